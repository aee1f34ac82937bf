/* Parts of pages as text by themselves. */
#include "text_test.h"

#include "load/load.h"
#include "text/excerpt.h"

struct fixture {
	struct brief *brief;
	struct diags diags;
	struct doc page, doc;
	struct compose compose;
};

static void open_brief(struct fixture *f, const char *yaml)
{
	diags_init(&f->diags, "test.yaml");
	assert_int_equal(load_text(str_from(yaml), "test.yaml", &f->brief, &f->diags), LOAD_OK);
	doc_init(&f->page);
	doc_init(&f->doc);
	f->compose = (struct compose){.doc = &f->page, .brief = f->brief};
}

static void close_brief(struct fixture *f)
{
	doc_release(&f->doc);
	doc_release(&f->page);
	brief_free(f->brief);
	diags_release(&f->diags);
}

static void expect(const struct doc *doc, const char *expected)
{
	struct strbuf b;
	strbuf_init(&b);
	excerpt_add(&b, doc);
	assert_string_equal(b.ptr, expected);
	strbuf_release(&b);
}

static void markdown_of_all_kinds(void **state)
{
	(void)state;
	struct fixture f;
	open_brief(&f, "briefing: 1\ntitle: T\ndate: 2025-02\nsummary: |\n"
	               "  ## Heading\n\n  One [@b].  \n  Two *lines* [@a; @b].\n\n  > Quoted\n\n  1. "
	               "first\n  2. second\n\n"
	               "      code  here\n\n  | a | b |\n  |---|--:|\n  | 1 | 2 [@a] |\n"
	               "sources:\n- {id: a, title: A, author: Ann, archived: 'https://a.example/'}\n"
	               "- https://b.example/\n- {id: b, note: A letter, publisher: P}\n");
	compose_summary(&f.compose);
	f.compose.doc = &f.doc;
	assert_int_equal(compose_excerpt(&f.compose, &f.page, 0, f.page.block_count), 2);
	expect(&f.doc,
		"Heading\n\nOne. [1]\nTwo lines. [2] [1]\n\n│ Quoted\n\n1. first\n\n2. second\n\n"
		"   code  here\n\na      b\n────────\n1  2 [2]\n\n— T, February 2025\n\n"
		"[1] A letter, P\n[2] Ann, “A”, archived at https://a.example/\n");
	close_brief(&f);
}

static void sources_of_all_kinds(void **state)
{
	(void)state;
	struct fixture f;
	static const struct {
		const char *id, *line;
	} sources[] = {
		{"1", "https://one.example/\n"},
		{"2", "P, https://two.example/\n"},
		{"three", "three, 2020\n"},
		{"four", "Ann, “Four”, P, 3 January 2020, https://four.example/, archived at "
	             "https://archive.example/four\n"},
		{"none", ""},
	};
	open_brief(&f,
		"briefing: 1\ntitle: T\ndate: 2025\nsummary: S\nsources:\n- https://one.example/\n"
		"- {id: '2', url: 'https://two.example/', publisher: P}\n- {id: three, issued: 2020, note: "
		"''}\n"
		"- {id: four, title: Four, author: Ann, publisher: P, issued: 2020-01-03, "
		"url: 'https://four.example/', archived: 'https://archive.example/four'}\n");
	f.compose.doc = &f.doc;
	for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
		doc_clear(&f.doc);
		compose_excerpt_source(&f.compose, str_from(sources[i].id));
		expect(&f.doc, sources[i].line);
	}
	close_brief(&f);
}

static void events_by_id_and_place(void **state)
{
	(void)state;
	struct fixture f;
	open_brief(&f,
		"briefing: 1\ntitle: T\nsummary: S\ndate: 2025\nhandling: \"A\\eB\"\nchronology:\n"
		"- {date: 2025-01-02, id: x, text: No title., sources: [{id: a, page: 2-3}]}\n"
		"- {date: nonsense, title: No date}\nsources: [{id: a, title: A}]\n");
	f.compose.doc = &f.doc;
	assert_int_equal(compose_excerpt_event(&f.compose, STR("x")), 1);
	expect(&f.doc, "2 January 2025: No title. [1]\n[1] pp. 2-3\n\n— T, 2025 [A␛B]\n\n[1] “A”\n");
	doc_clear(&f.doc);
	assert_int_equal(compose_excerpt_event(&f.compose, STR("@1")), 0);
	expect(&f.doc, "nonsense: No date\n\n— T, 2025 [A␛B]\n");
	doc_clear(&f.doc);
	assert_int_equal(compose_excerpt_event(&f.compose, STR("@2")), 0);
	expect(&f.doc, "");
	close_brief(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(markdown_of_all_kinds),
		cmocka_unit_test(sources_of_all_kinds),
		cmocka_unit_test(events_by_id_and_place),
	};
	return cmocka_run_group_tests_name("excerpt", tests, text_set_up, NULL);
}
