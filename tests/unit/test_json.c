/* JSON and tab-separated values from briefings made by hand. That the keys and values are those of
 * the files is for tests/export. */
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

#include "brief_test.h"
#include "export/json.h"
#include "export/json_text.h"
#include "export/tsv.h"

static struct brief *make_brief(const char *file, const char *id)
{
	struct brief *b = brief_new(file);
	b->briefing = brief_text(b, "1");
	b->id = brief_text(b, id);
	b->title = brief_text(b, "Talks");
	b->date = brief_text(b, "2025-02");
	return b;
}

static char *printed(const struct brief *const *briefs, size_t count, const struct json_view *view)
{
	char *text = NULL;
	size_t size;
	FILE *out = open_memstream(&text, &size);
	assert_true(json_briefs(out, briefs, count, view));
	fclose(out);
	return text;
}

static void expect(const struct brief *b, const struct json_view *view, const char *wanted)
{
	char *text = printed(&b, 1, view);
	assert_string_equal(text, wanted);
	free(text);
}

static void test_brief(void **state)
{
	(void)state;
	static const struct json_view all;
	struct brief *b = make_brief("a.yaml", "a");
	brief_add_actor(b, "x", "X \"Y\"\n\tZ");
	struct event *e = brief_add(b, &b->chronology, sizeof *e);
	e->date = brief_text(b, "NO");
	brief_add_source(b, "s");
	expect(b, &all,
		"{\n"
		"  \"briefing\": \"1\",\n"
		"  \"id\": \"a\",\n"
		"  \"title\": \"Talks\",\n"
		"  \"date\": \"2025-02\",\n"
		"  \"status\": \"current\",\n"
		"  \"actors\": [\n"
		"    {\n"
		"      \"id\": \"x\",\n"
		"      \"name\": \"X \\\"Y\\\"\\n\\tZ\",\n"
		"      \"type\": \"other\"\n"
		"    }\n"
		"  ],\n"
		"  \"chronology\": [\n"
		"    {\n"
		"      \"date\": \"NO\",\n"
		"      \"importance\": \"2\",\n"
		"      \"status\": \"reported\"\n"
		"    }\n"
		"  ],\n"
		"  \"sources\": [\n"
		"    {\n"
		"      \"id\": \"s\"\n"
		"    }\n"
		"  ],\n"
		"  \"file\": \"a.yaml\"\n"
		"}\n");
	brief_free(b);
}

static struct pair *add_extra(struct brief *b, struct list *list, const char *key)
{
	struct pair *p = brief_add(b, list, sizeof *p);
	p->key = brief_text(b, key);
	return p;
}

static void test_extra(void **state)
{
	(void)state;
	static const struct json_view all;
	struct brief *b = make_brief("-", "a");
	struct pair *p = add_extra(b, &b->extra, "mood");
	p->value.kind = NODE_SEQUENCE;
	struct node *item = brief_add(b, &p->value.children, sizeof *item);
	item->kind = NODE_SCALAR;
	item->scalar = brief_text(b, "0123");
	item = brief_add(b, &p->value.children, sizeof *item);
	item->kind = NODE_MAPPING;
	struct pair *inner = add_extra(b, &item->children, "file");
	inner->value.kind = NODE_SCALAR;
	inner->value.scalar = brief_text(b, "");
	expect(b, &all,
		"{\n"
		"  \"briefing\": \"1\",\n"
		"  \"id\": \"a\",\n"
		"  \"title\": \"Talks\",\n"
		"  \"date\": \"2025-02\",\n"
		"  \"status\": \"current\",\n"
		"  \"extra\": {\n"
		"    \"mood\": [\n"
		"      \"0123\",\n"
		"      {\n"
		"        \"file\": \"\"\n"
		"      }\n"
		"    ]\n"
		"  },\n"
		"  \"file\": \"-\"\n"
		"}\n");
	brief_free(b);
}

