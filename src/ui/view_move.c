/* Moving within a view by lines and entries. */
#include <stdlib.h>

#include "ui/view.h"

/* Lines kept in sight beyond what one jumps to, where there is room. */
enum { CONTEXT = 2, CONTEXT_ROWS = 6 };

/* The part of the place within which the line one is at moves before the text does. */
enum { READING_PART = 3 };

size_t view_entry_line(const struct view *v, size_t entry)
{
	return lines_of_block(&v->lines, v->entries[entry]);
}

static size_t lead_block(const struct view *v, size_t entry)
{
	size_t block = v->entries[entry];
	while (block > 0 && v->doc.blocks[block - 1].kind == BLOCK_HEADING)
		block--;
	return block;
}

size_t view_entry_lead(const struct view *v, size_t entry)
{
	return lines_of_block(&v->lines, lead_block(v, entry));
}

size_t view_entry_end(const struct view *v, size_t entry)
{
	if (entry + 1 >= v->entry_count)
		return v->lines.count;
	size_t end = view_entry_lead(v, entry + 1);
	while (end > 0 && v->lines.items[end - 1].text_line == UINT32_MAX)
		end--;
	return end;
}

size_t view_entry_at(const struct view *v, size_t line)
{
	if (line >= v->lines.count)
		return v->entry_count ? v->entry_count - 1 : VIEW_NOWHERE;
	uint32_t block = v->lines.items[line].block;
	size_t low = 0, high = v->entry_count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (v->entries[middle] <= block)
			low = middle + 1;
		else
			high = middle;
	}
	return low ? low - 1 : VIEW_NOWHERE;
}

static size_t rows_of(const struct view *v)
{
	return v->rows > 0 ? (size_t)v->rows : 1;
}

/* Scrolls as little as shows the lines from `first` up to before `end`; the first before the last
 * where there is no room for all. */
static void show_range(struct view *v, size_t first, size_t end)
{
	size_t rows = rows_of(v);
	if (first < v->top || end - first > rows)
		view_put_top(v, first);
	else if (end > v->top + rows)
		view_put_top(v, end - rows);
}

static void select_entry(struct view *v, size_t entry)
{
	size_t lead = view_entry_lead(v, entry), line = view_entry_line(v, entry);
	size_t end = view_entry_end(v, entry);
	v->state.entry = entry;
	/* Its heading only where that leaves room for the whole. */
	show_range(v, end - lead > rows_of(v) ? line : lead, end);
}

static bool scroll_by(struct view *v, int by)
{
	size_t before = v->top, last = view_last_top(v), most = (size_t)abs(by), to;
	if (by < 0)
		to = most < before ? before - most : 0;
	else
		to = most < last - (before < last ? before : last) ? before + most : last;
	if (to == before)
		return false;
	view_put_top(v, to);
	return true;
}

static bool step_entry(struct view *v, int by)
{
	size_t entry = v->state.entry;
	size_t line = view_entry_line(v, entry), end = view_entry_end(v, entry);
	/* An entry with more lines than the place is read to its end first. */
	if (by > 0 && end - line > rows_of(v) && end > v->top + rows_of(v))
		return scroll_by(v, 1);
	if (by < 0 && line < v->top)
		return scroll_by(v, -1);
	if (by > 0 ? entry + 1 >= v->entry_count : entry == 0)
		return scroll_by(v, by);
	select_entry(v, by > 0 ? entry + 1 : entry - 1);
	return true;
}

/* So many lines on from `line`, within the doc. */
static size_t line_beyond(const struct view *v, size_t line, int by)
{
	size_t most = (size_t)abs(by), last = v->lines.count - 1;
	if (by < 0)
		return most < line ? line - most : 0;
	return most < last - line ? line + most : last;
}

/* The line one is at wanders between a little below the top and a third of the way down. */
static bool step_line(struct view *v, int by)
{
	size_t before = v->line, rows = rows_of(v);
	size_t above = rows > CONTEXT_ROWS ? CONTEXT : 0, below = rows / READING_PART;
	view_put_line(v, line_beyond(v, v->line, by));
	if (by < 0 && v->line < v->top + above)
		view_put_top(v, v->line > above ? v->line - above : 0);
	else if (by > 0 && v->line > v->top + below)
		view_put_top(v, v->line - below);
	return v->line != before;
}

bool view_step(struct view *v, int by)
{
	view_unselect_link(v);
	if (!v->lines.count)
		return false;
	return v->state.entry == VIEW_NOWHERE ? step_line(v, by) : step_entry(v, by);
}

/* The selected entry goes as many lines as the page does, and stays in sight. */
static bool entry_comes_along(struct view *v, size_t entry_line, int by)
{
	size_t was = v->state.entry, to = line_beyond(v, entry_line, by);
	size_t entry = view_entry_at(v, to);
	entry = entry == VIEW_NOWHERE ? 0 : entry;
	if (by > 0 && entry == was && was + 1 < v->entry_count)
		entry++;
	while (entry + 1 < v->entry_count && view_entry_line(v, entry) < v->top &&
	       view_shows(v, view_entry_line(v, entry + 1)))
		entry++;
	while (entry > 0 && view_entry_line(v, entry) >= v->top + rows_of(v) &&
	       (view_shows(v, view_entry_line(v, entry - 1)) ||
	           view_entry_line(v, entry - 1) >= v->top + rows_of(v)))
		entry--;
	v->state.entry = entry;
	return entry != was;
}

/* The line stays at its row, and within the page. */
static bool line_comes_along(struct view *v, int by)
{
	size_t was = v->line, last = v->top + rows_of(v) - 1;
	size_t line = line_beyond(v, v->line, by);
	line = line < v->top ? v->top : line > last ? last : line;
	view_put_line(v, line);
	return v->line != was;
}

bool view_scroll(struct view *v, int by)
{
	view_unselect_link(v);
	if (!v->lines.count)
		return false;
	size_t entry = v->state.entry;
	size_t line = entry == VIEW_NOWHERE ? 0 : view_entry_line(v, entry);
	bool moved = scroll_by(v, by);
	if (entry == VIEW_NOWHERE)
		return line_comes_along(v, by) || moved;
	return entry_comes_along(v, line, by) || moved;
}

bool view_go_top(struct view *v)
{
	size_t top = v->top, entry = v->state.entry, line = v->line;
	view_unselect_link(v);
	if (entry != VIEW_NOWHERE)
		v->state.entry = 0;
	view_put_line(v, 0);
	view_put_top(v, 0);
	return v->top != top || v->state.entry != entry || v->line != line;
}

bool view_go_bottom(struct view *v)
{
	size_t top = v->top, entry = v->state.entry, line = v->line;
	view_unselect_link(v);
	view_put_line(v, v->lines.count ? v->lines.count - 1 : 0);
	view_put_top(v, view_last_top(v));
	if (entry != VIEW_NOWHERE)
		select_entry(v, v->entry_count - 1);
	return v->top != top || v->state.entry != entry || v->line != line;
}

void view_show_line(struct view *v, size_t line)
{
	size_t rows = rows_of(v), context = rows > CONTEXT_ROWS ? CONTEXT : 0;
	if (line < v->top)
		view_put_top(v, line > context ? line - context : 0);
	else if (line >= v->top + rows)
		view_put_top(v, line + 1 + context - rows);
	view_put_line(v, line);
	size_t entry = view_entry_at(v, line);
	if (entry == VIEW_NOWHERE)
		return;
	v->state.entry = entry;
	size_t first = view_entry_line(v, entry), end = view_entry_end(v, entry);
	if (end - first <= rows)
		show_range(v, first, end);
}
