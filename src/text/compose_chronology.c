#include "text/compose_chronology.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/width.h"
#include "model/vocab.h"
#include "text/compose_event.h"

/* Columns of dates, the widest of which have lines of their own, and
 * of what parts them from the text. */
enum { LEAST_DATE = 6, MOST_DATE = 15, GAP = 2 };

static const struct {
	enum role role;
	const char *sign, *said;
} signs[] = {
	[ENTRY_REPORTED] = {ROLE_MUTED, "", "no sign: reported"},
	[ENTRY_CONFIRMED] = {ROLE_CONFIRMED, "●", " confirmed"},
	[ENTRY_DISPUTED] = {ROLE_DISPUTED, "◆", " disputed"},
};

enum heading_kind { HEADING_NONE, HEADING_OPEN, HEADING_YEAR };

struct heading {
	enum heading_kind kind;
	long year;
};

/* A chronology on its way to the page. */
struct view {
	struct parts *p;
	bool names_briefs;
	unsigned margin; /* columns for lines */
	unsigned hang;
	struct heading heading; /* above the present entry */
	bool first, large;
	bool seen[3]; /* enum entry_status */
	bool uncertain;
};

static struct heading heading_of(const struct edtf *date)
{
	if (date->kind != EDTF_NONE && edtf_earliest(date) == EDTF_PAST)
		return (struct heading){HEADING_OPEN, EDTF_NO_YEAR};
	return (struct heading){HEADING_YEAR, edtf_group_year(date)};
}

static enum edtf_style style_under(struct heading heading)
{
	return heading.kind == HEADING_OPEN ? EDTF_SHORT : EDTF_DAY_STYLE;
}

static unsigned widest_date(struct parts *p, struct chronology *c)
{
	int widest = LEAST_DATE;
	for (size_t i = 0; i < c->count; i++) {
		struct chronology_entry *e = &c->items[i];
		struct str shown =
			event_show_span(p, e->statements->event, &e->date, style_under(heading_of(&e->date)));
		e->shown = arena_str(&c->arena, shown);
		int columns = str_columns(e->shown);
		if (columns > widest && columns <= MOST_DATE)
			widest = columns;
	}
	return (unsigned)widest;
}

static void compose_heading(struct view *v, const struct chronology_entry *e)
{
	struct parts *p = v->p;
	struct heading heading = heading_of(&e->date);
	if (heading.kind == v->heading.kind && heading.year == v->heading.year)
		return;
	v->heading = heading;
	v->first = true;
	struct block *b = doc_block(p->doc, BLOCK_HEADING);
	b->level = 2;
	b->space_before = 1;
	b->indent = (uint16_t)v->margin;
	if (!p->c->linear)
		b->lanes.pass = e->lanes.pass | e->lanes.end;
	strbuf_clear(&p->scratch);
	if (heading.kind == HEADING_OPEN)
		strbuf_adds(&p->scratch, "beginning open");
	else
		edtf_show_year(&p->scratch, heading.year);
	doc_span(
		p->doc, ROLE_SUBHEADING, ATTR_BOLD, 0, arena_str(&p->doc->arena, strbuf_str(&p->scratch)));
}

static enum entry_status status_of(const struct event *event)
{
	const struct word *word =
		vocabulary_find(&vocabulary_entry_status, str_from(event_status(event)));
	return word ? (enum entry_status)word->value : ENTRY_REPORTED;
}

/* "27 Feb: ", and right after it the title. */
static void add_linear_date(struct view *v, const struct chronology_entry *e, uint32_t link)
{
	struct doc *d = v->p->doc;
	struct str date = arena_str(&d->arena, e->shown);
	d->blocks[d->block_count - 1].hang = (uint16_t)(str_columns(date) + GAP);
	doc_marker(d);
	doc_span(d, ROLE_DATE, 0, e->statements->event->title ? 0 : link, date);
	parts_add(v->p, ROLE_TEXT, ":");
	doc_text(d);
}

