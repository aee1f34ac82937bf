/* Questions about actors. Those about a lone briefing are answered from it. */
#include <stdlib.h>

#include "base/fold.h"
#include "base/id.h"
#include "base/mem.h"
#include "library/state.h"

#define NOBODY SIZE_MAX

static struct library_actor as_joined(const struct actor *a)
{
	return (struct library_actor){
		text_str(a->id), text_str(a->name ? a->name : a->id), str_from(actor_type(a))};
}

/* The number that the statement's only row gives. */
static size_t one_joined(sqlite3_stmt *s)
{
	size_t joined = sql_row(s) ? sql_size(s, 0) : NOBODY;
	sqlite3_reset(s);
	return joined;
}

static size_t joined_of_text(struct index *index, enum sql_statement which, struct str text)
{
	sqlite3_stmt *s = sql_use(&index->sql, which);
	sql_bind_str(s, 1, text);
	return one_joined(s);
}

/* By an id, or by the number that stands for one. */
static size_t joined_of_id(struct index *index, struct str id)
{
	if (!id.len)
		return NOBODY;
	size_t joined = joined_of_text(index, SQL_JOINED_OF_ID, id);
	return joined == NOBODY ? joined_of_text(index, SQL_JOINED_OF_NUMBER, id) : joined;
}

/* As that briefing means it: by its own entry of that id, if it has one. */
static size_t joined_in(struct index *index, const struct brief *b, struct str id)
{
	const struct actor *own = b ? brief_actor(b, id) : NULL;
	if (own) {
		sqlite3_stmt *s = sql_use(&index->sql, SQL_JOINED_OF_ENTRY);
		sql_bind_str(s, 1, id);
		sql_bind_str(s, 2, actor_number(own));
		size_t joined = one_joined(s);
		if (joined != NOBODY)
			return joined;
	}
	return joined_of_id(index, id);
}

bool library_actor(
	const struct library *l, const struct brief *b, struct str id, struct library_actor *out)
{
	const struct brief *lone = library_lone(l);
	if (lone) {
		const struct actor *a = brief_actor(lone, id);
		if (a)
			*out = as_joined(a);
		return a;
	}
	struct index *index = library_full_index(l);
	size_t joined = joined_in(index, b, id);
	if (joined == NOBODY)
		return false;
	*out = index->joined[joined];
	return true;
}

static const struct actor *actor_at(const struct library *l, size_t file, size_t place)
{
	return LIST_AT(const struct actor, library_indexed(l, file)->actors, place);
}

/* The places that the statement tells of the joined actor, owned by the caller; none of NOBODY. */
static size_t places_of_joined(
	struct index *index, size_t joined, enum sql_statement statement, struct index_place **places)
{
	*places = NULL;
	if (joined == NOBODY)
		return 0;
	sqlite3_stmt *s = sql_use(&index->sql, statement);
	sql_bind_int(s, 1, (int64_t)joined);
	return index_places(s, places);
}

void library_each_actor(const struct library *l, struct str joined_id,
	void (*each)(void *context, const struct brief *, const struct actor *), void *context)
{
	const struct brief *lone = library_lone(l);
	if (lone) {
		for (LIST_EACH(const struct actor, a, lone->actors))
			if (str_equal(text_str(a->id), joined_id))
				each(context, lone, a);
		return;
	}
	struct index *index = library_full_index(l);
	struct index_place *places;
	size_t joined = joined_of_id(index, joined_id);
	size_t count = places_of_joined(index, joined, SQL_ENTRIES_OF_JOINED, &places);
	for (size_t i = 0; i < count; i++)
		each(context, library_indexed(l, places[i].file),
			actor_at(l, places[i].file, places[i].place));
	free(places);
}

typedef void each_link(
	void *context, const struct brief *, const struct actor *from, const struct link *);

static void each_link_within(const struct brief *b, struct str id, each_link *each, void *context)
{
	for (LIST_EACH(const struct actor, a, b->actors))
		for (LIST_EACH(const struct link, link, a->links))
			if (str_equal(text_str(link->to), id))
				each(context, b, a, link);
}

