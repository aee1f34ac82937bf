/* Markdown to docs: blocks, inline markup, references, citations, hostile input. */
#include "text_test.h"

#include <time.h>

#include "brief_test.h"
#include "library/library.h"
#include "text/cite.h"
#include "text/markdown.h"

static struct brief *make_brief(void)
{
	struct brief *b = brief_new("test.yaml");
	b->id = brief_text(b, "talks");
	b->title = brief_text(b, "Talks in Istanbul");
	brief_add_actor(b, "coulter", "Sonata Coulter");
	brief_add_actor(b, "анатолии-антонов", "Анатолий Антонов");
	brief_add_source(b, "mt");
	brief_add_source(b, "trt");
	brief_add_source(b, "café");
	for (int i = 1; i < 10; i++)
		brief_add_source(b, i == 9 ? "last" : "more");
	brief_add_event(b, "round-1", "First round");
	brief_build_indices(b);
	return b;
}

/* A library of two briefings, in the place of the real one. */
struct library {
	const struct brief *other;
};

bool library_actor(const struct library *l, const struct brief *b, struct str id,
	struct library_actor *out)
{
	(void)l;
	(void)b;
	*out = (struct library_actor){STR("lavrov"), STR("Sergey Lavrov"), STR("person")};
	return str_is(id, "lavrov") || str_is(id, "sergey-lavrov");
}

const struct brief *library_brief(const struct library *l, struct str id)
{
	return str_equal(id, text_str(l->other->id)) ? l->other : NULL;
}

static void compose(struct doc *d, const struct brief *b, const char *text)
{
	const struct markdown_context context = {.brief = b};
	doc_init(d);
	markdown_compose(d, &context, str_from(text), (struct mark){3, 7}, 0, false);
}

static void expect(const char *text, int width, const char *expected)
{
	struct doc d;
	struct brief *b = make_brief();
	compose(&d, b, text);
	text_expect(&d, width, expected);
	doc_release(&d);
	brief_free(b);
}

/* The first span that holds this text and no other. */
static const struct span *find_span(const struct doc *d, const char *text)
{
	for (size_t i = 0; i < d->span_count; i++)
		if (str_is(d->spans[i].text, text))
			return &d->spans[i];
	fail_msg("no span '%s'", text);
	return NULL;
}

static void test_paragraphs(void **state)
{
	(void)state;
	expect("one\ntwo\n\nthree\n", 80, "one two\n\nthree\n");
	expect("one *two*\nthree  \nfour\\\nfive", 80, "one two three\nfour\nfive\n");
	expect("外交部\n发言人。\n表示\nabc\n", 80, "外交部发言人。表示 abc\n");
	expect("*外*交部\n发言人\n*表*", 80, "外交部发言人 表\n");
	expect("a\n*b*\n`c`\nd", 80, "a b c d\n");
	expect("", 80, "");
	expect("\n\n", 80, "");
	expect("Title\n===\n\ntext\n\n## Second\n***\n", 6, "Title\n\ntext\n\nSecond\n\n──────\n");
}

static void test_looks(void **state)
{
	(void)state;
	struct doc d;
	struct brief *b = make_brief();
	compose(&d, b, "a *b* **c** `d` ~~e~~ ***f***\n# g\n> h\n");
	assert_int_equal(find_span(&d, "b")->attributes, ATTR_ITALIC);
	assert_int_equal(find_span(&d, "c")->attributes, ATTR_BOLD);
	assert_int_equal(find_span(&d, "d")->role, ROLE_CODE);
	assert_int_equal(find_span(&d, "e")->attributes, ATTR_STRIKE);
	assert_int_equal(find_span(&d, "f")->attributes, ATTR_ITALIC | ATTR_BOLD);
	assert_int_equal(find_span(&d, "g")->role, ROLE_SUBHEADING);
	assert_int_equal(find_span(&d, "h")->role, ROLE_QUOTE);
	assert_int_equal(d.blocks[0].mark.line, 3);
	assert_int_equal(d.blocks[1].kind, BLOCK_HEADING);
	doc_release(&d);
	brief_free(b);
}

static void test_lists(void **state)
{
	(void)state;
	expect("Text:\n\n- one\n- two\n  - three\n    * four\n- five\n", 80,
		"Text:\n\n• one\n• two\n  ◦ three\n    ‣ four\n• five\n");
	expect("- one\n\n  more\n- two\n", 80, "• one\n\n  more\n\n• two\n");
	expect("9. nine\n10. ten\n    - sub\n11. eleven\n", 80,
		"9.  nine\n10. ten\n    • sub\n11. eleven\n");
	expect("2) two\n3) three\n", 80, "2) two\n3) three\n");
	expect("- - a\n-\n- b\n", 80, "•\n  ◦ a\n•\n• b\n");
	expect("- a\n\n- > b\n- |x|y|\n  |---|---|\n", 80, "• a\n\n•\n  │ b\n\n•\n  x  y\n  ────\n");
	expect("1. a\n   ```\n   code\n   ```\n", 80, "1. a\n       code\n");
}

