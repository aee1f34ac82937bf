/* A doc set to a width: lines of positioned segments. Pure; the width is passed in.
 *
 * Breaks by UAX #14 (base/linebreak.h); graphemes are never cut; words longer than a line are
 * broken between graphemes; indents shrink where the width is small, so that text keeps at least
 * half of it, and 10 columns if there are more than that; tables are fitted to the width. Only a
 * cluster wider than the room for text reaches beyond the width. */
#ifndef TEXT_WRAP_H
#define TEXT_WRAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "text/doc.h"

struct segment {
	struct str text; /* borrowed from the doc, or from these lines' arena */
	uint16_t column; /* where it begins, from 0 */
	uint16_t columns;
	uint8_t role;
	uint8_t attributes;
	uint32_t link;
};

struct line {
	uint32_t first, count; /* segments, by column */
	uint32_t block;        /* the block it belongs to; blank lines above a block are the block's */
	uint32_t text_line;    /* its number in the block from 0; UINT32_MAX: a blank line above */
};

struct lines {
	struct arena arena;
	bool linear; /* to be read line by line, as a screen reader does: nothing stands beside another,
					no hairlines; set before lines_wrap */
	int width;
	struct line *items;
	size_t count, capacity;
	struct segment *segments;
	size_t segment_count, segment_capacity;
};

void lines_init(struct lines *);
void lines_release(struct lines *);

/* Sets the doc anew to so many columns (at least 1); what was there before is forgotten. */
void lines_wrap(struct lines *, const struct doc *, int width);

/* The first line of that block (the blank lines above left out), and of the block that is the
 * entry of the target: the count of lines where there is none. A block without text has the next
 * one's. */
size_t lines_of_block(const struct lines *, size_t block);
size_t lines_of_target(const struct lines *, const struct doc *, const struct target *);

#endif
