#include "ui/listing.h"

#include <stdlib.h>

#include "base/mem.h"

struct listing *listing_new(void)
{
	struct listing *l = mem_zalloc(1, sizeof *l);
	strbuf_init(&l->filter);
	return l;
}

void listing_free(struct listing *l)
{
	if (!l)
		return;
	listing_forget(l);
	strbuf_release(&l->filter);
	free(l);
}

void listing_forget(struct listing *l)
{
	if (!l)
		return;
	if (l->roster)
		roster_release(l->roster);
	free(l->roster);
	free(l->shown);
	l->roster = NULL;
	l->shown = NULL;
}

struct roster *listing_roster(struct listing *l, struct desk *d)
{
	if (l->roster)
		return l->roster;
	l->roster = mem_zalloc(1, sizeof *l->roster);
	roster_init(l->roster, d);
	if (l->sort != l->roster->sort)
		roster_sort(l->roster, d, l->sort);
	return l->roster;
}

void listing_narrow(struct listing *l, struct desk *d, struct view *v, uint32_t from)
{
	struct roster *r = listing_roster(l, d);
	if (!l->filter.len) {
		view_filter(v, NULL, from);
		return;
	}
	if (!l->shown)
		l->shown = mem_zalloc(r->count + 1, sizeof *l->shown);
	l->matches = roster_match(r, strbuf_str(&l->filter), l->shown);
	view_filter(v, l->shown, from);
}

const char *listing_sort_name(enum library_sort sort)
{
	static const char *const names[] = {
		[LIBRARY_BY_DATE] = "date",
		[LIBRARY_BY_TITLE] = "title",
		[LIBRARY_BY_UPDATED] = "updated",
	};
	return names[sort];
}
