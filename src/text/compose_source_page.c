/* A source's page: what it is, what rests on it, and what rests on it alone. */
#include "text/compose_sources.h"

#include <string.h>

#include "library/library.h"
#include "model/prose.h"
#include "model/vocab.h"
#include "text/cite.h"
#include "text/compose_event.h"
#include "text/compose_links.h"

enum { KIND = 11 };

/* Looks for what rests on the source in one briefing, and composes that which rests on it alone or
 * not. */
struct search {
	struct parts *p;
	const struct brief *brief;
	struct str id; /* of the source in that briefing */
	bool alone;    /* what is wanted */
	const char *heading;
	size_t found;
};

/* How a statement rests on sources. */
struct support {
	bool by_it, by_others;
	const struct citation *citation; /* of the source; NULL where a text cites it */
};

static void note_source(const struct search *s, struct support *support, struct str id)
{
	const struct source *source = cite_source(s->brief, id, NULL);
	if (!source)
		return;
	if (str_equal(text_str(source->id), s->id))
		support->by_it = true;
	else
		support->by_others = true;
}

static void note_list(const struct search *s, struct support *support, const struct list *list)
{
	for (LIST_EACH(const struct citation, cited, *list)) {
		bool before = support->by_it;
		note_source(s, support, text_str(cited->id));
		if (support->by_it && !before)
			support->citation = cited;
	}
}

static void note_text(const struct search *s, struct support *support, struct str text)
{
	struct prose prose;
	struct ref ref;
	struct str id;
	prose_init(&prose, text);
	while (prose_next(&prose, &ref)) {
		if (ref.kind != REF_SOURCES)
			continue;
		for (size_t at = 0; ref_source(&ref, &at, &id);)
			note_source(s, support, id);
	}
}

static bool is_wanted(const struct search *s, struct support support)
{
	return support.by_it && support.by_others == !s->alone;
}

static void compose_heading(struct search *s)
{
	struct parts *p = s->p;
	if (s->brief == p->c->brief) {
		parts_heading(p, s->alone ? "RESTS ON IT ALONE" : "RESTS ON IT AND ON OTHERS", 0);
		return;
	}
	struct block *b = doc_block(p->doc, BLOCK_HEADING);
	b->level = 2;
	b->space_before = 1;
	parts_add(p, ROLE_MUTED, s->alone ? "on it alone in " : "on it and on others in ");
	parts_add_brief(p, text_str(s->brief->id));
}

/* Begins an item with its kind to the left. */
static void begin(struct search *s, const char *kind, struct mark mark)
{
	if (s->found++ == 0)
		compose_heading(s);
	struct block *b = parts_label(s->p, kind);
	b->hang = KIND;
	b->space_before = s->found == 1;
	b->entry = true;
	b->mark = mark;
}

/* The page, quotation and credibility of the citation. */
static void add_details(struct search *s, struct support support)
{
	struct list one = {(void *)support.citation, support.citation != NULL};
	parts_cite_details(s->p, &one, KIND);
}

/* The next part of a Markdown text up to a blank line. */
static bool next_part(struct str text, size_t *at, struct str *part)
{
	while (*at < text.len && text.ptr[*at] == '\n')
		++*at;
	const char *begin = text.ptr + *at;
	const char *end = memmem(begin, text.len - *at, "\n\n", 2);
	*part = (struct str){begin, end ? (size_t)(end - begin) : text.len - *at};
	*at += part->len;
	return part->len > 0;
}

/* The parts of a Markdown text that cite the source. */
static void search_text(struct search *s, const char *kind, const struct text *text)
{
	struct str all = text_str(text), part;
	for (size_t at = 0; next_part(all, &at, &part);) {
		struct support support = {0};
		note_text(s, &support, part);
		if (!is_wanted(s, support))
			continue;
		begin(s, kind, text->mark);
		markdown_compose(s->p->doc, &s->p->context, part, text->mark, KIND, true);
	}
}

static void search_judgements(struct search *s)
{
	for (LIST_EACH(const struct judgement, j, s->brief->judgements)) {
		struct support support = {0};
		note_text(s, &support, text_str(j->text));
		note_text(s, &support, text_str(j->basis));
		note_list(s, &support, &j->sources);
		if (!is_wanted(s, support))
			continue;
		begin(s, "Judgement", j->mark);
		parts_markdown_inline(s->p, j->text, KIND);
		add_details(s, support);
	}
}

static void search_links(struct search *s, const struct actor *actor)
{
	struct parts *p = s->p;
	for (LIST_EACH(const struct link, link, actor->links)) {
		struct support support = {0};
		note_list(s, &support, &link->sources);
		if (!is_wanted(s, support))
			continue;
		begin(s, "Link", link->mark);
		parts_add_actor(p, text_str(actor->id));
		strbuf_clear(&p->scratch);
		strbuf_addf(&p->scratch, " %s ", link_arrow(link, false));
		link_type_words(str_from(link_type(link)), false, &p->scratch);
		strbuf_addc(&p->scratch, ' ');
		doc_span(p->doc, ROLE_TEXT, 0, 0, arena_str(&p->doc->arena, strbuf_str(&p->scratch)));
		parts_add_actor(p, text_str(link->to));
		link_add_details(p, link);
		add_details(s, support);
	}
}

