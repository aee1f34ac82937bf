/* Runs of text within Markdown: references and automatic links become links. */
#ifndef TEXT_INLINE_H
#define TEXT_INLINE_H

#include "text/doc.h"
#include "text/markdown.h"

/* The look of a run. */
struct style {
	enum role role;
	unsigned attributes;
	uint32_t link; /* of a Markdown link around it; no other is made within */
	bool names;    /* automatic links may be made */
};

/* Adds the run to the present block; borrows it. `cited` says whether the block's text before this
 * run ends in a citation's number, and says so of the run afterwards. */
void inline_add(struct doc *, const struct markdown_context *, struct str run, const struct style *,
	bool *cited);

#endif
