#include "load/anchors.h"

#include <stdlib.h>

#include "base/mem.h"

void anchors_init(struct anchors *a)
{
	*a = (struct anchors){0};
	arena_init(&a->names);
}

void anchors_release(struct anchors *a)
{
	free(a->records);
	free(a->items);
	free(a->slots);
	arena_release(&a->names);
}

static size_t hash(struct str s)
{
	uint64_t h = 14695981039346656037u; /* FNV-1a */
	for (size_t i = 0; i < s.len; i++)
		h = (h ^ (unsigned char)s.ptr[i]) * 1099511628211u;
	return (size_t)(h ^ h >> 32);
}

/* The slot that has the name, or where it would be. */
static size_t *slot_of(struct anchors *a, struct str name)
{
	size_t at = hash(name) & (a->slot_count - 1);
	while (a->slots[at] && !str_equal(a->items[a->slots[at] - 1].name, name))
		at = (at + 1) & (a->slot_count - 1);
	return &a->slots[at];
}

static void make_slots(struct anchors *a)
{
	free(a->slots);
	a->slot_count = a->slot_count ? a->slot_count * 2 : 16;
	a->slots = mem_zalloc(a->slot_count, sizeof *a->slots);
	for (size_t i = 0; i < a->count; i++)
		*slot_of(a, a->items[i].name) = i + 1;
}

size_t anchors_open(
	struct anchors *a, struct str name, struct mark mark, uint64_t nodes, uint64_t bytes)
{
	if (a->count * 2 >= a->slot_count)
		make_slots(a);
	mem_grow(&a->items, &a->capacity, a->count, sizeof *a->items);
	a->items[a->count] = (struct anchor){.name = arena_str(&a->names, name),
		.mark = mark,
		.start = a->record_count,
		.nodes = nodes,
		.bytes = bytes,
		.open = true};
	*slot_of(a, name) = a->count + 1;
	a->open++;
	return a->count++;
}

void anchors_close(struct anchors *a, size_t place, uint64_t nodes, uint64_t bytes)
{
	struct anchor *anchor = &a->items[place];
	anchor->end = a->record_count;
	anchor->nodes = nodes - anchor->nodes;
	anchor->bytes = bytes - anchor->bytes;
	anchor->open = false;
	a->open--;
}

void anchors_record(struct anchors *a, struct record record)
{
	mem_grow(&a->records, &a->record_capacity, a->record_count, sizeof *a->records);
	a->records[a->record_count++] = record;
}

struct anchor *anchors_find(struct anchors *a, struct str name)
{
	if (!a->slot_count)
		return NULL;
	size_t place = *slot_of(a, name);
	return place ? &a->items[place - 1] : NULL;
}
