/* References in a text (contract, 1.3): [[actor-id]], [[actor-id|words]], [[brief:id]],
 * [[event:brief-id#event-id]], and citations [@source-id], [@a; @b]. */
#ifndef MODEL_REFS_H
#define MODEL_REFS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

enum ref_kind { REF_ACTOR, REF_BRIEF, REF_EVENT, REF_SOURCES };

struct ref {
	enum ref_kind kind;
	size_t start, end; /* bytes of the text, brackets among them */
	struct str brief;  /* of an event */
	struct str id;     /* as it stands; of sources: what is between the brackets (ref_source) */
	struct str words;  /* the shown words; ptr NULL where there are none */
};

/* The next reference at or after byte `from`; false where there is none. What only looks like
 * one (an empty id, an event without `#`, a bracket within) is passed over. Linear in time. The
 * caller sees to it that code is left out. All strings are parts of the text. */
bool refs_next(struct str text, size_t from, struct ref *);

/* The next source's id in a citation: *at begins at 0. False after the last. */
bool ref_source(const struct ref *, size_t *at, struct str *id);

#endif
