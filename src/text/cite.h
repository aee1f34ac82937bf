/* Citations as superscript numbers: a source's place in the list of sources, each a link to it. */
#ifndef TEXT_CITE_H
#define TEXT_CITE_H

#include "model/brief.h"
#include "text/doc.h"

/* Adds "¹ ²" for a list of struct citation (a statement's `sources`) to the present block's text,
 * without a blank before it, in the order of the numbers. Left out are ids that the briefing does
 * not have, and numbers that the block's text has already. */
void cite_compose(struct doc *, const struct brief *, const struct list *citations);
/* Whether the briefing has any of the sources. */
bool cite_any(const struct brief *, const struct list *citations);

/* One number, parted by a blank from another before it (`after_number`). False where the
 * briefing has no such source; nothing is added then. */
bool cite_add(struct doc *, const struct brief *, struct str id, bool after_number);

/* Whether the span is such a number. */
bool cite_is_number(const struct doc *, const struct span *);

/* The source that a text means by an id, which need not be in NFC as brief_source wants it; NULL
 * where the briefing has none. *number: its place from 1; may be NULL. */
const struct source *cite_source(const struct brief *, struct str id, size_t *number);

#endif
