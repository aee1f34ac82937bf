/* One of several words. */
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

#include "base/choice.h"

static const char words[] = "auto|always|never";

static void finds_the_place(void **state)
{
	(void)state;
	assert_int_equal(choice_place(words, STR("auto")), 0);
	assert_int_equal(choice_place(words, STR("never")), 2);
	assert_int_equal(choice_place(words, STR("neve")), -1);
	assert_int_equal(choice_place(words, STR("always|never")), -1);
	assert_int_equal(choice_place(words, STR("")), -1);
	assert_true(str_is(choice_at(words, 1), "always"));
	assert_int_equal(choice_at(words, 3).len, 0);
	assert_int_equal(choice_at(words, 30).len, 0);
}

static void expect(const char *given, const char *wanted)
{
	struct strbuf b;
	strbuf_init(&b);
	choice_add_expected(&b, words, given);
	assert_string_equal(b.ptr, wanted);
	strbuf_release(&b);
}

static void says_what_was_expected(void **state)
{
	(void)state;
	expect("xyzzy", "auto, always or never");
	expect("nevr", "auto, always or never; did you mean never?");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_the_place),
		cmocka_unit_test(says_what_was_expected),
	};
	return cmocka_run_group_tests_name("choice", tests, NULL, NULL);
}
