/* A part of a page as text by itself. */
#include "text/excerpt.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "library/library.h"
#include "text/cite.h"
#include "text/compose_event.h"
#include "text/wrap.h"
#include "text/write.h"

/* No paragraph is set in lines of its own accord. */
enum { WIDTH = 1 << 14 };

struct excerpt {
	struct parts p;
	const struct doc *page;
	struct cited {
		const struct brief *brief;
		const struct source *source;
	} * cited;
	size_t cited_count, cited_capacity;
	const char **files; /* that the blocks stand in */
	size_t file_count, file_capacity;
	unsigned indent; /* of the first block, taken from all */
};

static const struct brief *find_brief(const struct excerpt *e, struct str id)
{
	const struct compose *c = e->p.c;
	if (str_equal(text_str(c->brief->id), id))
		return c->brief;
	return c->library ? library_brief(c->library, id) : NULL;
}

static const struct brief *brief_of_file(const struct excerpt *e, const char *file)
{
	const struct compose *c = e->p.c;
	if (c->brief->file == file)
		return c->brief;
	for (size_t i = 0; c->library && i < library_brief_count(c->library); i++)
		if (library_brief_at(c->library, i)->file == file)
			return library_brief_at(c->library, i);
	return NULL;
}

/* The number that the source has here, from 1; 0 where it is nobody's. */
static size_t number_of(struct excerpt *e, const struct target *t)
{
	const struct brief *brief = find_brief(e, t->brief);
	const struct source *source = brief ? cite_source(brief, t->id, NULL) : NULL;
	if (!source)
		return 0;
	for (size_t i = 0; i < e->cited_count; i++)
		if (e->cited[i].source == source)
			return i + 1;
	mem_grow(&e->cited, &e->cited_capacity, e->cited_count, sizeof *e->cited);
	e->cited[e->cited_count++] = (struct cited){brief, source};
	return e->cited_count;
}

/* The blank before a number that follows a word, not another number. */
static void add_number(struct excerpt *e, const struct span *span, const struct span *before)
{
	size_t number = number_of(e, doc_target(e->page, span->link));
	bool apart = before && before->text.len && before->text.ptr[before->text.len - 1] != ' ';
	if (number)
		doc_printf(e->p.doc, ROLE_SOURCE, 0, 0, "%s[%zu]", apart ? " " : "", number);
}

/* The page may be gone before the excerpt is. */
static void add_span(struct doc *d, const struct span *span)
{
	if (str_is(span->text, "\n"))
		doc_break(d);
	else
		doc_span(d, (enum role)span->role, 0, 0, arena_str(&d->arena, span->text));
}

static void add_spans(struct excerpt *e, struct span_range range)
{
	for (uint32_t i = 0; i < range.count; i++) {
		const struct span *span = &e->page->spans[range.first + i];
		if (cite_is_number(e->page, span))
			add_number(e, span, i ? span - 1 : NULL);
		else
			add_span(e->p.doc, span);
	}
}

static void add_table(struct excerpt *e, const struct table *t)
{
	doc_table(e->p.doc, t->columns, t->rows, t->head_rows, t->align);
	for (size_t i = 0; i < t->rows * t->columns; i++) {
		doc_cell(e->p.doc);
		add_spans(e, t->cells[i]);
	}
}

static void note_file(struct excerpt *e, const char *file)
{
	for (size_t i = 0; i < e->file_count; i++)
		if (e->files[i] == file)
			return;
	mem_grow(&e->files, &e->file_capacity, e->file_count, sizeof *e->files);
	e->files[e->file_count++] = file;
}

static bool has_bullet(const struct excerpt *e, const struct block *b)
{
	return b->marker.count == 1 && str_is(e->page->spans[b->marker.first].text, "•");
}

static unsigned less(unsigned from, unsigned by)
{
	return from > by ? from - by : 0;
}

/* "[12] " */
static uint16_t number_columns(size_t number)
{
	return (uint16_t)snprintf(NULL, 0, "[%zu] ", number);
}

static void add_marker(struct excerpt *e, const struct block *from, struct block *b)
{
	const struct span *span = &e->page->spans[from->marker.first];
	b->hang = from->hang;
	doc_marker(e->p.doc);
	add_spans(e, from->marker);
	doc_text(e->p.doc);
	if (from->marker.count && cite_is_number(e->page, span))
		b->hang = number_columns(number_of(e, doc_target(e->page, span->link)));
}

/* What stands at the right is said in brackets; the one bullet of a single item is none. */
static void add_block(struct excerpt *e, const struct block *from, bool first)
{
	struct doc *d = e->p.doc;
	if (from->kind == BLOCK_RULE)
		return;
	if (from->file)
		note_file(e, from->file);
	if (from->table)
		add_table(e, from->table);
	else
		doc_block(d, from->kind == BLOCK_CODE ? BLOCK_CODE : BLOCK_PARAGRAPH);
	struct block *b = &d->blocks[d->block_count - 1];
	b->space_before = first ? 0 : from->space_before;
	b->indent = (uint16_t)less(from->indent, e->indent);
	b->quote = from->quote;
	b->quote_at = (uint16_t)less(from->quote_at, e->indent);
	if (from->table)
		return;
	if (from->marker.count && !(first && has_bullet(e, from)))
		add_marker(e, from, b);
	add_spans(e, from->text);
	if (!from->aside.count)
		return;
	doc_literal(d, ROLE_TEXT, 0, 0, from->text.count ? STR(" (") : STR("("));
	add_spans(e, from->aside);
	doc_literal(d, ROLE_TEXT, 0, 0, STR(")"));
}

