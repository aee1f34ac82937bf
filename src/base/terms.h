/* Words that begin as one types: how lists are narrowed. Case, diacritics and compatibility forms
 * are ignored, in every script (base/fold.h). */
#ifndef BASE_TERMS_H
#define BASE_TERMS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"
#include "base/strbuf.h"

/* What was typed: its parts between blanks. */
struct terms {
	struct strbuf text; /* made ready, each part with a NUL after it */
};

/* Empty text has no terms. */
void terms_init(struct terms *, struct str typed);
void terms_release(struct terms *);
/* Whether every term stands in the ready text at the beginning of a word, in any order. All texts
 * hold no terms at all. */
bool terms_hold(const struct terms *, struct str ready);

/* Appends a text made ready, and a newline, which parts it from the next: no term is found across.
 * Of scripts that part no words (Chinese, Japanese, Thai and the like) each character begins one. */
void terms_add_text(struct strbuf *ready, struct str text);

#endif
