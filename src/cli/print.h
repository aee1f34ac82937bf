/* Briefings as text or JSON. */
#ifndef CLI_PRINT_H
#define CLI_PRINT_H

#include "cli/reading.h"

/* Writes the briefings of the library, those of the paths in the order in which they were named,
 * and what is wrong with them. The exit status. */
int print_reading(const struct reading *, const struct arguments *);

#endif
