#include <stdlib.h>

#include "base/mem.h"
#include "library/check.h"
#include "library/state.h"

/* A row of SQL_NAMES: an entry that has the present name. */
struct named {
	size_t file, place, alias, joined;
};

struct check {
	struct library *library;
	struct index *index;
	struct named *rows; /* of the present name */
	size_t count, capacity;
	struct strbuf name;
	struct strmap pairs; /* of joined actors that were reported */
	struct arena arena;
};

static const struct actor *actor_at(const struct library *l, size_t file, size_t place)
{
	return LIST_AT(const struct actor, library_indexed(l, file)->actors, place);
}

static const struct text *name_at(const struct check *c, const struct named *n)
{
	const struct actor *a = actor_at(c->library, n->file, n->place);
	return n->alias ? *LIST_AT(const struct text *const, a->aliases, n->alias - 1) : a->name;
}

static bool has_number(const struct check *c, size_t joined)
{
	bool found = false;
	sqlite3_stmt *s = sql_use(&c->index->sql, SQL_NUMBER_OF_JOINED);
	sql_bind_int(s, 1, (int64_t)joined);
	while (sql_row(s))
		found = true;
	return found;
}

/* Whether the two are together in one file, which shows that by itself. */
static bool is_in_file(const struct check *c, size_t row, size_t joined)
{
	const struct named *n = c->rows;
	for (size_t i = row; i > 0 && n[i - 1].file == n[row].file; i--)
		if (n[i - 1].joined == joined)
			return true;
	for (size_t i = row + 1; i < c->count && n[i].file == n[row].file; i++)
		if (n[i].joined == joined)
			return true;
	return false;
}

static bool is_new_pair(struct check *c, size_t a, size_t b)
{
	bool new;
	const char *key = arena_printf(&c->arena, "%zu %zu", a < b ? a : b, a < b ? b : a);
	strmap_add(&c->pairs, str_from(key), &new);
	return new;
}

static void report_name(struct check *c, const struct named *first, const struct named *second)
{
	const struct text *name = name_at(c, second);
	const struct actor *other = actor_at(c->library, first->file, first->place);
	diags_add(&library_file_at(c->library, second->file)->diags, DIAG_ONE_NAME_TWO_IDS, name->mark,
		"'%.*s' is a name of '%.*s' (%s:%u) too; give both one id if they are one, else each "
		"its own wikidata number or name",
		STR_ARG(diag_excerpt(text_str(name))), STR_ARG(diag_excerpt(text_str(other->id))),
		library_file_at(c->library, first->file)->path, other->mark.line);
}

/* The first row's actor against each other one. */
static void check_name(struct check *c)
{
	const struct named *first = c->rows;
	for (size_t i = 1; i < c->count; i++) {
		const struct named *n = &c->rows[i];
		if (n->joined == first->joined || n->joined == n[-1].joined)
			continue;
		if (!is_new_pair(c, first->joined, n->joined) || is_in_file(c, i, first->joined))
			continue;
		if (!has_number(c, first->joined) || !has_number(c, n->joined))
			report_name(c, first, n);
	}
	c->count = 0;
}

static void check_names(struct check *c)
{
	sqlite3_stmt *s = sql_use(&c->index->sql, SQL_NAMES);
	while (sql_row(s)) {
		struct str name = sql_str(s, 0);
		if (!str_equal(name, strbuf_str(&c->name))) {
			check_name(c);
			strbuf_clear(&c->name);
			strbuf_add_str(&c->name, name);
		}
		mem_grow(&c->rows, &c->capacity, c->count, sizeof *c->rows);
		c->rows[c->count++] =
			(struct named){sql_size(s, 1), sql_size(s, 2), sql_size(s, 3), sql_size(s, 4)};
	}
	check_name(c);
}

static void check_numbers(struct check *c)
{
	struct index_place *places;
	size_t first = 0, count = index_places(sql_use(&c->index->sql, SQL_CONFLICTS), &places);
	for (size_t i = 1; i < count; i++) {
		const struct actor *a = actor_at(c->library, places[first].file, places[first].place);
		const struct actor *b = actor_at(c->library, places[i].file, places[i].place);
		if (!str_equal(text_str(a->id), text_str(b->id))) {
			first = i;
			continue;
		}
		/* Within a file it is one id twice, which was said. */
		if (places[first].file == places[i].file ||
			str_equal(text_str(a->wikidata), text_str(b->wikidata)))
			continue;
		diags_add(&library_file_at(c->library, places[i].file)->diags, DIAG_WIKIDATA_CONFLICT,
			b->wikidata->mark,
			"'%.*s' is %s here but %s in %s:%u; correct the number, or give this actor another "
			"id",
			STR_ARG(diag_excerpt(text_str(b->id))), b->wikidata->s, a->wikidata->s,
			library_file_at(c->library, places[first].file)->path, a->wikidata->mark.line);
	}
	free(places);
}

void check_joins(struct library *l)
{
	struct check c = {.library = l, .index = library_full_index(l)};
	strbuf_init(&c.name);
	strmap_init(&c.pairs);
	arena_init(&c.arena);
	check_numbers(&c);
	check_names(&c);
	strbuf_release(&c.name);
	strmap_release(&c.pairs);
	arena_release(&c.arena);
	free(c.rows);
}