/* What is only reported has no sign, and stands where the others' dates do. */
static void add_marker(struct view *v, const struct chronology_entry *e, uint32_t link)
{
	struct parts *p = v->p;
	if (p->c->linear) {
		add_linear_date(v, e, link);
		return;
	}
	const struct event *event = e->statements->event;
	struct block *b = &p->doc->blocks[p->doc->block_count - 1];
	enum entry_status status = status_of(event);
	v->seen[status] = true;
	doc_marker(p->doc);
	if (status == ENTRY_REPORTED) {
		b->indent = (uint16_t)(b->indent + PARTS_SIGN);
		b->hang = (uint16_t)(b->hang - PARTS_SIGN);
	} else {
		parts_add(p, signs[status].role, signs[status].sign);
		parts_add(p, ROLE_TEXT, " ");
	}
	doc_span(p->doc, ROLE_DATE, 0, event->title ? 0 : link,
		arena_str(&p->doc->arena, e->shown));
	doc_text(p->doc);
}

/* What another briefing says of the same event, but for what only repeats. */
static void compose_other(
	struct view *v, const struct chronology_entry *e, const struct statement *s, unsigned indent)
{
	struct parts *p = v->p;
	const struct event *event = s->event;
	size_t first = p->doc->block_count;
	struct str date = event_show_dates(p, event, style_under(v->heading));
	parts_speak_for(p, s->brief);
	parts_origin(p, s->brief, indent);
	if (event->title && !str_equal(text_str(event->title), text_str(e->statements->event->title))) {
		uint32_t link = doc_add_target(p->doc, event_target(p, s->brief, event));
		parts_add(p, ROLE_MUTED, ": ");
		doc_span(p->doc, ROLE_EVENT, 0, link, text_str(event->title));
	}
	if (!str_equal(date, e->shown)) {
		parts_add(p, ROLE_MUTED, ", ");
		doc_span(p->doc, ROLE_DATE, 0, 0, date);
	}
	if (event->text)
		first = p->doc->block_count;
	parts_markdown(p, event->text, indent + PARTS_SIGN);
	parts_cite(p, &event->sources, first, indent + PARTS_SIGN);
	parts_cite_details(p, &event->sources, indent + PARTS_SIGN);
	event_compose_accounts(p, event, indent + PARTS_SIGN, v->heading.year);
}

/* In words what a line in the margin says: from the entry down to where the line ends. */
static void compose_overlap(
	struct view *v, const struct chronology *c, const struct chronology_entry *e, unsigned indent)
{
	const struct chronology_entry *end = e + 1;
	while (end + 1 < c->items + c->count && !(end->lanes.end & e->lanes.begin))
		end++;
	size_t count = (size_t)(end - e);
	parts_paragraph(v->p, indent, e->statements->event->mark);
	if (count == 1)
		parts_add(v->p, ROLE_MUTED, "Overlaps in time with the next entry: their order is not known.");
	else
		doc_printf(v->p->doc, ROLE_MUTED, 0, 0,
			"Overlaps in time with some of the next %zu entries: their order is not known.", count);
}

