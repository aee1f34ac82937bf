/* An event's page: what its briefing says of it, and what others say of the same event. */
#include "text/compose_event.h"

#include <stdlib.h>

#include "base/mem.h"
#include "library/library.h"
#include "model/vocab.h"
#include "text/compose_sources.h"

/* Date, status, importance and confidence in one line. */
static void compose_state(struct parts *p, const struct event *event)
{
	struct str status = str_from(event_status(event));
	struct str importance = parts_shown(&vocabulary_importance, str_from(event_importance(event)));
	bool disputed = str_is(status, "disputed");
	parts_paragraph(p, 0, event->mark);
	doc_span(p->doc, ROLE_DATE, 0, 0, event_show_dates(p, event, EDTF_FULL));
	parts_add(p, ROLE_MUTED, " · ");
	doc_span(p->doc, disputed ? ROLE_DISPUTED : ROLE_CONFIRMED, 0, 0,
		parts_shown(&vocabulary_entry_status, status));
	if (!str_is(importance, "normal")) {
		parts_add(p, ROLE_MUTED, " · ");
		doc_span(p->doc, ROLE_MUTED, 0, 0, importance);
	}
	if (event->confidence) {
		parts_add(p, ROLE_MUTED, " · ");
		doc_span(p->doc, ROLE_CONFIDENCE, 0, 0,
			parts_shown(&vocabulary_confidence, text_str(event->confidence)));
		parts_add(p, ROLE_MUTED, " confidence");
	}
}

static void compose_words(struct parts *p, const struct event *event)
{
	size_t first = p->doc->block_count;
	if (event->text) {
		parts_markdown(p, event->text, 0);
	} else if (event->sources.count) {
		parts_paragraph(p, 0, event->mark);
		parts_add(p, ROLE_LABEL, "Sources: ");
	}
	if (p->doc->block_count > first)
		p->doc->blocks[first].space_before = 1;
	parts_cite(p, &event->sources, first, 0);
	parts_cite_details(p, &event->sources, 0);
}

static void compose_circumstances(struct parts *p, const struct event *event)
{
	size_t first = p->doc->block_count;
	if (event->place) {
		parts_label(p, "Place");
		parts_add_words(p, ROLE_TEXT, event->place);
	}
	for (size_t i = 0; i < event->actors.count; i++) {
		parts_label(p, i ? "" : "Actors");
		event_add_actor(p, LIST_AT(const struct participant, event->actors, i));
	}
	if (event->tags.count) {
		parts_label(p, "Tags");
		event_add_tags(p, &event->tags);
	}
	if (p->doc->block_count > first)
		p->doc->blocks[first].space_before = 1;
}

/* What other briefings say, and how many do. */
struct others {
	struct parts *p;
	const struct event *event;
	size_t count;
};

static void compose_other(void *context, const struct brief *brief, const struct event *event)
{
	struct others *o = context;
	struct parts *p = o->p;
	if (event == o->event)
		return;
	if (o->count++ == 0)
		parts_heading(p, "IN OTHER BRIEFINGS", 0);
	parts_speak_for(p, brief);
	uint32_t link = doc_add_target(p->doc, event_target(p, brief, event));
	struct block *b = parts_paragraph(p, 0, event->mark);
	b->space_before = 1;
	b->entry = true;
	parts_add_brief(p, text_str(brief->id));
	parts_paragraph(p, PARTS_INDENT, event->mark);
	doc_span(p->doc, ROLE_DATE, 0, 0, event_show_dates(p, event, EDTF_FULL));
	parts_add(p, ROLE_MUTED, ": ");
	event_compose(p, event, link, PARTS_INDENT, EDTF_NO_YEAR);
}

/* Where there is no library, the references as they stand. */
static void compose_others(struct parts *p, const struct event *event)
{
	struct others o = {p, event, 0};
	if (p->c->library)
		library_each_same_event(p->c->library, p->c->brief, event, compose_other, &o);
	parts_speak_for(p, p->c->brief);
	if (o.count || !event->same_as.count)
		return;
	parts_heading(p, "IN OTHER BRIEFINGS", 0);
	size_t first = p->doc->block_count;
	event_compose_references(p, event, 0);
	p->doc->blocks[first].space_before = 1;
}

/* Which of the briefing's sources the event and its accounts cite. */
static void note_cited(const struct parts *p, const struct list *citations, bool *cited)
{
	size_t number;
	for (LIST_EACH(const struct citation, c, *citations))
		if (brief_source(p->c->brief, text_str(c->id), &number))
			cited[number - 1] = true;
}

static void compose_cited(struct parts *p, const struct event *event)
{
	size_t count = p->c->brief->sources.count;
	bool *cited = mem_zalloc(count + 1, sizeof *cited), first = true, large = false;
	note_cited(p, &event->sources, cited);
	for (LIST_EACH(const struct account, account, event->accounts))
		note_cited(p, &account->sources, cited);
	for (size_t i = 0; i < count; i++) {
		if (!cited[i])
			continue;
		if (first)
			parts_heading(p, "SOURCES", 0);
		size_t start = p->doc->block_count;
		source_compose(
			p, LIST_AT(const struct source, p->c->brief->sources, i), i + 1, source_hang(count));
		parts_space_entry(p, start, first, &large);
		first = false;
	}
	free(cited);
}

static void compose_event(struct parts *p, const struct event *event)
{
	const struct brief *brief = p->c->brief;
	struct str title = text_str(event->title);
	if (!event->title) {
		struct str dates = event_show_dates(p, event, EDTF_FULL);
		title = str_from(arena_printf(&p->doc->arena, "Event of %.*s", STR_ARG(dates)));
	}
	struct block *b = parts_title(p, title, text_str(brief->handling));
	b->mark = event->mark;
	b->anchor = doc_add_target(p->doc, event_target(p, brief, event));
	compose_state(p, event);
	parts_paragraph(p, 0, event->mark);
	parts_add(p, ROLE_MUTED, "in ");
	parts_add_brief(p, text_str(brief->id));
	compose_words(p, event);
	if (event->accounts.count) {
		size_t first = p->doc->block_count;
		event_compose_accounts(p, event, 0, EDTF_NO_YEAR);
		p->doc->blocks[first].space_before = 1;
	}
	compose_circumstances(p, event);
	compose_others(p, event);
	compose_cited(p, event);
}

void compose_event_page(const struct compose *c, struct str event_id)
{
	struct parts p;
	const struct event *event = event_find(c->brief, event_id);
	parts_init(&p, c);
	if (event)
		compose_event(&p, event);
	else
		parts_nobody(&p, "event", event_id);
	parts_release(&p);
}
