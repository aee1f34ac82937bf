/* One text, of spans, broken into pieces that fit a width: what paragraphs, markers and cells of
 * tables have in common. Private to wrap.c and table.c. */
#ifndef TEXT_FLOW_H
#define TEXT_FLOW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/strbuf.h"
#include "text/doc.h"

/* What stands on one line: bytes of the joined text, blanks at its end left out. */
struct piece {
	size_t start, end;
	int columns;
};

struct flow {
	const struct span *spans;
	size_t span_count;
	struct str text; /* the spans together */
	bool ascii;
	struct piece *pieces;
	size_t count, capacity;
	/* memory kept from text to text */
	struct strbuf joined;
	char *breaks;
	size_t breaks_capacity;
};

void flow_init(struct flow *);
void flow_release(struct flow *);

/* Takes these spans, borrowed, for the text. The pieces stay until flow_forget. */
void flow_set(struct flow *, const struct span *, size_t count);
void flow_forget(struct flow *);

/* Appends the pieces of the text: lines of `width` columns (at least 1), the first of `first`. A
 * cluster wider than a line stands there nevertheless. An empty text has no piece. */
void flow_break(struct flow *, int first, int width);
/* The same for code: each line as it stands, cut where it reaches the width. */
void flow_cut(struct flow *, int width);

/* Columns of the widest line if nothing is broken but at hard breaks. */
int flow_natural(const struct flow *);

/* The spans again, piece by piece in order. */
struct cursor {
	const struct span *span;
	size_t before; /* bytes of the text before the span */
};
/* The part of the text from byte `at` to `end` that lies in one span, to which the cursor moves. */
struct str cursor_part(struct cursor *, size_t at, size_t end);

#endif
