/* What a terminal can be asked apart from curses. */
#ifndef UI_TTY_H
#define UI_TTY_H

#include <stdbool.h>

#include "base/str.h"

/* Of standard output; false where it is not known. */
bool tty_size(int *rows, int *columns);
/* The descriptor keys come from: standard input or, where that is no terminal, the terminal all the
 * same. -1 where there is none. */
int tty_open_input(void);
void tty_close_input(int);
/* Has Ctrl-Z, Ctrl-S and Ctrl-Q be keys like others. Ctrl-C stays a signal, so that it works
 * whatever happens. */
void tty_free_keys(void);
/* Sends bytes to standard output as they are. */
void tty_send(struct str);
/* Whether a terminal of that name (TERM) is likely to answer when it is asked for its background,
 * and otherwise passes over the question. */
bool tty_may_tell_ground(const char *name);

#endif
