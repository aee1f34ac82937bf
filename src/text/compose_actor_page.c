/* An actor's page: all that is known of it, each fact with the briefing that states it. */
#include "text/compose_parts.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/strmap.h"
#include "base/width.h"
#include "model/vocab.h"
#include "text/appearances.h"
#include "text/compose_chronology.h"
#include "text/compose_links.h"

/* Columns for dates of briefings, the widest of which have lines of their own. */
enum { MOST_DATE = 20, GAP = 2 };

/* The page on its way. */
struct page {
	struct parts p;
	struct appearances about;
	const struct brief **briefs; /* that say anything of the actor, in the order of finding */
	size_t count, capacity;
	struct strmap seen; /* their ids */
	bool several;       /* each fact names its briefing */
};

static void add_brief(struct page *page, const struct brief *brief)
{
	bool added;
	if (brief->registry)
		return;
	strmap_add(&page->seen, text_str(brief->id), &added);
	if (!added)
		return;
	mem_grow(&page->briefs, &page->capacity, page->count, sizeof *page->briefs);
	page->briefs[page->count++] = brief;
}

static void find_briefs(struct page *page)
{
	const struct appearances *a = &page->about;
	for (size_t i = 0; i < a->count; i++)
		add_brief(page, a->items[i].brief);
	for (size_t i = 0; i < a->link_count; i++)
		add_brief(page, a->links[i].brief);
	for (size_t i = 0; i < a->statement_count; i++)
		add_brief(page, a->statements[i].brief);
	page->several = page->count > 1;
}

/* All that the briefings say of their handling; *agree: whether it is one word. */
static struct str all_handling(struct page *page, bool *agree)
{
	struct strbuf *b = &page->p.scratch;
	struct strmap seen;
	strmap_init(&seen);
	strbuf_clear(b);
	for (size_t i = 0; i < page->count; i++) {
		struct str handling = text_str(page->briefs[i]->handling);
		bool added;
		strmap_add(&seen, handling, &added);
		if (added && handling.len && b->len)
			strbuf_adds(b, " · ");
		if (added)
			strbuf_add_str(b, handling);
	}
	*agree = seen.count < 2;
	strmap_release(&seen);
	return arena_str(&page->about.arena, strbuf_str(b));
}

/* The first that any briefing has; the offset is that of the field. */
static const struct text *first_of(const struct appearances *a, size_t offset)
{
	for (size_t i = 0; i < a->count; i++) {
		const struct text *t;
		memcpy(&t, (const char *)a->items[i].actor + offset, sizeof t);
		if (t && t->len)
			return t;
	}
	return NULL;
}

static void add_wikidata(struct parts *p, const struct text *number)
{
	char *address = arena_printf(&p->doc->arena, "https://www.wikidata.org/wiki/%s", number->s);
	struct target target = {.kind = TARGET_ADDRESS, .brief = STR(""), .id = str_from(address)};
	parts_add(p, ROLE_MUTED, "Wikidata ");
	doc_span(p->doc, ROLE_ADDRESS, 0, doc_add_target(p->doc, target), text_str(number));
}

static void compose_kind(struct page *page)
{
	struct parts *p = &page->p;
	const struct text *type = first_of(&page->about, offsetof(struct actor, type));
	const struct text *country = first_of(&page->about, offsetof(struct actor, country));
	const struct text *wikidata = first_of(&page->about, offsetof(struct actor, wikidata));
	bool any = false;
	if (type && str_is(text_str(type), "other"))
		type = NULL;
	if (!type && !country && !wikidata)
		return;
	parts_paragraph(p, 0, (struct mark){0});
	if (type) {
		parts_add_dot(p, &any);
		doc_span(p->doc, ROLE_MUTED, 0, 0, parts_shown(&vocabulary_actor_type, text_str(type)));
	}
	if (country) {
		parts_add_dot(p, &any);
		parts_add_text(p, ROLE_MUTED, country);
	}
	if (wikidata) {
		parts_add_dot(p, &any);
		add_wikidata(p, wikidata);
	}
}

static void add_name(struct page *page, struct strmap *seen, struct str name)
{
	bool added;
	if (!name.len)
		return;
	strmap_add(seen, name, &added);
	if (!added)
		return;
	if (seen->count == 2)
		parts_label(&page->p, "Also")->space_before = 1;
	if (seen->count > 2)
		parts_add(&page->p, ROLE_MUTED, ", ");
	doc_span(page->p.doc, ROLE_TEXT, 0, 0, name);
}

