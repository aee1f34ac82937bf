#include "text/markdown.h"

#include <limits.h>
#include <md4c.h>
#include <stdint.h>
#include <stdlib.h>
#include <strings.h>

#include "base/address.h"
#include "text/entity.h"
#include "text/markdown_parts.h"

enum { LONGEST_ADDRESS = 2048 };

static struct style style_of(const struct markdown *m)
{
	struct style s = {.role = m->quote ? ROLE_QUOTE : ROLE_TEXT, .link = m->link};
	if (m->code)
		s.role = ROLE_CODE;
	else if (m->link)
		s.role = ROLE_ADDRESS;
	else if (m->heading)
		s.role = ROLE_SUBHEADING;
	s.attributes = (m->strong || m->head_cell ? ATTR_BOLD : 0u) | (m->emphasis ? ATTR_ITALIC : 0u) |
		(m->strike ? ATTR_STRIKE : 0u);
	s.names = !m->heading && !m->in_link && !m->images && !m->code;
	return s;
}

static struct str present_run(const struct markdown *m)
{
	return m->copied ? strbuf_str(&m->run) : m->borrowed;
}

void markdown_flush(struct markdown *m)
{
	if (m->line_ended)
		markdown_copy(m, STR(""));
	struct str run = m->borrowed;
	if (m->copied)
		run = arena_str(&m->doc->arena, strbuf_str(&m->run));
	m->borrowed = STR("");
	m->copied = false;
	if (!run.len)
		return;
	struct style style = style_of(m);
	if (m->in_link || m->images)
		strbuf_add_str(&m->words, run);
	if (m->code || m->in_link || m->images) {
		doc_span(m->doc, style.role, style.attributes, style.link, run);
		m->cited = false;
	} else {
		inline_add(m->doc, m->context, run, &style, &m->cited);
	}
}

static void open_block(struct markdown *m)
{
	if (m->in_block)
		return;
	markdown_block(m, BLOCK_PARAGRAPH);
}

void markdown_copy(struct markdown *m, struct str s)
{
	open_block(m);
	if (!m->copied) {
		strbuf_clear(&m->run);
		strbuf_add_str(&m->run, m->borrowed);
		m->copied = true;
	}
	if (m->line_ended && !markdown_joins(present_run(m), s))
		strbuf_addc(&m->run, ' ');
	m->line_ended = false;
	strbuf_add_str(&m->run, s);
}

void markdown_text(struct markdown *m, struct str s)
{
	open_block(m);
	bool apart = m->borrowed.len && m->borrowed.ptr + m->borrowed.len != s.ptr;
	if (m->copied || m->line_ended || apart)
		markdown_copy(m, s);
	else
		m->borrowed = (struct str){m->borrowed.len ? m->borrowed.ptr : s.ptr,
			m->borrowed.len + s.len};
}

/* The first paragraph after a label or a marker goes on there. */
static void enter_paragraph(struct markdown *m)
{
	if (m->join_first && !m->joined && !m->depth && m->doc->block_count == m->first && m->first) {
		doc_text(m->doc);
		m->joined = m->in_block = true;
		m->cited = false;
		return;
	}
	markdown_block(m, BLOCK_PARAGRAPH);
}

static void enter_table(struct markdown *m, const MD_BLOCK_TABLE_DETAIL *detail)
{
	markdown_settle_item(m);
	/* The block gets its place from one begun as any other; the table begins another in its
	 * stead. */
	struct block place = *markdown_block(m, BLOCK_TABLE);
	m->doc->block_count--;
	doc_table(m->doc, detail->col_count, detail->head_row_count + detail->body_row_count,
		detail->head_row_count, NULL);
	place.table = m->doc->table;
	m->doc->blocks[m->doc->block_count - 1] = place;
}

