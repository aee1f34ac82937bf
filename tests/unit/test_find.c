/* Searching within a page: where matches stand, across lines, scripts and spans. */
#include "text_test.h"

#include "base/fold.h"
#include "base/strbuf.h"
#include "base/width.h"
#include "text/find.h"

/* "line:column+columns" of every part; parts of one match are joined by "&". */
static char *places(const struct doc *d, int width, const char *query)
{
	struct lines lines;
	struct found_list found;
	struct finder finder;
	struct strbuf out;
	lines_init(&lines);
	found_init(&found);
	strbuf_init(&out);
	lines_wrap(&lines, d, width);
	finder_init(&finder);
	finder_read(&finder, &lines);
	finder_search(&finder, str_from(query), &found);
	finder_release(&finder);
	size_t seen = 0;
	for (size_t i = 0; i < found.count; i++) {
		const struct found *f = &found.items[i];
		bool joined = i && found.items[i - 1].match == f->match;
		seen += !joined;
		if (i)
			strbuf_adds(&out, joined ? "&" : " ");
		strbuf_addf(&out, "%u:%u+%u", (unsigned)f->line, (unsigned)f->column, (unsigned)f->columns);
	}
	assert_int_equal(seen, found.matches);
	found_release(&found);
	lines_release(&lines);
	return strbuf_detach(&out);
}

static void expect(const struct doc *d, int width, const char *query, const char *expected)
{
	char *got = places(d, width, query);
	assert_string_equal(got, expected);
	free(got);
}

static void add(struct doc *d, const char *text)
{
	doc_block(d, BLOCK_PARAGRAPH);
	doc_span(d, ROLE_TEXT, 0, 0, str_from(text));
}

static void test_plain(void **state)
{
	(void)state;
	struct doc d;
	doc_init(&d);
	add(&d, "Talks in Istanbul; talks in Riyadh");
	add(&d, "aaaa");
	expect(&d, 80, "talks", "0:0+5 0:19+5");
	expect(&d, 80, "TALKS IN", "0:0+8 0:19+8");
	expect(&d, 80, "  talks   in ", "0:0+8 0:19+8");
	expect(&d, 80, "aa", "1:0+2 1:2+2");
	expect(&d, 80, "missing", "");
	expect(&d, 80, "", "");
	expect(&d, 80, "  ", "");
	/* No match runs from one block into the next. */
	expect(&d, 80, "Riyadh aaaa", "");
	doc_release(&d);
}

static void test_across_lines(void **state)
{
	(void)state;
	struct doc d;
	doc_init(&d);
	add(&d, "one two three four");
	expect(&d, 8, "two three", "0:4+3&1:0+5");
	expect(&d, 8, "one two three four", "0:0+7&1:0+5&2:0+4");
	doc_clear(&d);
	/* No blank stands between these, wherever the line is broken. */
	add(&d, "\u4f0a\u65af\u5766\u5e03\u5c14\u4f1a\u8c08");
	expect(&d, 6, "\u5766\u5e03", "0:4+2&1:0+2");
	doc_clear(&d);
	add(&d, "unbreakable");
	expect(&d, 6, "breakable", "0:2+4&1:0+5");
	doc_release(&d);
}

static void test_folding(void **state)
{
	(void)state;
	struct doc d;
	doc_init(&d);
	add(&d,
		"\u0130stanbul, Dar\u0301chiyev, \u0414\u0410\u0420\u0427\u0418\u0415\u0412, \u00c6gir");
	expect(&d, 80, "istanbul", "0:0+8");
	expect(&d, 80, "darchiyev", "0:10+9");
	expect(&d, 80, "\u0434\u0430\u0440\u0447\u0438\u0435\u0432", "0:21+7");
	expect(&d, 80, "aegir", "0:30+4");
	/* Half of what one letter folds to marks the letter. */
	expect(&d, 80, "egir", "0:30+4");
	doc_release(&d);
}

