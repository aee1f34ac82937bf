/* Words, by Unicode's boundaries (UAX #29). */
#ifndef BASE_WORDS_H
#define BASE_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

/* Finds the next word (UAX #29) at or after *at, a boundary: true with *word and *at after it;
 * false where no more follows. What holds neither letter nor digit (blanks, punctuation) is no
 * word. Chinese characters, kana and letters of Thai and the like are a word each. */
bool word_next(struct str s, size_t *at, struct str *word);

/* The next boundary (UAX #29, words) after byte `at` (at < s.len, itself a boundary). */
size_t word_boundary_next(struct str s, size_t at);

#endif