static void test_registry(void **state)
{
	(void)state;
	static const struct json_view all;
	struct brief *b = brief_new("r\xff.yaml");
	b->registry = true;
	b->briefing = brief_text(b, "1");
	b->id = brief_text(b, "r");
	brief_add_actor(b, "x", "X")->type = brief_text(b, "state");
	expect(b, &all,
		"{\n"
		"  \"registry\": \"1\",\n"
		"  \"actors\": [\n"
		"    {\n"
		"      \"id\": \"x\",\n"
		"      \"name\": \"X\",\n"
		"      \"type\": \"state\"\n"
		"    }\n"
		"  ],\n"
		"  \"file\": \"r\xef\xbf\xbd.yaml\"\n"
		"}\n");
	brief_free(b);
}

static void add_event(struct brief *b, const char *date)
{
	struct event *e = brief_add(b, &b->chronology, sizeof *e);
	e->date = date ? brief_text(b, date) : NULL;
}

static void add_link(struct brief *b, struct actor *a, const char *start, const char *end)
{
	struct link *l = brief_add(b, &a->links, sizeof *l);
	l->to = brief_text(b, start ? start : "none");
	l->start = start ? brief_text(b, start) : NULL;
	l->end = end ? brief_text(b, end) : NULL;
}

static size_t occurrences(const char *text, const char *word)
{
	size_t count = 0;
	while ((text = strstr(text, word))) {
		count++;
		text += strlen(word);
	}
	return count;
}

static void test_as_of(void **state)
{
	(void)state;
	struct edtf day;
	assert_true(edtf_parse(STR("2020-06-15"), 0, &day, NULL));
	const struct json_view view = {.as_of = &day};
	struct brief *b = make_brief("a.yaml", "a");
	add_event(b, "2020-06-15");
	add_event(b, "2020"); /* may lie before it */
	add_event(b, NULL);
	add_event(b, "2020-06-16"); /* left out */
	struct actor *a = brief_add_actor(b, "x", "X");
	add_link(b, a, "2020", "..");
	add_link(b, a, NULL, NULL);
	add_link(b, a, "2019", "2020-06-15");
	add_link(b, a, "2019", "2020-05"); /* left out */
	add_link(b, a, "2021", NULL);      /* left out */
	const struct brief *const briefs[] = {b};
	char *text = printed(briefs, 1, &view);
	assert_int_equal(occurrences(text, "\"importance\""), 3);
	assert_null(strstr(text, "2020-06-16"));
	assert_int_equal(occurrences(text, "\"to\""), 3);
	assert_null(strstr(text, "2020-05"));
	assert_null(strstr(text, "\"2021\""));
	free(text);
	brief_free(b);
}

static void test_several(void **state)
{
	(void)state;
	static const char *const left_out[] = {"title", "date", "actors"};
	static const struct json_view view = {.left_out = left_out, .left_out_count = 3};
	struct brief *a = make_brief("a.yaml", "a"), *b = make_brief("b.yaml", "b");
	brief_add_actor(a, "x", "X");
	const struct brief *const briefs[] = {a, b};
	char *text = printed(briefs, 2, &view);
	assert_string_equal(text, "[\n"
	                          "  {\n"
	                          "    \"briefing\": \"1\",\n"
	                          "    \"id\": \"a\",\n"
	                          "    \"status\": \"current\",\n"
	                          "    \"file\": \"a.yaml\"\n"
	                          "  },\n"
	                          "  {\n"
	                          "    \"briefing\": \"1\",\n"
	                          "    \"id\": \"b\",\n"
	                          "    \"status\": \"current\",\n"
	                          "    \"file\": \"b.yaml\"\n"
	                          "  }\n"
	                          "]\n");
	free(text);
	brief_free(a);
	brief_free(b);
}

