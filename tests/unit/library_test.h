/* Libraries for the tests: files written into a folder of their own, which goes at the end. */
#ifndef LIBRARY_TEST_H
#define LIBRARY_TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
/* clang-format off: cmocka wants the above before it */
#include <cmocka.h>
/* clang-format on */

#include <sys/stat.h>
#include <unistd.h>

#include "base/width.h"
#include "library/library.h"

/* A test's state: the folder as the present one, so that paths are short. */
struct shelf {
	char folder[64];
};

static inline int shelf_set_up(void **state)
{
	struct shelf *s = calloc(1, sizeof *s);
	width_use_utf8_locale();
	const char *tmp = getenv("TMPDIR");
	assert_int_equal(chdir(tmp ? tmp : "/tmp"), 0);
	strcpy(s->folder, "attache-library.XXXXXX");
	assert_non_null(mkdtemp(s->folder));
	assert_int_equal(chdir(s->folder), 0);
	*state = s;
	return 0;
}

static inline int shelf_tear_down(void **state)
{
	struct shelf *s = *state;
	char command[80];
	assert_int_equal(chdir(".."), 0);
	snprintf(command, sizeof command, "rm -rf %s", s->folder);
	assert_int_equal(system(command), 0);
	free(s);
	return 0;
}

/* Writes a file; folders in its path are made. */
static inline void shelf_put(const char *path, const char *text)
{
	char folder[256];
	for (const char *slash = path; (slash = strchr(slash, '/')); slash++) {
		snprintf(folder, sizeof folder, "%.*s", (int)(slash - path), path);
		mkdir(folder, 0777);
	}
	FILE *f = fopen(path, "w");
	assert_non_null(f);
	fputs(text, f);
	fclose(f);
}

/* A briefing of that id; `rest` are further lines. */
static inline void shelf_brief(const char *path, const char *id, const char *rest)
{
	char text[4096];
	snprintf(text, sizeof text, "briefing: 1\nid: %s\ntitle: Of %s\nsummary: Nothing.\n%s%s", id,
		id, strstr(rest, "date: 2") == rest || strstr(rest, "\ndate: ") ? "" : "date: 2025-01-01\n",
		rest);
	shelf_put(path, text);
}

static inline struct library *shelf_open(const char *path)
{
	struct library *l = library_new();
	assert_true(library_add(l, path));
	return l;
}

/* Texts collected by callbacks, a blank after each. */
struct notes {
	char text[2048];
	size_t len;
};

static inline void note(struct notes *n, struct str s)
{
	n->len += (size_t)snprintf(n->text + n->len, sizeof n->text - n->len, "%.*s ", STR_ARG(s));
}

#endif
