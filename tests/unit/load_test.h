/* What the tests of the loader share: a briefing from a text, and its findings as text. */
#ifndef LOAD_TEST_H
#define LOAD_TEST_H

#include <stdio.h>

#include "base/strbuf.h"
#include "load/load.h"

/* What every briefing needs, in four lines. */
#define HEAD "briefing: 1\ntitle: A\ndate: 2025\nsummary: N\n"

struct loaded {
	enum load_result result;
	struct brief *brief;
	struct diags diags;
};

static inline struct loaded load_bytes(struct str text)
{
	struct loaded l;
	diags_init(&l.diags, "a-file.yaml");
	l.result = load_text(text, "folder/a-file.yaml", &l.brief, &l.diags);
	return l;
}

static inline struct loaded load_string(const char *text)
{
	return load_bytes(str_from(text));
}

static inline void loaded_release(struct loaded *l)
{
	brief_free(l->brief);
	diags_release(&l->diags);
}

/* The findings of a text, "LINE:COLUMN code" each, separated by commas; freed by the caller. */
static inline char *findings(struct str text)
{
	struct loaded l = load_bytes(text);
	struct strbuf all;
	strbuf_init(&all);
	for (size_t i = 0; i < l.diags.count; i++) {
		const struct diag *d = &l.diags.items[i];
		strbuf_addf(&all, "%s%u:%u %s", i ? ", " : "", d->mark.line, d->mark.column,
			diag_code_name(d->code));
	}
	loaded_release(&l);
	return strbuf_detach(&all);
}

/* Asserts the findings of a text. */
static inline void expect_findings(const char *text, const char *expected)
{
	char *found = findings(str_from(text));
	if (strcmp(found, expected) != 0)
		print_error("%s\n", text);
	assert_string_equal(found, expected);
	free(found);
}

/* Asserts the place of the only finding, and that its message holds all of some words. */
static inline void expect_message(
	const char *text, unsigned line, unsigned column, const char *const *words)
{
	struct loaded l = load_string(text);
	if (l.diags.count != 1)
		print_error("%s\n", text);
	assert_int_equal(l.diags.count, 1);
	const struct diag *d = l.diags.items;
	for (; *words; words++)
		if (!strstr(d->message, *words))
			fail_msg("%s\nis told as: %s\nwithout: %s", text, d->message, *words);
	if (d->mark.line != line || d->mark.column != column)
		fail_msg("%s\nis told at %u:%u: %s", text, d->mark.line, d->mark.column, d->message);
	loaded_release(&l);
}

#endif
