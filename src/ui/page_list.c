/* The list of a library: a row for each briefing, then one for each file that is broken. */
#include <stdlib.h>

#include "base/mem.h"
#include "base/show.h"
#include "base/width.h"
#include "model/edtf.h"
#include "ui/page.h"

enum {
	NARROW = 72,       /* below, the date stands under the title */
	WIDE = 140,        /* from here on a row is one line */
	DATE_COLUMNS = 20, /* at most, of the column of dates */
	BROKEN_COLUMNS = 10,
	TAG_COLUMNS = 34,
	COUNT_COLUMNS = 23, /* all three counts */
	GAP = 2,
	INDENT = 2, /* of what stands under a title */
};

struct listing {
	struct desk *desk;
	struct doc *doc;
	int width;
	int hang;                           /* the column of dates; 0 where it is narrow */
	const struct library_file **faulty; /* briefings with errors */
	size_t faulty_count, faulty_capacity;
};

static void find_faulty(struct listing *l)
{
	for (size_t i = 0; i < library_file_count(l->desk->library); i++) {
		const struct library_file *f = library_file_at(l->desk->library, i);
		if (!f->brief || !f->diags.errors)
			continue;
		mem_grow(&l->faulty, &l->faulty_capacity, l->faulty_count, sizeof *l->faulty);
		l->faulty[l->faulty_count++] = f;
	}
}

static size_t errors_of(const struct listing *l, const struct brief *brief)
{
	for (size_t i = 0; i < l->faulty_count; i++)
		if (l->faulty[i]->brief == brief)
			return l->faulty[i]->diags.errors;
	return 0;
}

static void show_date(struct strbuf *b, const struct text *date)
{
	struct edtf edtf;
	if (date && edtf_parse(text_str(date), 0, &edtf, NULL))
		edtf_show(b, &edtf, EDTF_SHORT);
	else
		strbuf_adds(b, "undated");
}

static int date_columns(const struct brief *const *briefs, size_t count)
{
	struct strbuf b;
	int most = 0;
	strbuf_init(&b);
	for (size_t i = 0; i < count; i++) {
		strbuf_clear(&b);
		show_date(&b, briefs[i]->date);
		int columns = str_columns(strbuf_str(&b));
		most = columns > most ? columns : most;
	}
	strbuf_release(&b);
	return most < DATE_COLUMNS ? most : DATE_COLUMNS;
}

static void add_tags(struct strbuf *b, const struct brief *brief)
{
	bool first = true;
	for (LIST_EACH(const struct text *const, tag, brief->tags)) {
		strbuf_adds(b, first ? "" : ", ");
		show_add_line(b, text_str(*tag));
		first = false;
	}
}

/* Cuts it to so many columns, or fills it up with blanks. */
static void fit_column(struct strbuf *b, int columns)
{
	int used;
	if (str_fit(strbuf_str(b), columns, &used) < b->len) {
		strbuf_truncate(b, str_fit(strbuf_str(b), columns - 1, &used));
		strbuf_adds(b, "…");
		used++;
	}
	strbuf_add_repeat(b, ' ', (size_t)(columns - used));
}

static struct block *begin_row(struct listing *l, struct target target)
{
	struct block *b = doc_block(l->doc, BLOCK_PARAGRAPH);
	b->entry = true;
	b->hang = (uint16_t)l->hang;
	b->anchor = doc_add_target(l->doc, target);
	return b;
}

/* A line of the same row. */
static void next_line(struct listing *l)
{
	doc_block(l->doc, BLOCK_PARAGRAPH)->hang = (uint16_t)(l->hang ? l->hang : INDENT);
}

/* Whatever is to be known before one opens it, each after a dot but the first. Returns the columns
 * it takes; `doc` may be NULL. */
static int add_marks(
    struct doc *doc, const struct listing *l, const struct brief *brief, bool first)
{
	int columns = 0;
	struct strbuf b;
	size_t errors = errors_of(l, brief);
	bool current = strcmp(brief_status(brief), "current") == 0;
	strbuf_init(&b);
	if (errors)
		add_count(&b, errors, "error");
	const struct {
		enum role role;
		struct str text;
	} marks[] = {
	    {ROLE_ERROR, strbuf_str(&b)},
	    {ROLE_MUTED, current ? STR("") : str_from(brief_status(brief))},
	    {ROLE_HANDLING, text_str(brief->handling)},
	};
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		if (!marks[i].text.len)
			continue;
		columns += str_columns(marks[i].text) + (first ? 0 : 3);
		if (doc && !first)
			doc_span(doc, ROLE_MUTED, 0, 0, STR(" · "));
		if (doc)
			doc_printf(doc, marks[i].role, 0, 0, "%.*s", STR_ARG(marks[i].text));
		first = false;
	}
	strbuf_release(&b);
	return columns;
}

