/* Who is who across a library (contract, 1.1). */
#ifndef LIBRARY_WHO_H
#define LIBRARY_WHO_H

#include "library/index.h"

/* Joins the entries of the index that share an id or a Wikidata number, through others too, and
 * fills the table `identities` and index->joined. Entries of one id with different numbers are not
 * joined: the first number (a registry's before a briefing's) has the id, the others are known by
 * their numbers. */
void who_join(struct index *, const struct library *);

#endif
