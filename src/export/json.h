/* JSON (contract, section 2). The room of jansson.
 *
 * UTF-8; the format's key names in the order of section 1, then `extra`, then `file`; every scalar
 * of a file a string with its text; computed values numbers and booleans. What must not leave raw
 * (base/show.h) is escaped as \u. All functions are false where the stream failed. */
#ifndef EXPORT_JSON_H
#define EXPORT_JSON_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

#include "base/diag.h"
#include "model/brief.h"
#include "model/edtf.h"

/* What of a briefing is written. */
struct json_view {
	const struct edtf *as_of; /* only entries that may lie on or before it, and links that may hold
	                           * on it; NULL for all */
	const char *const *left_out; /* keys of the briefing that are not wanted */
	size_t left_out_count;
};

/* Briefings and registries, two-space indented: one as an object, several as an array. */
bool json_briefs(FILE *, const struct brief *const *, size_t count, const struct json_view *);

/* One line of `list`: id, title, date, tags, counts, unread, file. */
bool json_list_row(FILE *, const struct brief *, bool unread);
/* One line of `check`: file, line, column, severity, code, message. */
bool json_diag_row(FILE *, const char *file, const struct diag *);

#endif
