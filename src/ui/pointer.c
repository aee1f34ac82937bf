/* What is done by mouse: the wheel scrolls what is under the pointer, a click goes there. */
#include "ui/state.h"

enum { WHEEL_LINES = 3, MARGIN = 1 };

/* Margins belong to what they are beside of. */
static bool holds(struct rect r, struct mouse m)
{
	return m.row >= r.row && m.row < r.row + r.rows && m.column >= r.column - MARGIN &&
		   m.column < r.column + r.columns + MARGIN;
}

/* The pane under the pointer, its title line counting; -1 for none. */
static int pane_at(const struct page *p, struct mouse m)
{
	for (size_t i = 0; i < p->kind->panes; i++) {
		bool open = p->kind->panes == 1 || !p->layout.panes[i].folded;
		if ((open && holds(page_rect(p, i), m)) ||
			(p->kind->panes > 1 && holds(p->layout.panes[i].title, m)))
			return (int)i;
	}
	return -1;
}

static void scroll(struct page *p, struct mouse m, int by)
{
	int pane = pane_at(p, m);
	if (pane >= 0 && (p->kind->panes == 1 || !p->layout.panes[pane].folded))
		view_scroll(&p->views[pane], by);
	else if (p->preview.wrapped && holds(p->layout.preview, m))
		view_scroll(&p->preview, by);
}

/* Selects the link under the pointer, where there is one. */
static bool select_link(struct view *v, struct rect r, struct mouse m)
{
	size_t line = v->top + (size_t)(m.row - r.row);
	if (m.column < r.column || line >= v->lines.count)
		return false;
	view_select_link_at(v, line, (unsigned)(m.column - r.column));
	return v->state.link.number != 0;
}

/* In a list a first click selects, one on what is selected opens it. */
static enum app_result click_pane(struct app *a, struct page *p, int pane, struct mouse m)
{
	struct view *v = &p->views[pane];
	struct rect r = page_rect(p, (size_t)pane);
	bool focused = p->focus == pane;
	p->focus = pane;
	if (m.row < r.row || m.row >= r.row + r.rows || !v->wrapped)
		return APP_GOES_ON;
	if (select_link(v, r, m))
		return follow(a, view_target(v));
	size_t line = v->top + (size_t)(m.row - r.row), entry = v->state.entry;
	if (line >= v->lines.count)
		return APP_GOES_ON;
	view_show_line(v, line);
	if (!focused || entry == VIEW_NOWHERE || v->state.entry != entry)
		return APP_GOES_ON;
	const struct target *t = view_target(v);
	return t ? follow(a, t) : APP_GOES_ON;
}

/* A preview's links lead on; all else of it leads to what it is of. */
static enum app_result click_preview(struct app *a, struct page *p, struct mouse m)
{
	const struct target *t = NULL;
	if (select_link(&p->preview, p->layout.preview, m))
		t = view_target(&p->preview);
	if (!t)
		t = view_target(page_view(p));
	view_unselect_link(&p->preview);
	return t ? follow(a, t) : APP_GOES_ON;
}

static enum app_result click(struct app *a, struct mouse m)
{
	app_end_typing(a);
	struct page *p = app_page(a);
	int pane = pane_at(p, m);
	if (pane >= 0)
		return click_pane(a, p, pane, m);
	if (p->preview.wrapped && holds(p->layout.preview, m))
		return click_preview(a, p, m);
	return APP_GOES_ON;
}

enum app_result app_mouse(struct app *a, struct mouse m)
{
	struct page *p = app_page(a);
	if (p->layout.too_small)
		return APP_GOES_ON;
	strbuf_clear(&a->message);
	if (a->chooser.choosing)
		return choose_wheel(a, m);
	switch (m.kind) {
	case MOUSE_NONE: break;
	case MOUSE_WHEEL_UP: scroll(p, m, -WHEEL_LINES); break;
	case MOUSE_WHEEL_DOWN: scroll(p, m, WHEEL_LINES); break;
	case MOUSE_CLICK: return click(a, m);
	case MOUSE_BACK: app_end_typing(a); return act(a, ACTION_BACK);
	case MOUSE_FORWARD: app_end_typing(a); return act(a, ACTION_FORWARD);
	}
	return APP_GOES_ON;
}
