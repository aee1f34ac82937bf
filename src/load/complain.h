/* What is wrong with a mapping, in words: what was found, what was expected, what to write. */
#ifndef LOAD_COMPLAIN_H
#define LOAD_COMPLAIN_H

#include "base/diag.h"
#include "load/fields.h"
#include "model/node.h"

struct builder;

/* A value is no scalar, or no list, or no mapping, where the field asks for one. */
void complain_kind(struct builder *, const struct field *, const struct node *value);
void complain_empty(struct builder *, const struct field *, struct mark);
void complain_empty_entry(struct builder *, const struct field *, struct mark);
void complain_duplicate_key(struct builder *, const struct text *key);
void complain_unknown(struct builder *, const struct shape *, const struct text *key);
void complain_missing(struct builder *, const struct shape *, const struct field *, struct mark);
/* None of the keys stands there of which one has to. */
void complain_hollow(struct builder *, const struct shape *, struct mark);

#endif
