/* Pages laid out to be read line by line: parts in the place of panes, words in the place of signs.
 */
#include "app_test.h"

#define LIBRARY "tests/screens/library"

static struct stage stage;

static int list(void **state)
{
	text_set_up(state);
	stage_begin(&stage, LIBRARY, 40, 120, true);
	return 0;
}

static int talks(void **state)
{
	text_set_up(state);
	stage_begin(&stage, LIBRARY "/talks.yaml", 24, 80, true);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	stage_close(&stage);
	return 0;
}

static void press(const char *keys)
{
	stage_press(&stage, keys);
}

static void shows(const char *text)
{
	stage_shows(&stage, text);
}

static void cursor_at(const char *text)
{
	stage_cursor_at(&stage, text);
}

static void the_list_has_one_column(void **state)
{
	(void)state;
	assert_string_equal(
		stage_row(&stage, 0), "Briefings in " LIBRARY " · 1 broken · by date · 1 of 5");
	cursor_at("Talks on embassy staffing");
	shows("  28 Feb 2025 · TLP:AMBER · diplomacy, embassies · 4 actors, 6 events, 3 sources");
	stage_lacks(&stage, "Delegations led by");
	press("j");
	cursor_at("Ministers meet");
	press("s s");
	shows("by updated");
	press("F 'harbour Enter Enter");
	shows("SUMMARY");
}

static void panes_are_parts(void **state)
{
	(void)state;
	cursor_at("Talks on embassy");
	press("l");
	cursor_at("SUMMARY");
	press("l");
	cursor_at("ACTORS");
	press("l");
	cursor_at("CHRONOLOGY");
	press("l");
	cursor_at("SUMMARY");
	press("h");
	cursor_at("CHRONOLOGY");
	press("2");
	cursor_at("ACTORS");
	press("1");
	cursor_at("SUMMARY");
	press("g h");
	cursor_at("CHRONOLOGY");
	press("3 z");
	cursor_at("CHRONOLOGY");
	shows("l next part");
}

static void entries_open_from_their_lines(void **state)
{
	(void)state;
	press("2 j j Enter");
	assert_string_equal(stage_row(&stage, 0), "Sonata Coulter · TLP:AMBER · actor · all");
	press("Backspace");
	press("3 / 'behind Enter Enter");
	assert_non_null(strstr(stage_row(&stage, 0), "First Istanbul round"));
	press("H Escape g j Enter");
	shows("No link is selected");
}

static void signs_are_words(void **state)
{
	(void)state;
	press("3");
	shows("confirmed · major");
	shows("Overlaps in time with the next entry: their order is not known.");
	press("d d");
	shows("Second round¹ ²  disputed");
	stage_lacks(&stage, "●");
	stage_lacks(&stage, "◆");
}

static void messages_come_first(void **state)
{
	(void)state;
	press("n");
	const char *footer = stage_row(&stage, 23);
	assert_non_null(strstr(footer, " Nothing was searched for yet   "));
	assert_non_null(strstr(footer, "? help"));
}

static void a_part_that_is_missing_is_said(void **state)
{
	(void)state;
	press("G k Enter 3");
	shows("There is no such part here");
	press("2 l");
	shows("SUMMARY");
}

#define IN(set_up, test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN(list, the_list_has_one_column),
		IN(talks, panes_are_parts),
		IN(talks, entries_open_from_their_lines),
		IN(talks, signs_are_words),
		IN(talks, messages_come_first),
		IN(list, a_part_that_is_missing_is_said),
	};
	return cmocka_run_group_tests_name("app linear", tests, NULL, NULL);
}
