/* A chronology of one or several briefings. Private to compose*.c. */
#ifndef TEXT_COMPOSE_CHRONOLOGY_H
#define TEXT_COMPOSE_CHRONOLOGY_H

#include "text/chronology.h"
#include "text/compose_parts.h"

/* Sorts the entries and composes them under their years, what the signs mean at the end. Where
 * `names_briefs`, each entry names the briefings that state it. */
void chronology_compose(struct parts *, struct chronology *, bool names_briefs);

#endif
