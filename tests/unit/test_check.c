/* What only a careful curator avoids: each finding, and what must not be one. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
/* clang-format off: cmocka wants the above before it */
#include <cmocka.h>
/* clang-format on */

#include "brief_test.h"
#include "model/check.h"

/* The line of an entry is its place in its list from 1, its column tells the list. */
enum { JUDGEMENT = 1, ACTOR, EVENT, SOURCE, LINK, ACCOUNT, TEXT };

static struct brief *make(void)
{
	struct brief *b = brief_new("test.yaml");
	b->id = brief_text(b, "b");
	return b;
}

static const struct text *text_at(struct brief *b, const char *s, uint32_t line)
{
	struct text *t = (struct text *)(uintptr_t)brief_text(b, s);
	t->mark = (struct mark){line, TEXT};
	return t;
}

static void cite(struct brief *b, struct list *list, const char *id)
{
	struct citation *c = brief_add(b, list, sizeof *c);
	c->id = brief_text(b, id);
}

static struct actor *add_actor(struct brief *b, const char *id, const char *name)
{
	struct actor *a = brief_add_actor(b, id, name);
	a->mark = (struct mark){(uint32_t)b->actors.count, ACTOR};
	return a;
}

static struct link *add_link(struct brief *b, struct actor *a, const char *to, const char *source)
{
	struct link *l = brief_add(b, &a->links, sizeof *l);
	l->mark = (struct mark){(uint32_t)a->links.count, LINK};
	l->to = text_at(b, to, (uint32_t)a->links.count);
	if (source)
		cite(b, &l->sources, source);
	return l;
}

static void add_source(struct brief *b, const char *id)
{
	brief_add_source(b, id);
	LIST_AT(struct source, b->sources, b->sources.count - 1)->mark =
		(struct mark){(uint32_t)b->sources.count, SOURCE};
}

static struct event *add_event(struct brief *b, const char *text, const char *source)
{
	struct event *e = brief_add(b, &b->chronology, sizeof *e);
	e->mark = (struct mark){(uint32_t)b->chronology.count, EVENT};
	e->text = brief_text(b, text);
	if (source)
		cite(b, &e->sources, source);
	return e;
}

static struct judgement *add_judgement(struct brief *b, const char *text, const char *basis)
{
	struct judgement *j = brief_add(b, &b->judgements, sizeof *j);
	j->mark = (struct mark){(uint32_t)b->judgements.count, JUDGEMENT};
	j->text = text_at(b, text, 1);
	j->basis = basis ? text_at(b, basis, 2) : NULL;
	return j;
}

/* Checks and frees it; the findings as "LINE:COLUMN code" lines. */
static void expect(struct brief *b, const char *findings)
{
	char got[2048] = "";
	size_t len = 0;
	struct diags d;
	diags_init(&d, "test.yaml");
	brief_build_indices(b);
	brief_check(b, &d);
	for (size_t i = 0; i < d.count; i++)
		len += (size_t)snprintf(got + len, sizeof got - len, "%u:%u %s\n", d.items[i].mark.line,
			d.items[i].mark.column, diag_code_name(d.items[i].code));
	assert_string_equal(got, findings);
	assert_int_equal(d.errors, 0);
	diags_release(&d);
	brief_free(b);
}

static void test_mentions(void **state)
{
	(void)state;
	struct brief *b = make();
	add_source(b, "s");
	struct actor *self = add_actor(b, "self", "Self");
	self->summary = brief_text(b, "Self is [[self]].");
	add_actor(b, "by-ref", "Ref");
	add_actor(b, "by-name", "Ann Bell");
	add_actor(b, "by-alias", "Nobody");
	brief_add_alias(b, "Антонов");
	add_actor(b, "by-event", "Host");
	add_actor(b, "linked", "Linked");
	add_actor(b, "target", "Target");
	add_actor(b, "in-code", "Code");
	add_actor(b, "by-title", "Title");
	add_actor(b, "анна", "Анна");
	add_actor(b, "lower", "Lower");
	add_link(b, LIST_AT(struct actor, b->actors, 5), "target", "s");
	b->title = brief_text(b, "Title and `x`");
	b->summary = brief_text(b, "See [[By-Ref|him]], [[АННА]], lower and `[[in-code]]` [@s].");
	add_event(b, "Ann Bell met Антонов.", "s");
	struct event *e = add_event(b, "A meeting.", "s");
	struct participant *p = brief_add(b, &e->actors, sizeof *p);
	p->id = brief_text(b, "by-event");
	expect(b, "1:2 unmentioned-actor\n8:2 unmentioned-actor\n11:2 unmentioned-actor\n");
}

