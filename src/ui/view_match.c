/* Matches of the search within a view. */
#include "ui/view.h"

void view_ready_search(struct view *v)
{
	if (!v->readied)
		finder_read(&v->finder, &v->lines);
	v->readied = true;
}

void view_search(struct view *v, struct str query)
{
	if (query.len)
		view_ready_search(v);
	finder_search(&v->finder, query, &v->found);
	v->searched = true;
	if (v->match >= v->found.matches)
		v->match = VIEW_NOWHERE;
}

/* The place of the first part of a match, and of the first part on or after a line. */
static size_t first_part(const struct view *v, size_t match)
{
	size_t low = 0, high = v->found.count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (v->found.items[middle].match < match)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

size_t view_match_line(const struct view *v, size_t match)
{
	size_t part = first_part(v, match);
	return part < v->found.count ? v->found.items[part].line : VIEW_NOWHERE;
}

size_t view_match_from(const struct view *v, size_t line)
{
	size_t low = 0, high = v->found.matches;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (view_match_line(v, middle) < line)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

size_t view_match_near(const struct view *v, int by)
{
	size_t entry = v->state.entry, near;
	if (v->match != VIEW_NOWHERE && v->at_match) {
		near = by > 0 ? v->match + 1 : v->match - 1;
	} else {
		near = view_match_from(v, entry == VIEW_NOWHERE ? v->line : view_entry_line(v, entry));
		near = by > 0 ? near : near - 1;
	}
	return near < v->found.matches ? near : VIEW_NOWHERE;
}

void view_go_to_match(struct view *v, size_t match)
{
	size_t part = first_part(v, match);
	if (part >= v->found.count)
		return;
	const struct found *f = &v->found.items[part];
	v->match = match;
	view_show_line(v, f->line);
	view_select_link_at(v, f->line, f->column);
	v->at_match = true;
}
