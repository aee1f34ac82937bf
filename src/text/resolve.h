/* What a reference in a text leads to: first in its own briefing, then in the library (contract,
 * 1.1). The only place of the text room that asks the library. */
#ifndef TEXT_RESOLVE_H
#define TEXT_RESOLVE_H

#include "base/arena.h"
#include "text/doc.h"
#include "text/markdown.h"

/* What to show and where it leads. Strings are the briefing's, or copies in the arena. */
struct resolved {
	struct str title;
	struct str handling; /* of a briefing: stands wherever its title does */
	struct target target;
};

/* False where the id leads nowhere. An actor's name does in the place of its id. */
bool resolve_actor(
	const struct markdown_context *, struct arena *, struct str id, struct resolved *);
bool resolve_brief(const struct markdown_context *, struct str id, struct resolved *);
bool resolve_event(
	const struct markdown_context *, struct str brief_id, struct str id, struct resolved *);

#endif
