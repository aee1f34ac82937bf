/* Dates as people write them, "27 Feb 2025" or "27.02.2025", read for edtf_suggest. All texts are
 * lower case. */
#ifndef MODEL_EDTF_GUESS_H
#define MODEL_EDTF_GUESS_H

#include <stdbool.h>

#include "base/str.h"

enum { EDTF_TEXT_MAX = 64 }; /* no date is as long, with its NUL */

enum token_kind { TOKEN_NUMBER, TOKEN_MONTH, TOKEN_SEASON };

struct token {
	enum token_kind kind;
	long value;
	int digits;     /* of a number */
	char separator; /* what stands after it: '.', '-', '/', ' ' or NUL */
};

static inline bool guess_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool guess_is_letter(char c)
{
	return c >= 'a' && c <= 'z';
}

struct str guess_drop(struct str, size_t bytes);
/* Without the blanks around it. */
struct str guess_trim(struct str);
/* Takes it off with the blanks behind or before it; false where it does not stand there. */
bool guess_take_prefix(struct str *, const char *prefix);
bool guess_take_suffix(struct str *, const char *suffix);
/* Takes off digits, at most twelve. */
bool guess_take_number(struct str *, struct token *out);

/* Writes the EDTF of a day, month, season or year of any such order, unchecked, to `out` of
 * EDTF_TEXT_MAX bytes. False where the order of day and month cannot be told, and for all else. */
bool guess_date(struct str, char *out);

#endif
