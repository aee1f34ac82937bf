#include "text/compose_links.h"

#include <stdlib.h>

#include "base/mem.h"
#include "model/vocab.h"

static size_t count_links(const struct brief *brief)
{
	size_t count = 0;
	for (LIST_EACH(const struct actor, from, brief->actors))
		count += from->links.count;
	return count;
}

/* Finds where each link leads, and counts those that lead to each actor. */
static void resolve_links(struct backlinks *b, const struct brief *brief)
{
	uint32_t *next = b->to;
	for (LIST_EACH(const struct actor, from, brief->actors)) {
		for (LIST_EACH(const struct link, link, from->links)) {
			const struct actor *to = brief_actor(brief, text_str(link->to));
			*next = to ? (uint32_t)(to - (const struct actor *)brief->actors.items) : NOWHERE;
			if (to && to != from)
				b->first[*next + 2]++;
			next++;
		}
	}
}

/* Moves each actor's beginning to the end of its links, which is the next one's beginning. */
static void place_links(struct backlinks *b, const struct brief *brief)
{
	const uint32_t *next = b->to;
	uint32_t place = 0;
	for (LIST_EACH(const struct actor, from, brief->actors)) {
		for (LIST_EACH(const struct link, link, from->links)) {
			uint32_t to = *next++;
			if (to != NOWHERE && to != place)
				b->items[b->first[to + 1]++] = (struct backlink){from, link};
		}
		place++;
	}
}

void backlinks_init(struct backlinks *b, const struct brief *brief)
{
	size_t actors = brief->actors.count, links = count_links(brief);
	b->first = mem_zalloc(actors + 2, sizeof *b->first);
	b->to = mem_alloc((links + 1) * sizeof *b->to);
	b->items = mem_alloc((links + 1) * sizeof *b->items);
	resolve_links(b, brief);
	for (size_t i = 2; i < actors + 2; i++)
		b->first[i] += b->first[i - 1];
	place_links(b, brief);
}

void backlinks_release(struct backlinks *b)
{
	free(b->items);
	free(b->first);
	free(b->to);
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

/* An end of the link's time in words, after `before`, or after `between` where it may be one of
 * several days. */
static void add_end(
	struct strbuf *b, const struct text *text, const char *before, const char *between)
{
	struct edtf date = parts_parse(text);
	/* "until May" as a beginning is "May or earlier". */
	bool half = date.first.bound || date.last.bound;
	if (date.kind == EDTF_INTERVAL)
		date.kind = EDTF_SET;
	bool several = date.kind == EDTF_SET && !half;
	strbuf_adds(b, several ? between : before);
	if (date.kind == EDTF_NONE)
		strbuf_add_str(b, text_str(text));
	else
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
	if (link->start)
		add_end(b, link->start, holds ? "since " : "from ", "begun ");
	if (link->end && !holds)
		add_end(
			b, link->end, link->start ? " until " : "until ", link->start ? ", ended " : "ended ");
	/* "since" says it already. */
	if (holds && memcmp(b->ptr, "since ", b->len < 6 ? b->len + 1 : 6) != 0)
		strbuf_adds(b, b->len ? ", to this day" : "to this day");
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

/* `other` at the other end, NULL where it is none of the briefing's. */
static void compose_link(
	struct parts *p, const struct link *link, const struct actor *other, bool inverse)
{
	size_t first = p->doc->block_count;
	parts_item(p, ROLE_MUTED, link_arrow(link, inverse), PARTS_INDENT, link->mark);
	strbuf_clear(&p->scratch);
	link_type_words(str_from(link_type(link)), inverse, &p->scratch);
	strbuf_addc(&p->scratch, ' ');
	doc_span(p->doc, ROLE_TEXT, 0, 0, arena_str(&p->doc->arena, strbuf_str(&p->scratch)));
	if (other)
		parts_add_own_actor(p, other);
	else
		parts_add_actor(p, text_str(link->to));
	link_add_details(p, link);
	parts_cite(p, &link->sources, first, PARTS_INDENT);
	parts_cite_details(p, &link->sources, PARTS_INDENT + PARTS_SIGN);
}

void links_compose(
	struct parts *p, const struct actor *actor, const struct backlinks *backlinks, size_t at)
{
	const struct brief *brief = p->context.brief;
	const struct backlink *back;
	size_t count = backlinks_of(backlinks, brief, actor, &back);
	for (LIST_EACH(const struct link, link, actor->links)) {
		uint32_t to = backlinks->to[at++];
		if (link_may_hold(p, link))
			compose_link(p, link,
				to == NOWHERE ? NULL : LIST_AT(const struct actor, brief->actors, to), false);
	}
	for (size_t i = 0; i < count; i++)
		if (link_may_hold(p, back[i].link))
			compose_link(p, back[i].link, back[i].from, true);
}
