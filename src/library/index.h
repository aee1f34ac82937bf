/* What crosses files, in tables (library/schema.c): filled from the briefs when first asked. */
#ifndef LIBRARY_INDEX_H
#define LIBRARY_INDEX_H

#include "library/library.h"
#include "library/sql.h"

struct index {
	struct sql sql;
	/* The joined actors by their numbers. Texts are those of the briefs. */
	struct library_actor *joined;
	size_t joined_count;
};

/* Fills a new index from all files of the library. */
struct index *index_new(const struct library *);
void index_free(struct index *);

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
