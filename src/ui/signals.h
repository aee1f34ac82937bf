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
	SIGNALS_CHILD = 16,  /* a program that was started has ended */
};

/* The handlers that were there before. */
struct signals {
	struct sigaction before[7];
	struct sigaction quit_before; /* while another program has the terminal */
};

/* Only what is not ignored is caught. A second interruption or termination that nobody took ends
 * the program as if it was not caught, so that a busy one can be ended. */
void signals_catch(struct signals *);
void signals_restore(const struct signals *);

/* Takes what has been told since, or-ed; the end stays told. */
unsigned signals_take(void);
/* Waits up to so many milliseconds (-1: for ever) until one of the descriptors can be read (the
 * second may be -1 for none) or a signal came. Tells which can be read: 1 and 2, or-ed. No signal
 * is missed between signals_take and this. */
unsigned signals_wait(const int descriptors[2], int timeout);
/* While another program has the terminal, in the same group: what is typed there to interrupt or
 * end it is not meant for this one, and what stops it stops both. */
void signals_lend(struct signals *);
void signals_retake(const struct signals *);
/* Stops the program and those started with it, as Ctrl-Z does, until it goes on. */
void signals_stop(void);

#endif