static void search_actors(struct search *s)
{
	for (LIST_EACH(const struct actor, actor, s->brief->actors)) {
		struct support support = {0};
		note_text(s, &support, text_str(actor->summary));
		note_list(s, &support, &actor->sources);
		if (is_wanted(s, support)) {
			begin(s, "Actor", actor->mark);
			parts_add_actor(s->p, text_str(actor->id));
			if (actor->role) {
				parts_add(s->p, ROLE_MUTED, ", ");
				parts_add_words(s->p, ROLE_MUTED, actor->role);
			}
			add_details(s, support);
		}
		search_links(s, actor);
	}
}

static void add_event(struct search *s, const struct event *event)
{
	struct parts *p = s->p;
	uint32_t link = doc_add_target(p->doc, event_target(p, s->brief, event));
	doc_span(p->doc, ROLE_DATE, 0, event->title ? 0 : link, event_show_dates(p, event, EDTF_SHORT));
	parts_add(p, ROLE_MUTED, ": ");
	if (event->title)
		doc_span(p->doc, ROLE_EVENT, 0, link, text_str(event->title));
}

static void search_accounts(struct search *s, const struct event *event)
{
	for (LIST_EACH(const struct account, account, event->accounts)) {
		struct support support = {0};
		note_text(s, &support, text_str(account->text));
		note_list(s, &support, &account->sources);
		if (!is_wanted(s, support))
			continue;
		begin(s, "Account", account->mark);
		add_event(s, event);
		parts_paragraph(s->p, KIND, account->mark);
		parts_markdown_inline(s->p, account->text, KIND);
		add_details(s, support);
	}
}

static void search_events(struct search *s)
{
	for (LIST_EACH(const struct event, event, s->brief->chronology)) {
		struct support support = {0};
		note_text(s, &support, text_str(event->text));
		note_list(s, &support, &event->sources);
		if (is_wanted(s, support)) {
			begin(s, "Event", event->mark);
			add_event(s, event);
			if (!event->title)
				parts_markdown_inline(s->p, event->text, KIND);
			add_details(s, support);
		}
		search_accounts(s, event);
	}
}

static size_t search_brief(struct parts *p, const struct brief *brief, struct str id, bool alone)
{
	struct search s = {.p = p, .brief = brief, .id = id, .alone = alone};
	parts_speak_for(p, brief);
	if (brief->summary)
		search_text(&s, "Summary", brief->summary);
	search_judgements(&s);
	for (LIST_EACH(const struct text *, gap, brief->gaps))
		search_text(&s, "Gap", *gap);
	for (LIST_EACH(const struct text *, sign, brief->watch))
		search_text(&s, "Watch", *sign);
	search_actors(&s);
	search_events(&s);
	return s.found;
}

/* Other briefings that have a source of the same address. */
static size_t search_library(struct parts *p, const struct source *source)
{
	size_t found = 0;
	if (!p->c->library || !source->url)
		return 0;
	for (size_t i = 0; i < library_brief_count(p->c->library); i++) {
		const struct brief *brief = library_brief_at(p->c->library, i);
		if (brief == p->c->brief)
			continue;
		for (LIST_EACH(const struct source, other, brief->sources)) {
			if (!other->url || !str_equal(text_str(other->url), text_str(source->url)))
				continue;
			if (!found)
				parts_heading(p, "THE SAME ADDRESS IN OTHER BRIEFINGS", 0);
			found += 1 + search_brief(p, brief, text_str(other->id), true) +
			         search_brief(p, brief, text_str(other->id), false);
		}
	}
	return found;
}

static void compose_source(struct parts *p, const struct source *source, size_t number)
{
	const struct brief *brief = p->c->brief;
	struct block *b = parts_title(p, source_name(source), text_str(brief->handling));
	b->mark = source->mark;
	b->anchor = doc_add_target(
		p->doc, (struct target){TARGET_SOURCE, text_str(brief->id), text_str(source->id)});
	parts_paragraph(p, 0, source->mark);
	doc_printf(p->doc, ROLE_MUTED, 0, 0, "source %zu of ", number);
	parts_add_brief(p, text_str(brief->id));
	size_t first = p->doc->block_count;
	source_compose_details(p, source, 0);
	if (p->doc->block_count > first)
		p->doc->blocks[first].space_before = 1;
	size_t found = search_brief(p, brief, text_str(source->id), true);
	found += search_brief(p, brief, text_str(source->id), false);
	found += search_library(p, source);
	if (!found) {
		parts_paragraph(p, 0, source->mark)->space_before = 1;
		parts_add(p, ROLE_TEXT, "Nothing rests on it.");
	}
}

void compose_source_page(const struct compose *c, struct str source_id)
{
	struct parts p;
	size_t number;
	const struct source *source = brief_source(c->brief, source_id, &number);
	parts_init(&p, c);
	if (source)
		compose_source(&p, source, number);
	else
		parts_nobody(&p, "source", source_id);
	parts_release(&p);
}
