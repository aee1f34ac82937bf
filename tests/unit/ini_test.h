/* INI files that are written, read and told of. Included first: it brings cmocka along. */
#ifndef INI_TEST_H
#define INI_TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
/* clang-format off: cmocka wants the above before it */
#include <cmocka.h>
/* clang-format on */

#include "base/strbuf.h"
#include "load/ini.h"

/* A file of its own for each test. */
struct ini_test {
	char path[32];
	struct diags diags;
};

static inline void ini_test_begin(struct ini_test *t, const char *text)
{
	strcpy(t->path, "/tmp/attache-ini.XXXXXX");
	int fd = mkstemp(t->path);
	assert_true(fd >= 0);
	assert_int_equal(write(fd, text, strlen(text)), strlen(text));
	close(fd);
	diags_init(&t->diags, t->path);
}

static inline void ini_test_end(struct ini_test *t)
{
	remove(t->path);
	diags_release(&t->diags);
}

/* "LINE:COLUMN MESSAGE" of each, in lines. */
static inline void ini_test_expect(const struct ini_test *t, const char *wanted)
{
	struct strbuf b;
	strbuf_init(&b);
	for (size_t i = 0; i < t->diags.count; i++)
		strbuf_addf(&b, "%u:%u %s\n", t->diags.items[i].mark.line, t->diags.items[i].mark.column,
			t->diags.items[i].message);
	assert_string_equal(b.ptr, wanted);
	strbuf_release(&b);
}

#endif
