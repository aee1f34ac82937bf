#include "base/terms.h"

#include <stdint.h>

#include "base/fold.h"
#include "base/utf8.h"

/* Before each word of a ready text, and so of a term that begins with one. No text that is fit to
 * show holds this byte; a term of a file's own finds nothing. */
enum { BEGINS = '\001' };

/* Bytes that are put together before they are added, and that one character may need. */
enum { PART = 256, MOST = 5 };

static bool in_ranges(uint32_t cp, const uint32_t (*ranges)[2], size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (cp >= ranges[i][0] && cp <= ranges[i][1])
			return true;
	return false;
}

/* Signs and blanks; whatever else there is outside ASCII counts as letters. */
static bool is_sign(uint32_t cp)
{
	static const uint32_t signs[][2] = {
		{0x80, 0xA9}, {0xAB, 0xB4}, {0xB6, 0xB9}, {0xBB, 0xBF}, {0xD7, 0xD7}, {0xF7, 0xF7},
		{0x2000, 0x206F}, {0x2190, 0x2BFF}, {0x3000, 0x3004}, {0x3008, 0x3020}, {0x30FB, 0x30FB}};
	return in_ranges(cp, signs, sizeof signs / sizeof *signs);
}

static bool is_word_by_itself(uint32_t cp)
{
	static const uint32_t scripts[][2] = {
		{0x0E00, 0x0EFF}, /* Thai, Lao */
		{0x1000, 0x109F}, /* Burmese */
		{0x1780, 0x17FF}, /* Khmer */
		{0x2E80, 0x9FFF}, /* radicals, kana, ideographs */
		{0xF900, 0xFAFF}, {0x20000, 0x3FFFF}};
	return cp >= 0x0E00 && in_ranges(cp, scripts, sizeof scripts / sizeof *scripts);
}

static bool is_word(uint32_t cp)
{
	if (cp < 0x80)
		return (cp >= 'a' && cp <= 'z') || (cp >= '0' && cp <= '9');
	return (cp >= 0x100 && cp < 0x2000) || !is_sign(cp);
}

/* Folded text with the beginnings of its words marked. */
static void mark_words(struct strbuf *ready, struct str folded)
{
	const char *p = folded.ptr, *end = folded.ptr + folded.len;
	bool within = false;
	while (p < end) {
		char out[PART];
		size_t len = 0;
		while (p < end && len + MOST <= PART) {
			uint32_t cp;
			size_t bytes = utf8_decode(p, end, &cp);
			bool word = is_word(cp);
			if (word && (!within || is_word_by_itself(cp)))
				out[len++] = BEGINS;
			memcpy(out + len, p, bytes);
			len += bytes;
			p += bytes;
			within = word;
		}
		strbuf_add(ready, out, len);
	}
}

/* The same for ASCII, which is most of what there is, as it stands. */
static void mark_ascii(struct strbuf *ready, struct str text)
{
	bool within = false;
	for (size_t i = 0; i < text.len;) {
		char out[PART];
		size_t len = 0;
		for (; i < text.len && len + MOST <= PART; i++) {
			char c = text.ptr[i];
			c = (char)(c >= 'A' && c <= 'Z' ? c | 0x20 : c);
			bool word = is_word((unsigned char)c);
			if (word && !within)
				out[len++] = BEGINS;
			out[len++] = c;
			within = word;
		}
		strbuf_add(ready, out, len);
	}
}

static bool is_ascii(struct str text)
{
	unsigned char all = 0;
	for (size_t i = 0; i < text.len; i++)
		all |= (unsigned char)text.ptr[i];
	return all < 0x80;
}

static void make_ready(struct strbuf *ready, struct str text)
{
	struct strbuf folded;
	if (is_ascii(text)) {
		mark_ascii(ready, text);
		return;
	}
	strbuf_init(&folded);
	fold_add(&folded, text);
	mark_words(ready, strbuf_str(&folded));
	strbuf_release(&folded);
}

void terms_init(struct terms *t, struct str typed)
{
	strbuf_init(&t->text);
	for (size_t at = 0; at < typed.len;) {
		const char *blank = memchr(typed.ptr + at, ' ', typed.len - at);
		size_t end = blank ? (size_t)(blank - typed.ptr) : typed.len;
		size_t before = t->text.len;
		make_ready(&t->text, (struct str){typed.ptr + at, end - at});
		if (t->text.len > before)
			strbuf_addc(&t->text, '\0');
		at = end + 1;
	}
}

void terms_release(struct terms *t)
{
	strbuf_release(&t->text);
}

bool terms_hold(const struct terms *t, struct str ready)
{
	for (size_t at = 0; at < t->text.len;) {
		const char *term = t->text.ptr + at;
		size_t len = strlen(term);
		if (!memmem(ready.ptr, ready.len, term, len))
			return false;
		at += len + 1;
	}
	return true;
}

void terms_add_text(struct strbuf *ready, struct str text)
{
	make_ready(ready, text);
	strbuf_addc(ready, '\n');
}
