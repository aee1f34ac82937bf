#include "library/index.h"

#include <stdlib.h>

#include "base/fold.h"
#include "base/id.h"
#include "base/mem.h"
#include "library/state.h"
#include "library/who.h"

struct fill {
	struct sql *sql;
	const struct brief *brief;
	int64_t file;
	struct strbuf buffer;
	struct strbuf other;
};

/* Binds the earliest day and its time; returns the date. */
static struct edtf bind_date(sqlite3_stmt *s, int index, const struct text *date)
{
	struct edtf parsed = {0};
	if (!date || !edtf_parse(text_str(date), 0, &parsed, NULL)) {
		sql_bind_null(s, index);
		sql_bind_null(s, index + 1);
	} else {
		sql_bind_int(s, index, parsed.earliest);
		sql_bind_int(s, index + 1, parsed.first.time);
	}
	return parsed;
}

static void add_brief(struct fill *f)
{
	const struct brief *b = f->brief;
	sqlite3_stmt *s = sql_use(f->sql, SQL_ADD_BRIEF);
	sql_bind_int(s, 1, f->file);
	sql_bind_str(s, 2, text_str(b->id));
	sql_bind_str(s, 3, str_from(brief_status(b)));
	struct edtf date = bind_date(s, 4, b->date);
	if (date.kind == EDTF_NONE)
		sql_bind_null(s, 6);
	else
		sql_bind_int(s, 6, date.latest);
	bind_date(s, 7, b->updated);
	sql_run(s);
	for (LIST_EACH(const struct text *const, tag, b->tags)) {
		s = sql_use(f->sql, SQL_ADD_TAG);
		sql_bind_str(s, 1, text_str(*tag));
		sql_bind_int(s, 2, f->file);
		sql_run(s);
	}
}

static void add_name(struct fill *f, size_t place, size_t alias, const struct text *name)
{
	strbuf_clear(&f->buffer);
	fold_add(&f->buffer, text_str(name));
	if (!f->buffer.len)
		return;
	sqlite3_stmt *s = sql_use(f->sql, SQL_ADD_NAME);
	sql_bind_str(s, 1, strbuf_str(&f->buffer));
	sql_bind_int(s, 2, f->file);
	sql_bind_int(s, 3, (int64_t)place);
	sql_bind_int(s, 4, (int64_t)alias);
	sql_run(s);
}

static void add_link(struct fill *f, size_t actor, size_t place, const struct link *l)
{
	if (!l->to)
		return;
	sqlite3_stmt *s = sql_use(f->sql, SQL_ADD_LINK);
	sql_bind_int(s, 1, f->file);
	sql_bind_int(s, 2, (int64_t)actor);
	sql_bind_int(s, 3, (int64_t)place);
	sql_bind_str(s, 4, text_str(l->to));
	sql_run(s);
}

static void add_actor(struct fill *f, size_t place)
{
	const struct actor *a = LIST_AT(const struct actor, f->brief->actors, place);
	if (!a->id || !a->id->len)
		return;
	sqlite3_stmt *s = sql_use(f->sql, SQL_ADD_ACTOR);
	sql_bind_int(s, 1, f->file);
	sql_bind_int(s, 2, (int64_t)place);
	sql_bind_str(s, 3, text_str(a->id));
	sql_bind_str(s, 4, actor_number(a));
	sql_run(s);
	if (a->name)
		add_name(f, place, 0, a->name);
	for (size_t i = 0; i < a->aliases.count; i++)
		add_name(f, place, i + 1, *LIST_AT(const struct text *const, a->aliases, i));
	for (size_t i = 0; i < a->links.count; i++)
		add_link(f, place, i, LIST_AT(const struct link, a->links, i));
}

static void add_same_as(struct fill *f, size_t place, struct str reference)
{
	struct str brief, event;
	if (!library_split_event(reference, &brief, &event))
		return;
	strbuf_clear(&f->buffer);
	strbuf_clear(&f->other);
	id_normalize(&f->buffer, brief);
	id_normalize(&f->other, event);
	sqlite3_stmt *s = sql_use(f->sql, SQL_ADD_SAME_AS);
	sql_bind_int(s, 1, f->file);
	sql_bind_int(s, 2, (int64_t)place);
	sql_bind_str(s, 3, strbuf_str(&f->buffer));
	sql_bind_str(s, 4, strbuf_str(&f->other));
	sql_run(s);
}

static void add_event(struct fill *f, size_t place)
{
	const struct event *e = LIST_AT(const struct event, f->brief->chronology, place);
	if (e->id && e->id->len) {
		sqlite3_stmt *s = sql_use(f->sql, SQL_ADD_EVENT);
		sql_bind_int(s, 1, f->file);
		sql_bind_str(s, 2, text_str(e->id));
		sql_bind_int(s, 3, (int64_t)place);
		sql_run(s);
	}
	for (LIST_EACH(const struct text *const, same, e->same_as))
		add_same_as(f, place, text_str(*same));
}

static void add_file(struct fill *f)
{
	sqlite3_stmt *s = sql_use(f->sql, SQL_ADD_FILE);
	sql_bind_int(s, 1, f->file);
	sql_bind_str(s, 2, str_from(f->brief->file));
	sql_bind_int(s, 3, f->brief->registry);
	sql_run(s);
	if (!f->brief->registry)
		add_brief(f);
}

