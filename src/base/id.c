#include "base/id.h"

#include <stdint.h>
#include <stdlib.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>

#include "base/mem.h"
#include "base/utf8.h"

static bool is_ascii_alnum(uint32_t cp)
{
	return (cp >= 'a' && cp <= 'z') || (cp >= '0' && cp <= '9');
}

static bool is_joiner(uint32_t cp)
{
	return cp == '.' || cp == '_' || cp == '-';
}

/* Upper case is what folding would change: Cherokee's letters fold to its capitals. */
static bool is_upper(uint32_t cp)
{
	if (!uc_is_property_uppercase(cp) && !uc_is_general_category(cp, UC_CATEGORY_Lt))
		return false;
	uint32_t folded[8];
	size_t count = sizeof folded / sizeof *folded;
	uint32_t *result = u32_casefold(&cp, 1, NULL, NULL, folded, &count);
	bool same = result && count == 1 && result[0] == cp;
	if (result != folded)
		free(result);
	return !same;
}

static bool is_id_letter(uint32_t cp)
{
	if (cp < 0x80)
		return is_ascii_alnum(cp);
	return uc_is_general_category_withtable(
	           cp, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_M | UC_CATEGORY_MASK_N) &&
	       !is_upper(cp);
}

/* How many bytes of lower-case ASCII letters, digits and joiners begin the text. */
static size_t plain_span(struct str s)
{
	size_t n = 0;
	while (n < s.len &&
	       (is_ascii_alnum((unsigned char)s.ptr[n]) || is_joiner((unsigned char)s.ptr[n])))
		n++;
	return n;
}

bool id_valid(struct str s)
{
	if (s.len && plain_span(s) == s.len)
		return !is_joiner((unsigned char)s.ptr[0]) && !is_joiner((unsigned char)s.ptr[s.len - 1]);
	const char *p = s.ptr, *end = s.ptr + s.len;
	bool letter = false;
	while (p < end) {
		uint32_t cp;
		bool first = p == s.ptr;
		p += utf8_decode(p, end, &cp);
		letter = is_id_letter(cp);
		if (!letter && (first || !is_joiner(cp)))
			return false;
	}
	return letter;
}

static bool is_ascii(struct str s)
{
	for (size_t i = 0; i < s.len; i++)
		if ((unsigned char)s.ptr[i] >= 0x80)
			return false;
	return true;
}

/* Only what stays in an id made from a name; marks that do not space are gone by then. */
static bool stays(uint32_t cp)
{
	if (cp < 0x80)
		return is_ascii_alnum(cp) || cp == '.' || cp == '_';
	return uc_is_general_category_withtable(
		cp, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_Mc | UC_CATEGORY_MASK_N);
}

static void add_joined(struct strbuf *b, struct str folded)
{
	const char *p = folded.ptr, *end = folded.ptr + folded.len;
	size_t start = b->len;
	while (p < end) {
		uint32_t cp;
		const char *at = p;
		p += utf8_decode(p, end, &cp);
		if (cp >= 'A' && cp <= 'Z')
			cp |= 0x20;
		if (!stays(cp))
			cp = '-';
		/* Runs of what does not stay become one; nothing of .-_ begins an id. */
		if (cp == '-' && b->len > start && b->ptr[b->len - 1] == '-')
			continue;
		if (is_joiner(cp) && b->len == start)
			continue;
		if (cp < 0x80)
			strbuf_addc(b, (char)cp);
		else
			strbuf_add(b, at, (size_t)(p - at));
	}
	while (b->len > start && is_joiner((unsigned char)b->ptr[b->len - 1]))
		strbuf_truncate(b, b->len - 1);
}

/* Takes the nonspacing marks out of `count` code points, in place. */
static size_t drop_marks(uint32_t *cps, size_t count)
{
	size_t kept = 0;
	for (size_t i = 0; i < count; i++)
		if (cps[i] < 0x300 || !uc_is_general_category(cps[i], UC_CATEGORY_Mn))
			cps[kept++] = cps[i];
	return kept;
}

static void add_folded_name(struct strbuf *b, struct str name)
{
	uint32_t *cps = mem_alloc((name.len + 1) * sizeof *cps);
	size_t count = 0, parts_count, folded_count;
	const char *p = name.ptr, *end = name.ptr + name.len;
	while (p < end)
		p += utf8_decode(p, end, &cps[count++]);
	uint32_t *parts = u32_normalize(UNINORM_NFKD, cps, count, NULL, &parts_count);
	free(cps);
	if (!parts)
		return;
	parts_count = drop_marks(parts, parts_count);
	uint32_t *folded = u32_casefold(parts, parts_count, NULL, UNINORM_NFC, NULL, &folded_count);
	free(parts);
	if (!folded)
		return;
	struct strbuf text;
	strbuf_init(&text);
	for (size_t i = 0; i < folded_count; i++)
		utf8_add(&text, folded[i]);
	free(folded);
	add_joined(b, strbuf_str(&text));
	strbuf_release(&text);
}

void id_from_name(struct strbuf *b, struct str name)
{
	if (is_ascii(name))
		add_joined(b, name);
	else
		add_folded_name(b, name);
}

/* Whether NFC surely changes nothing: only ASCII, U+0080..02FF and U+0400..047F. */
static bool is_surely_nfc(struct str s)
{
	for (size_t i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.ptr[i];
		if (c >= 0xCC && c != 0xD0 && c != 0xD1)
			return false;
	}
	return true;
}

void id_normalize(struct strbuf *b, struct str id)
{
	if (is_surely_nfc(id) || !utf8_valid(id, NULL)) {
		strbuf_add_str(b, id);
		return;
	}
	size_t len;
	uint8_t *normal = u8_normalize(UNINORM_NFC, (const uint8_t *)id.ptr, id.len, NULL, &len);
	if (!normal) {
		strbuf_add_str(b, id);
		return;
	}
	strbuf_add(b, (char *)normal, len);
	free(normal);
}
