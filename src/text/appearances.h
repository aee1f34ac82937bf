/* All that a library says of one actor: where it stands, its links in both directions, its events.
 * Private to compose*.c. */
#ifndef TEXT_APPEARANCES_H
#define TEXT_APPEARANCES_H

#include "model/brief.h"
#include "text/chronology.h"
#include "text/compose.h"

/* An entry in a briefing's, or a registry's, list of actors. */
struct appearance {
	const struct brief *brief;
	const struct actor *actor;
};

/* A link as one briefing states it, seen from the actor. */
struct stated_link {
	const struct brief *brief;
	const struct actor *from; /* in whose list it stands */
	const struct link *link;
	bool inverse; /* it leads to the actor */
	struct str
		id; /* of the other actor, as the briefing names it; the library's id where it has one */
	size_t place; /* in the order of finding */
};

struct appearances {
	const struct compose *c;
	struct arena arena;  /* of the ids and names that follow */
	struct str id, name; /* the joined actor's */
	struct appearance *items;
	size_t count, capacity;
	struct stated_link *links;
	size_t link_count, link_capacity;
	struct statement *statements; /* of the events, those of one event in a row */
	size_t statement_count, statement_capacity;
	struct chronology chronology; /* an entry an event; borrows the statements */
};

/* Finds the actor by its id in c->brief, then in the library. False where nobody has it. */
bool appearances_init(struct appearances *, const struct compose *, struct str id);
void appearances_release(struct appearances *);

/* Whether the id means this actor in that briefing. */
bool appearances_has(const struct appearances *, const struct brief *, struct str id);

/* The links, those of one kind in a row: by type in the order of the format, then direction, then
 * the other actor, then beginning. */
void appearances_find_links(struct appearances *);
/* The events that name the actor, those joined by `same_as` as one. */
void appearances_find_events(struct appearances *);

#endif
