/* The id that was probably meant where one does not resolve. */
#ifndef LIBRARY_SUGGEST_H
#define LIBRARY_SUGGEST_H

#include "base/strbuf.h"
#include "library/library.h"

struct suggest {
	const struct library *library;
	const char **actors; /* ids of all files, each once; made when first needed */
	size_t actor_count;
	const char **briefs;
	size_t brief_count;
	struct strbuf word;
	size_t budget; /* comparisons left */
};

void suggest_init(struct suggest *, const struct library *);
void suggest_release(struct suggest *);

/* The nearest id, in the briefing before the library; NULL where none is near, or after so many
 * questions that a file full of mistakes would take long to answer. The text is a brief's. */
const char *suggest_actor(struct suggest *, const struct brief *, struct str id);
const char *suggest_brief(struct suggest *, struct str id);
const char *suggest_event(struct suggest *, const struct brief *, struct str id);

#endif
