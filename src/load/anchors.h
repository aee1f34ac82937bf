/* What stands at the anchors (&name) of a file, so that aliases (*name) can say it again. */
#ifndef LOAD_ANCHORS_H
#define LOAD_ANCHORS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"
#include "model/node.h"

enum item_kind {
	ITEM_SCALAR,
	ITEM_SEQUENCE, /* its items follow, then ITEM_END */
	ITEM_MAPPING,  /* keys and values in turn follow, then ITEM_END */
	ITEM_END,
	ITEM_ALIAS, /* only in a record */
	ITEM_STOP,  /* nothing more can be read */
};

/* One thing said at an anchor, or within. */
struct record {
	enum item_kind kind;
	bool plain;   /* of a scalar: without quotes, no block */
	size_t alias; /* of an alias: which anchor */
	struct mark mark;
	const struct text *text; /* of a scalar, in the brief's arena */
};

struct anchor {
	struct str name;
	struct mark mark;
	size_t start, end; /* of records */
	/* With all that aliases within say; while open, the counts at its start. */
	uint64_t nodes;
	uint64_t bytes; /* of scalars */
	bool open;      /* its end has not come yet */
	bool used;
};

struct anchors {
	struct record *records;
	size_t record_count, record_capacity;
	struct anchor *items;
	size_t count, capacity;
	size_t open;   /* how many are open: while any is, all is recorded */
	size_t *slots; /* open addressing by name: places in items, from 1 */
	size_t slot_count;
	struct arena names;
};

void anchors_init(struct anchors *);
void anchors_release(struct anchors *);

/* A new anchor, open, at the next record; a name given twice is from now on this one's. The counts
 * are those before it and, when it is closed, after it. Returns its place in items. */
size_t anchors_open(struct anchors *, struct str name, struct mark, uint64_t nodes, uint64_t bytes);
/* Its end is the last record. */
void anchors_close(struct anchors *, size_t place, uint64_t nodes, uint64_t bytes);
void anchors_record(struct anchors *, struct record);
/* The anchor of that name, or NULL. */
struct anchor *anchors_find(struct anchors *, struct str name);

#endif
