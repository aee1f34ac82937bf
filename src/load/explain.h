/* libyaml's complaints in words that help a curator: what is wrong, what was expected, what to
 * write instead. */
#ifndef LOAD_EXPLAIN_H
#define LOAD_EXPLAIN_H

#include <stdbool.h>

#include "base/diag.h"
#include "base/str.h"

struct reader;
struct anchor;

extern const char explain_second_document[];

/* Fails the reader for what its parser just failed for. */
void explain_failure(struct reader *);
/* Fails the reader for an alias of that name: `open` where the anchor's own value holds it. */
void explain_alias(struct reader *, struct str name, struct mark, bool open);
/* At a document's end: whether a `%` line follows, for which the reader is then failed or a second
 * document reported. */
bool explain_late_directive(struct reader *);

#endif
