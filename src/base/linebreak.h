/* Where a line may be broken (UAX #14). */
#ifndef BASE_LINEBREAK_H
#define BASE_LINEBREAK_H

#include "base/str.h"

enum linebreak {
	LINEBREAK_NONE = 0,
	LINEBREAK_ALLOWED = 1,
	LINEBREAK_MANDATORY = 2,
};

/* Fills breaks[0 .. paragraph.len), which the caller owns: breaks[i] says whether a line may or
 * must end BEFORE byte i. It is never anything but LINEBREAK_NONE at 0 (a text does not begin with
 * a break) and inside a character. Blanks belong to the line before: an opportunity after blanks
 * stands where the next word begins. A newline character is followed by LINEBREAK_MANDATORY; one
 * that ends the text is not, there being no byte to mark. Grapheme clusters are not cut, but for
 * a mark right after a blank, which begins a word (LB10). Words longer than a line are the caller's
 * affair.
 *
 * The text need not be well-formed; each ill-formed byte counts as U+FFFD. Any part of a text
 * between two mandatory breaks may be given by itself. Linear in time, without allocation for
 * ordinary text. */
void linebreak_find(struct str paragraph, char *breaks);

#endif