/* A comma between two parts of a reference. */
static void add_comma(struct parts *p, bool *any)
{
	if (*any)
		parts_add(p, ROLE_TEXT, ", ");
	*any = true;
}

static bool is_said(const struct text *t)
{
	return t && t->len;
}

/* Staff, “Talks end”, The Moscow Times, 28 February 2025, https://example.org/mt */
static void add_reference(struct parts *p, const struct source *s)
{
	const struct text *name = NULL;
	bool any = false;
	if (!is_said(s->title) && is_said(s->note))
		name = s->note;
	else if (!is_said(s->title) && !is_said(s->url) && !is_said(s->archived) && !s->publisher)
		name = s->id;
	const struct text *const words[] = {s->author, name, s->title, s->publisher};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
		if (!is_said(words[i]))
			continue;
		add_comma(p, &any);
		parts_add(p, ROLE_TEXT, words[i] == s->title ? "“" : "");
		parts_add_text(p, ROLE_TEXT, words[i]);
		parts_add(p, ROLE_TEXT, words[i] == s->title ? "”" : "");
	}
	if (is_said(s->issued)) {
		add_comma(p, &any);
		doc_span(p->doc, ROLE_DATE, 0, 0, parts_date(p, s->issued, EDTF_FULL));
	}
	if (is_said(s->url)) {
		add_comma(p, &any);
		parts_add_text(p, ROLE_ADDRESS, s->url);
	}
	if (is_said(s->archived)) {
		add_comma(p, &any);
		parts_add(p, ROLE_TEXT, "archived at ");
		parts_add_text(p, ROLE_ADDRESS, s->archived);
	}
}

/* Title, day and handling. */
static void add_brief(struct parts *p, const struct brief *brief)
{
	doc_span(p->doc, ROLE_BRIEF, 0, 0, brief_title(brief));
	if (brief->date) {
		parts_add(p, ROLE_TEXT, ", ");
		doc_span(p->doc, ROLE_DATE, 0, 0, parts_date(p, brief->date, EDTF_FULL));
	}
	if (!brief->handling || !brief->handling->len)
		return;
	parts_add(p, ROLE_HANDLING, " [");
	parts_add_text(p, ROLE_HANDLING, brief->handling);
	parts_add(p, ROLE_HANDLING, "]");
}

static void add_origins(struct excerpt *e)
{
	for (size_t i = 0; i < e->file_count; i++) {
		const struct brief *brief = brief_of_file(e, e->files[i]);
		struct block *b = parts_paragraph(&e->p, 0, (struct mark){0});
		b->space_before = i == 0;
		parts_add(&e->p, ROLE_TEXT, "— ");
		if (brief && !brief->registry)
			add_brief(&e->p, brief);
		else
			doc_span(e->p.doc, ROLE_TEXT, 0, 0, str_from(e->files[i]));
	}
}

static void add_sources(struct excerpt *e)
{
	uint16_t hang = number_columns(e->cited_count);
	for (size_t i = 0; i < e->cited_count; i++) {
		struct block *b = parts_paragraph(&e->p, 0, (struct mark){0});
		b->space_before = i == 0;
		b->hang = hang;
		doc_marker(e->p.doc);
		doc_printf(e->p.doc, ROLE_SOURCE, 0, 0, "[%zu]", i + 1);
		doc_text(e->p.doc);
		add_reference(&e->p, e->cited[i].source);
	}
}

size_t compose_excerpt(const struct compose *c, const struct doc *page, size_t first, size_t end)
{
	struct excerpt e = {.page = page};
	size_t before = c->doc->block_count;
	parts_init(&e.p, c);
	if (first < end)
		e.indent = page->blocks[first].indent;
	for (size_t i = first; i < end; i++)
		add_block(&e, &page->blocks[i], c->doc->block_count == before);
	add_origins(&e);
	add_sources(&e);
	parts_release(&e.p);
	free(e.cited);
	free(e.files);
	return e.cited_count;
}

size_t compose_excerpt_event(const struct compose *c, struct str event_id)
{
	struct doc page;
	struct compose whole = *c;
	struct parts p;
	const struct event *event = event_find(c->brief, event_id);
	if (!event)
		return 0;
	doc_init(&page);
	whole.doc = &page;
	parts_init(&p, &whole);
	parts_paragraph(&p, 0, event->mark);
	doc_span(&page, ROLE_DATE, 0, 0, event_show_dates(&p, event, EDTF_FULL));
	parts_add(&p, ROLE_TEXT, ": ");
	event_compose(&p, event, 0, 0, EDTF_NO_YEAR);
	parts_release(&p);
	size_t count = compose_excerpt(c, &page, 0, page.block_count);
	doc_release(&page);
	return count;
}

void compose_excerpt_source(const struct compose *c, struct str source_id)
{
	struct parts p;
	const struct source *source = cite_source(c->brief, source_id, NULL);
	if (!source)
		return;
	parts_init(&p, c);
	parts_paragraph(&p, 0, source->mark);
	add_reference(&p, source);
	parts_release(&p);
}

void compose_excerpt_brief(const struct compose *c)
{
	struct parts p;
	parts_init(&p, c);
	parts_paragraph(&p, 0, c->brief->mark);
	add_brief(&p, c->brief);
	parts_release(&p);
}

void excerpt_add(struct strbuf *b, const struct doc *d)
{
	struct lines lines;
	char *text = NULL;
	size_t size = 0;
	FILE *stream = open_memstream(&text, &size);
	if (!stream)
		mem_exhausted();
	lines_init(&lines);
	lines_wrap(&lines, d, WIDTH);
	write_plain(stream, &lines);
	fclose(stream);
	strbuf_add(b, text, size);
	free(text);
	lines_release(&lines);
}
