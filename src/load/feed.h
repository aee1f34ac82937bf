/* A reader's items for whoever builds of them. Those of a large file are read ahead by a thread of
 * its own, since libyaml takes most of the time there is. */
#ifndef LOAD_FEED_H
#define LOAD_FEED_H

#include <stdbool.h>

#include "base/arena.h"
#include "load/reader.h"

struct feed {
	struct reader *reader; /* not to be looked into before ITEM_STOP has come */
	struct arena *arena;
	struct relay *relay; /* between the threads; NULL where there is but one */
	bool stopped;        /* ITEM_STOP has come */
};

/* What was read of the file serves the arena as memory. Reader and arena outlive the feed. */
void feed_init(struct feed *, struct reader *, struct arena *);
/* Ends the reading, if need be before the end. */
void feed_release(struct feed *);

/* As reader_next. */
void feed_next(struct feed *, struct item *);

#endif
