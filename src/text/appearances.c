#include "text/appearances.h"

#include <stdlib.h>

#include "base/mem.h"
#include "library/library.h"
#include "model/vocab.h"

static void add_appearance(void *context, const struct brief *brief, const struct actor *actor)
{
	struct appearances *a = context;
	mem_grow(&a->items, &a->capacity, a->count, sizeof *a->items);
	a->items[a->count++] = (struct appearance){brief, actor};
}

bool appearances_init(struct appearances *a, const struct compose *c, struct str id)
{
	const struct actor *actor = brief_actor(c->brief, id);
	struct library_actor joined;
	*a = (struct appearances){.c = c, .id = id};
	chronology_init(&a->chronology);
	arena_init(&a->arena);
	if (c->library && library_actor(c->library, c->brief, id, &joined)) {
		a->id = arena_str(&a->arena, joined.id);
		a->name = arena_str(&a->arena, joined.name);
		library_each_actor(c->library, a->id, add_appearance, a);
	}
	if (!a->count && actor)
		add_appearance(a, c->brief, actor);
	if (a->count && !a->name.len)
		a->name =
			text_str(a->items[0].actor->name ? a->items[0].actor->name : a->items[0].actor->id);
	return a->count > 0;
}

void appearances_release(struct appearances *a)
{
	chronology_release(&a->chronology);
	arena_release(&a->arena);
	free(a->items);
	free(a->links);
	free(a->statements);
}

bool appearances_has(const struct appearances *a, const struct brief *brief, struct str id)
{
	const struct actor *own = brief_actor(brief, id);
	for (size_t i = 0; i < a->count; i++) {
		if (own ? a->items[i].actor == own : str_equal(text_str(a->items[i].actor->id), id))
			return true;
	}
	return false;
}

static void add_link(struct appearances *a, struct stated_link link)
{
	struct library_actor joined;
	if (a->c->library && library_actor(a->c->library, link.brief, link.id, &joined))
		link.id = arena_str(&a->arena, joined.id);
	link.place = a->link_count;
	mem_grow(&a->links, &a->link_capacity, a->link_count, sizeof *a->links);
	a->links[a->link_count++] = link;
}

static void add_link_to(
	void *context, const struct brief *brief, const struct actor *from, const struct link *link)
{
	struct appearances *a = context;
	if (!appearances_has(a, brief, text_str(from->id)))
		add_link(a, (struct stated_link){.brief = brief,
						.from = from,
						.link = link,
						.inverse = true,
						.id = text_str(from->id)});
}

static void find_links_within(struct appearances *a, const struct brief *brief)
{
	for (LIST_EACH(const struct actor, from, brief->actors))
		for (LIST_EACH(const struct link, link, from->links))
			if (appearances_has(a, brief, text_str(link->to)))
				add_link_to(a, brief, from, link);
}

/* The type's place in the format's list; types of one's own after them. */
static size_t rank(const struct link *link)
{
	const struct vocabulary *v = &vocabulary_link_type;
	const struct word *word = vocabulary_find(v, str_from(link_type(link)));
	return word ? (size_t)(word - v->words) : v->count;
}

static int compare_ids(struct str a, struct str b)
{
	int order = memcmp(a.ptr, b.ptr, a.len < b.len ? a.len : b.len);
	return order ? order : (a.len > b.len) - (a.len < b.len);
}

static int compare_links(const void *left, const void *right)
{
	const struct stated_link *a = left, *b = right;
	size_t one = rank(a->link), other = rank(b->link);
	if (one != other)
		return one < other ? -1 : 1;
	int order = strcmp(link_type(a->link), link_type(b->link));
	/* The two directions of a symmetric link are one. */
	if (!order && !link_type_symmetric(str_from(link_type(a->link))))
		order = a->inverse - b->inverse;
	if (!order)
		order = compare_ids(a->id, b->id);
	if (!order)
		order = compare_ids(text_str(a->link->start), text_str(b->link->start));
	return order ? order : (a->place > b->place) - (a->place < b->place);
}

void appearances_find_links(struct appearances *a)
{
	for (size_t i = 0; i < a->count; i++)
		for (LIST_EACH(const struct link, link, a->items[i].actor->links))
			add_link(a, (struct stated_link){.brief = a->items[i].brief,
							.from = a->items[i].actor,
							.link = link,
							.id = text_str(link->to)});
	if (a->c->library)
		library_each_link_to(a->c->library, a->id, add_link_to, a);
	else
		find_links_within(a, a->c->brief);
	if (a->link_count > 1)
		qsort(a->links, a->link_count, sizeof *a->links, compare_links);
}

static void add_statement(void *context, const struct brief *brief, const struct event *event)
{
	struct appearances *a = context;
	mem_grow(&a->statements, &a->statement_capacity, a->statement_count, sizeof *a->statements);
	a->statements[a->statement_count++] = (struct statement){brief, event};
}

static void find_events_within(struct appearances *a, const struct brief *brief)
{
	for (LIST_EACH(const struct event, event, brief->chronology)) {
		for (LIST_EACH(const struct participant, who, event->actors)) {
			if (appearances_has(a, brief, text_str(who->id))) {
				add_statement(a, brief, event);
				break;
			}
		}
	}
}

static int compare_events(const void *left, const void *right)
{
	const struct event *const *a = left, *const *b = right;
	return (*a > *b) - (*a < *b);
}

/* Events that were said to be the same as an earlier one, by address. */
struct taken {
	const struct event **events;
	bool *taken;
	size_t count;
};

static bool *taken_of(const struct taken *t, const struct event *event)
{
	const struct event **found =
		bsearch(&event, t->events, t->count, sizeof *t->events, compare_events);
	return found ? &t->taken[found - t->events] : NULL;
}

static void take_from(struct taken *t, const struct statement *statements, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		bool *taken = taken_of(t, statements[i].event);
		if (taken)
			*taken = true;
	}
}

/* Replaces the events found by groups of those that are the same. */
static void join_events(struct appearances *a)
{
	size_t count = a->statement_count;
	struct statement *found = a->statements;
	struct taken t = {mem_alloc(count * sizeof *t.events + 1), mem_zalloc(count + 1, 1), count};
	size_t *sizes = mem_alloc(count * sizeof *sizes + 1), groups = 0;
	for (size_t i = 0; i < count; i++)
		t.events[i] = found[i].event;
	qsort(t.events, count, sizeof *t.events, compare_events);
	a->statements = NULL;
	a->statement_count = a->statement_capacity = 0;
	for (size_t i = 0; i < count; i++) {
		size_t start = a->statement_count;
		if (*taken_of(&t, found[i].event))
			continue;
		library_each_same_event(a->c->library, found[i].brief, found[i].event, add_statement, a);
		if (a->statement_count == start)
			add_statement(a, found[i].brief, found[i].event);
		take_from(&t, a->statements + start, a->statement_count - start);
		sizes[groups++] = a->statement_count - start;
	}
	for (size_t i = 0, at = 0; i < groups; at += sizes[i++])
		chronology_add(&a->chronology, a->statements + at, sizes[i]);
	free(sizes);
	free(t.events);
	free(t.taken);
	free(found);
}

void appearances_find_events(struct appearances *a)
{
	if (!a->c->library) {
		find_events_within(a, a->c->brief);
		for (size_t i = 0; i < a->statement_count; i++)
			chronology_add(&a->chronology, &a->statements[i], 1);
		return;
	}
	for (size_t i = 0; i < library_brief_count(a->c->library); i++)
		find_events_within(a, library_brief_at(a->c->library, i));
	join_events(a);
}
