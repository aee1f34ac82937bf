#include "base/strmap.h"

#include <stdlib.h>

#include "base/mem.h"

struct strmap_slot {
	struct str key; /* ptr NULL: empty */
	size_t value;
	uint32_t hash;
};

void strmap_init(struct strmap *m)
{
	*m = (struct strmap){0};
}

void strmap_release(struct strmap *m)
{
	free(m->slots);
	*m = (struct strmap){0};
}

void strmap_clear(struct strmap *m)
{
	if (m->count)
		memset(m->slots, 0, m->capacity * sizeof *m->slots);
	m->count = 0;
}

static uint32_t hash_of(struct str s)
{
	uint32_t h = 2166136261u; /* FNV-1a */
	for (size_t i = 0; i < s.len; i++)
		h = (h ^ (unsigned char)s.ptr[i]) * 16777619u;
	return h ^ h >> 15;
}

/* The slot that holds the text, or the empty one that it would stand in. */
static struct strmap_slot *slot_of(const struct strmap *m, struct str key, uint32_t hash)
{
	size_t at = hash & (m->capacity - 1);
	while (m->slots[at].key.ptr && (m->slots[at].hash != hash || !str_equal(m->slots[at].key, key)))
		at = (at + 1) & (m->capacity - 1);
	return &m->slots[at];
}

static void grow(struct strmap *m)
{
	struct strmap bigger = {.count = m->count, .capacity = m->capacity ? m->capacity * 2 : 16};
	bigger.slots = mem_zalloc(bigger.capacity, sizeof *bigger.slots);
	for (size_t i = 0; i < m->capacity; i++)
		if (m->slots[i].key.ptr)
			*slot_of(&bigger, m->slots[i].key, m->slots[i].hash) = m->slots[i];
	free(m->slots);
	*m = bigger;
}

size_t *strmap_add(struct strmap *m, struct str key, bool *added)
{
	if (m->count >= m->capacity / 2)
		grow(m);
	uint32_t hash = hash_of(key);
	struct strmap_slot *slot = slot_of(m, key, hash);
	bool new = !slot->key.ptr;
	if (new) {
		*slot = (struct strmap_slot){{key.ptr ? key.ptr : "", key.len}, 0, hash};
		m->count++;
	}
	if (added)
		*added = new;
	return &slot->value;
}

size_t *strmap_find(const struct strmap *m, struct str key)
{
	if (!m->count)
		return NULL;
	struct strmap_slot *slot = slot_of(m, key, hash_of(key));
	return slot->key.ptr ? &slot->value : NULL;
}
