#include "text/find.h"

#include <stdlib.h>

#include "base/fold.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "base/width.h"

/* Where a line was broken within a block: it matches a blank of the query, or nothing, for between
 * Chinese characters no blank is left out. And where a block ends. No text that is fit to show
 * holds these bytes. */
enum { JOINT = '\001', END = '\002' };

/* Bytes of the folded text that come from clusters which stand side by side and are alike: each
 * gave so many bytes and takes so many columns (none: no cluster, a blank where there is nothing).
 */
struct finder_run {
	uint32_t at; /* the first byte; up to that of the next run */
	uint32_t line;
	uint16_t column;
	uint8_t bytes, columns;
};

enum { RUN_BYTES = 255 };

/* The text being read, and where it has come to. */
struct reading {
	struct finder *finder;
	uint32_t line;
	int column;
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

void finder_init(struct finder *f)
{
	*f = (struct finder){0};
	strbuf_init(&f->text);
}

void finder_release(struct finder *f)
{
	strbuf_release(&f->text);
	free(f->runs);
}

/* Whether clusters like that go on with the last run. */
static bool goes_on(const struct reading *r, size_t bytes, int columns)
{
	const struct finder *f = r->finder;
	if (!f->run_count || !columns)
		return false;
	const struct finder_run *last = &f->runs[f->run_count - 1];
	if (last->line != r->line || last->bytes != bytes || last->columns != columns)
		return false;
	size_t clusters = (f->text.len - last->at) / bytes;
	return (size_t)last->column + clusters * (size_t)columns == (size_t)r->column;
}

/* Adds what one cluster, or several alike, gave. */
static void add_folded(struct reading *r, const char *text, size_t len, size_t bytes, int columns)
{
	struct finder *f = r->finder;
	if (!goes_on(r, bytes, columns)) {
		mem_grow(&f->runs, &f->run_capacity, f->run_count, sizeof *f->runs);
		f->runs[f->run_count++] = (struct finder_run){
			(uint32_t)f->text.len, r->line, (uint16_t)r->column, (uint8_t)bytes, (uint8_t)columns};
	}
	strbuf_add(&f->text, text, len);
}

/* One blank for several. */
static void add_blank(struct reading *r, char blank, int columns)
{
	const struct strbuf *text = &r->finder->text;
	char last = text->len ? text->ptr[text->len - 1] : END;
	if (last != ' ' && last != JOINT && last != END)
		add_folded(r, &blank, 1, 1, columns);
}

static void add_cluster(struct reading *r, struct str cluster, int columns)
{
	const char *p = cluster.ptr, *end = p + cluster.len;
	char out[RUN_BYTES];
	size_t len = 0;
	while (p < end && len + FOLD_MAX <= sizeof out) {
		uint32_t cp;
		p += utf8_decode(p, end, &cp);
		len += fold_char(cp, out + len);
	}
	if (len)
		add_folded(r, out, len, len, columns);
}

static bool is_plain(char c)
{
	return (unsigned char)c < 0x80 && c != ' ';
}

/* ASCII without blanks from `at` on, each character a cluster: one before a mark is not. */
static size_t plain_end(struct str s, size_t at)
{
	size_t end = at;
	while (end < s.len && is_plain(s.ptr[end]))
		end++;
	if (end < s.len && end > at && (unsigned char)s.ptr[end] >= 0x80)
		end--;
	return end;
}

static void add_plain(struct reading *r, struct str s)
{
	char out[RUN_BYTES];
	for (size_t at = 0; at < s.len;) {
		size_t len = s.len - at < sizeof out ? s.len - at : sizeof out;
		for (size_t i = 0; i < len; i++) {
			char c = s.ptr[at + i];
			out[i] = c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;
		}
		add_folded(r, out, len, 1, 1);
		r->column += (int)len;
		at += len;
	}
}

static void add_segment(struct reading *r, const struct segment *s)
{
	r->column = s->column;
	for (size_t at = 0; at < s->text.len;) {
		size_t end = plain_end(s->text, at);
		int columns = 1;
		if (end > at) {
			add_plain(r, (struct str){s->text.ptr + at, end - at});
			at = end;
			continue;
		}
		size_t len = grapheme_next(s->text, at, &columns);
		if (len == 1 && s->text.ptr[at] == ' ')
			add_blank(r, ' ', columns);
		else
			add_cluster(r, (struct str){s->text.ptr + at, len}, columns);
		r->column += columns;
		at += len;
	}
}

static void add_line(struct reading *r, const struct lines *l, size_t number)
{
	const struct line *line = &l->items[number];
	r->line = (uint32_t)number;
	r->column = 0;
	for (uint32_t i = 0; i < line->count; i++) {
		const struct segment *s = &l->segments[line->first + i];
		if (s->role == ROLE_RULE)
			continue;
		if (s->column > r->column)
			add_blank(r, ' ', 0);
		add_segment(r, s);
		r->column = s->column + s->columns;
	}
	add_blank(r, JOINT, 0);
}

void finder_read(struct finder *f, const struct lines *l)
{
	struct reading r = {.finder = f};
	strbuf_clear(&f->text);
	f->run_count = 0;
	for (size_t i = 0; i < l->count; i++) {
		add_line(&r, l, i);
		bool ends = i + 1 == l->count || l->items[i + 1].block != l->items[i].block;
		if (ends && f->text.len)
			add_folded(&r, &(char){END}, 1, 1, 0);
	}
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

/* Goes on to the run of a byte that lies further on. */
static size_t run_from(const struct finder *f, size_t run, size_t byte)
{
	while (run + 1 < f->run_count && f->runs[run + 1].at <= byte)
		run++;
	return run;
}

/* Adds a match of these bytes, a part a line; `run` is that of the first. */
static void add_match(
	struct found_list *out, const struct finder *f, size_t run, size_t at, size_t end)
{
	struct found *part = NULL;
	for (; run < f->run_count && f->runs[run].at < end; run++) {
		const struct finder_run *r = &f->runs[run];
		size_t run_end = run + 1 < f->run_count ? f->runs[run + 1].at : f->text.len;
		if (!r->columns)
			continue;
		size_t first = at > r->at ? (at - r->at) / r->bytes : 0;
		size_t last = ((end < run_end ? end : run_end) - 1 - r->at) / r->bytes;
		size_t left = r->column + first * r->columns, right = r->column + (last + 1) * r->columns;
		if (!part || part->line != r->line) {
			mem_grow(&out->items, &out->capacity, out->count, sizeof *out->items);
			part = &out->items[out->count++];
			*part = (struct found){r->line, (uint16_t)left, 0, (uint32_t)out->matches};
		}
		part->columns = (uint16_t)(right - part->column);
	}
	out->matches += part != NULL;
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

void finder_search(const struct finder *f, struct str query, struct found_list *out)
{
	struct strbuf wanted;
	struct str text = strbuf_str(&f->text);
	size_t run = 0;
	out->count = out->matches = 0;
	strbuf_init(&wanted);
	fold_query(&wanted, query);
	for (size_t at = 0; at < text.len && wanted.len;) {
		const char *p = memchr(text.ptr + at, wanted.ptr[0], text.len - at);
		if (!p)
			break;
		at = (size_t)(p - text.ptr);
		size_t len = match_at(text, at, strbuf_str(&wanted));
		if (len) {
			run = run_from(f, run, at);
			add_match(out, f, run, at, at + len);
		}
		at += len ? len : 1;
	}
	strbuf_release(&wanted);
}
