/* What the tests of the text room share: a doc set to a width, as plain text. */
#ifndef TEXT_TEST_H
#define TEXT_TEST_H

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

#include "base/width.h"
#include "text/doc.h"
#include "text/wrap.h"
#include "text/write.h"

static inline int text_set_up(void **state)
{
	(void)state;
	width_use_utf8_locale();
	return 0;
}

/* The doc as text, set as usual or to be read line by line; the caller frees it. */
static inline char *text_set(const struct doc *doc, int width, bool linear)
{
	char *out = NULL;
	size_t size = 0;
	struct lines lines;
	lines_init(&lines);
	lines.linear = linear;
	lines_wrap(&lines, doc, width);
	FILE *stream = open_memstream(&out, &size);
	assert_true(write_plain(stream, &lines));
	fclose(stream);
	lines_release(&lines);
	return out;
}

/* As print shows it. */
static inline char *text_plain(const struct doc *doc, int width)
{
	return text_set(doc, width, false);
}

static inline void text_expect(const struct doc *doc, int width, const char *expected)
{
	char *plain = text_plain(doc, width);
	assert_string_equal(plain, expected);
	free(plain);
}

#endif
