/* Links between actors in words, and those that lead to an actor. Private to compose*.c. */
#ifndef TEXT_COMPOSE_LINKS_H
#define TEXT_COMPOSE_LINKS_H

#include "text/compose_parts.h"

/* A link and the actor in whose list it stands. */
struct backlink {
	const struct actor *from;
	const struct link *link;
};

/* The links of a briefing by the actor they lead to. */
struct backlinks {
	struct backlink *items; /* those to actor n from first[n] up to first[n + 1], in file order */
	uint32_t *first;
	uint32_t *to; /* of each link in file order, the place of the actor; NOWHERE for none */
};

#define NOWHERE UINT32_MAX

/* In time linear in the briefing's links. */
void backlinks_init(struct backlinks *, const struct brief *);
void backlinks_release(struct backlinks *);
size_t backlinks_of(
	const struct backlinks *, const struct brief *, const struct actor *, const struct backlink **);

/* Whether the link may hold on the page's day. */
bool link_may_hold(const struct parts *, const struct link *);
/* An arrow: →, ← where it is seen from the actor it leads to, ↔ where it says the same both ways.
 */
const char *link_arrow(const struct link *, bool inverse);
/* Adds ", role, since 1992, high confidence. Note." to the present block. */
void link_add_details(struct parts *, const struct link *);
/* "since 1992", "from 2016 until 2021"; empty where the link has no dates. */
struct str link_dates(struct parts *, const struct link *);

/* Blocks of an actor's links, in both directions, in the briefing that speaks; `at` is how many
 * links stand before them in its file. */
void links_compose(struct parts *, const struct actor *, const struct backlinks *, size_t at);

#endif
