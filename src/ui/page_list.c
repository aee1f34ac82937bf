/* The list of a library: a row for each briefing, then one for each file that is broken. */
#include <stdlib.h>

#include "base/show.h"
#include "base/width.h"
#include "text/compose.h"
#include "ui/listing.h"
#include "ui/page.h"

enum {
	TINY = 30,            /* below, there are but title and date */
	NARROW = 60,          /* below, the date stands under the title */
	WIDE = 128,           /* from here on a row is one line */
	LEADING_COLUMNS = 20, /* at most, of the column of dates */
	TAG_COLUMNS = 24,     /* in rows of one line: at least, and at most */
	TAG_COLUMNS_MOST = 48,
	COUNT_COLUMNS = 23, /* all three counts */
	GAP = 2,
	FILTER_COLUMNS = 24, /* of its words, in the title line */
	INDENT = 2,          /* of what stands under a title */
	NAMED_ACTORS = 500,  /* where there are more they are no links in a preview */
	PREVIEW_BYTES = 2000,
	HEAD_ROWS = 9, /* a preview of fewer leaves out what the row says */
};

/* Where things stand in rows so wide. */
struct columns {
	int width;
	int hang; /* of the text beside the column of dates; 0 where it is narrow */
	int tags; /* columns for them, in rows of one line */
};

struct table_doc {
	struct doc *doc;
	const struct roster *roster;
	struct columns at;
	bool linear;
};

static int smaller(int a, int b)
{
	return a < b ? a : b;
}

static int larger(int a, int b)
{
	return a > b ? a : b;
}

static struct columns columns_of(const struct roster *r, int width)
{
	struct columns at = {.width = width};
	if (width < NARROW)
		return at;
	/* In rows of two lines the marks stand under the date. */
	int leading = roster_day_columns(r);
	if (width < WIDE)
		leading = larger(leading, r->marks_columns);
	at.hang = smaller(leading, LEADING_COLUMNS) + GAP;
	int room = width - at.hang - r->line_columns - COUNT_COLUMNS - 2 * GAP;
	at.tags = larger(TAG_COLUMNS, smaller(room, smaller(r->tags_columns, TAG_COLUMNS_MOST)));
	return at;
}

static void begin_row(struct table_doc *t, struct target target)
{
	struct block *b = doc_block(t->doc, BLOCK_PARAGRAPH);
	b->entry = true;
	b->hang = (uint16_t)t->at.hang;
	b->anchor = doc_add_target(t->doc, target);
}

/* A line of the same row. */
static void next_line(struct table_doc *t)
{
	doc_block(t->doc, BLOCK_PARAGRAPH)->hang = (uint16_t)(t->at.hang ? t->at.hang : INDENT);
}

/* Each after a dot but the first. */
static void add_marks(struct table_doc *t, const struct roster_row *row, bool first)
{
	struct mark_text marks[ROSTER_MARKS];
	size_t count = roster_marks(row, marks);
	for (size_t i = 0; i < count; i++) {
		if (!first)
			doc_literal(t->doc, ROLE_MUTED, 0, 0, STR(" · "));
		doc_literal(t->doc, marks[i].role, 0, 0, marks[i].text);
		first = false;
	}
}

/* Decimal digits that end there. */
static void write_number(char *end, size_t number)
{
	do {
		*--end = (char)('0' + number % 10);
		number /= 10;
	} while (number);
}

/* Under the names of their columns. */
static void add_counts(struct table_doc *t, const struct roster_row *row)
{
	static const struct {
		int end;
		size_t most;
	} columns[] = {{6, 999999}, {14, 9999999}, {COUNT_COLUMNS, 99999999}};
	const size_t counts[] = {row->actors, row->events, row->sources};
	char text[COUNT_COLUMNS];
	memset(text, ' ', sizeof text);
	for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
		write_number(
			text + columns[i].end, counts[i] < columns[i].most ? counts[i] : columns[i].most);
	struct str kept = arena_str(&t->doc->arena, (struct str){text, sizeof text});
	doc_literal(t->doc, ROLE_MUTED, 0, 0, kept);
}

/* Cut to so many columns, with "…" where it does not fit. Returns those it takes. */
static int add_fitted(struct table_doc *t, enum role role, struct str text, int columns)
{
	int used;
	size_t len = str_fit(text, columns, &used);
	if (len == text.len) {
		doc_literal(t->doc, role, 0, 0, text);
		return used;
	}
	len = str_fit(text, columns - 1, &used);
	doc_literal(t->doc, role, 0, 0, (struct str){text.ptr, len});
	doc_literal(t->doc, role, 0, 0, STR("…"));
	return used + 1;
}

