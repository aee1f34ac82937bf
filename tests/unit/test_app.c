/* The reader by its keys: panes, links, history, search, reading again. */
#include <sys/stat.h>
#include <unistd.h>

#include "app_test.h"

#define LIBRARY "tests/screens/library"
#define TALKS LIBRARY "/talks.yaml"

static struct stage stage;

static int library_80(void **state)
{
	text_set_up(state);
	stage_open(&stage, LIBRARY, 24, 80);
	return 0;
}

static int talks_120(void **state)
{
	text_set_up(state);
	stage_open(&stage, TALKS, 40, 120);
	return 0;
}

static int talks_80(void **state)
{
	text_set_up(state);
	stage_open(&stage, TALKS, 24, 80);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	stage_close(&stage);
	return 0;
}

static enum app_result press(const char *keys)
{
	return stage_press(&stage, keys);
}

static void shows(const char *text)
{
	stage_shows(&stage, text);
}

static void lacks(const char *text)
{
	stage_lacks(&stage, text);
}

static void cursor_at(const char *text)
{
	stage_cursor_at(&stage, text);
}

static uint8_t over_at_cursor(void)
{
	const struct canvas *c = &stage.canvas;
	return c->cells[c->cursor_row * c->columns + c->cursor_column].over;
}

static void a_library_opens_as_a_list(void **state)
{
	(void)state;
	shows("Briefings in " LIBRARY);
	shows("1 of 5");
	cursor_at("28 Feb 2025  Talks on embassy staffing");
	assert_int_equal(over_at_cursor(), ROLE_SELECTION);
	lacks("Harbour Office");
	press("G");
	cursor_at("broken");
	shows("5 of 5");
	press("k");
	cursor_at("undated");
	shows("2 errors");
	press("g");
	cursor_at("28 Feb");
}

static void comes_back_to_the_very_row(void **state)
{
	(void)state;
	press("j j Enter");
	shows("The office opened");
	press("Backspace");
	cursor_at("Dec 2024 ~");
	press("L");
	shows("The office opened");
	press("q");
	cursor_at("Dec 2024 ~");
	assert_int_equal(press("q"), APP_QUITS);
}

static void a_broken_file_opens_its_problems(void **state)
{
	(void)state;
	press("G Enter");
	shows("broken.yaml");
	shows("1 error");
	shows("never closed");
	press("Backspace k Enter");
	shows("2 errors in this file");
	press("Tab Enter");
	shows("faulty.yaml");
	shows("2025-02-30");
}

static void one_briefing_opens_at_once(void **state)
{
	(void)state;
	assert_non_null(strstr(stage_row(&stage, 0), "Talks on embassy staffing in Istanbul"));
	assert_non_null(
		strstr(stage_row(&stage, 0), "TLP:AMBER · 28 Feb 2025 · current · as of 1 Mar"));
	assert_non_null(strstr(stage_row(&stage, 1), "┬"));
	assert_non_null(strstr(stage_row(&stage, 38), "┴"));
	shows("├");
	assert_int_equal(press("Q"), APP_QUITS);
	assert_int_equal(press("C-z"), APP_SUSPENDS);
	assert_int_equal(press("q"), APP_QUITS);
}

static void a_registry_is_no_briefing(void **state)
{
	text_set_up(state);
	stage_open(&stage, LIBRARY "/people.yaml", 24, 80);
	shows("only actors that briefings share here");
	press("Enter");
	shows("There is nothing to open here");
	stage_close(&stage);
	stage_open(&stage, "tests/screens/empty", 24, 80);
	shows("There is no briefing here yet");
}

static void keys_go_to_the_pane_with_the_focus(void **state)
{
	(void)state;
	cursor_at("Delegations led by");
	press("j");
	cursor_at("six hours at the");
	press("2");
	cursor_at("Sonata Coulter");
	assert_int_equal(over_at_cursor(), ROLE_SELECTION);
	press("j");
	cursor_at("Alexander Darchiyev");
	shows("2 of 4");
	press("l j");
	shows("2 of 6");
	press("l");
	cursor_at("six hours at the");
	press("h h");
	cursor_at("Alexander Darchiyev");
	press("z");
	lacks("CHRONOLOGY");
	cursor_at("Alexander Darchiyev");
	press("1");
	shows("SUMMARY");
	lacks("ACTORS");
	press("z");
	shows("ACTORS");
}

