#include "base/fold.h"

#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>

#include "base/utf8.h"

enum { DECOMPOSED_MAX = 24 };

/* Letters whose stroke or join Unicode does not take apart; the contract names them. */
static const struct {
	uint32_t cp;
	const char *folded;
} named[] = {
	{0x00E6, "ae"}, {0x00F8, "o"}, {0x0111, "d"}, {0x0127, "h"},
	{0x0131, "i"},  {0x0142, "l"}, {0x0153, "oe"}, {0x0167, "t"},
};

/* A combining class tells a mark on a letter from a sign that is a letter of its own: vowel signs
 * of Indic scripts have 0, viramas 9, the vowels of Thai, Lao, Telugu and Tibetan 84 to 132 but for
 * the tones 107 and 122. */
static bool is_diacritic(uint32_t cp)
{
	if (cp < 0x300)
		return false;
	int class = uc_combining_class(cp);
	if (class == 0 || class == UC_CCC_VR)
		return false;
	return class < 84 || class > 132 || class == 107 || class == 122;
}

static bool is_cased(uint32_t cp)
{
	return uc_is_property_cased(cp) || uc_tolower(cp) != cp;
}

static size_t add_folded(uint32_t cp, char *out)
{
	uint32_t folded[8];
	size_t count = sizeof folded / sizeof *folded, len = 0;
	uint32_t *result = u32_casefold(&cp, 1, NULL, NULL, folded, &count);
	if (!result)
		return utf8_write(cp, out);
	for (size_t i = 0; i < count; i++) {
		for (size_t j = 0; j < sizeof named / sizeof *named; j++) {
			if (result[i] == named[j].cp) {
				size_t n = strlen(named[j].folded);
				memcpy(out + len, named[j].folded, n);
				len += n;
				goto next;
			}
		}
		len += utf8_write(result[i], out + len);
	next:;
	}
	if (result != folded)
		free(result);
	return len;
}

static size_t fold_rare(uint32_t cp, char out[FOLD_MAX])
{
	uint32_t parts[DECOMPOSED_MAX];
	size_t count = DECOMPOSED_MAX, len = 0;
	if (uc_is_property_default_ignorable_code_point(cp))
		return 0;
	uint32_t *result = u32_normalize(UNINORM_NFKD, &cp, 1, parts, &count);
	if (!result)
		return utf8_write(cp, out);
	for (size_t i = 0; i < count && len <= FOLD_MAX - 16; i++) {
		uint32_t part = result[i];
		if (part < 0x80)
			out[len++] = (char)(part >= 'A' && part <= 'Z' ? part | 0x20 : part);
		else if (!is_diacritic(part))
			len += is_cased(part) ? add_folded(part, out + len) : utf8_write(part, out + len);
	}
	if (result != parts)
		free(result);
	return len;
}

size_t fold_char(uint32_t cp, char out[FOLD_MAX])
{
	if (cp < 0x80) {
		out[0] = (char)(cp >= 'A' && cp <= 'Z' ? cp | 0x20 : cp);
		return 1;
	}
	/* Whole syllables of Korean and ideographs of the main block stay as they are. */
	if ((cp >= 0x4E00 && cp <= 0x9FFF) || (cp >= 0xAC00 && cp <= 0xD7A3))
		return utf8_write(cp, out);
	/* Russian's letters but for Й and й. */
	if (cp >= 0x410 && cp <= 0x44F && cp != 0x419 && cp != 0x439)
		return utf8_write(cp < 0x430 ? cp + 0x20 : cp, out);
	return fold_rare(cp, out);
}

/* Whether letters of Korean (U+1100..11FF) stand in the text one by one. */
static bool has_jamo(struct str s)
{
	for (size_t i = 0; i + 2 < s.len; i++) {
		const char *p = memchr(s.ptr + i, '\xE1', s.len - i);
		if (!p)
			return false;
		i = (size_t)(p - s.ptr);
		if (i + 1 < s.len && (unsigned char)p[1] >= 0x84 && (unsigned char)p[1] <= 0x87)
			return true;
	}
	return false;
}

static void fold_chars(struct strbuf *b, struct str s)
{
	const char *p = s.ptr, *end = s.ptr + s.len;
	char out[4 * FOLD_MAX];
	while (p < end) {
		size_t len = 0;
		while (p < end && len + FOLD_MAX <= sizeof out) {
			uint32_t cp;
			p += utf8_decode(p, end, &cp);
			len += fold_char(cp, out + len);
		}
		strbuf_add(b, out, len);
	}
}

void fold_add(struct strbuf *b, struct str s)
{
	if (has_jamo(s) && utf8_valid(s, NULL)) {
		size_t len;
		uint8_t *whole = u8_normalize(UNINORM_NFC, (const uint8_t *)s.ptr, s.len, NULL, &len);
		if (whole) {
			fold_chars(b, (struct str){(char *)whole, len});
			free(whole);
			return;
		}
	}
	fold_chars(b, s);
}

int collate(const char *a, const char *b)
{
	int order = strcoll(a, b);
	return order ? order : strcmp(a, b);
}
