/* Markdown of a briefing's text to doc blocks (contract, 1.3). The only place for md4c. */
#ifndef TEXT_MARKDOWN_H
#define TEXT_MARKDOWN_H

#include "model/brief.h"
#include "text/doc.h"
#include "model/names.h"

/* What a text's links are resolved against. */
struct markdown_context {
	const struct brief *brief;     /* whose text it is */
	const struct names *names;     /* automatic links of that briefing's actors; NULL for none */
	const struct library *library; /* titles of other briefings, names of actors; may be NULL */
};

/* Adds the blocks of a Markdown text to the doc, indented by so many columns. The first
 * paragraph continues the present block where `inline_first` is set (after a label or a marker).
 * `mark` goes to the blocks. */
void markdown_compose(struct doc *, const struct markdown_context *, struct str text,
	struct mark mark, unsigned indent, bool inline_first);

#endif
