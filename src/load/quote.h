/* Pieces of a file within messages. */
#ifndef LOAD_QUOTE_H
#define LOAD_QUOTE_H

#include "base/arena.h"
#include "base/str.h"

/* The text fit to show in one line, without blanks around it, cut short with "..." where it is
 * long. Lives in the arena, ends in NUL. */
const char *quote_short(struct arena *, struct str);
/* The text as a YAML scalar in quotes, to be copied into the file: in single quotes where it holds
 * double ones or a backslash. Cut short like the other. */
const char *quote_scalar(struct arena *, struct str);

#endif
