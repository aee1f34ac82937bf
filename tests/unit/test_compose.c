/* The sections of a briefing's page, from briefings made by hand. */
#include "text_test.h"

#include "brief_test.h"
#include "model/names.h"
#include "text/compose.h"

/* A briefing on its way, and the page it makes. */
struct fixture {
	struct brief *brief;
	struct names *names;
	struct doc doc;
	struct compose compose;
	struct edtf as_of;
};

static void cite(struct brief *b, struct list *list, const char *id)
{
	struct citation *c = brief_add(b, list, sizeof *c);
	c->id = brief_text(b, id);
}

static void add_text(struct brief *b, struct list *list, const char *s)
{
	const struct text **t = brief_add(b, list, sizeof *t);
	*t = brief_text(b, s);
}

static struct link *add_link(struct brief *b, size_t actor, const char *to, const char *type)
{
	struct actor *a = LIST_AT(struct actor, b->actors, actor);
	struct link *l = brief_add(b, &a->links, sizeof *l);
	l->to = brief_text(b, to);
	l->type = type ? brief_text(b, type) : NULL;
	return l;
}

static struct event *add_event(struct brief *b, const char *date, const char *title)
{
	struct event *e = brief_add(b, &b->chronology, sizeof *e);
	e->date = brief_text(b, date);
	e->title = title ? brief_text(b, title) : NULL;
	return e;
}

static void set_up(struct fixture *f)
{
	struct brief *b = f->brief = brief_new("test.yaml");
	b->id = brief_text(b, "talks");
	b->title = brief_text(b, "Talks");
	b->date = brief_text(b, "2025-02-28");
	brief_add_actor(b, "coulter", "Sonata Coulter");
	brief_add_actor(b, "ministry", "Foreign Ministry");
	for (int i = 0; i < 3; i++)
		brief_add_source(b, (const char *const[]){"mt", "trt", "up"}[i]);
	f->names = names_new(b);
	doc_init(&f->doc);
	f->compose = (struct compose){.doc = &f->doc, .brief = b, .names = f->names};
}

static void tear_down(struct fixture *f)
{
	doc_release(&f->doc);
	names_free(f->names);
	brief_free(f->brief);
}

static void expect(struct fixture *f, void (*compose)(const struct compose *), const char *text)
{
	doc_clear(&f->doc);
	compose(&f->compose);
	text_expect(&f->doc, 50, text);
}

/* The first span of that text. */
static const struct span *find_span(const struct doc *d, const char *text)
{
	for (size_t i = 0; i < d->span_count; i++)
		if (str_is(d->spans[i].text, text))
			return &d->spans[i];
	fail_msg("no span '%s'", text);
	return NULL;
}

static void assert_leads(struct fixture *f, const char *words, struct target to)
{
	const struct target *t = doc_target(&f->doc, find_span(&f->doc, words)->link);
	assert_non_null(t);
	assert_true(target_equal(t, &to));
}

static void heads_say_what_and_when(void **state)
{
	struct fixture f;
	(void)state;
	set_up(&f);
	expect(&f, compose_head, "Talks\n28 February 2025 · current\n");
	f.brief->handling = brief_text(f.brief, "TLP:AMBER");
	f.brief->as_of = brief_text(f.brief, "2025-03-01");
	f.brief->status = brief_text(f.brief, "draft");
	add_text(f.brief, &f.brief->authors, "Desk");
	add_text(f.brief, &f.brief->tags, "talks");
	add_text(f.brief, &f.brief->tags, "embassies");
	add_text(f.brief, &f.brief->related, "talks");
	add_text(f.brief, &f.brief->related, "unheard-of");
	edtf_parse(STR("2025-02"), 0, &f.as_of, NULL);
	f.compose.as_of = &f.as_of;
	expect(&f, compose_head,
		"Talks                                    TLP:AMBER\n"
		"28 February 2025 · draft · as of 1 March 2025\n\n"
		"Authors   Desk\n"
		"Tags      talks, embassies\n"
		"Related   Talks\n"
		"          unheard-of\n"
		"Shown     only what may have been so by February\n"
		"          2025\n");
	assert_int_equal(find_span(&f.doc, "TLP:AMBER")->role, ROLE_HANDLING);
	assert_int_equal(find_span(&f.doc, "unheard-of")->link, 0);
	/* A date that is none is shown as it stands. */
	f.brief->date = brief_text(f.brief, "soon");
	f.compose.as_of = NULL;
	doc_clear(&f.doc);
	compose_head(&f.compose);
	find_span(&f.doc, "soon");
	tear_down(&f);
}

