/* Whatever a link leads to: a page, or a message. */
#include "app_test.h"

#include "ui/state.h"

static struct stage stage;

static int set_up(void **state)
{
	text_set_up(state);
	stage_open(&stage, "tests/screens/library", 24, 80);
	stage_press(&stage, "Enter");
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	stage_close(&stage);
	return 0;
}

static void go(enum target_kind kind, const char *brief, const char *id)
{
	struct target t = {kind, str_from(brief), str_from(id)};
	follow(stage.app, &t);
	stage_draw(&stage);
}

static void expect_title(const char *title)
{
	if (!strstr(stage_row(&stage, 0), title))
		fail_msg("the page is not '%s':\n%s", title, stage.text.ptr);
}

static void pages_open(void **state)
{
	(void)state;
	go(TARGET_ACTOR, "talks", "darchiyev");
	expect_title("Alexander Darchiyev");
	go(TARGET_BRIEF, "", "meeting");
	expect_title("Ministers meet in Riyadh");
	go(TARGET_EVENT, "talks", "@0");
	expect_title("Six houses are closed");
	go(TARGET_EVENT, "talks", "round-1");
	expect_title("First Istanbul round");
	go(TARGET_SOURCE, "talks", "trt");
	expect_title("Two countries take steps");
	/* An actor whom only the library knows; without a briefing, that of the page. */
	go(TARGET_ACTOR, "", "harbour-office");
	expect_title("Harbour Office");
	for (int i = 0; i < 6; i++)
		stage_press(&stage, "H");
	expect_title("Talks on embassy staffing");
}

static void what_is_missing_is_said(void **state)
{
	(void)state;
	go(TARGET_ACTOR, "talks", "nobody");
	stage_shows(&stage, "No actor “nobody” in this library");
	go(TARGET_ACTOR, "nowhere", "coulter");
	stage_shows(&stage, "No actor “coulter”");
	go(TARGET_BRIEF, "", "nowhere");
	stage_shows(&stage, "No briefing “nowhere”");
	go(TARGET_EVENT, "nowhere", "x");
	stage_shows(&stage, "No briefing “nowhere”");
	static const char *const ids[] = {"x", "@", "@6", "@-1", "@99999999999", "@1x"};
	for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
		go(TARGET_EVENT, "talks", ids[i]);
		stage_shows(&stage, "No event “");
	}
	go(TARGET_SOURCE, "talks", "\033[2J");
	stage_shows(&stage, "No source “␛[2J”");
	go(TARGET_PROBLEMS, "", "nowhere.yaml");
	stage_shows(&stage, "no longer there");
	stage_press(&stage, "H");
	expect_title("Talks on embassy staffing");
}

static void a_page_does_not_open_itself(void **state)
{
	(void)state;
	go(TARGET_BRIEF, "", "talks");
	stage_shows(&stage, "This is the page one is on");
	stage_press(&stage, "H");
	expect_title("Briefings");
}

/* Far more pages than are kept with their docs, and than are kept at all. */
static void history_goes_a_long_way_back(void **state)
{
	(void)state;
	stage_press(&stage, "j j");
	for (int i = 0; i < 30; i++) {
		go(TARGET_BRIEF, "", "meeting");
		go(TARGET_BRIEF, "", "talks");
		stage_press(&stage, "3 j j");
		stage_cursor_at(&stage, "● 27 Feb");
	}
	for (int i = 0; i < 60; i++)
		stage_press(&stage, "H");
	expect_title("Talks on embassy staffing");
	stage_cursor_at(&stage, "after Riyadh had agreed");
	for (int i = 0; i < 2; i++)
		stage_press(&stage, "L");
	stage_cursor_at(&stage, "● 27 Feb");
	for (int i = 0; i < 300; i++)
		go(TARGET_BRIEF, "", i % 2 ? "talks" : "meeting");
	for (int i = 0; i < 300; i++)
		stage_press(&stage, "H");
	expect_title("Briefings");
}

#define TEST(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(pages_open),
		TEST(what_is_missing_is_said),
		TEST(a_page_does_not_open_itself),
		TEST(history_goes_a_long_way_back),
	};
	return cmocka_run_group_tests_name("follow", tests, NULL, NULL);
}
