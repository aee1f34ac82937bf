/* What terminals of many, few and no colours show of a theme. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ui/look.h"

static struct theme theme;

static int setup(void **state)
{
	(void)state;
	theme_init(&theme);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	theme_release(&theme);
	return 0;
}

static void set(enum role role, int32_t fg, int32_t bg, unsigned attributes, unsigned monochrome)
{
	theme.styles[role] = (struct style){fg, bg, (uint8_t)attributes, (uint8_t)monochrome};
}

static void expect_over(
	int colours, enum role role, enum role over, int fg, int bg, unsigned attributes)
{
	struct looks looks;
	looks_init(&looks, &theme, colours);
	struct look l = looks_of(&looks, role, over, 0);
	if (l.fg != fg || l.bg != bg || l.attributes != attributes)
		fail_msg("%s with %d colours is %d on %d, %u", role_name(role), colours, l.fg, l.bg,
			l.attributes);
}

static void expect(int colours, enum role role, int fg, int bg, unsigned attributes)
{
	expect_over(colours, role, ROLE_TEXT, fg, bg, attributes);
}

static void colours_become_the_terminals(void **state)
{
	(void)state;
	set(ROLE_ACTOR, 0xd7af5f, COLOUR_DEFAULT, ATTR_BOLD, ATTR_UNDERLINE);
	expect(LOOK_DIRECT, ROLE_ACTOR, 0xd7af5f, -1, ATTR_BOLD);
	expect(256, ROLE_ACTOR, 179, -1, ATTR_BOLD);
	expect(16, ROLE_ACTOR, 3, -1, ATTR_BOLD);
	expect(8, ROLE_ACTOR, 3, -1, ATTR_BOLD);
	expect(0, ROLE_ACTOR, -1, -1, ATTR_BOLD | ATTR_UNDERLINE);
}

static void ansi_colours_stay_what_they_are(void **state)
{
	(void)state;
	set(ROLE_DATE, COLOUR_ANSI + 4, COLOUR_DEFAULT, 0, 0);
	set(ROLE_TAG, COLOUR_ANSI + 12, COLOUR_DEFAULT, 0, 0);
	set(ROLE_CODE, COLOUR_ANSI + 8, COLOUR_DEFAULT, 0, 0);
	expect(LOOK_DIRECT, ROLE_DATE, 4, -1, 0);
	expect(LOOK_DIRECT, ROLE_TAG, 0x5c5cff, -1, 0);
	expect(256, ROLE_TAG, 12, -1, 0);
	expect(16, ROLE_TAG, 12, -1, 0);
	expect(8, ROLE_TAG, 4, -1, ATTR_BOLD);
	/* Grey is no darker black there. */
	expect(8, ROLE_CODE, -1, -1, ATTR_DIM);
	/* Numbers below 8 are no colours of their own. */
	set(ROLE_DATE, 0x000005, COLOUR_DEFAULT, 0, 0);
	expect(LOOK_DIRECT, ROLE_DATE, 0, -1, 0);
}

static void text_gives_the_ground(void **state)
{
	(void)state;
	set(ROLE_TEXT, 0x000000, 0xffffff, 0, 0);
	set(ROLE_TITLE, COLOUR_DEFAULT, COLOUR_DEFAULT, ATTR_BOLD, 0);
	expect(256, ROLE_TEXT, 16, 231, 0);
	expect(256, ROLE_TITLE, 16, 231, ATTR_BOLD);
	expect(0, ROLE_TITLE, -1, -1, ATTR_BOLD);
}

static void nothing_is_on_its_own_colour(void **state)
{
	(void)state;
	set(ROLE_TEXT, 0x202020, 0xffffff, 0, 0);
	set(ROLE_RULE, 0xf0f0f0, COLOUR_DEFAULT, 0, 0);
	expect(256, ROLE_RULE, 255, 231, 0);
	expect(16, ROLE_RULE, 7, 15, 0);
	expect(8, ROLE_RULE, 0, 7, ATTR_DIM);
	set(ROLE_RULE, 0xffffff, COLOUR_DEFAULT, 0, 0);
	expect(16, ROLE_RULE, 0, 15, ATTR_DIM);
}

static void roles_laid_over_add_to_what_is_there(void **state)
{
	(void)state;
	set(ROLE_ACTOR, 0xd7af5f, COLOUR_DEFAULT, ATTR_BOLD, ATTR_UNDERLINE);
	set(ROLE_SELECTION, COLOUR_DEFAULT, 0x303030, 0, ATTR_REVERSE);
	expect_over(256, ROLE_ACTOR, ROLE_SELECTION, 179, 236, ATTR_BOLD);
	expect_over(0, ROLE_ACTOR, ROLE_SELECTION, -1, -1, ATTR_BOLD | ATTR_UNDERLINE | ATTR_REVERSE);
	/* #303030 would be black: few colours do as none. */
	expect_over(16, ROLE_ACTOR, ROLE_SELECTION, -1, -1, ATTR_BOLD | ATTR_REVERSE);
	expect_over(8, ROLE_TEXT, ROLE_SELECTION, -1, -1, ATTR_REVERSE);
}

static void a_spans_own_attributes_stay(void **state)
{
	(void)state;
	struct looks looks;
	looks_init(&looks, &theme, 0);
	struct look l = looks_of(&looks, ROLE_TEXT, ROLE_TEXT, ATTR_ITALIC);
	assert_int_equal(l.attributes, ATTR_ITALIC);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(colours_become_the_terminals, setup, teardown),
		cmocka_unit_test_setup_teardown(ansi_colours_stay_what_they_are, setup, teardown),
		cmocka_unit_test_setup_teardown(text_gives_the_ground, setup, teardown),
		cmocka_unit_test_setup_teardown(nothing_is_on_its_own_colour, setup, teardown),
		cmocka_unit_test_setup_teardown(roles_laid_over_add_to_what_is_there, setup, teardown),
		cmocka_unit_test_setup_teardown(a_spans_own_attributes_stay, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
