/* UTF-8: validity, code points, and the way there from UTF-16. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"
#include "base/strbuf.h"

#define UTF8_REPLACEMENT 0xFFFDu

/* Whether the text is well-formed UTF-8 (Unicode, table 3-7: no overlong forms, no surrogates,
 * nothing above U+10FFFF). If not, *bad (unless NULL) is the offset of the first byte of the first
 * ill-formed sequence. */
bool utf8_valid(struct str, size_t *bad);

/* As utf8_decode, for what does not begin with an ASCII byte. */
size_t utf8_decode_long(const char *p, const char *end, uint32_t *cp);

/* Decodes the code point at p (p < end) and returns its length in bytes, 1 to 4. A byte that begins
 * no well-formed sequence counts as one U+FFFD of length 1, so decoding always advances. */
static inline size_t utf8_decode(const char *p, const char *end, uint32_t *cp)
{
	unsigned char c = (unsigned char)*p;
	if (c < 0x80) {
		*cp = c;
		return 1;
	}
	return utf8_decode_long(p, end, cp);
}

/* Writes the code point's 1 to 4 bytes (no NUL) and returns how many. What is no scalar value is
 * written as U+FFFD. */
size_t utf8_write(uint32_t cp, char out[4]);
void utf8_add(struct strbuf *, uint32_t cp);

/* Appends the text with every ill-formed byte replaced by U+FFFD. */
void utf8_add_valid(struct strbuf *, struct str);

/* How many code points a well-formed text has: what a diagnostic's column counts. */
size_t utf8_count(struct str);

/* Appends UTF-16 that begins with its byte order mark (either order) as UTF-8, without the mark.
 * False where there is no mark, a surrogate stands alone or a byte is left over; *bad_offset (in
 * bytes of the input) says where, and `out` holds what came before. */
bool utf8_from_utf16(struct str bytes, struct strbuf *out, size_t *bad_offset);

#endif
