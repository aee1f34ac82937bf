/* The list of briefings, filtered and sorted. */
#include <stdlib.h>

#include "base/fold.h"
#include "base/mem.h"
#include "library/state.h"

static const char *const orders[] = {
	[LIBRARY_BY_DATE] = " ORDER BY b.earliest DESC NULLS LAST, b.time DESC, b.id",
	[LIBRARY_BY_TITLE] = " ORDER BY b.id",
	[LIBRARY_BY_UPDATED] = " ORDER BY b.updated DESC NULLS LAST, b.updated_time DESC, b.id",
};

/* The days from the first of `since` to the last of `until`. */
static struct edtf span_of(const struct library_filter *f)
{
	struct edtf span = {.kind = EDTF_INTERVAL, .earliest = EDTF_PAST, .latest = EDTF_FUTURE};
	if (f->since)
		span.earliest = edtf_earliest(f->since);
	if (f->until)
		span.latest = edtf_latest(f->until);
	return span;
}

static void add_actors(struct strbuf *text, struct index *index, const char *actor)
{
	size_t *joined, count = index_find_actor(index, actor, &joined);
	strbuf_adds(text,
		" AND b.file IN (SELECT a.file FROM identities i"
		" JOIN actors a ON a.id = i.id AND a.wikidata = i.wikidata WHERE i.joined IN (");
	for (size_t i = 0; i < count; i++)
		strbuf_addf(text, "%s%zu", i ? ", " : "", joined[i]);
	strbuf_adds(text, "))");
	free(joined);
}

/* Values are bound in the order in which the conditions stand. */
static sqlite3_stmt *prepare(struct index *index, const struct library_filter *f,
	const struct edtf *span, enum library_sort sort)
{
	struct strbuf text;
	int value = 0;
	strbuf_init(&text);
	strbuf_adds(&text, "SELECT b.file FROM briefs b WHERE (b.earliest IS NULL OR b.earliest <= ?)"
					   " AND (b.latest IS NULL OR b.latest >= ?)");
	if (f->status)
		strbuf_adds(&text, " AND b.status = ?");
	if (f->tag_count)
		strbuf_adds(&text, " AND b.file IN (SELECT file FROM tags WHERE tag = ?)");
	if (f->actor)
		add_actors(&text, index, f->actor);
	strbuf_adds(&text, orders[sort]);
	sqlite3_stmt *s = sql_prepare(&index->sql, text.ptr);
	strbuf_release(&text);
	sql_bind_int(s, ++value, span->latest);
	sql_bind_int(s, ++value, span->earliest);
	if (f->status)
		sql_bind_str(s, ++value, str_from(f->status));
	if (f->tag_count)
		sql_bind_str(s, ++value, str_from(f->tags[0]));
	return s;
}

static bool has_tag(const struct brief *b, const char *wanted)
{
	for (LIST_EACH(const struct text *const, tag, b->tags))
		if (str_is(text_str(*tag), wanted))
			return true;
	return false;
}

/* The tags after the first: a statement is not to grow with the command line. */
static bool has_other_tags(const struct brief *b, const struct library_filter *f)
{
	for (size_t i = 1; i < f->tag_count; i++)
		if (!has_tag(b, f->tags[i]))
			return false;
	return true;
}

/* Of a set of dates not every day between its first and last is a possible one. */
static bool may_lie_within(const struct brief *b, const struct edtf *span)
{
	struct edtf date;
	if (span->earliest > span->latest)
		return false;
	return !edtf_parse(text_str(b->date), 0, &date, NULL) || edtf_overlaps(&date, span);
}

static int by_title(const void *a, const void *b)
{
	const struct brief *first = *(const struct brief *const *)a;
	const struct brief *second = *(const struct brief *const *)b;
	/* Both end in NUL, being texts of the file. */
	int order = collate(brief_title(first).ptr, brief_title(second).ptr);
	return order ? order : strcmp(first->id->s, second->id->s);
}

size_t library_list(const struct library *l, const struct library_filter *filter,
	enum library_sort sort, const struct brief ***out)
{
	static const struct library_filter everything = {0};
	const struct library_filter *f = filter ? filter : &everything;
	struct edtf span = span_of(f);
	size_t count = 0, capacity = 0;
	struct index *index = f->actor ? library_full_index(l) : library_index(l);
	sqlite3_stmt *s = prepare(index, f, &span, sort);
	*out = NULL;
	while (sql_row(s)) {
		const struct brief *b = library_indexed(l, sql_size(s, 0));
		if (!has_other_tags(b, f) || ((f->since || f->until) && !may_lie_within(b, &span)))
			continue;
		mem_grow(out, &capacity, count, sizeof **out);
		(*out)[count++] = b;
	}
	sqlite3_finalize(s);
	if (sort == LIBRARY_BY_TITLE && count)
		qsort(*out, count, sizeof **out, by_title);
	return count;
}
