/* From words to their place in a file. */
#include "text_test.h"

#include <unistd.h>

#include "ui/pinpoint.h"

static const char file[] = "briefing: 1\n"
                           "title: Talks in Istanbul\n"
                           "summary: |\n"
                           "  Talks were held.\r\n"
                           "  Переговоры — and\n"
                           "    more of them: they lasted six hours.\n"
                           "\n"
                           "  Talks were held again.\n"
                           "gaps: [Talks were held in vain]\n";

static void expect(
	struct mark from, struct mark end, const char *words, unsigned line, unsigned column)
{
	struct mark m = pinpoint(STR(file), from, end, str_from(words));
	if (m.line != line || m.column != column)
		fail_msg("'%s' stands at %u:%u", words, m.line, m.column);
}

static void finds_words(void **state)
{
	(void)state;
	const struct mark from = {3, 10}, end = {9, 8}, none = {0};
	expect(from, end, "Talks were held.", 4, 3);
	expect(from, end, " Talks were held again. ", 8, 3);
	expect(from, end, "and more of them", 5, 16);
	expect(from, end, "they lasted", 6, 19);
	expect(from, none, "Talks were held in vain", 9, 8);
	/* What is not there, or elsewhere, or too short. */
	expect(from, end, "Talks were held in vain", 3, 10);
	expect(from, end, "Talks in Istanbul", 3, 10);
	expect(from, end, "six hours and a half", 3, 10);
	expect(from, end, "of", 3, 10);
	expect(from, end, "", 3, 10);
	expect(none, none, "Talks were held.", 0, 0);
	/* Only as much as a line may have is looked for. */
	expect(from, end, "and more of them: they lasted six hours. Talks were held again. And more", 5,
		16);
}

static void reads_the_file(void **state)
{
	char path[300];
	const char *tmp = getenv("TMPDIR");
	const struct mark from = {3, 10}, none = {0};
	(void)state;
	snprintf(path, sizeof path, "%s/attache-pinpoint-test.yaml", tmp ? tmp : "/tmp");
	FILE *f = fopen(path, "w");
	assert_non_null(f);
	fputs(file, f);
	fclose(f);
	const struct str words[] = {STR("nowhere"), STR("they lasted"), STR("Talks were")};
	assert_int_equal(pinpoint_in_file(path, from, none, words, 3).line, 6);
	unlink(path);
	assert_int_equal(pinpoint_in_file(path, from, none, words, 3).line, 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_words),
		cmocka_unit_test(reads_the_file),
	};
	return cmocka_run_group_tests_name("pinpoint", tests, NULL, NULL);
}
