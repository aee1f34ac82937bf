/* How the list is looked at: in which order, and which rows of it. */
#ifndef UI_LISTING_H
#define UI_LISTING_H

#include "ui/roster.h"
#include "ui/view.h"

struct listing {
	enum library_sort sort;
	struct strbuf filter;  /* what is typed or was kept; empty: all rows are shown */
	struct roster *roster; /* NULL until it is first needed */
	bool *shown;           /* a flag a row, for the filter; may be NULL */
	size_t matches;        /* rows that the filter shows */
};

struct listing *listing_new(void);
/* Both do nothing with NULL. */
void listing_free(struct listing *);
/* Gives up the rows: the library may change. */
void listing_forget(struct listing *);

/* The rows, gathered when first asked for. */
struct roster *listing_roster(struct listing *, struct desk *);
/* Shows the rows that the filter leaves, the first from that block on being selected. The view's
 * doc has an entry a row. */
void listing_narrow(struct listing *, struct desk *, struct view *, uint32_t from);

/* "date", "title", "updated". */
const char *listing_sort_name(enum library_sort);

#endif
