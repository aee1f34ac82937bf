/* The reader in a terminal: keys from it, canvases to it, until one quits. */
#ifndef UI_RUN_H
#define UI_RUN_H

#include <stdbool.h>

#include "library/library.h"
#include "ui/theme.h"

/* Takes the library (app_new). Returns the exit status: 0, or 2 with a message on standard error
 * where the terminal cannot be used. */
int ui_run(struct library *, const struct theme *, bool colour);

#endif
