/* Where one is in a view, kept apart from its doc: to come back to after the doc was given up, or
 * composed anew from a file that has changed. */
#ifndef UI_PLACE_H
#define UI_PLACE_H

#include "ui/view.h"

enum { SPOT_WORDS = 5 };

/* A block, told by the nearest entry of a target at or before it, and by its words: others may have
 * been put before it. */
struct spot {
	bool near;
	struct target target; /* where near */
	uint32_t beyond;      /* blocks from that entry to this one */
	uint32_t block;       /* by count, where the entry is gone */
	/* Sums of its words and of those of the blocks around it, which are left where its own are
	 * written anew; 0 for none. */
	uint64_t words[SPOT_WORDS];
};

struct kept_place {
	struct spot top, line, entry, link;
	uint32_t top_line, text_line; /* of the first two, within their blocks; UINT32_MAX: above */
	bool at_top;                  /* of the whole: what is put above is to be seen */
	uint32_t link_place;          /* of the link among those of its block, from 1; 0 for none */
};

/* In the arena, strings and all. */
struct kept_place *kept_place_new(struct arena *, const struct view *);
/* Goes there, as near as the doc allows. The view is set. */
void kept_place_restore(const struct kept_place *, struct view *);

#endif
