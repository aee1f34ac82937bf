#include "base/width.h"

#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <unictype.h>
#include <unigbrk.h>
#include <wchar.h>

#include "base/utf8.h"

void width_use_utf8_locale(void)
{
	static const char *const fallbacks[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8"};
	if (setlocale(LC_CTYPE, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) {
		setlocale(LC_COLLATE, "");
		return;
	}
	for (size_t i = 0; i < sizeof fallbacks / sizeof *fallbacks; i++)
		if (setlocale(LC_CTYPE, fallbacks[i]))
			return;
}

/* Kinds of first bytes: how much can be said about a character from it alone. */
enum lead {
	LEAD_ASK,    /* ask the tables */
	LEAD_SIGN,   /* perhaps a sign of three bytes, one column: see is_sign */
	LEAD_START,  /* begins a cluster, but what it holds must be asked */
	LEAD_ONE,    /* printing ASCII: one byte, one column */
	LEAD_LETTER, /* a letter of two bytes, one column: U+00C0..02FF, U+0380..047F, U+04C0..04FF */
	LEAD_LATIN,  /* U+00A0..00BF, but the soft hyphen and two pictographs: two bytes, one column */
	LEAD_HAN,    /* an ideograph of three bytes, two columns: U+5000..9FFF */
};

#define X2(kind) kind, kind
#define X4(kind) X2(kind), X2(kind)
#define X8(kind) X4(kind), X4(kind)
#define X16(kind) X8(kind), X8(kind)

/* U+0300..036F (CC, CD) and U+0483..0489 (D2) are marks, as are many from D6 on. */
static const unsigned char leads[256] = {
	X16(LEAD_START), X16(LEAD_START),                             /* 00..1F */
	X16(LEAD_ONE), X16(LEAD_ONE), X16(LEAD_ONE),                  /* 20..4F */
	X16(LEAD_ONE), X16(LEAD_ONE), X8(LEAD_ONE), X4(LEAD_ONE),     /* 50..7B */
	X2(LEAD_ONE), LEAD_ONE, LEAD_START,                           /* 7C..7F */
	X16(LEAD_ASK), X16(LEAD_ASK), X16(LEAD_ASK), X16(LEAD_ASK),   /* 80..BF */
	X2(LEAD_ASK), LEAD_LATIN, LEAD_LETTER,                        /* C0..C3 */
	X8(LEAD_LETTER), X2(LEAD_ASK), X2(LEAD_LETTER),               /* C4..CF */
	X2(LEAD_LETTER), LEAD_ASK, LEAD_LETTER,                       /* D0..D3 */
	X4(LEAD_ASK), X8(LEAD_ASK), X2(LEAD_ASK), LEAD_SIGN, LEAD_ASK,  /* D4..E3 */
	LEAD_ASK, X4(LEAD_HAN), LEAD_HAN,                             /* E4..E9 */
};

/* Whether the three bytes at p are a dash, quotation mark or dot of U+2010..2027, a digit set high,
 * an arrow of U+2190..2193 or a line of U+2500..257F. */
static inline bool is_sign(const char *p, const char *end)
{
	if (end - p < 3)
		return false;
	unsigned char second = (unsigned char)p[1], third = (unsigned char)p[2];
	return (second == 0x80 && third >= 0x90 && third <= 0xA7) ||
		(second == 0x81 && (third == 0xB0 || (third >= 0xB4 && third <= 0xB9))) ||
		(second == 0x86 && third >= 0x90 && third <= 0x93) || second == 0x94 || second == 0x95;
}

static inline bool is_latin_sign(const char *p, const char *end)
{
	unsigned char second = end - p >= 2 ? (unsigned char)p[1] : 0;
	return second >= 0xA0 && second <= 0xBF && second != 0xA9 && second != 0xAD && second != 0xAE;
}

/* Bytes of the character at p if its columns are certain, and 0 where the tables must be asked. */
static inline size_t plain_char(const char *p, const char *end, int *columns)
{
	switch (leads[(unsigned char)*p]) {
	case LEAD_ONE:
		*columns = 1;
		return 1;
	case LEAD_LETTER:
		*columns = 1;
		return end - p >= 2 && ((unsigned char)p[1] & 0xC0) == 0x80 ? 2 : 0;
	case LEAD_LATIN:
		*columns = 1;
		return is_latin_sign(p, end) ? 2 : 0;
	case LEAD_SIGN:
		*columns = 1;
		return is_sign(p, end) ? 3 : 0;
	case LEAD_HAN:
		*columns = 2;
		return end - p >= 3 && ((unsigned char)p[1] & 0xC0) == 0x80 &&
				((unsigned char)p[2] & 0xC0) == 0x80
			? 3
			: 0;
	default:
		return 0;
	}
}

/* Whether a character certainly begins at p that does not belong to the cluster before it. */
static inline bool starts_cluster(const char *p, const char *end)
{
	if (p == end)
		return true;
	enum lead lead = leads[(unsigned char)*p];
	if (lead > LEAD_SIGN)
		return true;
	/* The joiners have the same first byte as signs. */
	return lead == LEAD_SIGN && is_sign(p, end);
}

static int char_columns(uint32_t cp)
{
	int columns = wcwidth((wchar_t)cp);
	return columns < 0 ? 1 : columns;
}

/* Rules GB6 to GB9b: whether kind `after` belongs to a cluster that so far ends in `before`. */
static bool kinds_join(int before, int after)
{
	switch (after) {
	case GBP_EXTEND:
	case GBP_ZWJ:
	case GBP_SPACINGMARK: return true;
	case GBP_L:
	case GBP_LV:
	case GBP_LVT: return before == GBP_L || before == GBP_PREPEND;
	case GBP_V:
		return before == GBP_L || before == GBP_V || before == GBP_LV || before == GBP_PREPEND;
	case GBP_T:
		return before == GBP_V || before == GBP_LV || before == GBP_T || before == GBP_LVT ||
			before == GBP_PREPEND;
	default: return before == GBP_PREPEND;
	}
}

static bool is_control(int kind)
{
	return kind == GBP_CONTROL || kind == GBP_CR || kind == GBP_LF;
}

/* libunistring's u8_grapheme_next looks at pairs only and so cuts flags and joined emoji. */
static size_t cluster_by_rules(const char *start, const char *end, int *columns)
{
	uint32_t cp;
	const char *p = start + utf8_decode(start, end, &cp);
	int kind = uc_graphemeclusterbreak_property(cp), sum = char_columns(cp);
	bool pictograph = uc_is_property_extended_pictographic(cp), flag_open = kind == GBP_RI;
	if (kind == GBP_CR && p < end && *p == '\n')
		p++;
	bool alone = is_control(kind);
	while (!alone && p < end) {
		size_t len = utf8_decode(p, end, &cp);
		int after = uc_graphemeclusterbreak_property(cp);
		if (is_control(after))
			break;
		bool picture = uc_is_property_extended_pictographic(cp);
		if (after == GBP_RI && flag_open)
			flag_open = false;
		else if (!(picture && pictograph && kind == GBP_ZWJ) && !kinds_join(kind, after))
			break;
		else
			flag_open = after == GBP_RI;
		pictograph = picture || (pictograph && (after == GBP_EXTEND || after == GBP_ZWJ));
		sum = sum < 2 ? sum + char_columns(cp) : sum;
		kind = after;
		p += len;
	}
	*columns = sum > 2 ? 2 : sum;
	return (size_t)(p - start);
}

static inline size_t cluster_at(const char *p, const char *end, int *columns)
{
	size_t len = plain_char(p, end, columns);
	if (len && starts_cluster(p + len, end))
		return len;
	return cluster_by_rules(p, end, columns);
}

size_t grapheme_next(struct str s, size_t at, int *columns)
{
	int ignored;
	return cluster_at(s.ptr + at, s.ptr + s.len, columns ? columns : &ignored);
}

#define ONES 0x0101010101010101u

/* Whether eight bytes are all printing ASCII: none below a blank, DEL, or with a high bit. */
static inline bool all_printing(uint64_t word)
{
	uint64_t below = (word - ONES * 0x20) & ~word, del = (word ^ ONES * 0x7F) - ONES;
	return !((below | del | word) & ONES * 0x80);
}

/* How many characters of printing ASCII from p on that nothing joins. */
static inline size_t ascii_run(const char *p, const char *end)
{
	const char *start = p;
	for (uint64_t word; end - p >= 8; p += 8) {
		memcpy(&word, p, sizeof word);
		if (!all_printing(word))
			break;
	}
	while (p < end && leads[(unsigned char)*p] == LEAD_ONE)
		p++;
	if (p > start && !starts_cluster(p, end))
		p--;
	return (size_t)(p - start);
}

int str_columns(struct str s)
{
	if (!s.len)
		return 0;
	const char *p = s.ptr, *end = s.ptr + s.len;
	size_t sum = 0;
	while (p < end) {
		size_t run = ascii_run(p, end);
		sum += run;
		p += run;
		if (p == end)
			break;
		int columns;
		p += cluster_at(p, end, &columns);
		sum += (size_t)columns;
	}
	return sum > INT_MAX ? INT_MAX : (int)sum;
}

size_t str_fit(struct str s, int columns, int *used)
{
	const char *p = s.ptr, *end = s.ptr + s.len;
	int sum = 0;
	while (p < end) {
		const char *most = end - p > columns - sum ? p + (columns - sum) : end;
		size_t run = ascii_run(p, most);
		if (run && most < end && p + run == most && !starts_cluster(most, end))
			run--;
		sum += (int)run;
		p += run;
		if (p == end)
			break;
		int more;
		size_t len = cluster_at(p, end, &more);
		if (more > columns - sum)
			break;
		sum += more;
		p += len;
	}
	if (used)
		*used = sum;
	return (size_t)(p - s.ptr);
}