static void folded_panes_tell_their_counts(void **state)
{
	(void)state;
	const char *actors = stage_row(&stage, 20);
	assert_non_null(strstr(actors, "2 ACTORS"));
	assert_non_null(strstr(actors, " 4"));
	assert_non_null(strstr(stage_row(&stage, 21), "3 CHRONOLOGY"));
	press("3");
	assert_non_null(strstr(stage_row(&stage, 2), "1 SUMMARY"));
	assert_non_null(strstr(stage_row(&stage, 3), "2 ACTORS"));
	shows("1 of 6");
}

static void links_lead_there_and_back(void **state)
{
	(void)state;
	press("Tab");
	cursor_at("Sonata Coulter");
	assert_int_equal(over_at_cursor(), ROLE_LINK_FOCUS);
	press("Tab");
	cursor_at("Mr Darchiyev");
	press("Enter");
	assert_non_null(strstr(stage_row(&stage, 0), "Alexander Darchiyev"));
	shows("person");
	press("Backspace");
	cursor_at("Mr Darchiyev");
	assert_int_equal(over_at_cursor(), ROLE_LINK_FOCUS);
	press("S-Tab");
	cursor_at("Sonata Coulter");
	press("Tab Tab Enter");
	shows("source 1");
	shows("The Morning Times");
	press("Backspace L L");
	shows("nothing to go forward to");
}

static void links_go_on_into_the_next_pane(void **state)
{
	(void)state;
	for (int i = 0; i < 100 && strstr(stage.text.ptr, "SUMMARY     "); i++) {
		press("Tab");
		if (strstr(stage.text.ptr, "1 of 4"))
			break;
	}
	shows("1 of 4");
	press("S-Tab");
	cursor_at("Foreign Ministry, 27 February");
	press("3 G Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab");
	press("1 g Tab S-Tab");
	shows("From the last link again");
	shows("of 6");
	press("Tab");
	shows("From the first link again");
}

static void enter_opens_the_selected_entry(void **state)
{
	(void)state;
	press("2 j j Enter");
	assert_non_null(strstr(stage_row(&stage, 0), "Foreign Ministry"));
	shows("organisation");
	press("q 3 j j Enter");
	assert_non_null(strstr(stage_row(&stage, 0), "First Istanbul round"));
	shows("TLP:AMBER");
	press("H");
	shows("3 of 6");
}

static void what_is_not_there_is_said(void **state)
{
	(void)state;
	press("Backspace");
	shows("This is where one began");
	press("j");
	lacks("This is where one began");
	press("g Enter");
	shows("No link is selected");
	press("n");
	shows("Nothing was searched for yet");
}

static void finds_as_one_types(void **state)
{
	(void)state;
	press("/");
	assert_string_equal(stage_row(&stage, 23), " /");
	assert_int_equal(stage.canvas.cursor_row, 23);
	press("'round");
	assert_non_null(strstr(stage_row(&stage, 23), "/round"));
	assert_non_null(strstr(stage_row(&stage, 23), "1 of "));
	press("'s");
	press("Enter");
	cursor_at("rounds,");
	assert_int_equal(over_at_cursor(), ROLE_MATCH_FOCUS);
	press("/ 'zzz");
	shows("no match");
	press("Escape");
	cursor_at("rounds,");
	press("Escape");
	assert_int_equal(over_at_cursor(), 0);
	press("/ 'ROUND Enter n");
	shows("2 of ");
	press("/ Up");
	assert_non_null(strstr(stage_row(&stage, 23), "/ROUND"));
	press("Up");
	assert_non_null(strstr(stage_row(&stage, 23), "/rounds"));
	press("Escape");
}

static void what_is_pasted_is_no_keys(void **state)
{
	(void)state;
	app_paste(stage.app, STR("qQ"));
	press("");
	shows("Pasted text is taken only where one types");
	press("Enter /");
	app_paste(stage.app, STR("round\n"));
	press("");
	shows("/round");
	shows("1 of ");
}

static void matches_go_on_into_the_next_pane_and_round(void **state)
{
	(void)state;
	press("/ 'talks Enter");
	shows("1 of ");
	press("2 3");
	for (int i = 0; i < 20 && !strstr(stage.text.ptr, "from the top again"); i++)
		press("n");
	shows("from the top again");
	shows("1 of ");
	shows("SUMMARY      ");
	press("N");
	shows("from the bottom again");
	press("Escape Escape g / 'riyadh Enter n n n");
	assert_int_equal(over_at_cursor(), ROLE_MATCH_FOCUS);
}

