/* Who is who across a library, and which events are one. */
#include "library_test.h"

static void expect_actor(const struct library *l, const char *brief, const char *id,
	const char *joined, const char *name, const char *type)
{
	struct library_actor actor;
	const struct brief *b = brief ? library_brief(l, str_from(brief)) : NULL;
	bool found = library_actor(l, b, str_from(id), &actor);
	assert_int_equal(found, joined != NULL);
	if (!found)
		return;
	assert_true(str_is(actor.id, joined));
	assert_true(str_is(actor.name, name));
	assert_true(str_is(actor.type, type));
}

static void note_actor(void *context, const struct brief *b, const struct actor *a)
{
	note(context, text_str(b->id));
	note(context, text_str(a->id));
}

static void note_link(
	void *context, const struct brief *b, const struct actor *from, const struct link *link)
{
	note(context, text_str(b->id));
	note(context, text_str(from->id));
	note(context, text_str(link->to));
}

static void note_event(void *context, const struct brief *b, const struct event *e)
{
	note(context, text_str(b->id));
	note(context, text_str(e->title));
}

static void expect_entries(const struct library *l, const char *id, const char *entries)
{
	struct notes n = {0};
	library_each_actor(l, str_from(id), note_actor, &n);
	assert_string_equal(n.text, entries);
}

static void expect_links(const struct library *l, const char *id, const char *links)
{
	struct notes n = {0};
	library_each_link_to(l, str_from(id), note_link, &n);
	assert_string_equal(n.text, links);
}

static void expect_same(
	const struct library *l, const char *brief, size_t place, const char *events)
{
	struct notes n = {0};
	const struct brief *b = library_brief(l, str_from(brief));
	library_each_same_event(
		l, b, LIST_AT(const struct event, b->chronology, place), note_event, &n);
	assert_string_equal(n.text, events);
}

static void expect_found(const struct library *l, const char *actor, const char *ids)
{
	struct notes n = {0};
	struct str *found;
	size_t count = library_find_actor(l, actor, &found);
	for (size_t i = 0; i < count; i++)
		note(&n, found[i]);
	free(found);
	assert_string_equal(n.text, ids);
}

/* ann is anna by Q1 and anna is annie by Q2's absence: through several files, in a chain. */
static void put_family(void)
{
	shelf_brief("a.yaml", "a",
		"actors:\n"
		"  - {id: ann, name: Ann, wikidata: Q1, links: [{to: carl}, {to: bob}]}\n"
		"  - {id: bob, name: Bob, aliases: [Роберт]}\n");
	shelf_brief("b.yaml", "b",
		"actors:\n"
		"  - {id: anna, name: Anna Bell, wikidata: Q1, type: person}\n"
		"  - {id: carl, name: Çarl, aliases: [Ann]}\n"
		"  - {id: bob, name: Bobby, wikidata: Q7, links: [{to: ann}, {to: anna}]}\n");
	shelf_brief("c.yaml", "c",
		"actors:\n"
		"  - {id: anna, name: Annie, links: [{to: robert}]}\n"
		"  - {id: robert, name: Robert, wikidata: Q7, type: robot}\n");
}

static void test_joins(void **state)
{
	(void)state;
	put_family();
	struct library *l = shelf_open(".");
	expect_actor(l, "a", "ann", "ann", "Ann", "person");
	expect_actor(l, "b", "anna", "ann", "Ann", "person");
	expect_actor(l, "a", "anna", "ann", "Ann", "person");
	expect_actor(l, NULL, "anna", "ann", "Ann", "person");
	expect_actor(l, "c", "robert", "bob", "Bob", "robot");
	expect_actor(l, NULL, "carl", "carl", "Çarl", "other");
	expect_actor(l, "a", "nobody", NULL, NULL, NULL);
	expect_actor(l, NULL, "Q1", "ann", "Ann", "person");
	expect_actor(l, NULL, "", NULL, NULL, NULL);
	expect_entries(l, "ann", "a ann b anna c anna ");
	expect_entries(l, "bob", "a bob b bob c robert ");
	expect_entries(l, "nobody", "");
	expect_links(l, "ann", "b bob ann b bob anna ");
	expect_links(l, "bob", "a ann bob c anna robert ");
	expect_links(l, "nobody", "");
	library_free(l);
}

static void test_registry_leads(void **state)
{
	(void)state;
	put_family();
	shelf_put("z.yaml",
		"registry: 1\nactors:\n"
		"  - {id: annie, name: Annie Registered, wikidata: Q1, links: [{to: carl}]}\n"
		"  - Carl\n");
	struct library *l = shelf_open(".");
	expect_actor(l, "a", "ann", "annie", "Annie Registered", "person");
	expect_actor(l, "b", "carl", "carl", "Carl", "other");
	struct notes n = {0};
	library_each_link_to(l, STR("carl"), note_link, &n);
	assert_string_equal(n.text, "z annie carl a ann carl ");
	library_free(l);
}

static void test_conflict(void **state)
{
	(void)state;
	shelf_brief(
		"a.yaml", "a", "actors: [{id: ann, name: Ann A}, {id: x, name: X, links: {to: ann}}]\n");
	shelf_brief("b.yaml", "b", "actors: [{id: ann, name: Ann B, wikidata: Q1}]\n");
	shelf_brief("c.yaml", "c",
		"actors: [{id: ann, name: Ann C, wikidata: Q2}, {id: y, name: Y, links: {to: ann}}]\n");
	struct library *l = shelf_open(".");
	expect_actor(l, "a", "ann", "ann", "Ann A", "other");
	expect_actor(l, "b", "ann", "ann", "Ann A", "other");
	expect_actor(l, "c", "ann", "Q2", "Ann C", "other");
	expect_actor(l, NULL, "ann", "ann", "Ann A", "other");
	expect_entries(l, "ann", "a ann b ann ");
	expect_entries(l, "Q2", "c ann ");
	expect_links(l, "ann", "a x ann ");
	expect_links(l, "Q2", "c y ann ");
	expect_found(l, "ann", "ann Q2 ");
	expect_found(l, "Q2", "Q2 ");
	library_free(l);
}

