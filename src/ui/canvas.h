/* The screen as cells, apart from any terminal: what is drawn into, what tests compare, what term.c
 * shows. Each cell knows what its text means (a role), never a colour. */
#ifndef UI_CANVAS_H
#define UI_CANVAS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"
#include "base/strbuf.h"
#include "text/role.h"

enum { CELL_BYTES = 24 };

struct cell {
	char text[CELL_BYTES]; /* one grapheme cluster, NUL after it unless full; a longer one is cut
	                          between its characters */
	uint8_t columns;       /* 1 or 2; 0: the second column of the wide one before */
	uint8_t role;          /* enum role */
	uint8_t attributes;    /* ATTR_* added to the role's look */
	uint8_t over; /* a role laid over it, 0 for none: ROLE_SELECTION, ROLE_LINK_FOCUS, ROLE_MATCH,
	                 ROLE_MATCH_FOCUS */
};

struct rect {
	int row, column, rows, columns;
};

struct canvas {
	int rows, columns;
	struct cell *cells;            /* row by row */
	int cursor_row, cursor_column; /* where the terminal's cursor stands: on what is selected */
};

void canvas_init(struct canvas *);
void canvas_release(struct canvas *);
/* Makes it this size and blank, cursor at the top left. Keeps its memory where the size is the
 * same. */
void canvas_reset(struct canvas *, int rows, int columns);

/* Puts text on a row from a column on, up to before column `limit`; what does not fit is left out,
 * never half a cluster (its place is then a blank). Text is fit to show. Returns the column after
 * the text. Rows and columns outside the canvas are left out. */
int canvas_put(
	struct canvas *, int row, int column, int limit, enum role, unsigned attributes, struct str);
/* The same with "…" at the end where it does not fit. */
int canvas_put_short(
	struct canvas *, int row, int column, int limit, enum role, unsigned attributes, struct str);
/* Blanks of that role. */
void canvas_fill(struct canvas *, struct rect, enum role);
void canvas_hline(struct canvas *, int row, int column, int columns, enum role);
void canvas_vline(struct canvas *, int row, int column, int rows, enum role);
/* Lays a role over the cells. */
void canvas_over(struct canvas *, int row, int column, int columns, enum role);

/* Where a row of two canvases of the same size differs: whole clusters of both, from..to. False
 * where it does not. */
bool canvas_row_differs(const struct canvas *, const struct canvas *, int row, int *from, int *to);

/* Appends the rows as text without blanks at their ends; and as roles: a letter a cell, for tests
 * (a legend of the letters used after them). */
void canvas_text(const struct canvas *, struct strbuf *);
void canvas_roles(const struct canvas *, struct strbuf *);

#endif
