#include "load/keys.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static bool same(const struct text *a, const struct text *b)
{
	return a->len == b->len && memcmp(a->s, b->s, a->len) == 0;
}

static size_t hash(const struct text *t)
{
	uint64_t h = 14695981039346656037u; /* FNV-1a */
	for (size_t i = 0; i < t->len; i++)
		h = (h ^ (unsigned char)t->s[i]) * 1099511628211u;
	return (size_t)(h ^ h >> 32);
}

/* The slot that has the key, or where it would be. */
static const struct text **slot_of(const struct keys *k, const struct text *key)
{
	size_t at = hash(key) & (k->slot_count - 1);
	while (k->slots[at] && !same(k->slots[at], key))
		at = (at + 1) & (k->slot_count - 1);
	return &k->slots[at];
}

static void make_slots(struct keys *k)
{
	struct keys bigger;
	keys_init(&bigger);
	bigger.slot_count = k->slots ? k->slot_count * 2 : (size_t)KEYS_FEW * 4;
	bigger.slots = mem_zalloc(bigger.slot_count, sizeof(const struct text *));
	for (size_t i = 0; !k->slots && i < k->count; i++)
		*slot_of(&bigger, k->few[i]) = k->few[i];
	for (size_t i = 0; i < k->slot_count; i++)
		if (k->slots[i])
			*slot_of(&bigger, k->slots[i]) = k->slots[i];
	free(k->slots);
	k->slots = bigger.slots;
	k->slot_count = bigger.slot_count;
}

static bool add_to_few(struct keys *k, const struct text *key)
{
	for (size_t i = 0; i < k->count; i++)
		if (same(k->few[i], key))
			return false;
	k->few[k->count++] = key;
	return true;
}

bool keys_add(struct keys *k, const struct text *key)
{
	if (k->count < KEYS_FEW)
		return add_to_few(k, key);
	if (k->count * 2 >= k->slot_count)
		make_slots(k);
	const struct text **slot = slot_of(k, key);
	if (*slot)
		return false;
	*slot = key;
	k->count++;
	return true;
}
