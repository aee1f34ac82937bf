/* Keys, anchors and quoted pieces: found again however many there are. */
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

#include "load/anchors.h"
#include "load/keys.h"
#include "load/quote.h"

static const struct text *numbered(struct arena *a, size_t i)
{
	char name[32];
	snprintf(name, sizeof name, "k%zu", i);
	return text_new(a, str_from(name), (struct mark){1, 1});
}

static void test_keys(void **state)
{
	(void)state;
	static const size_t counts[] = {0, 1, 15, 16, 17, 33, 1000};
	struct arena a;
	arena_init(&a);
	for (size_t c = 0; c < sizeof counts / sizeof *counts; c++) {
		struct keys keys;
		keys_init(&keys);
		for (size_t i = 0; i < counts[c]; i++)
			assert_true(keys_add(&keys, numbered(&a, i)));
		for (size_t i = 0; i < counts[c]; i++)
			assert_false(keys_add(&keys, numbered(&a, i)));
		assert_true(keys_add(&keys, numbered(&a, counts[c])));
		keys_release(&keys);
	}
	arena_release(&a);
}

static void test_anchors(void **state)
{
	(void)state;
	struct anchors a;
	anchors_init(&a);
	assert_null(anchors_find(&a, STR("k0")));
	for (size_t i = 0; i < 500; i++) {
		char name[32];
		snprintf(name, sizeof name, "k%zu", i % 400);
		size_t place = anchors_open(&a, str_from(name), (struct mark){1, 1}, i, 2 * i);
		assert_int_equal(a.open, 1);
		anchors_record(&a, (struct record){.kind = ITEM_SEQUENCE});
		anchors_record(&a, (struct record){.kind = ITEM_END});
		anchors_close(&a, place, i + 3, 2 * i + 5);
	}
	/* A name given twice is the later one's. */
	const struct anchor *later = anchors_find(&a, STR("k7"));
	assert_int_equal(later->start, 2 * 407);
	assert_int_equal(later->end, 2 * 407 + 2);
	assert_int_equal(later->nodes, 3);
	assert_int_equal(later->bytes, 5);
	assert_false(later->open);
	assert_int_equal(anchors_find(&a, STR("k399"))->start, 2 * 399);
	assert_null(anchors_find(&a, STR("k400")));
	anchors_release(&a);
}

static void test_quotes(void **state)
{
	(void)state;
	struct arena a;
	arena_init(&a);
	assert_string_equal(quote_short(&a, STR("  a\nb\t")), "a b");
	assert_string_equal(quote_short(&a, STR("\xE2\x80\xAE")), "<U+202E>");
	/* Forty characters, not bytes. */
	struct str e40 = STR("\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9"
	                     "\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9"
	                     "\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9"
	                     "\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9x");
	const char *cut = quote_short(&a, e40);
	assert_int_equal(strlen(cut), 83);
	assert_string_equal(cut + 80, "...");
	e40.len--;
	assert_int_equal(strlen(quote_short(&a, e40)), 80);
	assert_string_equal(quote_scalar(&a, STR("a b ")), "\"a b\"");
	assert_string_equal(quote_scalar(&a, STR("a \"b\" it's")), "'a \"b\" it''s'");
	assert_string_equal(quote_scalar(&a, STR("a\\b")), "'a\\b'");
	arena_release(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_keys), cmocka_unit_test(test_anchors), cmocka_unit_test(test_quotes)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
