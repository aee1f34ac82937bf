#include "base/utf8.h"

#include <string.h>

/* Eight bytes at once: does any have its high bit set? */
#define HIGH_BITS 0x8080808080808080u

static size_t ascii_span(const char *p, const char *end)
{
	const char *start = p;
	while (end - p >= 8) {
		uint64_t word;
		memcpy(&word, p, sizeof word);
		if (word & HIGH_BITS)
			break;
		p += 8;
	}
	while (p < end && (unsigned char)*p < 0x80)
		p++;
	return (size_t)(p - start);
}

static bool is_tail(unsigned char c)
{
	return (c & 0xC0) == 0x80;
}

size_t utf8_decode_long(const char *text, const char *end, uint32_t *cp)
{
	const unsigned char *p = (const unsigned char *)text;
	size_t left = (size_t)(end - text);
	uint32_t c = p[0];
	if (c >= 0xC2 && c < 0xE0) {
		if (left >= 2 && is_tail(p[1])) {
			*cp = (c & 0x1F) << 6 | (p[1] & 0x3F);
			return 2;
		}
	} else if (c >= 0xE0 && c < 0xF0) {
		if (left >= 3 && is_tail(p[1]) && is_tail(p[2])) {
			uint32_t v = (c & 0x0F) << 12 | (uint32_t)(p[1] & 0x3F) << 6 | (p[2] & 0x3F);
			*cp = v;
			if (v >= 0x800 && (v < 0xD800 || v > 0xDFFF))
				return 3;
		}
	} else if (c >= 0xF0 && c < 0xF5) {
		if (left >= 4 && is_tail(p[1]) && is_tail(p[2]) && is_tail(p[3])) {
			uint32_t v = (c & 0x07) << 18 | (uint32_t)(p[1] & 0x3F) << 12 |
				(uint32_t)(p[2] & 0x3F) << 6 | (p[3] & 0x3F);
			*cp = v;
			if (v >= 0x10000 && v <= 0x10FFFF)
				return 4;
		}
	}
	*cp = c < 0x80 ? c : UTF8_REPLACEMENT;
	return 1;
}

bool utf8_valid(struct str s, size_t *bad)
{
	const char *p = s.ptr, *end = s.ptr + s.len;
	while (p < end) {
		if ((unsigned char)*p < 0x80) {
			p += ascii_span(p, end);
			continue;
		}
		uint32_t cp;
		size_t n = utf8_decode_long(p, end, &cp);
		if (n == 1) {
			if (bad)
				*bad = (size_t)(p - s.ptr);
			return false;
		}
		p += n;
	}
	return true;
}

size_t utf8_write(uint32_t cp, char out[4])
{
	if (cp > 0x10FFFF || (cp >= 0xD800 && cp <= 0xDFFF))
		cp = UTF8_REPLACEMENT;
	if (cp < 0x80) {
		out[0] = (char)cp;
		return 1;
	}
	if (cp < 0x800) {
		out[0] = (char)(0xC0 | cp >> 6);
		out[1] = (char)(0x80 | (cp & 0x3F));
		return 2;
	}
	if (cp < 0x10000) {
		out[0] = (char)(0xE0 | cp >> 12);
		out[1] = (char)(0x80 | (cp >> 6 & 0x3F));
		out[2] = (char)(0x80 | (cp & 0x3F));
		return 3;
	}
	out[0] = (char)(0xF0 | cp >> 18);
	out[1] = (char)(0x80 | (cp >> 12 & 0x3F));
	out[2] = (char)(0x80 | (cp >> 6 & 0x3F));
	out[3] = (char)(0x80 | (cp & 0x3F));
	return 4;
}

void utf8_add(struct strbuf *b, uint32_t cp)
{
	char bytes[4];
	strbuf_add(b, bytes, utf8_write(cp, bytes));
}

void utf8_add_valid(struct strbuf *b, struct str s)
{
	size_t bad;
	while (!utf8_valid(s, &bad)) {
		strbuf_add(b, s.ptr, bad);
		utf8_add(b, UTF8_REPLACEMENT);
		s.ptr += bad + 1;
		s.len -= bad + 1;
	}
	strbuf_add_str(b, s);
}

size_t utf8_count(struct str s)
{
	size_t count = 0;
	for (size_t i = 0; i < s.len; i++)
		count += !is_tail((unsigned char)s.ptr[i]);
	return count;
}

static uint32_t unit_at(const unsigned char *p, bool big)
{
	return big ? (uint32_t)p[0] << 8 | p[1] : (uint32_t)p[1] << 8 | p[0];
}

bool utf8_from_utf16(struct str bytes, struct strbuf *out, size_t *bad_offset)
{
	const unsigned char *p = (const unsigned char *)bytes.ptr;
	size_t i = 0;
	bool big = bytes.len >= 2 && p[0] == 0xFE && p[1] == 0xFF;
	if (!big && !(bytes.len >= 2 && p[0] == 0xFF && p[1] == 0xFE)) {
		*bad_offset = 0;
		return false;
	}
	for (i = 2; bytes.len - i >= 2; i += 2) {
		uint32_t unit = unit_at(p + i, big);
		if (unit >= 0xD800 && unit <= 0xDFFF) {
			uint32_t low = bytes.len - i >= 4 ? unit_at(p + i + 2, big) : 0;
			if (unit > 0xDBFF || low < 0xDC00 || low > 0xDFFF)
				break;
			unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
			i += 2;
		}
		utf8_add(out, unit);
	}
	if (i == bytes.len)
		return true;
	*bad_offset = i;
	return false;
}
