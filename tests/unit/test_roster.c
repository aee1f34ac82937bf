/* The rows of the list: what they show, their order, and which hold what is typed. */
#include "library_test.h"

#include "ui/roster.h"

static struct keymap *keymap;
static struct desk desk;
static struct roster roster;

static int set_up(void **state)
{
	shelf_set_up(state);
	shelf_put("a.yaml",
		"briefing: 1\nid: a\ntitle: Émile's talks\ndate: 2025-02-28\n"
		"updated: 2025-03-01\nhandling: TLP:AMBER\nauthors: [Desk]\n"
		"tags: [diplomacy, \"two\\twords\"]\nsummary: One.\n"
		"actors:\n- {name: Sonata Coulter, aliases: [Соната]}\n- {id: bare, name: Someone}\n");
	shelf_put("b.yaml", "briefing: 1\nid: b\ntitle: Bridges\ndate: 2025-03\nstatus: draft\n"
						"summary: Two.\n");
	shelf_put("c.yaml", "briefing: 1\nid: c\ntitle: Consulates\ndate: 2025-02-30\n"
						"updated: 2025-04-01\nsummary: Three.\n");
	shelf_put("d.yaml", "briefing: 1\ntitle: \"Never closed\n");
	shelf_put("people.yaml", "registry: 1\nactors:\n- {name: Nobody}\n");
	struct library *library = library_new();
	library_add(library, ".");
	keymap = keymap_new();
	desk_init(&desk, library, keymap);
	roster_init(&roster, &desk);
	return 0;
}

static int tear_down(void **state)
{
	roster_release(&roster);
	desk_release(&desk);
	keymap_free(keymap);
	return shelf_tear_down(state);
}

static void expect_str(struct str text, const char *wanted)
{
	assert_int_equal(text.len, strlen(wanted));
	assert_memory_equal(text.ptr, wanted, text.len);
}

/* The first letters of the titles, as they are sorted. */
static void expect_order(const char *wanted)
{
	char order[8] = "";
	for (size_t i = 0; i < roster.count; i++) {
		const struct roster_row *row = roster_row(&roster, i);
		order[i] = row->brief ? text_str(row->brief->id).ptr[0] : '!';
	}
	assert_string_equal(order, wanted);
}

static void rows_say_what_there_is(void **state)
{
	(void)state;
	struct mark_text marks[ROSTER_MARKS];
	assert_int_equal(roster.count, 4);
	assert_int_equal(roster.briefs, 3);
	expect_order("bac!");
	const struct roster_row *row = roster_row(&roster, 1);
	expect_str(row->title, "Émile's talks");
	expect_str(row->tags, "diplomacy, two words");
	expect_str(roster_day(&roster, row), "28 Feb 2025");
	assert_int_equal(row->actors, 2);
	assert_int_equal(roster_marks(row, marks), 1);
	expect_str(marks[0].text, "TLP:AMBER");
	assert_int_equal(marks[0].role, ROLE_HANDLING);
	assert_int_equal(roster_marks(roster_row(&roster, 0), marks), 1);
	expect_str(marks[0].text, "draft");
	row = roster_row(&roster, 2);
	assert_int_equal(roster_marks(row, marks), 1);
	expect_str(marks[0].text, "1 error");
	expect_str(roster_day(&roster, row), "undated");
	row = roster_row(&roster, 3);
	expect_str(row->title, "./d.yaml");
	expect_str(roster_day(&roster, row), "broken");
	assert_int_equal(roster_marks(row, marks), 0);
	assert_int_equal(roster.date_columns, strlen("28 Feb 2025"));
	assert_int_equal(roster.marks_columns, strlen("TLP:AMBER"));
}

static void broken_files_stay_last_in_every_order(void **state)
{
	(void)state;
	roster_sort(&roster, &desk, LIBRARY_BY_TITLE);
	assert_int_equal(roster.sort, LIBRARY_BY_TITLE);
	assert_null(roster_row(&roster, 3)->brief);
	roster_sort(&roster, &desk, LIBRARY_BY_UPDATED);
	expect_order("cab!");
	expect_str(roster_day(&roster, roster_row(&roster, 0)), "1 Apr 2025");
	expect_str(roster_day(&roster, roster_row(&roster, 2)), "—");
	expect_str(roster_day(&roster, roster_row(&roster, 3)), "broken");
	roster_sort(&roster, &desk, LIBRARY_BY_DATE);
	expect_order("bac!");
}

static void expect_matches(const char *typed, const char *wanted)
{
	bool shown[4];
	char found[5] = "....";
	size_t count = roster_match(&roster, str_from(typed), shown), seen = 0;
	for (size_t i = 0; i < 4; i++) {
		if (shown[i])
			found[i] = 'x';
		seen += shown[i];
	}
	assert_int_equal(count, seen);
	assert_string_equal(found, wanted);
}

static void finds_rows_by_what_they_are_of(void **state)
{
	(void)state;
	expect_matches("", "xxxx");
	expect_matches("emi", ".x..");
	expect_matches("two", ".x..");
	expect_matches("desk", ".x..");
	expect_matches("сона", ".x..");
	expect_matches("coul emile", ".x..");
	expect_matches("some", ".x..");
	expect_matches("brid", "x...");
	expect_matches("d", ".x.x");
	expect_matches("yaml", "...x");
	expect_matches("nobody", "....");
	/* Summaries are not looked at. */
	expect_matches("three", "....");
	/* Flags are by place. */
	roster_sort(&roster, &desk, LIBRARY_BY_UPDATED);
	expect_matches("brid", "..x.");
}

#define TEST(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(rows_say_what_there_is),
		TEST(broken_files_stay_last_in_every_order),
		TEST(finds_rows_by_what_they_are_of),
	};
	return cmocka_run_group_tests_name("roster", tests, NULL, NULL);
}