static void judgements_part_likelihood_from_confidence(void **state)
{
	struct fixture f;
	(void)state;
	set_up(&f);
	expect(&f, compose_judgements, "");
	struct judgement *j = brief_add(f.brief, &f.brief->judgements, sizeof *j);
	j->text = brief_text(f.brief, "A second round *will* follow.");
	j->likelihood = brief_text(f.brief, "probable");
	j->confidence = brief_text(f.brief, "moderate");
	j->basis = brief_text(f.brief, "Both said so [@trt].");
	cite(f.brief, &j->sources, "trt");
	cite(f.brief, &j->sources, "mt");
	cite(f.brief, &j->sources, "unheard-of");
	j = brief_add(f.brief, &f.brief->judgements, sizeof *j);
	j->text = brief_text(f.brief, "Sonata Coulter goes.");
	cite(f.brief, &j->sources, "up");
	f.compose.headings = true;
	expect(&f, compose_judgements,
		"JUDGEMENTS\n\n"
		"• A second round will follow.\n"
		"    Likelihood: likely.\n"
		"    Confidence: moderate. Both said so.² ¹\n\n"
		"• Sonata Coulter goes.³\n");
	assert_leads(&f, "Sonata Coulter", (struct target){TARGET_ACTOR, STR("talks"), STR("coulter")});
	/* After a list the sources have a line of their own. */
	j = LIST_AT(struct judgement, f.brief->judgements, 0);
	j->basis = brief_text(f.brief, "Two things:\n\n- one\n- two");
	f.brief->judgements.count = 1;
	expect(&f, compose_judgements,
		"JUDGEMENTS\n\n"
		"• A second round will follow.\n"
		"    Likelihood: likely.\n"
		"    Confidence: moderate. Two things:\n\n"
		"    • one\n"
		"    • two\n"
		"    Sources: ¹ ²\n");
	tear_down(&f);
}

static void citations_tell_page_quotation_credibility(void **state)
{
	struct fixture f;
	(void)state;
	set_up(&f);
	struct judgement *j = brief_add(f.brief, &f.brief->judgements, sizeof *j);
	j->text = brief_text(f.brief, "It holds.");
	cite(f.brief, &j->sources, "mt");
	struct citation *c = brief_add(f.brief, &j->sources, sizeof *c);
	c->id = brief_text(f.brief, "up");
	c->page = brief_text(f.brief, "2");
	c->quote = brief_text(f.brief, "We agreed");
	c->credibility = brief_text(f.brief, "2");
	expect(&f, compose_judgements,
		"• It holds.¹ ³\n"
		"  ³ p. 2 · “We agreed” · credibility 2, probably\n"
		"    true\n");
	tear_down(&f);
}

static void links_show_both_ways(void **state)
{
	struct fixture f;
	(void)state;
	set_up(&f);
	struct actor *a = LIST_AT(struct actor, f.brief->actors, 0);
	a->type = brief_text(f.brief, "person");
	a->country = brief_text(f.brief, "US");
	a->role = brief_text(f.brief, "Envoy to the Foreign Ministry");
	cite(f.brief, &a->sources, "mt");
	brief_add_alias(f.brief, "МИД");
	struct link *l = add_link(f.brief, 0, "ministry", "works_for");
	l->role = brief_text(f.brief, "envoy");
	l->start = brief_text(f.brief, "1992");
	l->end = brief_text(f.brief, "..");
	l->confidence = brief_text(f.brief, "high");
	l->note = brief_text(f.brief, "Twice.");
	cite(f.brief, &l->sources, "up");
	l = add_link(f.brief, 1, "coulter", "met_with");
	l->start = brief_text(f.brief, "2025-02-27");
	l->end = brief_text(f.brief, "2025-02-28");
	add_link(f.brief, 1, "nobody", "plots-with")->start = brief_text(f.brief, "../2017");
	add_link(f.brief, 1, "ministry", NULL);
	expect(&f, compose_actors,
		"Sonata Coulter                         person · US\n"
		"  Envoy to the Foreign Ministry¹\n"
		"  → works for Foreign Ministry, envoy, since 1992,\n"
		"    high confidence. Twice.³\n"
		"  ↔ met with Foreign Ministry, 27–28 February 2025\n\n"
		"Foreign Ministry\n"
		"  Also: МИД\n"
		"  ↔ met with Sonata Coulter, 27–28 February 2025\n"
		"  → plots-with nobody, from 2017 or earlier\n"
		"  ↔ related to Foreign Ministry\n"
		"  ← employs Sonata Coulter, envoy, since 1992,\n"
		"    high confidence. Twice.³\n");
	struct target ministry = {TARGET_ACTOR, STR("talks"), STR("ministry")};
	assert_leads(&f, "Foreign Ministry", ministry);
	const struct block *last = NULL;
	for (size_t i = 0; i < f.doc.block_count; i++)
		last = f.doc.blocks[i].entry ? &f.doc.blocks[i] : last;
	assert_true(target_equal(doc_target(&f.doc, last->anchor), &ministry));
	tear_down(&f);
}

