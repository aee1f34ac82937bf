/* What crosses files, in tables (library/schema.c): filled from the briefs when first asked. */
#ifndef LIBRARY_INDEX_H
#define LIBRARY_INDEX_H

#include "base/arena.h"
#include "library/library.h"
#include "library/sql.h"

struct index {
	struct sql sql;
	bool has_entries; /* what briefings consist of; without it only they are listed */
	/* The joined actors by their numbers, and their texts: briefs may come and go. */
	struct library_actor *joined;
	size_t joined_count;
	struct arena joined_texts;
};

/* A new index with the files and briefings of the library: enough to list them, and made at once
 * even of thousands. */
struct index *index_new(const struct library *);
/* Adds actors, links and events, and joins the actors, where that was not done. */
void index_add_entries(struct index *, const struct library *);
void index_free(struct index *);

/* Puts what a file's briefing says now in the place of what it said before. Both have one id, and
 * are both registries or none. */
void index_change(struct index *, size_t file, const struct brief *before, const struct brief *now);
/* To be called after such changes, where actors may have others to be joined with. */
void index_rejoin(struct index *, const struct library *);
/* Whether both name the same actors by the same ids, numbers, names and types. */
bool index_same_actors(const struct brief *, const struct brief *);

/* A place in a file's lists, as the tables have it. */
struct index_place {
	size_t file;
	size_t place;
	size_t link; /* of links: the place in the actor's list */
};

/* All rows of a statement that is ready; the caller frees them. Callbacks may ask the library
 * again, so none is made before all rows are here. */
size_t index_places(sqlite3_stmt *, struct index_place **);

#endif