static void enter_cell(struct markdown *m, MD_ALIGN align)
{
	static const enum column_align aligns[] = {
		[MD_ALIGN_DEFAULT] = ALIGN_LEFT,
		[MD_ALIGN_LEFT] = ALIGN_LEFT,
		[MD_ALIGN_CENTER] = ALIGN_CENTRE,
		[MD_ALIGN_RIGHT] = ALIGN_RIGHT,
	};
	doc_cell(m->doc);
	m->cited = false;
	if (m->table_column < m->doc->table->columns)
		m->doc->table->align[m->table_column++] = aligns[align];
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *data)
{
	struct markdown *m = data;
	markdown_flush(m);
	switch (type) {
	case MD_BLOCK_DOC:
	case MD_BLOCK_HTML:
	case MD_BLOCK_THEAD:
	case MD_BLOCK_TBODY: break;
	case MD_BLOCK_QUOTE: markdown_enter_quote(m); break;
	case MD_BLOCK_UL:
		markdown_enter_list(m, false, 0, 0, !((MD_BLOCK_UL_DETAIL *)detail)->is_tight);
		break;
	case MD_BLOCK_OL: {
		const MD_BLOCK_OL_DETAIL *list = detail;
		markdown_enter_list(m, true, list->start, list->mark_delimiter, !list->is_tight);
		break;
	}
	case MD_BLOCK_LI: markdown_enter_item(m); break;
	case MD_BLOCK_HR:
		markdown_settle_item(m);
		markdown_block(m, BLOCK_RULE);
		m->in_block = false;
		break;
	case MD_BLOCK_H:
		markdown_block(m, BLOCK_HEADING)->level = (uint8_t)((MD_BLOCK_H_DETAIL *)detail)->level;
		m->heading = 1;
		break;
	case MD_BLOCK_CODE:
		markdown_block(m, BLOCK_CODE);
		m->code = 1;
		break;
	case MD_BLOCK_P: enter_paragraph(m); break;
	case MD_BLOCK_TABLE: enter_table(m, detail); break;
	case MD_BLOCK_TR: m->table_column = 0; break;
	case MD_BLOCK_TH:
		m->head_cell = 1;
		enter_cell(m, ((MD_BLOCK_TD_DETAIL *)detail)->align);
		break;
	case MD_BLOCK_TD: enter_cell(m, ((MD_BLOCK_TD_DETAIL *)detail)->align); break;
	}
	return 0;
}

/* md4c ends every line of code with a newline, the last as well. */
static void leave_code(struct markdown *m)
{
	if (m->copied && m->run.len && m->run.ptr[m->run.len - 1] == '\n')
		strbuf_truncate(&m->run, m->run.len - 1);
	else if (!m->copied && m->borrowed.len && m->borrowed.ptr[m->borrowed.len - 1] == '\n')
		m->borrowed.len--;
	markdown_flush(m);
	m->code = 0;
	m->in_block = false;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *data)
{
	struct markdown *m = data;
	(void)detail;
	if (type == MD_BLOCK_CODE)
		leave_code(m);
	markdown_flush(m);
	switch (type) {
	case MD_BLOCK_QUOTE:
	case MD_BLOCK_UL:
	case MD_BLOCK_OL:
	case MD_BLOCK_LI: markdown_leave(m); break;
	case MD_BLOCK_H:
		m->heading = 0;
		m->in_block = false;
		break;
	case MD_BLOCK_TH: m->head_cell = 0; break;
	case MD_BLOCK_P:
	case MD_BLOCK_TABLE: m->in_block = false; break;
	case MD_BLOCK_DOC:
	case MD_BLOCK_HR:
	case MD_BLOCK_CODE:
	case MD_BLOCK_HTML:
	case MD_BLOCK_THEAD:
	case MD_BLOCK_TBODY:
	case MD_BLOCK_TR:
	case MD_BLOCK_TD: break;
	}
	return 0;
}

/* The address, its escapes and entities resolved; empty where it is too long to be one. */
static struct str address_of(struct markdown *m, const MD_ATTRIBUTE *a)
{
	struct strbuf b;
	if (a->size > LONGEST_ADDRESS)
		return STR("");
	strbuf_init(&b);
	for (size_t i = 0; a->size && a->substr_offsets[i] < a->size; i++) {
		struct str part = {a->text + a->substr_offsets[i],
			a->substr_offsets[i + 1] - a->substr_offsets[i]};
		if (a->substr_types[i] == MD_TEXT_ENTITY)
			entity_add(&b, part);
		else
			strbuf_add_str(&b, part);
	}
	struct str address = arena_str(&m->doc->arena, strbuf_str(&b));
	strbuf_release(&b);
	return address;
}

static void enter_link(struct markdown *m, const MD_ATTRIBUTE *href)
{
	m->address = address_of(m, href);
	strbuf_clear(&m->words);
	if (address_opens(m->address))
		m->link = doc_add_target(m->doc,
			(struct target){.kind = TARGET_ADDRESS, .brief = STR(""), .id = m->address});
}

/* The address after words that are another, so that paper has it as well. */
static void leave_link(struct markdown *m)
{
	struct str words = strbuf_str(&m->words), bare = m->address;
	if (words.len + 7 == bare.len && strncasecmp(bare.ptr, "mailto:", 7) == 0)
		bare = (struct str){bare.ptr + 7, bare.len - 7};
	if (m->address.len && !str_equal(words, bare)) {
		enum role role = m->link ? ROLE_ADDRESS : ROLE_MUTED;
		open_block(m);
		doc_span(m->doc, role, 0, m->link, words.len ? STR(" <") : STR("<"));
		doc_span(m->doc, role, 0, m->link, m->address);
		doc_span(m->doc, role, 0, m->link, STR(">"));
	}
	m->cited = false;
	m->link = 0;
}

