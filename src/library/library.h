/* One or more files and folders as one body of briefings (contract, 1.1). The only place for SQLite.
 *
 * Path order: paths as they were added, a folder's files in the order of bytes of their paths. What
 * crosses files (the list, who is who, names) is asked of an SQLite database, in memory for now,
 * made when it is first needed: a single file that is only read needs none. */
#ifndef LIBRARY_LIBRARY_H
#define LIBRARY_LIBRARY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/str.h"
#include "model/brief.h"
#include "model/edtf.h"

struct library;

struct library *library_new(void);
void library_free(struct library *);

/* Adds a file, a folder (walked recursively) or "-", without what was met before. Returns false where
 * the path itself could not be read; each file's diagnostics are kept with the file in any case.
 * What borrows from briefs stays good; answers may change. */
bool library_add(struct library *, const char *path);

/* The paths it was made of, as they were added: a library can be made anew from them. */
size_t library_path_count(const struct library *);
const char *library_path_at(const struct library *, size_t index);

/* A library of the same paths as they are now. Files that have not changed since they were read are
 * taken over from the first library, as standard input is; `all`: they are read again. Where a file
 * is no readable briefing any more, its last good version is. NULL where nothing has changed. The
 * first library keeps what was not taken over, and is good for nothing but library_free; what was
 * borrowed from it stays good until then. */
struct library *library_renew(struct library *, bool all);

/* The files met, in path order, those that could not be loaded among them. */
struct library_file {
	const char *path;
	const struct brief *brief; /* NULL where it is no readable briefing */
	struct diags diags;
	bool passed_over; /* YAML in a folder that is no briefing: not an error */
	bool unreadable;
	bool kept;    /* the brief is the last good version, the diagnostics are those of what is there */
	bool renewed; /* by library_renew: it is not what it was in the first library */
};
size_t library_file_count(const struct library *);
struct library_file *library_file_at(const struct library *, size_t index);

/* The briefings (registries left out), in path order; of two with one id the first. */
size_t library_brief_count(const struct library *);
const struct brief *library_brief_at(const struct library *, size_t index);
const struct brief *library_brief(const struct library *, struct str id);

/* Who is who across the library: the joined actor that an id (as named in that briefing; may be
 * NULL) resolves to. False where nobody has it. */
struct library_actor {
	struct str id;   /* the joined actor's; where another has its id, its Wikidata number */
	struct str name; /* the registry's, else that of the first briefing in path order */
	struct str type; /* the first that an entry states, in the same order; else "other" */
};
bool library_actor(
	const struct library *, const struct brief *, struct str id, struct library_actor *out);

/* Calls `each` for every (briefing, actor entry) of the joined actor, in path order, the registry's
 * entries first. */
void library_each_actor(const struct library *, struct str joined_id,
	void (*each)(void *context, const struct brief *, const struct actor *), void *context);

/* Calls `each` for every link that points to the joined actor, with the actor whose link it is. */
void library_each_link_to(const struct library *, struct str joined_id,
	void (*each)(
		void *context, const struct brief *, const struct actor *from, const struct link *),
	void *context);

/* Calls `each` for every event of the library joined by same_as with that one, itself among
 * them. */
void library_each_same_event(const struct library *, const struct brief *, const struct event *,
	void (*each)(void *context, const struct brief *, const struct event *), void *context);

/* Checks across files: unresolved ids, Wikidata numbers that disagree, names that agree under
 * different ids (a briefing's id that is taken is said when it is added). Diagnostics go to each
 * file's own; they are sorted afterwards. */
void library_check(struct library *);

/* The list (contract, section 2). */
enum library_sort { LIBRARY_BY_DATE, LIBRARY_BY_TITLE, LIBRARY_BY_UPDATED };
struct library_filter {
	const char *const *tags; /* all must hold */
	size_t tag_count;
	const char *actor;        /* id, Wikidata number, name or alias */
	const struct edtf *since; /* NULL for none */
	const struct edtf *until;
	const char *status;
};
/* `filter` may be NULL. Briefings in that order; *out is freed by the caller with free(). Returns
 * how many. */
size_t library_list(const struct library *, const struct library_filter *, enum library_sort,
	const struct brief ***out);

/* Actors that an ACTOR argument may mean (id, wikidata number, or name or alias, case and
 * diacritics ignored): joined ids, freed by the caller. */
size_t library_find_actor(const struct library *, const char *actor, struct str **out);

#endif
