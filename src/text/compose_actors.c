/* The actors of a briefing, each with what it says about them and their links both ways. */
#include "text/compose_actors.h"

#include "model/vocab.h"
#include "text/compose_links.h"

void actor_add_kind(struct parts *p, const struct actor *actor)
{
	bool other = str_is(str_from(actor_type(actor)), "other"), any = !other;
	doc_aside(p->doc);
	if (!other)
		doc_span(p->doc, ROLE_MUTED, 0, 0,
			parts_shown(&vocabulary_actor_type, str_from(actor_type(actor))));
	if (actor->country) {
		parts_add_dot(p, &any);
		parts_add_text(p, ROLE_MUTED, actor->country);
	}
	doc_text(p->doc);
}

static void add_aliases(struct parts *p, const struct list *aliases)
{
	if (!aliases->count)
		return;
	parts_paragraph(p, PARTS_INDENT, (*LIST_AT(const struct text *, *aliases, 0))->mark);
	parts_add(p, ROLE_LABEL, "Also: ");
	for (size_t i = 0; i < aliases->count; i++) {
		if (i)
			parts_add(p, ROLE_MUTED, ", ");
		parts_add_text(p, ROLE_TEXT, *LIST_AT(const struct text *, *aliases, i));
	}
}

/* The sources stand after the role, or the name where there is none. */
static void compose_actor(
	struct parts *p, const struct actor *actor, const struct backlinks *backlinks, size_t at)
{
	struct target target = {TARGET_ACTOR, text_str(p->context.brief->id), text_str(actor->id)};
	uint32_t number = doc_add_target(p->doc, target);
	size_t first = p->doc->block_count;
	struct block *b = parts_paragraph(p, 0, actor->mark);
	b->anchor = number;
	b->entry = true;
	doc_span(
		p->doc, ROLE_ACTOR, ATTR_BOLD, number, text_str(actor->name ? actor->name : actor->id));
	if (!actor->role)
		parts_cite(p, &actor->sources, first, 0);
	actor_add_kind(p, actor);
	if (actor->role) {
		first = p->doc->block_count;
		parts_paragraph(p, PARTS_INDENT, actor->role->mark);
		parts_add_words(p, ROLE_MUTED, actor->role);
		parts_cite(p, &actor->sources, first, PARTS_INDENT);
	}
	parts_cite_details(p, &actor->sources, PARTS_INDENT);
	parts_markdown(p, actor->summary, PARTS_INDENT);
	add_aliases(p, &actor->aliases);
	links_compose(p, actor, backlinks, at);
}

void compose_actors(const struct compose *c)
{
	struct parts p;
	struct backlinks backlinks;
	bool first = true, large = false;
	size_t links = 0;
	if (!c->brief->actors.count)
		return;
	parts_init(&p, c);
	backlinks_init(&backlinks, c->brief);
	parts_section(&p, "ACTORS", c->brief->actors.count);
	for (LIST_EACH(const struct actor, actor, c->brief->actors)) {
		size_t start = c->doc->block_count;
		compose_actor(&p, actor, &backlinks, links);
		links += actor->links.count;
		parts_space_entry(&p, start, first, &large);
		first = false;
		parts_let_go(&p);
	}
	backlinks_release(&backlinks);
	parts_release(&p);
}
