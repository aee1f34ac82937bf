/* What the list of sources, a source's page and an event's share. Private to compose*.c. */
#ifndef TEXT_COMPOSE_SOURCES_H
#define TEXT_COMPOSE_SOURCES_H

#include "text/compose_parts.h"

/* A source's entry under its number in the briefing that speaks; the number stands within `hang`
 * columns. */
void source_compose(struct parts *, const struct source *, size_t number, unsigned hang);
/* What it says besides its name: who published it and when, how reliable it is, where it is. */
void source_compose_details(struct parts *, const struct source *, unsigned indent);
/* Columns for numbers up to this one. */
unsigned source_hang(size_t last);
/* Its title, else its address, else its note: what it is called. */
struct str source_name(const struct source *);

#endif
