/* Docs set to a width: line breaks, indents, markers, asides, quotes, code, tables, hostile
 * text. */
#include "text_test.h"

static void add(struct doc *d, const char *text)
{
	doc_span(d, ROLE_TEXT, 0, 0, str_from(text));
}

static void breaks_between_words(void **state)
{
	(void)state;
	struct doc d;
	doc_init(&d);
	doc_block(&d, BLOCK_PARAGRAPH);
	add(&d, "Delegations met for six hours at the residence.");
	text_expect(&d, 20, "Delegations met for\nsix hours at the\nresidence.\n");
	text_expect(&d, 80, "Delegations met for six hours at the residence.\n");
	doc_release(&d);
}

static void no_break_at_a_border_of_spans(void **state)
{
	(void)state;
	struct doc d;
	doc_init(&d);
	doc_block(&d, BLOCK_PARAGRAPH);
	add(&d, "one two");
	doc_span(&d, ROLE_ACTOR, ATTR_BOLD, 0, STR("three"));
	add(&d, ", four");
	text_expect(&d, 10, "one\ntwothree,\nfour\n");
	doc_release(&d);
}

static void citations_stay_with_their_word(void **state)
{
	(void)state;
	struct doc d;
	doc_init(&d);
	doc_block(&d, BLOCK_PARAGRAPH);
	add(&d, "Is it so?");
	doc_span(&d, ROLE_SOURCE, 0, 0, STR("¹"));
	add(&d, " ");
	doc_span(&d, ROLE_SOURCE, 0, 0, STR("²"));
	add(&d, " Yes.");
	text_expect(&d, 9, "Is it\nso?¹ ²\nYes.\n");
	doc_release(&d);
}

static void breaks_long_words(void **state)
{
	(void)state;
	struct doc d;
	doc_init(&d);
	doc_block(&d, BLOCK_PARAGRAPH);
	add(&d, "abcdefghijklmnopqrstuvwxyz");
	text_expect(&d, 10, "abcdefghij\nklmnopqrst\nuvwxyz\n");
	doc_clear(&d);
	doc_block(&d, BLOCK_PARAGRAPH);
	add(&d, "id_of_something_long");
	text_expect(&d, 10, "id_of_\nsomething_\nlong\n");
	doc_clear(&d);
	doc_block(&d, BLOCK_PARAGRAPH);
	add(&d, "see https://example.org/a/b");
	text_expect(&d, 16, "see\nhttps://example.\norg/a/b\n");
	doc_release(&d);
}

static void markers_hang(void **state)
{
	(void)state;
	struct doc d;
	doc_init(&d);
	struct block *b = doc_block(&d, BLOCK_PARAGRAPH);
	b->indent = 2;
	b->hang = 3;
	doc_marker(&d);
	add(&d, "• ");
	doc_text(&d);
	add(&d, "one two three four five six");
	text_expect(&d, 20, "  •  one two three\n     four five six\n");
	/* Where the marker has no room it stands on a line of its own. */
	doc_clear(&d);
	b = doc_block(&d, BLOCK_PARAGRAPH);
	b->hang = 4;
	doc_marker(&d);
	add(&d, "27 Feb 2025");
	doc_text(&d);
	add(&d, "First round");
	text_expect(&d, 20, "27 Feb 2025\n    First round\n");
	doc_release(&d);
}

static void asides_stand_right(void **state)
{
	(void)state;
	struct doc d;
	doc_init(&d);
	doc_block(&d, BLOCK_PARAGRAPH);
	add(&d, "Sonata Coulter");
	doc_aside(&d);
	add(&d, "person");
	text_expect(&d, 30, "Sonata Coulter          person\n");
	text_expect(&d, 22, "Sonata Coulter  person\n");
	text_expect(&d, 21, "Sonata Coulter\n               person\n");
	text_expect(&d, 12, "Sonata\nCoulter\n      person\n");
	text_expect(&d, 15, "Sonata Coulter\n         person\n");
	doc_release(&d);
}

static void lanes_run_down_the_margin(void **state)
{
	(void)state;
	struct doc d;
	static const struct lanes lanes[] = {
		{.begin = 1}, {.begin = 2, .pass = 1}, {.begin = 1, .pass = 3}, {.end = 3}, {0}};
	doc_init(&d);
	for (size_t i = 0; i < sizeof lanes / sizeof *lanes; i++) {
		struct block *b = doc_block(&d, BLOCK_PARAGRAPH);
		b->indent = 3;
		b->lanes = lanes[i];
		b->space_before = i != 1;
		add(&d, i ? "two" : "one two");
	}
	text_expect(&d, 20,
		"┌  one two\n│┌ two\n││\n├│ two\n││\n└└ two\n\n   two\n");
	/* The text wraps beside them; where there is no room for more they go. */
	d.block_count = 1;
	d.blocks[0].hang = 14;
	text_expect(&d, 20, "┌         one two\n");
	text_expect(&d, 8, "  one\n  two\n");
	d.blocks[0].hang = 0;
	text_expect(&d, 8, "┌ one\n│ two\n");
	doc_release(&d);
}

