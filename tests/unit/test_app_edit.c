/* Which file e edits, and where in it. */
#include "app_test.h"

#define LIBRARY "tests/screens/library"
#define TALKS LIBRARY "/talks.yaml"

static struct stage stage;

static int library(void **state)
{
	text_set_up(state);
	stage_open(&stage, LIBRARY, 24, 80);
	return 0;
}

static int talks(void **state)
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

/* The line of the file in which the text stands; after the line in which another does. */
static unsigned line_of(const char *path, const char *after, const char *text)
{
	char line[1000];
	unsigned number = 0;
	FILE *f = fopen(path, "r");
	assert_non_null(f);
	while (fgets(line, sizeof line, f)) {
		number++;
		if (after && strstr(line, after))
			after = NULL;
		if (!after && strstr(line, text))
			break;
	}
	fclose(f);
	return number;
}

static void edits(const char *keys, const char *path, unsigned line)
{
	assert_int_equal(stage_press(&stage, keys), APP_ASKS);
	const struct app_request *r = app_request(stage.app);
	assert_int_equal(r->kind, REQUEST_EDIT);
	if (!str_is(r->text, path) || r->mark.line != line)
		fail_msg("edits %s:%u, not %s:%u", r->text.ptr, r->mark.line, path, line);
}

static void a_file_of_the_list(void **state)
{
	(void)state;
	edits("e", TALKS, 0);
	edits("j e", LIBRARY "/meeting.yaml", 0);
	edits("G e", LIBRARY "/broken.yaml", 2);
	edits("Enter e", LIBRARY "/broken.yaml", 2);
}

static void the_line_one_reads(void **state)
{
	(void)state;
	edits("e", TALKS, line_of(TALKS, NULL, "Delegations led by"));
	edits("j e", TALKS, line_of(TALKS, NULL, "more than six hours at the"));
	edits("j j e", TALKS, line_of(TALKS, NULL, "Washington raised"));
	edits("g Tab Tab Tab Tab e", TALKS, line_of(TALKS, NULL, "Washington raised"));
	edits("/ 'second Enter e", TALKS, line_of(TALKS, "judgements:", "A second round"));
	assert_int_equal(app_request(stage.app)->mark.column, 11);
	edits("/ 'radio Enter e", TALKS, line_of(TALKS, "sources:", "publisher: Radio"));
}

static void the_selected_entry(void **state)
{
	(void)state;
	edits("2 e", TALKS, line_of(TALKS, "actors:", "id: coulter"));
	edits("j e", TALKS, line_of(TALKS, "actors:", "id: darchiyev"));
	edits("3 e", TALKS, line_of(TALKS, "chronology:", "date: 2016"));
	edits("j j e", TALKS, line_of(TALKS, "chronology:", "date: 2025-02-27"));
	edits("Enter e", TALKS, line_of(TALKS, "chronology:", "title: First Istanbul"));
}

/* Each fact of an actor's page stands in the file that states it. */
static void facts_of_several_files(void **state)
{
	(void)state;
	edits("Enter 2 j Enter e", TALKS, line_of(TALKS, "actors:", "id: darchiyev"));
	edits("/ 'career Enter e", TALKS, line_of(TALKS, "actors:", "summary: Career"));
	bool others = false;
	for (int i = 0; i < 60; i++) {
		assert_int_equal(stage_press(&stage, "j e"), APP_ASKS);
		assert_true(app_request(stage.app)->mark.line > 0);
		others = others || !str_is(app_request(stage.app)->text, TALKS);
	}
	assert_true(others);
}

static void what_has_no_file(void **state)
{
	(void)state;
	assert_int_equal(stage_press(&stage, "? e"), APP_GOES_ON);
	stage_shows(&stage, "There is no file to edit here");
}

static void a_file_with_errors(void **state)
{
	(void)state;
	edits("G k Enter e", LIBRARY "/faulty.yaml", 1);
	edits("Tab e", LIBRARY "/faulty.yaml", line_of(LIBRARY "/faulty.yaml", NULL, "2025-02-30"));
	edits("Enter e", LIBRARY "/faulty.yaml", line_of(LIBRARY "/faulty.yaml", NULL, "2025-02-30"));
}

#define IN(set_up, test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		IN(library, a_file_of_the_list),
		IN(talks, the_line_one_reads),
		IN(talks, the_selected_entry),
		IN(library, facts_of_several_files),
		IN(talks, what_has_no_file),
		IN(library, a_file_with_errors),
	};
	return cmocka_run_group_tests_name("edit", tests, NULL, NULL);
}
