/* The keys of one mapping, to find one that stands there twice. */
#ifndef LOAD_KEYS_H
#define LOAD_KEYS_H

#include <stdbool.h>
#include <stddef.h>

#include "model/node.h"

enum { KEYS_FEW = 16 };

struct keys {
	const struct text *few[KEYS_FEW];
	const struct text **slots; /* of many: open addressing */
	size_t count, slot_count;
};

/* To begin with, a `struct keys` is all zero. */
void keys_release(struct keys *);
/* False if a key of the same text is among them already. The key outlives the keys. */
bool keys_add(struct keys *, const struct text *key);

#endif
