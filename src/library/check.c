/* Ids that lead nowhere, in one briefing after the other. What crosses files otherwise is found by
 * check_joins.c. */
#include "base/id.h"
#include "library/check.h"
#include "library/state.h"
#include "library/suggest.h"
#include "model/passage.h"
#include "model/prose.h"

struct check {
	const struct library *library;
	const struct brief *brief;
	struct diags *diags;
	struct suggest suggest;
	struct strbuf id, brief_id;
	struct strmap seen; /* references of the present text that were reported */
};

static void report(struct check *c, enum diag_code code, struct mark mark, const char *what,
	struct str id, const char *nearest, const char *remedy)
{
	if (nearest)
		diags_add(c->diags, code, mark, "no %s '%.*s' is known; did you mean '%s'?", what,
			STR_ARG(diag_excerpt(id)), nearest);
	else
		diags_add(c->diags, code, mark, "no %s '%.*s' is known; %s", what,
			STR_ARG(diag_excerpt(id)), remedy);
}

static bool resolves_actor(const struct check *c, struct str id)
{
	struct library_actor joined;
	return brief_actor(c->brief, id) ||
		   (!library_lone(c->library) && library_actor(c->library, c->brief, id, &joined));
}

static void report_actor(struct check *c, struct mark mark, struct str id)
{
	report(c, DIAG_UNRESOLVED_ACTOR, mark, "actor", id, suggest_actor(&c->suggest, c->brief, id),
		"add it under actors:, or write the id of one that is there");
}

static void check_actor(struct check *c, const struct text *id)
{
	if (id && id->len && !resolves_actor(c, text_str(id)))
		report_actor(c, id->mark, text_str(id));
}

/* Ids are compared in NFC. */
static struct str normal(struct strbuf *b, struct str id)
{
	strbuf_clear(b);
	id_normalize(b, id);
	return strbuf_str(b);
}

static const struct brief *find_brief(const struct check *c, struct str id)
{
	return str_equal(text_str(c->brief->id), id) ? c->brief : library_brief(c->library, id);
}

static void check_brief(struct check *c, struct mark mark, struct str id)
{
	if (!find_brief(c, normal(&c->brief_id, id)))
		report(c, DIAG_UNRESOLVED_BRIEF, mark, "briefing", id, suggest_brief(&c->suggest, id),
			"add its file to the library, or correct the id");
}

static void check_event(struct check *c, struct mark mark, struct str brief_id, struct str id)
{
	const struct brief *b = find_brief(c, normal(&c->brief_id, brief_id));
	if (!b)
		report(c, DIAG_UNRESOLVED_EVENT, mark, "briefing", brief_id,
			suggest_brief(&c->suggest, brief_id), "add its file to the library, or correct the id");
	else if (!brief_event(b, normal(&c->id, id)))
		report(c, DIAG_UNRESOLVED_EVENT, mark, "event", id, suggest_event(&c->suggest, b, id),
			"give the event this id in its briefing, or correct it here");
}

/* In a text a name does as well. */
static void check_actor_reference(struct check *c, struct mark mark, struct str id)
{
	if (resolves_actor(c, normal(&c->id, id)))
		return;
	strbuf_clear(&c->id);
	id_from_name(&c->id, id);
	if (!c->id.len || !resolves_actor(c, strbuf_str(&c->id)))
		report_actor(c, mark, id);
}

static void check_passage(void *context, const struct passage *p)
{
	struct check *c = context;
	struct prose prose;
	struct ref ref;
	if (p->kind == PASSAGE_PLAIN)
		return;
	prose_init(&prose, text_str(p->text));
	while (prose_next(&prose, &ref)) {
		struct str whole = {p->text->s + ref.start, ref.end - ref.start};
		bool new;
		if (ref.kind == REF_SOURCES)
			continue;
		/* One mistake of a text, made again, is one finding. */
		strmap_add(&c->seen, whole, &new);
		if (!new)
			continue;
		if (ref.kind == REF_ACTOR)
			check_actor_reference(c, p->text->mark, ref.id);
		else if (ref.kind == REF_BRIEF)
			check_brief(c, p->text->mark, ref.id);
		else
			check_event(c, p->text->mark, ref.brief, ref.id);
	}
	strmap_clear(&c->seen);
}

static void check_same_as(struct check *c, const struct text *same)
{
	struct str brief_id, event_id;
	if (same && library_split_event(text_str(same), &brief_id, &event_id))
		check_event(c, same->mark, brief_id, event_id);
}

static void check_lists(struct check *c)
{
	const struct brief *b = c->brief;
	for (LIST_EACH(const struct text *const, related, b->related))
		check_brief(c, (*related)->mark, text_str(*related));
	for (LIST_EACH(const struct actor, a, b->actors))
		for (LIST_EACH(const struct link, link, a->links))
			check_actor(c, link->to);
	for (LIST_EACH(const struct event, e, b->chronology)) {
		for (LIST_EACH(const struct participant, p, e->actors))
			check_actor(c, p->id);
		for (LIST_EACH(const struct text *const, same, e->same_as))
			check_same_as(c, *same);
	}
}

void library_check(struct library *l)
{
	struct check c = {.library = l};
	suggest_init(&c.suggest, l);
	strbuf_init(&c.id);
	strbuf_init(&c.brief_id);
	strmap_init(&c.seen);
	for (size_t i = 0; i < library_file_count(l); i++) {
		struct library_file *file = library_file_at(l, i);
		c.brief = file->brief;
		c.diags = &file->diags;
		if (!c.brief)
			continue;
		check_lists(&c);
		brief_each_passage(c.brief, check_passage, &c);
	}
	if (!library_lone(l))
		check_joins(l);
	for (size_t i = 0; i < library_file_count(l); i++)
		diags_sort(&library_file_at(l, i)->diags);
	suggest_release(&c.suggest);
	strbuf_release(&c.id);
	strbuf_release(&c.brief_id);
	strmap_release(&c.seen);
}
