/* Blocks of Markdown: where they stand in lists and quotations. */
#include "text/markdown_parts.h"

#include <stdio.h>

#include "base/mem.h"

/* Deep nesting ends up in uint16_t. */
enum { DEEPEST = 1000, BULLET_HANG = 2, CODE_INDENT = 4 };

static struct container *push(struct markdown *m, enum container_kind kind)
{
	mem_grow(&m->stack, &m->capacity, m->depth, sizeof *m->stack);
	struct container *c = &m->stack[m->depth++];
	*c = (struct container){.kind = kind, .indent = m->indent, .first = m->doc->block_count};
	return c;
}

static const struct container *innermost_list(const struct markdown *m)
{
	for (size_t i = m->depth; i > 0; i--)
		if (m->stack[i - 1].kind == CONTAINER_BULLETS || m->stack[i - 1].kind == CONTAINER_NUMBERS)
			return &m->stack[i - 1];
	return NULL;
}

static const char *bullet(const struct markdown *m)
{
	static const char *const bullets[] = {"•", "◦", "‣"};
	size_t depth = 0;
	for (size_t i = 0; i < m->depth; i++)
		depth += m->stack[i].kind == CONTAINER_BULLETS;
	return bullets[(depth - 1) % (sizeof bullets / sizeof *bullets)];
}

static void place_block(struct markdown *m, struct block *b)
{
	b->mark = m->mark;
	b->indent = (uint16_t)(m->indent < DEEPEST ? m->indent : DEEPEST);
	b->quote = (uint16_t)(m->quote < DEEPEST ? m->quote : DEEPEST);
	b->quote_at = (uint16_t)(m->quote_at < b->indent ? m->quote_at : b->indent);
}

/* The marker of the item that the innermost list has just begun, which stands to the left of m's
 * indent. */
static void add_marker(struct markdown *m, struct block *b)
{
	struct container *item = &m->stack[m->depth - 1], *list = item - 1;
	if (b->indent >= list->hang && b->indent == m->indent) {
		b->indent = (uint16_t)(b->indent - list->hang);
		b->hang = (uint16_t)list->hang;
	}
	doc_marker(m->doc);
	if (list->kind == CONTAINER_BULLETS)
		doc_span(m->doc, ROLE_MUTED, 0, 0, str_from(bullet(m)));
	else
		doc_printf(m->doc, ROLE_MUTED, 0, 0, "%u%c", list->number - 1, list->delimiter);
	doc_text(m->doc);
	m->item_open = false;
}

struct block *markdown_block(struct markdown *m, enum block_kind kind)
{
	const struct container *list = innermost_list(m);
	/* What begins a list stands apart from the paragraph before it; its items as the list says. */
	bool first = m->doc->block_count == m->first && !m->joined;
	bool apart = !list || list->loose || (list->outermost && list->first == m->doc->block_count);
	struct block *b = doc_block(m->doc, kind);
	place_block(m, b);
	b->space_before = !first && apart && m->settled != m->doc->block_count - 1;
	if (m->item_open)
		add_marker(m, b);
	if (kind == BLOCK_CODE)
		b->indent = (uint16_t)(b->indent + (b->marker.count ? 0 : CODE_INDENT));
	m->in_block = true;
	m->cited = false;
	return b;
}

void markdown_settle_item(struct markdown *m)
{
	if (m->item_open) {
		markdown_block(m, BLOCK_PARAGRAPH);
		m->settled = m->doc->block_count;
	}
	m->in_block = false;
}

void markdown_enter_list(
	struct markdown *m, bool numbers, unsigned start, char delimiter, bool loose)
{
	markdown_settle_item(m);
	bool outermost = !innermost_list(m);
	struct container *c = push(m, numbers ? CONTAINER_NUMBERS : CONTAINER_BULLETS);
	c->outermost = outermost;
	c->loose = loose;
	c->number = start;
	c->delimiter = delimiter;
	c->hang = numbers ? (unsigned)snprintf(NULL, 0, "%u. ", start) : BULLET_HANG;
}

void markdown_enter_item(struct markdown *m)
{
	m->stack[m->depth - 1].number++;
	m->indent += m->stack[m->depth - 1].hang;
	push(m, CONTAINER_ITEM);
	m->item_open = true;
	m->in_block = false;
}

void markdown_enter_quote(struct markdown *m)
{
	markdown_settle_item(m);
	push(m, CONTAINER_QUOTE);
	if (m->quote++ == 0)
		m->quote_at = m->indent;
}

/* Makes room for the widest number, known only now. */
static void align_numbers(struct markdown *m, const struct container *list)
{
	unsigned wanted = (unsigned)snprintf(NULL, 0, "%u. ", list->number - 1);
	if (wanted <= list->hang || list->number == 0)
		return;
	uint16_t more = (uint16_t)(wanted - list->hang);
	for (size_t i = list->first; i < m->doc->block_count; i++) {
		struct block *b = &m->doc->blocks[i];
		if (b->quote_at > list->indent)
			b->quote_at = (uint16_t)(b->quote_at + more);
		if (b->indent == list->indent && b->marker.count)
			b->hang = (uint16_t)(b->hang + more);
		else
			b->indent = (uint16_t)(b->indent + more);
	}
}

void markdown_leave(struct markdown *m)
{
	if (m->stack[m->depth - 1].kind == CONTAINER_ITEM)
		markdown_settle_item(m);
	struct container c = m->stack[--m->depth];
	m->in_block = false;
	switch (c.kind) {
	case CONTAINER_ITEM: m->indent = m->stack[m->depth - 1].indent; break;
	case CONTAINER_NUMBERS: align_numbers(m, &c); break;
	case CONTAINER_QUOTE: m->quote--; break;
	case CONTAINER_BULLETS: break;
	}
}
