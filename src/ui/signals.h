/* What the system tells a program in a terminal. The one mutable global is here: its flags. */
#ifndef UI_SIGNALS_H
#define UI_SIGNALS_H

#include <signal.h>
#include <stdbool.h>

enum signals_told {
	SIGNALS_END = 1,     /* interrupted (Ctrl-C), terminated, hung up */
	SIGNALS_RESIZED = 2, /* the terminal has, or may have, another size */
	SIGNALS_STOP = 4,    /* asked to stop by another program */
	SIGNALS_GOES_ON = 8, /* after having been stopped: the terminal is as another left it */
};

/* The handlers that were there before. */
struct signals {
	struct sigaction before[6];
};

/* Only what is not ignored is caught. A second interruption or termination that nobody took ends
 * the program as if it was not caught, so that a busy one can be ended. */
void signals_catch(struct signals *);
void signals_restore(const struct signals *);

/* Takes what has been told since, or-ed; the end stays told. */
unsigned signals_take(void);
/* Waits up to so many milliseconds (-1: for ever) until the descriptor can be read or a signal
 * came. True where it can be read. No signal is missed between signals_take and this. */
bool signals_wait(int descriptor, int timeout);
/* Stops the program and those started with it, as Ctrl-Z does, until it goes on. */
void signals_stop(void);

#endif
