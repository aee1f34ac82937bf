#include "base/show.h"

#include <string.h>

#include "base/utf8.h"

#define ONES 0x0101010101010101u
#define HIGH_BITS 0x8080808080808080u

static bool is_nonchar(uint32_t cp)
{
	return (cp & 0xFFFE) == 0xFFFE || (cp >= 0xFDD0 && cp <= 0xFDEF);
}

bool show_hides(uint32_t cp)
{
	if (cp < 0x20)
		return cp != '\n';
	if (cp < 0x7F)
		return false;
	if (cp < 0xA0)
		return true;
	if (cp < 0x2028)
		return false;
	return cp <= 0x202E || (cp >= 0x2066 && cp <= 0x2069) || cp == 0xFEFF ||
		(cp >= 0xE0000 && cp <= 0xE007F) || is_nonchar(cp);
}

/* Whether eight bytes are all printing ASCII: none below a blank, DEL, or with a high bit. */
static bool all_plain(uint64_t word)
{
	uint64_t below = (word - ONES * 0x20) & ~word;
	uint64_t del = ((word ^ ONES * 0x7F) - ONES);
	return !((below | del | word) & HIGH_BITS);
}

/* Bytes of a well-formed character at p that is a letter of U+00C0..07FF or of U+3000..CFFF, among
 * which nothing is hidden; 0 for all else. */
static inline size_t certainly_fit(const char *p, const char *end)
{
	unsigned char lead = (unsigned char)*p;
	if (end - p < 3 || ((unsigned char)p[1] & 0xC0) != 0x80)
		return 0;
	if (lead >= 0xC3 && lead <= 0xDF)
		return 2;
	return lead >= 0xE3 && lead <= 0xEC && ((unsigned char)p[2] & 0xC0) == 0x80 ? 3 : 0;
}

/* How many leading bytes may be shown as they stand. */
static size_t fit_span(const char *p, const char *end)
{
	const char *start = p;
	while (p < end) {
		while (end - p >= 8) {
			uint64_t word;
			memcpy(&word, p, sizeof word);
			if (!all_plain(word))
				break;
			p += 8;
		}
		if (p == end)
			break;
		unsigned char c = (unsigned char)*p;
		if (c < 0x80) {
			if ((c < 0x20 && c != '\n') || c == 0x7F)
				break;
			p++;
			continue;
		}
		size_t n = certainly_fit(p, end);
		if (!n) {
			uint32_t cp;
			n = utf8_decode_long(p, end, &cp);
			if (n == 1 || show_hides(cp))
				break;
		}
		p += n;
	}
	return (size_t)(p - start);
}

bool show_is_fit(struct str s)
{
	return fit_span(s.ptr, s.ptr + s.len) == s.len;
}

static void add_hidden(struct strbuf *b, uint32_t cp)
{
	if (cp == '\t')
		strbuf_addc(b, ' ');
	else if (cp < 0x20)
		utf8_add(b, 0x2400 + cp);
	else if (cp == 0x7F)
		utf8_add(b, 0x2421);
	else if (cp == UTF8_REPLACEMENT)
		utf8_add(b, cp);
	else
		strbuf_addf(b, "<U+%04X>", (unsigned)cp);
}

void show_add(struct strbuf *b, struct str s)
{
	const char *p = s.ptr, *end = s.ptr + s.len;
	for (;;) {
		size_t fit = fit_span(p, end);
		strbuf_add(b, p, fit);
		p += fit;
		if (p == end)
			return;
		uint32_t cp;
		p += utf8_decode(p, end, &cp);
		add_hidden(b, cp);
	}
}

void show_add_line(struct strbuf *b, struct str s)
{
	const char *p = s.ptr, *end = s.ptr + s.len;
	while (p < end) {
		const char *newline = memchr(p, '\n', (size_t)(end - p));
		const char *stop = newline ? newline : end;
		size_t len = (size_t)(stop - p);
		if (newline && len && stop[-1] == '\r')
			len--;
		show_add(b, (struct str){p, len});
		if (!newline)
			return;
		strbuf_addc(b, ' ');
		p = newline + 1;
	}
}