static void test_spans_markers_and_bars(void **state)
{
	(void)state;
	struct doc d;
	doc_init(&d);
	struct block *b = doc_block(&d, BLOCK_PARAGRAPH);
	b->hang = 8;
	doc_marker(&d);
	doc_span(&d, ROLE_DATE, 0, 0, STR("27 Feb"));
	doc_text(&d);
	doc_span(&d, ROLE_EVENT, ATTR_BOLD, 0, STR("First rou"));
	doc_span(&d, ROLE_TEXT, 0, 0, STR("nd ends"));
	expect(&d, 80, "first round", "0:8+11");
	expect(&d, 80, "feb first", "0:3+10");
	doc_clear(&d);
	b = doc_block(&d, BLOCK_PARAGRAPH);
	b->quote = 1;
	doc_span(&d, ROLE_TEXT, 0, 0, STR("quoted words here"));
	expect(&d, 14, "words here", "0:9+5&1:2+4");
	expect(&d, 14, "\u2502", "");
	doc_release(&d);
}

/* The clusters of a text that lie within these columns. */
static void add_columns(struct strbuf *b, struct str text, int from, int to)
{
	int column = 0, columns;
	for (size_t at = 0; at < text.len; column += columns) {
		size_t len = grapheme_next(text, at, &columns);
		if (column >= from && column < to)
			strbuf_add(b, text.ptr + at, len);
		at += len;
	}
}

/* Several count as one. */
static void join_blanks(struct strbuf *b)
{
	size_t len = 0;
	for (size_t i = 0; i < b->len; i++)
		if (b->ptr[i] != ' ' || !len || b->ptr[len - 1] != ' ')
			b->ptr[len++] = b->ptr[i];
	strbuf_truncate(b, len);
}

/* Whatever scripts are mixed: what is marked is what was looked for, and all of it is found. */
static void test_mixed_scripts(void **state)
{
	static const char *const letters[] = {"a", "B", "e\u0301", "\u6f22", "\u0434", " ", "-",
		"\U0001f1e9\U0001f1ea", "\u00e6", "\uff76", "\u200d"};
	static const char *const queries[] = {
		"a", "ab", "e", "\u6f22", "\u0434a", "ae", "e a", "\u30ab", "b\u0434", "- e"};
	(void)state;
	uint32_t seed = 1;
	size_t all = 0;
	struct strbuf text, marked, folded, wanted;
	strbuf_init(&text);
	strbuf_init(&marked);
	strbuf_init(&folded);
	strbuf_init(&wanted);
	for (int i = 0; i < 700; i++) {
		seed = seed * 1664525 + 1013904223;
		/* Long runs of one script as well. */
		for (uint32_t k = 0; k <= (seed >> 8) % (i % 50 ? 3 : 400); k++)
			strbuf_adds(&text, letters[(seed >> 20) % 11]);
	}
	struct doc d;
	struct lines lines;
	struct finder finder;
	struct found_list found;
	doc_init(&d);
	lines_init(&lines);
	finder_init(&finder);
	found_init(&found);
	doc_block(&d, BLOCK_CODE);
	doc_span(&d, ROLE_TEXT, 0, 0, strbuf_str(&text));
	lines_wrap(&lines, &d, 30000);
	assert_int_equal(lines.count, 1);
	finder_read(&finder, &lines);
	for (size_t q = 0; q < sizeof queries / sizeof *queries; q++) {
		finder_search(&finder, str_from(queries[q]), &found);
		assert_int_equal(found.count, found.matches);
		all += found.count;
		strbuf_clear(&wanted);
		fold_add(&wanted, str_from(queries[q]));
		for (size_t i = 0; i < found.count; i++) {
			const struct found *f = &found.items[i];
			strbuf_clear(&marked);
			strbuf_clear(&folded);
			add_columns(&marked, lines.segments[0].text, f->column, f->column + f->columns);
			join_blanks(&marked);
			fold_add(&folded, strbuf_str(&marked));
			assert_non_null(strstr(folded.ptr, wanted.ptr));
			assert_true(folded.len <= wanted.len + 2);
		}
	}
	assert_true(all > 1000);
	found_release(&found);
	finder_release(&finder);
	lines_release(&lines);
	doc_release(&d);
	strbuf_release(&text);
	strbuf_release(&marked);
	strbuf_release(&folded);
	strbuf_release(&wanted);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_plain),
		cmocka_unit_test(test_across_lines),
		cmocka_unit_test(test_folding),
		cmocka_unit_test(test_spans_markers_and_bars),
		cmocka_unit_test(test_mixed_scripts),
	};
	return cmocka_run_group_tests(tests, text_set_up, NULL);
}
