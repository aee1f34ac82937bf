/* What y copies, and what is said of it. */
#include "app_test.h"

#include <unistd.h>

#define LIBRARY "tests/screens/library"
#define ORIGIN "\n— Talks on embassy staffing in Istanbul, 28 February 2025 [TLP:AMBER]\n"
#define MORNING "https://example.org/morning/embassy-staffing-discussed-in-istanbul"
#define MT                                                                                         \
	"“Embassy staffing discussed in Istanbul”, The Morning Times, 28 February 2025, " MORNING "\n"
#define TRT                                                                                        \
	"“Two countries take steps towards normal embassies”, Radio, 27 February 2025, "           \
	"https://example.org/radio\n"

static struct stage stage;

static int library(void **state)
{
	text_set_up(state);
	stage_open(&stage, LIBRARY, 24, 80);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	stage_close(&stage);
	return 0;
}

static void copies(const char *keys, const char *said, const char *text)
{
	assert_int_equal(stage_press(&stage, keys), APP_ASKS);
	const struct app_request *r = app_request(stage.app);
	assert_int_equal(r->kind, REQUEST_COPY);
	assert_string_equal(r->text.ptr, text);
	assert_int_equal(r->text.len, strlen(text));
	stage_shows(&stage, said);
}

static void rows_of_the_list(void **state)
{
	(void)state;
	copies("y", "Copied title and date of talks",
		"Talks on embassy staffing in Istanbul, 28 February 2025 [TLP:AMBER]\n");
	copies("G Enter y", "Copied the entry",
		"2:8  error: the quotes that open here are never closed; close them, and double a single "
		"quote within single quotes: 'it''s'\n\n— " LIBRARY "/broken.yaml\n");
}

static void the_paragraph_one_reads(void **state)
{
	(void)state;
	copies("Enter y", "Copied the paragraph with 1 source",
		"Delegations led by Sonata Coulter and Mr Darchiyev met for more than six hours at the "
		"residence of the consul general. [1] It is the first of several rounds, after Riyadh had "
		"agreed to them; see also Ministers meet in Riyadh.\n" ORIGIN "\n[1] " MT);
	copies("/ 'second Enter y", "Copied the entry with 2 sources",
		"A second round will follow within a month.\n    Likelihood: likely.\n    Confidence: "
		"moderate. Both sides announced it, and neither has gone back on it. [1] [2]\n" ORIGIN
		"\n[1] " MT "[2] " TRT);
	copies("/ 'capitals Enter y", "Copied the paragraph",
		"A direct flight between the two capitals, which nobody but one side wants to "
		"discuss\n" ORIGIN);
}

/* Numbers are the excerpt's own; the date is whole, though a heading says the year on the screen.
 */
static void entries_with_what_they_cite(void **state)
{
	(void)state;
	copies("Enter 3 y", "Copied the entry of Dec 2016 – Aug 2021 with 1 source",
		"December 2016 – August 2021: Six houses are closed (minor)\nOne after the other, on both "
		"sides. [1]\n" ORIGIN "\n[1] " TRT);
	copies("G y", "Copied the entry of 10 Apr 2025 with 2 sources",
		"10 April 2025: Second round [1] [2] (disputed)\n◇ It lasted five hours. [1]\n◇ 11 Apr "
		"2025: It was over before noon. [2]\n" ORIGIN "\n[1] " MT "[2] " TRT);
	copies("Enter y", "Copied the entry of 10 Apr 2025",
		"10 April 2025: Second round [1] [2] (disputed)\n◇ It lasted five hours. [1]\n◇ 11 Apr "
		"2025: It was over before noon. [2]\n" ORIGIN "\n[1] " MT "[2] " TRT);
	copies("Backspace 2 j y", "Copied the entry of Alexander Darchiyev with 2 sources",
		"Alexander Darchiyev (person · RU)\n  Head of the North Atlantic Department [1]\n  Career "
		"diplomat, in the service since 1992; knows Washington from two postings.\n  Also: "
		"Александр Дарчиев\n  → member of Foreign Ministry, department head, since 1992 [1]\n  ↔ "
		"met "
		"with Sonata Coulter, from 27 February 2025 [2]\n" ORIGIN
		"\n[1] “Statement on the talks”, Foreign Ministry, 27 February 2025\n[2] " MT);
}

static void links_and_pages(void **state)
{
	(void)state;
	copies("Enter Tab y", "Copied the id coulter", "coulter");
	copies("Tab Tab y", "Copied " MORNING, MORNING);
	copies("Tab y", "Copied the id meeting#riyadh", "meeting#riyadh");
	copies("Tab y", "Copied the id meeting", "meeting");
	copies("g Tab Tab Tab Enter y", "Copied the source Embassy staffing", MT);
	copies("j j y", "Copied the source Embassy staffing", MT);
	copies("Backspace 2 j Enter y", "Copied the head of the page",
		"Alexander Darchiyev (TLP:AMBER)\nperson · RU\n\nAlso      Александр Дарчиев\n" ORIGIN);
}

static void what_cannot_be_copied(void **state)
{
	(void)state;
	char path[300];
	const char *tmp = getenv("TMPDIR");
	stage_close(&stage);
	snprintf(path, sizeof path, "%s/attache-copy-test.yaml", tmp ? tmp : "/tmp");
	FILE *f = fopen(path, "w");
	assert_non_null(f);
	fputs("briefing: 1\ntitle: T\ndate: 2025\nsummary: ", f);
	for (int i = 0; i < 8000; i++)
		fputs("ten bytes ", f);
	fputs("\n", f);
	fclose(f);
	stage_open(&stage, path, 24, 80);
	unlink(path);
	assert_int_equal(stage_press(&stage, "y"), APP_GOES_ON);
	stage_shows(&stage, "This is more than a terminal copies");
}

#define TEST(test) cmocka_unit_test_setup_teardown(test, library, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(rows_of_the_list),
		TEST(the_paragraph_one_reads),
		TEST(entries_with_what_they_cite),
		TEST(links_and_pages),
		TEST(what_cannot_be_copied),
	};
	return cmocka_run_group_tests_name("copy", tests, NULL, NULL);
}