/* A match that stands in a link selects it. */
static void a_match_in_a_link_can_be_followed(void **state)
{
	(void)state;
	press("/ 'darchiyev Enter Enter");
	assert_non_null(strstr(stage_row(&stage, 0), "Alexander Darchiyev"));
}

static void help_shows_the_keys_of_the_place(void **state)
{
	(void)state;
	press("?");
	shows("Keys of a briefing");
	press("/ 'zoom");
	press("Escape");
	press("/ 'alone Enter");
	shows("this pane alone");
	press("?");
	shows("SUMMARY");
	press("2 Enter ?");
	shows("Keys of a page");
	press("/ 'pane Enter");
	shows("No match");
}

/* Where there is room its groups stand side by side, in the same order. */
static void help_stands_in_columns(void **state)
{
	(void)state;
	stage.columns = 200;
	press("?");
	const char *row = stage_row(&stage, 2);
	const char *moving = strstr(row, "Moving"), *typing = strstr(row, "While one types");
	assert_true(moving && typing && moving < typing);
	shows("all");
	press("/ 'suspend Escape / 'shell Enter");
	cursor_at("shell for a while");
	stage.columns = 80;
	stage_draw(&stage);
	press("g");
	shows("Moving");
	lacks("While one types");
}

/* A short message leaves room for the way to the help. */
static void messages_leave_room_for_the_help(void **state)
{
	(void)state;
	stage.columns = 40;
	stage.rows = 12;
	press("n");
	shows("Nothing was searched for yet");
	assert_non_null(strstr(stage_row(&stage, 11), "? help"));
	press("Tab Enter Backspace L L");
	assert_non_null(strstr(stage_row(&stage, 0), "TLP"));
	shows("There is nothing to go forward to");
	assert_null(strstr(stage_row(&stage, 11), "? help"));
}

static void every_size_is_drawn(void **state)
{
	(void)state;
	stage.rows = 6;
	stage.columns = 20;
	stage_draw(&stage);
	shows("Talks");
	press("2 G Enter");
	shows("Consulate");
	stage.columns = 19;
	stage_draw(&stage);
	shows("attache needs 20");
	shows("columns and 6 rows");
	press("j Tab / n Enter 2");
	stage.rows = stage.columns = 1;
	stage_draw(&stage);
	stage.rows = 24;
	stage.columns = 80;
	stage_draw(&stage);
	shows("Consulate");
}

/* Pages, in a folder of the test's own, whose files change. */
static char folder[256];

static void write_file(const char *name, const char *text)
{
	char path[300];
	snprintf(path, sizeof path, "%s/%s", folder, name);
	FILE *f = fopen(path, "w");
	assert_non_null(f);
	fputs(text, f);
	fclose(f);
}

static int changing(void **state)
{
	const char *tmp = getenv("TMPDIR");
	text_set_up(state);
	snprintf(folder, sizeof folder, "%s/attache-app.XXXXXX", tmp ? tmp : "/tmp");
	assert_non_null(mkdtemp(folder));
	write_file("a.yaml",
		"briefing: 1\ntitle: First\ndate: 2025-01-01\nsummary: One.\n"
		"chronology:\n- {date: 2025-01-01, id: x, title: Beginning}\n"
		"- {date: 2025-01-02, id: y, title: Middle}\n- {date: 2025-01-03, id: z, title: End}\n");
	write_file("b.yaml", "briefing: 1\ntitle: Second\ndate: 2024-01-01\nsummary: Two.\n");
	stage_open(&stage, folder, 24, 80);
	return 0;
}

static int changed(void **state)
{
	char path[300];
	for (const char *name = "abc"; *name; name++) {
		snprintf(path, sizeof path, "%s/%c.yaml", folder, *name);
		unlink(path);
	}
	rmdir(folder);
	return tear_down(state);
}

static void reads_again_and_keeps_the_place(void **state)
{
	(void)state;
	press("Enter 3 j j");
	cursor_at("3 Jan");
	write_file("a.yaml", "briefing: 1\ntitle: First, anew\ndate: 2025-01-01\nsummary: One.\n"
	                     "chronology:\n- {date: 2025-01-01, id: x, title: Beginning}\n"
	                     "- {date: 2025-01-01, id: w, title: Put between}\n- {date: 2025-01-03, "
	                     "id: z, title: End}\n");
	press("R");
	shows("Read again");
	shows("First, anew");
	shows("Put between");
	cursor_at("3 Jan");
	write_file("c.yaml", "briefing: 1\ntitle: Third\ndate: 2025-02-01\nsummary: Three.\n");
	press("q R");
	shows("1 Feb 2025");
	cursor_at("1 Jan 2025");
}

