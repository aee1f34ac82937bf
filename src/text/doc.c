#include "text/doc.h"

#include <stdarg.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/show.h"
#include "base/strbuf.h"
#include "base/width.h"

enum { TAB_COLUMNS = 8 };

bool target_equal(const struct target *a, const struct target *b)
{
	return a->kind == b->kind && str_equal(a->id, b->id) && str_equal(a->brief, b->brief);
}

void doc_init(struct doc *d)
{
	*d = (struct doc){0};
	arena_init(&d->arena);
}

void doc_release(struct doc *d)
{
	arena_release(&d->arena);
	free(d->blocks);
	free(d->spans);
	free(d->targets);
	doc_init(d);
}

void doc_clear(struct doc *d)
{
	arena_clear(&d->arena);
	d->block_count = d->span_count = d->target_count = 0;
	d->part = DOC_TEXT;
	d->table = NULL;
	d->cell = 0;
	d->continues = false;
}

uint32_t doc_add_target(struct doc *d, struct target target)
{
	mem_grow(&d->targets, &d->target_capacity, d->target_count, sizeof *d->targets);
	d->targets[d->target_count++] = target;
	return (uint32_t)d->target_count;
}

const struct target *doc_target(const struct doc *d, uint32_t number)
{
	return number && number <= d->target_count ? &d->targets[number - 1] : NULL;
}

struct block *doc_block(struct doc *d, enum block_kind kind)
{
	mem_grow(&d->blocks, &d->block_capacity, d->block_count, sizeof *d->blocks);
	struct block *b = &d->blocks[d->block_count++];
	*b = (struct block){.kind = kind, .file = d->file};
	d->part = DOC_TEXT;
	d->table = NULL;
	d->cell = 0;
	return b;
}

/* Where doc_span adds at present. */
static struct span_range *present_range(struct doc *d)
{
	struct block *b = &d->blocks[d->block_count - 1];
	if (d->table) {
		size_t cells = d->table->rows * d->table->columns;
		if (!cells)
			return &b->text;
		size_t cell = d->cell ? d->cell - 1 : 0;
		return &d->table->cells[cell < cells ? cell : cells - 1];
	}
	switch (d->part) {
	case DOC_MARKER: return &b->marker;
	case DOC_ASIDE: return &b->aside;
	case DOC_TEXT: break;
	}
	return &b->text;
}

static void append_span(struct doc *d, struct span span)
{
	mem_grow(&d->spans, &d->span_capacity, d->span_count, sizeof *d->spans);
	d->spans[d->span_count++] = span;
}

/* A range's spans lie in one row: one that is returned to after others were added moves to the
 * end. */
static void move_to_end(struct doc *d, struct span_range *r)
{
	if (r->count && r->first + r->count == d->span_count)
		return;
	uint32_t first = (uint32_t)d->span_count;
	for (uint32_t i = 0; i < r->count; i++) {
		struct span copy = d->spans[r->first + i];
		append_span(d, copy);
	}
	r->first = first;
}

static bool same_look(const struct span *a, const struct span *b)
{
	return a->role == b->role && a->attributes == b->attributes && a->link == b->link;
}

static void add_fit(struct doc *d, struct span span)
{
	if (!span.text.len)
		return;
	if (!d->block_count)
		doc_block(d, BLOCK_PARAGRAPH);
	struct span_range *r = present_range(d);
	move_to_end(d, r);
	if (r->count) {
		struct span *last = &d->spans[d->span_count - 1];
		if (last->text.ptr + last->text.len == span.text.ptr && same_look(last, &span)) {
			last->text.len += span.text.len;
			return;
		}
	}
	append_span(d, span);
	r->count++;
}

/* The columns used since the last newline of the range. */
static int columns_so_far(const struct doc *d, const struct span_range *r)
{
	int sum = 0;
	for (uint32_t i = r->count; i > 0; i--) {
		struct str s = d->spans[r->first + i - 1].text;
		const char *newline = memrchr(s.ptr, '\n', s.len), *end = s.ptr + s.len;
		if (newline)
			s = (struct str){newline + 1, (size_t)(end - newline) - 1};
		sum += str_columns(s);
		if (newline)
			break;
	}
	return sum;
}

