/* Text made alike for searching and for comparing names. */
#ifndef BASE_FOLD_H
#define BASE_FOLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"
#include "base/strbuf.h"
#include "base/words.h"

/* Most bytes that one code point folds to (U+FDFA: 18 code points of Arabic). */
#define FOLD_MAX 64

/* Folds one code point and returns the bytes written: none for what is ignored (diacritics,
 * joiners, soft hyphens, variation selectors). Folding is character by character, so a caller that
 * must find its way back from folded text to the original can note the places as it goes, except
 * that fold_add composes Korean letters given one by one first. */
size_t fold_char(uint32_t cp, char out[FOLD_MAX]);

/* Appends the text without case, diacritics and compatibility forms (contract, section 2): NFKD,
 * full case folding, marks that are diacritics dropped; besides, l o d h t i ae oe stand for
 * ł ø đ ħ ŧ ı æ œ. Vowel signs of Indic and Thai scripts are letters here, and stay. Two texts are
 * alike if their folded bytes are equal. Ill-formed bytes become U+FFFD. */
void fold_add(struct strbuf *, struct str);

/* The locale's order of two texts, for sorting titles: below, equal to or above 0. Texts that
 * differ are never equal. */
int collate(const char *a, const char *b);

#endif
