/* The panes of one briefing: summary, actors, chronology. */
#include "model/edtf.h"
#include "text/compose.h"
#include "ui/page.h"

static struct compose composing(struct desk *d, const struct page *p, struct doc *doc)
{
	return (struct compose){.doc = doc,
		.linear = d->linear,
		.brief = p->of,
		.library = d->library,
		.names = desk_names(d, p->of)};
}

/* A line at the top that leads to what is wrong with the file. */
static void add_errors(struct desk *d, const struct page *p, struct doc *doc)
{
	const struct library_file *file = desk_file_of(d, p->of);
	if (!file || !file->diags.errors)
		return;
	uint32_t link =
		doc_add_target(doc, (struct target){.kind = TARGET_PROBLEMS, .id = str_from(file->path)});
	struct strbuf b;
	strbuf_init(&b);
	add_count(&b, file->diags.errors, "error");
	doc_block(doc, BLOCK_PARAGRAPH);
	doc_printf(doc, ROLE_ERROR, 0, link, "%s in this file", b.ptr);
	doc_span(doc, ROLE_MUTED, 0, 0,
		file->kept ? STR(": shown is what it was before") : STR(": what can be shown is shown"));
	strbuf_release(&b);
}

static void compose_first(struct desk *d, const struct page *p, struct doc *doc)
{
	struct compose c = composing(d, p, doc);
	add_errors(d, p, doc);
	size_t before = doc->block_count;
	compose_summary(&c);
	if (before && before < doc->block_count && !doc->blocks[before].space_before)
		doc->blocks[before].space_before = 1;
	c.headings = true;
	compose_judgements(&c);
	compose_gaps(&c);
	compose_watch(&c);
	compose_sources(&c);
	/* What it is, by whom, of which tags and what it is related to: last, for the bottom line comes
	 * first and the title line says the most of it. */
	doc_block(doc, BLOCK_RULE)->space_before = 1;
	compose_head(&c);
}

static void compose_second(struct desk *d, const struct page *p, struct doc *doc)
{
	struct compose c = composing(d, p, doc);
	compose_actors(&c);
}

static void compose_third(struct desk *d, const struct page *p, struct doc *doc)
{
	struct compose c = composing(d, p, doc);
	compose_chronology(&c);
}

static void compose(struct desk *d, const struct page *p, size_t pane, int width, struct doc *doc)
{
	static const struct {
		void (*compose)(struct desk *, const struct page *, struct doc *);
		const char *nothing;
	} parts[LAYOUT_PANES] = {
		{compose_first, "This briefing has no summary."},
		{compose_second, "This briefing names no actors."},
		{compose_third, "This briefing has no chronology."},
	};
	(void)width;
	if (p->of)
		parts[pane].compose(d, p, doc);
	if (!doc->block_count)
		doc_span(doc, ROLE_MUTED, 0, 0,
			p->of ? str_from(parts[pane].nothing) : STR("This briefing is no longer there."));
}

/* As it is printed: what it is, then all sections, each under its name. */
static void compose_linear(
	struct desk *d, const struct page *p, size_t pane, int width, struct doc *doc)
{
	(void)pane;
	(void)width;
	if (!p->of) {
		doc_span(doc, ROLE_MUTED, 0, 0, STR("This briefing is no longer there."));
		return;
	}
	struct compose c = composing(d, p, doc);
	add_errors(d, p, doc);
	c.headings = true;
	compose_page(&c);
}

static void show_date(struct strbuf *b, const struct text *date, enum edtf_style style)
{
	struct edtf edtf;
	if (date && edtf_parse(text_str(date), 0, &edtf, NULL))
		edtf_show(b, &edtf, style);
}

/* Without the year where the date before it says the same. */
static void show_as_of(struct strbuf *b, const struct brief *brief)
{
	struct edtf date, as_of;
	if (!brief->as_of || !edtf_parse(text_str(brief->as_of), 0, &as_of, NULL))
		return;
	bool same_year = brief->date && edtf_parse(text_str(brief->date), 0, &date, NULL) &&
	                 edtf_group_year(&date) == edtf_group_year(&as_of);
	strbuf_adds(b, "as of ");
	edtf_show(b, &as_of, same_year ? EDTF_DAY_STYLE : EDTF_SHORT);
}

static void fill_bar(struct desk *d, const struct page *p, struct bar *bar)
{
	(void)d;
	if (!p->of) {
		bar_set_title(bar, p->brief);
		return;
	}
	bar_set_title(bar, brief_title(p->of));
	bar_add_handling(bar, p->of);
	show_date(bar_part(bar, ROLE_BAR, false), p->of->date, EDTF_SHORT);
	strbuf_adds(bar_part(bar, ROLE_BAR, false), brief_status(p->of));
	show_as_of(bar_part(bar, ROLE_BAR, false), p->of);
}

static size_t count_actors(struct desk *d, const struct page *p)
{
	(void)d;
	return p->of ? p->of->actors.count : 0;
}

static size_t count_events(struct desk *d, const struct page *p)
{
	(void)d;
	return p->of ? p->of->chronology.count : 0;
}

static bool exists(struct desk *d, const struct page *p)
{
	return desk_brief(d, p->brief) != NULL;
}

static const struct hint hints[] = {
	{ACTION_NEXT_MATCH, "next match"},
	{ACTION_NEXT_LINK, "next link"},
	{ACTION_FOLLOW, "follow"},
	{ACTION_OPEN, "open address"},
	{ACTION_BACK, "back"},
	{ACTION_PANE_RIGHT, "next pane"},
	{ACTION_ZOOM, "zoom"},
	{ACTION_SEARCH, "search"},
	{ACTION_NONE, NULL},
};

static const struct hint linear_hints[] = {
	{ACTION_NEXT_MATCH, "next match"},
	{ACTION_NEXT_LINK, "next link"},
	{ACTION_FOLLOW, "follow"},
	{ACTION_BACK, "back"},
	{ACTION_PANE_RIGHT, "next part"},
	{ACTION_SEARCH, "search"},
	{ACTION_NONE, NULL},
};

static const struct page_kind page_linear = {
	.place = PLACE_BRIEFING,
	.panes = 1,
	.pane = {{.name = "SUMMARY"}, {.name = "ACTORS"}, {.name = "CHRONOLOGY"}},
	.compose = compose_linear,
	.bar = fill_bar,
	.exists = exists,
	.hints = linear_hints,
};

const struct page_kind page_briefing = {
	.place = PLACE_BRIEFING,
	.panes = LAYOUT_PANES,
	.shape = LAYOUT_BRIEFING,
	.linear = &page_linear,
	.pane =
		{
			{.name = "SUMMARY"},
			{.name = "ACTORS", .steps = true, .count = count_actors},
			{.name = "CHRONOLOGY", .steps = true, .count = count_events},
		},
	.compose = compose,
	.bar = fill_bar,
	.exists = exists,
	.hints = hints,
};
