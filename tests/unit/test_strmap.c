/* A map from texts to numbers. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
/* clang-format off: cmocka wants the above before it */
#include <cmocka.h>
/* clang-format on */

#include "base/strmap.h"

static void test_map(void **state)
{
	(void)state;
	enum { COUNT = 5000 };
	static char keys[COUNT][8];
	struct strmap m;
	bool added;
	strmap_init(&m);
	assert_null(strmap_find(&m, STR("a")));
	for (size_t i = 0; i < COUNT; i++) {
		snprintf(keys[i], sizeof keys[i], "%zu", i);
		size_t *value = strmap_add(&m, str_from(keys[i]), &added);
		assert_true(added);
		assert_int_equal(*value, 0);
		*value = i;
	}
	assert_int_equal(m.count, COUNT);
	for (size_t i = 0; i < COUNT; i++) {
		assert_int_equal(*strmap_find(&m, str_from(keys[i])), i);
		assert_int_equal(*strmap_add(&m, str_from(keys[i]), &added), i);
		assert_false(added);
	}
	assert_null(strmap_find(&m, STR("x")));
	assert_null(strmap_find(&m, STR("")));
	strmap_add(&m, (struct str){NULL, 0}, &added);
	assert_true(added);
	assert_non_null(strmap_find(&m, STR("")));
	strmap_clear(&m);
	assert_int_equal(m.count, 0);
	assert_null(strmap_find(&m, str_from(keys[0])));
	strmap_add(&m, str_from(keys[0]), &added);
	assert_true(added);
	strmap_release(&m);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_map)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