static void as_of_leaves_later_things_out(void **state)
{
	struct fixture f;
	(void)state;
	set_up(&f);
	struct link *l = add_link(f.brief, 0, "ministry", "works_for");
	l->end = brief_text(f.brief, "2016");
	l = add_link(f.brief, 0, "ministry", "owns");
	l->start = brief_text(f.brief, "2017");
	add_event(f.brief, "2016", "Before");
	add_event(f.brief, "2018", "After");
	edtf_parse(STR("2017-05"), 0, &f.as_of, NULL);
	f.compose.as_of = &f.as_of;
	expect(&f, compose_actors,
		"Sonata Coulter\n  → owns Foreign Ministry, from 2017\n\n"
		"Foreign Ministry\n  ← owned by Sonata Coulter, from 2017\n");
	expect(&f, compose_chronology, "2016\n  2016    Before\n");
	tear_down(&f);
}

static void chronologies_align_dates(void **state)
{
	struct fixture f;
	(void)state;
	set_up(&f);
	struct event *e = add_event(f.brief, "2025-02-27T10:00", "First round");
	e->text = brief_text(f.brief, "Six hours.");
	e->status = brief_text(f.brief, "confirmed");
	e->importance = brief_text(f.brief, "3");
	e->place = brief_text(f.brief, "Istanbul");
	e->confidence = brief_text(f.brief, "high");
	struct participant *who = brief_add(f.brief, &e->actors, sizeof *who);
	who->id = brief_text(f.brief, "coulter");
	who->role = brief_text(f.brief, "envoy");
	add_text(f.brief, &e->tags, "talks");
	add_text(f.brief, &e->same_as, "other#round");
	cite(f.brief, &e->sources, "up");
	add_event(f.brief, "2024-12-24", "Plain");
	e = add_event(f.brief, "2025-03", NULL);
	e->text = brief_text(f.brief, "No title here.");
	e->status = brief_text(f.brief, "disputed");
	cite(f.brief, &e->sources, "mt");
	struct account *account = brief_add(f.brief, &e->accounts, sizeof *account);
	account->text = brief_text(f.brief, "In April.");
	account->date = brief_text(f.brief, "2025-04");
	cite(f.brief, &account->sources, "trt");
	account = brief_add(f.brief, &e->accounts, sizeof *account);
	account->text = brief_text(f.brief, "A year before.");
	account->date = brief_text(f.brief, "2024-03");
	expect(&f, compose_chronology,
		"2024\n"
		"  24 Dec         Plain\n\n"
		"2025\n"
		"● 27 Feb, 10:00  First round                 major\n"
		"                 Six hours.³\n"
		"                 Istanbul · Sonata Coulter (envoy)\n"
		"                 · #talks · high confidence\n"
		"                 = other#round\n\n"
		"◆ Mar            No title here.¹          disputed\n"
		"                 ◇ Apr: In April.²\n"
		"                 ◇ Mar 2024: A year before.\n\n"
		"● confirmed   ◆ disputed   no sign: reported\n");
	assert_leads(&f, "First round", (struct target){TARGET_EVENT, STR("talks"), STR("@0")});
	assert_leads(&f, "Mar", (struct target){TARGET_EVENT, STR("talks"), STR("@2")});
	tear_down(&f);
}

