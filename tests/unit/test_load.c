/* From texts to briefings: every kind of field, what is kept of what is wrong, marks. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
/* clang-format off: cmocka wants the above before it */
#include <cmocka.h>
/* clang-format on */

#include "load_test.h"

#define assert_text(text, expected)                                                                \
	do {                                                                                           \
		assert_non_null(text);                                                                     \
		assert_string_equal((text)->s, expected);                                                  \
		assert_int_equal((text)->len, strlen((text)->s));                                          \
	} while (0)

static struct loaded load_good(const char *text)
{
	struct loaded l = load_string(text);
	for (size_t i = 0; i < l.diags.count; i++)
		print_error("%u:%u: %s\n", l.diags.items[i].mark.line, l.diags.items[i].mark.column,
			l.diags.items[i].message);
	assert_int_equal(l.result, LOAD_OK);
	assert_int_equal(l.diags.count, 0);
	return l;
}

static const struct text *text_at(const struct list *list, size_t i)
{
	assert_true(i < list->count);
	return *LIST_AT(const struct text *, *list, i);
}

static void test_scalars_stay_text(void **state)
{
	(void)state;
	struct loaded l = load_good(HEAD "tags: [NO, 0123, 1e3, ~, \"a\\tb\", 'it''s', !!str x]\n"
	                                 "lang: en\nhandling: two\n  lines\nas_of: 2025-02\n");
	static const char *const tags[] = {"NO", "0123", "1e3", "~", "a\tb", "it's", "x"};
	assert_int_equal(l.brief->tags.count, 7);
	for (size_t i = 0; i < 7; i++)
		assert_text(text_at(&l.brief->tags, i), tags[i]);
	assert_text(l.brief->handling, "two lines");
	assert_text(l.brief->as_of, "2025-02");
	assert_int_equal(l.brief->lang->mark.line, 6);
	assert_int_equal(l.brief->lang->mark.column, 7);
	assert_null(l.brief->updated);
	assert_text(l.brief->briefing, "1");
	assert_false(l.brief->registry);
	loaded_release(&l);
}

static void test_lists_of_one(void **state)
{
	(void)state;
	struct loaded l = load_good(HEAD "tags: one\nauthors:\nactors: Ann Bell\n"
	                                 "chronology: {date: 2025, title: x, actors: ann, sources: a}\n"
	                                 "sources: {id: a, title: y}\n");
	assert_text(text_at(&l.brief->tags, 0), "one");
	assert_int_equal(l.brief->authors.count, 0);
	const struct event *e = l.brief->chronology.items;
	assert_int_equal(e->actors.count, 1);
	assert_text(LIST_AT(const struct participant, e->actors, 0)->id, "ann");
	assert_text(LIST_AT(const struct citation, e->sources, 0)->id, "a");
	loaded_release(&l);
}

static void test_bare_entries(void **state)
{
	(void)state;
	struct loaded l = load_good(HEAD "actors:\n  - U.S. State Department\n  - {id: x, name: Y}\n"
	                                 "  - name: Анатолий Антонов\n"
	                                 "sources:\n  - {id: a, title: b}\n  - https://example.org/c\n"
	                                 "chronology:\n  - {date: 2025, text: t, sources: [2],\n"
	                                 "     actors: [Анатолий Антонов, {id: Y, role: r}]}\n");
	const struct actor *a = l.brief->actors.items;
	assert_text(a[0].id, "u.s.-state-department");
	assert_text(a[0].name, "U.S. State Department");
	assert_int_equal(a[0].mark.line, 6);
	assert_int_equal(a[0].mark.column, 5);
	assert_int_equal(a[1].mark.column, 6);
	assert_text(a[2].id, "анатолии-антонов");
	const struct source *s = l.brief->sources.items;
	assert_text(s[1].id, "2");
	assert_text(s[1].url, "https://example.org/c");
	assert_null(s[1].title);
	const struct event *e = l.brief->chronology.items;
	const struct participant *p = e->actors.items;
	assert_text(p[0].id, "анатолии-антонов");
	assert_text(p[1].id, "y");
	assert_text(p[1].role, "r");
	assert_int_equal(p[1].id->mark.line, 14);
	loaded_release(&l);
}

static void test_sets_of_dates(void **state)
{
	(void)state;
	struct loaded l = load_good(HEAD "as_of: [2017, 2019]\nupdated: [2025-03-05..2025-03-06]\n"
	                                 "chronology: {date: [..2017], title: x}\n");
	assert_text(l.brief->as_of, "[2017,2019]");
	assert_text(l.brief->updated, "[2025-03-05..2025-03-06]");
	assert_text(((const struct event *)l.brief->chronology.items)->date, "[..2017]");
	assert_int_equal(l.brief->as_of->mark.column, 8);
	loaded_release(&l);
}