static void expand_tabs(struct strbuf *b, struct str s, int column)
{
	size_t from = 0;
	for (size_t i = 0; i < s.len; i++) {
		if (s.ptr[i] != '\t' && s.ptr[i] != '\n')
			continue;
		strbuf_add(b, s.ptr + from, i - from);
		column += str_columns((struct str){s.ptr + from, i - from});
		from = i + 1;
		if (s.ptr[i] == '\n') {
			strbuf_addc(b, '\n');
			column = 0;
			continue;
		}
		int blanks = TAB_COLUMNS - column % TAB_COLUMNS;
		strbuf_add_repeat(b, ' ', (size_t)blanks);
		column += blanks;
	}
	strbuf_add(b, s.ptr + from, s.len - from);
}

static struct str fit_code(struct doc *d, struct str text)
{
	struct strbuf expanded, fit;
	strbuf_init(&expanded);
	strbuf_init(&fit);
	expand_tabs(&expanded, text, columns_so_far(d, present_range(d)));
	show_add(&fit, strbuf_str(&expanded));
	text = arena_str(&d->arena, strbuf_str(&fit));
	strbuf_release(&expanded);
	strbuf_release(&fit);
	return text;
}

/* Long texts of several lines are common (block scalars) and mostly fit but for the newlines. */
static struct str fit_line(struct doc *d, struct str text)
{
	if (show_is_fit(text) && !memchr(text.ptr, '\r', text.len)) {
		char *copy = arena_strndup(&d->arena, text.ptr, text.len);
		char *end = copy + text.len;
		for (char *p = copy; (p = memchr(p, '\n', (size_t)(end - p))); p++)
			*p = ' ';
		return (struct str){copy, text.len};
	}
	struct strbuf fit;
	strbuf_init(&fit);
	show_add_line(&fit, text);
	text = arena_str(&d->arena, strbuf_str(&fit));
	strbuf_release(&fit);
	return text;
}

void doc_span(struct doc *d, enum role role, unsigned attributes, uint32_t link, struct str text)
{
	if (!text.len)
		return;
	bool code = d->block_count && d->blocks[d->block_count - 1].kind == BLOCK_CODE;
	if (!show_is_fit(text))
		text = code ? fit_code(d, text) : fit_line(d, text);
	else if (!code && memchr(text.ptr, '\n', text.len))
		text = fit_line(d, text);
	add_fit(d, (struct span){.text = text, .role = (uint8_t)role, .attributes = (uint8_t)attributes,
		.link = link});
}

void doc_literal(struct doc *d, enum role role, unsigned attributes, uint32_t link, struct str text)
{
	add_fit(d, (struct span){.text = text, .role = (uint8_t)role,
		.attributes = (uint8_t)attributes, .link = link});
}

void doc_printf(
	struct doc *d, enum role role, unsigned attributes, uint32_t link, const char *format, ...)
{
	struct strbuf b;
	va_list args;
	strbuf_init(&b);
	va_start(args, format);
	strbuf_addv(&b, format, args);
	va_end(args);
	struct str text = {arena_strndup(&d->arena, b.ptr, b.len), b.len};
	strbuf_release(&b);
	doc_span(d, role, attributes, link, text);
}

void doc_break(struct doc *d)
{
	add_fit(d, (struct span){.text = STR("\n"), .role = ROLE_TEXT});
}

void doc_marker(struct doc *d)
{
	d->part = DOC_MARKER;
}

void doc_aside(struct doc *d)
{
	d->part = DOC_ASIDE;
}

void doc_text(struct doc *d)
{
	d->part = DOC_TEXT;
}

void doc_table(struct doc *d, size_t columns, size_t rows, size_t head_rows,
	const enum column_align *align)
{
	struct table *t = arena_alloc(&d->arena, sizeof *t);
	*t = (struct table){.columns = columns, .rows = rows, .head_rows = head_rows};
	t->align = arena_zalloc(&d->arena, columns * sizeof *t->align + 1);
	if (align && columns)
		memcpy(t->align, align, columns * sizeof *align);
	t->cells = arena_zalloc(&d->arena, rows * columns * sizeof *t->cells + 1);
	doc_block(d, BLOCK_TABLE)->table = t;
	d->table = t;
}

void doc_cell(struct doc *d)
{
	d->cell++;
}