static void add_blanks(struct table_doc *t, int count)
{
	static const char blanks[TAG_COLUMNS_MOST + GAP + 1] =
		"                                                  ";
	if (count > 0)
		doc_literal(t->doc, ROLE_TEXT, 0, 0, (struct str){blanks, (size_t)count});
}

/* On the title's line. */
static void finish_wide_row(struct table_doc *t, const struct roster_row *row)
{
	int tags = t->at.tags, marks = roster_marks_columns(row);
	int room = t->at.width - t->at.hang - tags - 2 * GAP - COUNT_COLUMNS;
	add_fitted(t, ROLE_TITLE, row->title, larger(marks ? room - marks - GAP : room, 1));
	doc_aside(t->doc);
	add_marks(t, row, true);
	add_blanks(t, GAP);
	add_blanks(t, tags + GAP - add_fitted(t, ROLE_TAG, row->tags, tags));
	add_counts(t, row);
}

/* On the next line. */
static void finish_row(struct table_doc *t, const struct roster_row *row)
{
	doc_literal(t->doc, ROLE_TITLE, 0, 0, row->title);
	next_line(t);
	doc_marker(t->doc);
	add_marks(t, row, true);
	doc_text(t->doc);
	if (row->tags.len)
		add_fitted(t, ROLE_TAG, row->tags, t->at.width - t->at.hang - COUNT_COLUMNS - GAP);
	doc_aside(t->doc);
	add_counts(t, row);
}

static void add_counts_in_words(struct table_doc *t, const struct roster_row *row)
{
	struct strbuf b;
	strbuf_init(&b);
	add_count(&b, row->actors, "actor");
	strbuf_adds(&b, ", ");
	add_count(&b, row->events, "event");
	strbuf_adds(&b, ", ");
	add_count(&b, row->sources, "source");
	doc_literal(t->doc, ROLE_MUTED, 0, 0, arena_str(&t->doc->arena, strbuf_str(&b)));
	strbuf_release(&b);
}

/* All below the title. */
static void finish_narrow_row(struct table_doc *t, const struct roster_row *row)
{
	doc_literal(t->doc, ROLE_TITLE, 0, 0, row->title);
	next_line(t);
	doc_literal(t->doc, ROLE_DATE, 0, 0, roster_day(t->roster, row));
	add_marks(t, row, false);
	if (t->at.width < TINY)
		return;
	if (row->tags.len) {
		next_line(t);
		doc_literal(t->doc, ROLE_TAG, 0, 0, row->tags);
	}
	next_line(t);
	add_counts_in_words(t, row);
}

/* Title, then all else in words. */
static void finish_linear_row(struct table_doc *t, const struct roster_row *row)
{
	doc_literal(t->doc, ROLE_TITLE, 0, 0, row->title);
	next_line(t);
	doc_literal(t->doc, ROLE_DATE, 0, 0, roster_day(t->roster, row));
	add_marks(t, row, false);
	if (row->tags.len) {
		doc_literal(t->doc, ROLE_MUTED, 0, 0, STR(" · "));
		doc_literal(t->doc, ROLE_TAG, 0, 0, row->tags);
	}
	doc_literal(t->doc, ROLE_MUTED, 0, 0, STR(" · "));
	add_counts_in_words(t, row);
}

static void add_leading(struct table_doc *t, enum role role, struct str text)
{
	if (!t->at.hang)
		return;
	doc_marker(t->doc);
	doc_literal(t->doc, role, 0, 0, text);
	doc_text(t->doc);
}

static void add_briefing(struct table_doc *t, const struct roster_row *row)
{
	begin_row(t, (struct target){.kind = TARGET_BRIEF, .id = text_str(row->brief->id)});
	add_leading(t, ROLE_DATE, roster_day(t->roster, row));
	if (t->linear)
		finish_linear_row(t, row);
	else if (t->at.width >= WIDE)
		finish_wide_row(t, row);
	else if (t->at.hang)
		finish_row(t, row);
	else
		finish_narrow_row(t, row);
}

