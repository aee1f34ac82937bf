/* Docs: what spans borrow and join, what is made fit, parts and cells. */
#include "text_test.h"

static void test_borrows_what_is_fit(void **state)
{
	(void)state;
	static const char text[] = "one two";
	struct doc d;
	doc_init(&d);
	doc_span(&d, ROLE_TEXT, 0, 0, STR(""));
	assert_int_equal(d.block_count, 0);
	doc_span(&d, ROLE_TEXT, 0, 0, (struct str){text, 3});
	assert_int_equal(d.block_count, 1);
	assert_ptr_equal(d.spans[0].text.ptr, text);
	/* What follows in memory with the same look is the same span. */
	doc_span(&d, ROLE_TEXT, 0, 0, (struct str){text + 3, 4});
	assert_int_equal(d.span_count, 1);
	assert_int_equal(d.spans[0].text.len, 7);
	doc_span(&d, ROLE_TEXT, ATTR_BOLD, 0, (struct str){text, 3});
	assert_int_equal(d.blocks[0].text.count, 2);
	doc_release(&d);
}

static void test_makes_fit(void **state)
{
	(void)state;
	struct doc d;
	doc_init(&d);
	doc_block(&d, BLOCK_PARAGRAPH);
	doc_span(&d, ROLE_TEXT, 0, 0, STR("a\nb\r\nc\td\033[1m\u202e\xff"));
	text_expect(&d, 80, "a b c d␛[1m<U+202E>\uFFFD\n");
	doc_clear(&d);
	doc_block(&d, BLOCK_CODE);
	doc_span(&d, ROLE_CODE, 0, 0, STR("ab"));
	doc_span(&d, ROLE_CODE, ATTR_BOLD, 0, STR("\tc\n\td\x07"));
	text_expect(&d, 80, "ab      c\n        d␇\n");
	doc_release(&d);
}

static void test_parts(void **state)
{
	(void)state;
	struct doc d;
	doc_init(&d);
	doc_block(&d, BLOCK_PARAGRAPH)->hang = 2;
	doc_marker(&d);
	doc_span(&d, ROLE_MUTED, 0, 0, STR("•"));
	doc_text(&d);
	doc_span(&d, ROLE_TEXT, 0, 0, STR("one"));
	doc_aside(&d);
	doc_printf(&d, ROLE_MUTED, 0, 0, "%d%s", 7, "x");
	/* Text after the aside moves, so that each part stays one range. */
	doc_text(&d);
	doc_span(&d, ROLE_TEXT, ATTR_BOLD, 0, STR(" two"));
	text_expect(&d, 20, "• one two         7x\n");
	doc_release(&d);
}

static void test_cells(void **state)
{
	(void)state;
	static const enum column_align align[] = {ALIGN_CENTRE, ALIGN_RIGHT};
	struct doc d;
	doc_init(&d);
	doc_table(&d, 2, 2, 1, align);
	static const char *const cells[] = {"head", "n", "a", "10", " more"};
	for (size_t i = 0; i < 5; i++) {
		doc_cell(&d);
		doc_span(&d, ROLE_TEXT, 0, 0, str_from(cells[i]));
	}
	text_expect(&d, 20, "head        n\n─────────────\n a    10 more\n");
	doc_clear(&d);
	doc_table(&d, 0, 0, 0, NULL);
	doc_cell(&d);
	doc_span(&d, ROLE_TEXT, 0, 0, STR("nowhere"));
	text_expect(&d, 20, "");
	doc_release(&d);
}

static void test_targets(void **state)
{
	(void)state;
	struct doc d;
	struct target a = {TARGET_ACTOR, STR("b"), STR("x")}, b = {TARGET_ACTOR, STR("c"), STR("x")};
	doc_init(&d);
	assert_int_equal(doc_add_target(&d, a), 1);
	assert_int_equal(doc_add_target(&d, b), 2);
	assert_true(target_equal(doc_target(&d, 1), &a));
	assert_false(target_equal(doc_target(&d, 2), &a));
	assert_null(doc_target(&d, 0));
	assert_null(doc_target(&d, 3));
	doc_clear(&d);
	assert_null(doc_target(&d, 1));
	doc_release(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_borrows_what_is_fit),
		cmocka_unit_test(test_makes_fit),
		cmocka_unit_test(test_parts),
		cmocka_unit_test(test_cells),
		cmocka_unit_test(test_targets),
	};
	return cmocka_run_group_tests_name("doc", tests, text_set_up, NULL);
}
