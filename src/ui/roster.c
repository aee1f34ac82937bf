#include "ui/roster.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/show.h"
#include "base/terms.h"
#include "base/width.h"
#include "model/edtf.h"

struct roster_brief {
	const struct brief *brief;
	uint32_t row;
};

static int by_address(const void *a, const void *b)
{
	uintptr_t first = (uintptr_t)((const struct roster_brief *)a)->brief;
	uintptr_t second = (uintptr_t)((const struct roster_brief *)b)->brief;
	return first < second ? -1 : first > second;
}

/* The briefing's row, NULL where it has none: it is left out of the library. */
static struct roster_row *row_of(const struct roster *r, const struct brief *brief)
{
	const struct roster_brief wanted = {.brief = brief};
	const struct roster_brief *found = NULL;
	if (r->briefs)
		found = bsearch(&wanted, r->by_brief, r->briefs, sizeof wanted, by_address);
	return found ? &r->rows[found->row] : NULL;
}

static struct str keep(struct roster *r, struct strbuf *b)
{
	return b->len ? arena_str(&r->arena, strbuf_str(b)) : STR("");
}

static struct str keep_line(struct roster *r, struct str text, struct strbuf *b)
{
	strbuf_clear(b);
	show_add_line(b, text);
	return keep(r, b);
}

static struct str show_date(
	struct roster *r, const struct text *date, const char *none, struct strbuf *b)
{
	struct edtf edtf;
	if (!date || !edtf_parse(text_str(date), 0, &edtf, NULL))
		return str_from(none);
	strbuf_clear(b);
	edtf_show(b, &edtf, EDTF_SHORT);
	return keep(r, b);
}

static struct str join_tags(struct roster *r, const struct brief *brief, struct strbuf *b)
{
	strbuf_clear(b);
	for (LIST_EACH(const struct text *const, tag, brief->tags)) {
		if (b->len)
			strbuf_adds(b, ", ");
		show_add_line(b, text_str(*tag));
	}
	return keep(r, b);
}

static struct roster_row *add_row(struct roster *r)
{
	mem_grow(&r->rows, &r->capacity, r->count, sizeof *r->rows);
	struct roster_row *row = &r->rows[r->count++];
	*row = (struct roster_row){0};
	return row;
}

size_t roster_marks(const struct roster_row *row, struct mark_text out[ROSTER_MARKS])
{
	const struct mark_text all[ROSTER_MARKS] = {
		{ROLE_ERROR, row->errors},
		{ROLE_MUTED, row->status},
		{ROLE_HANDLING, row->handling},
	};
	size_t count = 0;
	for (size_t i = 0; i < ROSTER_MARKS; i++)
		if (all[i].text.len)
			out[count++] = all[i];
	return count;
}

int roster_marks_columns(const struct roster_row *row)
{
	struct mark_text marks[ROSTER_MARKS];
	int columns = 0;
	size_t count = roster_marks(row, marks);
	for (size_t i = 0; i < count; i++)
		columns += str_columns(marks[i].text) + (i ? 3 : 0);
	return columns;
}

static void widen(int *most, int columns)
{
	if (columns > *most)
		*most = columns;
}

static void measure(struct roster *r, const struct roster_row *row)
{
	widen(&r->date_columns, str_columns(row->date));
	widen(&r->updated_columns, str_columns(row->updated));
	widen(&r->tags_columns, str_columns(row->tags));
	int marks = roster_marks_columns(row);
	widen(&r->marks_columns, marks);
	widen(&r->line_columns, str_columns(row->title) + (marks ? marks + 2 : 0));
}

static void add_brief(struct roster *r, const struct brief *b, struct strbuf *s)
{
	struct roster_row *row = add_row(r);
	const char *status = brief_status(b);
	row->brief = b;
	row->title = keep_line(r, brief_title(b), s);
	row->date = show_date(r, b->date, "undated", s);
	row->updated = show_date(r, b->updated, "—", s);
	row->tags = join_tags(r, b, s);
	if (strcmp(status, "current") != 0)
		row->status = keep_line(r, str_from(status), s);
	if (b->handling)
		row->handling = keep_line(r, text_str(b->handling), s);
	row->actors = b->actors.count;
	row->events = b->chronology.count;
	row->sources = b->sources.count;
}

static void add_broken(struct roster *r, const struct library_file *file, struct strbuf *s)
{
	struct roster_row *row = add_row(r);
	row->file = file;
	row->title = keep_line(r, str_from(file->path), s);
	row->date = file->unreadable ? STR("unreadable") : STR("broken");
}

