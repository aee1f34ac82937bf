/* The reader by its mouse: what is under the pointer counts. */
#include "app_test.h"

#define LIBRARY "tests/screens/library"

static struct stage stage;

static int list_80(void **state)
{
	text_set_up(state);
	stage_open(&stage, LIBRARY, 24, 80);
	return 0;
}

static int list_120(void **state)
{
	text_set_up(state);
	stage_open(&stage, LIBRARY, 40, 120);
	return 0;
}

static int talks_80(void **state)
{
	text_set_up(state);
	stage_open(&stage, LIBRARY "/talks.yaml", 24, 80);
	return 0;
}

static int talks_120(void **state)
{
	text_set_up(state);
	stage_open(&stage, LIBRARY "/talks.yaml", 24, 120);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	stage_close(&stage);
	return 0;
}

/* The cell where a text begins on the screen, the first from a column on. */
static struct mouse at(enum mouse_kind kind, const char *text, int from)
{
	const struct canvas *c = &stage.canvas;
	size_t len = strlen(text);
	for (int row = 0; row < c->rows; row++) {
		for (int column = from; column + (int)len <= c->columns; column++) {
			size_t i = 0;
			while (i < len && c->cells[row * c->columns + column + (int)i].text[0] == text[i])
				i++;
			if (i == len)
				return (struct mouse){kind, row, column};
		}
	}
	fail_msg("'%s' is not on the screen:\n%s", text, stage.text.ptr);
	return (struct mouse){MOUSE_NONE, 0, 0};
}

static enum app_result does(struct mouse m)
{
	enum app_result result = app_mouse(stage.app, m);
	stage_draw(&stage);
	return result;
}

static void click(const char *text)
{
	assert_int_equal(does(at(MOUSE_CLICK, text, 0)), APP_GOES_ON);
}

static void wheel(int row, int column, int by)
{
	enum mouse_kind kind = by < 0 ? MOUSE_WHEEL_UP : MOUSE_WHEEL_DOWN;
	for (int i = 0; i < abs(by); i++)
		does((struct mouse){kind, row, column});
}

static void a_click_selects_and_then_opens(void **state)
{
	(void)state;
	click("diplomacy  ");
	stage_shows(&stage, "2 of 5");
	stage_cursor_at(&stage, "18 Feb 2025");
	click("Ministers meet");
	stage_shows(&stage, "Ministers meet in Riyadh");
	stage_lacks(&stage, "2 of 5");
	does((struct mouse){MOUSE_BACK, 0, 0});
	stage_shows(&stage, "2 of 5");
	does((struct mouse){MOUSE_FORWARD, 0, 0});
	stage_lacks(&stage, "2 of 5");
}

static void a_click_on_nothing_does_nothing(void **state)
{
	(void)state;
	char before[1024];
	snprintf(before, sizeof before, "%s", stage_row(&stage, 2));
	does((struct mouse){MOUSE_CLICK, 0, 0});
	does((struct mouse){MOUSE_CLICK, 15, 40});
	does((struct mouse){MOUSE_CLICK, 23, 5});
	does((struct mouse){MOUSE_CLICK, 500, 500});
	does((struct mouse){MOUSE_WHEEL_UP, 500, 500});
	does((struct mouse){MOUSE_NONE, 3, 3});
	stage_shows(&stage, "1 of 5");
	assert_string_equal(stage_row(&stage, 2), before);
}

static void a_click_in_the_preview_opens(void **state)
{
	(void)state;
	does(at(MOUSE_CLICK, "Sonata Coulter", 70));
	assert_non_null(strstr(stage_row(&stage, 0), "Sonata Coulter"));
	stage_press(&stage, "q");
	does(at(MOUSE_CLICK, "hours", 70));
	stage_shows(&stage, "CHRONOLOGY");
}

static void the_wheel_scrolls_what_is_under_it(void **state)
{
	(void)state;
	stage.rows = 12;
	stage_draw(&stage);
	wheel(6, 100, 1);
	stage_lacks(&stage, "28 February 2025");
	stage_shows(&stage, "1 of 5");
	wheel(6, 100, -2);
	stage_shows(&stage, "28 February 2025");
	wheel(6, 10, 1);
	stage_lacks(&stage, "1 of 5");
	wheel(6, 10, -9);
	stage_shows(&stage, "1 of 5");
}

static void a_click_focuses_the_pane(void **state)
{
	(void)state;
	click("CHRONOLOGY");
	stage_shows(&stage, "1 of 6");
	click("Deputy Assistant");
	stage_shows(&stage, "of 4");
	wheel(6, 10, 3);
	stage_shows(&stage, "of 4");
	click("SUMMARY");
	stage_lacks(&stage, "of 4");
}

static void a_click_opens_a_folded_pane(void **state)
{
	(void)state;
	click("3 CHRONOLOGY");
	stage_shows(&stage, "1 of 6");
	stage_shows(&stage, "1 SUMMARY");
	wheel(2, 10, 2);
	stage_shows(&stage, "1 of 6");
}

static void a_click_follows_a_link(void **state)
{
	(void)state;
	click("Mr Darchiyev");
	assert_non_null(strstr(stage_row(&stage, 0), "Alexander Darchiyev"));
	does((struct mouse){MOUSE_BACK, 5, 5});
	stage_shows(&stage, "SUMMARY");
}

/* What is wrong with a file is an entry that leads nowhere. */
static void an_entry_without_a_page_is_only_selected(void **state)
{
	(void)state;
	stage_press(&stage, "G Enter");
	click("the quotes");
	click("the quotes");
	stage_shows(&stage, "broken.yaml");
}

/* Clicking leaves a line that is being typed as Enter does. */
static void a_click_ends_typing(void **state)
{
	(void)state;
	stage_press(&stage, "F 'minis");
	click("Ministers meet");
	stage_lacks(&stage, "1 of 2");
	click("Ministers meet");
	stage_shows(&stage, "SUMMARY");
	stage_press(&stage, "q");
	stage_shows(&stage, "filter: minis");
	stage_press(&stage, "Escape /");
	click("Ministers meet");
	stage_lacks(&stage, "Nothing was searched");
}

#define IN(set_up, test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN(list_80, a_click_selects_and_then_opens),
		IN(list_80, a_click_on_nothing_does_nothing),
		IN(list_120, a_click_in_the_preview_opens),
		IN(list_120, the_wheel_scrolls_what_is_under_it),
		IN(talks_120, a_click_focuses_the_pane),
		IN(talks_80, a_click_opens_a_folded_pane),
		IN(talks_80, a_click_follows_a_link),
		IN(list_80, an_entry_without_a_page_is_only_selected),
		IN(list_80, a_click_ends_typing),
	};
	return cmocka_run_group_tests_name("app mouse", tests, NULL, NULL);
}