static void test_quotes(void **state)
{
	(void)state;
	expect("a\n\n> b\n> - c\n>   > d\n\ne\n", 80, "a\n\n│ b\n│\n│ • c\n│ │   d\n\ne\n");
}

static void test_code(void **state)
{
	(void)state;
	expect("```\na [[coulter]]\n\n  b\tc\n```\n", 80, "    a [[coulter]]\n\n      b     c\n");
	expect("x `[@mt] a  b` y", 80, "x [@mt] a  b y\n");
}

static void test_tables(void **state)
{
	(void)state;
	expect("| A | B |\n|---|--:|\n| [[coulter\\|x]] | 1 |\n| `y\\|z` [@mt] | 22 |\n", 80,
		"A      B\n────────\nx      1\ny|z¹  22\n");
}

static void test_links(void **state)
{
	(void)state;
	expect("[words](https://example.org/a?b=1&amp;c) <https://example.org> [no](javascript:x)", 80,
		"words <https://example.org/a?b=1&c> https://example.org no <javascript:x>\n");
	expect("![alt *x*](https://example.org/i.png) <a@example.org> [](http://e)", 80,
		"alt x <https://example.org/i.png> a@example.org <http://e>\n");
	struct doc d;
	struct brief *b = make_brief();
	compose(&d, b, "[w](HTTPS://example.org) [n](ftp://x) [u][r]\n\n[r]: mailto:a@example.org\n");
	const struct target *t = doc_target(&d, find_span(&d, "w")->link);
	assert_int_equal(t->kind, TARGET_ADDRESS);
	assert_true(str_is(t->id, "HTTPS://example.org"));
	assert_int_equal(find_span(&d, "n")->link, 0);
	assert_true(str_is(doc_target(&d, find_span(&d, "u")->link)->id, "mailto:a@example.org"));
	doc_release(&d);
	brief_free(b);
}

static void test_html_and_entities(void **state)
{
	(void)state;
	expect("<b>x</b> &amp; &#233; &eacute; &nosuch; &#x202e; \\*y\\*\n\n<div>\nz\n</div>\n", 80,
		"<b>x</b> & é é &nosuch; <U+202E> *y*\n\n<div> z </div>\n");
}

static void test_references(void **state)
{
	(void)state;
	expect("[[coulter]] and [[coulter|her]], [[Анатолий Антонов]], [[nobody]], [[nobody|them]].",
		80,
		"Sonata Coulter and her, Анатолий Антонов, nobody, them.\n");
	expect("*x* [[brief:talks]], [[event:talks#round-1]], [[event:talks#none|that]], [[event:x]]",
		80,
		"x Talks in Istanbul, First round, that, [[event:x]]\n");
	expect("\\[[coulter]] \\[@mt] [[ ]] [@] [@a b] [[[coulter]]]", 80,
		"[[coulter]] [@mt] [[ ]] [@] [@a b] [Sonata Coulter]\n");
	struct doc d;
	struct brief *b = make_brief();
	compose(&d, b, "**[[coulter]]** [[brief:talks|b]] [[event:talks#round-1|e]]");
	const struct span *s = find_span(&d, "Sonata Coulter");
	struct target actor = {TARGET_ACTOR, STR("talks"), STR("coulter")};
	struct target event = {TARGET_EVENT, STR("talks"), STR("round-1")};
	struct target brief = {TARGET_BRIEF, STR(""), STR("talks")};
	assert_int_equal(s->role, ROLE_ACTOR);
	assert_int_equal(s->attributes, ATTR_BOLD);
	assert_true(target_equal(doc_target(&d, s->link), &actor));
	assert_true(target_equal(doc_target(&d, find_span(&d, "b")->link), &brief));
	assert_true(target_equal(doc_target(&d, find_span(&d, "e")->link), &event));
	doc_release(&d);
	brief_free(b);
}

