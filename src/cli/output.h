/* Standard output: how wide it is, whether it has colour, and whether it took what was written. */
#ifndef CLI_OUTPUT_H
#define CLI_OUTPUT_H

#include <stdbool.h>

#include "cli/options.h"
#include "text/doc.h"

/* Columns for text: --width, else the terminal's, else COLUMNS, else 80. */
int output_width(const struct arguments *);
/* Whether text has colour and links: as --color says; else on a terminal that is not dumb, unless
 * NO_COLOR is set to something. */
bool output_colour(const struct arguments *);

/* Writes the doc in that width, with colour and links or plainly. */
void output_doc(const struct doc *, const struct arguments *, int width);

/* The exit status once all is written: `status`, or EXIT_TROUBLE with a message where standard
 * output did not take it. */
int output_finish(int status);

/* "attache: MESSAGE" on standard error. Texts of others must be fit to show. */
void complain(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
