/* From roles to what one terminal can show of them. Pure. */
#ifndef UI_LOOK_H
#define UI_LOOK_H

#include <stdbool.h>

#include "ui/theme.h"

enum { LOOK_DIRECT = 1 << 24 };

struct look {
	int fg, bg;          /* the terminal's own numbers, COLOUR_DEFAULT for its default */
	unsigned attributes; /* ATTR_* */
};

/* A theme as a terminal has it. */
struct looks {
	int colours;
	struct look ground;            /* of text */
	struct look roles[ROLE_COUNT]; /* COLOUR_DEFAULT: that of the ground, or of what it lies over */
	bool plain[ROLE_COUNT];        /* laid over another it takes away that one's colours */
};

/* For a terminal of so many colours: 0 for none, 8, 16, 256 or LOOK_DIRECT (of which numbers below 8
 * are the first of the 16, the others 0xRRGGBB). What is to be read stays readable on the theme's
 * ground where colours are few. */
void looks_init(struct looks *, const struct theme *, int colours);

/* The look of a cell. `over`: a role laid over the cell's, 0 for none. */
struct look looks_of(const struct looks *, enum role, enum role over, unsigned attributes);

#endif