static void add_entries(struct fill *f)
{
	for (size_t i = 0; i < f->brief->actors.count; i++)
		add_actor(f, i);
	for (size_t i = 0; i < f->brief->chronology.count; i++)
		add_event(f, i);
}

static void each_file(struct index *index, const struct library *l, void (*add)(struct fill *))
{
	struct fill f = {.sql = &index->sql};
	strbuf_init(&f.buffer);
	strbuf_init(&f.other);
	for (size_t i = 0; i < l->file_count; i++) {
		f.brief = library_indexed(l, i);
		f.file = (int64_t)i;
		if (f.brief)
			add(&f);
	}
	strbuf_release(&f.buffer);
	strbuf_release(&f.other);
}

struct index *index_new(const struct library *l)
{
	struct index *index = mem_zalloc(1, sizeof *index);
	sql_open(&index->sql);
	arena_init(&index->joined_texts);
	sql_run(sql_use(&index->sql, SQL_BEGIN));
	each_file(index, l, add_file);
	sql_run(sql_use(&index->sql, SQL_COMMIT));
	return index;
}

void index_add_entries(struct index *index, const struct library *l)
{
	if (index->has_entries)
		return;
	sql_run(sql_use(&index->sql, SQL_BEGIN));
	each_file(index, l, add_entries);
	who_join(index, l);
	sql_run(sql_use(&index->sql, SQL_COMMIT));
	index->has_entries = true;
}

static void drop_name(struct fill *f, const struct text *name)
{
	strbuf_clear(&f->buffer);
	fold_add(&f->buffer, text_str(name));
	if (!f->buffer.len)
		return;
	sqlite3_stmt *s = sql_use(f->sql, SQL_DROP_NAME);
	sql_bind_str(s, 1, strbuf_str(&f->buffer));
	sql_bind_int(s, 2, f->file);
	sql_run(s);
}

static void drop_brief(struct fill *f)
{
	sqlite3_stmt *s = sql_use(f->sql, SQL_DROP_BRIEF);
	sql_bind_int(s, 1, f->file);
	sql_run(s);
	for (LIST_EACH(const struct text *const, tag, f->brief->tags)) {
		s = sql_use(f->sql, SQL_DROP_TAG);
		sql_bind_str(s, 1, text_str(*tag));
		sql_bind_int(s, 2, f->file);
		sql_run(s);
	}
}

static void drop_entries(struct fill *f)
{
	static const enum sql_statement drops[] = {
		SQL_DROP_ACTORS, SQL_DROP_LINKS, SQL_DROP_EVENTS, SQL_DROP_SAME_AS};
	for (size_t i = 0; i < sizeof drops / sizeof *drops; i++) {
		sqlite3_stmt *s = sql_use(f->sql, drops[i]);
		sql_bind_int(s, 1, f->file);
		sql_run(s);
	}
	for (LIST_EACH(const struct actor, a, f->brief->actors)) {
		if (a->name)
			drop_name(f, a->name);
		for (LIST_EACH(const struct text *const, alias, a->aliases))
			drop_name(f, *alias);
	}
}

void index_change(
	struct index *index, size_t file, const struct brief *before, const struct brief *now)
{
	struct fill f = {.sql = &index->sql, .file = (int64_t)file, .brief = before};
	strbuf_init(&f.buffer);
	strbuf_init(&f.other);
	sql_run(sql_use(f.sql, SQL_BEGIN));
	if (!before->registry)
		drop_brief(&f);
	if (index->has_entries)
		drop_entries(&f);
	f.brief = now;
	if (!now->registry)
		add_brief(&f);
	if (index->has_entries)
		add_entries(&f);
	sql_run(sql_use(f.sql, SQL_COMMIT));
	strbuf_release(&f.buffer);
	strbuf_release(&f.other);
}

void index_rejoin(struct index *index, const struct library *l)
{
	if (!index->has_entries)
		return;
	free(index->joined);
	index->joined = NULL;
	index->joined_count = 0;
	arena_clear(&index->joined_texts);
	sql_run(sql_use(&index->sql, SQL_BEGIN));
	sql_run(sql_use(&index->sql, SQL_DROP_IDENTITIES));
	who_join(index, l);
	sql_run(sql_use(&index->sql, SQL_COMMIT));
}

static bool same_text(const struct text *a, const struct text *b)
{
	return str_equal(text_str(a), text_str(b));
}

bool index_same_actors(const struct brief *a, const struct brief *b)
{
	if (a->actors.count != b->actors.count)
		return false;
	for (size_t i = 0; i < a->actors.count; i++) {
		const struct actor *one = LIST_AT(const struct actor, a->actors, i);
		const struct actor *other = LIST_AT(const struct actor, b->actors, i);
		if (!same_text(one->id, other->id) || !same_text(one->wikidata, other->wikidata) ||
			!same_text(one->name, other->name) || !same_text(one->type, other->type))
			return false;
	}
	return true;
}

void index_free(struct index *index)
{
	if (!index)
		return;
	sql_close(&index->sql);
	free(index->joined);
	arena_release(&index->joined_texts);
	free(index);
}

size_t index_places(sqlite3_stmt *s, struct index_place **places)
{
	size_t count = 0, capacity = 0;
	bool with_link = sqlite3_column_count(s) > 2;
	*places = NULL;
	while (sql_row(s)) {
		mem_grow(places, &capacity, count, sizeof **places);
		(*places)[count++] =
			(struct index_place){sql_size(s, 0), sql_size(s, 1), with_link ? sql_size(s, 2) : 0};
	}
	return count;
}
