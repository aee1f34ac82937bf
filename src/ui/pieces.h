/* A cell's cluster as curses can hold it: a base that takes columns and marks that take none, as
 * often as the cell has columns to fill. What libc counts otherwise than the cell is cut or filled
 * with blanks, so that no cluster ever shifts what comes after it on its row. */
#ifndef UI_PIECES_H
#define UI_PIECES_H

#include <wchar.h>

#include "ui/canvas.h"

enum { PIECE_CHARACTERS = 5 }; /* a base and four marks; more are left out */

struct pieces {
	int count;
	struct piece {
		int length;
		wchar_t text[PIECE_CHARACTERS]; /* without a NUL */
	} items[2];
};

/* The pieces of a cell of 1 or 2 columns. Together they take as many. */
struct pieces pieces_of(const struct cell *);

#endif
