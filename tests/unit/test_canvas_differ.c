/* What of a row is to be sent. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
/* clang-format off: cmocka wants the above before it */
#include <cmocka.h>
/* clang-format on */

#include "base/width.h"
#include "ui/canvas.h"

static void expect(const char *before, const char *after, int wanted_from, int wanted_to)
{
	struct canvas a, b;
	int from, to;
	canvas_init(&a);
	canvas_init(&b);
	canvas_reset(&a, 2, 10);
	canvas_reset(&b, 2, 10);
	canvas_put(&a, 1, 0, 10, ROLE_TEXT, 0, str_from(before));
	canvas_put(&b, 1, 0, 10, ROLE_TEXT, 0, str_from(after));
	assert_false(canvas_row_differs(&b, &a, 0, &from, &to));
	bool differs = canvas_row_differs(&b, &a, 1, &from, &to);
	assert_int_equal(differs, wanted_to > 0);
	if (differs && (from != wanted_from || to != wanted_to))
		fail_msg("'%s' to '%s' is %d to %d", before, after, from, to);
	canvas_release(&a);
	canvas_release(&b);
}

static void only_what_differs(void **state)
{
	(void)state;
	expect("same", "same", 0, 0);
	expect("abcdef", "abXdef", 2, 3);
	expect("abcdef", "XbcdeY", 0, 6);
	expect("abcdefghij", "abcdefghiX", 9, 10);
}

static void whole_clusters_of_both(void **state)
{
	(void)state;
	expect("ab漢d", "abcd", 2, 5);
	expect("abcde", "a漢de", 1, 3);
	/* The first column is as it was, the second begins another sign. */
	expect("a漢b", "a漢c", 3, 4);
	expect("港口", "x港", 0, 4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_what_differs),
		cmocka_unit_test(whole_clusters_of_both),
	};
	width_use_utf8_locale();
	return cmocka_run_group_tests_name("canvas_differ", tests, NULL, NULL);
}