static void test_sources(void **state)
{
	(void)state;
	struct brief *b = make();
	add_source(b, "cited");
	add_source(b, "in-text");
	add_source(b, "never");
	add_source(b, "in-code");
	add_source(b, "by-account");
	add_source(b, "by-actor");
	add_source(b, "never");
	add_event(b, "One", "cited");
	add_event(b, "Two [@in-text].", NULL);
	add_event(b, "Three `[@in-code]`.", NULL);
	add_event(b, "Four", "unknown");
	struct event *e = add_event(b, "Five", NULL);
	struct account *a = brief_add(b, &e->accounts, sizeof *a);
	a->mark = (struct mark){1, ACCOUNT};
	cite(b, &a->sources, "by-account");
	a = brief_add(b, &e->accounts, sizeof *a);
	a->mark = (struct mark){2, ACCOUNT};
	e = add_event(b, "Six", NULL);
	struct pair *wrong = brief_add(b, &e->extra, sizeof *wrong);
	wrong->key = brief_text(b, "sources");
	struct actor *actor = add_actor(b, "a", "One");
	cite(b, &actor->sources, "by-actor");
	add_link(b, actor, "elsewhere", NULL);
	expect(
		b, "1:5 unsourced\n2:6 unsourced\n3:3 unsourced\n3:4 uncited-source\n4:4 uncited-source\n");
}

static void test_judgements(void **state)
{
	(void)state;
	struct brief *b = make();
	add_source(b, "s");
	add_source(b, "t");
	add_judgement(b, "None.", NULL);
	cite(b, &add_judgement(b, "One.", "Still one [@s].")->sources, "s");
	cite(b, &add_judgement(b, "Two.", "Two [@t].")->sources, "s");
	add_judgement(b, "Two [@s; @t].", NULL);
	add_judgement(b, "One [@t].", NULL);
	struct judgement *j = add_judgement(b, "Twice.", NULL);
	cite(b, &j->sources, "s");
	cite(b, &j->sources, "t");
	cite(b, &j->sources, "s");
	expect(b, "1:1 unsourced\n2:1 single-source\n5:1 single-source\n");
}

static void test_sentences(void **state)
{
	(void)state;
	struct brief *b = make();
	add_source(b, "s");
	b->summary = text_at(b, "It is likely. We have high confidence.", 1);
	const struct text **gap = brief_add(b, &b->gaps, sizeof *gap);
	*gap = text_at(b, "Is it unlikely, with low confidence?", 3);
	struct event *e = add_event(b, "x", "s");
	struct account *a = brief_add(b, &e->accounts, sizeof *a);
	a->text = text_at(b, "They say it is likely, with high confidence [@s].", 4);
	e->title = text_at(b, "Likely: high confidence", 5);
	expect(b, "3:7 likelihood-with-confidence\n");
}

static void test_names(void **state)
{
	(void)state;
	struct brief *b = make();
	b->summary = brief_text(b, "[[a]] [[b]] [[c]] [[d]] [[e]] [[f]] [[g]]");
	add_actor(b, "a", "Ann Bell")->wikidata = brief_text(b, "Q1");
	add_actor(b, "b", "ann béll");
	brief_add_alias(b, "Ann Bell");
	add_actor(b, "c", "Carla");
	brief_add_alias(b, "Анна");
	add_actor(b, "d", "Dora");
	brief_add_alias(b, "анна");
	add_actor(b, "e", "Ann Bell")->wikidata = brief_text(b, "Q1");
	add_actor(b, "f", "Ann Bell")->wikidata = brief_text(b, "Q2");
	add_actor(b, "g", "Gus");
	brief_add_alias(b, "Gus");
	for (size_t i = 0; i < b->actors.count; i++) {
		struct actor *a = LIST_AT(struct actor, b->actors, i);
		a->name = text_at(b, a->name->s, (uint32_t)i + 1);
	}
	expect(b, "0:0 one-name-two-ids\n2:7 one-name-two-ids\n");
}

static void test_links(void **state)
{
	(void)state;
	struct brief *b = make();
	add_source(b, "s");
	b->summary = brief_text(b, "[[a]] [[b]] [[c]]");
	struct actor *a = add_actor(b, "a", "Ann");
	a->wikidata = brief_text(b, "Q1");
	add_actor(b, "b", "Anna")->wikidata = brief_text(b, "Q1");
	add_actor(b, "c", "Carla");
	a = LIST_AT(struct actor, b->actors, 0);
	add_link(b, a, "a", "s");
	add_link(b, a, "b", "s");
	add_link(b, a, "c", "s");
	add_link(b, a, "d", "s");
	expect(b, "1:7 self-link\n2:7 self-link\n");
}

/* A registry states what all briefings share: nothing in it needs a mention or a source. */
static void test_registry(void **state)
{
	(void)state;
	struct brief *b = make();
	b->registry = true;
	add_link(b, add_actor(b, "a", "Ann"), "b", NULL);
	add_actor(b, "b", "Ann");
	expect(b, "0:0 one-name-two-ids\n");
}

static void test_message(void **state)
{
	(void)state;
	struct brief *b = make();
	struct diags d;
	add_actor(b, "a", "A\x1b[31m\n\xe2\x80\xae");
	diags_init(&d, "test.yaml");
	brief_build_indices(b);
	brief_check(b, &d);
	assert_int_equal(d.count, 1);
	assert_string_equal(d.items[0].message, "nothing mentions 'A\xe2\x90\x9b[31m <U+202E>'; name "
											"it in a text, an entry or a link, or "
											"take it out");
	diags_release(&d);
	brief_free(b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_mentions),
		cmocka_unit_test(test_sources),
		cmocka_unit_test(test_judgements),
		cmocka_unit_test(test_sentences),
		cmocka_unit_test(test_names),
		cmocka_unit_test(test_links),
		cmocka_unit_test(test_registry),
		cmocka_unit_test(test_message),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
