/* Entries of one or several briefings in order of time, and what of that order is not known.
 * Private to compose*.c. */
#ifndef TEXT_CHRONOLOGY_H
#define TEXT_CHRONOLOGY_H

#include "model/brief.h"
#include "model/edtf.h"
#include "text/doc.h"

/* What one briefing says of an event. */
struct statement {
	const struct brief *brief;
	const struct event *event;
};

/* An event, said by one briefing or, where `same_as` joins them, by several. */
struct chronology_entry {
	const struct statement *statements; /* borrowed */
	size_t count;
	struct edtf date; /* from the event's date to its end */
	size_t place;     /* in the order of adding */
	struct str shown; /* the date as it stands beside the entry, kept by the chronology */
	struct lanes lanes;
};

struct chronology {
	struct chronology_entry *items;
	size_t count, capacity;
	unsigned lanes; /* columns for the lines in the margin */
	struct arena arena;
};

void chronology_init(struct chronology *);
void chronology_release(struct chronology *);
/* Adds an event with what is said of it: the first statement's dates are the entry's. */
void chronology_add(struct chronology *, const struct statement *, size_t count);
/* Sorts by date (edtf_compare), then briefing id, then the order of adding. */
void chronology_sort(struct chronology *);
/* After sorting: draws a line in the margin from each entry down to the last one that its order is
 * not known against (edtf_order_unknown). Entries without a date have none. At most three lines
 * stand side by side; where more are needed the last is shared. Takes time linear in the count, but
 * for a search by halves for each entry. */
void chronology_draw_lanes(struct chronology *);

/* The days on which the event may lie, its end taken in; EDTF_NONE where it has no date that
 * parses. */
struct edtf event_dates(const struct event *);

#endif
