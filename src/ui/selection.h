/* What one is at: for all that acts on it without leaving the page. */
#ifndef UI_SELECTION_H
#define UI_SELECTION_H

#include "ui/view.h"

struct selection {
	const struct target *link; /* the selected link, NULL for none */
	/* The item that the link, the selected entry or the line one is at belongs to: an entry with
	 * all below it, else one paragraph. Blocks first up to before end. */
	size_t first, end;
	size_t block;               /* the one of these that one is at */
	const struct target *entry; /* what the item is the entry of, NULL where it is not known */
};

/* False where there is nothing at all. The view is set. Good as long as its doc is. */
bool selection_of(const struct view *, struct selection *);

#endif
