/* When files are to be looked at again: a little after the last of several changes, so that one
 * that is being written is not read half, and seldom later than people notice. */
#ifndef UI_LIVE_H
#define UI_LIVE_H

#include <stdbool.h>
#include <stdint.h>

#include "library/library.h"

enum {
	LIVE_LOOK_MS = 10,  /* between two looks for further changes */
	LIVE_REST_MS = 30,  /* without a change */
	LIVE_MOST_MS = 120, /* since the first change, however many come */
};

struct live;

/* Watches what the library was made of; standard input apart. */
struct live *live_new(const struct library *);
void live_free(struct live *);

/* What is to be waited for, and how many milliseconds at most; -1 for none and for ever. `now` is
 * in milliseconds of a clock that is not set. */
int live_descriptor(const struct live *);
int live_timeout(const struct live *, int64_t now);
/* Takes note of changes. True where it is time to look: until live_done. */
bool live_due(struct live *, int64_t now);
void live_done(struct live *);

#endif
