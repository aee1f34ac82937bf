#include "ui/view.h"

static void draw_line(
	const struct lines *l, size_t number, struct canvas *c, struct rect r, int row)
{
	const struct line *line = &l->items[number];
	for (uint32_t i = 0; i < line->count; i++) {
		const struct segment *s = &l->segments[line->first + i];
		canvas_put(c, row, r.column + s->column, r.column + r.columns, (enum role)s->role,
			s->attributes, s->text);
	}
}

static void put_cursor(struct canvas *c, struct rect r, int row, int column)
{
	c->cursor_row = row;
	c->cursor_column = column < r.columns ? r.column + column : r.column + r.columns - 1;
}

/* Where the line's text begins, bars and gutters left out. */
static int first_column(const struct view *v, size_t number)
{
	const struct line *line = &v->lines.items[number];
	for (uint32_t i = 0; i < line->count; i++) {
		const struct segment *s = &v->lines.segments[line->first + i];
		if (s->role != ROLE_RULE)
			return s->column;
	}
	return 0;
}

/* Lays the focus over all parts of the selected link; the cursor stands on the first in sight. */
static void draw_link(const struct view *v, struct canvas *c, struct rect r)
{
	bool placed = false;
	for (size_t i = v->top; i < v->lines.count && view_shows(v, i); i++) {
		const struct line *line = &v->lines.items[i];
		int row = r.row + (int)(i - v->top);
		if (line->block != v->state.link.block)
			continue;
		for (uint32_t k = 0; k < line->count; k++) {
			const struct segment *s = &v->lines.segments[line->first + k];
			if (s->link != v->state.link.number || s->column >= r.columns)
				continue;
			if (!placed)
				put_cursor(c, r, row, s->column);
			placed = true;
			int room = r.columns - s->column;
			canvas_over(c, row, r.column + s->column, s->columns < room ? s->columns : room,
				ROLE_LINK_FOCUS);
		}
	}
}

static void draw_selection(const struct view *v, struct canvas *c, struct rect r)
{
	size_t at = view_shows(v, v->line) ? v->line : v->top;
	if (at < v->lines.count)
		put_cursor(c, r, r.row + (int)(at - v->top), first_column(v, at));
	if (v->state.link.number) {
		draw_link(v, c, r);
		return;
	}
	if (v->state.entry == VIEW_NOWHERE)
		return;
	size_t line = view_entry_line(v, v->state.entry);
	if (!view_shows(v, line))
		return;
	int row = r.row + (int)(line - v->top);
	canvas_over(c, row, r.column, r.columns, ROLE_SELECTION);
	put_cursor(c, r, row, first_column(v, line));
}

static size_t first_found(const struct view *v)
{
	size_t low = 0, high = v->found.count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (v->found.items[middle].line < v->top)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/* The cursor stands on the present one, where asked for. */
static void draw_matches(const struct view *v, struct canvas *c, struct rect r, bool cursor)
{
	for (size_t i = first_found(v); i < v->found.count; i++) {
		const struct found *f = &v->found.items[i];
		if (!view_shows(v, f->line))
			break;
		int room = r.columns - f->column;
		int row = r.row + (int)(f->line - v->top);
		bool present = f->match == v->match;
		if (room > 0)
			canvas_over(c, row, r.column + f->column, f->columns < room ? f->columns : room,
				present ? ROLE_MATCH_FOCUS : ROLE_MATCH);
		if (present && cursor)
			put_cursor(c, r, row, f->column);
		cursor = cursor && !present;
	}
}

void view_draw(const struct view *v, struct canvas *c, struct rect r, bool focused)
{
	for (int row = 0; row < r.rows && v->top + (size_t)row < v->lines.count; row++)
		draw_line(&v->lines, v->top + (size_t)row, c, r, r.row + row);
	if (focused)
		draw_selection(v, c, r);
	draw_matches(v, c, r, focused && v->at_match);
}

void view_draw_doc(const struct doc *doc, struct canvas *c, struct rect r)
{
	struct lines lines;
	lines_init(&lines);
	lines_wrap(&lines, doc, r.columns);
	for (int row = 0; row < r.rows && (size_t)row < lines.count; row++)
		draw_line(&lines, (size_t)row, c, r, r.row + row);
	lines_release(&lines);
	put_cursor(c, r, r.row, 0);
}
