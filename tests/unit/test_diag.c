/* Diagnostics: kept as found, sorted by place, counted. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
/* clang-format off: cmocka wants the above before it */
#include <cmocka.h>
/* clang-format on */

#include "base/diag.h"

static void test_counts(void **state)
{
	(void)state;
	struct diags d;
	diags_init(&d, "a.yaml");
	diags_add(&d, DIAG_BAD_DATE, (struct mark){2, 1}, "no day: %d", 31);
	diags_add(&d, DIAG_UNSOURCED, (struct mark){1, 1}, "%s", "no source");
	assert_int_equal(d.errors, 1);
	assert_int_equal(d.warnings, 1);
	assert_string_equal(d.items[0].message, "no day: 31");
	assert_string_equal(diag_code_name(d.items[0].code), "bad-date");
	assert_string_equal(severity_name(d.items[1].severity), "warning");
	diags_release(&d);
}

/* Of one place the first found stays first, whatever the number. */
static void test_sort(void **state)
{
	(void)state;
	for (unsigned count = 0; count < 70; count++) {
		struct diags d;
		diags_init(&d, "a.yaml");
		for (unsigned i = 0; i < count; i++)
			diags_add(&d, DIAG_UNSOURCED, (struct mark){i * 7 % 5, i * 11 % 3}, "%u", i);
		diags_sort(&d);
		assert_int_equal(d.count, count);
		for (unsigned i = 1; i < count; i++) {
			const struct diag *a = &d.items[i - 1], *b = &d.items[i];
			assert_true(a->mark.line <= b->mark.line);
			if (a->mark.line < b->mark.line)
				continue;
			assert_true(a->mark.column <= b->mark.column);
			if (a->mark.column == b->mark.column)
				assert_true(atoi(a->message) < atoi(b->message));
		}
		diags_add(&d, DIAG_UNSOURCED, (struct mark){9, 9}, "last");
		diags_sort(&d);
		assert_string_equal(d.items[count].message, "last");
		diags_release(&d);
	}
}

static void test_take(void **state)
{
	(void)state;
	struct diags d, from;
	diags_init(&d, "a.yaml");
	diags_init(&from, "a.yaml");
	diags_add(&from, DIAG_BAD_DATE, (struct mark){1, 1}, "first");
	diags_add(&from, DIAG_DUPLICATE_BRIEF, (struct mark){2, 1}, "stays");
	diags_add(&from, DIAG_UNSOURCED, (struct mark){3, 1}, "second");
	const char *first = from.items[0].message;
	diags_take(&d, &from, DIAG_DUPLICATE_BRIEF);
	assert_int_equal(d.count, 2);
	assert_ptr_equal(d.items[0].message, first);
	assert_string_equal(d.items[1].message, "second");
	assert_int_equal(d.errors, 1);
	assert_int_equal(d.warnings, 1);
	assert_int_equal(from.count, 1);
	assert_string_equal(from.items[0].message, "stays");
	assert_int_equal(from.errors, 1);
	assert_int_equal(from.warnings, 0);
	diags_release(&from);
	diags_release(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_counts),
		cmocka_unit_test(test_sort),
		cmocka_unit_test(test_take),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
