/* Showing some of a view's entries. The doc stays as it is composed and set; the lines and entries
 * that are hidden are left out of those that everything else goes by. */
#include <stdlib.h>

#include "base/mem.h"
#include "ui/view.h"

struct view_all {
	bool *shown; /* one an entry */
	uint32_t *entries;
	size_t entry_count;
	struct line *lines;
	size_t line_count;
};

void view_forget_hidden(struct view *v)
{
	if (!v->all)
		return;
	free(v->all->shown);
	free(v->all->entries);
	free(v->all->lines);
	free(v->all);
	v->all = NULL;
}

size_t view_all_count(const struct view *v)
{
	return v->all ? v->all->entry_count : v->entry_count;
}

/* Keeps the lines of the entries that are shown. */
static void compact_lines(struct view *v, const struct view_all *all)
{
	size_t entry = 0, count = 0;
	bool shown = true;
	for (size_t i = 0; i < all->line_count; i++) {
		for (; entry < all->entry_count && all->entries[entry] <= all->lines[i].block; entry++)
			shown = all->shown[entry];
		if (shown)
			v->lines.items[count++] = all->lines[i];
	}
	v->lines.count = count;
}

static void compact_entries(struct view *v, const struct view_all *all)
{
	v->entry_count = 0;
	for (size_t i = 0; i < all->entry_count; i++)
		if (all->shown[i])
			v->entries[v->entry_count++] = all->entries[i];
}

void view_hide(struct view *v)
{
	struct view_all *all = v->all;
	if (!all)
		return;
	all->lines = mem_realloc(all->lines, v->lines.count + 1, sizeof *all->lines);
	mem_copy(all->lines, v->lines.items, v->lines.count, sizeof *all->lines);
	all->line_count = v->lines.count;
	compact_lines(v, all);
}

static void begin_hiding(struct view *v)
{
	struct view_all *all = mem_zalloc(1, sizeof *all);
	all->entry_count = v->entry_count;
	all->shown = mem_zalloc(v->entry_count, sizeof *all->shown);
	all->entries = mem_zalloc(v->entry_count, sizeof *all->entries);
	mem_copy(all->entries, v->entries, v->entry_count, sizeof *all->entries);
	v->all = all;
}

static void show_all(struct view *v)
{
	struct view_all *all = v->all;
	if (!all)
		return;
	mem_copy(v->entries, all->entries, all->entry_count, sizeof *all->entries);
	v->entry_count = all->entry_count;
	mem_copy(v->lines.items, all->lines, all->line_count, sizeof *all->lines);
	v->lines.count = all->line_count;
}

/* The first entry that is shown from a block on, else the last. */
static size_t entry_from(const struct view *v, uint32_t block)
{
	size_t low = 0, high = v->entry_count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (v->entries[middle] < block)
			low = middle + 1;
		else
			high = middle;
	}
	if (low == v->entry_count)
		return low ? low - 1 : VIEW_NOWHERE;
	return low;
}

uint32_t view_entry_block(const struct view *v)
{
	return v->state.entry == VIEW_NOWHERE ? 0 : v->entries[v->state.entry];
}

void view_filter(struct view *v, const bool *shown, uint32_t from)
{
	view_unselect_link(v);
	show_all(v);
	if (!shown) {
		view_forget_hidden(v);
	} else {
		if (!v->all)
			begin_hiding(v);
		struct view_all *all = v->all;
		mem_copy(all->shown, shown, all->entry_count, sizeof *shown);
		if (!all->lines)
			view_hide(v);
		else
			compact_lines(v, all);
		compact_entries(v, all);
	}
	v->links_known = v->readied = v->searched = false;
	v->state.entry = entry_from(v, from);
	view_put_line(v, 0);
	view_put_top(v, 0);
	if (v->state.entry != VIEW_NOWHERE)
		view_show_line(v, view_entry_line(v, v->state.entry));
}