static void add_broken(struct table_doc *t, const struct roster_row *row)
{
	begin_row(t, (struct target){.kind = TARGET_PROBLEMS, .id = str_from(row->file->path)});
	add_leading(t, ROLE_ERROR, row->date);
	doc_literal(t->doc, ROLE_TITLE, 0, 0, row->title);
	next_line(t);
	if (!t->at.hang) {
		doc_literal(t->doc, ROLE_ERROR, 0, 0, row->date);
		doc_literal(t->doc, ROLE_MUTED, 0, 0, STR(" · "));
	}
	const struct diags *diags = &row->file->diags;
	const struct diag *d = diags->count ? &diags->items[0] : NULL;
	if (d && d->mark.line)
		doc_printf(t->doc, ROLE_MUTED, 0, 0, "line %u: ", (unsigned)d->mark.line);
	doc_span(t->doc, ROLE_MUTED, 0, 0, d ? str_from(d->message) : STR("no briefing to show"));
}

static size_t registry_count(const struct library *library)
{
	size_t count = 0;
	for (size_t i = 0; i < library_file_count(library); i++) {
		const struct brief *brief = library_file_at(library, i)->brief;
		count += brief && brief->registry;
	}
	return count;
}

/* What is so, and what to do. */
static void add_nothing(struct desk *d, struct doc *doc)
{
	struct strbuf reload;
	strbuf_init(&reload);
	keymap_show_keys(d->keymap, ACTION_RELOAD, 1, &reload);
	bool registry = registry_count(d->library) > 0;
	doc_span(doc, ROLE_TEXT, 0, 0,
		registry ? STR("There are only actors that briefings share here, no briefing.")
	             : STR("There is no briefing here yet."));
	doc_block(doc, BLOCK_PARAGRAPH)->space_before = 1;
	doc_span(doc, ROLE_TEXT, 0, 0,
		STR("A briefing is a YAML file (.yaml or .yml) whose first line is "));
	doc_span(doc, ROLE_CODE, 0, 0, STR("briefing:\u00a01"));
	doc_span(doc, ROLE_TEXT, 0, 0, STR(". Put one into the folder, then press "));
	doc_printf(doc, ROLE_KEY, 0, 0, "%s", reload.ptr);
	doc_span(doc, ROLE_TEXT, 0, 0, STR(" to look again."));
	strbuf_release(&reload);
	doc_block(doc, BLOCK_PARAGRAPH)->space_before = 1;
	doc_span(doc, ROLE_TEXT, 0, 0, STR("In a shell, "));
	doc_span(doc, ROLE_CODE, 0, 0, STR("attache new\u00a0ID\u00a0>\u00a0ID.yaml"));
	doc_span(doc, ROLE_TEXT, 0, 0, STR(" writes one to fill in, and "));
	doc_span(doc, ROLE_CODE, 0, 0, STR("attache\u00a0demo"));
	doc_span(doc, ROLE_TEXT, 0, 0, STR(" explains the reader inside the reader."));
}

static void compose(struct desk *d, const struct page *p, size_t pane, int width, struct doc *doc)
{
	(void)pane;
	const struct roster *r = listing_roster(p->listing, d);
	struct table_doc t = {
		.doc = doc, .roster = r, .at = columns_of(r, d->linear ? 0 : width), .linear = d->linear};
	for (size_t i = 0; i < r->count; i++) {
		const struct roster_row *row = roster_row(r, i);
		if (row->brief)
			add_briefing(&t, row);
		else
			add_broken(&t, row);
	}
	if (!r->count)
		add_nothing(d, doc);
}

static void narrow(struct desk *d, const struct page *p, struct view *v)
{
	if (p->listing->filter.len)
		listing_narrow(p->listing, d, v, view_entry_block(v));
}

/* The name of a column, and which way the order goes along it. */
static void put_name(
	struct canvas *c, struct rect r, int column, const char *name, const char *order)
{
	int end = r.column + r.columns;
	column = canvas_put(c, r.row, r.column + column, end, ROLE_LABEL, 0, str_from(name));
	canvas_put(c, r.row, column + 1, end, ROLE_LABEL, 0, str_from(order));
}

