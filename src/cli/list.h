/* The briefings of a library, one a line. */
#ifndef CLI_LIST_H
#define CLI_LIST_H

#include "cli/reading.h"
#include "text/doc.h"

/* Writes the list, and what is wrong with the files. The exit status. */
int list_reading(const struct reading *, const struct arguments *);

/* Composes the rows, each of at most so many columns: date, marking and status, title, tags,
 * counts, as many of them as there is room for. */
void list_compose(struct doc *, const struct brief *const *, size_t count, int width);

#endif
