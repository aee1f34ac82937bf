/* The word that was probably meant, for diagnostics. */
#ifndef BASE_NEAREST_H
#define BASE_NEAREST_H

#include <stddef.h>

/* The candidate nearest to a misspelt word, or NULL if none is near enough. Near is: by letters
 * changed, dropped, added or swapped with their neighbour (Damerau and Levenshtein), case ignored,
 * at most 1 in words of up to 4 letters, 2 up to 8, 3 beyond; failing that, a candidate that begins
 * with the word. Of equally near ones the first. Candidates are UTF-8, NULL ones are passed over;
 * the result is one of them. Words of more than 64 letters are near to nothing. */
const char *nearest_word(const char *word, const char *const *candidates, size_t count);

#endif
