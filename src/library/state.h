/* What the files of the library room share: the files as they were loaded, and the index over
 * them. Nobody else includes this. */
#ifndef LIBRARY_STATE_H
#define LIBRARY_STATE_H

#include <sys/stat.h>
#include <sys/types.h>

#include "base/strmap.h"
#include "library/index.h"
#include "library/library.h"

struct file_identity {
	dev_t device;
	ino_t inode;
};

/* What tells one version of a file from another. */
struct file_version {
	bool known; /* the file could be looked at */
	bool young; /* changed so shortly before that a further change may not show in the times */
	off_t size;
	struct timespec modified, changed;
};

struct held_file {
	struct library_file file;
	char *path;
	struct brief *brief;
	size_t place;  /* in the library's files */
	bool left_out; /* a briefing whose id an earlier one has */
	bool named;    /* by the user, not met in a folder */
	bool folder;   /* that cannot be read */
	bool taken;    /* the brief is that of the library before (library_renew) */
	struct file_identity identity;
	struct file_version version; /* as it was just before it was read */
};

/* What is made when it is first asked for, and anew after a file has come. */
struct lazy {
	struct index *index;
	bool knows_lone;
	const struct brief *lone;
};

struct library {
	char **paths;
	size_t path_count, path_capacity;
	struct held_file **files;
	size_t file_count, file_capacity;
	struct held_file **briefs; /* those that are not left out */
	size_t brief_count, brief_capacity;
	struct strmap brief_ids;  /* to places in `briefs` */
	struct strmap identities; /* to places in `files` */
	struct held_file *standard_input;
	bool looking; /* files are noted as they are met, but not read */
	struct lazy *lazy;
};

/* Reads a file that was noted. */
void library_load(struct library *, struct held_file *);
/* Adds the file's briefing to those of the library, or leaves it out where an earlier one has its
 * id; nothing where it is none. */
void library_enlist(struct library *, struct held_file *);

/* The only briefing, where it is all there is and nobody and nothing in it is joined: what is asked
 * about it needs no index. Else NULL. */
const struct brief *library_lone(const struct library *);

/* The briefing or registry of a file's place; NULL where it is left out of the library. */
const struct brief *library_indexed(const struct library *, size_t file);

/* The actor's Wikidata number; empty where it has none, or what is none. */
struct str actor_number(const struct actor *);

/* Parts brief-id#event-id; false where it is not so. */
bool library_split_event(struct str reference, struct str *brief, struct str *event);

/* The index over all files: of briefings at least, or with all that they consist of. */
struct index *library_index(const struct library *);
struct index *library_full_index(const struct library *);

/* Numbers of the joined actors that `actor` may mean, as library_find_actor; freed by the caller.
 */
size_t index_find_actor(struct index *, const char *actor, size_t **joined);

#endif
