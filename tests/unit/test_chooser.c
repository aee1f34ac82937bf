/* Choosing a theme: with the page as its sample, and as the background asks. */
#include "app_test.h"

#include "ui/ground.h"

static struct stage s;
static struct theme theme;
static unsigned version;

static int setup(void **state)
{
	(void)state;
	setenv("XDG_CONFIG_HOME", "/tmp/attache/there/is/none", 1);
	setenv("HOME", "/home/me", 1);
	theme_init(&theme);
	stage_open(&s, "tests/screens/library", 24, 80);
	app_set_theme(s.app, &theme, true, "/home/me/.config/attache/settings.ini");
	version = app_theme_version(s.app);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	stage_close(&s);
	theme_release(&theme);
	return 0;
}

static void expect_change(const char *name, bool change)
{
	assert_string_equal(theme.name, name);
	assert_int_equal(app_theme_version(s.app) != version, change);
	version = app_theme_version(s.app);
}

static void each_is_tried_at_once(void **state)
{
	(void)state;
	stage_press(&s, "j T");
	stage_shows(&s, "Theme  console  dark  high-contrast  light  mono  paper  slate");
	stage_shows(&s, "j next theme");
	stage_cursor_at(&s, "dark");
	expect_change("Dark", false);
	stage_press(&s, "j");
	stage_cursor_at(&s, "high-contrast");
	expect_change("High contrast", true);
	stage_press(&s, "k k k");
	stage_cursor_at(&s, "slate");
	expect_change("Slate", true);
	/* It goes round. */
	stage_press(&s, "T");
	stage_cursor_at(&s, "console");
	expect_change("Console", true);
	/* Other keys wait; the page is as it was. */
	stage_press(&s, "G / R");
	stage_cursor_at(&s, "console");
	stage_shows(&s, "Ministers meet in Riyadh");
}

static void one_is_kept(void **state)
{
	(void)state;
	stage_press(&s, "T j Enter");
	expect_change("High contrast", true);
	stage_lacks(&s, "Theme  console");
	stage_shows(
		&s, "For good: [reader] theme = high-contrast in ~/.config/attache/settings.ini");
	/* Chosen for good: the background has no say any more. */
	assert_false(app_wants_ground(s.app));
	app_set_ground(s.app, 0xffffff);
	expect_change("High contrast", false);
	/* And is the one to begin with. */
	stage_press(&s, "T");
	stage_cursor_at(&s, "high-contrast");
}

static void one_goes_back(void **state)
{
	(void)state;
	static const char *const keys[] = {"Escape", "q", "Backspace"};
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		stage_press(&s, "T j j");
		expect_change("Light", true);
		assert_int_equal(stage_press(&s, keys[i]), APP_GOES_ON);
		expect_change("Dark", true);
		stage_lacks(&s, "Theme  console");
	}
	stage_press(&s, "T j");
	assert_int_equal(stage_press(&s, "Q"), APP_QUITS);
	expect_change("Dark", true);
}

static void the_background_chooses(void **state)
{
	(void)state;
	assert_true(app_wants_ground(s.app));
	app_set_ground(s.app, GROUND_UNKNOWN);
	app_set_ground(s.app, 0x101010);
	expect_change("Dark", false);
	app_set_ground(s.app, 0xfdf6e3);
	expect_change("Light", true);
	assert_int_equal(theme.styles[ROLE_TEXT].bg, COLOUR_DEFAULT);
	app_set_ground(s.app, 0xffffff);
	expect_change("Light", false);
	app_set_ground(s.app, 0x000000);
	expect_change("Dark", true);
}

static void a_named_one_stays(void **state)
{
	(void)state;
	app_set_theme(s.app, &theme, false, "");
	assert_false(app_wants_ground(s.app));
	app_set_ground(s.app, 0xffffff);
	assert_string_equal(theme.name, "Dark");
	stage_press(&s, "T j Enter");
	stage_shows(&s, "For good: attache --theme high-contrast");
}

static void narrow_screens_show_the_one_that_is_tried(void **state)
{
	(void)state;
	s.columns = 20;
	s.rows = 6;
	stage_press(&s, "T k k");
	stage_cursor_at(&s, "slate");
	stage_press(&s, "k");
	stage_cursor_at(&s, "paper");
}

static void without_a_terminal_there_is_nothing_to_choose(void **state)
{
	(void)state;
	app_set_theme(s.app, NULL, false, "");
	stage_press(&s, "T");
	stage_shows(&s, "There are no themes to choose from");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(each_is_tried_at_once, setup, teardown),
		cmocka_unit_test_setup_teardown(one_is_kept, setup, teardown),
		cmocka_unit_test_setup_teardown(one_goes_back, setup, teardown),
		cmocka_unit_test_setup_teardown(the_background_chooses, setup, teardown),
		cmocka_unit_test_setup_teardown(a_named_one_stays, setup, teardown),
		cmocka_unit_test_setup_teardown(narrow_screens_show_the_one_that_is_tried, setup, teardown),
		cmocka_unit_test_setup_teardown(
			without_a_terminal_there_is_nothing_to_choose, setup, teardown),
	};
	return cmocka_run_group_tests_name("chooser", tests, NULL, NULL);
}
