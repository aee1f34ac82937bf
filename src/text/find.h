/* Where a text stands on a page that is set to lines: the search within a page. Pure. */
#ifndef TEXT_FIND_H
#define TEXT_FIND_H

#include <stddef.h>
#include <stdint.h>

#include "base/str.h"
#include "base/strbuf.h"
#include "text/wrap.h"

/* One match, or a part of one that runs over several lines. */
struct found {
	uint32_t line;
	uint16_t column, columns;
	uint32_t match; /* from 0; parts of one match share it */
};

struct found_list {
	struct found *items; /* by line, then column */
	size_t count, capacity;
	size_t matches;
};

void found_init(struct found_list *);
void found_release(struct found_list *);

/* The text of lines made ready for searching, so that it is gone through once and not for each
 * character that is typed. About twice the size of the text. */
struct finder {
	struct strbuf text;      /* folded; blocks are parted by a byte that nothing matches */
	struct finder_run *runs; /* where its bytes come from */
	size_t run_count, run_capacity;
};

void finder_init(struct finder *);
void finder_release(struct finder *);
/* Makes these lines ready; those before are forgotten. */
void finder_read(struct finder *, const struct lines *);

/* Finds all places of the query (case, diacritics and compatibility forms ignored, blanks alike),
 * line breaks within a block notwithstanding; matches do not overlap. Nothing for an empty query.
 */
void finder_search(const struct finder *, struct str query, struct found_list *);

#endif
