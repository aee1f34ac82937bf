/* Pages for ids that nobody has, without a library, and for problems: what tests/golden leaves. */
#include "text_test.h"

#include "base/diag.h"
#include "load/load.h"
#include "text/compose.h"

struct fixture {
	struct brief *brief;
	struct diags diags;
	struct doc doc;
	struct compose compose;
};

static void set_up(struct fixture *f, const char *yaml)
{
	diags_init(&f->diags, "test.yaml");
	assert_int_equal(load_text(str_from(yaml), "test.yaml", &f->brief, &f->diags), LOAD_OK);
	doc_init(&f->doc);
	f->compose = (struct compose){.doc = &f->doc, .brief = f->brief};
}

static void tear_down(struct fixture *f)
{
	doc_release(&f->doc);
	brief_free(f->brief);
	diags_release(&f->diags);
}

static void expect(struct fixture *f, void (*compose)(const struct compose *, struct str),
	const char *id, const char *expected)
{
	doc_clear(&f->doc);
	compose(&f->compose, str_from(id));
	text_expect(&f->doc, 60, expected);
}

#define BRIEF                                                                                      \
	"briefing: 1\nid: talks\ntitle: Talks\ndate: 2025\nhandling: SECRET\nsummary: They met.\n"

static void ids_that_nobody_has(void **state)
{
	struct fixture f;
	(void)state;
	set_up(&f, BRIEF "chronology:\n  - {date: 2025, title: One}\n");
	expect(&f, compose_actor_page, "nobody",
		"nobody                                                SECRET\n\n"
		"No briefing here has an actor of this id.\n");
	expect(&f, compose_source_page, "none",
		"none                                                  SECRET\n\n"
		"No briefing here has a source of this id.\n");
	static const char *const events[] = {"none", "@", "@1", "@x", "@99999999999999999999999", ""};
	for (size_t i = 0; i < sizeof events / sizeof *events; i++) {
		doc_clear(&f.doc);
		compose_event_page(&f.compose, str_from(events[i]));
		char *page = text_plain(&f.doc, 60);
		assert_non_null(strstr(page, "No briefing here has an event of this id."));
		free(page);
	}
	expect(&f, compose_event_page, "@0",
		"One                                                   SECRET\n"
		"2025 · reported\n"
		"in Talks\n");
	tear_down(&f);
}

static void actors_within_one_briefing(void **state)
{
	struct fixture f;
	(void)state;
	set_up(&f, BRIEF "actors:\n"
	                 "  - {id: a, name: Ada, type: other, links: [{to: b, type: owns}, {to: a}]}\n"
	                 "  - {id: b, name: Boris, role: Owned, links: [{to: a, type: owns}]}\n"
	                 "chronology:\n"
	                 "  - {date: 2026, title: Two, actors: [b]}\n"
	                 "  - {date: 2025, title: One, actors: [b, a, b]}\n");
	expect(&f, compose_actor_page, "b",
		"Boris                                                 SECRET\n\n"
		"────────────────────────────────────────────────────────────\n"
		"ROLES\n\n"
		"• Owned\n\n"
		"────────────────────────────────────────────────────────────\n"
		"LINKS\n\n"
		"owns\n→ Ada\n\n"
		"owned by\n← Ada\n\n"
		"────────────────────────────────────────────────────────────\n"
		"CHRONOLOGY                                                 2\n\n"
		"2025\n  2025    One\n          Boris, Ada, Boris\n\n"
		"2026\n  2026    Two\n          Boris\n");
	const struct target *t = doc_target(&f.doc, f.doc.blocks[0].anchor);
	assert_true(target_equal(t, &(struct target){TARGET_ACTOR, STR("talks"), STR("b")}));
	tear_down(&f);
}

static void events_without_a_library_keep_their_references(void **state)
{
	struct fixture f;
	(void)state;
	set_up(&f, BRIEF "chronology:\n"
	                 "  - {date: 2025-03, end: 2025-04, text: It rains., same_as: [other#rain]}\n");
	expect(&f, compose_event_page, "@0",
		"Event of March–April 2025                             SECRET\n"
		"March–April 2025 · reported\n"
		"in Talks\n\n"
		"It rains.\n\n"
		"────────────────────────────────────────────────────────────\n"
		"IN OTHER BRIEFINGS\n\n"
		"= other#rain\n");
	tear_down(&f);
}

static void problems_stand_at_their_places(void **state)
{
	struct diags diags;
	struct doc doc;
	(void)state;
	diags_init(&diags, "talks.yaml");
	doc_init(&doc);
	compose_diagnostics(&doc, &diags);
	assert_int_equal(doc.block_count, 0);
	diags_add(&diags, DIAG_BAD_DATE, (struct mark){12, 7}, "no date");
	diags_add(&diags, DIAG_UNKNOWN_KEY, (struct mark){3, 1}, "unknown key");
	diags_add(&diags, DIAG_BAD_ID, (struct mark){0, 0}, "no id");
	compose_diagnostics(&doc, &diags);
	text_expect(&doc, 50,
		"talks.yaml                     2 errors, 1 warning\n\n"
		"12:7  error: no date\n"
		"3:1   warning: unknown key\n"
		"      error: no id\n");
	assert_true(doc.blocks[1].entry);
	assert_int_equal(doc.blocks[1].mark.line, 12);
	doc_release(&doc);
	diags_release(&diags);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ids_that_nobody_has),
		cmocka_unit_test(actors_within_one_briefing),
		cmocka_unit_test(events_without_a_library_keep_their_references),
		cmocka_unit_test(problems_stand_at_their_places),
	};
	return cmocka_run_group_tests(tests, text_set_up, NULL);
}
