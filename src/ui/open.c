/* From what is selected to an address, and to the browser. */
#include <stdlib.h>

#include "base/address.h"
#include "base/mem.h"
#include "ui/selection.h"
#include "ui/state.h"

/* Addresses as they are found, the best first. */
struct addresses {
	struct app *app;
	struct str *items;
	size_t count, capacity;
	struct strbuf made; /* the one that stands in no file */
};

static void add(struct addresses *found, struct str address)
{
	for (size_t i = 0; i < found->count; i++)
		if (str_equal(found->items[i], address))
			return;
	mem_grow(&found->items, &found->capacity, found->count, sizeof *found->items);
	found->items[found->count++] = address;
}

static void add_source(struct addresses *found, const struct source *source)
{
	const struct text *const where[] = {source->url, source->archived};
	for (size_t i = 0; i < sizeof where / sizeof *where; i++) {
		if (!address_opens(text_str(where[i])))
			continue;
		add(found, text_str(where[i]));
		return;
	}
}

static void add_cited(
	struct addresses *found, const struct brief *brief, const struct list *citations)
{
	for (LIST_EACH(const struct citation, cited, *citations)) {
		const struct source *source = brief_source(brief, text_str(cited->id), NULL);
		if (source)
			add_source(found, source);
	}
}

static void add_event(struct addresses *found, const struct brief *brief, const struct event *event)
{
	add_cited(found, brief, &event->sources);
	for (LIST_EACH(const struct account, account, event->accounts))
		add_cited(found, brief, &account->sources);
}

static void add_entry(void *context, const struct brief *brief, const struct actor *actor)
{
	add_cited(context, brief, &actor->sources);
}

static void note_number(void *context, const struct brief *brief, const struct actor *actor)
{
	struct addresses *found = context;
	(void)brief;
	if (actor->wikidata && !found->made.len)
		strbuf_addf(&found->made, "https://www.wikidata.org/wiki/%s", actor->wikidata->s);
}

/* The sources of the briefing's own entry, then of others'; where nobody has any, the page at
 * Wikidata. */
static void add_actor(struct addresses *found, const struct brief *brief, struct str id)
{
	const struct library *library = found->app->desk.library;
	const struct actor *own = brief_actor(brief, id);
	struct library_actor joined;
	bool known = library_actor(library, brief, id, &joined);
	if (own)
		add_entry(found, brief, own);
	if (known)
		library_each_actor(library, joined.id, add_entry, found);
	if (found->count)
		return;
	if (own)
		note_number(found, brief, own);
	if (known)
		library_each_actor(library, joined.id, note_number, found);
	if (address_opens(strbuf_str(&found->made)))
		add(found, strbuf_str(&found->made));
}

static void add_target(struct addresses *found, const struct target *t)
{
	struct app *a = found->app;
	const struct brief *brief =
		desk_brief(&a->desk, t->brief.len ? t->brief : history_page(&a->history)->brief);
	const struct event *event;
	const struct source *source;
	switch (t->kind) {
	case TARGET_ADDRESS:
		if (address_opens(t->id))
			add(found, t->id);
		break;
	case TARGET_SOURCE:
		if (brief && (source = brief_source(brief, t->id, NULL)))
			add_source(found, source);
		break;
	case TARGET_EVENT:
		if (brief && (event = desk_event(brief, t->id)))
			add_event(found, brief, event);
		break;
	case TARGET_ACTOR:
		if (brief)
			add_actor(found, brief, t->id);
		break;
	case TARGET_BRIEF:
	case TARGET_PROBLEMS: break;
	}
}

static void add_span(struct addresses *found, const struct doc *d, const struct span *span)
{
	const struct target *t = doc_target(d, span->link);
	if (t && (t->kind == TARGET_ADDRESS || t->kind == TARGET_SOURCE))
		add_target(found, t);
}

/* Addresses and sources that the item's own words name. */
static void add_item(struct addresses *found, const struct doc *d, const struct selection *s)
{
	for (size_t i = s->first; i < s->end; i++) {
		const struct span_range *parts[] = {
			&d->blocks[i].marker, &d->blocks[i].text, &d->blocks[i].aside};
		for (size_t k = 0; k < sizeof parts / sizeof *parts; k++)
			for (uint32_t n = 0; n < parts[k]->count; n++)
				add_span(found, d, &d->spans[parts[k]->first + n]);
	}
}

/* What the page is of. */
static void add_page(struct addresses *found, const struct page *p)
{
	static const struct {
		const struct page_kind *page;
		enum target_kind target;
	} kinds[] = {
		{&page_actor, TARGET_ACTOR}, {&page_event, TARGET_EVENT}, {&page_source, TARGET_SOURCE}};
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		struct target t = {kinds[i].target, p->brief, p->id};
		if (p->kind == kinds[i].page)
			add_target(found, &t);
	}
}

static void find_addresses(struct addresses *found)
{
	const struct page *p = app_page(found->app);
	const struct view *v = &p->views[p->focus];
	struct selection s;
	if (selection_of(v, &s)) {
		if (s.link) {
			add_target(found, s.link);
			return;
		}
		if (s.entry)
			add_target(found, s.entry);
		if (!found->count)
			add_item(found, &v->doc, &s);
	}
	if (!found->count)
		add_page(found, p);
}

enum app_result browse(struct app *a, struct str address)
{
	strbuf_clear(&a->asking.text);
	strbuf_clear(&a->asking.note);
	strbuf_add_str(&a->asking.text, address);
	a->asking.request =
		(struct app_request){.kind = REQUEST_BROWSE, .text = strbuf_str(&a->asking.text)};
	return APP_ASKS;
}

enum app_result open_selected(struct app *a)
{
	struct addresses found = {.app = a};
	enum app_result result = APP_GOES_ON;
	strbuf_init(&found.made);
	find_addresses(&found);
	if (found.count) {
		result = browse(a, found.items[0]);
		if (found.count > 1)
			strbuf_addf(&a->asking.note, "the first of %zu addresses", found.count);
		a->asking.request.note = strbuf_str(&a->asking.note);
	} else {
		app_say(a, ROLE_FOOTER, "There is no address to open here");
	}
	free(found.items);
	strbuf_release(&found.made);
	return result;
}
