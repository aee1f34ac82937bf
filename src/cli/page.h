/* A briefing as a page, section by section. */
#ifndef CLI_PAGE_H
#define CLI_PAGE_H

#include <stdbool.h>
#include <stdio.h>

#include "text/compose.h"

enum { PAGE_PARTS_MAX = 16 };

/* How a page is written. */
struct page {
	struct compose compose; /* what of whom; its doc is not looked at */
	bool head;
	bool sections[PAGE_PARTS_MAX]; /* by their places in compose_sections */
	bool rule;                     /* a line across before all else */
	int width;
	bool colour;
};

/* Writes what compose_page composes, or those parts of it. A long one is set a part at a time,
 * which takes less memory, and by two threads where it needs no library. False when the stream
 * failed. */
bool page_write(FILE *, const struct page *);
/* The same in either way, for the tests to compare. */
bool page_write_whole(FILE *, const struct page *);
bool page_write_parts(FILE *, const struct page *);

#endif
