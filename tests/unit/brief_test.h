/* Briefings made by hand, for the tests of rooms that need no loader. */
#ifndef BRIEF_TEST_H
#define BRIEF_TEST_H

#include <string.h>

#include "model/brief.h"

static inline const struct text *brief_text(struct brief *b, const char *s)
{
	size_t len = strlen(s);
	struct text *t = arena_zalloc(&b->arena, sizeof *t + len + 1);
	t->len = (uint32_t)len;
	memcpy(t->s, s, len);
	return t;
}

/* Adds a zeroed item of that size to a list. */
static inline void *brief_add(struct brief *b, struct list *list, size_t size)
{
	char *items = arena_zalloc(&b->arena, (list->count + 1) * size);
	if (list->count)
		memcpy(items, list->items, list->count * size);
	list->items = items;
	return items + size * list->count++;
}

static inline struct actor *brief_add_actor(struct brief *b, const char *id, const char *name)
{
	struct actor *a = brief_add(b, &b->actors, sizeof *a);
	a->id = brief_text(b, id);
	a->name = brief_text(b, name);
	return a;
}

/* An alias of the actor added last. */
static inline void brief_add_alias(struct brief *b, const char *alias)
{
	struct actor *a = (struct actor *)b->actors.items + b->actors.count - 1;
	const struct text **t = brief_add(b, &a->aliases, sizeof *t);
	*t = brief_text(b, alias);
}

static inline void brief_add_source(struct brief *b, const char *id)
{
	struct source *s = brief_add(b, &b->sources, sizeof *s);
	s->id = brief_text(b, id);
}

static inline void brief_add_event(struct brief *b, const char *id, const char *title)
{
	struct event *e = brief_add(b, &b->chronology, sizeof *e);
	e->id = brief_text(b, id);
	e->title = brief_text(b, title);
}

#endif
