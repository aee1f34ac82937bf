#include "text/find.h"

#include <stdlib.h>

#include "base/fold.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "base/width.h"

/* Where a line was broken within a block. It matches a blank of the query, or nothing: between
 * Chinese characters no blank is left out. No text that is fit to show holds this byte. */
enum { JOINT = '\001' };

/* Where a folded byte comes from. */
struct origin {
	uint32_t line;
	uint16_t column, columns;
};

/* The folded text of one block. */
struct folded {
	struct strbuf text;
	struct origin *origins; /* one a byte */
	size_t capacity;
};

void found_init(struct found_list *f)
{
	*f = (struct found_list){0};
}

void found_release(struct found_list *f)
{
	free(f->items);
	found_init(f);
}

static void add_folded(struct folded *f, struct origin from, const char *bytes, size_t len)
{
	size_t at = f->text.len;
	strbuf_add(&f->text, bytes, len);
	for (; at < f->text.len; at++) {
		mem_grow(&f->origins, &f->capacity, at, sizeof *f->origins);
		f->origins[at] = from;
	}
}

/* One blank for several. */
static void add_blank(struct folded *f, struct origin from, char blank)
{
	char last = f->text.len ? f->text.ptr[f->text.len - 1] : ' ';
	if (last != ' ' && last != JOINT)
		add_folded(f, from, &blank, 1);
}

static void add_cluster(struct folded *f, struct origin from, const char *p, const char *end)
{
	char out[FOLD_MAX];
	while (p < end) {
		uint32_t cp;
		p += utf8_decode(p, end, &cp);
		add_folded(f, from, out, fold_char(cp, out));
	}
}

static bool is_single(struct str s, size_t at)
{
	return (unsigned char)s.ptr[at] < 0x80 &&
	       (at + 1 == s.len || (unsigned char)s.ptr[at + 1] < 0x80);
}

static void add_segment(struct folded *f, uint32_t line, const struct segment *s)
{
	struct origin from = {line, s->column, 1};
	for (size_t at = 0; at < s->text.len;) {
		size_t len = 1;
		int columns = 1;
		char c = s->text.ptr[at];
		if (!is_single(s->text, at))
			len = grapheme_next(s->text, at, &columns);
		from.columns = (uint16_t)columns;
		if (len == 1 && c == ' ') {
			add_blank(f, from, ' ');
		} else if (len == 1 && (unsigned char)c < 0x80) {
			char lower = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
			add_folded(f, from, &lower, 1);
		} else {
			add_cluster(f, from, s->text.ptr + at, s->text.ptr + at + len);
		}
		from.column = (uint16_t)(from.column + columns);
		at += len;
	}
}

static void add_line(struct folded *f, const struct lines *l, size_t number)
{
	const struct line *line = &l->items[number];
	int column = 0;
	for (uint32_t i = 0; i < line->count; i++) {
		const struct segment *s = &l->segments[line->first + i];
		if (s->role == ROLE_RULE)
			continue;
		if (s->column > column)
			add_blank(f, (struct origin){(uint32_t)number, (uint16_t)column, 0}, ' ');
		add_segment(f, (uint32_t)number, s);
		column = s->column + s->columns;
	}
	add_blank(f, (struct origin){(uint32_t)number, (uint16_t)column, 0}, JOINT);
}

/* The bytes that the query takes at this place, 0 where it does not stand there. */
static size_t match_at(struct str text, size_t at, struct str query)
{
	size_t start = at, q = 0;
	while (q < query.len) {
		if (at == text.len)
			return 0;
		char c = text.ptr[at++];
		if (c == query.ptr[q] || (c == JOINT && query.ptr[q] == ' '))
			q++;
		else if (c != JOINT)
			return 0;
	}
	return at - start;
}

/* Adds what these folded bytes come from: a part a line. */
static void add_match(struct found_list *out, const struct origin *o, size_t count)
{
	struct found *part = NULL;
	for (const struct origin *end = o + count; o < end; o++) {
		if (!o->columns)
			continue;
		if (!part || part->line != o->line) {
			mem_grow(&out->items, &out->capacity, out->count, sizeof *out->items);
			part = &out->items[out->count++];
			*part = (struct found){o->line, o->column, 0, (uint32_t)out->matches};
		}
		part->columns = (uint16_t)(o->column + o->columns - part->column);
	}
	out->matches += part != NULL;
}

static void search_block(struct found_list *out, const struct folded *f, struct str query)
{
	struct str text = strbuf_str(&f->text);
	for (size_t at = 0; at < text.len;) {
		const char *p = memchr(text.ptr + at, query.ptr[0], text.len - at);
		if (!p)
			return;
		at = (size_t)(p - text.ptr);
		size_t len = match_at(text, at, query);
		if (len)
			add_match(out, f->origins + at, len);
		at += len ? len : 1;
	}
}

/* The query as blocks are folded, without blanks around it. */
static void fold_query(struct strbuf *out, struct str query)
{
	struct strbuf folded;
	strbuf_init(&folded);
	fold_add(&folded, query);
	for (size_t i = 0; i < folded.len; i++) {
		bool blank = folded.ptr[i] == ' ';
		if (!blank || (out->len && out->ptr[out->len - 1] != ' '))
			strbuf_addc(out, folded.ptr[i]);
	}
	if (out->len && out->ptr[out->len - 1] == ' ')
		strbuf_truncate(out, out->len - 1);
	strbuf_release(&folded);
}

void found_search(struct found_list *out, const struct lines *l, struct str query)
{
	struct strbuf wanted;
	struct folded f = {.origins = NULL};
	out->count = out->matches = 0;
	strbuf_init(&wanted);
	strbuf_init(&f.text);
	fold_query(&wanted, query);
	for (size_t i = 0; i < l->count && wanted.len;) {
		uint32_t block = l->items[i].block;
		strbuf_clear(&f.text);
		for (; i < l->count && l->items[i].block == block; i++)
			add_line(&f, l, i);
		search_block(out, &f, strbuf_str(&wanted));
	}
	strbuf_release(&wanted);
	strbuf_release(&f.text);
	free(f.origins);
}