static void test_rows(void **state)
{
	(void)state;
	struct brief *b = make_brief("d/a\tb.yaml", "a");
	const struct text **tag = brief_add(b, &b->tags, sizeof *tag);
	*tag = brief_text(b, "one");
	tag = brief_add(b, &b->tags, sizeof *tag);
	*tag = brief_text(b, "two\nlines");
	brief_add_actor(b, "x", "X");
	brief_add_source(b, "s");
	brief_add_source(b, "t");
	char *text = NULL;
	size_t size;
	FILE *out = open_memstream(&text, &size);
	assert_true(json_list_row(out, b, true));
	fclose(out);
	assert_string_equal(text,
		"{\"id\": \"a\", \"title\": \"Talks\", \"date\": \"2025-02\", \"tags\": [\"one\", "
		"\"two\\nlines\"], \"actors\": 1, \"events\": 0, \"sources\": 2, \"unread\": true, "
		"\"file\": \"d/a\\tb.yaml\"}\n");
	free(text);

	b->title = brief_text(b, "A\tB\r\nC\033\xe2\x80\xae");
	struct strbuf row;
	strbuf_init(&row);
	tsv_list_row(&row, b, false);
	assert_string_equal(
		row.ptr, "a\t2025-02\tA B C␛<U+202E>\tone,two lines\t1\t0\t2\tfalse\td/a b.yaml\n");
	strbuf_release(&row);
	brief_free(b);
}

static void test_diagnostic(void **state)
{
	(void)state;
	struct diags diags;
	char *text = NULL;
	size_t size;
	diags_init(&diags, "a.yaml");
	diags_add(&diags, DIAG_BAD_DATE, (struct mark){3, 7}, "no date");
	diags_add(&diags, DIAG_UNKNOWN_KEY, (struct mark){0, 0}, "ключ \"x\"");
	FILE *out = open_memstream(&text, &size);
	assert_true(json_diag_row(out, diags.file, &diags.items[0]));
	assert_true(json_diag_row(out, diags.file, &diags.items[1]));
	fclose(out);
	assert_string_equal(text,
		"{\"file\": \"a.yaml\", \"line\": 3, \"column\": 7, \"severity\": \"error\", \"code\": "
		"\"bad-date\", \"message\": \"no date\"}\n"
		"{\"file\": \"a.yaml\", \"line\": 1, \"column\": 1, \"severity\": \"warning\", \"code\": "
		"\"unknown-key\", \"message\": \"ключ \\\"x\\\"\"}\n");
	free(text);
	diags_release(&diags);
}

static void test_escapes(void **state)
{
	(void)state;
	static const struct {
		const char *raw, *escaped;
	} cases[] = {
		{"plain Привет 漢字 \n", "plain Привет 漢字 \n"},
		{"a\x7f", "a\\u007F"},
		{"\xc2\x9b[31m", "\\u009B[31m"},
		{"x\xe2\x80\xaey", "x\\u202Ey"},
		{"\xe2\x80\xa8\xe2\x80\xa9", "\\u2028\\u2029"},
		{"\xef\xbb\xbf", "\\uFEFF"},
		{"\xf3\xa0\x81\x81", "\\uDB40\\uDC41"}, /* tag A */
		{"\xf4\x8f\xbf\xbf", "\\uDBFF\\uDFFF"}, /* U+10FFFF */
		{"\xef\xb7\x90\xef\xbf\xbf", "\\uFDD0\\uFFFF"},
		{"\xe2\x80\x8d\xe2\x80\x8e\xd8\x9c\xc2\xa0", "\xe2\x80\x8d\xe2\x80\x8e\xd8\x9c\xc2\xa0"},
	};
	struct strbuf b;
	strbuf_init(&b);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		strbuf_clear(&b);
		json_add_escaped(&b, str_from(cases[i].raw));
		assert_string_equal(b.ptr, cases[i].escaped);
	}
	strbuf_release(&b);
}

static void test_failing_stream(void **state)
{
	(void)state;
	static const struct json_view all;
	struct brief *b = make_brief("a.yaml", "a");
	FILE *full = fopen("/dev/full", "w");
	assert_non_null(full);
	setvbuf(full, NULL, _IONBF, 0);
	const struct brief *const briefs[] = {b};
	assert_false(json_briefs(full, briefs, 1, &all));
	assert_false(json_list_row(full, b, true));
	fclose(full);
	brief_free(b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_brief),
		cmocka_unit_test(test_extra),
		cmocka_unit_test(test_registry),
		cmocka_unit_test(test_as_of),
		cmocka_unit_test(test_several),
		cmocka_unit_test(test_rows),
		cmocka_unit_test(test_diagnostic),
		cmocka_unit_test(test_escapes),
		cmocka_unit_test(test_failing_stream),
	};
	return cmocka_run_group_tests_name("json", tests, NULL, NULL);
}