static void add_counts(struct listing *l, const struct brief *brief)
{
	doc_printf(l->doc, ROLE_MUTED, 0, 0, "%6zu%8zu%9zu", brief->actors.count,
	    brief->chronology.count, brief->sources.count);
}

static void add_tag_column(struct listing *l, const struct brief *brief, int columns)
{
	struct strbuf b;
	strbuf_init(&b);
	add_tags(&b, brief);
	fit_column(&b, columns);
	doc_printf(l->doc, ROLE_TAG, 0, 0, "%s", b.ptr);
	strbuf_release(&b);
}

/* Marks, tags and counts in columns on the title's line. */
static void finish_wide_row(struct listing *l, const struct brief *brief)
{
	doc_aside(l->doc);
	add_marks(l->doc, l, brief, true);
	doc_span(l->doc, ROLE_TEXT, 0, 0, STR("   "));
	add_tag_column(l, brief, TAG_COLUMNS);
	add_counts(l, brief);
}

/* Tags and counts on the next line; the marks before them where the title leaves no room. */
static void finish_row(struct listing *l, const struct brief *brief)
{
	int room = l->width - l->hang, marks = add_marks(NULL, l, brief, true);
	bool beside = marks && str_columns(brief_title(brief)) + GAP + marks <= room;
	if (beside) {
		doc_aside(l->doc);
		add_marks(l->doc, l, brief, true);
	}
	next_line(l);
	room -= COUNT_COLUMNS + GAP;
	if (marks && !beside) {
		add_marks(l->doc, l, brief, true);
		if (brief->tags.count)
			doc_span(l->doc, ROLE_MUTED, 0, 0, STR(" · "));
		room -= marks + 3;
	}
	if (brief->tags.count && room > 3)
		add_tag_column(l, brief, room);
	doc_aside(l->doc);
	add_counts(l, brief);
}

/* All below the title. */
static void finish_narrow_row(struct listing *l, const struct brief *brief, struct str date)
{
	next_line(l);
	doc_printf(l->doc, ROLE_DATE, 0, 0, "%.*s", STR_ARG(date));
	add_marks(l->doc, l, brief, false);
	struct strbuf b;
	strbuf_init(&b);
	add_tags(&b, brief);
	if (b.len) {
		next_line(l);
		doc_printf(l->doc, ROLE_TAG, 0, 0, "%s", b.ptr);
	}
	strbuf_clear(&b);
	add_count(&b, brief->actors.count, "actor");
	strbuf_adds(&b, ", ");
	add_count(&b, brief->chronology.count, "event");
	strbuf_adds(&b, ", ");
	add_count(&b, brief->sources.count, "source");
	next_line(l);
	doc_printf(l->doc, ROLE_MUTED, 0, 0, "%s", b.ptr);
	strbuf_release(&b);
}

static void add_briefing(struct listing *l, const struct brief *brief)
{
	struct strbuf date;
	strbuf_init(&date);
	show_date(&date, brief->date);
	begin_row(l, (struct target){.kind = TARGET_BRIEF, .id = text_str(brief->id)});
	if (l->hang) {
		doc_marker(l->doc);
		doc_printf(l->doc, ROLE_DATE, 0, 0, "%s", date.ptr);
		doc_text(l->doc);
	}
	doc_span(l->doc, ROLE_TITLE, 0, 0, brief_title(brief));
	if (l->width >= WIDE)
		finish_wide_row(l, brief);
	else if (l->hang)
		finish_row(l, brief);
	else
		finish_narrow_row(l, brief, strbuf_str(&date));
	strbuf_release(&date);
}

static void add_broken(struct listing *l, const struct library_file *file)
{
	struct str what = file->unreadable ? STR("unreadable") : STR("broken");
	begin_row(l, (struct target){.kind = TARGET_PROBLEMS, .id = str_from(file->path)});
	if (l->hang) {
		doc_marker(l->doc);
		doc_span(l->doc, ROLE_ERROR, 0, 0, what);
		doc_text(l->doc);
	}
	doc_span(l->doc, ROLE_TITLE, 0, 0, str_from(file->path));
	next_line(l);
	if (!l->hang) {
		doc_span(l->doc, ROLE_ERROR, 0, 0, what);
		doc_span(l->doc, ROLE_MUTED, 0, 0, STR(" · "));
	}
	const struct diag *d = file->diags.count ? &file->diags.items[0] : NULL;
	if (d && d->mark.line)
		doc_printf(l->doc, ROLE_MUTED, 0, 0, "line %u: ", (unsigned)d->mark.line);
	doc_span(l->doc, ROLE_MUTED, 0, 0, d ? str_from(d->message) : STR("no briefing to show"));
}

