/* From a size to rectangles. Pure. */
#ifndef UI_LAYOUT_H
#define UI_LAYOUT_H

#include <stdbool.h>

#include "ui/canvas.h"

enum {
	LAYOUT_LEAST_ROWS = 6,
	LAYOUT_LEAST_COLUMNS = 20,
	LAYOUT_MEASURE = 84, /* columns of text at most, however wide the terminal is */
	LAYOUT_PANES = 3,    /* summary, actors, chronology */
};

/* One pane: its title line and what is below it. Folded: the title line alone, `body` is empty; or
 * not even that, where room is short or another pane is zoomed (title.rows is 0). */
struct pane_place {
	struct rect title;
	struct rect body; /* the text's own place, margins left out */
	bool folded;
};

enum layout_shape {
	LAYOUT_PLAIN,    /* a page of one piece */
	LAYOUT_WIDE,     /* the same over the whole width, not only the measure */
	LAYOUT_BRIEFING, /* the panes of a briefing */
	LAYOUT_LINEAR,   /* any page, without hairlines, from the first column on */
	LAYOUT_LIST,     /* a list, and beside or beneath it a preview of what is selected */
};

struct layout {
	enum layout_shape shape;
	bool too_small;      /* below 20x6: only a line that says so, in `bar` */
	bool side_by_side;   /* no pane is folded */
	struct rect bar;     /* the title line of the screen */
	struct rect content; /* all between the hairlines: where pages of one piece stand */
	struct rect measure; /* within content, the text of such a page: at most the measure */
	struct rect head;    /* of a list: the names of its columns; no rows where there is no room */
	struct rect list;    /* the rows of it */
	struct rect preview; /* no rows where there is no room */
	struct rect footer;
	int rules[2]; /* rows of hairlines across, -1 for none */
	int divider;  /* column of the hairline between panes, from rules[0] to rules[1]; -1 for none */
	int divider2; /* the second, where all three panes stand side by side; -1 for none */
	int cross;    /* row of the hairline between panes right of the divider, or where there is none
	                 all across; -1 for none */
	struct pane_place panes[LAYOUT_PANES];
};

/* Of a briefing's panes: `focus`: the one that one is in, from 0; `zoomed`: that pane alone. */
struct layout layout_make(int rows, int columns, enum layout_shape, int focus, bool zoomed);

#endif
