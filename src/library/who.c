#include "library/who.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/strmap.h"
#include "library/state.h"

#define NONE SIZE_MAX

/* What entries say who they are by: an id together with a number or none. */
struct identity {
	const struct actor *first; /* the first entry of this identity */
	const struct actor *typed; /* the first that says its type */
	size_t parent;             /* union and find: an identity that it is joined with */
	size_t joined;
	bool main;
};

struct who {
	struct index *index;
	struct identity *items;
	size_t count, capacity;
	struct strmap pairs;   /* id, newline, number: to the identity */
	struct strmap ids;     /* to the main identity of the id, with a number once one is met */
	struct strmap numbers; /* to an identity of that number */
	struct arena arena;    /* the keys of pairs */
};

static size_t root_of(struct who *w, size_t i)
{
	while (w->items[i].parent != i) {
		w->items[i].parent = w->items[w->items[i].parent].parent;
		i = w->items[i].parent;
	}
	return i;
}

/* The earlier one leads. */
static void join(struct who *w, size_t a, size_t b)
{
	a = root_of(w, a);
	b = root_of(w, b);
	if (a < b)
		w->items[b].parent = a;
	else
		w->items[a].parent = b;
}

static void join_by_id(struct who *w, size_t place, const struct actor *a)
{
	bool new;
	size_t *main = strmap_add(&w->ids, text_str(a->id), &new);
	if (new) {
		*main = place;
	} else if (actor_number(a).len) {
		if (actor_number(w->items[*main].first).len) {
			w->items[place].main = false;
			return;
		}
		join(w, *main, place);
		*main = place;
	} else {
		join(w, *main, place);
	}
}

static void join_by_number(struct who *w, size_t place, const struct actor *a)
{
	bool new;
	if (!actor_number(a).len)
		return;
	size_t *same = strmap_add(&w->numbers, actor_number(a), &new);
	if (new)
		*same = place;
	else
		join(w, *same, place);
}

static void add_entry(struct who *w, const struct actor *a)
{
	bool new;
	const char *key = arena_printf(&w->arena, "%s\n%.*s", a->id->s, STR_ARG(actor_number(a)));
	size_t *place = strmap_add(&w->pairs, str_from(key), &new);
	if (new) {
		*place = w->count;
		mem_grow(&w->items, &w->capacity, w->count, sizeof *w->items);
		w->items[w->count] = (struct identity){a, NULL, w->count, NONE, true};
		w->count++;
		join_by_id(w, *place, a);
		join_by_number(w, *place, a);
	}
	if (!w->items[*place].typed && a->type && a->type->len)
		w->items[*place].typed = a;
}

static struct str keep(struct index *index, const struct text *text)
{
	return arena_str(&index->joined_texts, text_str(text));
}

static void number_joined(struct who *w)
{
	struct index *index = w->index;
	index->joined = mem_zalloc(w->count, sizeof *index->joined);
	for (size_t i = 0; i < w->count; i++) {
		struct identity *root = &w->items[root_of(w, i)];
		const struct actor *a = w->items[i].first, *typed = w->items[i].typed;
		if (root->joined == NONE) {
			root->joined = index->joined_count++;
			index->joined[root->joined] = (struct library_actor){
				.id = keep(index, w->items[i].main ? a->id : a->wikidata),
				.name = keep(index, a->name ? a->name : a->id),
			};
		}
		struct library_actor *joined = &index->joined[w->items[i].joined = root->joined];
		if (!joined->type.len && typed)
			joined->type = keep(index, typed->type);
	}
	for (size_t i = 0; i < index->joined_count; i++)
		if (!index->joined[i].type.len)
			index->joined[i].type = STR("other");
}

static void store(struct who *w)
{
	for (size_t i = 0; i < w->count; i++) {
		const struct identity *identity = &w->items[i];
		sqlite3_stmt *s = sql_use(&w->index->sql, SQL_ADD_IDENTITY);
		sql_bind_str(s, 1, text_str(identity->first->id));
		sql_bind_str(s, 2, actor_number(identity->first));
		sql_bind_int(s, 3, (int64_t)identity->joined);
		sql_bind_int(s, 4, identity->main);
		sql_run(s);
	}
}

void who_join(struct index *index, const struct library *l)
{
	struct who w = {.index = index};
	arena_init(&w.arena);
	strmap_init(&w.pairs);
	strmap_init(&w.ids);
	strmap_init(&w.numbers);
	sqlite3_stmt *s = sql_use(&index->sql, SQL_ENTRIES);
	while (sql_row(s)) {
		const struct brief *b = library_indexed(l, sql_size(s, 0));
		add_entry(&w, LIST_AT(const struct actor, b->actors, sql_size(s, 1)));
	}
	number_joined(&w);
	store(&w);
	strmap_release(&w.pairs);
	strmap_release(&w.ids);
	strmap_release(&w.numbers);
	arena_release(&w.arena);
	free(w.items);
}
