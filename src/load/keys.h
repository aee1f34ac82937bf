/* The keys of one mapping, to find one that stands there twice. */
#ifndef LOAD_KEYS_H
#define LOAD_KEYS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>

#include "model/node.h"

enum { KEYS_FEW = 16 };

struct keys {
	const struct text *few[KEYS_FEW];
	const struct text **slots; /* of many: open addressing */
	size_t count, slot_count;
};

static inline void keys_init(struct keys *k)
{
	/* The few are not touched: there is a `struct keys` for every mapping. */
	k->slots = NULL;
	k->count = k->slot_count = 0;
}

static inline void keys_release(struct keys *k)
{
	if (k->slots)
		free(k->slots);
}

/* False if a key of the same text is among them already. The key outlives the keys. */
bool keys_add(struct keys *, const struct text *key);

#endif