static void test_find(void **state)
{
	(void)state;
	put_family();
	struct library *l = shelf_open(".");
	expect_found(l, "anna", "ann ");
	expect_found(l, "Q7", "bob ");
	expect_found(l, "ANNA BÉLL", "ann ");
	expect_found(l, "роберт", "bob ");
	expect_found(l, "Robert", "bob ");
	expect_found(l, "carl", "carl ");
	/* An id goes before a name. */
	expect_found(l, "ann", "ann ");
	expect_found(l, "Ann", "ann carl ");
	expect_found(l, "nobody", "");
	expect_found(l, "", "");
	expect_found(l, "Q", "");
	library_free(l);
}

/* A briefing by itself answers alike. */
static void test_lone(void **state)
{
	(void)state;
	put_family();
	struct library *l = shelf_open("b.yaml");
	expect_actor(l, "b", "anna", "anna", "Anna Bell", "person");
	expect_actor(l, NULL, "carl", "carl", "Çarl", "other");
	expect_actor(l, "b", "ann", NULL, NULL, NULL);
	expect_entries(l, "bob", "b bob ");
	expect_links(l, "anna", "b bob anna ");
	expect_links(l, "ann", "");
	expect_found(l, "carl", "carl ");
	expect_found(l, "CARL", "carl ");
	expect_found(l, "Q7", "bob ");
	expect_found(l, "ann", "carl ");
	expect_found(l, "", "");
	library_free(l);
}

static void test_joined_within_one(void **state)
{
	(void)state;
	shelf_brief("a.yaml", "a",
		"actors:\n"
		"  - {id: ann, name: Ann, wikidata: Q1}\n"
		"  - {id: anna, name: Anna, wikidata: Q1}\n"
		"chronology:\n"
		"  - {date: 2025, id: one, title: One, same_as: a#two}\n"
		"  - {date: 2025, id: two, title: Two}\n");
	struct library *l = shelf_open("a.yaml");
	expect_actor(l, "a", "anna", "ann", "Ann", "other");
	expect_entries(l, "ann", "a ann a anna ");
	expect_same(l, "a", 1, "a One a Two ");
	library_free(l);
}

static void test_same_events(void **state)
{
	(void)state;
	shelf_brief("a.yaml", "a",
		"chronology:\n"
		"  - {date: 2025, id: one, title: A1}\n"
		"  - {date: 2025, title: A2, same_as: [b#two]}\n"
		"  - {date: 2025, title: A3, same_as: [nowhere#two, b#none]}\n");
	shelf_brief("b.yaml", "b",
		"chronology:\n"
		"  - {date: 2025, id: one, title: B1, same_as: [a#one, c#one]}\n"
		"  - {date: 2025, id: two, title: B2}\n");
	shelf_brief("c.yaml", "c",
		"chronology:\n"
		"  - {date: 2025, id: one, title: C1, same_as: [b#one]}\n"
		"  - {date: 2025, title: C2}\n");
	shelf_brief(
		"d.yaml", "c", "chronology:\n  - {date: 2025, id: one, title: D1, same_as: [b#two]}\n");
	struct library *l = shelf_open(".");
	expect_same(l, "a", 0, "a A1 b B1 c C1 ");
	expect_same(l, "b", 0, "a A1 b B1 c C1 ");
	expect_same(l, "c", 0, "a A1 b B1 c C1 ");
	expect_same(l, "a", 1, "a A2 b B2 ");
	expect_same(l, "b", 1, "a A2 b B2 ");
	expect_same(l, "a", 2, "a A3 ");
	expect_same(l, "c", 1, "c C2 ");
	/* One that was left out is by itself. */
	struct notes n = {0};
	const struct brief *left_out = library_file_at(l, 3)->brief;
	library_each_same_event(
		l, left_out, LIST_AT(const struct event, left_out->chronology, 0), note_event, &n);
	assert_string_equal(n.text, "c D1 ");
	library_free(l);
}

/* A callback may ask the library. */
struct asking {
	const struct library *library;
	size_t count;
};

static void ask(void *context, const struct brief *b, const struct actor *a)
{
	struct asking *asking = context;
	struct library_actor actor;
	struct notes n = {0};
	assert_true(library_actor(asking->library, b, text_str(a->id), &actor));
	library_each_actor(asking->library, actor.id, note_actor, &n);
	assert_string_equal(n.text, "a ann b anna c anna ");
	asking->count++;
}

static void test_asks_within(void **state)
{
	(void)state;
	put_family();
	struct library *l = shelf_open(".");
	struct asking asking = {l, 0};
	library_each_actor(l, STR("ann"), ask, &asking);
	assert_int_equal(asking.count, 3);
	library_free(l);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, shelf_set_up, shelf_tear_down)
	const struct CMUnitTest tests[] = {
		TEST(test_joins),
		TEST(test_registry_leads),
		TEST(test_conflict),
		TEST(test_find),
		TEST(test_lone),
		TEST(test_joined_within_one),
		TEST(test_same_events),
		TEST(test_asks_within),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
