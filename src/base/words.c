#include "base/words.h"

#include <stdint.h>
#include <unictype.h>
#include <uniwbrk.h>

#include "base/utf8.h"

/* A character of the text and what UAX #29 makes of it. */
struct part {
	uint32_t cp;
	int kind; /* WBP_... */
	size_t next;
};

static bool ascii_alphanumeric(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

static int ascii_kind(unsigned char c)
{
	if (ascii_alphanumeric(c))
		return c <= '9' ? WBP_NUMERIC : WBP_ALETTER;
	if (c == ' ')
		return WBP_WSS;
	return uc_wordbreak_property(c);
}

static struct part part_at(struct str s, size_t at)
{
	struct part part;
	part.next = at + utf8_decode(s.ptr + at, s.ptr + s.len, &part.cp);
	if (part.cp < 0x80)
		part.kind = ascii_kind((unsigned char)part.cp);
	else if ((part.cp >= 0xD8 && part.cp < 0xF7) || (part.cp >= 0x400 && part.cp < 0x482))
		part.kind = WBP_ALETTER;
	else
		part.kind = uc_wordbreak_property(part.cp);
	return part;
}

static bool is_ahletter(int kind)
{
	return kind == WBP_ALETTER || kind == WBP_HL;
}

static bool is_newline(int kind)
{
	return kind == WBP_CR || kind == WBP_LF || kind == WBP_NEWLINE;
}

/* What rule WB4 attaches to the character before. */
static bool is_attached(int kind)
{
	return kind == WBP_EXTEND || kind == WBP_FORMAT || kind == WBP_ZWJ;
}

/* Rules WB5, WB8 to WB10, WB13 to WB13b: the two kinds alone decide. */
static bool joins(int before, int after)
{
	bool word_before = is_ahletter(before) || before == WBP_NUMERIC;
	bool word_after = is_ahletter(after) || after == WBP_NUMERIC;
	if (word_before && word_after)
		return true;
	if (before == WBP_KATAKANA && after == WBP_KATAKANA)
		return true;
	if (after == WBP_EXTENDNUMLET)
		return word_before || before == WBP_KATAKANA || before == WBP_EXTENDNUMLET;
	return before == WBP_EXTENDNUMLET && (word_after || after == WBP_KATAKANA);
}

/* Rules WB6, WB7, WB7b, WB7c, WB11, WB12: whether `middle` joins the kinds on its two sides. */
static bool bridges(int before, int middle, int after)
{
	bool either = middle == WBP_MIDNUMLET || middle == WBP_SQ;
	if (is_ahletter(before) && is_ahletter(after) && (either || middle == WBP_MIDLETTER))
		return true;
	if (before == WBP_HL && middle == WBP_DQ && after == WBP_HL)
		return true;
	return before == WBP_NUMERIC && after == WBP_NUMERIC && (either || middle == WBP_MIDNUM);
}

static bool may_bridge(int kind)
{
	return kind == WBP_MIDNUMLET || kind == WBP_SQ || kind == WBP_MIDLETTER ||
		kind == WBP_MIDNUM || kind == WBP_DQ;
}

/* The first character from `at` on that attaches to nothing; kind WBP_OTHER at the end. */
static struct part skip_attached(struct str s, size_t at)
{
	while (at < s.len) {
		struct part part = part_at(s, at);
		if (!is_attached(part.kind))
			return part;
		at = part.next;
	}
	return (struct part){.kind = WBP_OTHER, .next = s.len};
}

/* Whether a character continues what ends in kind `base`, by itself or as a bridge to the one after
 * it, which *part is then. */
static bool continues(struct str s, int base, struct part *part)
{
	if (joins(base, part->kind))
		return true;
	if (may_bridge(part->kind)) {
		struct part after = skip_attached(s, part->next);
		if (bridges(base, part->kind, after.kind)) {
			*part = after;
			return true;
		}
	}
	return base == WBP_HL && part->kind == WBP_SQ; /* WB7a */
}

/* The end of the ASCII letters and digits from `at` on, which join by WB5 and WB8 to WB10. */
static size_t skip_alphanumeric(struct str s, size_t at)
{
	while (at < s.len && ascii_alphanumeric((unsigned char)s.ptr[at]))
		at++;
	return at;
}

size_t word_boundary_next(struct str s, size_t at)
{
	struct part first = part_at(s, at);
	int base = first.kind, last = first.kind;
	bool flag_open = base == WBP_RI;
	at = first.next;
	while (at < s.len) {
		if (last == WBP_ALETTER) {
			size_t end = skip_alphanumeric(s, at);
			if (end > at)
				base = last = ascii_kind((unsigned char)s.ptr[end - 1]);
			at = end;
			if (at == s.len)
				break;
		}
		struct part part = part_at(s, at);
		if (last == WBP_CR && part.kind == WBP_LF)
			return part.next;
		if (is_newline(last) || is_newline(part.kind))
			return at;
		bool joined = (last == WBP_WSS && part.kind == WBP_WSS) || is_attached(part.kind) ||
			(last == WBP_ZWJ && uc_is_property_extended_pictographic(part.cp));
		if (joined) {
			if (!is_attached(part.kind))
				base = part.kind;
		} else if (base == WBP_RI && part.kind == WBP_RI && flag_open) {
			flag_open = false;
		} else {
			if (!continues(s, base, &part))
				return at;
			base = part.kind;
		}
		last = part.kind;
		at = part.next;
	}
	return s.len;
}

static bool is_letter_or_number(uint32_t cp)
{
	if (cp < 0x80)
		return ascii_alphanumeric((unsigned char)cp);
	return uc_is_general_category_withtable(cp, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_N);
}

static bool holds_word(const char *p, const char *end)
{
	while (p < end) {
		uint32_t cp;
		p += utf8_decode(p, end, &cp);
		if (is_letter_or_number(cp))
			return true;
	}
	return false;
}

bool word_next(struct str s, size_t *at, struct str *word)
{
	while (*at < s.len) {
		size_t start = *at;
		*at = word_boundary_next(s, start);
		if (holds_word(s.ptr + start, s.ptr + *at)) {
			*word = (struct str){s.ptr + start, *at - start};
			return true;
		}
	}
	return false;
}
