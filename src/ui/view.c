#include "ui/view.h"

#include <stdlib.h>

#include "base/mem.h"

void view_init(struct view *v, bool steps)
{
	*v = (struct view){.steps = steps, .match = VIEW_NOWHERE};
	v->state.entry = VIEW_NOWHERE;
	doc_init(&v->doc);
	lines_init(&v->lines);
	finder_init(&v->finder);
	found_init(&v->found);
}

void view_release(struct view *v)
{
	doc_release(&v->doc);
	lines_release(&v->lines);
	finder_release(&v->finder);
	found_release(&v->found);
	view_forget_hidden(v);
	free(v->entries);
	free(v->links);
}

void view_clear(struct view *v)
{
	bool steps = v->steps;
	view_release(v);
	view_init(v, steps);
}

void view_composed(struct view *v)
{
	v->composed = true;
	v->entry_count = 0;
	for (size_t i = 0; i < v->doc.block_count && v->steps; i++) {
		if (!v->doc.blocks[i].entry)
			continue;
		mem_grow(&v->entries, &v->entry_capacity, v->entry_count, sizeof *v->entries);
		v->entries[v->entry_count++] = (uint32_t)i;
	}
	v->state = (struct view_state){.entry = v->entry_count ? 0 : VIEW_NOWHERE};
}

size_t view_last_top(const struct view *v)
{
	size_t rows = v->rows > 0 ? (size_t)v->rows : 1;
	return v->lines.count > rows ? v->lines.count - rows : 0;
}

/* A byte of the line's own text, by which it is found again at another width. */
static const char *line_text(const struct view *v, const struct line *line)
{
	for (uint32_t i = 0; i < line->count; i++) {
		const struct segment *s = &v->lines.segments[line->first + i];
		if (s->role != ROLE_RULE && s->text.len)
			return s->text.ptr;
	}
	return NULL;
}

static struct view_point point_of(const struct view *v, size_t line)
{
	struct view_point p = {0, NULL};
	if (line >= v->lines.count)
		return p;
	const struct line *l = &v->lines.items[line];
	p.block = l->block;
	p.text = l->text_line == UINT32_MAX ? NULL : line_text(v, l);
	return p;
}

void view_put_top(struct view *v, size_t line)
{
	size_t last = view_last_top(v);
	v->top = line < last ? line : last;
	v->state.top = point_of(v, v->top);
}

void view_put_line(struct view *v, size_t line)
{
	v->line = line < v->lines.count || !line ? line : v->lines.count - 1;
	v->state.line = point_of(v, v->line);
}

static bool line_holds(const struct view *v, const struct line *line, const char *text)
{
	for (uint32_t i = 0; i < line->count; i++) {
		struct str s = v->lines.segments[line->first + i].text;
		if (text >= s.ptr && text < s.ptr + s.len)
			return true;
	}
	return false;
}

/* The line of a point, as the doc is set now. */
static size_t line_of(const struct view *v, struct view_point p)
{
	size_t first = lines_of_block(&v->lines, p.block);
	if (!p.text)
		while (first > 0 && first < v->lines.count && v->lines.items[first - 1].block == p.block)
			first--;
	for (size_t i = first; p.text && i < v->lines.count; i++) {
		const struct line *line = &v->lines.items[i];
		if (line->block != p.block)
			break;
		if (line_holds(v, line, p.text))
			return i;
	}
	return first;
}

/* Puts the kept place at the top again, as far as there are lines below. */
static void restore_top(struct view *v)
{
	size_t line = line_of(v, v->state.top), last = view_last_top(v);
	v->top = line < last ? line : last;
	v->line = line_of(v, v->state.line);
}

/* Where the selected link begins, in the lines as they are now: VIEW_NOWHERE where it is none. */
static size_t line_of_link(const struct view *v, struct view_link link)
{
	if (!link.number)
		return VIEW_NOWHERE;
	for (size_t i = lines_of_block(&v->lines, link.block); i < v->lines.count; i++) {
		const struct line *line = &v->lines.items[i];
		if (line->block != link.block)
			break;
		for (uint32_t k = 0; k < line->count; k++)
			if (v->lines.segments[line->first + k].link == link.number)
				return i;
	}
	return VIEW_NOWHERE;
}

/* Where one is must be in sight, at any size. */
static void show_place(struct view *v)
{
	size_t line = v->state.entry == VIEW_NOWHERE ? v->line : view_entry_line(v, v->state.entry);
	if (v->state.link.number)
		line = v->state.link.line;
	if (line >= v->lines.count || view_shows(v, line))
		return;
	size_t rows = v->rows > 0 ? (size_t)v->rows : 1;
	v->top = line < v->top ? line : line + 1 - rows;
}

void view_set(struct view *v, int width, int rows)
{
	bool same = v->wrapped && v->lines.width == width;
	if (same && v->rows == rows)
		return;
	v->rows = rows;
	if (!same) {
		lines_wrap(&v->lines, &v->doc, width);
		view_hide(v);
		v->wrapped = true;
		v->links_known = v->readied = v->searched = false;
		v->state.link.line = (uint32_t)line_of_link(v, v->state.link);
	}
	restore_top(v);
	show_place(v);
}

bool view_shows(const struct view *v, size_t line)
{
	return line >= v->top && line < v->top + (size_t)(v->rows > 0 ? v->rows : 1);
}

void view_set_state(struct view *v, struct view_state state)
{
	v->state = state;
	size_t link = line_of_link(v, state.link);
	v->state.link.line = (uint32_t)link;
	if (link == VIEW_NOWHERE)
		v->state.link = (struct view_link){0};
	if (state.entry != VIEW_NOWHERE && state.entry >= v->entry_count)
		v->state.entry = v->entry_count ? v->entry_count - 1 : VIEW_NOWHERE;
	else if (state.entry == VIEW_NOWHERE && v->entry_count)
		v->state.entry = 0;
	restore_top(v);
}

void view_add_position(const struct view *v, bool focused, struct strbuf *b)
{
	if (v->steps) {
		if (focused && v->state.entry != VIEW_NOWHERE)
			strbuf_addf(b, "%zu of ", v->state.entry + 1);
		strbuf_addf(b, "%zu", v->entry_count);
		return;
	}
	size_t rows = v->rows > 0 ? (size_t)v->rows : 1, end = v->top + rows;
	if (v->lines.count <= rows)
		strbuf_adds(b, "all");
	else
		strbuf_addf(
			b, "%zu%%", (end < v->lines.count ? end : v->lines.count) * 100 / v->lines.count);
}
