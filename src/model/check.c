#include "model/check.h"

#include <stdlib.h>

#include "base/fold.h"
#include "base/id.h"
#include "base/mem.h"
#include "base/strmap.h"
#include "model/names.h"
#include "model/passage.h"
#include "model/prose.h"
#include "model/sentence.h"

struct check {
	const struct brief *brief;
	struct diags *diags;
	struct names *names;
	bool *mentioned; /* for each actor */
	bool *cited;     /* for each source */
	struct strbuf buffer;
};

/* What a statement rests on. */
struct support {
	size_t sources; /* different ones: 0, 1, or 2 for more */
	struct str first;
};

static struct str normal_id(struct check *c, struct str id)
{
	strbuf_clear(&c->buffer);
	id_normalize(&c->buffer, id);
	return strbuf_str(&c->buffer);
}

static size_t actor_place(const struct check *c, const struct actor *a)
{
	return (size_t)(a - (const struct actor *)c->brief->actors.items);
}

static void mention(struct check *c, const struct actor *a, const struct actor *by)
{
	if (a && a != by)
		c->mentioned[actor_place(c, a)] = true;
}

static void cite(struct check *c, struct str id, struct support *support)
{
	size_t number;
	const struct source *s = brief_source(c->brief, id, &number);
	if (s)
		c->cited[number - 1] = true;
	if (!support || support->sources > 1)
		return;
	/* The entry's own id outlives the buffer that a text's id was made in. */
	struct str kept = s ? text_str(s->id) : (struct str){"", 0};
	if (!support->sources || !str_equal(support->first, kept))
		support->sources++;
	support->first = kept;
}

static void cite_list(struct check *c, struct list citations, struct support *support)
{
	for (LIST_EACH(const struct citation, citation, citations))
		if (citation->id)
			cite(c, text_str(citation->id), support);
}

static void cite_text(struct check *c, const struct text *text, struct support *support)
{
	struct prose prose;
	struct ref ref;
	if (!text)
		return;
	prose_init(&prose, text_str(text));
	while (prose_next(&prose, &ref)) {
		size_t at = 0;
		struct str id;
		while (ref.kind == REF_SOURCES && ref_source(&ref, &at, &id))
			cite(c, normal_id(c, id), support);
	}
}

/* An actor's name does in the place of its id. */
static const struct actor *actor_of_ref(struct check *c, struct str id)
{
	const struct actor *a = brief_actor(c->brief, normal_id(c, id));
	if (a)
		return a;
	strbuf_clear(&c->buffer);
	id_from_name(&c->buffer, id);
	return brief_actor(c->brief, strbuf_str(&c->buffer));
}

static void check_passage(void *context, const struct passage *p)
{
	struct check *c = context;
	struct str text = text_str(p->text), likelihood, confidence;
	struct name_match match = {0};
	while (names_next(c->names, text, match.end, &match))
		mention(c, match.actor, p->actor);
	if (p->kind == PASSAGE_PLAIN)
		return;
	cite_text(c, p->text, NULL);
	struct prose prose;
	struct ref ref;
	prose_init(&prose, text);
	while (prose_next(&prose, &ref))
		if (ref.kind == REF_ACTOR)
			mention(c, actor_of_ref(c, ref.id), p->actor);
	/* The two stand in no sentence of ours either, so one is quoted. */
	if (p->kind == PASSAGE_OWN && sentence_mixes(text, &likelihood, &confidence))
		diags_add(c->diags, DIAG_LIKELIHOOD_WITH_CONFIDENCE, p->text->mark,
			"the sentence with '%.*s' also says how sure you are; say that in one of its own",
			STR_ARG(diag_excerpt(likelihood)));
}

/* A list of the wrong kind has its own finding. */
static bool has_unread_sources(struct list extra)
{
	for (LIST_EACH(const struct pair, p, extra))
		if (str_is(text_str(p->key), "sources"))
			return true;
	return false;
}

static void report_unsourced(struct check *c, struct mark mark, struct list extra,
	const struct support *support, const char *what)
{
	if (!support->sources && !has_unread_sources(extra))
		diags_add(c->diags, DIAG_UNSOURCED, mark,
			"this %s has no source; write sources: and the id of one", what);
}

static void check_judgement(struct check *c, const struct judgement *j)
{
	struct support support = {0};
	cite_list(c, j->sources, &support);
	cite_text(c, j->text, &support);
	cite_text(c, j->basis, &support);
	report_unsourced(c, j->mark, j->extra, &support, "judgement");
	/* One that the briefing does not have has its own finding. */
	if (support.sources == 1 && support.first.len)
		diags_add(c->diags, DIAG_SINGLE_SOURCE, j->mark,
			"this judgement rests on one source alone, '%.*s'; cite a second one that bears it out",
			STR_ARG(diag_excerpt(support.first)));
}

static void check_event(struct check *c, const struct event *e)
{
	struct support support = {0};
	for (LIST_EACH(const struct participant, p, e->actors))
		mention(c, brief_actor(c->brief, text_str(p->id)), NULL);
	for (LIST_EACH(const struct account, a, e->accounts)) {
		struct support account = {0};
		cite_list(c, a->sources, &account);
		cite_text(c, a->text, &account);
		report_unsourced(c, a->mark, a->extra, &account, "account");
		support.sources = 1;
	}
	cite_list(c, e->sources, &support);
	cite_text(c, e->text, &support);
	report_unsourced(c, e->mark, e->extra, &support, "entry");
}

