#include "ui/page.h"

#include <stdlib.h>

#include "base/mem.h"
#include "ui/listing.h"
#include "ui/place.h"

struct page *page_new(const struct page_kind *kind, struct str brief, struct str id)
{
	struct page *p = mem_zalloc(1, sizeof *p);
	p->kind = kind;
	arena_init(&p->arena);
	strbuf_init(&p->query);
	p->brief = arena_str(&p->arena, brief);
	p->id = arena_str(&p->arena, id);
	for (size_t i = 0; i < LAYOUT_PANES; i++)
		view_init(&p->views[i], kind->pane[i].steps);
	view_init(&p->preview, false);
	if (kind->shape == LAYOUT_LIST)
		p->listing = listing_new();
	return p;
}

void page_free(struct page *p)
{
	if (!p)
		return;
	for (size_t i = 0; i < LAYOUT_PANES; i++)
		view_release(&p->views[i]);
	view_release(&p->preview);
	listing_free(p->listing);
	strbuf_release(&p->query);
	arena_release(&p->arena);
	free(p);
}

bool page_is(const struct page *p, const struct page_kind *kind, struct str brief, struct str id)
{
	bool same = p->kind == kind || p->kind == kind->linear;
	return same && str_equal(p->brief, brief) && str_equal(p->id, id);
}

static struct rect pane_rect(const struct layout *l, size_t pane)
{
	switch (l->shape) {
	case LAYOUT_BRIEFING: return l->panes[pane].body;
	case LAYOUT_LIST: return l->list;
	case LAYOUT_PLAIN:
	case LAYOUT_LINEAR:
	case LAYOUT_WIDE: break;
	}
	return l->measure;
}

struct rect page_rect(const struct page *p, size_t pane)
{
	return pane_rect(&p->layout, pane);
}

static void compose(struct page *p, struct desk *d, size_t pane, int width)
{
	struct view *v = &p->views[pane];
	size_t match = v->match;
	view_clear(v);
	p->kind->compose(d, p, pane, width, &v->doc);
	view_composed(v);
	v->match = match;
	p->previewed = 0;
}

/* Composes and sets a pane for its place, and finds the place one was at. */
static void settle(struct page *p, struct desk *d, size_t pane, struct rect r)
{
	struct view *v = &p->views[pane];
	bool anew = !v->composed;
	if (p->kind->by_width && v->composed && v->lines.width != r.columns) {
		p->kept[pane] = kept_place_new(&p->arena, v);
		anew = true;
	}
	if (anew)
		compose(p, d, pane, r.columns);
	v->lines.linear = d->linear;
	view_set(v, r.columns, r.rows);
	if (anew && p->kind->narrow)
		p->kind->narrow(d, p, v);
	if (p->kept[pane])
		kept_place_restore(p->kept[pane], v);
	p->kept[pane] = NULL;
	if (!v->searched)
		view_search(v, strbuf_str(&p->query));
}

void page_settle(struct page *p, struct desk *d, int rows, int columns)
{
	if (d->linear && p->kind->linear)
		p->kind = p->kind->linear;
	enum layout_shape shape = d->linear ? LAYOUT_LINEAR : p->kind->shape;
	if (shape == LAYOUT_LIST && !listing_roster(p->listing, d)->count)
		shape = LAYOUT_PLAIN; /* there are words in the place of rows */
	p->layout = layout_make(rows, columns, shape, p->focus, p->zoomed);
	if (p->layout.too_small)
		return;
	if (!p->of && p->brief.len)
		p->of = desk_brief(d, p->brief);
	for (size_t i = 0; i < p->kind->panes; i++)
		if (p->kind->panes == 1 || !p->layout.panes[i].folded)
			settle(p, d, i, page_rect(p, i));
}

void page_settle_pane(struct page *p, struct desk *d, size_t pane)
{
	struct layout l = p->layout;
	if (l.too_small)
		return;
	if (p->kind->panes > 1 && l.panes[pane].folded)
		l = layout_make(l.footer.row + 1, l.footer.columns, p->kind->shape, (int)pane, p->zoomed);
	settle(p, d, pane, pane_rect(&l, pane));
}

bool page_settle_preview(struct page *p, struct desk *d, bool now)
{
	const struct view *v = page_view(p);
	struct rect r = p->layout.preview;
	if (!p->kind->preview || !r.rows)
		return false;
	uint32_t target = 0;
	if (v->state.entry != VIEW_NOWHERE)
		target = v->doc.blocks[v->entries[v->state.entry]].anchor;
	bool same = !p->preview.wrapped || p->preview.lines.width == r.columns;
	if (target && p->previewed && target != p->previewed && same && !now)
		return true;
	if (target != p->previewed || !same) {
		view_clear(&p->preview);
		p->previewed = target;
	}
	if (target && !p->preview.composed) {
		p->kind->preview(d, p, r, &p->preview.doc);
		view_composed(&p->preview);
	}
	if (target)
		view_set(&p->preview, r.columns, r.rows);
	return false;
}

void page_forget(struct page *p)
{
	p->of = NULL;
	p->previewed = 0;
	view_clear(&p->preview);
	for (size_t i = 0; i < p->kind->panes; i++) {
		if (p->views[i].wrapped)
			p->kept[i] = kept_place_new(&p->arena, &p->views[i]);
		view_clear(&p->views[i]);
	}
	listing_forget(p->listing);
}

bool page_is_composed(const struct page *p)
{
	for (size_t i = 0; i < p->kind->panes; i++)
		if (p->views[i].composed)
			return true;
	return false;
}

