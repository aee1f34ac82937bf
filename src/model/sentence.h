/* Sentences of English that say how likely something is and how sure one is of it at once. */
#ifndef MODEL_SENTENCE_H
#define MODEL_SENTENCE_H

#include <stdbool.h>

#include "base/str.h"

/* Whether a sentence of the Markdown text holds both a term of likelihood (contract, 1.4) and a
 * level of confidence ("high confidence", "confidence is low"), which ICD 203 keeps apart. If so,
 * *likelihood and *confidence are the words, parts of the text. Quotations (`>`) are passed over.
 * Linear in time. */
bool sentence_mixes(struct str markdown, struct str *likelihood, struct str *confidence);

#endif