static void quotes_have_bars(void **state)
{
	(void)state;
	struct doc d;
	doc_init(&d);
	doc_block(&d, BLOCK_PARAGRAPH)->quote = 1;
	add(&d, "one two three");
	struct block *b = doc_block(&d, BLOCK_PARAGRAPH);
	b->quote = 2;
	b->space_before = 1;
	add(&d, "four");
	b = doc_block(&d, BLOCK_PARAGRAPH);
	b->space_before = 1;
	add(&d, "five");
	text_expect(&d, 14, "│ one two\n│ three\n│\n│ │ four\n\nfive\n");
	doc_release(&d);
}

static void code_keeps_its_lines(void **state)
{
	(void)state;
	struct doc d;
	doc_init(&d);
	doc_block(&d, BLOCK_CODE);
	add(&d, "a  b\n\n\tc\n  12345678901\n");
	text_expect(&d, 10, "a  b\n\n        c\n  12345678\n901\n");
	doc_release(&d);
}

static void hard_breaks_and_rules(void **state)
{
	(void)state;
	struct doc d;
	doc_init(&d);
	doc_block(&d, BLOCK_PARAGRAPH);
	add(&d, "one");
	doc_break(&d);
	add(&d, "two");
	doc_block(&d, BLOCK_RULE);
	text_expect(&d, 5, "one\ntwo\n─────\n");
	doc_release(&d);
}

static void add_table(struct doc *d)
{
	static const char *const cells[] = {
		"Date", "What", "Count", "2025", "A meeting of delegations", "7", "2026", "Another", "12"};
	static const enum column_align align[] = {ALIGN_LEFT, ALIGN_LEFT, ALIGN_RIGHT};
	doc_table(d, 3, 3, 1, align);
	for (size_t i = 0; i < 9; i++) {
		doc_cell(d);
		add(d, cells[i]);
	}
}

static void fits_tables(void **state)
{
	(void)state;
	struct doc d;
	doc_init(&d);
	add_table(&d);
	text_expect(&d, 40,
		"Date  What                      Count\n"
		"─────────────────────────────────────\n"
		"2025  A meeting of delegations      7\n"
		"2026  Another                      12\n");
	text_expect(&d, 25,
		"Date  What          Count\n"
		"─────────────────────────\n"
		"2025  A meeting of      7\n"
		"      delegations\n"
		"2026  Another          12\n");
	text_expect(&d, 16,
		"Date: 2025\nWhat: A meeting\nof delegations\nCount: 7\n\n"
		"Date: 2026\nWhat: Another\nCount: 12\n");
	doc_release(&d);
}

static void expect_linear(const struct doc *d, int width, const char *expected)
{
	char *plain = text_set(d, width, true);
	assert_string_equal(plain, expected);
	free(plain);
}

/* Nothing stands at the right or beside another, and nothing is drawn. */
static void linear_text_is_read_line_by_line(void **state)
{
	(void)state;
	struct doc d;
	doc_init(&d);
	doc_block(&d, BLOCK_PARAGRAPH);
	add(&d, "Sonata Coulter");
	doc_aside(&d);
	add(&d, "person");
	expect_linear(&d, 30, "Sonata Coulter  person\n");
	expect_linear(&d, 21, "Sonata Coulter\nperson\n");
	expect_linear(&d, 15, "Sonata Coulter\nperson\n");
	expect_linear(&d, 13, "Sonata\nCoulter\nperson\n");
	expect_linear(&d, 10, "Sonata\nCoulter\nperson\n");
	doc_clear(&d);
	doc_block(&d, BLOCK_PARAGRAPH);
	add(&d, "one");
	doc_block(&d, BLOCK_RULE)->space_before = 1;
	struct block *b = doc_block(&d, BLOCK_PARAGRAPH);
	b->quote = 1;
	add(&d, "two");
	expect_linear(&d, 10, "one\n\n> two\n");
	doc_clear(&d);
	add_table(&d);
	expect_linear(&d, 60,
		"Date: 2025\nWhat: A meeting of delegations\nCount: 7\n\n"
		"Date: 2026\nWhat: Another\nCount: 12\n");
	doc_release(&d);
}

static void wide_and_joined_characters(void **state)
{
	(void)state;
	struct doc d;
	doc_init(&d);
	doc_block(&d, BLOCK_PARAGRAPH);
	add(&d, "外交部发言人表示");
	text_expect(&d, 7, "外交部\n发言人\n表示\n");
	text_expect(&d, 1, "外\n交\n部\n发\n言\n人\n表\n示\n");
	doc_clear(&d);
	doc_block(&d, BLOCK_PARAGRAPH);
	add(&d, "👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧");
	text_expect(&d, 4, "👩‍👩‍👧👩‍👩‍👧\n👩‍👩‍👧\n");
	doc_release(&d);
}

