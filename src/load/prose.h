/* A Markdown text without its code, as far as that can be told without reading Markdown. */
#ifndef LOAD_PROSE_H
#define LOAD_PROSE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

/* To begin with, all zero but the text. */
struct prose {
	struct str text;
	size_t at;
	uint64_t unclosed; /* lengths of backtick runs that no later run closes */
};

/* The next piece outside code spans and fences; false at the end. Linear in time. */
bool prose_next(struct prose *, struct str *piece);

#endif