/* What the columns are. */
static void add_column_names(struct listing *l)
{
	struct block *b = doc_block(l->doc, BLOCK_PARAGRAPH);
	b->hang = (uint16_t)l->hang;
	doc_marker(l->doc);
	doc_span(l->doc, ROLE_LABEL, 0, 0, STR("date"));
	doc_text(l->doc);
	doc_span(l->doc, ROLE_LABEL, 0, 0, l->width >= WIDE ? STR("title") : STR("title, tags"));
	doc_aside(l->doc);
	if (l->width >= WIDE)
		doc_printf(l->doc, ROLE_LABEL, 0, 0, "%-*s", TAG_COLUMNS, "tags");
	doc_printf(l->doc, ROLE_LABEL, 0, 0, "%6s%8s%9s", "actors", "events", "sources");
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
static void add_nothing(struct listing *l)
{
	struct strbuf reload;
	strbuf_init(&reload);
	keymap_show_keys(l->desk->keymap, ACTION_RELOAD, 1, &reload);
	bool registry = registry_count(l->desk->library) > 0;
	doc_span(l->doc, ROLE_TEXT, 0, 0,
	    registry ? STR("There are only actors that briefings share here, no briefing.")
	             : STR("There is no briefing here yet."));
	doc_block(l->doc, BLOCK_PARAGRAPH)->space_before = 1;
	doc_span(l->doc, ROLE_TEXT, 0, 0,
	    STR("A briefing is a YAML file (.yaml or .yml) whose first line is "));
	doc_span(l->doc, ROLE_CODE, 0, 0, STR("briefing:\u00a01"));
	doc_span(l->doc, ROLE_TEXT, 0, 0, STR(". Put one into the folder, then press "));
	doc_printf(l->doc, ROLE_KEY, 0, 0, "%s", reload.ptr);
	doc_span(l->doc, ROLE_TEXT, 0, 0, STR(" to look again."));
	strbuf_release(&reload);
	doc_block(l->doc, BLOCK_PARAGRAPH)->space_before = 1;
	doc_span(l->doc, ROLE_TEXT, 0, 0, STR("In a shell, "));
	doc_span(l->doc, ROLE_CODE, 0, 0, STR("attache new\u00a0ID\u00a0>\u00a0ID.yaml"));
	doc_span(l->doc, ROLE_TEXT, 0, 0, STR(" writes one to fill in, and "));
	doc_span(l->doc, ROLE_CODE, 0, 0, STR("attache\u00a0demo"));
	doc_span(l->doc, ROLE_TEXT, 0, 0, STR(" explains the reader inside the reader."));
}

static void compose(struct desk *d, const struct page *p, size_t pane, int width, struct doc *doc)
{
	(void)p;
	(void)pane;
	struct listing l = {.desk = d, .doc = doc, .width = width};
	const struct library_filter all = {0};
	const struct brief **briefs = NULL;
	size_t count = library_list(d->library, &all, LIBRARY_BY_DATE, &briefs);
	size_t broken = desk_broken_count(d);
	int dates = date_columns(briefs, count);
	if (width >= NARROW)
		l.hang = (broken && dates < BROKEN_COLUMNS ? BROKEN_COLUMNS : dates) + GAP;
	find_faulty(&l);
	if (count && width >= NARROW)
		add_column_names(&l);
	for (size_t i = 0; i < count; i++)
		add_briefing(&l, briefs[i]);
	for (size_t i = 0; broken && i < library_file_count(d->library); i++)
		if (desk_is_broken(d, library_file_at(d->library, i)))
			add_broken(&l, library_file_at(d->library, i));
	if (!count && !broken)
		add_nothing(&l);
	free(briefs);
	free(l.faulty);
}

static void fill_bar(struct desk *d, const struct page *p, struct bar *bar)
{
	(void)p;
	struct strbuf title;
	strbuf_init(&title);
	strbuf_adds(&title, "Briefings");
	size_t paths = library_path_count(d->library);
	if (paths)
		strbuf_addf(&title, " in %s", library_path_at(d->library, 0));
	if (paths > 1)
		strbuf_addf(&title, " and %zu more", paths - 1);
	bar_set_title(bar, strbuf_str(&title));
	strbuf_release(&title);
	size_t broken = desk_broken_count(d);
	if (broken)
		strbuf_addf(bar_part(bar, ROLE_ERROR, false), "%zu broken", broken);
}

static const struct hint hints[] = {
    {ACTION_FOLLOW, "follow"},
    {ACTION_FORWARD, "forward"},
    {ACTION_NEXT_MATCH, "next match"},
    {ACTION_SEARCH, "search"},
    {ACTION_LEAVE, "quit"},
    {ACTION_NONE, NULL},
};

const struct page_kind page_list = {
    .place = PLACE_LIST,
    .panes = 1,
    .pane = {{.steps = true}},
    .wide = true,
    .by_width = true,
    .compose = compose,
    .bar = fill_bar,
    .hints = hints,
};
