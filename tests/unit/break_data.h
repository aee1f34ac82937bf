/* Runs the break tests of the Unicode Character Database against a function. Cases that a file of
 * exceptions lists must fail, so that the list never outlives its reasons. */
#ifndef TEST_BREAK_DATA_H
#define TEST_BREAK_DATA_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/mem.h"
#include "base/strbuf.h"
#include "base/utf8.h"

#define BREAK_DATA_FOLDER "/usr/share/unicode/auxiliary/"

/* Sets breaks[i] (all zero before) for every byte i > 0 of the text before which there is a break. */
typedef void break_finder(struct str text, bool *breaks);

struct break_case {
	struct strbuf text;
	bool wanted[256];
};

/* Reads "÷ 0020 × 0308 ÷": false where that is none. */
static inline bool break_case_read(struct break_case *c, const char *line)
{
	strbuf_init(&c->text);
	memset(c->wanted, 0, sizeof c->wanted);
	while (*line) {
		bool divides = strncmp(line, "÷", 2) == 0;
		if (!divides && strncmp(line, "×", 2) != 0)
			return c->text.len > 0 && *line == '#';
		assert_true(c->text.len < sizeof c->wanted - 4);
		c->wanted[c->text.len] = divides;
		char *after;
		line += 2;
		unsigned long cp = strtoul(line, &after, 16);
		if (after != line)
			utf8_add(&c->text, (uint32_t)cp);
		line = after + strspn(after, " \t\n");
	}
	return c->text.len > 0;
}

static inline bool break_case_passes(const struct break_case *c, break_finder *find)
{
	bool found[256] = {false};
	find(strbuf_str(&c->text), found);
	for (size_t i = 1; i < c->text.len; i++)
		if (found[i] != c->wanted[i])
			return false;
	return true;
}

/* The whole of a file, or NULL; free() it. */
static inline char *break_data_read(const char *path)
{
	FILE *f = fopen(path, "r");
	if (!f)
		return NULL;
	struct strbuf b;
	strbuf_init(&b);
	strbuf_addc(&b, '\n');
	char block[4096];
	for (size_t n; (n = fread(block, 1, sizeof block, f)) > 0;)
		strbuf_add(&b, block, n);
	fclose(f);
	return strbuf_detach(&b);
}

/* Whether a line (its part before '#') stands in the list of exceptions. */
static inline bool break_is_excepted(const char *exceptions, const char *line)
{
	char wanted[512];
	size_t len = strcspn(line, "#\n");
	while (len && (line[len - 1] == ' ' || line[len - 1] == '\t'))
		len--;
	snprintf(wanted, sizeof wanted, "\n%.*s\n", (int)len, line);
	return strstr(exceptions, wanted) != NULL;
}

static inline void break_data_run(const char *name, const char *exceptions_name, break_finder *find)
{
	char path[256];
	snprintf(path, sizeof path, BREAK_DATA_FOLDER "%s", name);
	char *data = break_data_read(path);
	if (!data) {
		const char *ci = getenv("CI");
		print_message("%s is missing (Debian: unicode-data): not tested\n", path);
		assert_false(ci && strcmp(ci, "true") == 0);
		skip();
	}
	snprintf(path, sizeof path, TEST_DATA "/unicode/%s", exceptions_name ? exceptions_name : "");
	char *exceptions = exceptions_name ? break_data_read(path) : mem_strdup("");
	assert_non_null(exceptions);
	size_t cases = 0, excepted = 0, wrong = 0;
	for (char *next, *line = data + 1; line && *line; line = next) {
		next = strchr(line, '\n');
		if (next)
			*next++ = '\0';
		struct break_case c;
		if (break_case_read(&c, line)) {
			bool passes = break_case_passes(&c, find);
			bool listed = break_is_excepted(exceptions, line);
			cases++;
			excepted += listed;
			if (passes == listed) {
				wrong++;
				print_message("%s: %s\n", passes ? "listed, but passes" : "fails", line);
			}
		}
		strbuf_release(&c.text);
	}
	print_message("%s: %zu cases, %zu exceptions, %zu wrong\n", name, cases, excepted, wrong);
	free(data);
	free(exceptions);
	assert_true(cases > 500);
	assert_int_equal(wrong, 0);
}

#endif