void page_set_query(struct page *p, struct str query)
{
	strbuf_clear(&p->query);
	strbuf_add_str(&p->query, query);
	for (size_t i = 0; i < p->kind->panes; i++) {
		p->views[i].searched = false;
		p->views[i].match = VIEW_NOWHERE;
		p->views[i].at_match = false;
	}
}

struct view *page_view(struct page *p)
{
	return &p->views[p->focus];
}

/* The line of the heading that is a part's name; VIEW_NOWHERE where there is none. */
static size_t part_line(const struct page *p, size_t part)
{
	const struct view *v = &p->views[0];
	const char *name = part < LAYOUT_PANES ? p->kind->pane[part].name : NULL;
	for (size_t i = 0; name && i < v->doc.block_count; i++) {
		const struct block *b = &v->doc.blocks[i];
		if (b->kind == BLOCK_HEADING && b->level == 1 && b->text.count &&
			str_is(v->doc.spans[b->text.first].text, name))
			return lines_of_block(&v->lines, i);
	}
	return VIEW_NOWHERE;
}

bool page_go_to_part(struct page *p, size_t part)
{
	size_t line = part_line(p, part);
	if (line == VIEW_NOWHERE)
		return false;
	struct view *v = &p->views[0];
	view_unselect_link(v);
	view_put_line(v, line);
	view_put_top(v, line);
	return true;
}

size_t page_part(const struct page *p)
{
	size_t part = SIZE_MAX;
	for (size_t i = 0; i < LAYOUT_PANES; i++) {
		size_t line = part_line(p, i);
		if (line != VIEW_NOWHERE && line <= p->views[0].line)
			part = i;
	}
	return part;
}

static void draw_pane_title(const struct page *p, struct desk *d, struct canvas *c, size_t pane)
{
	struct rect r = p->layout.panes[pane].title;
	const struct view *v = &p->views[pane];
	bool focused = (int)pane == p->focus;
	enum role role = focused ? ROLE_PANE_FOCUS : ROLE_PANE;
	int column = r.column, end = r.column + r.columns;
	struct strbuf b;
	strbuf_init(&b);
	if (!p->layout.side_by_side) {
		keymap_show_keys(d->keymap, (enum action)(ACTION_PANE_1 + pane), 1, &b);
		column = canvas_put(c, r.row, column, end, ROLE_KEY, 0, strbuf_str(&b)) + 1;
		strbuf_clear(&b);
	}
	column = canvas_put(c, r.row, column, end, role, 0, str_from(p->kind->pane[pane].name));
	if (v->wrapped && !p->layout.panes[pane].folded)
		view_add_position(v, focused, &b);
	else if (p->kind->pane[pane].count)
		strbuf_addf(&b, "%zu", p->kind->pane[pane].count(d, p));
	if (column + 1 + (int)b.len <= end)
		canvas_put(c, r.row, end - (int)b.len, end, ROLE_POSITION, 0, strbuf_str(&b));
	strbuf_release(&b);
}

static void draw_rules(const struct page *p, struct canvas *c)
{
	const struct layout *l = &p->layout;
	for (int i = 0; i < 2; i++) {
		if (l->rules[i] < 0)
			continue;
		struct str joint = i ? STR("┴") : STR("┬");
		canvas_hline(c, l->rules[i], 0, c->columns, ROLE_RULE);
		if (l->divider >= 0)
			canvas_put(c, l->rules[i], l->divider, c->columns, ROLE_RULE, 0, joint);
		if (l->divider2 >= 0)
			canvas_put(c, l->rules[i], l->divider2, c->columns, ROLE_RULE, 0, joint);
	}
	if (l->divider >= 0)
		canvas_vline(c, l->content.row, l->divider, l->content.rows, ROLE_RULE);
	if (l->divider2 >= 0)
		canvas_vline(c, l->content.row, l->divider2, l->content.rows, ROLE_RULE);
	if (l->cross >= 0 && l->divider < 0)
		canvas_hline(c, l->cross, 0, c->columns, ROLE_RULE);
	else if (l->cross >= 0) {
		canvas_hline(c, l->cross, l->divider, c->columns - l->divider, ROLE_RULE);
		canvas_put(c, l->cross, l->divider, c->columns, ROLE_RULE, 0, STR("├"));
	}
}

static void draw_bar(const struct page *p, struct desk *d, struct canvas *c)
{
	struct bar bar;
	bar_init(&bar);
	bar.linear = d->linear;
	p->kind->bar(d, p, &bar);
	if (p->kind->panes == 1)
		view_add_position(&p->views[0], true, bar_part(&bar, ROLE_POSITION, true));
	bar_draw(&bar, c, p->layout.bar);
	bar_release(&bar);
}

void page_draw(const struct page *p, struct desk *d, struct canvas *c)
{
	draw_bar(p, d, c);
	draw_rules(p, c);
	if (p->layout.preview.rows && p->preview.wrapped)
		view_draw(&p->preview, c, p->layout.preview, false);
	if (p->layout.head.rows)
		p->kind->head(d, p, c, p->layout.head);
	for (size_t i = 0; i < p->kind->panes; i++) {
		if (p->kind->panes > 1 && p->layout.panes[i].title.rows)
			draw_pane_title(p, d, c, i);
		if (p->views[i].wrapped && (p->kind->panes == 1 || !p->layout.panes[i].folded))
			view_draw(&p->views[i], c, page_rect(p, i), (int)i == p->focus);
	}
	if (p->kind->nothing && view_all_count(&p->views[0]) && !p->views[0].entry_count)
		p->kind->nothing(d, p, c, page_rect(p, 0));
}
