/* Searching within a page, in all its panes. */
#include "ui/state.h"

void search_init(struct search *s)
{
	*s = (struct search){0};
	prompt_init(&s->prompt);
	strbuf_init(&s->query);
	strbuf_init(&s->origin.query);
}

void search_release(struct search *s)
{
	prompt_release(&s->prompt);
	strbuf_release(&s->query);
	strbuf_release(&s->origin.query);
}

static size_t total(const struct page *p)
{
	size_t sum = 0;
	for (size_t i = 0; i < p->kind->panes; i++)
		sum += p->views[i].found.matches;
	return sum;
}

void search_add_count(const struct page *p, struct strbuf *b)
{
	size_t before = 0;
	for (size_t i = 0; i < p->kind->panes; i++) {
		const struct view *v = &p->views[i];
		if (v->match != VIEW_NOWHERE)
			strbuf_addf(b, "%zu of ", before + v->match + 1);
		before += v->found.matches;
	}
	if (total(p))
		strbuf_addf(b, "%zu", total(p));
	else
		strbuf_adds(b, "no match");
}

static void go_to(struct app *a, size_t pane, size_t match)
{
	struct page *p = history_page(&a->history);
	for (size_t i = 0; i < p->kind->panes; i++) {
		p->views[i].match = VIEW_NOWHERE;
		p->views[i].at_match = false;
	}
	p->focus = (int)pane;
	p = app_page(a);
	view_go_to_match(&p->views[pane], match);
}

/* Goes to the next match, through the panes and round. Whether it came round. */
static bool step(struct app *a, struct page *p, int by)
{
	size_t panes = p->kind->panes, pane = (size_t)p->focus;
	size_t match = view_match_near(&p->views[pane], by);
	bool round = false;
	while (match >= p->views[pane].found.matches) {
		round = round || (by > 0 ? pane + 1 == panes : pane == 0);
		pane = (pane + (by > 0 ? 1 : panes - 1)) % panes;
		match = by > 0 ? 0 : p->views[pane].found.matches - 1;
	}
	go_to(a, pane, match);
	return round;
}

void search_step(struct app *a, int by)
{
	struct page *p = history_page(&a->history);
	if (!a->search.query.len) {
		app_say(a, ROLE_FOOTER, "Nothing was searched for yet");
		return;
	}
	if (!str_equal(strbuf_str(&p->query), strbuf_str(&a->search.query)))
		page_set_query(p, strbuf_str(&a->search.query));
	p = app_whole_page(a);
	if (!total(p)) {
		app_say(a, ROLE_WARNING, "No match for “%s”", a->search.query.ptr);
		return;
	}
	bool round = step(a, p, by);
	struct strbuf count;
	strbuf_init(&count);
	search_add_count(p, &count);
	app_say(a, ROLE_FOOTER, "%s%s", count.ptr,
		!round   ? ""
		: by > 0 ? ", from the top again"
	             : ", from the bottom again");
	strbuf_release(&count);
}

static const struct prompt_use search_use;

void search_begin(struct app *a)
{
	struct search *s = &a->search;
	struct page *p = app_whole_page(a);
	for (size_t i = 0; i < p->kind->panes; i++)
		view_ready_search(&p->views[i]);
	a->typing = &search_use;
	s->origin.focus = p->focus;
	s->origin.marked = p->query.len > 0;
	strbuf_clear(&s->origin.query);
	strbuf_add_str(&s->origin.query, strbuf_str(&s->query));
	for (size_t i = 0; i < LAYOUT_PANES; i++) {
		const struct view *v = &p->views[i];
		s->origin.views[i].state = v->state;
		s->origin.views[i].match = v->match;
		s->origin.views[i].at_match = v->at_match;
	}
	strbuf_clear(&s->query);
	page_set_query(p, strbuf_str(&s->query));
	prompt_begin(&s->prompt, STR(""));
}

/* Back to where typing began. */
static struct page *go_to_origin(struct app *a)
{
	struct page *p = history_page(&a->history);
	p->focus = a->search.origin.focus;
	p = app_page(a);
	for (size_t i = 0; i < p->kind->panes; i++)
		if (p->views[i].wrapped)
			view_set_state(&p->views[i], a->search.origin.views[i].state);
	return p;
}

static void take_query(struct app *a, struct page *p, struct str query)
{
	strbuf_clear(&a->search.query);
	strbuf_add_str(&a->search.query, query);
	page_set_query(p, strbuf_str(&a->search.query));
}

static void edited(struct app *a)
{
	struct page *p = go_to_origin(a);
	take_query(a, p, strbuf_str(&a->search.prompt.text));
	p = app_whole_page(a);
	if (total(p))
		step(a, p, 1);
}

static void accepted(struct app *a)
{
	struct search *s = &a->search;
	struct page *p = history_page(&a->history);
	if (!s->query.len && s->origin.query.len) {
		/* An empty one repeats the last. */
		take_query(a, p, strbuf_str(&s->origin.query));
		search_step(a, 1);
		return;
	}
	if (!s->query.len)
		return;
	p = app_whole_page(a);
	struct strbuf count;
	strbuf_init(&count);
	search_add_count(p, &count);
	if (total(p))
		app_say(a, ROLE_FOOTER, "%s", count.ptr);
	else
		app_say(a, ROLE_WARNING, "No match for “%s”", s->query.ptr);
	strbuf_release(&count);
}

static void cancelled(struct app *a)
{
	struct search *s = &a->search;
	struct page *p = go_to_origin(a);
	take_query(a, p, strbuf_str(&s->origin.query));
	if (!s->origin.marked) {
		page_set_query(p, STR(""));
		return;
	}
	for (size_t i = 0; i < LAYOUT_PANES; i++) {
		p->views[i].match = s->origin.views[i].match;
		p->views[i].at_match = s->origin.views[i].at_match;
	}
}

static struct prompt *search_prompt(struct app *a)
{
	return &a->search.prompt;
}

static void add_matches(struct app *a, struct strbuf *b)
{
	if (a->search.query.len)
		search_add_count(history_page(&a->history), b);
}

static const struct prompt_use search_use = {
	.sign = "/",
	.all_panes = true,
	.prompt = search_prompt,
	.edited = edited,
	.accepted = accepted,
	.cancelled = cancelled,
	.add_count = add_matches,
};

bool search_clear(struct app *a)
{
	struct page *p = history_page(&a->history);
	bool marked = p->query.len > 0;
	page_set_query(p, STR(""));
	return marked;
}
