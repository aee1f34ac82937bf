/* What each action does. */
#include "ui/selection.h"
#include "ui/state.h"

static enum app_result scroll(struct app *a, int by)
{
	view_scroll(page_view(app_page(a)), by);
	return APP_GOES_ON;
}

/* A page less two lines, so that the eye finds its place again. */
static int page_rows(struct app *a)
{
	int rows = page_view(app_page(a))->rows;
	return rows > 6 ? rows - 2 : rows > 1 ? rows - 1 : 1;
}

static int half_rows(struct app *a)
{
	int rows = page_view(app_page(a))->rows;
	return rows > 1 ? rows / 2 : 1;
}

static enum app_result line_down(struct app *a)
{
	view_step(page_view(app_page(a)), 1);
	return APP_GOES_ON;
}

static enum app_result line_up(struct app *a)
{
	view_step(page_view(app_page(a)), -1);
	return APP_GOES_ON;
}

static enum app_result page_down(struct app *a)
{
	return scroll(a, page_rows(a));
}

static enum app_result page_up(struct app *a)
{
	return scroll(a, -page_rows(a));
}

static enum app_result half_down(struct app *a)
{
	return scroll(a, half_rows(a));
}

static enum app_result half_up(struct app *a)
{
	return scroll(a, -half_rows(a));
}

static enum app_result go_top(struct app *a)
{
	view_go_top(page_view(app_page(a)));
	return APP_GOES_ON;
}

static enum app_result go_bottom(struct app *a)
{
	view_go_bottom(page_view(app_page(a)));
	return APP_GOES_ON;
}

/* Beyond a pane's last link come those of the next, and after the last pane the first again. */
static enum app_result step_link(struct app *a, int by)
{
	struct page *p = app_page(a);
	size_t panes = p->kind->panes, pane = (size_t)p->focus;
	if (view_step_link(&p->views[pane], by))
		return APP_GOES_ON;
	for (size_t i = 0; i < panes; i++) {
		bool round = by > 0 ? pane + 1 == panes : pane == 0;
		pane = (pane + (by > 0 ? 1 : panes - 1)) % panes;
		page_settle_pane(p, &a->desk, pane);
		if (round)
			app_say(
				a, ROLE_FOOTER, by > 0 ? "From the first link again" : "From the last link again");
		if (!view_enter_links(&p->views[pane], by))
			continue;
		p->focus = (int)pane;
		return APP_GOES_ON;
	}
	app_say(a, ROLE_FOOTER, "There are no links here");
	return APP_GOES_ON;
}

static enum app_result next_link(struct app *a)
{
	return step_link(a, 1);
}

static enum app_result previous_link(struct app *a)
{
	return step_link(a, -1);
}

static enum app_result follow_selected(struct app *a)
{
	const struct view *v = page_view(app_page(a));
	const struct target *t = view_target(v);
	struct selection at;
	/* What would be an entry of a pane is a part of the text. */
	if (!t && a->desk.linear && selection_of(v, &at))
		t = at.entry;
	if (t)
		return follow(a, t);
	app_say(a, ROLE_FOOTER, v->steps ? "There is nothing to open here" : "No link is selected");
	return APP_GOES_ON;
}

static enum app_result go_back(struct app *a)
{
	if (!history_step(&a->history, -1))
		app_say(a, ROLE_FOOTER, "This is where one began");
	return APP_GOES_ON;
}

static enum app_result go_forward(struct app *a)
{
	if (!history_step(&a->history, 1))
		app_say(a, ROLE_FOOTER, "There is nothing to go forward to");
	return APP_GOES_ON;
}

static enum app_result focus_pane(struct app *a, size_t pane)
{
	struct page *p = app_page(a);
	if (p->kind->panes > 1)
		p->focus = (int)pane;
	else if (!page_go_to_part(p, pane))
		app_say(a, ROLE_FOOTER, "There is no such part here");
	return APP_GOES_ON;
}

/* To the next pane (1) or the one before (-1), and round; of one page in parts to the next there
 * is.
 */
static enum app_result step_pane(struct app *a, int by)
{
	struct page *p = app_page(a);
	size_t panes = p->kind->panes, step = by > 0 ? 1 : LAYOUT_PANES - 1, part = page_part(p);
	if (panes > 1)
		return focus_pane(a, ((size_t)p->focus + (by > 0 ? 1 : panes - 1)) % panes);
	if (part == SIZE_MAX)
		part = by > 0 ? LAYOUT_PANES - 1 : 0;
	for (size_t i = 0; i < LAYOUT_PANES; i++) {
		part = (part + step) % LAYOUT_PANES;
		if (page_go_to_part(p, part))
			break;
	}
	return APP_GOES_ON;
}