static void add_briefs(struct roster *r, const struct library *library, struct strbuf *s)
{
	r->briefs = library_brief_count(library);
	r->by_brief = mem_zalloc(r->briefs + 1, sizeof *r->by_brief);
	for (size_t i = 0; i < r->briefs; i++) {
		const struct brief *brief = library_brief_at(library, i);
		r->by_brief[i] = (struct roster_brief){brief, (uint32_t)i};
		add_brief(r, brief, s);
	}
	qsort(r->by_brief, r->briefs, sizeof *r->by_brief, by_address);
}

static void add_errors(struct roster *r, const struct library *library, struct strbuf *s)
{
	for (size_t i = 0; i < library_file_count(library); i++) {
		const struct library_file *file = library_file_at(library, i);
		struct roster_row *row = file->brief && file->diags.errors ? row_of(r, file->brief) : NULL;
		if (!row)
			continue;
		strbuf_clear(s);
		add_count(s, file->diags.errors, "error");
		row->errors = keep(r, s);
	}
}

void roster_init(struct roster *r, struct desk *d)
{
	struct strbuf b;
	*r = (struct roster){0};
	arena_init(&r->arena);
	strbuf_init(&r->words);
	strbuf_init(&b);
	add_briefs(r, d->library, &b);
	add_errors(r, d->library, &b);
	size_t broken = desk_broken_count(d);
	for (size_t i = 0; broken && i < library_file_count(d->library); i++)
		if (desk_is_broken(d, library_file_at(d->library, i)))
			add_broken(r, library_file_at(d->library, i), &b);
	for (size_t i = 0; i < r->count; i++)
		measure(r, &r->rows[i]);
	strbuf_release(&b);
	r->order = mem_zalloc(r->count + 1, sizeof *r->order);
	roster_sort(r, d, LIBRARY_BY_DATE);
}

void roster_sort(struct roster *r, const struct desk *d, enum library_sort sort)
{
	const struct brief **briefs = NULL;
	size_t count = library_list(d->library, NULL, sort, &briefs), place = 0;
	for (size_t i = 0; i < count; i++) {
		const struct roster_row *row = row_of(r, briefs[i]);
		if (row && place < r->briefs)
			r->order[place++] = (uint32_t)(row - r->rows);
	}
	for (size_t i = r->briefs; i < r->count; i++)
		r->order[i] = (uint32_t)i;
	r->sort = sort;
	free(briefs);
}

struct str roster_day(const struct roster *r, const struct roster_row *row)
{
	return r->sort == LIBRARY_BY_UPDATED && row->brief ? row->updated : row->date;
}

int roster_day_columns(const struct roster *r)
{
	return r->sort == LIBRARY_BY_UPDATED ? r->updated_columns : r->date_columns;
}

void roster_release(struct roster *r)
{
	arena_release(&r->arena);
	strbuf_release(&r->words);
	free(r->rows);
	free(r->order);
	free(r->by_brief);
	free(r->words_at);
}

static void add_texts(struct strbuf *words, const struct list *texts)
{
	for (size_t i = 0; i < texts->count; i++)
		terms_add_text(words, text_str(*LIST_AT(const struct text *const, *texts, i)));
}

/* The names lie far apart in memory: they are sent for together rather than waited for one by one.
 */
static void fetch_names(const struct brief *brief)
{
	for (LIST_EACH(const struct actor, a, brief->actors)) {
		__builtin_prefetch(a->name ? a->name : a->id);
		__builtin_prefetch(a->aliases.items);
	}
	for (LIST_EACH(const struct actor, a, brief->actors))
		for (LIST_EACH(const struct text *const, alias, a->aliases))
			__builtin_prefetch(*alias);
}

static void add_words(struct strbuf *words, const struct roster_row *row)
{
	terms_add_text(words, row->title);
	if (!row->brief)
		return;
	fetch_names(row->brief);
	terms_add_text(words, text_str(row->brief->id));
	add_texts(words, &row->brief->tags);
	add_texts(words, &row->brief->authors);
	for (LIST_EACH(const struct actor, a, row->brief->actors)) {
		terms_add_text(words, text_str(a->name ? a->name : a->id));
		add_texts(words, &a->aliases);
	}
}

void roster_prepare(struct roster *r)
{
	if (r->words_at)
		return;
	r->words_at = mem_zalloc(r->count + 1, sizeof *r->words_at);
	for (size_t i = 0; i < r->count; i++) {
		add_words(&r->words, &r->rows[i]);
		r->words_at[i + 1] = r->words.len;
	}
}

size_t roster_match(struct roster *r, struct str typed, bool *shown)
{
	struct terms terms;
	size_t count = 0;
	roster_prepare(r);
	terms_init(&terms, typed);
	for (size_t i = 0; i < r->count; i++) {
		size_t row = r->order[i], at = r->words_at[row];
		const struct str words = {r->words.ptr + at, r->words_at[row + 1] - at};
		shown[i] = terms_hold(&terms, words);
		count += shown[i];
	}
	terms_release(&terms);
	return count;
}
