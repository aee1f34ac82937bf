/* A page that is set and written while the rest of it is still being composed: for what is only
 * written, and so large that it need not be kept whole. */
#ifndef TEXT_PRESS_H
#define TEXT_PRESS_H

#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>

#include "text/doc.h"
#include "text/wrap.h"

struct press {
	FILE *out;
	int width;
	bool colour; /* write_ansi rather than write_plain */
	struct lines lines;
	/* Of the thread that sets and writes, which is begun by the first part that is taken. */
	pthread_t thread;
	pthread_mutex_t lock;
	pthread_cond_t changed;
	struct doc next, spare; /* the part to set; the memory of one that was */
	bool running, has_next, ending;
	bool ok;
};

void press_init(struct press *, FILE *, int width, bool colour);
void press_release(struct press *);

/* Takes what the doc holds, to be set and written on another thread, and leaves the doc empty, to
 * be continued. Waits while a part taken before waits to be set. Nothing else may write to the
 * stream until press_finish. */
void press_take(struct press *, struct doc *);

/* Sets and writes what the doc holds after all that was taken, and waits until it is done. The doc
 * is empty afterwards, and to be continued. False when the stream failed. */
bool press_finish(struct press *, struct doc *);

#endif