static void compose_entry(
	struct view *v, const struct chronology *c, const struct chronology_entry *e)
{
	struct parts *p = v->p;
	const struct statement *s = e->statements;
	size_t start = p->doc->block_count;
	unsigned indent = v->margin + v->hang;
	parts_speak_for(p, s->brief);
	uint32_t link = doc_add_target(p->doc, event_target(p, s->brief, s->event));
	struct block *b = parts_paragraph(p, v->margin, s->event->mark);
	b->hang = (uint16_t)v->hang;
	b->anchor = link;
	b->entry = true;
	add_marker(v, e, link);
	event_compose(p, s->event, link, indent, v->heading.year);
	if (e->count == 1)
		event_compose_references(p, s->event, indent);
	if (v->names_briefs)
		parts_origin(p, s->brief, indent);
	for (size_t i = 1; i < e->count; i++)
		compose_other(v, e, s + i, indent);
	if (p->c->linear && e->lanes.begin)
		compose_overlap(v, c, e, indent);
	for (size_t i = start; i < p->doc->block_count && !p->c->linear; i++)
		p->doc->blocks[i].lanes.pass = e->lanes.begin | e->lanes.pass;
	if (!p->c->linear)
		p->doc->blocks[start].lanes = e->lanes;
	v->uncertain |= e->lanes.begin != 0;
	bool first = v->first;
	parts_space_entry(p, start, first, &v->large);
	if (first)
		p->doc->blocks[start].space_before = 0;
	v->first = false;
}

static void compose_signs(struct view *v)
{
	static const enum entry_status order[] = {ENTRY_CONFIRMED, ENTRY_DISPUTED, ENTRY_REPORTED};
	struct parts *p = v->p;
	bool any = false;
	if (!v->seen[ENTRY_CONFIRMED] && !v->seen[ENTRY_DISPUTED])
		return;
	parts_paragraph(p, 0, (struct mark){0});
	for (size_t i = 0; i < sizeof order / sizeof *order; i++) {
		if (!v->seen[order[i]])
			continue;
		parts_add(p, ROLE_MUTED, any ? "   " : "");
		parts_add(p, signs[order[i]].role, signs[order[i]].sign);
		parts_add(p, ROLE_MUTED, signs[order[i]].said);
		any = true;
	}
}

/* What the signs mean, where there are any. */
static void compose_legend(struct view *v)
{
	struct parts *p = v->p;
	size_t start = p->doc->block_count;
	compose_signs(v);
	if (v->uncertain) {
		parts_item(p, ROLE_RULE, "┌", 0, (struct mark){0});
		parts_add(p, ROLE_MUTED,
			"overlaps in time with the entries along its line, down to └: their order is not "
			"known");
	}
	if (p->doc->block_count > start)
		p->doc->blocks[start].space_before = 1;
}

void chronology_compose(struct parts *p, struct chronology *c, bool names_briefs)
{
	chronology_sort(c);
	chronology_draw_lanes(c);
	struct view v = {.p = p,
		.names_briefs = names_briefs,
		.first = true,
		.margin = c->lanes ? c->lanes + 1 : 0,
		.hang = PARTS_SIGN + widest_date(p, c) + GAP};
	if (p->c->linear) {
		v.margin = 0;
		v.hang = PARTS_INDENT;
	}
	for (size_t i = 0; i < c->count; i++) {
		compose_heading(&v, &c->items[i]);
		compose_entry(&v, c, &c->items[i]);
		parts_let_go(p);
	}
	if (!p->c->linear)
		compose_legend(&v);
	parts_speak_for(p, p->c->brief);
}

void compose_chronology(const struct compose *c)
{
	struct parts p;
	struct chronology chronology;
	size_t count = c->brief->chronology.count;
	if (!count)
		return;
	parts_init(&p, c);
	chronology_init(&chronology);
	struct statement *statements = mem_alloc(count * sizeof *statements);
	for (size_t i = 0; i < count; i++) {
		const struct event *event = LIST_AT(const struct event, c->brief->chronology, i);
		statements[i] = (struct statement){c->brief, event};
		struct edtf dates = event_dates(event);
		if (parts_lies_by(&p, &dates))
			chronology_add(&chronology, &statements[i], 1);
	}
	parts_section(&p, "CHRONOLOGY", chronology.count);
	if (!chronology.count) {
		parts_paragraph(&p, 0, (struct mark){0})->space_before = 1;
		parts_add(&p, ROLE_MUTED, "Nothing by then.");
	}
	chronology_compose(&p, &chronology, false);
	free(statements);
	chronology_release(&chronology);
	parts_release(&p);
}
