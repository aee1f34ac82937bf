/* What comes from the terminal: keys, answers, and what is waited for along with them. */
#ifndef UI_LISTENER_H
#define UI_LISTENER_H

#include <stdbool.h>
#include <stdint.h>

#include "ui/input.h"

struct listener {
	struct input input;
	int in;      /* the descriptor keys come from */
	int watched; /* another that is waited for; -1 for none */
	bool gone;   /* nothing comes any more */
	bool complete;
	int64_t answer_until; /* an answer may be on its way; in milliseconds, 0 for none */
};

enum listened {
	LISTENED_KEY,
	LISTENED_MORE,    /* look for signals, and listen again */
	LISTENED_NOTHING, /* so long, or a signal came */
};

void listener_init(struct listener *, int in);

/* Takes a key that is there, or waits once, up to so many milliseconds (-1: for ever, 0: not at
 * all). KEY_CODE_WAKE: the watched descriptor can be read. */
enum listened listener_key(struct listener *, int timeout, struct key *);

/* An answer of the terminal (KEY_CODE_REPORT) is to be expected. */
void listener_expect_answer(struct listener *);
/* Waits a moment for an answer that is expected, and drops it: so that it does not go, as if it was
 * typed, to whoever has the terminal next. */
void listener_let_answer(struct listener *);

#endif
