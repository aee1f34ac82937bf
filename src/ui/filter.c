/* Which rows the list shows, and in which order. */
#include "ui/listing.h"
#include "ui/state.h"

static struct prompt *filter_prompt(struct app *a)
{
	return &a->filter.prompt;
}

/* Takes the words; the row selected is the first shown from `from` on. */
static void take_words(struct app *a, struct str words, uint32_t from)
{
	struct page *p = app_page(a);
	strbuf_clear(&p->listing->filter);
	strbuf_add_str(&p->listing->filter, words);
	listing_narrow(p->listing, &a->desk, page_view(p), from);
}

static void edited(struct app *a)
{
	take_words(a, strbuf_str(&a->filter.prompt.text), a->filter.origin);
}

static void accepted(struct app *a)
{
	const struct listing *l = history_page(&a->history)->listing;
	if (l->filter.len && !l->matches)
		app_say(a, ROLE_WARNING, "Nothing in the list has such words");
}

static void cancelled(struct app *a)
{
	take_words(a, STR(""), a->filter.origin);
}

static void add_matches(struct app *a, struct strbuf *b)
{
	const struct page *p = history_page(&a->history);
	size_t all = view_all_count(&p->views[0]);
	strbuf_addf(b, "%zu of %zu", p->listing->filter.len ? p->listing->matches : all, all);
}

static const struct prompt_use filter_use = {
	.sign = "filter: ",
	.prompt = filter_prompt,
	.edited = edited,
	.accepted = accepted,
	.cancelled = cancelled,
	.add_count = add_matches,
};

void filter_begin(struct app *a)
{
	struct page *p = app_page(a);
	if (!p->listing)
		return;
	roster_prepare(listing_roster(p->listing, &a->desk));
	a->filter.origin = view_entry_block(page_view(p));
	prompt_begin(&a->filter.prompt, strbuf_str(&p->listing->filter));
	a->typing = &filter_use;
}

bool filter_clear(struct app *a)
{
	struct page *p = app_page(a);
	if (!p->listing || !p->listing->filter.len)
		return false;
	take_words(a, STR(""), view_entry_block(page_view(p)));
	return true;
}

static enum library_sort next_sort(enum library_sort sort)
{
	switch (sort) {
	case LIBRARY_BY_DATE: return LIBRARY_BY_TITLE;
	case LIBRARY_BY_TITLE: return LIBRARY_BY_UPDATED;
	case LIBRARY_BY_UPDATED: break;
	}
	return LIBRARY_BY_DATE;
}

void filter_sort(struct app *a)
{
	struct page *p = app_page(a);
	if (!p->listing)
		return;
	struct view *v = page_view(p);
	const struct target *at = view_target(v);
	struct target target = at ? *at : (struct target){0};
	p->listing->sort = next_sort(p->listing->sort);
	roster_sort(listing_roster(p->listing, &a->desk), &a->desk, p->listing->sort);
	view_clear(v);
	v = page_view(app_page(a));
	size_t line = at ? lines_of_target(&v->lines, &v->doc, &target) : v->lines.count;
	if (line < v->lines.count)
		view_show_line(v, line);
	app_say(a, ROLE_FOOTER, "By %s", listing_sort_name(p->listing->sort));
}
