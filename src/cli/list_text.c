/* The list as a page: rows whose columns are aligned and fitted to the width. */
#include "cli/list.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/show.h"
#include "base/strbuf.h"
#include "base/width.h"
#include "model/edtf.h"

enum column { COLUMN_DATE, COLUMN_TITLE, COLUMN_TAGS, COLUMN_COUNTS, COLUMNS };
enum { GAP = 2, TITLE_LEAST = 24, TAGS_LEAST = 16 };

static const enum role roles[COLUMNS] = {
	[COLUMN_DATE] = ROLE_DATE,
	[COLUMN_TITLE] = ROLE_BRIEF,
	[COLUMN_TAGS] = ROLE_TAG,
	[COLUMN_COUNTS] = ROLE_MUTED,
};

struct row {
	struct str text[COLUMNS];
	struct str
		marking; /* at the end of the title's column: the marking stands wherever the title does */
	struct str marks; /* the same with the status, where that is not the usual one */
};

struct digits {
	int actors, events, sources;
};

/* What was gathered, as long as the doc. */
static struct str keep(struct doc *d, struct strbuf *b)
{
	struct str s = arena_str(&d->arena, strbuf_str(b));
	strbuf_clear(b);
	return s;
}

static void add_date(struct strbuf *b, const struct text *text)
{
	struct edtf date;
	if (edtf_parse(text_str(text), 0, &date, NULL))
		edtf_show(b, &date, EDTF_SHORT);
	else
		show_add_line(b, text_str(text));
}

static void add_status(struct strbuf *b, const struct brief *brief)
{
	const char *status = brief_status(brief);
	if (strcmp(status, "current") == 0)
		return;
	if (b->len)
		strbuf_adds(b, " · ");
	show_add_line(b, str_from(status));
}

static void add_tags(struct strbuf *b, struct list tags)
{
	for (LIST_EACH(const struct text *const, tag, tags)) {
		if (b->len)
			strbuf_adds(b, ", ");
		show_add_line(b, text_str(*tag));
	}
}

static void add_count(struct strbuf *b, int digits, size_t count, const char *one, const char *many)
{
	if (b->len)
		strbuf_adds(b, "  ");
	strbuf_addf(b, "%*zu %-*s", digits, count, (int)strlen(many), count == 1 ? one : many);
}

static int digits_of(size_t n)
{
	int digits = 1;
	while (n /= 10)
		digits++;
	return digits;
}

static int greater(int a, int b)
{
	return a > b ? a : b;
}

static struct row make_row(
	struct doc *d, struct strbuf *b, const struct brief *brief, struct digits digits)
{
	struct row row;
	add_date(b, brief->date);
	row.text[COLUMN_DATE] = keep(d, b);
	show_add_line(b, text_str(brief->handling));
	row.marking = arena_str(&d->arena, strbuf_str(b));
	add_status(b, brief);
	row.marks = keep(d, b);
	show_add_line(b, brief_title(brief));
	row.text[COLUMN_TITLE] = keep(d, b);
	add_tags(b, brief->tags);
	row.text[COLUMN_TAGS] = keep(d, b);
	add_count(b, digits.actors, brief->actors.count, "actor", "actors");
	add_count(b, digits.events, brief->chronology.count, "event", "events");
	add_count(b, digits.sources, brief->sources.count, "source", "sources");
	row.text[COLUMN_COUNTS] = keep(d, b);
	return row;
}

static int row_columns(const struct row *row, enum column c)
{
	int columns = str_columns(row->text[c]);
	return c == COLUMN_TITLE && row->marks.len ? columns + GAP + str_columns(row->marks) : columns;
}

/* How wide each column is to be, 0 for one that is left out: the title comes first, then the date,
 * then tags, then counts. */
static void fit(int widths[COLUMNS], int width)
{
	int room = width - widths[COLUMN_DATE] - GAP;
	if (room < TITLE_LEAST) {
		widths[COLUMN_DATE] = 0;
		room = width;
	}
	int title = widths[COLUMN_TITLE], tags = widths[COLUMN_TAGS] ? widths[COLUMN_TAGS] + GAP : 0;
	if (title + tags + GAP + widths[COLUMN_COUNTS] > room)
		widths[COLUMN_COUNTS] = 0;
	if (title + tags > room) {
		tags = greater(room - title, room / 4);
		widths[COLUMN_TAGS] = tags - GAP < TAGS_LEAST ? 0 : tags - GAP;
	}
	if (widths[COLUMN_TAGS])
		room -= widths[COLUMN_TAGS] + GAP;
	if (title > room)
		widths[COLUMN_TITLE] = room;
}

static void blanks(struct doc *d, int count)
{
	struct strbuf b;
	strbuf_init(&b);
	strbuf_add_repeat(&b, ' ', count > 0 ? (size_t)count : 0);
	doc_span(d, ROLE_TEXT, 0, 0, keep(d, &b));
	strbuf_release(&b);
}

/* The text cut to so many columns, and what it then takes. */
static int add_cut(struct doc *d, enum role role, struct str s, int columns)
{
	int used = str_columns(s);
	if (used <= columns) {
		doc_span(d, role, 0, 0, s);
		return used;
	}
	doc_span(d, role, 0, 0, (struct str){s.ptr, str_fit(s, columns - 1, &used)});
	doc_span(d, role, 0, 0, STR("…"));
	return used + 1;
}

/* The title, and flush right the marks or, where they would take more than half, the marking. */
static int add_title(struct doc *d, const struct row *row, int columns)
{
	struct str marks = str_columns(row->marks) <= columns / 2 ? row->marks : row->marking;
	int most = str_columns(marks), title = columns;
	if (most > columns / 2)
		most = columns / 2;
	if (most)
		title -= most + GAP;
	int used = add_cut(d, roles[COLUMN_TITLE], row->text[COLUMN_TITLE], title);
	if (!most)
		return used;
	blanks(d, columns - most - used);
	return columns - most + add_cut(d, ROLE_HANDLING, marks, most);
}

static void add_row(struct doc *d, const struct row *row, const int widths[COLUMNS])
{
	int due = 0; /* blanks before what comes next */
	doc_block(d, BLOCK_CODE)->entry = true;
	for (int c = 0; c < COLUMNS; c++) {
		if (!widths[c])
			continue;
		int left = c == COLUMN_DATE ? widths[c] - str_columns(row->text[c]) : 0;
		blanks(d, due + left);
		int used = c == COLUMN_TITLE ? add_title(d, row, widths[c])
		                             : add_cut(d, roles[c], row->text[c], widths[c]);
		due = GAP + widths[c] - used - left;
	}
}

void list_compose(struct doc *d, const struct brief *const *briefs, size_t count, int width)
{
	struct row *rows = mem_zalloc(count, sizeof *rows);
	struct digits digits = {1, 1, 1};
	int widths[COLUMNS] = {0};
	struct strbuf b;
	strbuf_init(&b);
	for (size_t i = 0; i < count; i++) {
		digits.actors = greater(digits.actors, digits_of(briefs[i]->actors.count));
		digits.events = greater(digits.events, digits_of(briefs[i]->chronology.count));
		digits.sources = greater(digits.sources, digits_of(briefs[i]->sources.count));
	}
	for (size_t i = 0; i < count; i++) {
		rows[i] = make_row(d, &b, briefs[i], digits);
		for (int c = 0; c < COLUMNS; c++)
			widths[c] = greater(widths[c], row_columns(&rows[i], (enum column)c));
	}
	fit(widths, width);
	for (size_t i = 0; i < count; i++)
		add_row(d, &rows[i], widths);
	strbuf_release(&b);
	free(rows);
}