static void uncertain_order_is_bracketed(void **state)
{
	struct fixture f;
	(void)state;
	set_up(&f);
	add_event(f.brief, "2024-12/2025-01", "Some time");
	add_event(f.brief, "2025-01-05", "A day")->text = brief_text(f.brief, "Words.");
	add_event(f.brief, "2025-02", "Later");
	add_event(f.brief, "../2012", "Open");
	add_event(f.brief, "no idea", "Undated");
	expect(&f, compose_chronology,
		"  beginning open\n"
		"    until 2012      Open\n\n"
		"  2024\n"
		"┌   Dec – Jan 2025  Some time\n"
		"│\n"
		"│ 2025\n"
		"└   5 Jan           A day\n"
		"                    Words.\n\n"
		"    Feb             Later\n\n"
		"  undated\n"
		"    no idea         Undated\n\n"
		"┌ overlaps in time with the entries along its\n"
		"  line, down to └: their order is not known\n");
	tear_down(&f);
}

static void open_at_both_ends(void **state)
{
	struct fixture f;
	(void)state;
	set_up(&f);
	add_event(f.brief, "../2016", "A quarrel")->end = brief_text(f.brief, "2021/..");
	expect(&f, compose_chronology,
		"beginning open\n"
		"  until 2016 – 2021 – now\n"
		"          A quarrel\n");
	tear_down(&f);
}

static void sources_are_numbered(void **state)
{
	struct fixture f;
	(void)state;
	set_up(&f);
	struct source *s = LIST_AT(struct source, f.brief->sources, 0);
	s->title = brief_text(f.brief, "Staffing discussed");
	s->publisher = brief_text(f.brief, "The Moscow Times");
	s->issued = brief_text(f.brief, "2025-02-28");
	s->url = brief_text(f.brief, "https://example.org/mt");
	s->archived = brief_text(f.brief, "ftp://example.org/mt");
	s->accessed = brief_text(f.brief, "2025-03-01");
	s->lang = brief_text(f.brief, "ru");
	s->reliability = brief_text(f.brief, "B");
	s->note = brief_text(f.brief, "Quotes Sonata Coulter.");
	s[1].url = brief_text(f.brief, "https://example.org/trt");
	expect(&f, compose_sources,
		"1  Staffing discussed\n"
		"   The Moscow Times, 28 February 2025 · in Russian\n"
		"   · B, usually reliable\n"
		"   Quotes Sonata Coulter.\n"
		"   https://example.org/mt\n"
		"   Archived: ftp://example.org/mt\n"
		"   Accessed: 1 March 2025\n\n"
		"2  https://example.org/trt\n"
		"3  up\n");
	assert_leads(&f, "https://example.org/mt",
		(struct target){TARGET_ADDRESS, STR(""), STR("https://example.org/mt")});
	assert_int_equal(find_span(&f.doc, "ftp://example.org/mt")->link, 0);
	assert_leads(&f, "2", (struct target){TARGET_SOURCE, STR("talks"), STR("trt")});
	tear_down(&f);
}

static void pages_hold_all_sections(void **state)
{
	struct fixture f;
	(void)state;
	set_up(&f);
	f.brief->summary = brief_text(f.brief, "They met.");
	add_text(f.brief, &f.brief->gaps, "Who pays?");
	add_text(f.brief, &f.brief->watch, "A date.");
	f.compose.headings = true;
	expect(&f, compose_page,
		"Talks\n"
		"28 February 2025 · current\n\n"
		"──────────────────────────────────────────────────\n"
		"SUMMARY\n\n"
		"They met.\n\n"
		"──────────────────────────────────────────────────\n"
		"GAPS\n\n"
		"• Who pays?\n\n"
		"──────────────────────────────────────────────────\n"
		"WHAT TO WATCH\n\n"
		"• A date.\n\n"
		"──────────────────────────────────────────────────\n"
		"ACTORS                                           2\n\n"
		"Sonata Coulter\n"
		"Foreign Ministry\n\n"
		"──────────────────────────────────────────────────\n"
		"SOURCES                                          3\n\n"
		"1  mt\n2  trt\n3  up\n");
	assert_int_equal(compose_section_count, 5);
	assert_string_equal(compose_sections[1].name, "judgements");
	tear_down(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(heads_say_what_and_when),
		cmocka_unit_test(judgements_part_likelihood_from_confidence),
		cmocka_unit_test(citations_tell_page_quotation_credibility),
		cmocka_unit_test(links_show_both_ways),
		cmocka_unit_test(as_of_leaves_later_things_out),
		cmocka_unit_test(chronologies_align_dates),
		cmocka_unit_test(uncertain_order_is_bracketed),
		cmocka_unit_test(open_at_both_ends),
		cmocka_unit_test(sources_are_numbered),
		cmocka_unit_test(pages_hold_all_sections),
	};
	return cmocka_run_group_tests(tests, text_set_up, NULL);
}
