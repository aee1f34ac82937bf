/* Mistakes in the settings, and in files, as the reader tells of them. */
#include "app_test.h"

#include <unistd.h>

static void mistakes_are_told_and_shown(void **state)
{
	(void)state;
	struct stage s;
	struct diags diags[2];
	diags_init(&diags[0], "settings.ini");
	diags_init(&diags[1], "keys.ini");
	diags_add(&diags[0], DIAG_SETTING, (struct mark){3, 1}, "'theem' is no key");
	diags_add(&diags[1], DIAG_SETTING, (struct mark){7, 9}, "'Dwn' is no key");
	stage_open(&s, "tests/screens/library", 24, 80);
	app_tell_mistakes(s.app, diags, 2);
	stage_draw(&s);
	stage_shows(&s, "2 mistakes in the settings; ! shows them");
	stage_press(&s, "!");
	stage_shows(&s, "Mistakes in the settings");
	stage_shows(&s, "settings.ini");
	stage_shows(&s, "3:1  warning: 'theem' is no key");
	stage_shows(&s, "keys.ini");
	stage_shows(&s, "7:9  warning: 'Dwn' is no key");
	stage_press(&s, "!");
	stage_shows(&s, "This is the page one is on");
	stage_shows(&s, "What is mended holds when attache is started again.");
	/* Each is edited at its place. */
	assert_int_equal(stage_press(&s, "j e"), APP_ASKS);
	const struct app_request *request = app_request(s.app);
	assert_int_equal(request->kind, REQUEST_EDIT);
	assert_string_equal(request->text.ptr, "keys.ini");
	assert_int_equal(request->mark.line, 7);
	stage_press(&s, "q");
	stage_lacks(&s, "in the settings");
	stage_close(&s);
	diags_release(&diags[0]);
	diags_release(&diags[1]);
}

static void without_mistakes_nothing_is_said(void **state)
{
	(void)state;
	struct stage s;
	struct diags diags;
	diags_init(&diags, "settings.ini");
	stage_open(&s, "tests/screens/library", 24, 80);
	app_tell_mistakes(s.app, &diags, 1);
	stage_draw(&s);
	stage_lacks(&s, "in the settings");
	stage_press(&s, "!");
	stage_shows(&s, "Nothing is wrong here, nor with the settings");
	stage_close(&s);
	diags_release(&diags);
}

static void a_briefing_shows_its_own(void **state)
{
	(void)state;
	struct stage s;
	const char *text = "briefing: 1\nid: a\ntitle: Faulty\ndate: 2025-13\nsummary: All is said.\n";
	char path[] = "/tmp/attache-mistakes.XXXXXX.yaml";
	int fd = mkstemps(path, 5);
	assert_true(fd >= 0);
	assert_int_equal(write(fd, text, strlen(text)), strlen(text));
	close(fd);
	stage_open(&s, path, 24, 80);
	stage_shows(&s, "1 error in this file");
	stage_press(&s, "!");
	stage_shows(&s, "4:7");
	stage_press(&s, "Backspace");
	stage_shows(&s, "All is said.");
	stage_close(&s);
	remove(path);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(mistakes_are_told_and_shown),
		cmocka_unit_test(without_mistakes_nothing_is_said),
		cmocka_unit_test(a_briefing_shows_its_own),
	};
	return cmocka_run_group_tests_name("app_mistakes", tests, NULL, NULL);
}
