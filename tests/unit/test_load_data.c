/* The files of tests/data/check: all that one file by itself can tell is found, at its place, and
 * nothing else. What is left to brief_check and library_check is passed over here. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <fnmatch.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
/* clang-format off: cmocka wants the above before it */
#include <cmocka.h>
/* clang-format on */

#include "base/show.h"
#include "load/load.h"

enum { MOST = 64 };

static bool is_left_to_others(const char *code)
{
	static const char *const codes[] = {"unmentioned-actor", "unsourced", "uncited-source",
		"single-source", "likelihood-with-confidence", "one-name-two-ids", "self-link",
		"unresolved-actor", "unresolved-event", "unresolved-brief", "duplicate-brief",
		"wikidata-conflict", "passed-over"};
	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
		if (strcmp(codes[i], code) == 0)
			return true;
	return false;
}

/* The lines of X.expect that are ours, without their newlines. */
static size_t read_expected(const char *yaml, char lines[MOST][80])
{
	char path[256];
	size_t count = 0;
	snprintf(path, sizeof path, "%.*s.expect", (int)(strlen(yaml) - strlen(".yaml")), yaml);
	FILE *f = fopen(path, "r");
	assert_non_null(f);
	while (count < MOST && fgets(lines[count], sizeof lines[count], f)) {
		char *line = lines[count];
		line[strcspn(line, "\n")] = '\0';
		count += !is_left_to_others(strrchr(line, ' ') + 1);
	}
	fclose(f);
	return count;
}

__attribute__((format(printf, 1, 2))) static size_t say(const char *format, ...)
{
	va_list args;
	va_start(args, format);
	vprint_message(format, args);
	va_end(args);
	return 1;
}

/* One expected line must fit: says what does not, and returns how much. */
static size_t compare(const char *path, const struct diags *diags)
{
	char expected[MOST][80];
	bool met[MOST] = {false};
	size_t count = read_expected(path, expected), wrong = 0;
	for (size_t i = 0; i < diags->count; i++) {
		const struct diag *d = &diags->items[i];
		char found[80];
		size_t at = 0;
		snprintf(found, sizeof found, "%u:%u %s %s", d->mark.line, d->mark.column,
			severity_name(d->severity), diag_code_name(d->code));
		while (at < count && (met[at] || fnmatch(expected[at], found, 0) != 0))
			at++;
		if (at < count)
			met[at] = true;
		else
			wrong += say("%s: unexpected %s: %s\n", path, found, d->message);
	}
	for (size_t i = 0; i < count; i++)
		if (!met[i])
			wrong += say("%s: missing %s\n", path, expected[i]);
	return wrong;
}

static bool is_message(const char *message)
{
	struct str s = str_from(message);
	return s.len > 10 && show_is_fit(s) && !strchr(message, '\n') && message[s.len - 1] != '.';
}

static void each_file(const char *pattern, size_t (*check)(const char *, const struct diags *))
{
	glob_t files;
	size_t wrong = 0;
	assert_int_equal(glob(pattern, 0, NULL, &files), 0);
	for (size_t i = 0; i < files.gl_pathc; i++) {
		/* An error only where it is named: in a folder it is passed over. */
		if (strstr(files.gl_pathv[i], "passed-over/settings"))
			continue;
		struct diags diags;
		struct brief *brief = NULL;
		diags_init(&diags, files.gl_pathv[i]);
		enum load_result result = load_file(files.gl_pathv[i], &brief, &diags);
		assert_true((brief != NULL) == (result == LOAD_OK));
		wrong += check(files.gl_pathv[i], &diags);
		for (size_t j = 0; j < diags.count; j++)
			if (!is_message(diags.items[j].message))
				wrong += say("no message: %s\n", diags.items[j].message);
		brief_free(brief);
		diags_release(&diags);
	}
	globfree(&files);
	assert_int_equal(wrong, 0);
}

static void test_check_data(void **state)
{
	(void)state;
	each_file(TEST_DATA "/check/*.yaml", compare);
	each_file(TEST_DATA "/check/*/*.yaml", compare);
}

static size_t expect_none(const char *path, const struct diags *diags)
{
	for (size_t i = 0; i < diags->count; i++)
		print_message("%s:%u:%u: %s\n", path, diags->items[i].mark.line,
			diags->items[i].mark.column, diags->items[i].message);
	return diags->count;
}

static void test_good_files(void **state)
{
	(void)state;
	each_file(TEST_DATA "/reading/*.yaml", expect_none);
	each_file("briefs/*.yaml", expect_none);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_check_data),
		cmocka_unit_test(test_good_files),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