/* All other names in all scripts. The title is the first seen. */
static void compose_names(struct page *page)
{
	struct strmap seen;
	strmap_init(&seen);
	strmap_add(&seen, page->about.name, NULL);
	for (size_t i = 0; i < page->about.count; i++) {
		const struct actor *actor = page->about.items[i].actor;
		add_name(page, &seen, text_str(actor->name));
		for (size_t n = 0; n < actor->aliases.count; n++)
			add_name(page, &seen, text_str(*LIST_AT(const struct text *, actor->aliases, n)));
	}
	strmap_release(&seen);
}

static void compose_origin(
	struct page *page, const struct brief *brief, const struct list *sources, unsigned indent)
{
	size_t first = page->p.doc->block_count;
	parts_origin(&page->p, brief, indent);
	parts_cite(&page->p, sources, first, indent);
	parts_cite_details(&page->p, sources, indent + PARTS_SIGN);
}

static void compose_role(struct page *page, const struct appearance *appearance)
{
	struct parts *p = &page->p;
	const struct actor *actor = appearance->actor;
	size_t first = p->doc->block_count;
	const struct text *said = actor->role ? actor->role : actor->summary;
	parts_speak_for(p, appearance->brief);
	parts_item(p, ROLE_MUTED, "•", 0, actor->mark)->entry = true;
	if (actor->role)
		parts_add_words(p, ROLE_TEXT, said);
	else
		parts_markdown_inline(p, said, PARTS_SIGN);
	if (!page->several)
		parts_cite(p, &actor->sources, first, PARTS_SIGN);
	if (actor->role)
		parts_markdown(p, actor->summary, PARTS_SIGN);
	if (page->several)
		compose_origin(page, appearance->brief, &actor->sources, PARTS_SIGN);
}

static int compare_briefs(const struct brief *a, const struct brief *b)
{
	struct edtf one = parts_parse(a->date), other = parts_parse(b->date);
	int order = edtf_compare(&other, &one);
	return order ? order : strcmp(a->id->s, b->id->s);
}

static int by_date(const void *left, const void *right)
{
	const struct brief *const *a = left, *const *b = right;
	return compare_briefs(*a, *b);
}

/* Registries first, then the latest briefing; of one briefing in the order of its file. */
static int by_brief(const void *left, const void *right)
{
	const struct appearance *a = left, *b = right;
	int order = b->brief->registry - a->brief->registry;
	if (!order && a->brief != b->brief)
		order = compare_briefs(a->brief, b->brief);
	return order ? order : (a->actor > b->actor) - (a->actor < b->actor);
}

static void compose_roles(struct page *page)
{
	bool first = true, large = false;
	qsort(page->about.items, page->about.count, sizeof *page->about.items, by_brief);
	for (size_t i = 0; i < page->about.count; i++) {
		const struct appearance *appearance = &page->about.items[i];
		size_t start = page->p.doc->block_count;
		if (!appearance->actor->role && !appearance->actor->summary)
			continue;
		if (first) {
			parts_heading(&page->p, "ROLES", 0);
			start = page->p.doc->block_count;
		}
		compose_role(page, appearance);
		parts_space_entry(&page->p, start, first, &large);
		first = false;
	}
}

static bool same_kind(const struct stated_link *a, const struct stated_link *b)
{
	struct str type = str_from(link_type(a->link));
	return str_is(type, link_type(b->link)) &&
	       (a->inverse == b->inverse || link_type_symmetric(type));
}

static bool same_text(const struct text *a, const struct text *b)
{
	return str_equal(text_str(a), text_str(b));
}

/* Whether two briefings say the same in the same words. */
static bool same_link(const struct stated_link *a, const struct stated_link *b)
{
	const struct link *one = a->link, *other = b->link;
	return same_kind(a, b) && str_equal(a->id, b->id) && same_text(one->role, other->role) &&
	       same_text(one->start, other->start) && same_text(one->end, other->end) &&
	       same_text(one->confidence, other->confidence) && same_text(one->note, other->note);
}

static void compose_kind_of_link(struct page *page, const struct stated_link *link)
{
	struct parts *p = &page->p;
	struct block *b = doc_block(p->doc, BLOCK_HEADING);
	b->level = 2;
	b->space_before = 1;
	strbuf_clear(&p->scratch);
	link_type_words(str_from(link_type(link->link)), link->inverse, &p->scratch);
	doc_span(p->doc, ROLE_SUBHEADING, 0, 0, arena_str(&p->doc->arena, strbuf_str(&p->scratch)));
}

