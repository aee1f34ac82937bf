/* One doc set to a width and scrolled: what stands in a pane, or is a page by itself.
 *
 * Lines and entries count from 0. A view that steps moves from entry to entry (lists), any other
 * from line to line (text): the line one is at wanders within the upper part of what is shown
 * before the text moves. So the terminal's cursor goes along with the eye, what comes next is in
 * sight, and a key seldom costs a whole pane. */
#ifndef UI_VIEW_H
#define UI_VIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "text/doc.h"
#include "text/find.h"
#include "text/wrap.h"
#include "ui/canvas.h"

#define VIEW_NOWHERE SIZE_MAX

/* A link as it stands in the text: a block and a number of doc_target. Number 0: none. */
struct view_link {
	uint32_t block, number;
	uint32_t line; /* of its beginning; as the doc is set at present */
};

/* A line, whatever the width. */
struct view_point {
	uint32_t block;
	const char *text; /* it has this byte; NULL for the blank lines above the block */
};

/* Where one is. Good as long as the doc is. */
struct view_state {
	struct view_point top, line; /* shown first; the one that one is at */
	size_t entry; /* the selected one; VIEW_NOWHERE before the first and where there are none */
	struct view_link link; /* the selected one */
};

struct view {
	struct doc doc;
	struct lines lines;
	bool steps;
	bool composed, wrapped;
	int rows;    /* of the place it is shown in */
	size_t top;  /* the first line shown */
	size_t line; /* the one that one is at, where no entry is selected */
	struct view_state state;
	uint32_t *entries; /* blocks that begin an entry, those that are hidden left out */
	size_t entry_count, entry_capacity;
	struct view_all *all;    /* what is hidden as well; NULL while nothing is */
	struct view_link *links; /* in reading order; made when first asked for */
	size_t link_count, link_capacity;
	bool links_known;
	struct finder finder;    /* the lines made ready for it */
	bool readied;            /* they are those as they are set at present */
	struct found_list found; /* matches of the search */
	bool searched;           /* they are those of the lines as they are set at present */
	size_t match;            /* the present one, VIEW_NOWHERE for none */
	bool at_match;           /* one has not moved since one came to it */
};

void view_init(struct view *, bool steps);
void view_release(struct view *);
/* Forgets doc and place; it is to be composed anew. */
void view_clear(struct view *);

/* To be called once the doc is composed. */
void view_composed(struct view *);
/* Sets the doc to so many columns, where it is not already, and the place to so many rows; what was
 * at the top stays there. */
void view_set(struct view *, int width, int rows);

/* Shows only some of the entries, one flag for each that the doc has; NULL: all. What stands before
 * the first entry stays, all else goes with the entry it follows. The first entry shown from that
 * block on is selected, else the last. */
void view_filter(struct view *, const bool *shown, uint32_t from);
/* The block of the selected entry; 0 for none. */
uint32_t view_entry_block(const struct view *);
/* How many entries the doc has, shown or hidden. */
size_t view_all_count(const struct view *);

/* Moving. All return whether anything changed. */
bool view_step(struct view *, int by);   /* j and k: an entry or a line, 1 or -1 */
bool view_scroll(struct view *, int by); /* so many lines; where one is comes along */
bool view_go_top(struct view *);
bool view_go_bottom(struct view *);
/* Goes to that line, or the entry it belongs to; scrolls only where it is not shown. */
void view_show_line(struct view *, size_t line);

/* Selects the next link (by: 1) or the one before (-1): from the selected one, else from where one
 * is. False, and nothing selected, where there is no further one. */
bool view_step_link(struct view *, int by);
/* Selects the first link of the doc (by: 1) or the last (-1). */
bool view_enter_links(struct view *, int by);
/* Selects the link that stands at a place, where there is one. */
void view_select_link_at(struct view *, size_t line, unsigned column);
void view_unselect_link(struct view *);
/* What Enter follows: the selected link, else the selected entry; NULL for nothing. */
const struct target *view_target(const struct view *);

/* Going back to where one was, as near as the doc allows if it is another by now. */
void view_set_state(struct view *, struct view_state);

/* Makes the lines ready for searching, so that it need not be done when the first character is
 * typed. */
void view_ready_search(struct view *);
/* Finds the query in the doc as it is set; empty: forgets all matches. The present match stays,
 * by its number. */
void view_search(struct view *, struct str query);
/* Where a match begins; VIEW_NOWHERE where there is no such one. */
size_t view_match_line(const struct view *, size_t match);
/* The first match that begins on or after a line: the number of matches where there is none. */
size_t view_match_from(const struct view *, size_t line);
/* The match after (1) or before (-1) the place one is at: its number, or VIEW_NOWHERE. */
size_t view_match_near(const struct view *, int by);
/* Makes it the present one, in sight, and selects the link it stands in. */
void view_go_to_match(struct view *, size_t match);
/* Whether the line is shown at present. */
bool view_shows(const struct view *, size_t line);

/* Appends how far one is: "42%", "all"; of a view that steps "3 of 12", or where it has not the
 * focus "12". */
void view_add_position(const struct view *, bool focused, struct strbuf *);

/* Draws it there; puts the canvas's cursor on what is selected where it has the focus. */
void view_draw(const struct view *, struct canvas *, struct rect, bool focused);
/* Words in the place of a view: as much of the doc as there is room for, the cursor before them. */
void view_draw_doc(const struct doc *, struct canvas *, struct rect);

/* For the view's own files: */

/* The line where an entry begins; with the headings above it; where it ends (the line after). */
size_t view_entry_line(const struct view *, size_t entry);
size_t view_entry_lead(const struct view *, size_t entry);
size_t view_entry_end(const struct view *, size_t entry);
/* The entry that the line belongs to: VIEW_NOWHERE before the first. */
size_t view_entry_at(const struct view *, size_t line);
/* Hides again what is hidden after the doc was set anew; forgets all about it. */
void view_hide(struct view *);
void view_forget_hidden(struct view *);
/* The last line that can be at the top. */
size_t view_last_top(const struct view *);
/* Puts this line at the top, or goes to it, and remembers it as the place to keep. */
void view_put_top(struct view *, size_t line);
void view_put_line(struct view *, size_t line);

#endif
