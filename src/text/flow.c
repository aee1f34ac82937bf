#include "text/flow.h"

#include <limits.h>
#include <stdlib.h>

#include "base/linebreak.h"
#include "base/mem.h"
#include "base/width.h"

void flow_init(struct flow *f)
{
	*f = (struct flow){.text = STR("")};
	strbuf_init(&f->joined);
}

void flow_release(struct flow *f)
{
	strbuf_release(&f->joined);
	free(f->pieces);
	free(f->breaks);
}

void flow_forget(struct flow *f)
{
	f->count = 0;
}

static bool is_ascii(struct str s)
{
	uint64_t high = 0, word;
	size_t i = 0;
	for (; i + sizeof word <= s.len; i += sizeof word) {
		memcpy(&word, s.ptr + i, sizeof word);
		high |= word;
	}
	for (; i < s.len; i++)
		high |= (unsigned char)s.ptr[i];
	return !(high & 0x8080808080808080u);
}

void flow_set(struct flow *f, const struct span *spans, size_t count)
{
	f->spans = spans;
	f->span_count = count;
	if (count == 1) {
		f->text = spans->text;
	} else {
		strbuf_clear(&f->joined);
		for (size_t i = 0; i < count; i++)
			strbuf_add_str(&f->joined, spans[i].text);
		f->text = strbuf_str(&f->joined);
	}
	f->ascii = is_ascii(f->text);
}

static void add_piece(struct flow *f, size_t start, size_t end, int columns)
{
	mem_grow(&f->pieces, &f->capacity, f->count, sizeof *f->pieces);
	f->pieces[f->count++] = (struct piece){start, end, columns};
}

static int columns_of(const struct flow *f, size_t start, size_t end)
{
	if (f->ascii)
		return end - start > INT_MAX ? INT_MAX : (int)(end - start);
	return str_columns((struct str){f->text.ptr + start, end - start});
}

/* The first byte from `start` on (up to `end`) that no longer fits the width: after at least one
 * cluster. */
static size_t fit_end(const struct flow *f, size_t start, size_t end, int width)
{
	if (f->ascii)
		return end - start > (size_t)width ? start + (size_t)width : end;
	struct str rest = {f->text.ptr + start, end - start};
	size_t fit = str_fit(rest, width, NULL);
	return start + (fit ? fit : grapheme_next(rest, 0, NULL));
}

/* A digit set high: the number of a source, which does not part from the word it follows. */
static bool is_superscript(const char *p, const char *end)
{
	const unsigned char *u = (const unsigned char *)p;
	if (end - p >= 2 && u[0] == 0xC2)
		return u[1] == 0xB9 || u[1] == 0xB2 || u[1] == 0xB3;
	return end - p >= 3 && u[0] == 0xE2 && u[1] == 0x81 &&
		(u[2] == 0xB0 || (u[2] >= 0xB4 && u[2] <= 0xB9));
}

/* Whether the blank before byte i stands after such a digit. */
static bool after_superscript(const struct flow *f, size_t i)
{
	const char *p = f->text.ptr, *end = p + f->text.len;
	return (i >= 3 && is_superscript(p + i - 3, end) && (unsigned char)p[i - 3] == 0xC2) ||
		(i >= 4 && is_superscript(p + i - 4, end) && (unsigned char)p[i - 4] == 0xE2);
}

/* Whether a line may end before byte i: not before a citation's number, nor before a mark, nor
 * within the "://" of an address. */
static bool may_end(const struct flow *f, size_t i)
{
	if (f->breaks[i] == LINEBREAK_NONE)
		return false;
	const char *p = f->text.ptr + i, *end = f->text.ptr + f->text.len;
	if ((unsigned char)*p < 0x80)
		return !(p[-1] == '/' && i > 1 && (p[-2] == '/' || p[-2] == ':'));
	bool blank = p[-1] == ' ';
	if (is_superscript(p, end))
		return blank && !after_superscript(f, i);
	return !blank || grapheme_next(f->text, i - 1, NULL) == 1;
}

/* Where to cut a word that is longer than a line: after a sign that parts an address, if that
 * leaves at least half of the line. */
static size_t cut_word(const struct flow *f, size_t start, size_t fit)
{
	for (size_t i = fit; i > start + (fit - start) / 2; i--) {
		char c = f->text.ptr[i - 1];
		if (c && strchr("/-._?&=", c) && (unsigned char)f->text.ptr[i] < 0x80)
			return i;
	}
	return fit;
}

/* The end of the line that begins at `start`, in a text without hard breaks up to `end`. */
static size_t line_end(const struct flow *f, size_t start, size_t end, int width)
{
	size_t fit = fit_end(f, start, end, width);
	if (fit == end)
		return end;
	size_t i = fit;
	while (i < end && f->text.ptr[i] == ' ')
		i++;
	if (i == end || may_end(f, i))
		return i;
	for (i = fit; i > start; i--)
		if (may_end(f, i))
			return i;
	return cut_word(f, start, fit);
}

static void prepare_breaks(struct flow *f)
{
	if (f->breaks_capacity < f->text.len) {
		free(f->breaks);
		f->breaks_capacity = f->text.len * 2;
		f->breaks = mem_alloc(f->breaks_capacity);
	}
	linebreak_find(f->text, f->breaks);
}

static void add_trimmed(struct flow *f, size_t start, size_t end)
{
	while (end > start && f->text.ptr[end - 1] == ' ')
		end--;
	add_piece(f, start, end, columns_of(f, start, end));
}

/* The end of the line of the text that begins at `start`, at its newline or the text's end. */
static size_t hard_end(const struct flow *f, size_t start)
{
	const char *newline = memchr(f->text.ptr + start, '\n', f->text.len - start);
	return newline ? (size_t)(newline - f->text.ptr) : f->text.len;
}

void flow_break(struct flow *f, int first, int width)
{
	bool prepared = false;
	for (size_t start = 0; start < f->text.len;) {
		size_t end = hard_end(f, start), next = start;
		/* Blanks that begin a text or a line of it are none of the writer's. */
		while (next < end && f->text.ptr[next] == ' ')
			next++;
		bool empty = next == end;
		while (next < end) {
			size_t from = next;
			if (!prepared && fit_end(f, from, end, first) != end) {
				prepare_breaks(f);
				prepared = true;
			}
			next = prepared ? line_end(f, from, end, first) : end;
			add_trimmed(f, from, next);
			first = width;
		}
		if (empty)
			add_piece(f, end, end, 0);
		start = end + 1;
	}
}

void flow_cut(struct flow *f, int width)
{
	for (size_t start = 0; start < f->text.len;) {
		size_t end = hard_end(f, start), next = start;
		do {
			size_t from = next;
			next = from < end ? fit_end(f, from, end, width) : end;
			add_trimmed(f, from, next);
		} while (next < end);
		start = end + 1;
	}
}

int flow_natural(const struct flow *f)
{
	int widest = 0;
	for (size_t start = 0; start < f->text.len;) {
		size_t end = hard_end(f, start);
		int columns = columns_of(f, start, end);
		if (columns > widest)
			widest = columns;
		start = end + 1;
	}
	return widest;
}

struct str cursor_part(struct cursor *c, size_t at, size_t end)
{
	while (at >= c->before + c->span->text.len) {
		c->before += c->span->text.len;
		c->span++;
	}
	size_t offset = at - c->before, len = c->span->text.len - offset;
	return (struct str){c->span->text.ptr + offset, len < end - at ? len : end - at};
}
