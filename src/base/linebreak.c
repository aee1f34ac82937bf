#include "base/linebreak.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unilbrk.h>

#include "base/mem.h"
#include "base/utf8.h"

/* Most text is letters, digits, ideographs and a little punctuation, about which pairs of
 * neighbours decide. A table answers those; a stretch around anything else goes to libunistring. */

enum kind {
	ASK, /* anything not known here */
	AL,  /* letters */
	NU,  /* digits */
	ID,  /* ideographs */
	IS,  /* , . : ; */
	QU,  /* quotation marks */
	OP,  /* opening brackets */
	CL,  /* closing brackets of any width, ideographic comma and full stop */
	CP,  /* ) and ] */
	EX,  /* ! ? */
	SY,  /* / */
	HY,  /* hyphen-minus */
	BA,  /* en dash and other hyphens */
	B2,  /* em dash */
	IN,  /* ellipsis */
	SP,  /* blank */
	LF,  /* newline */
	KINDS
};

#define BIT(kind) (1u << (kind))

/* Rules LB13, LB19, LB21, LB22: before these is no break, whatever precedes directly. */
#define NEVER \
	(BIT(IS) | BIT(QU) | BIT(CL) | BIT(CP) | BIT(EX) | BIT(SY) | BIT(HY) | BIT(BA) | BIT(IN))
#define ALL (BIT(KINDS) - 1)

/* keeps[a] has b's bit where a line must not end between a and b. */
static const uint32_t keeps[KINDS] = {
	[ASK] = ALL,                                /* LB2: the beginning */
	[AL] = NEVER | BIT(AL) | BIT(NU) | BIT(OP), /* LB28, LB23, LB30 */
	[NU] = NEVER | BIT(AL) | BIT(NU) | BIT(OP), /* LB23, LB25, LB30 */
	[ID] = NEVER,
	[IS] = NEVER | BIT(AL) | BIT(NU),           /* LB29, LB25 */
	[QU] = ALL,                                 /* LB19 */
	[OP] = ALL,                                 /* LB14 */
	[CL] = NEVER,
	[CP] = NEVER | BIT(AL) | BIT(NU),           /* LB30 */
	[EX] = NEVER,
	[SY] = NEVER | BIT(NU),                     /* LB25 */
	[HY] = NEVER | BIT(NU),                     /* LB25 */
	[BA] = NEVER,
	[B2] = NEVER | BIT(B2),                     /* LB17 */
	[IN] = NEVER,
};

/* The same across blanks: LB13, LB14, LB15, LB17; all else breaks by LB18. */
#define NEVER_SPACED (BIT(IS) | BIT(CL) | BIT(CP) | BIT(EX) | BIT(SY))
static const uint32_t keeps_spaced[KINDS] = {
	[ASK] = NEVER_SPACED, /* the beginning */
	[AL] = NEVER_SPACED,
	[NU] = NEVER_SPACED,
	[ID] = NEVER_SPACED,
	[IS] = NEVER_SPACED,
	[QU] = NEVER_SPACED | BIT(OP),
	[OP] = ALL,
	[CL] = NEVER_SPACED,
	[CP] = NEVER_SPACED,
	[EX] = NEVER_SPACED,
	[SY] = NEVER_SPACED,
	[HY] = NEVER_SPACED,
	[BA] = NEVER_SPACED,
	[B2] = NEVER_SPACED | BIT(B2),
	[IN] = NEVER_SPACED,
};

static const unsigned char ascii[128] = {
	['\n'] = LF, [' '] = SP,
	['!'] = EX, ['?'] = EX, ['"'] = QU, ['\''] = QU, ['('] = OP, ['['] = OP, ['{'] = OP,
	[')'] = CP, [']'] = CP, ['}'] = CL, [','] = IS, ['.'] = IS, [':'] = IS, [';'] = IS,
	['-'] = HY, ['/'] = SY, ['|'] = BA,
	['#'] = AL, ['&'] = AL, ['*'] = AL, ['<'] = AL, ['='] = AL, ['>'] = AL, ['@'] = AL,
	['^'] = AL, ['_'] = AL, ['`'] = AL, ['~'] = AL,
	['0'] = NU, ['1'] = NU, ['2'] = NU, ['3'] = NU, ['4'] = NU,
	['5'] = NU, ['6'] = NU, ['7'] = NU, ['8'] = NU, ['9'] = NU,
	['A'] = AL, ['B'] = AL, ['C'] = AL, ['D'] = AL, ['E'] = AL, ['F'] = AL, ['G'] = AL,
	['H'] = AL, ['I'] = AL, ['J'] = AL, ['K'] = AL, ['L'] = AL, ['M'] = AL, ['N'] = AL,
	['O'] = AL, ['P'] = AL, ['Q'] = AL, ['R'] = AL, ['S'] = AL, ['T'] = AL, ['U'] = AL,
	['V'] = AL, ['W'] = AL, ['X'] = AL, ['Y'] = AL, ['Z'] = AL,
	['a'] = AL, ['b'] = AL, ['c'] = AL, ['d'] = AL, ['e'] = AL, ['f'] = AL, ['g'] = AL,
	['h'] = AL, ['i'] = AL, ['j'] = AL, ['k'] = AL, ['l'] = AL, ['m'] = AL, ['n'] = AL,
	['o'] = AL, ['p'] = AL, ['q'] = AL, ['r'] = AL, ['s'] = AL, ['t'] = AL, ['u'] = AL,
	['v'] = AL, ['w'] = AL, ['x'] = AL, ['y'] = AL, ['z'] = AL,
};

