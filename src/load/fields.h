/* The format as a table: every mapping of a briefing file is a shape, every key a field.
 *
 * One table serves the loader (what may stand where), JSON (keys in order), the template of `new`,
 * the manual's list of fields and the JSON Schema. Source of the rules: contract, section 1. */
#ifndef LOAD_FIELDS_H
#define LOAD_FIELDS_H

#include <stdbool.h>
#include <stddef.h>

#include "model/vocab.h"

enum field_kind {
	FIELD_VERSION,   /* "1" */
	FIELD_TEXT,      /* one scalar, plain text */
	FIELD_MARKDOWN,  /* one scalar, Markdown */
	FIELD_ID,        /* an id of its own (contract, 1.1) */
	FIELD_ACTOR_REF, /* an actor's id, or a name that is turned into one */
	FIELD_SOURCE_REF,
	FIELD_DATE,     /* EDTF */
	FIELD_END,      /* EDTF, or ".." */
	FIELD_WORD,     /* of the vocabulary, closed or open */
	FIELD_WIKIDATA, /* Q and a number */
	FIELD_URL,
	/* The kinds from here on are lists. */
	FIELD_TEXTS,     /* of plain scalars */
	FIELD_MARKDOWNS, /* of Markdown scalars */
	FIELD_BRIEF_REFS,
	FIELD_EVENT_REFS, /* brief-id#event-id */
	FIELD_OBJECTS,    /* of mappings of `shape` */
};

struct shape;

struct field {
	const char *key;
	size_t key_len;
	enum field_kind kind;
	bool required;
	size_t offset;                  /* of a `const struct text *`, or of a `struct list` */
	const struct vocabulary *words; /* of FIELD_WORD */
	const struct shape *shape;      /* of FIELD_OBJECTS */
	const char *fallback;           /* the default that JSON shows, NULL for none */
	const char *about;              /* one line for the manual and the template */
};

enum { SHAPE_FIELDS_MAX = 64, SHAPE_ANY_OF_MAX = 4, SHAPES_MAX = 16 };

struct shape {
	const char *name; /* "briefing", "actor", … as diagnostics call it */
	size_t size;      /* of the struct */
	size_t mark;      /* offset of its `struct mark mark` */
	size_t extra;     /* offset of its `struct list extra` */
	const char *bare; /* the field that a bare scalar in the mapping's place fills, NULL for none */
	const char *any_of[SHAPE_ANY_OF_MAX]; /* keys of which at least one is required; ends in NULL */
	const struct field *fields;
	size_t count; /* at most SHAPE_FIELDS_MAX */
};

extern const struct shape brief_shape;
extern const struct shape registry_shape;
/* Those of their lists whose entries are more than the sum of their fields. */
extern const struct shape actor_shape;
extern const struct shape link_shape;
extern const struct shape event_shape;
extern const struct shape source_shape;

static inline bool field_is_list(enum field_kind kind)
{
	return kind >= FIELD_TEXTS;
}

/* The field of that key, or NULL. */
const struct field *shape_field(const struct shape *, const char *key, size_t len);

#endif
