/* What the list of actors and an actor's page share. Private to compose*.c. */
#ifndef TEXT_COMPOSE_ACTORS_H
#define TEXT_COMPOSE_ACTORS_H

#include "text/compose_parts.h"

/* Adds "person · RU" as the present block's aside. */
void actor_add_kind(struct parts *, const struct actor *);

#endif
