/* All texts of a briefing, in the format's order. */
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
#include "model/passage.h"

static void note(void *context, const struct passage *p)
{
	static const char kinds[] = {
		[PASSAGE_PLAIN] = 'p', [PASSAGE_OWN] = 'o', [PASSAGE_ACCOUNT] = 'a'};
	char *to = context;
	sprintf(to + strlen(to), "%s:%c%s ", p->text->s, kinds[p->kind], p->actor ? "!" : "");
}

static void add_text(struct brief *b, struct list *list, const char *s)
{
	const struct text **t = brief_add(b, list, sizeof *t);
	*t = brief_text(b, s);
}

static void add_quote(struct brief *b, struct list *sources, const char *s)
{
	struct citation *c = brief_add(b, sources, sizeof *c);
	c->quote = brief_text(b, s);
}

static void add_actor(struct brief *b)
{
	struct actor *a = brief_add_actor(b, "id", "name");
	a->role = brief_text(b, "role");
	a->summary = brief_text(b, "about");
	add_quote(b, &a->sources, "quote-2");
	struct link *l = brief_add(b, &a->links, sizeof *l);
	l->role = brief_text(b, "link-role");
	l->note = brief_text(b, "note");
}

static void add_event(struct brief *b)
{
	struct event *e = brief_add(b, &b->chronology, sizeof *e);
	e->title = brief_text(b, "event");
	e->text = brief_text(b, "text");
	e->place = brief_text(b, "place");
	struct participant *p = brief_add(b, &e->actors, sizeof *p);
	p->role = brief_text(b, "part");
	struct account *account = brief_add(b, &e->accounts, sizeof *account);
	account->text = brief_text(b, "account");
	add_quote(b, &e->sources, "quote-3");
}

static void test_order(void **state)
{
	(void)state;
	char got[1024] = "";
	struct brief *b = brief_new("test.yaml");
	b->title = brief_text(b, "title");
	b->summary = brief_text(b, "");
	struct judgement *j = brief_add(b, &b->judgements, sizeof *j);
	j->text = brief_text(b, "judgement");
	j->basis = brief_text(b, "basis");
	add_quote(b, &j->sources, "quote-1");
	add_text(b, &b->gaps, "gap");
	add_text(b, &b->watch, "watch");
	add_text(b, &b->tags, "tag");
	add_actor(b);
	add_event(b);
	struct source *s = brief_add(b, &b->sources, sizeof *s);
	s->title = brief_text(b, "source");
	s->note = brief_text(b, "remark");
	brief_each_passage(b, note, got);
	assert_string_equal(got,
		"title:p judgement:o basis:o quote-1:p gap:o watch:o role:p! about:o! quote-2:p! "
		"link-role:p! note:p! event:p text:o place:p part:p account:a quote-3:p source:p "
		"remark:p ");
	brief_free(b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_order)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
