#include "model/brief.h"

#include <stdlib.h>

#include "base/mem.h"

enum { SHORT_LIST = 12 };

struct brief *brief_new(const char *file)
{
	struct brief *b = mem_zalloc(1, sizeof *b);
	arena_init(&b->arena);
	b->file = arena_strndup(&b->arena, file, strlen(file));
	return b;
}

void brief_free(struct brief *b)
{
	if (!b)
		return;
	struct arena arena = b->arena;
	free(b);
	arena_release(&arena);
}

/* What the three lists with ids have in common: items of one size, the id at one offset. */
struct id_list {
	const struct list *list;
	const struct id_index *index;
	size_t size;
	size_t id_offset;
};

static struct str id_at(const struct id_list *l, size_t i)
{
	const struct text *id;
	memcpy(&id, (const char *)l->list->items + i * l->size + l->id_offset, sizeof id);
	return text_str(id);
}

static uint32_t hash(struct str s)
{
	uint32_t h = 2166136261u; /* FNV-1a */
	for (size_t i = 0; i < s.len; i++)
		h = (h ^ (unsigned char)s.ptr[i]) * 16777619u;
	return h ^ h >> 15;
}

static struct id_list actor_list(const struct brief *b)
{
	return (struct id_list){
		&b->actors, &b->actor_index, sizeof(struct actor), offsetof(struct actor, id)};
}

static struct id_list event_list(const struct brief *b)
{
	return (struct id_list){
		&b->chronology, &b->event_index, sizeof(struct event), offsetof(struct event, id)};
}

static struct id_list source_list(const struct brief *b)
{
	return (struct id_list){
		&b->sources, &b->source_index, sizeof(struct source), offsetof(struct source, id)};
}

static bool twice_in_short(const struct id_list *l)
{
	for (size_t i = 1; i < l->list->count; i++)
		for (size_t j = 0; j < i; j++)
			if (id_at(l, i).len && str_equal(id_at(l, i), id_at(l, j)))
				return true;
	return false;
}

/* Returns whether an id stands twice, as far as it was to be looked for. */
static bool build(struct arena *arena, const struct id_list *l, struct id_index *index)
{
	if (l->list->count <= SHORT_LIST)
		return twice_in_short(l);
	if (index->slots)
		return false;
	bool twice = false;
	uint32_t size = 32;
	while (size < l->list->count * 2)
		size *= 2;
	*index = (struct id_index){arena_zalloc(arena, size * sizeof *index->slots), size - 1};
	for (size_t i = 0; i < l->list->count; i++) {
		struct str id = id_at(l, i);
		if (!id.len)
			continue;
		uint32_t at = hash(id) & index->mask;
		while (index->slots[at] && !str_equal(id_at(l, index->slots[at] - 1), id))
			at = (at + 1) & index->mask;
		if (index->slots[at])
			twice = true;
		else
			index->slots[at] = (uint32_t)i + 1;
	}
	return twice;
}

bool brief_build_indices(struct brief *b)
{
	struct id_list actors = actor_list(b), events = event_list(b), sources = source_list(b);
	bool twice = build(&b->arena, &actors, &b->actor_index);
	twice |= build(&b->arena, &events, &b->event_index);
	twice |= build(&b->arena, &sources, &b->source_index);
	return twice;
}

/* The place of that id from 0, or SIZE_MAX. */
static size_t find(const struct id_list *l, struct str id)
{
	if (!id.len)
		return SIZE_MAX;
	if (!l->index->slots) {
		for (size_t i = 0; i < l->list->count; i++)
			if (str_equal(id_at(l, i), id))
				return i;
		return SIZE_MAX;
	}
	for (uint32_t at = hash(id) & l->index->mask; l->index->slots[at];
	     at = (at + 1) & l->index->mask)
		if (str_equal(id_at(l, l->index->slots[at] - 1), id))
			return l->index->slots[at] - 1;
	return SIZE_MAX;
}

const struct actor *brief_actor(const struct brief *b, struct str id)
{
	struct id_list l = actor_list(b);
	size_t i = find(&l, id);
	return i == SIZE_MAX ? NULL : LIST_AT(const struct actor, b->actors, i);
}

const struct event *brief_event(const struct brief *b, struct str id)
{
	struct id_list l = event_list(b);
	size_t i = find(&l, id);
	return i == SIZE_MAX ? NULL : LIST_AT(const struct event, b->chronology, i);
}

const struct source *brief_source(const struct brief *b, struct str id, size_t *number)
{
	struct id_list l = source_list(b);
	size_t i = find(&l, id);
	if (i == SIZE_MAX)
		return NULL;
	if (number)
		*number = i + 1;
	return LIST_AT(const struct source, b->sources, i);
}

static const char *or_default(const struct text *t, const char *fallback)
{
	return t && t->len ? t->s : fallback;
}

const char *brief_status(const struct brief *b)
{
	return or_default(b->status, "current");
}

const char *actor_type(const struct actor *a)
{
	return or_default(a->type, "other");
}

const char *link_type(const struct link *l)
{
	return or_default(l->type, "related_to");
}

const char *event_importance(const struct event *e)
{
	return or_default(e->importance, "2");
}

const char *event_status(const struct event *e)
{
	return or_default(e->status, "reported");
}

struct str brief_title(const struct brief *b)
{
	return b->title && b->title->len ? text_str(b->title) : text_str(b->id);
}