static void test_references_to_the_library(void **state)
{
	(void)state;
	struct doc d;
	struct brief *b = make_brief(), *other = brief_new("other.yaml");
	other->id = brief_text(other, "riyadh");
	other->handling = brief_text(other, "TLP:RED");
	brief_add_event(other, "e", "A follow-up");
	brief_build_indices(other);
	const struct library library = {other};
	const struct markdown_context context = {.brief = b, .library = &library};
	doc_init(&d);
	markdown_compose(&d, &context,
		STR("[[lavrov]], [[Sergey Lavrov|he]], [[nobody]], [[brief:riyadh]], [[event:riyadh#e]], "
			"[[event:riyadh#f]]"),
		(struct mark){0}, 0, false);
	text_expect(&d, 80, "Sergey Lavrov, he, nobody, riyadh [TLP:RED], A follow-up, f\n");
	struct target actor = {TARGET_ACTOR, STR("talks"), STR("lavrov")};
	struct target event = {TARGET_EVENT, STR("riyadh"), STR("e")};
	assert_true(target_equal(doc_target(&d, find_span(&d, "he")->link), &actor));
	assert_true(target_equal(doc_target(&d, find_span(&d, "A follow-up")->link), &event));
	doc_release(&d);
	brief_free(other);
	brief_free(b);
}

static void test_citations(void **state)
{
	(void)state;
	expect("Six hours [@mt].", 80, "Six hours.¹\n");
	expect("A [@caf\u00e9] b [@cafe\u0301] [[brief:cafe\u0301]]", 80, "A³ b³ cafe\u0301\n");
	expect("Six hours.[@mt; @trt] *And* [@last]", 80, "Six hours.¹ ² And¹²\n");
	expect("Six hours [@mt] [@trt], [@nobody] [@mt; @nobody]", 80,
		"Six hours,¹ ² [@nobody]¹ [@nobody]\n");
	expect("A [@mt] [@trt]. B [@mt]\n[@trt][@mt]! C [@mt] [@nobody]. D [@mt] [[coulter]].", 80,
		"A.¹ ² B!¹ ² ¹ C¹ [@nobody]. D¹ Sonata Coulter.\n");
	struct doc d;
	struct brief *b = make_brief();
	struct list cited = {0};
	((struct citation *)brief_add(b, &cited, sizeof(struct citation)))->id = brief_text(b, "trt");
	((struct citation *)brief_add(b, &cited, sizeof(struct citation)))->id = brief_text(b, "none");
	((struct citation *)brief_add(b, &cited, sizeof(struct citation)))->id = brief_text(b, "last");
	((struct citation *)brief_add(b, &cited, sizeof(struct citation)))->id = brief_text(b, "mt");
	compose(&d, b, "A round[@trt].");
	cite_compose(&d, b, &cited);
	struct target target = {TARGET_SOURCE, STR("talks"), STR("last")};
	assert_true(target_equal(doc_target(&d, find_span(&d, "¹²")->link), &target));
	text_expect(&d, 80, "A round.² ¹ ¹²\n");
	doc_release(&d);
	brief_free(b);
}

static void test_joins_the_present_block(void **state)
{
	(void)state;
	struct brief *b = make_brief();
	const struct markdown_context context = {.brief = b};
	static const char *const texts[] = {"Both said so.\n\nTwice.", "Both *said* so.\n\nTwice."};
	for (size_t i = 0; i < 2; i++) {
		struct doc d;
		doc_init(&d);
		doc_block(&d, BLOCK_PARAGRAPH)->indent = 2;
		doc_span(&d, ROLE_LABEL, 0, 0, STR("Basis: "));
		markdown_compose(&d, &context, str_from(texts[i]), (struct mark){0}, 2, true);
		text_expect(&d, 80, "  Basis: Both said so.\n\n  Twice.\n");
		doc_release(&d);
	}
	brief_free(b);
}

/* What is spared md4c looks the same as by way of it. */
static void test_plain_as_by_md4c(void **state)
{
	(void)state;
	static const char *const parts[] = {"a", "b c", " ", "\n", "\n\n", ".", "! ", "[@mt]", "[[coulter|x]]",
		"1", ")", ":", "(", "|", "\"", "—", "外", "é", "#", "=", "+", "]", "[[a]]", "{", "$", ","};
	struct brief *b = make_brief();
	uint64_t seed = 1;
	for (int round = 0; round < 20000; round++) {
		char text[400] = "";
		struct doc direct, parsed;
		for (size_t i = 0; i < 20; i++) {
			seed = seed * 6364136223846793005u + 1442695040888963407u;
			strcat(text, parts[(seed >> 33) % (sizeof parts / sizeof *parts)]);
		}
		compose(&direct, b, text);
		/* A rule after it is markup enough. */
		compose(&parsed, b, strcat(text, "\n\n***\n"));
		assert_int_equal(parsed.blocks[parsed.block_count - 1].kind, BLOCK_RULE);
		parsed.block_count--;
		char *wanted = text_plain(&parsed, 300);
		text_expect(&direct, 300, wanted);
		free(wanted);
		doc_release(&direct);
		doc_release(&parsed);
	}
	brief_free(b);
}

