#include "ui/selection.h"

static bool parts_items(const struct block *b)
{
	return b->kind == BLOCK_HEADING || b->kind == BLOCK_RULE;
}

/* From a heading on to what it is the heading of; a page's title stands for itself. */
static size_t beyond_headings(const struct doc *d, size_t block)
{
	size_t i = block;
	while (i < d->block_count && parts_items(&d->blocks[i]) && !d->blocks[i].anchor)
		i++;
	return i < d->block_count ? i : block;
}

static size_t block_at(const struct view *v)
{
	if (v->state.link.number)
		return v->state.link.block;
	if (v->state.entry != VIEW_NOWHERE)
		return v->entries[v->state.entry];
	size_t line = v->line < v->lines.count ? v->line : v->lines.count - 1;
	return beyond_headings(&v->doc, v->lines.items[line].block);
}

/* The entry above that the block stands below and deeper than, else the block itself. */
static size_t first_of_item(const struct doc *d, size_t block)
{
	for (size_t i = block + 1; i-- > 0 && !parts_items(&d->blocks[i]);) {
		if (!d->blocks[i].entry)
			continue;
		return i == block || d->blocks[i].indent < d->blocks[block].indent ? i : block;
	}
	return block;
}

static size_t end_of_item(const struct doc *d, size_t first)
{
	size_t end = first + 1;
	if (!d->blocks[first].entry)
		return end;
	while (end < d->block_count && !d->blocks[end].entry && !parts_items(&d->blocks[end]) &&
	       d->blocks[end].indent > d->blocks[first].indent)
		end++;
	return end;
}

bool selection_of(const struct view *v, struct selection *s)
{
	*s = (struct selection){0};
	if (!v->lines.count || !v->doc.block_count)
		return false;
	if (v->state.link.number)
		s->link = doc_target(&v->doc, v->state.link.number);
	s->block = block_at(v);
	s->first = first_of_item(&v->doc, s->block);
	s->end = end_of_item(&v->doc, s->first);
	s->entry = doc_target(&v->doc, v->doc.blocks[s->first].anchor);
	return true;
}