void library_each_link_to(
	const struct library *l, struct str joined_id, each_link *each, void *context)
{
	const struct brief *lone = library_lone(l);
	if (lone) {
		if (brief_actor(lone, joined_id))
			each_link_within(lone, joined_id, each, context);
		return;
	}
	struct index *index = library_full_index(l);
	struct index_place *places;
	size_t joined = joined_of_id(index, joined_id);
	size_t count = places_of_joined(index, joined, SQL_LINKS_TO_JOINED, &places);
	for (size_t i = 0; i < count; i++) {
		const struct brief *b = library_indexed(l, places[i].file);
		const struct actor *from = actor_at(l, places[i].file, places[i].place);
		const struct link *link = LIST_AT(const struct link, from->links, places[i].link);
		/* An id with two numbers is not the same actor for every briefing. */
		if (joined_in(index, b, text_str(link->to)) == joined)
			each(context, b, from, link);
	}
	free(places);
}

static bool has_name(const struct actor *a, struct str folded, struct strbuf *buffer)
{
	strbuf_clear(buffer);
	fold_add(buffer, text_str(a->name));
	bool found = folded.len && str_equal(strbuf_str(buffer), folded);
	for (LIST_EACH(const struct text *const, alias, a->aliases)) {
		if (found)
			break;
		strbuf_clear(buffer);
		fold_add(buffer, text_str(*alias));
		found = str_equal(strbuf_str(buffer), folded);
	}
	return found;
}

/* What the user gave, in the forms in which it is compared. */
struct wanted {
	struct str given;
	struct strbuf id;
	struct strbuf folded;
};

static void wanted_init(struct wanted *w, const char *actor)
{
	w->given = str_from(actor);
	strbuf_init(&w->id);
	strbuf_init(&w->folded);
	id_normalize(&w->id, w->given);
	fold_add(&w->folded, w->given);
}

static void wanted_release(struct wanted *w)
{
	strbuf_release(&w->id);
	strbuf_release(&w->folded);
}

static size_t find_within(const struct brief *b, const struct wanted *w, struct str **out)
{
	const struct actor *one = brief_actor(b, strbuf_str(&w->id));
	size_t count = 0, capacity = 0;
	struct strbuf buffer;
	strbuf_init(&buffer);
	for (LIST_EACH(const struct actor, a, b->actors))
		if (!one && w->given.len && str_equal(actor_number(a), w->given))
			one = a;
	for (LIST_EACH(const struct actor, a, b->actors)) {
		bool found = one ? a == one : has_name(a, strbuf_str(&w->folded), &buffer);
		if (!found)
			continue;
		mem_grow(out, &capacity, count, sizeof **out);
		(*out)[count++] = text_str(a->id);
	}
	strbuf_release(&buffer);
	return count;
}

static size_t find_joined(
	struct index *index, enum sql_statement which, struct str text, size_t **joined)
{
	size_t count = 0, capacity = 0;
	sqlite3_stmt *s = sql_use(&index->sql, which);
	sql_bind_str(s, 1, text);
	while (text.len && sql_row(s)) {
		mem_grow(joined, &capacity, count, sizeof **joined);
		(*joined)[count++] = sql_size(s, 0);
	}
	return count;
}

size_t index_find_actor(struct index *index, const char *actor, size_t **joined)
{
	struct wanted w;
	*joined = NULL;
	wanted_init(&w, actor);
	size_t count = find_joined(index, SQL_JOINED_WITH_ID, strbuf_str(&w.id), joined);
	if (!count)
		count = find_joined(index, SQL_JOINED_OF_NUMBER, w.given, joined);
	if (!count)
		count = find_joined(index, SQL_JOINED_WITH_NAME, strbuf_str(&w.folded), joined);
	wanted_release(&w);
	return count;
}

size_t library_find_actor(const struct library *l, const char *actor, struct str **out)
{
	const struct brief *lone = library_lone(l);
	*out = NULL;
	if (lone) {
		struct wanted w;
		wanted_init(&w, actor);
		size_t count = find_within(lone, &w, out);
		wanted_release(&w);
		return count;
	}
	size_t *joined;
	struct index *index = library_full_index(l);
	size_t count = index_find_actor(index, actor, &joined);
	if (count)
		*out = mem_alloc(count * sizeof **out);
	for (size_t i = 0; i < count; i++)
		(*out)[i] = index->joined[joined[i]].id;
	free(joined);
	return count;
}
