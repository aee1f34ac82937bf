/* From a role to what one terminal can show of it. Pure. */
#ifndef UI_LOOK_H
#define UI_LOOK_H

#include "ui/theme.h"

enum { LOOK_DIRECT = 1 << 24 };

struct look {
	int fg, bg;          /* the terminal's own numbers, COLOUR_DEFAULT for its default */
	unsigned attributes; /* ATTR_* */
};

/* The look of a cell on a terminal of so many colours: 0 for none, 8, 16, 256 or LOOK_DIRECT (of
 * which numbers below 8 are the first of the 16, the others 0xRRGGBB). `over`: a role laid over the
 * cell's, 0 for none. */
struct look look_of(
    const struct theme *, int colours, enum role, enum role over, unsigned attributes);

#endif
