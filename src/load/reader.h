/* A YAML file as a row of items: libyaml's events with aliases said in full, under limits. The only
 * user of libyaml's parser. */
#ifndef LOAD_READER_H
#define LOAD_READER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <yaml.h>

#include "base/diag.h"
#include "base/str.h"
#include "base/strbuf.h"
#include "load/anchors.h"
#include "load/input.h"
#include "load/load.h"
#include "load/lost.h"
#include "model/node.h"

struct item {
	enum item_kind kind;
	bool plain; /* of a scalar: without quotes, no block */
	struct mark mark;
	struct str value;        /* of a scalar; until the next item is asked for */
	const struct text *text; /* the same if it is kept in `texts` already, else NULL */
};

struct reader {
	yaml_parser_t parser;
	yaml_event_t event; /* whose value the last item borrows */
	bool has_event;
	struct input *input;
	struct arena texts; /* those at anchors, to be taken over by who keeps items' texts */
	struct diags found; /* what is wrong and does not end the reading */
	struct anchors anchors;
	enum { READER_BEFORE, READER_WITHIN, READER_BEHIND, READER_DONE } state;
	size_t depth;
	size_t open_at[LOAD_MAX_DEPTH + 1]; /* the anchor of the collection of each depth, from 1 */
	struct {
		size_t next, end;
	} said[LOAD_MAX_DEPTH + 2]; /* records being said again */
	size_t said_count;
	struct mark said_for; /* the outermost alias */
	/* Of the file so far, and what aliases said again. */
	uint64_t nodes, expanded;
	uint64_t bytes, expanded_bytes; /* of scalars */
	uint64_t nodes_of_file;         /* 0 until counted */
	struct lost_hash hash;
	struct arena scratch; /* for messages */
	/* Why nothing more can be read. */
	bool failed;
	enum diag_code code;
	struct mark mark;
	struct strbuf message;
};

/* The input outlives the reader. */
void reader_init(struct reader *, struct input *);
void reader_release(struct reader *);

/* The next item: first the document's outermost, or ITEM_STOP where there is none. After its end
 * the rest of the file is looked at, then ITEM_STOP is all that comes, as after a failure. */
void reader_next(struct reader *, struct item *);

/* Nothing more can be read; the first reason stays. */
void reader_fail(struct reader *, enum diag_code, struct mark, const char *format, ...)
	__attribute__((format(printf, 4, 5)));

/* The item's text in `texts`. */
const struct text *reader_text(struct reader *, const struct item *);

/* The byte of the input at libyaml's mark, which lies at most as far behind as memory reaches. */
size_t reader_offset(const struct reader *, const yaml_mark_t *);

#endif
