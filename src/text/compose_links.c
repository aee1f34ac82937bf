#include "text/compose_links.h"

#include <stdlib.h>

#include "base/mem.h"
#include "model/vocab.h"

enum { ARROW = 2 };

/* Calls `each` for every link that leads to an actor of the briefing, in file order. */
static void each_link(const struct brief *brief,
    void (*each)(struct backlinks *, size_t to, struct backlink), struct backlinks *b)
{
	const struct actor *actors = brief->actors.items;
	for (LIST_EACH(const struct actor, from, brief->actors)) {
		for (LIST_EACH(const struct link, link, from->links)) {
			const struct actor *to = brief_actor(brief, text_str(link->to));
			if (to && to != from)
				each(b, (size_t)(to - actors), (struct backlink){from, link});
		}
	}
}

static void count_link(struct backlinks *b, size_t to, struct backlink link)
{
	(void)link;
	b->first[to + 2]++;
}

static void place_link(struct backlinks *b, size_t to, struct backlink link)
{
	b->items[b->first[to + 1]++] = link;
}

void backlinks_init(struct backlinks *b, const struct brief *brief)
{
	size_t actors = brief->actors.count;
	/* One place more, so that placing moves each beginning to where it belongs. */
	b->first = mem_zalloc(actors + 2, sizeof *b->first);
	each_link(brief, count_link, b);
	for (size_t i = 2; i < actors + 2; i++)
		b->first[i] += b->first[i - 1];
	b->items = mem_zalloc((size_t)b->first[actors + 1] + 1, sizeof *b->items);
	each_link(brief, place_link, b);
}

void backlinks_release(struct backlinks *b)
{
	free(b->items);
	free(b->first);
	*b = (struct backlinks){0};
}

size_t backlinks_of(const struct backlinks *b, const struct brief *brief, const struct actor *actor,
    const struct backlink **out)
{
	size_t place = (size_t)(actor - (const struct actor *)brief->actors.items);
	*out = b->items + b->first[place];
	return b->first[place + 1] - b->first[place];
}

bool link_may_hold(const struct parts *p, const struct link *link)
{
	if (!p->c->as_of)
		return true;
	struct edtf start = parts_parse(link->start), end = parts_parse(link->end);
	return edtf_earliest(&start) <= edtf_latest(p->c->as_of) &&
	       edtf_latest(&end) >= edtf_earliest(p->c->as_of);
}

const char *link_arrow(const struct link *link, bool inverse)
{
	if (link_type_symmetric(str_from(link_type(link))))
		return "↔";
	return inverse ? "←" : "→";
}

/* An end of the link's time in words that go on after "from" or "until". */
static void add_end(struct strbuf *b, const struct text *text)
{
	struct edtf date = parts_parse(text);
	if (date.kind == EDTF_NONE) {
		strbuf_add_str(b, text_str(text));
		return;
	}
	/* "until May" as a beginning is "May or earlier". */
	if (date.kind == EDTF_INTERVAL && (date.first.bound || date.last.bound))
		date.kind = EDTF_SET;
	edtf_show(b, &date, EDTF_FULL);
}

/* Two dates as one span: "5–6 March 2025". */
static bool add_span(struct strbuf *b, const struct link *link)
{
	struct edtf start = parts_parse(link->start), end = parts_parse(link->end);
	if (start.kind != EDTF_DATE || end.kind != EDTF_DATE || end.latest < start.earliest)
		return false;
	if (start.earliest != end.earliest || start.latest != end.latest) {
		start.kind = EDTF_INTERVAL;
		start.latest = end.latest;
		start.last = end.last;
	}
	edtf_show(b, &start, EDTF_FULL);
	return true;
}

/* `..` still holds; an end that is not said is not known. */
struct str link_dates(struct parts *p, const struct link *link)
{
	struct strbuf *b = &p->scratch;
	bool holds = link->end && str_is(text_str(link->end), "..");
	strbuf_clear(b);
	if (link->start && link->end && !holds && add_span(b, link))
		return arena_str(&p->doc->arena, strbuf_str(b));
	if (link->start) {
		strbuf_adds(b, holds ? "since " : "from ");
		add_end(b, link->start);
	}
	if (link->end && !(holds && link->start)) {
		strbuf_adds(b, link->start ? " until " : holds ? "to this day" : "until ");
		if (!holds)
			add_end(b, link->end);
	}
	return arena_str(&p->doc->arena, strbuf_str(b));
}

void link_add_details(struct parts *p, const struct link *link)
{
	struct str dates = link_dates(p, link);
	if (link->role) {
		parts_add(p, ROLE_MUTED, ", ");
		parts_add_words(p, ROLE_MUTED, link->role);
	}
	if (dates.len) {
		parts_add(p, ROLE_MUTED, ", ");
		doc_span(p->doc, ROLE_DATE, 0, 0, dates);
	}
	if (link->confidence) {
		parts_add(p, ROLE_MUTED, ", ");
		doc_span(p->doc, ROLE_CONFIDENCE, 0, 0,
		    parts_shown(&vocabulary_confidence, text_str(link->confidence)));
		parts_add(p, ROLE_MUTED, " confidence");
	}
	if (link->note) {
		parts_add(p, ROLE_MUTED, ". ");
		parts_add_words(p, ROLE_MUTED, link->note);
	}
}

static void compose_link(
    struct parts *p, const struct link *link, const struct actor *from, bool inverse)
{
	size_t first = p->doc->block_count;
	struct block *b = parts_paragraph(p, PARTS_INDENT, link->mark);
	b->hang = ARROW;
	doc_marker(p->doc);
	parts_add(p, ROLE_MUTED, link_arrow(link, inverse));
	doc_text(p->doc);
	strbuf_clear(&p->scratch);
	link_type_words(str_from(link_type(link)), inverse, &p->scratch);
	strbuf_addc(&p->scratch, ' ');
	doc_span(p->doc, ROLE_TEXT, 0, 0, arena_str(&p->doc->arena, strbuf_str(&p->scratch)));
	parts_add_actor(p, text_str(inverse ? from->id : link->to));
	link_add_details(p, link);
	parts_cite(p, &link->sources, first, PARTS_INDENT);
	parts_cite_details(p, &link->sources, PARTS_INDENT + ARROW);
}

void links_compose(struct parts *p, const struct actor *actor, const struct backlinks *backlinks)
{
	const struct backlink *back;
	size_t count = backlinks_of(backlinks, p->context.brief, actor, &back);
	for (LIST_EACH(const struct link, link, actor->links))
		if (link_may_hold(p, link))
			compose_link(p, link, actor, false);
	for (size_t i = 0; i < count; i++)
		if (link_may_hold(p, back[i].link))
			compose_link(p, back[i].link, back[i].from, true);
}
