/* Lines as text: plain, or with colour and OSC 8 links for a terminal. */
#ifndef TEXT_WRITE_H
#define TEXT_WRITE_H

#include <stdbool.h>
#include <stdio.h>

#include "text/wrap.h"

/* Plain UTF-8, no trailing blanks, each line ending in a newline. False when the stream failed. */
bool write_plain(FILE *, const struct lines *);
/* With SGR colours from the role (16 colours, bold, italic, underline) and OSC 8 links for targets
 * that are addresses. Never lets a sequence cross a line's end. */
bool write_ansi(FILE *, const struct lines *, const struct doc *);

#endif
