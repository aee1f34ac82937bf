/* What a file says where the format has no field for it: a generic YAML value, kept as it stood. */
#ifndef MODEL_NODE_H
#define MODEL_NODE_H

#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"

/* One scalar of a file: its text after YAML's own unescaping, and where it begins. UTF-8, ends in
 * NUL (further NULs cannot occur: the loader refuses them). Lives in the brief's arena. */
struct text {
	uint32_t len; /* bytes, without the NUL */
	struct mark mark;
	char s[];
};

/* A copy of the text in the arena. */
struct text *text_new(struct arena *, struct str, struct mark);

/* Items of one type in a row. Where count is 0, items are NULL unless an empty list was written. */
struct list {
	void *items;
	size_t count;
};

/* for (LIST_EACH(const struct actor, a, brief->actors)) */
#define LIST_EACH(type, item, list)                                                                \
	__typeof__(type) *item = (list).items,                                                         \
					 *const item##_end = (list).count ? item + (list).count : item;                \
	item != item##_end;                                                                            \
	item++
#define LIST_AT(type, list, index) (&((type *)(list).items)[index])

enum node_kind { NODE_SCALAR, NODE_SEQUENCE, NODE_MAPPING };

struct node {
	enum node_kind kind;
	struct mark mark;
	const struct text *scalar; /* of a scalar */
	struct list children;      /* of a sequence: struct node; of a mapping: struct pair */
};

/* One key and its value in a mapping. */
struct pair {
	const struct text *key;
	struct node value;
};

#endif
