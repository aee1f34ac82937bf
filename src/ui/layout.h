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

struct layout {
	bool too_small;      /* below 20x6: only a line that says so, in `bar` */
	bool side_by_side;   /* no pane is folded */
	struct rect bar;     /* the title line of the screen */
	struct rect content; /* all between the hairlines: where pages of one piece stand */
	struct rect measure; /* within content, the text of such a page: at most the measure */
	struct rect footer;
	int rules[2]; /* rows of hairlines across, -1 for none */
	int divider;  /* column of the hairline between panes, from rules[0] to rules[1]; -1 for none */
	int divider2; /* the second, where all three panes stand side by side; -1 for none */
	int cross;    /* row of the hairline between panes right of the divider, -1 for none */
	struct pane_place panes[LAYOUT_PANES];
};

/* `focus`: the pane one is in, from 0; `zoomed`: that pane alone. */
struct layout layout_make(int rows, int columns, int focus, bool zoomed);

#endif