/* The link, and all after it that say the same; returns how many. */
static size_t compose_link(struct page *page, const struct stated_link *link, size_t left)
{
	struct parts *p = &page->p;
	size_t first = p->doc->block_count, count = 1;
	parts_speak_for(p, link->brief);
	parts_item(p, ROLE_MUTED, link_arrow(link->link, link->inverse), 0, link->link->mark)->entry =
		true;
	parts_add_actor(p, text_str(link->inverse ? link->from->id : link->link->to));
	link_add_details(p, link->link);
	while (count < left && same_link(link, link + count))
		count++;
	for (size_t i = 0; i < count && page->several; i++) {
		parts_speak_for(p, link[i].brief);
		compose_origin(page, link[i].brief, &link[i].link->sources, PARTS_SIGN);
	}
	if (!page->several) {
		parts_cite(p, &link->link->sources, first, 0);
		parts_cite_details(p, &link->link->sources, PARTS_SIGN);
	}
	return count;
}

static void compose_links(struct page *page)
{
	const struct stated_link *links = page->about.links, *before = NULL;
	size_t count = page->about.link_count;
	for (size_t i = 0; i < count;) {
		if (!link_may_hold(&page->p, links[i].link)) {
			i++;
			continue;
		}
		if (!before)
			parts_heading(&page->p, "LINKS", 0);
		if (!before || !same_kind(before, &links[i]))
			compose_kind_of_link(page, &links[i]);
		before = &links[i];
		i += compose_link(page, &links[i], count - i);
	}
}

static void compose_events(struct page *page)
{
	struct chronology *c = &page->about.chronology;
	size_t kept = 0;
	for (size_t i = 0; i < c->count; i++)
		if (parts_lies_by(&page->p, &c->items[i].date))
			c->items[kept++] = c->items[i];
	c->count = kept;
	if (!kept)
		return;
	parts_heading(&page->p, "CHRONOLOGY", kept);
	chronology_compose(&page->p, c, page->several);
}

static unsigned widest_date(struct page *page)
{
	int widest = 0;
	for (size_t i = 0; i < page->count; i++) {
		int columns = str_columns(parts_date(&page->p, page->briefs[i]->date, EDTF_SHORT));
		if (columns > widest && columns <= MOST_DATE)
			widest = columns;
	}
	return (unsigned)widest;
}

static void compose_briefs(struct page *page)
{
	struct parts *p = &page->p;
	if (!page->several)
		return;
	unsigned hang = widest_date(page) + GAP;
	parts_heading(p, "BRIEFINGS", page->count);
	for (size_t i = 0; i < page->count; i++) {
		const struct brief *brief = page->briefs[i];
		struct block *b = parts_paragraph(p, 0, brief->mark);
		b->space_before = i == 0;
		b->entry = true;
		b->file = brief->file;
		b->hang = (uint16_t)hang;
		doc_marker(p->doc);
		doc_span(p->doc, ROLE_DATE, 0, 0, parts_date(p, brief->date, EDTF_SHORT));
		doc_text(p->doc);
		parts_add_brief(p, text_str(brief->id));
	}
}

static void compose_all(struct page *page)
{
	appearances_find_links(&page->about);
	appearances_find_events(&page->about);
	find_briefs(page);
	if (page->count > 1)
		qsort(page->briefs, page->count, sizeof *page->briefs, by_date);
	bool agree;
	struct str handling = all_handling(page, &agree);
	page->p.handling = agree ? handling : STR("");
	struct doc *d = page->p.doc;
	struct block *b = parts_title(
		&page->p, arena_str(&d->arena, page->about.name), arena_str(&d->arena, handling));
	b->anchor = doc_add_target(d, (struct target){TARGET_ACTOR, text_str(page->p.c->brief->id),
	                                  arena_str(&d->arena, page->about.id)});
	compose_kind(page);
	compose_names(page);
	compose_roles(page);
	compose_links(page);
	compose_events(page);
	compose_briefs(page);
}

void compose_actor_page(const struct compose *c, struct str actor_id)
{
	struct page page = {0};
	parts_init(&page.p, c);
	strmap_init(&page.seen);
	if (appearances_init(&page.about, c, actor_id))
		compose_all(&page);
	else
		parts_nobody(&page.p, "actor", actor_id);
	appearances_release(&page.about);
	free(page.briefs);
	strmap_release(&page.seen);
	parts_release(&page.p);
}
