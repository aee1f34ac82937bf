/* A briefing as it stands in its file (contract, section 1).
 *
 * Immutable after loading; everything hangs on one arena and is freed at once by brief_free.
 * A field that the file does not have is NULL or an empty list; the defaults of the format are
 * applied by the accessors below and by the writers, so that the file's own words stay apart.
 * A value that is wrong (a bad date, an unknown likelihood) is kept as it stood, with its
 * diagnostic; a value of the wrong kind is kept under `extra`.
 *
 * The fields' order is the order in which the format documents them (and JSON prints them). */
#ifndef MODEL_BRIEF_H
#define MODEL_BRIEF_H

#include <stdbool.h>

#include "base/arena.h"
#include "model/node.h"

/* A source cited by a statement. A bare id has only `id`. */
struct citation {
	struct mark mark;
	const struct text *id;
	const struct text *page;
	const struct text *quote;
	const struct text *credibility; /* 1 to 6 */
	struct list extra;              /* struct pair */
};

struct judgement {
	struct mark mark;
	const struct text *text;       /* Markdown */
	const struct text *likelihood; /* ICD 203 */
	const struct text *confidence; /* low, moderate, high */
	const struct text *basis;      /* Markdown */
	struct list sources;           /* struct citation */
	struct list extra;
};

/* A directed link from the actor in whose list it stands. */
struct link {
	struct mark mark;
	const struct text *to; /* an actor's id (a name in the file is turned into its id) */
	const struct text *type;
	const struct text *role;
	const struct text *start; /* EDTF */
	const struct text *end;   /* EDTF, or ".." */
	const struct text *confidence;
	struct list sources; /* struct citation */
	const struct text *note;
	struct list extra;
};

struct actor {
	struct mark mark;
	const struct text
		*id; /* never NULL after loading: made from the name where the file has none */
	const struct text *name;
	const struct text *type;
	struct list aliases; /* const struct text * */
	const struct text *wikidata;
	const struct text *country;
	const struct text *role;
	const struct text *summary; /* Markdown */
	struct list sources;        /* struct citation */
	struct list links;          /* struct link */
	struct list extra;
};

/* An actor in an event. */
struct participant {
	struct mark mark;
	const struct text *id;
	const struct text *role;
	struct list extra;
};

/* One of several rival accounts of an event. */
struct account {
	struct mark mark;
	const struct text *text; /* Markdown */
	const struct text *date; /* EDTF, where it differs */
	struct list sources;     /* struct citation */
	struct list extra;
};

struct event {
	struct mark mark;
	const struct text *date; /* EDTF */
	const struct text *end;  /* EDTF */
	const struct text *id;   /* optional */
	const struct text *title;
	const struct text *text; /* Markdown */
	const struct text *place;
	struct list actors; /* struct participant */
	struct list tags;   /* const struct text * */
	const struct text *importance;
	const struct text *status;
	const struct text *confidence;
	struct list accounts; /* struct account */
	struct list same_as;  /* const struct text *: brief-id#event-id */
	struct list sources;  /* struct citation */
	struct list extra;
};

struct source {
	struct mark mark;
	const struct text *id; /* never NULL after loading; a bare URL's is its place from 1 */
	const struct text *title;
	const struct text *publisher;
	const struct text *author;
	const struct text *issued; /* EDTF */
	const struct text *url;
	const struct text *archived;
	const struct text *accessed; /* EDTF */
	const struct text *lang;
	const struct text *type;
	const struct text *reliability; /* A to F */
	const struct text *note;
	struct list extra;
};

/* Where the entry of an id stands in its list: open addressing over places from 1, in the arena.
 * Our own rather than uthash, whose handles would double the size of a large briefing in memory. */
struct id_index {
	uint32_t *slots; /* NULL for a short list, which is searched through */
	uint32_t mask;
};

struct brief {
	struct arena arena;
	struct id_index actor_index, event_index, source_index;
	const char *file; /* as the user named it */
	bool registry;    /* a `registry: 1` file: only actors (and extra) */
	struct mark mark;
	const struct text *briefing; /* the format's version */
	const struct text *id;    /* never NULL after loading: made from the file's name where absent */
	const struct text *title; /* may be NULL in a file with errors: show the id */
	const struct text *date;  /* EDTF */
	const struct text *as_of; /* EDTF */
	const struct text *updated; /* EDTF */
	const struct text *status;
	const struct text *handling;
	const struct text *lang;
	struct list authors;        /* const struct text * */
	struct list tags;           /* const struct text * */
	struct list related;        /* const struct text * */
	const struct text *summary; /* Markdown */
	struct list judgements;     /* struct judgement */
	struct list gaps;           /* const struct text *, Markdown */
	struct list watch;          /* const struct text *, Markdown */
	struct list actors;         /* struct actor */
	struct list chronology;     /* struct event */
	struct list sources;        /* struct source */
	struct list extra;          /* struct pair */
};

struct brief *brief_new(const char *file);
void brief_free(struct brief *);
/* Makes the indices by id of those lists that stand and have none yet. Returns whether an id stands
 * twice in one of them. */
bool brief_build_indices(struct brief *);

/* An entry by its id (the first of that id), NULL where there is none. Ids are compared in NFC, as
 * the loader left them. */
const struct actor *brief_actor(const struct brief *, struct str id);
const struct event *brief_event(const struct brief *, struct str id);
/* *number: the source's place from 1, by which citations are numbered; may be NULL. */
const struct source *brief_source(const struct brief *, struct str id, size_t *number);

/* Defaults of the format (contract, section 1): the file's word, else "current", "other",
 * "related_to", "2", "reported". Never NULL. */
const char *brief_status(const struct brief *);
const char *actor_type(const struct actor *);
const char *link_type(const struct link *);
const char *event_importance(const struct event *);
const char *event_status(const struct event *);
/* The title, or the id where the file has none. */
struct str brief_title(const struct brief *);

static inline struct str text_str(const struct text *t)
{
	return t ? (struct str){t->s, t->len} : (struct str){"", 0};
}

#endif
