/* The list of briefings: filters and orders. */
#include "library_test.h"

static void put_all(void)
{
	shelf_put("a.yaml",
		"briefing: 1\nid: a\ntitle: Éclair\ndate: 2025-03\nsummary: S\ntags: [one, two]\n"
		"updated: 2025-01-02\n"
		"actors: [{id: ann, name: Ann Bell, wikidata: Q1}, {id: bob, name: Bob}]\n");
	shelf_put("b.yaml",
		"briefing: 1\nid: b\ntitle: apple\ndate: '[2017,2019]'\nsummary: S\ntags: [two]\n"
		"status: draft\nupdated: 2025-01-03\nactors: [{id: anna, name: Anna, wikidata: Q1}]\n");
	shelf_put("c.yaml",
		"briefing: 1\nid: c\ntitle: Zebra\ndate: 2025-03-01/2025-04-15\nsummary: S\n"
		"actors: [{id: other, name: Ann Bell}]\n");
	shelf_put("d.yaml", "briefing: 1\nid: d\ntitle: apple\ndate: nonsense\nsummary: S\ntags: "
						"two\nstatus: current\n");
	shelf_put("e.yaml", "briefing: 1\nid: e\ntitle: fig\ndate: 2025-03-02\nsummary: S\n");
	shelf_put("r.yaml", "registry: 1\nactors: [{id: bob, name: Robert, aliases: [Роберт]}]\n");
}

static void expect(const struct library *l, const struct library_filter *filter,
	enum library_sort sort, const char *ids)
{
	struct notes n = {0};
	const struct brief **briefs;
	size_t count = library_list(l, filter, sort, &briefs);
	for (size_t i = 0; i < count; i++)
		note(&n, text_str(briefs[i]->id));
	free(briefs);
	assert_string_equal(n.text, ids);
}

static void test_orders(void **state)
{
	(void)state;
	put_all();
	struct library *l = shelf_open(".");
	expect(l, NULL, LIBRARY_BY_DATE, "e a c b d ");
	expect(l, NULL, LIBRARY_BY_UPDATED, "b a c d e ");
	struct notes n = {0};
	const struct brief **briefs;
	size_t count = library_list(l, NULL, LIBRARY_BY_TITLE, &briefs);
	for (size_t i = 0; i < count; i++)
		note(&n, text_str(briefs[i]->id));
	free(briefs);
	/* Ties by id, whatever the locale's order of the rest. */
	assert_non_null(strstr(n.text, "b d "));
	assert_int_equal(count, 5);
	library_free(l);
}

static void test_filters(void **state)
{
	(void)state;
	put_all();
	struct library *l = shelf_open(".");
	const char *two[] = {"two"}, *both[] = {"two", "one"}, *none[] = {"tw"};
	expect(l, &(struct library_filter){.tags = two, .tag_count = 1}, LIBRARY_BY_DATE, "a b d ");
	expect(l, &(struct library_filter){.tags = both, .tag_count = 2}, LIBRARY_BY_DATE, "a ");
	const char *many[5000];
	for (size_t i = 0; i < 5000; i++)
		many[i] = i % 2 ? "one" : "two";
	expect(l, &(struct library_filter){.tags = many, .tag_count = 5000}, LIBRARY_BY_DATE, "a ");
	expect(l, &(struct library_filter){.tags = none, .tag_count = 1}, LIBRARY_BY_DATE, "");
	expect(l, &(struct library_filter){.status = "current"}, LIBRARY_BY_DATE, "e a c d ");
	expect(l, &(struct library_filter){.status = "draft"}, LIBRARY_BY_DATE, "b ");
	expect(l, &(struct library_filter){.status = "draft", .tags = both, .tag_count = 2},
		LIBRARY_BY_DATE, "");
	library_free(l);
}

static void test_actors(void **state)
{
	(void)state;
	put_all();
	struct library *l = shelf_open(".");
	expect(l, &(struct library_filter){.actor = "ann"}, LIBRARY_BY_DATE, "a b ");
	expect(l, &(struct library_filter){.actor = "anna"}, LIBRARY_BY_DATE, "a b ");
	expect(l, &(struct library_filter){.actor = "Q1"}, LIBRARY_BY_DATE, "a b ");
	expect(l, &(struct library_filter){.actor = "роберт"}, LIBRARY_BY_DATE, "a ");
	expect(l, &(struct library_filter){.actor = "ANN BELL"}, LIBRARY_BY_DATE, "a c b ");
	expect(l, &(struct library_filter){.actor = "nobody"}, LIBRARY_BY_DATE, "");
	expect(l, &(struct library_filter){.actor = ""}, LIBRARY_BY_DATE, "");
	library_free(l);
}

/* What may lie within: any possible day will do, and an unknown date may be any. */
static void test_spans(void **state)
{
	(void)state;
	static const struct {
		const char *since, *until, *ids;
	} cases[] = {
		{"2025-03-31", NULL, "a c d "},
		{"2025-04", NULL, "c d "},
		{NULL, "2025-03-01", "a c b d "},
		{"2018", "2018", "d "},
		{"2019", "2019", "b d "},
		{NULL, "2017", "b d "},
		{"2025-03-02", "2025-03-02", "e a c d "},
		{"2026", NULL, "d "},
	};
	put_all();
	struct library *l = shelf_open(".");
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct edtf since, until;
		struct library_filter filter = {0};
		if (cases[i].since) {
			assert_true(edtf_parse(str_from(cases[i].since), 0, &since, NULL));
			filter.since = &since;
		}
		if (cases[i].until) {
			assert_true(edtf_parse(str_from(cases[i].until), 0, &until, NULL));
			filter.until = &until;
		}
		expect(l, &filter, LIBRARY_BY_DATE, cases[i].ids);
	}
	library_free(l);
}

static void test_empty(void **state)
{
	(void)state;
	struct library *l = shelf_open(".");
	expect(l, NULL, LIBRARY_BY_TITLE, "");
	assert_int_equal(library_brief_count(l), 0);
	library_free(l);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, shelf_set_up, shelf_tear_down)
	const struct CMUnitTest tests[] = {
		TEST(test_orders),
		TEST(test_filters),
		TEST(test_actors),
		TEST(test_spans),
		TEST(test_empty),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
