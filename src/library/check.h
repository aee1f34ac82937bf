/* Findings that only the whole library shows. */
#ifndef LIBRARY_CHECK_H
#define LIBRARY_CHECK_H

#include "library/library.h"

/* Wikidata numbers that disagree on one id, and names that agree under different ids. Of two files
 * the later has the finding; what one file shows by itself is left to brief_check. Diagnostics are
 * not sorted. */
void check_joins(struct library *);

#endif