static bool is_same_actor(const struct actor *a, const struct actor *b)
{
	return a == b || str_equal(text_str(a->id), text_str(b->id)) ||
		   (a->wikidata && b->wikidata && str_equal(text_str(a->wikidata), text_str(b->wikidata)));
}

static void check_link(struct check *c, const struct actor *from, const struct link *l)
{
	const struct actor *to = brief_actor(c->brief, text_str(l->to));
	struct support support = {0};
	cite_list(c, l->sources, &support);
	if (!c->brief->registry)
		report_unsourced(c, l->mark, l->extra, &support, "link");
	if (to && is_same_actor(from, to)) {
		diags_add(c->diags, DIAG_SELF_LINK, l->to->mark,
			"this link leads from '%.*s' to itself; write another actor's id",
			STR_ARG(diag_excerpt(text_str(from->id))));
		return;
	}
	/* Who is linked to another has a part in the matter. */
	mention(c, to, NULL);
	mention(c, from, NULL);
}

/* Two that were told apart by numbers of their own may share a name. */
static bool is_told_apart(const struct actor *a, const struct actor *b)
{
	return is_same_actor(a, b) || (a->wikidata && b->wikidata);
}

/* Says so, once for each actor, where it has a name of an earlier one under another id. */
static bool check_name(struct check *c, struct strmap *known, struct arena *arena,
	const struct actor *a, const struct text *name)
{
	strbuf_clear(&c->buffer);
	fold_add(&c->buffer, text_str(name));
	if (!c->buffer.len)
		return false;
	const size_t *place = strmap_find(known, strbuf_str(&c->buffer));
	if (!place) {
		*strmap_add(known, arena_str(arena, strbuf_str(&c->buffer)), NULL) = actor_place(c, a);
		return false;
	}
	const struct actor *other = LIST_AT(const struct actor, c->brief->actors, *place);
	if (is_told_apart(a, other))
		return false;
	diags_add(c->diags, DIAG_ONE_NAME_TWO_IDS, name->mark,
		"'%.*s' is a name of '%.*s' (line %u) too; give both one id if they are one, else "
		"each its own wikidata number or name",
		STR_ARG(diag_excerpt(text_str(name))), STR_ARG(diag_excerpt(text_str(other->id))),
		other->mark.line);
	return true;
}

static void check_names(struct check *c)
{
	struct strmap known;
	struct arena arena;
	strmap_init(&known);
	arena_init(&arena);
	for (LIST_EACH(const struct actor, a, c->brief->actors)) {
		bool found = a->name && check_name(c, &known, &arena, a, a->name);
		for (LIST_EACH(const struct text *const, alias, a->aliases))
			if (!found)
				found = check_name(c, &known, &arena, a, *alias);
	}
	strmap_release(&known);
	arena_release(&arena);
}

static void report_unmentioned(struct check *c)
{
	for (LIST_EACH(const struct actor, a, c->brief->actors)) {
		struct str id = text_str(a->id), name = text_str(a->name ? a->name : a->id);
		/* What shares its id with an earlier entry has its own finding. */
		if (!c->mentioned[actor_place(c, a)] && brief_actor(c->brief, id) == a)
			diags_add(c->diags, DIAG_UNMENTIONED_ACTOR, a->mark,
				"nothing mentions '%.*s'; name it in a text, an entry or a link, or take it "
				"out",
				STR_ARG(diag_excerpt(name)));
	}
}

static void report_uncited(struct check *c)
{
	for (size_t i = 0; i < c->brief->sources.count; i++) {
		const struct source *s = LIST_AT(const struct source, c->brief->sources, i);
		if (!c->cited[i] && brief_source(c->brief, text_str(s->id), NULL) == s)
			diags_add(c->diags, DIAG_UNCITED_SOURCE, s->mark,
				"nothing cites '%.*s'; write its id under sources: of a statement or [@%.*s] in a "
				"text, or take it out",
				STR_ARG(diag_excerpt(text_str(s->id))), STR_ARG(diag_excerpt(text_str(s->id))));
	}
}

void brief_check(const struct brief *b, struct diags *diags)
{
	struct check c = {.brief = b, .diags = diags, .names = names_new(b)};
	c.mentioned = mem_zalloc(b->actors.count, sizeof *c.mentioned);
	c.cited = mem_zalloc(b->sources.count, sizeof *c.cited);
	strbuf_init(&c.buffer);
	brief_each_passage(b, check_passage, &c);
	for (LIST_EACH(const struct judgement, j, b->judgements))
		check_judgement(&c, j);
	for (LIST_EACH(const struct actor, a, b->actors)) {
		cite_list(&c, a->sources, NULL);
		for (LIST_EACH(const struct link, l, a->links))
			check_link(&c, a, l);
	}
	for (LIST_EACH(const struct event, e, b->chronology))
		check_event(&c, e);
	check_names(&c);
	if (!b->registry) {
		report_unmentioned(&c);
		report_uncited(&c);
	}
	diags_sort(diags);
	strbuf_release(&c.buffer);
	names_free(c.names);
	free(c.mentioned);
	free(c.cited);
}
