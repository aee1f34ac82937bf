#include "library/suggest.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/nearest.h"
#include "base/strmap.h"
#include "library/state.h"

enum { COMPARISONS = 2000000 };

void suggest_init(struct suggest *s, const struct library *l)
{
	*s = (struct suggest){.library = l, .budget = COMPARISONS};
	strbuf_init(&s->word);
}

void suggest_release(struct suggest *s)
{
	free(s->actors);
	free(s->briefs);
	strbuf_release(&s->word);
}

static const char *nearest(
	struct suggest *s, struct str id, const char *const *candidates, size_t count)
{
	if (count > s->budget)
		return NULL;
	s->budget -= count;
	strbuf_clear(&s->word);
	strbuf_add_str(&s->word, id);
	return nearest_word(s->word.ptr, candidates, count);
}

/* The nearest of the ids that stand at that offset of a list's items. */
static const char *nearest_of(
	struct suggest *s, struct str id, const struct list *list, size_t size, size_t offset)
{
	const char **candidates = mem_alloc(list->count * sizeof *candidates);
	for (size_t i = 0; i < list->count; i++) {
		const struct text *text;
		memcpy(&text, (const char *)list->items + i * size + offset, sizeof(const struct text *));
		candidates[i] = text ? text->s : NULL;
	}
	const char *found = nearest(s, id, candidates, list->count);
	free(candidates);
	return found;
}

static void gather_actors(struct suggest *s)
{
	struct strmap known;
	size_t capacity = 0;
	strmap_init(&known);
	for (size_t i = 0; i < library_file_count(s->library); i++) {
		const struct brief *b = library_indexed(s->library, i);
		for (size_t j = 0; b && j < b->actors.count; j++) {
			const struct text *id = LIST_AT(const struct actor, b->actors, j)->id;
			bool new = false;
			if (id)
				strmap_add(&known, text_str(id), &new);
			if (!new)
				continue;
			mem_grow(&s->actors, &capacity, s->actor_count, sizeof *s->actors);
			s->actors[s->actor_count++] = id->s;
		}
	}
	strmap_release(&known);
}

const char *suggest_actor(struct suggest *s, const struct brief *b, struct str id)
{
	const char *found =
		nearest_of(s, id, &b->actors, sizeof(struct actor), offsetof(struct actor, id));
	if (found || library_lone(s->library))
		return found;
	if (!s->actors)
		gather_actors(s);
	return nearest(s, id, s->actors, s->actor_count);
}

const char *suggest_brief(struct suggest *s, struct str id)
{
	if (!s->briefs) {
		s->brief_count = library_brief_count(s->library);
		s->briefs = mem_alloc(s->brief_count * sizeof *s->briefs);
		for (size_t i = 0; i < s->brief_count; i++)
			s->briefs[i] = library_brief_at(s->library, i)->id->s;
	}
	return nearest(s, id, s->briefs, s->brief_count);
}

const char *suggest_event(struct suggest *s, const struct brief *b, struct str id)
{
	return nearest_of(s, id, &b->chronology, sizeof(struct event), offsetof(struct event, id));
}
