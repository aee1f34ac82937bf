/* Going from link to link within a view. */
#include <stdlib.h>

#include "base/mem.h"
#include "ui/view.h"

/* A link's beginning is the first segment of its number in its block; parts of one that runs over
 * several lines of a table's cell stand between those of others. */
static void find_links(struct view *v)
{
	v->link_count = 0;
	v->links_known = true;
	uint32_t *block_of = mem_zalloc(v->doc.target_count + 1, sizeof *block_of);
	for (size_t i = 0; i < v->lines.count; i++) {
		const struct line *line = &v->lines.items[i];
		for (uint32_t k = 0; k < line->count; k++) {
			uint32_t number = v->lines.segments[line->first + k].link;
			if (!number || block_of[number] == line->block + 1)
				continue;
			block_of[number] = line->block + 1;
			mem_grow(&v->links, &v->link_capacity, v->link_count, sizeof *v->links);
			v->links[v->link_count++] = (struct view_link){line->block, number, (uint32_t)i};
		}
	}
	free(block_of);
}

/* The first link on or after the line. */
static size_t link_from(const struct view *v, size_t line)
{
	size_t low = 0, high = v->link_count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (v->links[middle].line < line)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static size_t selected_link(const struct view *v)
{
	size_t i = link_from(v, v->state.link.line);
	while (i < v->link_count && v->links[i].number != v->state.link.number)
		i++;
	return i;
}

static bool select_link(struct view *v, size_t link)
{
	if (link >= v->link_count)
		return false;
	v->state.link = v->links[link];
	v->at_match = false;
	view_show_line(v, v->state.link.line);
	return true;
}

bool view_step_link(struct view *v, int by)
{
	if (!v->links_known)
		find_links(v);
	size_t at, entry = v->state.entry;
	if (v->state.link.number) {
		at = selected_link(v);
		at = by > 0 ? at + 1 : at - 1;
	} else if (by > 0) {
		at = link_from(v, entry == VIEW_NOWHERE ? v->line : entry ? view_entry_line(v, entry) : 0);
	} else {
		at = link_from(v, entry == VIEW_NOWHERE ? v->line : view_entry_end(v, entry)) - 1;
	}
	if (select_link(v, at))
		return true;
	view_unselect_link(v);
	return false;
}

bool view_enter_links(struct view *v, int by)
{
	if (!v->links_known)
		find_links(v);
	return select_link(v, by > 0 ? 0 : v->link_count - 1);
}

void view_select_link_at(struct view *v, size_t line, unsigned column)
{
	const struct line *l = &v->lines.items[line];
	view_unselect_link(v);
	for (uint32_t k = 0; k < l->count; k++) {
		const struct segment *s = &v->lines.segments[l->first + k];
		if (!s->link || column < s->column || column >= (unsigned)s->column + s->columns)
			continue;
		if (!v->links_known)
			find_links(v);
		v->state.link = (struct view_link){l->block, s->link, (uint32_t)line};
		size_t first = link_from(v, lines_of_block(&v->lines, l->block));
		while (first < v->link_count && v->links[first].number != s->link)
			first++;
		if (first < v->link_count)
			v->state.link = v->links[first];
	}
}

void view_unselect_link(struct view *v)
{
	v->at_match = false;
	v->state.link = (struct view_link){0};
}

const struct target *view_target(const struct view *v)
{
	if (v->state.link.number)
		return doc_target(&v->doc, v->state.link.number);
	if (v->state.entry == VIEW_NOWHERE)
		return NULL;
	return doc_target(&v->doc, v->doc.blocks[v->entries[v->state.entry]].anchor);
}
