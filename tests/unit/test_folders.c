/* The folders of the user. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
/* clang-format off: cmocka wants the above before it */
#include <cmocka.h>
/* clang-format on */

#include "base/folders.h"

static struct strbuf out;

static int setup(void **state)
{
	(void)state;
	strbuf_init(&out);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	strbuf_release(&out);
	return 0;
}

static void the_configuration_folder(void **state)
{
	(void)state;
	setenv("HOME", "/home/me", 1);
	setenv("XDG_CONFIG_HOME", "/etc/mine", 1);
	assert_true(folder_config(&out));
	assert_string_equal(out.ptr, "/etc/mine/attache");
	/* A relative path counts for nothing, as the specification asks. */
	setenv("XDG_CONFIG_HOME", "mine", 1);
	strbuf_clear(&out);
	assert_true(folder_config(&out));
	assert_string_equal(out.ptr, "/home/me/.config/attache");
	unsetenv("XDG_CONFIG_HOME");
	setenv("HOME", "", 1);
	strbuf_clear(&out);
	assert_false(folder_config(&out));
	assert_int_equal(out.len, 0);
}

static void a_tilde_is_home(void **state)
{
	(void)state;
	static const struct {
		const char *path, *expanded;
	} cases[] = {
		{"~", "/home/me"},
		{"~/briefs", "/home/me/briefs"},
		{"~other/x", "~other/x"},
		{"a/~/b", "a/~/b"},
		{"", ""},
	};
	setenv("HOME", "/home/me", 1);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		strbuf_clear(&out);
		folder_add_expanded(&out, str_from(cases[i].path));
		assert_string_equal(out.ptr, cases[i].expanded);
	}
	unsetenv("HOME");
	strbuf_clear(&out);
	folder_add_expanded(&out, STR("~/x"));
	assert_string_equal(out.ptr, "~/x");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(the_configuration_folder, setup, teardown),
		cmocka_unit_test_setup_teardown(a_tilde_is_home, setup, teardown),
	};
	return cmocka_run_group_tests_name("folders", tests, NULL, NULL);
}
