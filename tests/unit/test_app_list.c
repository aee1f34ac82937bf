/* The list by its keys: order, filter, preview, and ten thousand rows. */
#include "app_test.h"
#include "library_test.h"

#define LIBRARY "tests/screens/library"

static struct stage stage;

static int small(void **state)
{
	text_set_up(state);
	stage_open(&stage, LIBRARY, 24, 80);
	return 0;
}

static int wide(void **state)
{
	text_set_up(state);
	stage_open(&stage, LIBRARY, 40, 120);
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

static void lacks(const char *text)
{
	stage_lacks(&stage, text);
}

static void cursor_at(const char *text)
{
	stage_cursor_at(&stage, text);
}

static void sorts_and_stays_at_the_row(void **state)
{
	(void)state;
	shows("by date");
	press("j");
	cursor_at("18 Feb 2025  Ministers meet");
	press("s");
	shows("by title");
	shows("title ↑");
	shows("By title");
	cursor_at("18 Feb 2025  Ministers meet");
	shows("2 of 5");
	press("s");
	shows("by updated");
	shows("updated ↓");
	shows("Ministers meet");
	press("s");
	shows("by date");
	cursor_at("18 Feb 2025  Ministers meet");
	shows("2 of 5");
}

static void narrows_as_one_types(void **state)
{
	(void)state;
	press("F");
	shows("filter: ");
	shows("5 of 5");
	press("'tal");
	shows("filter: tal ");
	shows("1 of 5");
	lacks("18 Feb 2025");
	press("Backspace Backspace Backspace");
	shows("5 of 5");
	shows("Ministers meet");
	press("'COULT Space 'Talk");
	shows("1 of 5");
	shows("Talks on embassy");
	press("Enter");
	assert_non_null(strstr(stage_row(&stage, 0), "filter: COULT Talk"));
	assert_non_null(strstr(stage_row(&stage, 0), "1 of 1"));
	press("Escape");
	lacks("filter: ");
	shows("1 of 5");
	shows("Ministers meet");
}

/* Escape while one types goes back to where one was, without a filter. */
static void escape_gives_the_filter_up(void **state)
{
	(void)state;
	press("j j F 'tal Escape");
	lacks("filter: ");
	shows("3 of 5");
	press("F 'minis Enter F");
	shows("filter: minis");
	press("C-u Enter");
	lacks("filter: ");
	shows("2 of 5");
}

static void says_when_nothing_is_left(void **state)
{
	(void)state;
	press("F 'nowhere");
	shows("0 of 5");
	shows("Nothing here has words that begin so.");
	press("Enter");
	shows("Escape shows all 5 again.");
	shows("Nothing in the list has such words");
	press("j k G g Space Enter");
	shows("There is nothing to open here");
	press("s / 'talks");
	shows("no match");
	press("Escape Escape");
	shows("Ministers meet");
}

static void a_filter_stays_over_pages_and_orders(void **state)
{
	(void)state;
	press("F 'a Enter");
	char before[1024];
	snprintf(before, sizeof before, "%s", strstr(stage_row(&stage, 0), "filter: a"));
	press("G Enter Backspace s s s R");
	press("g");
	assert_non_null(strstr(stage_row(&stage, 0), "filter: a"));
	press("/ 'nothingofthesort Escape Escape");
	lacks("filter: a");
	shows("5");
}

static void the_preview_follows_the_row(void **state)
{
	(void)state;
	shows("Delegations led by");
	press("j");
	lacks("Delegations led by");
	press("k");
	shows("Delegations led by");
	press("G");
	shows("never closed");
	press("F 'zzz");
	lacks("never closed");
	press("Escape Enter Backspace g");
	shows("Delegations led by");
}

/* While keys come the preview stays as it is; a pause brings it. */
static void the_preview_waits_for_a_pause(void **state)
{
	(void)state;
	assert_false(app_waits(stage.app));
	app_key(stage.app, (struct key){.code = 'j'});
	app_draw(stage.app, &stage.canvas, stage.rows, stage.columns);
	assert_true(app_waits(stage.app));
	strbuf_clear(&stage.text);
	canvas_text(&stage.canvas, &stage.text);
	shows("2 of 5");
	shows("Delegations led by");
	app_pause(stage.app);
	assert_false(app_waits(stage.app));
	stage_draw(&stage);
	lacks("Delegations led by");
	/* Back at the row it is of there is nothing to wait for. */
	app_key(stage.app, (struct key){.code = 'k'});
	app_key(stage.app, (struct key){.code = 'j'});
	app_draw(stage.app, &stage.canvas, stage.rows, stage.columns);
	assert_false(app_waits(stage.app));
}

/* Where there is no room there is none; what is selected stays whatever the size. */
static void the_preview_gives_way(void **state)
{
	(void)state;
	press("j");
	stage.rows = 12;
	stage.columns = 40;
	stage_draw(&stage);
	lacks("Delegations");
	cursor_at("Ministers meet");
	stage.rows = 40;
	stage.columns = 120;
	stage_draw(&stage);
	cursor_at("18 Feb 2025  Ministers meet");
	assert_non_null(strstr(stage_row(&stage, 2), "│ Ministers meet in Riyadh"));
}

static void put_many(int count)
{
	for (int i = 0; i < count; i++) {
		char path[32], text[256];
		snprintf(path, sizeof path, "%05d.yaml", i);
		snprintf(text, sizeof text,
			"briefing: 1\ntitle: Number %d of many\ndate: %d-%02d-%02d\ntags: [t%d]\n"
			"summary: Says %d.\n",
			i, 1990 + i / 300, 1 + i / 25 % 12, 1 + i % 25, i % 100, i);
		shelf_put(path, text);
	}
}

static void ten_thousand_rows_are_like_ten(void **state)
{
	shelf_set_up(state);
	put_many(10000);
	stage_open(&stage, ".", 40, 120);
	shows("1 of 10000");
	cursor_at("25 Apr 2023  Number 9999 of many");
	shows("Says 9999.");
	press("G");
	shows("10000 of 10000");
	cursor_at("1 Jan 1990   Number 0 of many");
	press("F 't42");
	shows("100 of 10000");
	press("Space 'num Space '9942 Enter");
	shows("1 of 1");
	shows("Says 9942.");
	press("Enter");
	shows("Says 9942.");
	press("Backspace Escape");
	shows("58 of 10000");
	cursor_at("18 Feb 2023");
	press("s");
	shows("by title");
	cursor_at("18 Feb 2023  Number 9942");
	press("/ 'number Space '5000");
	shows("Says 5000.");
	press("Enter Enter q");
	cursor_at("Number 5000");
	stage_close(&stage);
	shelf_tear_down(state);
}

#define IN(set_up, test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN(small, sorts_and_stays_at_the_row),
		IN(small, narrows_as_one_types),
		IN(small, escape_gives_the_filter_up),
		IN(small, says_when_nothing_is_left),
		IN(small, a_filter_stays_over_pages_and_orders),
		IN(small, the_preview_follows_the_row),
		IN(wide, the_preview_follows_the_row),
		IN(wide, the_preview_waits_for_a_pause),
		IN(wide, the_preview_gives_way),
		cmocka_unit_test(ten_thousand_rows_are_like_ten),
	};
	return cmocka_run_group_tests_name("app list", tests, NULL, NULL);
}
