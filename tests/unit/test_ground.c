/* The terminal's background: what tells of it, and the theme that goes with it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
/* clang-format off: cmocka wants the above before it */
#include <cmocka.h>
/* clang-format on */

#include "ui/ground.h"

static void answers_are_read(void **state)
{
	(void)state;
	static const struct {
		const char *answer;
		int32_t ground;
	} cases[] = {
		{"11;rgb:1e1e/1e1e/2e2e", 0x1e1e2e},
		{"11;rgb:ff/FF/ff", 0xffffff},
		{"11;rgb:f/0/8", 0xff0088},
		{"11;rgb:fff/000/800", 0xff0080},
		{"11;rgba:ffff/0000/8080/ffff", 0xff0080},
		{"11;#fdf6e3", 0xfdf6e3},
		{"10;rgb:1e1e/1e1e/1e1e", GROUND_UNKNOWN},
		{"11;rgb:1e1e/1e1e", GROUND_UNKNOWN},
		{"11;rgb:1e1e/1e1e/", GROUND_UNKNOWN},
		{"11;rgb:12345/0/0", GROUND_UNKNOWN},
		{"11;rgb:xy/0/0", GROUND_UNKNOWN},
		{"11;#fdf6e", GROUND_UNKNOWN},
		{"11;#fdf6eg", GROUND_UNKNOWN},
		{"11;?", GROUND_UNKNOWN},
		{"11;", GROUND_UNKNOWN},
		{"", GROUND_UNKNOWN},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		if (ground_from_answer(str_from(cases[i].answer)) != cases[i].ground)
			fail_msg("'%s' is read as %x", cases[i].answer,
				(unsigned)ground_from_answer(str_from(cases[i].answer)));
}

static void the_environment_is_read(void **state)
{
	(void)state;
	static const struct {
		const char *value;
		int32_t ground;
	} cases[] = {
		{"15;0", 0x000000},
		{"0;15", 0xffffff},
		{"0;default;15", 0xffffff},
		{"12;8", 0x7f7f7f},
		{"0;default", GROUND_UNKNOWN},
		{"0;", GROUND_UNKNOWN},
		{"0;256", GROUND_UNKNOWN},
		{"15", GROUND_UNKNOWN},
		{"", GROUND_UNKNOWN},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		setenv("COLORFGBG", cases[i].value, 1);
		if (ground_from_environment() != cases[i].ground)
			fail_msg("'%s' is read as %x", cases[i].value, (unsigned)ground_from_environment());
	}
	unsetenv("COLORFGBG");
	assert_int_equal(ground_from_environment(), GROUND_UNKNOWN);
}

static void light_is_what_dark_text_is_read_on(void **state)
{
	(void)state;
	assert_true(ground_is_light(0xffffff));
	assert_true(ground_is_light(0xfdf6e3));
	assert_true(ground_is_light(0xe5e5e5));
	assert_false(ground_is_light(0x000000));
	assert_false(ground_is_light(0x002b36));
	assert_false(ground_is_light(0x5c3566));
	assert_false(ground_is_light(GROUND_UNKNOWN));
}

static void the_theme_goes_with_it(void **state)
{
	(void)state;
	struct theme theme;
	setenv("XDG_CONFIG_HOME", "/tmp/attache/there/is/none", 1);
	theme_init_for(&theme, 0x101010);
	assert_string_equal(theme.name, "Dark");
	theme_release(&theme);
	theme_init_for(&theme, 0xfdf6e3);
	assert_string_equal(theme.name, "Light");
	/* The paper is the terminal's own. */
	assert_int_equal(theme.styles[ROLE_TEXT].bg, COLOUR_DEFAULT);
	assert_int_not_equal(theme.styles[ROLE_TEXT].fg, COLOUR_DEFAULT);
	theme_release(&theme);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(answers_are_read),
		cmocka_unit_test(the_environment_is_read),
		cmocka_unit_test(light_is_what_dark_text_is_read_on),
		cmocka_unit_test(the_theme_goes_with_it),
	};
	return cmocka_run_group_tests_name("ground", tests, NULL, NULL);
}
