/* What o opens: an address, a source's, the first of an event's or an actor's. */
#include "app_test.h"

#include <unistd.h>

#include "ui/state.h"

#define MORNING "https://example.org/morning/embassy-staffing-discussed-in-istanbul"

static struct stage stage;

static int talks(void **state)
{
	text_set_up(state);
	stage_open(&stage, "tests/screens/library/talks.yaml", 24, 80);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	stage_close(&stage);
	return 0;
}

static void expect_request(const char *address, const char *note)
{
	const struct app_request *r = app_request(stage.app);
	assert_int_equal(r->kind, REQUEST_BROWSE);
	if (!str_is(r->text, address) || !str_is(r->note, note))
		fail_msg("asked for %.*s (%.*s)", STR_ARG(r->text), STR_ARG(r->note));
}

static void opens(const char *keys, const char *address, const char *note)
{
	assert_int_equal(stage_press(&stage, keys), APP_ASKS);
	expect_request(address, note);
}

static void opens_nothing(const char *keys)
{
	assert_int_equal(stage_press(&stage, keys), APP_GOES_ON);
	stage_shows(&stage, "There is no address to open here");
}

static void the_selected_link_comes_first(void **state)
{
	(void)state;
	opens("Tab Tab Tab o", MORNING, "");
	/* On its page, the address itself. */
	opens("Enter o", MORNING, "");
	opens("Tab Tab Enter", MORNING, "");
	/* An actor's link: the source that the briefing's entry cites. */
	opens("Backspace g Tab o", MORNING, "");
	/* One that has none. */
	opens_nothing("Tab o");
	opens("Tab o", MORNING, "");
}

static void the_line_one_reads_comes_next(void **state)
{
	(void)state;
	opens("o", MORNING, "");
	opens("j j j j o", MORNING, "the first of 2 addresses");
	opens_nothing("G o");
}

static void entries_have_the_sources_they_cite(void **state)
{
	(void)state;
	opens("2 o", MORNING, "");
	/* What is said of the actor cites others. */
	opens("j o", MORNING, "");
	opens_nothing("j o");
	opens("3 o", "https://example.org/radio", "");
	opens("j o", MORNING, "");
	opens("j o", MORNING, "the first of 2 addresses");
	opens("Enter o", MORNING, "the first of 2 addresses");
	opens("G o", "https://example.org/radio", "");
}

static void write_brief(const char *path)
{
	FILE *f = fopen(path, "w");
	assert_non_null(f);
	fputs("briefing: 1\ntitle: T\ndate: 2025\nsummary: 'See [it](https://example.org/it), [@b].'\n"
	      "actors:\n- {name: Ann, wikidata: Q42}\n- {name: Bob, sources: [d]}\n"
	      "chronology:\n- {date: 2025, title: E, accounts: [{text: One, sources: [c, b]}]}\n"
	      "sources:\n- {id: b, title: B, archived: 'https://example.org/archive/b'}\n"
	      "- {id: c, title: C, url: 'javascript:alert(1)'}\n"
	      "- {id: d, title: D, url: 'https://example.org/a b'}\n",
		f);
	fclose(f);
}

static void addresses_of_all_kinds(void **state)
{
	char path[300];
	const char *tmp = getenv("TMPDIR");
	text_set_up(state);
	snprintf(path, sizeof path, "%s/attache-open-test.yaml", tmp ? tmp : "/tmp");
	write_brief(path);
	stage_open(&stage, path, 40, 120);
	opens("j j o", "https://example.org/it", "the first of 2 addresses");
	opens("Tab Tab o", "https://example.org/archive/b", "");
	opens("2 o", "https://www.wikidata.org/wiki/Q42", "");
	opens_nothing("j o");
	opens("3 o", "https://example.org/archive/b", "");
	/* What does not open is never asked for. */
	struct target t = {TARGET_SOURCE, STR("attache-open-test"), STR("c")};
	assert_int_equal(follow(stage.app, &t), APP_GOES_ON);
	opens_nothing("o");
	unlink(path);
}

static void there_is_none_in_a_list(void **state)
{
	text_set_up(state);
	stage_open(&stage, "tests/screens/library", 24, 80);
	opens_nothing("o");
	opens_nothing("G o");
	opens_nothing("? o");
	stage_close(&stage);
	stage_open(&stage, "tests/screens/empty", 24, 80);
	opens_nothing("o");
}

#define TEST(test) cmocka_unit_test_setup_teardown(test, talks, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_selected_link_comes_first),
		TEST(the_line_one_reads_comes_next),
		TEST(entries_have_the_sources_they_cite),
		cmocka_unit_test_teardown(addresses_of_all_kinds, tear_down),
		cmocka_unit_test_teardown(there_is_none_in_a_list, tear_down),
	};
	return cmocka_run_group_tests_name("open", tests, NULL, NULL);
}