/* General punctuation U+2010..203F; where it says ASK the library decides. */
static const unsigned char dashes[48] = {
	[0x00] = BA, [0x02] = BA, [0x03] = BA, [0x04] = B2,
	[0x08] = QU, [0x09] = QU, [0x0A] = OP, [0x0B] = QU,
	[0x0C] = QU, [0x0D] = QU, [0x0E] = OP, [0x0F] = QU,
	[0x12] = AL, [0x16] = IN, [0x29] = QU, [0x2A] = QU,
};

static enum kind kind_of_two(const unsigned char *p)
{
	if (p[0] == 0xC2 && (p[1] == 0xB2 || p[1] == 0xB3 || p[1] == 0xB9))
		return AL;
	if (p[0] == 0xC2)
		return p[1] == 0xAB || p[1] == 0xBB ? QU : ASK;
	if (p[0] == 0xC3)
		return p[1] == 0x97 || p[1] == 0xB7 ? ASK : AL;
	if (p[0] >= 0xC4 && p[0] <= 0xCA)
		return AL;
	if (p[0] == 0xCE || p[0] == 0xCF || p[0] == 0xD0 || p[0] == 0xD1 || p[0] == 0xD3)
		return AL;
	return ASK;
}

static enum kind kind_of_three(const unsigned char *p)
{
	if ((p[0] >= 0xE5 && p[0] <= 0xE9) || (p[0] == 0xE4 && p[1] >= 0xB8))
		return ID;
	if (p[0] == 0xE2 && p[1] == 0x80 && p[2] >= 0x90)
		return (enum kind)dashes[p[2] - 0x90];
	if (p[0] == 0xE2 && p[1] == 0x81 && (p[2] == 0xB0 || (p[2] >= 0xB4 && p[2] <= 0xB9)))
		return AL;
	if (p[0] == 0xE3 && p[1] == 0x80 && (p[2] == 0x81 || p[2] == 0x82))
		return CL;
	if (p[0] == 0xEF && p[1] == 0xBC && p[2] == 0x8C)
		return CL;
	return ASK;
}

/* The kind of the character at p and its length in bytes. */
static inline enum kind kind_at(const char *text, const char *end, size_t *len)
{
	const unsigned char *p = (const unsigned char *)text;
	if (*p < 0x80) {
		*len = 1;
		return (enum kind)ascii[*p];
	}
	uint32_t cp;
	*len = utf8_decode_long(text, end, &cp);
	return *len == 2 ? kind_of_two(p) : *len == 3 ? kind_of_three(p) : ASK;
}

static bool is_newline(uint32_t cp)
{
	return (cp >= 0x0A && cp <= 0x0D) || cp == 0x85 || cp == 0x2028 || cp == 0x2029;
}

/* Copies as many bytes as s has, every ill-formed one as an asterisk, which has U+FFFD's class. */
static void copy_valid(char *copy, struct str s)
{
	for (size_t i = 0, len; i < s.len; i += len) {
		uint32_t cp;
		len = utf8_decode(s.ptr + i, s.ptr + s.len, &cp);
		memcpy(copy + i, s.ptr + i, len);
		if (len == 1 && cp == UTF8_REPLACEMENT)
			copy[i] = '*';
	}
}

/* Fills breaks[1..] for text without newline characters. libunistring 1.0 does not break after
 * blanks that begin a line (LB18), so it is shown a letter before them. */
static void ask_line(struct str s, char *breaks)
{
	char few[512], *room = few;
	if (s.len >= sizeof few / 2)
		room = mem_alloc(2 * (s.len + 1));
	char *copy = room, *found = room + s.len + 1;
	copy[0] = 'x';
	copy_valid(copy + 1, s);
	bool blank = s.ptr[0] == ' ';
	const char *shown = blank ? copy : copy + 1;
	u8_possible_linebreaks((const uint8_t *)shown, s.len + blank, "UTF-8", found);
	for (size_t i = 1; i < s.len; i++)
		breaks[i] = found[i + blank] == UC_BREAK_POSSIBLE ? LINEBREAK_ALLOWED : LINEBREAK_NONE;
	if (room != few)
		free(room);
}

