/* What is copied to be pasted elsewhere: a part of a page as text by itself. Citations are numbered
 * from 1 and written out below, and the briefing that says it is named. */
#ifndef TEXT_EXCERPT_H
#define TEXT_EXCERPT_H

#include "base/strbuf.h"
#include "text/compose.h"

/* Compose into c->doc. The first two return how many sources they write out below. */

/* The blocks from first up to before end of a page that was composed for the same briefing. */
size_t compose_excerpt(const struct compose *c, const struct doc *page, size_t first, size_t end);
/* An event with its whole date. Adds nothing where the briefing has none of that id ("@N" as in
 * TARGET_EVENT). */
size_t compose_excerpt_event(const struct compose *c, struct str event_id);
/* A source, and the briefing itself, in one line as one cites them. */
void compose_excerpt_source(const struct compose *c, struct str source_id);
void compose_excerpt_brief(const struct compose *c);

/* Appends the doc as plain text, a paragraph a line however long it is. */
void excerpt_add(struct strbuf *, const struct doc *);

#endif
