/* Events that are one, by same_as. */
#include <stdlib.h>

#include "library/state.h"

/* The file's place of a briefing; SIZE_MAX where it is left out of the index. */
static size_t file_of(const struct library *l, const struct brief *b)
{
	const size_t *place = strmap_find(&l->brief_ids, text_str(b->id));
	return place && l->briefs[*place]->brief == b ? l->briefs[*place]->place : SIZE_MAX;
}

void library_each_same_event(const struct library *l, const struct brief *b, const struct event *e,
	void (*each)(void *context, const struct brief *, const struct event *), void *context)
{
	size_t file = library_lone(l) ? SIZE_MAX : file_of(l, b);
	struct index_place *places;
	if (file == SIZE_MAX || (!e->id && !e->same_as.count)) {
		each(context, b, e);
		return;
	}
	sqlite3_stmt *s = sql_use(&library_full_index(l)->sql, SQL_SAME_EVENTS);
	sql_bind_int(s, 1, (int64_t)file);
	sql_bind_int(s, 2, e - (const struct event *)b->chronology.items);
	size_t count = index_places(s, &places);
	for (size_t i = 0; i < count; i++) {
		const struct brief *other = library_indexed(l, places[i].file);
		each(context, other, LIST_AT(const struct event, other->chronology, places[i].place));
	}
	free(places);
}