static void draw_head(struct desk *d, const struct page *p, struct canvas *c, struct rect r)
{
	const struct roster *roster = listing_roster(p->listing, d);
	const struct columns at = columns_of(roster, r.columns);
	bool wide = r.columns >= WIDE, by_title = p->listing->sort == LIBRARY_BY_TITLE;
	int counts = r.columns - COUNT_COLUMNS;
	if (!roster->count)
		return;
	put_name(
		c, r, 0, p->listing->sort == LIBRARY_BY_UPDATED ? "updated" : "date", by_title ? "" : "↓");
	put_name(c, r, at.hang, wide || by_title ? "title" : "title, tags", by_title ? "↑" : "");
	if (wide)
		put_name(c, r, counts - at.tags - GAP, "tags", "");
	put_name(c, r, counts, "actors", "");
	put_name(c, r, counts + 8, "events", "");
	put_name(c, r, counts + 16, "sources", "");
}

static void preview(struct desk *d, const struct page *p, struct rect r, struct doc *doc)
{
	const struct target *t = doc_target(&p->views[0].doc, p->previewed);
	const struct brief *brief = t->kind == TARGET_BRIEF ? desk_brief(d, t->id) : NULL;
	const struct library_file *file = brief ? NULL : desk_file(d, t->id);
	if (!brief && file)
		compose_diagnostics(doc, &file->diags);
	if (!brief)
		return;
	struct compose c = {.doc = doc, .brief = brief, .library = d->library};
	if (brief->actors.count <= NAMED_ACTORS)
		c.names = desk_names(d, brief);
	compose_preview(&c, r.rows >= HEAD_ROWS, PREVIEW_BYTES);
}

static void draw_nothing(struct desk *d, const struct page *p, struct canvas *c, struct rect r)
{
	struct doc doc;
	(void)d;
	doc_init(&doc);
	doc_span(&doc, ROLE_TEXT, 0, 0, STR("Nothing here has words that begin so."));
	doc_block(&doc, BLOCK_PARAGRAPH)->space_before = 1;
	doc_span(&doc, ROLE_KEY, 0, 0, STR("Escape"));
	doc_printf(&doc, ROLE_MUTED, 0, 0, " shows all %zu again.", view_all_count(&p->views[0]));
	view_draw_doc(&doc, c, r);
	doc_release(&doc);
}

/* "filter: con exp", or where there is little room “con exp”. */
static void add_filter(struct strbuf *b, struct str words, bool narrow)
{
	size_t len = str_fit(words, narrow ? FILTER_COLUMNS / 2 : FILTER_COLUMNS, NULL);
	strbuf_adds(b, narrow ? "“" : "filter: ");
	strbuf_add(b, words.ptr, len);
	strbuf_adds(b, len < words.len ? "…" : "");
	strbuf_adds(b, narrow ? "”" : "");
}

static void fill_bar(struct desk *d, const struct page *p, struct bar *bar)
{
	const struct listing *l = p->listing;
	struct strbuf title;
	strbuf_init(&title);
	strbuf_adds(&title, "Briefings");
	size_t paths = library_path_count(d->library), broken = desk_broken_count(d);
	if (paths)
		strbuf_addf(&title, " in %s", library_path_at(d->library, 0));
	if (paths > 1)
		strbuf_addf(&title, " and %zu more", paths - 1);
	bar_set_title(bar, strbuf_str(&title));
	strbuf_release(&title);
	if (l->filter.len)
		add_filter(bar_part(bar, ROLE_MATCH, true), strbuf_str(&l->filter),
			p->layout.bar.columns < NARROW);
	if (broken)
		strbuf_addf(bar_part(bar, ROLE_ERROR, false), "%zu broken", broken);
	if (view_all_count(&p->views[0]) > 1)
		strbuf_addf(bar_part(bar, ROLE_BAR, false), "by %s", listing_sort_name(l->sort));
}

static const struct hint hints[] = {
	{ACTION_FOLLOW, "follow"},
	{ACTION_FORWARD, "forward"},
	{ACTION_NEXT_MATCH, "next match"},
	{ACTION_FILTER, "filter"},
	{ACTION_SORT, "sort"},
	{ACTION_SEARCH, "search"},
	{ACTION_LEAVE, "quit"},
	{ACTION_NONE, NULL},
};

const struct page_kind page_list = {
	.place = PLACE_LIST,
	.panes = 1,
	.pane = {{.steps = true}},
	.shape = LAYOUT_LIST,
	.by_width = true,
	.compose = compose,
	.head = draw_head,
	.nothing = draw_nothing,
	.preview = preview,
	.narrow = narrow,
	.bar = fill_bar,
	.hints = hints,
};