static int enter_span(MD_SPANTYPE type, void *detail, void *data)
{
	struct markdown *m = data;
	markdown_flush(m);
	switch (type) {
	case MD_SPAN_EM: m->emphasis++; break;
	case MD_SPAN_STRONG: m->strong++; break;
	case MD_SPAN_DEL: m->strike++; break;
	case MD_SPAN_CODE: m->code++; break;
	case MD_SPAN_A:
		m->in_link = true;
		enter_link(m, &((MD_SPAN_A_DETAIL *)detail)->href);
		break;
	case MD_SPAN_IMG:
		/* An image in a link is that link's words; images in an image are its words. */
		if (m->images++ == 0 && !m->in_link)
			enter_link(m, &((MD_SPAN_IMG_DETAIL *)detail)->src);
		break;
	case MD_SPAN_LATEXMATH:
	case MD_SPAN_LATEXMATH_DISPLAY:
	case MD_SPAN_WIKILINK:
	case MD_SPAN_U: break;
	}
	return 0;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *data)
{
	struct markdown *m = data;
	(void)detail;
	markdown_flush(m);
	switch (type) {
	case MD_SPAN_EM: m->emphasis--; break;
	case MD_SPAN_STRONG: m->strong--; break;
	case MD_SPAN_DEL: m->strike--; break;
	case MD_SPAN_CODE: m->code--; break;
	case MD_SPAN_A:
		m->in_link = false;
		leave_link(m);
		break;
	case MD_SPAN_IMG:
		if (--m->images == 0 && !m->in_link)
			leave_link(m);
		break;
	case MD_SPAN_LATEXMATH:
	case MD_SPAN_LATEXMATH_DISPLAY:
	case MD_SPAN_WIKILINK:
	case MD_SPAN_U: break;
	}
	return 0;
}

static void add_entity(struct markdown *m, struct str entity)
{
	struct strbuf b;
	strbuf_init(&b);
	entity_add(&b, entity);
	markdown_copy(m, strbuf_str(&b));
	strbuf_release(&b);
}

/* A bracket written with a backslash begins no reference: it stands in a run of its own. */
static void add_normal(struct markdown *m, struct str s)
{
	uintptr_t begin = (uintptr_t)m->source.ptr, at = (uintptr_t)s.ptr;
	if (s.len && *s.ptr == '[' && at > begin && at - begin < m->source.len && s.ptr[-1] == '\\') {
		markdown_flush(m);
		markdown_text(m, (struct str){s.ptr, 1});
		markdown_flush(m);
		s.ptr++;
		s.len--;
	}
	markdown_text(m, s);
}

/* In a table a bar is written with a backslash, even in code. */
static void add_code(struct markdown *m, struct str s)
{
	for (size_t i = 0; m->doc->table && i + 1 < s.len; i++) {
		if (s.ptr[i] != '\\' || s.ptr[i + 1] != '|')
			continue;
		markdown_text(m, (struct str){s.ptr, i});
		s = (struct str){s.ptr + i + 1, s.len - i - 1};
		i = 0;
	}
	markdown_text(m, s);
}

static int add_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *data)
{
	struct markdown *m = data;
	switch (type) {
	case MD_TEXT_NULLCHAR: markdown_copy(m, STR("\uFFFD")); break;
	case MD_TEXT_BR:
		markdown_flush(m);
		doc_break(m->doc);
		break;
	case MD_TEXT_SOFTBR: m->line_ended = true; break;
	case MD_TEXT_ENTITY: add_entity(m, (struct str){text, size}); break;
	case MD_TEXT_NORMAL: add_normal(m, (struct str){text, size}); break;
	case MD_TEXT_CODE: add_code(m, (struct str){text, size}); break;
	case MD_TEXT_HTML:
	case MD_TEXT_LATEXMATH: markdown_text(m, (struct str){text, size}); break;
	}
	return 0;
}

static void parse(struct markdown *m, struct str text)
{
	const MD_PARSER parser = {
		.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOHTML,
		.enter_block = enter_block,
		.leave_block = leave_block,
		.enter_span = enter_span,
		.leave_span = leave_span,
		.text = add_text,
	};
	md_parse(text.ptr, (MD_SIZE)text.len, &parser, m);
	markdown_flush(m);
}

void markdown_compose(struct doc *d, const struct markdown_context *context, struct str text,
	struct mark mark, unsigned indent, bool inline_first)
{
	struct markdown m = {.doc = d, .context = context, .mark = mark, .indent = indent,
		.source = text, .join_first = inline_first, .first = d->block_count, .borrowed = STR("")};
	if (markdown_is_plain(text) || text.len > UINT_MAX || markdown_is_hostile(text)) {
		markdown_add_plain(&m, text);
		return;
	}
	strbuf_init(&m.run);
	strbuf_init(&m.words);
	parse(&m, text);
	strbuf_release(&m.run);
	strbuf_release(&m.words);
	free(m.stack);
}
