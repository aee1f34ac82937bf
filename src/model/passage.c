#include "model/passage.h"

struct walk {
	void (*each)(void *context, const struct passage *);
	void *context;
	const struct actor *actor;
};

static void pass(const struct walk *w, enum passage_kind kind, const struct text *text)
{
	if (text && text->len)
		w->each(w->context, &(struct passage){kind, text, w->actor});
}

static void pass_list(const struct walk *w, struct list texts)
{
	for (LIST_EACH(const struct text *const, text, texts))
		pass(w, PASSAGE_OWN, *text);
}

static void pass_citations(const struct walk *w, struct list citations)
{
	for (LIST_EACH(const struct citation, c, citations))
		pass(w, PASSAGE_PLAIN, c->quote);
}

static void pass_actor(struct walk *w, const struct actor *a)
{
	w->actor = a;
	pass(w, PASSAGE_PLAIN, a->role);
	pass(w, PASSAGE_OWN, a->summary);
	pass_citations(w, a->sources);
	for (LIST_EACH(const struct link, l, a->links)) {
		pass(w, PASSAGE_PLAIN, l->role);
		pass_citations(w, l->sources);
		pass(w, PASSAGE_PLAIN, l->note);
	}
	w->actor = NULL;
}

static void pass_event(const struct walk *w, const struct event *e)
{
	pass(w, PASSAGE_PLAIN, e->title);
	pass(w, PASSAGE_OWN, e->text);
	pass(w, PASSAGE_PLAIN, e->place);
	for (LIST_EACH(const struct participant, p, e->actors))
		pass(w, PASSAGE_PLAIN, p->role);
	for (LIST_EACH(const struct account, a, e->accounts)) {
		pass(w, PASSAGE_ACCOUNT, a->text);
		pass_citations(w, a->sources);
	}
	pass_citations(w, e->sources);
}

void brief_each_passage(
	const struct brief *b, void (*each)(void *context, const struct passage *), void *context)
{
	struct walk w = {each, context, NULL};
	pass(&w, PASSAGE_PLAIN, b->title);
	pass(&w, PASSAGE_OWN, b->summary);
	for (LIST_EACH(const struct judgement, j, b->judgements)) {
		pass(&w, PASSAGE_OWN, j->text);
		pass(&w, PASSAGE_OWN, j->basis);
		pass_citations(&w, j->sources);
	}
	pass_list(&w, b->gaps);
	pass_list(&w, b->watch);
	for (LIST_EACH(const struct actor, a, b->actors))
		pass_actor(&w, a);
	for (LIST_EACH(const struct event, e, b->chronology))
		pass_event(&w, e);
	for (LIST_EACH(const struct source, s, b->sources)) {
		pass(&w, PASSAGE_PLAIN, s->title);
		pass(&w, PASSAGE_PLAIN, s->note);
	}
}