static void test_ids_in_nfc(void **state)
{
	(void)state;
	/* e and a combining acute accent, and the letter that is both. */
	struct loaded l = load_good(HEAD "id: re\xCC\x81n\nsources: {id: s\xC3\xA9, title: x}\n"
	                                 "chronology: {date: 2025, title: x, sources: se\xCC\x81}\n"
	                                 "gaps: \"[@se\xCC\x81]\"\n");
	assert_text(l.brief->id, "r\xC3\xA9n");
	loaded_release(&l);
	expect_findings(HEAD
		"sources:\n  - {id: s\xC3\xA9, title: x}\n  - {id: se\xCC\x81, title: y}\n",
		"7:10 duplicate-id");
}

static void test_default_id(void **state)
{
	(void)state;
	static const struct {
		const char *file, *id;
	} rows[] = {
		{"a/b/istanbul-talks.yaml", "istanbul-talks"},
		{"My File.yml", "my-file"},
		{"v1.2.yaml", "v1.2"},
		{"plain", "plain"},
		{".hidden", "hidden"},
		{"-", "stdin"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct diags diags;
		struct brief *brief;
		diags_init(&diags, rows[i].file);
		assert_int_equal(load_text(str_from(HEAD), rows[i].file, &brief, &diags), LOAD_OK);
		assert_text(brief->id, rows[i].id);
		assert_int_equal(diags.count, 0);
		brief_free(brief);
		diags_release(&diags);
	}
}

/* What is wrong is kept: values as they stood, what fits nowhere under extra. */
static void test_wrong_is_kept(void **state)
{
	(void)state;
	struct loaded l = load_string("briefing: 1\ntitle: [A, B]\ndate: soon\nsummary: N\nstatus: x\n"
	                              "colour: {red: [1, 2]}\ntags: [a, {b: c}, d, [e]]\nlang: en\n"
	                              "lang: de\nactors:\n  - {id: Ann, name: Ann, born: 1970}\n");
	assert_int_equal(l.result, LOAD_OK);
	const struct brief *b = l.brief;
	assert_null(b->title);
	assert_string_equal(brief_title(b).ptr, "a-file");
	assert_text(b->date, "soon");
	assert_text(b->status, "x");
	assert_text(b->lang, "en");
	assert_int_equal(b->tags.count, 2);
	assert_text(text_at(&b->tags, 1), "d");
	assert_int_equal(b->extra.count, 4);
	const struct pair *p = b->extra.items;
	assert_text(p[0].key, "title");
	assert_int_equal(p[0].value.kind, NODE_SEQUENCE);
	assert_int_equal(p[0].value.children.count, 2);
	assert_text(p[1].key, "colour");
	const struct pair *red = p[1].value.children.items;
	assert_int_equal(red->value.children.count, 2);
	assert_text(LIST_AT(const struct node, red->value.children, 1)->scalar, "2");
	assert_text(p[2].key, "tags");
	assert_int_equal(p[2].value.children.count, 2);
	assert_text(p[3].key, "lang");
	assert_text(p[3].value.scalar, "de");
	const struct actor *a = b->actors.items;
	assert_text(a->id, "Ann");
	assert_text(((const struct pair *)a->extra.items)->key, "born");
	loaded_release(&l);
}

static void test_one_mistake_one_finding(void **state)
{
	(void)state;
	expect_findings("briefing: 1\ntitle: [A]\ndate:\nsummary: ' '\n",
		"2:8 wrong-kind, 3:6 empty-field, 4:10 empty-field");
	expect_findings(HEAD "chronology:\n  - {date: never, end: 2020, title: x}\n", "6:12 bad-date");
	expect_findings(HEAD "chronology:\n  - {date: 2025, title: [x]}\n", "6:25 wrong-kind");
	expect_findings(HEAD "chronology: none\n", "5:13 wrong-kind");
	expect_findings(HEAD "actors: [{}]\n", "5:10 missing-field");
	expect_findings(HEAD "actors: ['']\nchronology:\n  -\n", "5:10 empty-field, 7:4 empty-field");
	expect_findings(HEAD "gaps: '[@q] and [@q]'\n", "5:7 unknown-source");
	expect_findings(
		HEAD "gaps: ['`[@q]`', '[@q; @r]']\n", "5:18 unknown-source, 5:18 unknown-source");
	expect_findings(HEAD "[a, b]: c\nlang: en\n? {x: y}\n: z\n", "5:1 wrong-kind, 7:3 wrong-kind");
	expect_findings(HEAD "x: {a: 1, b: 2, a: 3}\n", "5:1 unknown-key, 5:17 duplicate-key");
	expect_findings(HEAD "related: [A b, c]\n", "5:11 bad-id");
	expect_findings(HEAD "chronology: {date: 2025, title: x, same_as: [a, A#b, a#B, a#b]}\n",
		"5:46 bad-id, 5:49 bad-id, 5:54 bad-id");
}

static void test_ends(void **state)
{
	(void)state;
	expect_findings(HEAD "chronology: {date: 2025, end: .., title: x}\n", "5:31 bad-date");
	expect_findings(HEAD "actors: {name: A, links: {to: b, start: 2020, end: ..}}\n", "");
	expect_findings(HEAD "actors: {name: A, links: {to: b, start: 2020, end: 2019}}\n",
		"5:52 end-before-start");
}

static void test_urls(void **state)
{
	(void)state;
	static const struct {
		const char *url, *found;
	} rows[] = {
		{"HTTPS://example.org", ""},
		{"mailto:a@b", ""},
		{"example.org:8080/x", "no-scheme"},
		{"localhost:80", "no-scheme"},
		{"//example.org", "no-scheme"},
		{"Some title", "no-scheme"},
		{"javascript:0", "bad-scheme"},
		{"C:/x", "bad-scheme"},
		{"tel:5551234", "bad-scheme"},
		{"httpsx://a", "bad-scheme"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		char text[200], expected[40] = "";
		snprintf(text, sizeof text, HEAD "sources: {id: a, url: \"%s\"}\n", rows[i].url);
		if (*rows[i].found)
			snprintf(expected, sizeof expected, "5:23 %s", rows[i].found);
		expect_findings(text, expected);
	}
}

static void test_first_key(void **state)
{
	(void)state;
	static const char *const none[] = {"", "# x\n", "- briefing: 1\n", "text\n", "title: x\n",
		"[a]: b\n", "Briefing: 1\n", "---\n"};
	for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
		struct loaded l = load_string(none[i]);
		assert_int_equal(l.result, LOAD_NOT_A_BRIEFING);
		assert_null(l.brief);
		assert_int_equal(l.diags.count, 1);
		assert_int_equal(l.diags.items->code, DIAG_NOT_A_BRIEFING);
		loaded_release(&l);
	}
	/* What follows is not looked at. */
	struct loaded l = load_string("name: x\nother: [\n");
	assert_int_equal(l.result, LOAD_NOT_A_BRIEFING);
	loaded_release(&l);
	l = load_good("registry: 1\nactors: [Ann, {id: b, name: B, wikidata: Q1}]\n");
	assert_true(l.brief->registry);
	assert_int_equal(l.brief->actors.count, 2);
	loaded_release(&l);
}

static void test_broken(void **state)
{
	(void)state;
	/* Before the error there was a bad date, of which nothing is said. */
	struct loaded l = load_string("briefing: 1\ntitle: A\ndate: soon\nsummary: N\ntags: [a\n");
	assert_int_equal(l.result, LOAD_BROKEN);
	assert_null(l.brief);
	assert_int_equal(l.diags.count, 1);
	assert_int_equal(l.diags.errors, 1);
	assert_int_equal(l.diags.items->code, DIAG_YAML);
	loaded_release(&l);
}

static void test_aliases(void **state)
{
	(void)state;
	struct loaded l = load_good(HEAD "tags: &t [one, &w two, &x title]\nauthors: *t\nlang: *w\n"
	                                 "chronology:\n  - &e {date: 2025, title: y, tags: *t}\n"
	                                 "  - *e\n  - {date: 2024, *x : z}\n");
	assert_text(text_at(&l.brief->authors, 1), "two");
	assert_text(l.brief->lang, "two");
	assert_int_equal(l.brief->chronology.count, 3);
	const struct event *e = l.brief->chronology.items;
	assert_text(text_at(&e[1].tags, 0), "one");
	loaded_release(&l);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_scalars_stay_text),
		cmocka_unit_test(test_lists_of_one),
		cmocka_unit_test(test_bare_entries),
		cmocka_unit_test(test_sets_of_dates),
		cmocka_unit_test(test_ids_in_nfc),
		cmocka_unit_test(test_default_id),
		cmocka_unit_test(test_wrong_is_kept),
		cmocka_unit_test(test_one_mistake_one_finding),
		cmocka_unit_test(test_ends),
		cmocka_unit_test(test_urls),
		cmocka_unit_test(test_first_key),
		cmocka_unit_test(test_broken),
		cmocka_unit_test(test_aliases),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