static void finds_blocks_and_targets(void **state)
{
	(void)state;
	struct doc d;
	struct lines l;
	struct target target = {TARGET_ACTOR, STR("b"), STR("a")};
	struct target other = {TARGET_EVENT, STR("b"), STR("a")};
	doc_init(&d);
	lines_init(&l);
	doc_block(&d, BLOCK_PARAGRAPH);
	add(&d, "one two three");
	struct block *b = doc_block(&d, BLOCK_PARAGRAPH);
	b->space_before = 2;
	b->anchor = doc_add_target(&d, target);
	add(&d, "four");
	lines_wrap(&l, &d, 5);
	assert_int_equal(lines_of_block(&l, 0), 0);
	assert_int_equal(lines_of_block(&l, 1), 5);
	assert_int_equal(lines_of_target(&l, &d, &target), 5);
	assert_int_equal(lines_of_target(&l, &d, &other), l.count);
	assert_int_equal(l.items[4].text_line, UINT32_MAX);
	assert_int_equal(l.items[2].text_line, 2);
	lines_release(&l);
	doc_release(&d);
}

/* Every segment within the width, in order, and nothing of the text lost. */
static void check_lines(const struct lines *l, const char *text)
{
	size_t bytes = 0, expected = 0;
	for (const char *p = text; *p; p++)
		expected += *p != ' ';
	for (size_t i = 0; i < l->count; i++) {
		int column = 0;
		for (uint32_t j = 0; j < l->items[i].count; j++) {
			const struct segment *s = &l->segments[l->items[i].first + j];
			assert_true(s->column >= column);
			column = s->column + s->columns;
			assert_true(column <= l->width || (l->items[i].count == 1 && s->columns <= 2));
			for (size_t k = 0; k < s->text.len; k++)
				bytes += s->text.ptr[k] != ' ';
		}
	}
	assert_int_equal(bytes, expected);
}

static void survive(const char *text)
{
	struct doc d;
	struct lines l;
	doc_init(&d);
	lines_init(&l);
	doc_block(&d, BLOCK_PARAGRAPH);
	add(&d, text);
	for (int width = 1; width <= 20; width++) {
		lines_wrap(&l, &d, width);
		check_lines(&l, text);
	}
	lines_wrap(&l, &d, 100000);
	check_lines(&l, text);
	lines_release(&l);
	doc_release(&d);
}

static void survives_hostile_text(void **state)
{
	(void)state;
	survive("");
	survive("     ");
	survive("\u0301\u0302 leading marks");
	survive("\u200b\u200d zero width");
	survive("שלום עולם مرحبا بالعالم");
	survive("a \u0301b \u0301c");
	survive("🇩🇪🇫🇷🇮🇹👍🏽 flags");
	size_t count = 1 << 20;
	char *long_word = malloc(count + 1);
	memset(long_word, 'x', count);
	long_word[count] = '\0';
	survive(long_word);
	for (size_t i = 0; i + 1 < 20001; i += 2)
		memcpy(long_word + i + 1, "\u0301", 2);
	long_word[20001] = '\0';
	survive(long_word);
	free(long_word);
}

static void everything_at_any_width(void **state)
{
	(void)state;
	struct doc d;
	struct lines l;
	doc_init(&d);
	lines_init(&l);
	add_table(&d);
	for (int i = 0; i < 40; i++) {
		struct block *b = doc_block(&d, i % 3 ? BLOCK_PARAGRAPH : BLOCK_CODE);
		b->indent = b->quote_at = (uint16_t)(i * 1700);
		b->hang = (uint16_t)(i % 7);
		b->quote = (uint16_t)(i * i * 40);
		b->space_before = 1;
		b->lanes = (struct lanes){.begin = (uint8_t)i, .pass = 5, .end = 16};
		doc_marker(&d);
		add(&d, "12.");
		doc_text(&d);
		add(&d, "some words to break");
		doc_aside(&d);
		add(&d, "aside");
	}
	for (int width = 1; width < 60; width++) {
		lines_wrap(&l, &d, width);
		for (size_t i = 0; i < l.segment_count; i++)
			assert_true(l.segments[i].column + l.segments[i].columns <= l.width);
	}
	lines_release(&l);
	doc_release(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(breaks_between_words),
		cmocka_unit_test(no_break_at_a_border_of_spans),
		cmocka_unit_test(citations_stay_with_their_word),
		cmocka_unit_test(breaks_long_words),
		cmocka_unit_test(markers_hang),
		cmocka_unit_test(asides_stand_right),
		cmocka_unit_test(lanes_run_down_the_margin),
		cmocka_unit_test(quotes_have_bars),
		cmocka_unit_test(code_keeps_its_lines),
		cmocka_unit_test(hard_breaks_and_rules),
		cmocka_unit_test(fits_tables),
		cmocka_unit_test(linear_text_is_read_line_by_line),
		cmocka_unit_test(wide_and_joined_characters),
		cmocka_unit_test(finds_blocks_and_targets),
		cmocka_unit_test(survives_hostile_text),
		cmocka_unit_test(everything_at_any_width),
	};
	return cmocka_run_group_tests_name("wrap", tests, text_set_up, NULL);
}
