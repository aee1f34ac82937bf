/* Columns, as the terminal counts them: libc's wcwidth decides, since ncurses asks it too. */
#ifndef BASE_WIDTH_H
#define BASE_WIDTH_H

#include <stddef.h>

#include "base/str.h"

/* Sets the locale's character type from the environment, or, where that is no UTF-8, to C.UTF-8 or
 * en_US.UTF-8: wcwidth knows nothing outside ASCII without it. The order of sorting is taken from
 * the environment only where that is UTF-8. Call once, before any thread starts. */
void width_use_utf8_locale(void);

/* The length in bytes of the extended grapheme cluster (UAX #29) at byte `at` of s (at < s.len, a
 * cluster's beginning), and its columns: those of its characters together, but never more than 2.
 * So a spacing vowel sign or a second regional indicator counts, and an emoji of several joined
 * ones is as wide as its first. What wcwidth does not know (-1), ill-formed bytes and control
 * characters count as 1. Columns are 0 only for what is invisible (U+200B, LRM) and for marks
 * without a base, as at the beginning of a text. `columns` may be NULL. */
size_t grapheme_next(struct str s, size_t at, int *columns);

/* Columns of the whole text. Newlines count as 1, so measure line by line. */
int str_columns(struct str);

/* How many leading bytes of s fit into so many columns, never cutting a cluster; *used (unless
 * NULL) is the columns they take. Invisible characters right after the last that fits
 * belong to it. Where `columns` is 1 and the first cluster takes 2, nothing fits: 0. */
size_t str_fit(struct str s, int columns, int *used);

#endif
