/* The references of a Markdown text that are outside code: what md4c would find, without setting
 * the text. */
#ifndef MODEL_PROSE_H
#define MODEL_PROSE_H

#include "model/refs.h"

struct prose {
	struct str text;
	size_t at;                   /* how far references were given */
	size_t code_start, code_end; /* the next code, in bytes; both text.len after the last */
	size_t unmatched_until[33];  /* of backticks in a row: no more of as many before this byte */
};

void prose_init(struct prose *, struct str markdown);

/* The next reference that neither begins nor ends in a code span or a fenced code block
 * (CommonMark, 4.5 and 6.1). False after the last. Linear in time. Indented code counts as text:
 * without the blocks around it, it cannot be told from a list's paragraphs. */
bool prose_next(struct prose *, struct ref *);

#endif
