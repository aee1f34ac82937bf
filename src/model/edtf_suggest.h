/* What was probably meant by a text that is no EDTF date. */
#ifndef MODEL_EDTF_SUGGEST_H
#define MODEL_EDTF_SUGGEST_H

#include "base/str.h"

struct edtf_error;

/* Sets error->suggestion to a date that parses under these flags (enum edtf_flag), or to "" where
 * nothing can be derived without guessing. */
void edtf_suggest(struct str text, unsigned flags, struct edtf_error *error);

#endif
