/* Diagnostics: what is wrong with a file and where (contract, section 1.6). */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

/* A place in a file: both from 1, columns in characters (code points). Line 0: the file as a whole. */
struct mark {
	uint32_t line;
	uint32_t column;
};

enum severity { SEVERITY_ERROR, SEVERITY_WARNING };

/* What can be wrong. Name and severity stand in the table in diag.c, by which `check --format json`
 * names them; add new ones to both. */
enum diag_code {
	/* the file */
	DIAG_UNREADABLE,   /* cannot be read, or is no regular file */
	DIAG_ENCODING,     /* neither UTF-8 nor marked UTF-16 */
	DIAG_YAML,         /* does not parse as YAML */
	DIAG_SECOND_DOCUMENT,
	DIAG_ALIAS,        /* undefined, cyclic */
	DIAG_LIMIT,        /* size, nesting, alias expansion, directives */
	DIAG_NOT_A_BRIEFING,
	/* the format */
	DIAG_DUPLICATE_KEY,
	DIAG_VERSION,
	DIAG_MISSING_FIELD,
	DIAG_EMPTY_FIELD,
	DIAG_WRONG_KIND,
	DIAG_BAD_DATE,
	DIAG_BAD_ID,
	DIAG_BAD_WIKIDATA,
	DIAG_BAD_WORD,     /* outside a closed vocabulary */
	DIAG_DUPLICATE_ID,
	DIAG_UNKNOWN_SOURCE,
	DIAG_BAD_SCHEME,
	DIAG_END_BEFORE_START,
	/* across files */
	DIAG_DUPLICATE_BRIEF,
	DIAG_WIKIDATA_CONFLICT,
	/* warnings */
	DIAG_UNKNOWN_KEY,
	DIAG_UNKNOWN_TYPE,
	DIAG_UNRESOLVED_ACTOR,
	DIAG_UNRESOLVED_EVENT,
	DIAG_UNRESOLVED_BRIEF,
	DIAG_NO_SCHEME,
	DIAG_LOST_TEXT,    /* text that YAML takes away */
	DIAG_UNMENTIONED_ACTOR,
	DIAG_UNSOURCED,
	DIAG_UNCITED_SOURCE,
	DIAG_SINGLE_SOURCE,
	DIAG_LIKELIHOOD_WITH_CONFIDENCE,
	DIAG_ONE_NAME_TWO_IDS,
	DIAG_SELF_LINK,
	DIAG_NOT_YAML,     /* passed over in a folder (shown with -v) */
	DIAG_SETTING,      /* a mistake in a settings, key or theme file */
	DIAG_CODES
};

struct diag {
	enum diag_code code;
	enum severity severity;
	struct mark mark;
	char *message; /* UTF-8, one line, no full stop; fit to show */
};

/* The diagnostics of one file, in the order they were found. */
struct diags {
	char *file; /* as the user named it */
	struct diag *items;
	size_t count;
	size_t capacity;
	size_t errors;
	size_t warnings;
};

enum { DIAGS_MOST = 10000 };

void diags_init(struct diags *, const char *file);
void diags_release(struct diags *);
/* Says which file it is after all. */
void diags_name(struct diags *, const char *file);
/* The message is made fit to show: what a file says may be put into it as it stands. Beyond
 * DIAGS_MOST they are only counted, and the last one says so: a file that is wrong all over must
 * not take all memory. */
void diags_add(struct diags *, enum diag_code, struct mark, const char *format, ...)
	__attribute__((format(printf, 4, 5)));
/* Whether no more messages are kept, so that none need be made. */
static inline bool diags_full(const struct diags *d)
{
	return d->count >= DIAGS_MOST;
}

/* As much of a file's text as a message has room for. */
struct str diag_excerpt(struct str);
/* Forgets all but the first `count`. */
void diags_truncate(struct diags *, size_t count);
/* Takes over all of another's but those of one kind, which stay there. */
void diags_take(struct diags *, struct diags *from, enum diag_code but);
/* Sorts by line, then column, then order of discovery. */
void diags_sort(struct diags *);

/* "bad-date" and the like: stable names. */
const char *diag_code_name(enum diag_code);
enum severity diag_code_severity(enum diag_code);
const char *severity_name(enum severity);

#endif