/* Fills breaks[1..]. Lines are asked for one by one, since a newline begins the analysis afresh.
 * Where a newline character ends s, and text follows, the break after it is marked beyond s. */
static void ask_lines(struct str s, bool text_follows, char *breaks)
{
	size_t line = 0;
	for (size_t i = 0, len; i < s.len; i += len) {
		uint32_t cp;
		len = utf8_decode(s.ptr + i, s.ptr + s.len, &cp);
		if (!is_newline(cp))
			continue;
		if (i > line)
			ask_line((struct str){s.ptr + line, i - line}, breaks + line);
		line = i + len;
		/* Only a line feed can follow beyond s, which a carriage return takes along. */
		if (line < s.len || (text_follows && cp != '\r'))
			breaks[line] = LINEBREAK_MANDATORY;
	}
	if (line < s.len)
		ask_line((struct str){s.ptr + line, s.len - line}, breaks + line);
}

/* Kinds before which the analysis may begin afresh: what follows them does not depend on what
 * precedes them. */
#define FRESH (BIT(AL) | BIT(NU) | BIT(ID))

/* What the table has come to know on its way. */
struct state {
	enum kind before; /* the last character that is no blank; ASK at the beginning */
	bool spaced;      /* blanks stand between it and the next */
};

/* Goes on to `kind`; whether the table allows a break before it. */
static inline bool divides(struct state *state, enum kind kind)
{
	uint32_t kept = state->spaced ? keeps_spaced[state->before] : keeps[state->before];
	*state = (struct state){.before = kind};
	return !(kept & BIT(kind));
}

/* Puts the table's answers, where it has one, in the place of libunistring's, which deviate in some
 * (1.0 divides a comma or full stop from a letter, against LB29). Only a hyphen is left to the
 * library: after Hebrew it does not divide (LB21a). */
static void correct(struct str s, char *breaks)
{
	struct state state = {.before = ASK};
	for (size_t i = 0, len; i < s.len; i += len) {
		enum kind kind = kind_at(s.ptr + i, s.ptr + s.len, &len);
		if (kind == SP) {
			state.spaced = true;
			continue;
		}
		bool known = kind != ASK && state.before != ASK && state.before != HY && state.before != BA;
		bool divided = divides(&state, kind);
		if (i && known)
			breaks[i] = divided ? LINEBREAK_ALLOWED : LINEBREAK_NONE;
	}
}

/* Hands the stretch around what the table does not know to the library: from `from` to the first
 * place after `p` where both neighbours are known well. Returns that place. */
static const char *ask_stretch(
	const char *from, const char *p, const char *end, char *breaks, struct state *state)
{
	for (size_t len; p < end; p += len) {
		enum kind kind = kind_at(p, end, &len);
		if (kind == LF || ((FRESH & BIT(kind)) && (FRESH & BIT(state->before))))
			break;
		if (kind == SP)
			state->spaced = true;
		else
			*state = (struct state){.before = kind};
	}
	struct str stretch = {from, (size_t)(p - from)};
	ask_lines(stretch, p < end, breaks);
	correct(stretch, breaks);
	return p;
}

/* The end of the letters of one or two bytes from p on; most text is these. */
static const char *skip_letters(const char *p, const char *end)
{
	for (;;) {
		while (p < end && (unsigned char)*p < 0x80 && ascii[(unsigned char)*p] == AL)
			p++;
		if (end - p < 2 || ((unsigned char)p[1] & 0xC0) != 0x80 ||
			kind_of_two((const unsigned char *)p) != AL)
			return p;
		p += 2;
	}
}

void linebreak_find(struct str s, char *breaks)
{
	const char *p = s.ptr, *end = s.ptr + s.len, *fresh = p;
	struct state state = {.before = ASK};
	memset(breaks, LINEBREAK_NONE, s.len);
	while (p < end) {
		size_t len, at = (size_t)(p - s.ptr);
		enum kind kind = kind_at(p, end, &len);
		if (kind == SP) {
			state.spaced = true;
			p++;
		} else if (kind == LF) {
			state = (struct state){.before = ASK};
			fresh = ++p;
			if (p < end)
				breaks[at + 1] = LINEBREAK_MANDATORY;
		} else if (kind == ASK) {
			state.before = ASK;
			p = ask_stretch(fresh, p, end, breaks + (fresh - s.ptr), &state);
		} else {
			if (divides(&state, kind))
				breaks[at] = LINEBREAK_ALLOWED;
			if (FRESH & BIT(kind))
				fresh = p;
			p = kind == AL ? skip_letters(p + len, end) : p + len;
		}
	}
}
