/* Where a text stands on a page that is set to lines: the search within a page. Pure. */
#ifndef TEXT_FIND_H
#define TEXT_FIND_H

#include <stddef.h>
#include <stdint.h>

#include "base/str.h"
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

/* Finds all places of the query (case, diacritics and compatibility forms ignored, blanks alike),
 * line breaks within a block notwithstanding; matches do not overlap. Nothing for an empty query.
 */
void found_search(struct found_list *, const struct lines *, struct str query);

#endif