static char *repeat(const char *unit, size_t count, const char *tail)
{
	size_t len = strlen(unit);
	char *s = malloc(len * count + strlen(tail) + 1);
	for (size_t i = 0; i < count; i++)
		memcpy(s + i * len, unit, len);
	strcpy(s + len * count, tail);
	return s;
}

/* Each within a second or so, where md4c by itself takes many. */
static void test_hostile_text(void **state)
{
	(void)state;
	static const struct {
		const char *unit;
		size_t count;
		const char *tail;
	} texts[] = {
		{"[", 50000, "]"}, {"[", 50000, ""}, {"[a](", 50000, ""}, {"[[", 50000, "]]"},
		{"[@", 50000, ""}, {"![", 50000, ""}, {"*a **b ", 50000, ""}, {"_a __b ", 50000, ""},
		{"`", 50001, " a"}, {"` `` ", 30000, ""}, {"> ", 20000, "a"}, {"- ", 20000, "a"},
		{"1. ", 20000, "a"}, {"<a", 50000, ""}, {"&a", 50000, ""}, {"\\[", 50000, ""},
		{"|", 20000, ""}, {"~", 50001, ""}, {"a\n", 50000, ""}, {"***", 30000, ""},
		{"<http:", 50000, ""}, {"[a]\n", 50000, "\n[a]: x"}, {"[[a|", 30000, "]]"},
		{"1. ", 30000, "\n\n\n\n"}, {"> - ", 30000, "a"},
	};
	struct brief *b = make_brief();
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		char *text = repeat(texts[i].unit, texts[i].count, texts[i].tail);
		struct doc d;
		clock_t start = clock();
		compose(&d, b, text);
		free(text_plain(&d, 20));
		double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
		if (seconds > 1)
			print_message("%zu: %s: %.2f s\n", i, texts[i].unit, seconds);
		assert_true(seconds < 20);
		doc_release(&d);
		free(text);
	}
	brief_free(b);
}

static void test_wide_table(void **state)
{
	(void)state;
	char *head = repeat("|a", 5000, "|\n"), *rule = repeat("|---", 5000, "|\n");
	char *rows = repeat("|b|\n", 5000, "");
	char *text = malloc(strlen(head) + strlen(rule) + strlen(rows) + 1);
	strcat(strcat(strcpy(text, head), rule), rows);
	struct doc d;
	struct brief *b = make_brief();
	compose(&d, b, text);
	assert_true(d.span_count < 100000);
	doc_release(&d);
	brief_free(b);
	free(head);
	free(rule);
	free(rows);
	free(text);
}

static char *read_file(const char *path)
{
	FILE *f = fopen(path, "r");
	if (!f)
		fail_msg("%s cannot be read", path);
	char *s = calloc(1, 1 << 16);
	assert_true(fread(s, 1, (1 << 16) - 1, f) > 0);
	fclose(f);
	return s;
}

/* A page with everything in it. Where it is changed on purpose, look at it and take the new one:
 * GOLDEN=write makes the files anew. */
static void test_sample(void **state)
{
	(void)state;
	static const int widths[] = {72, 40, 24};
	struct brief *b = make_brief();
	char *text = read_file(TEST_DATA "/markdown/sample.md"), path[100];
	struct doc d;
	compose(&d, b, text);
	for (size_t i = 0; i < sizeof widths / sizeof *widths; i++) {
		snprintf(path, sizeof path, TEST_DATA "/markdown/sample.%d.txt", widths[i]);
		char *plain = text_plain(&d, widths[i]);
		if (getenv("GOLDEN")) {
			FILE *f = fopen(path, "w");
			fputs(plain, f);
			fclose(f);
		}
		char *golden = read_file(path);
		assert_string_equal(plain, golden);
		free(golden);
		free(plain);
	}
	doc_release(&d);
	brief_free(b);
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_paragraphs),
		cmocka_unit_test(test_looks),
		cmocka_unit_test(test_lists),
		cmocka_unit_test(test_quotes),
		cmocka_unit_test(test_code),
		cmocka_unit_test(test_tables),
		cmocka_unit_test(test_links),
		cmocka_unit_test(test_html_and_entities),
		cmocka_unit_test(test_references),
		cmocka_unit_test(test_references_to_the_library),
		cmocka_unit_test(test_citations),
		cmocka_unit_test(test_joins_the_present_block),
		cmocka_unit_test(test_plain_as_by_md4c),
		cmocka_unit_test(test_sample),
		cmocka_unit_test(test_hostile_text),
		cmocka_unit_test(test_wide_table),
	};
	return cmocka_run_group_tests_name("markdown", tests, text_set_up, NULL);
}
