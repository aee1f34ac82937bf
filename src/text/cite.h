/* Citations as superscript numbers: a source's place in the list of sources, each a link to it. */
#ifndef TEXT_CITE_H
#define TEXT_CITE_H

#include "model/brief.h"
#include "text/doc.h"

/* Adds "¹ ²" for a list of struct citation (a statement's `sources`) to the present block,
 * without a blank before it. Ids that the briefing does not have are left out. */
void cite_compose(struct doc *, const struct brief *, const struct list *citations);

/* One number, parted by a blank from another before it (`after_number`). False where the
 * briefing has no such source; nothing is added then. */
bool cite_add(struct doc *, const struct brief *, struct str id, bool after_number);

/* Whether the briefing has that source. */
bool cite_knows(const struct brief *, struct str id);

#endif