static enum app_result pane_right(struct app *a)
{
	return step_pane(a, 1);
}

static enum app_result pane_left(struct app *a)
{
	return step_pane(a, -1);
}

static enum app_result pane_1(struct app *a)
{
	return focus_pane(a, 0);
}

static enum app_result pane_2(struct app *a)
{
	return focus_pane(a, 1);
}

static enum app_result pane_3(struct app *a)
{
	return focus_pane(a, 2);
}

static enum app_result zoom(struct app *a)
{
	struct page *p = history_page(&a->history);
	p->zoomed = !p->zoomed && p->kind->panes > 1;
	return APP_GOES_ON;
}

static enum app_result filter(struct app *a)
{
	filter_begin(a);
	return APP_GOES_ON;
}

static enum app_result sort(struct app *a)
{
	filter_sort(a);
	return APP_GOES_ON;
}

static enum app_result begin_search(struct app *a)
{
	search_begin(a);
	return APP_GOES_ON;
}

static enum app_result next_match(struct app *a)
{
	search_step(a, 1);
	return APP_GOES_ON;
}

static enum app_result previous_match(struct app *a)
{
	search_step(a, -1);
	return APP_GOES_ON;
}

static enum app_result read_again(struct app *a)
{
	reload(a);
	return APP_GOES_ON;
}

static enum app_result show_problems(struct app *a)
{
	mistakes_open(a);
	return APP_GOES_ON;
}

static enum app_result choose_theme(struct app *a)
{
	choose_begin(a);
	return APP_GOES_ON;
}

static enum app_result help(struct app *a)
{
	const struct page *p = history_page(&a->history);
	if (p->kind == &page_help)
		return go_back(a);
	enum place from = p->kind->place;
	struct page *page = page_new(&page_help, STR(""), STR(""));
	page->from = from;
	app_open(a, page);
	return APP_GOES_ON;
}

static enum app_result leave(struct app *a)
{
	return history_step(&a->history, -1) ? APP_GOES_ON : APP_QUITS;
}

static enum app_result quit(struct app *a)
{
	(void)a;
	return APP_QUITS;
}

static enum app_result suspend(struct app *a)
{
	(void)a;
	return APP_SUSPENDS;
}

static enum app_result (*const doers[ACTION_COUNT])(struct app *) = {
	[ACTION_LINE_DOWN] = line_down,
	[ACTION_LINE_UP] = line_up,
	[ACTION_PAGE_DOWN] = page_down,
	[ACTION_PAGE_UP] = page_up,
	[ACTION_HALF_DOWN] = half_down,
	[ACTION_HALF_UP] = half_up,
	[ACTION_TOP] = go_top,
	[ACTION_BOTTOM] = go_bottom,
	[ACTION_NEXT_LINK] = next_link,
	[ACTION_PREVIOUS_LINK] = previous_link,
	[ACTION_FOLLOW] = follow_selected,
	[ACTION_BACK] = go_back,
	[ACTION_FORWARD] = go_forward,
	[ACTION_OPEN] = open_selected,
	[ACTION_COPY] = copy_selected,
	[ACTION_PANE_RIGHT] = pane_right,
	[ACTION_PANE_LEFT] = pane_left,
	[ACTION_PANE_1] = pane_1,
	[ACTION_PANE_2] = pane_2,
	[ACTION_PANE_3] = pane_3,
	[ACTION_ZOOM] = zoom,
	[ACTION_FILTER] = filter,
	[ACTION_SORT] = sort,
	[ACTION_SEARCH] = begin_search,
	[ACTION_NEXT_MATCH] = next_match,
	[ACTION_PREVIOUS_MATCH] = previous_match,
	[ACTION_EDIT] = edit_selected,
	[ACTION_RELOAD] = read_again,
	[ACTION_PROBLEMS] = show_problems,
	[ACTION_THEME] = choose_theme,
	[ACTION_HELP] = help,
	[ACTION_LEAVE] = leave,
	[ACTION_QUIT] = quit,
	[ACTION_SUSPEND] = suspend,
};

enum app_result act(struct app *a, enum action action)
{
	return doers[action] ? doers[action](a) : APP_GOES_ON;
}
