/* The block that is being set, and the line. Private to wrap.c and table.c. */
#ifndef TEXT_SETTER_H
#define TEXT_SETTER_H

#include "text/flow.h"
#include "text/wrap.h"

struct setter {
	struct lines *lines;
	const struct doc *doc;
	struct flow flow, marker, aside;
	/* of the present block */
	uint32_t block;
	uint32_t text_line;
	int quote_at, quote; /* the first bar's column, how many bars */
	int margin;          /* columns of the indent, where the lanes are */
	int left;            /* where the text begins */
	int avail;           /* columns for the text */
};

/* Begins the block's next line, with its bars. */
void setter_line(struct setter *);
/* Adds to the line that was begun last. */
void setter_segment(struct setter *, struct segment);
void setter_piece(struct setter *, struct cursor *, struct piece, int column);
/* A line of hairline. */
void setter_rule(struct setter *, int columns);
/* The whole text of a flow at the text's place. */
void setter_pieces(struct setter *, const struct flow *);

/* Sets a table block. */
void table_set(struct setter *, const struct table *);

#endif
