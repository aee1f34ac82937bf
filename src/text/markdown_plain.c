/* What md4c need not see, for most texts have no markup but references; and what it must not
 * see. */
#include "text/markdown_parts.h"

#include <stdint.h>

#include "base/utf8.h"

enum { DEEPEST = 100, DEEPEST_BLANKS = 200, MOST_COLUMNS = 128 };

/* What a character may mean within a line. */
enum meaning {
	WORD,    /* itself */
	MARKUP,  /* perhaps markup */
	OPENING, /* [ */
	CLOSING, /* ] */
	BANG,    /* ! */
	NEWLINE,
};

static const unsigned char meanings[256] = {
	[0x00] = MARKUP, [0x01] = MARKUP, [0x02] = MARKUP, [0x03] = MARKUP, [0x04] = MARKUP,
	[0x05] = MARKUP, [0x06] = MARKUP, [0x07] = MARKUP, [0x08] = MARKUP, [0x09] = MARKUP,
	[0x0B] = MARKUP, [0x0C] = MARKUP, [0x0D] = MARKUP,
	['*'] = MARKUP, ['_'] = MARKUP, ['`'] = MARKUP, ['<'] = MARKUP, ['&'] = MARKUP,
	['\\'] = MARKUP, ['~'] = MARKUP,
	['['] = OPENING, [']'] = CLOSING, ['!'] = BANG, ['\n'] = NEWLINE,
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Whether a line that begins at p may be more than a line of a paragraph. */
static bool begins_block(const char *p, const char *end)
{
	if (p == end)
		return false;
	if (!is_digit(*p))
		return strchr(" \t-+>=#:|", *p) && *p;
	while (p < end && is_digit(*p))
		p++;
	return p < end && (*p == '.' || *p == ')') &&
		(end - p == 1 || p[1] == ' ' || p[1] == '\n' || p[1] == '\t');
}

static bool may_be_markup(enum meaning meaning, const char *p, const char *end, const char *start)
{
	char next = end - p > 1 ? p[1] : '\0';
	switch (meaning) {
	case WORD: return false;
	case MARKUP: return true;
	case OPENING: return next != '[' && next != '@';
	case CLOSING: return next == '(' || next == '[' || next == ':';
	case BANG: return next == '[';
	case NEWLINE: return (p > start && p[-1] == ' ') || begins_block(p + 1, end);
	}
	return true;
}

bool markdown_is_plain(struct str text)
{
	const char *end = text.ptr + text.len;
	if (begins_block(text.ptr, end))
		return false;
	for (const char *p = text.ptr; p < end; p++) {
		enum meaning meaning = (enum meaning)meanings[(unsigned char)*p];
		if (meaning != WORD && may_be_markup(meaning, p, end, text.ptr))
			return false;
	}
	return true;
}

/* The end of the paragraph that begins at p: before an empty line or at the text's end. */
static const char *paragraph_end(const char *p, const char *end)
{
	while ((p = memchr(p, '\n', (size_t)(end - p)))) {
		if (end - p > 1 && p[1] == '\n')
			return p;
		if (++p == end)
			break;
	}
	return end;
}

/* Chinese characters, kana and their punctuation. */
static bool is_unspaced(const char *p, const char *end)
{
	uint32_t cp;
	if ((unsigned char)*p < 0xE2)
		return false;
	utf8_decode(p, end, &cp);
	return (cp >= 0x2E80 && cp <= 0x9FFF) || (cp >= 0xF900 && cp <= 0xFAFF) ||
		(cp >= 0xFF01 && cp <= 0xFF60) || (cp >= 0x20000 && cp <= 0x3FFFF);
}

bool markdown_joins(struct str before, struct str after)
{
	if (!before.len || !after.len)
		return false;
	const char *end = before.ptr + before.len, *p = end - 1;
	while (p > before.ptr && ((unsigned char)*p & 0xC0) == 0x80)
		p--;
	return is_unspaced(p, end) && is_unspaced(after.ptr, after.ptr + after.len);
}

/* Makes one line of the lines of a paragraph, in its place. */
static struct str join_lines(char *s, size_t len)
{
	char *out = s, *from = s, *end = s + len, *newline;
	while ((newline = memchr(from, '\n', (size_t)(end - from)))) {
		size_t line = (size_t)(newline - from);
		memmove(out, from, line);
		out += line;
		from = newline + 1;
		if (!markdown_joins((struct str){s, (size_t)(out - s)},
				(struct str){from, (size_t)(end - from)}))
			*out++ = ' ';
	}
	memmove(out, from, (size_t)(end - from));
	return (struct str){s, (size_t)(out - s) + (size_t)(end - from)};
}

void markdown_add_plain(struct markdown *m, struct str text)
{
	const struct style style = {.role = ROLE_TEXT, .names = true};
	bool join = m->join_first && m->doc->block_count;
	char *copy = NULL;
	/* One copy rather than one for each line's end. */
	if (memchr(text.ptr, '\n', text.len)) {
		copy = arena_strndup(&m->doc->arena, text.ptr, text.len);
		text.ptr = copy;
	}
	for (const char *p = text.ptr, *end = p + text.len; p < end;) {
		const char *stop = paragraph_end(p, end);
		struct str run = {p, (size_t)(stop - p)};
		while (run.len && (run.ptr[run.len - 1] == '\n' || run.ptr[run.len - 1] == ' '))
			run.len--;
		for (p = stop; p < end && *p == '\n';)
			p++;
		if (!run.len)
			continue;
		if (copy)
			run = join_lines(copy + (run.ptr - text.ptr), run.len);
		bool cited = false;
		if (join)
			doc_text(m->doc);
		else
			markdown_block(m, BLOCK_PARAGRAPH);
		m->joined = m->joined || join;
		join = false;
		inline_add(m->doc, m->context, run, &style, &cited);
	}
}

/* Cells are made for every column of every row, however short the rows are. */
static bool is_wide_table(const char *line, const char *end)
{
	size_t columns = 0;
	for (; line < end && *line != '\n'; line++) {
		if (!strchr("|:- \t\r>", *line) || !*line)
			return false;
		columns += *line == '|';
	}
	return columns > MOST_COLUMNS;
}

/* Whether a line begins more lists or quotations in one another than anyone means. */
static bool is_deep(const char *line, const char *end)
{
	size_t markers = 0, blanks = 0;
	for (const char *p = line; p < end && strchr(" \t>-+*.)0123456789", *p) && *p; p++) {
		bool spaced = end - p > 1 && (p[1] == ' ' || p[1] == '\t');
		if (*p == ' ' || *p == '\t')
			blanks += markers == 0;
		else
			markers += *p == '>' || (spaced && !is_digit(*p));
	}
	return markers > DEEPEST || (markers && blanks > DEEPEST_BLANKS);
}

/* What md4c does in quadratic time or worse: brackets within brackets, each of which it looks up
 * as a reference; long definitions of references, read anew at each use; containers, gone
 * through for every line. */
bool markdown_is_hostile(struct str text)
{
	size_t depth = 0, deepest = 0, openings = 0, longest = 0;
	const char *end = text.ptr + text.len, *paragraph = text.ptr;
	bool defines = false;
	for (const char *p = text.ptr; p < end; p++) {
		bool begins = p == text.ptr || p[-1] == '\n';
		if (begins && (is_wide_table(p, end) || is_deep(p, end)))
			return true;
		if (begins && *p == '\n') {
			depth = 0;
			paragraph = p;
		}
		if (*p == '[') {
			openings++;
			if (++depth > deepest)
				deepest = depth;
		} else if (*p == ']') {
			depth -= depth > 0;
			defines = defines || (end - p > 1 && p[1] == ':');
		}
		if ((size_t)(p - paragraph) > longest)
			longest = (size_t)(p - paragraph);
	}
	return deepest > DEEPEST ||
		(defines && (uint64_t)openings * longest > (uint64_t)1 << 28);
}