static void keeps_the_last_good_version_of_a_broken_file(void **state)
{
	(void)state;
	press("Enter");
	write_file("a.yaml", "briefing: 1\ntitle: \"First\n");
	write_file("b.yaml", "briefing: 1\ntitle: Second, anew\ndate: 2024-01-01\nsummary: Two.\n");
	press("R");
	shows("Kept as it was; line 2, column 8: ");
	shows("shown is what it was before");
	/* As long as it is broken that is said, whatever one does; other files are as they are now. */
	press("3");
	shows("Middle");
	shows("Kept as it was; line 2");
	press("q");
	shows("1 error");
	shows("First");
	shows("Second, anew");
	press("R");
	shows("Read again");
	press("Enter");
	shows("Kept as it was; line 2");
	/* It is edited where it is to be mended. */
	assert_int_equal(press("3 j e"), APP_ASKS);
	assert_int_equal(app_request(stage.app)->mark.line, 2);
	press("1 g Tab Enter");
	shows("1 error");
	shows("never closed");
	write_file("a.yaml", "briefing: 1\ntitle: Mended\ndate: 2025-01-01\nsummary: One.\n");
	press("R");
	shows("nothing is wrong any more");
	shows("Mended");
	lacks("Kept");
}

/* Without being asked. */
static void follows_files(void **state)
{
	(void)state;
	press("Enter 3 j j");
	write_file("a.yaml", "briefing: 1\ntitle: First\ndate: 2025-01-01\nsummary: One.\n"
	                     "chronology:\n- {date: 2024-12-31, title: Put before}\n"
	                     "- {date: 2025-01-03, id: z, title: The very end}\n");
	assert_true(app_follow_files(stage.app));
	stage_draw(&stage);
	shows("Read again: ");
	shows("a.yaml");
	cursor_at("3 Jan   The very end");
	write_file("c.yaml", "briefing: 1\ntitle: Third\ndate: 2025-02-01\nsummary: [\n");
	assert_true(app_follow_files(stage.app));
	stage_draw(&stage);
	shows("Broken: ");
	cursor_at("3 Jan   The very end");
	write_file("a.yaml", "briefing: 1\ntitle: \"First\n");
	assert_true(app_follow_files(stage.app));
	stage_draw(&stage);
	shows("Kept as it was; line 2");
	cursor_at("3 Jan   The very end");
}

static void says_what_is_gone(void **state)
{
	(void)state;
	char path[300];
	press("Enter");
	snprintf(path, sizeof path, "%s/a.yaml", folder);
	unlink(path);
	press("R");
	shows("is gone");
	press("q");
	lacks("First");
	cursor_at("1 Jan 2024");
}

#define IN(set_up, test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)
#define FILES(test) cmocka_unit_test_setup_teardown(test, changing, changed)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN(library_80, a_library_opens_as_a_list),
		IN(library_80, comes_back_to_the_very_row),
		IN(library_80, a_broken_file_opens_its_problems),
		IN(talks_120, one_briefing_opens_at_once),
		cmocka_unit_test_teardown(a_registry_is_no_briefing, tear_down),
		IN(talks_120, keys_go_to_the_pane_with_the_focus),
		IN(talks_80, folded_panes_tell_their_counts),
		IN(talks_80, links_lead_there_and_back),
		IN(talks_80, links_go_on_into_the_next_pane),
		IN(talks_80, enter_opens_the_selected_entry),
		IN(talks_80, what_is_not_there_is_said),
		IN(talks_80, finds_as_one_types),
		IN(library_80, what_is_pasted_is_no_keys),
		IN(talks_80, matches_go_on_into_the_next_pane_and_round),
		IN(talks_80, a_match_in_a_link_can_be_followed),
		IN(talks_80, help_shows_the_keys_of_the_place),
		IN(talks_80, help_stands_in_columns),
		IN(talks_80, messages_leave_room_for_the_help),
		IN(talks_80, every_size_is_drawn),
		FILES(reads_again_and_keeps_the_place),
		FILES(keeps_the_last_good_version_of_a_broken_file),
		FILES(follows_files),
		FILES(says_what_is_gone),
	};
	return cmocka_run_group_tests_name("app", tests, NULL, NULL);
}
