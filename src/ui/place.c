#include "ui/place.h"

static struct spot spot_of(struct arena *a, const struct view *v, uint32_t block)
{
	struct spot s = {.block = block};
	for (uint32_t i = block + 1; i-- > 0;) {
		const struct target *t =
		    i < v->doc.block_count ? doc_target(&v->doc, v->doc.blocks[i].anchor) : NULL;
		if (!t)
			continue;
		s.near = true;
		s.target = (struct target){t->kind, arena_str(a, t->brief), arena_str(a, t->id)};
		s.beyond = block - i;
		break;
	}
	return s;
}

/* The block that the spot tells, or one near it. */
static uint32_t find_spot(const struct spot *s, const struct view *v)
{
	uint32_t last = v->doc.block_count ? (uint32_t)v->doc.block_count - 1 : 0;
	uint32_t block = s->block;
	for (uint32_t i = 0; s->near && i < v->doc.block_count; i++) {
		const struct target *t = doc_target(&v->doc, v->doc.blocks[i].anchor);
		if (t && target_equal(t, &s->target)) {
			block = i + s->beyond;
			break;
		}
	}
	return block < last ? block : last;
}

/* The place of the selected link among those of its block. */
static uint32_t place_of_link(const struct view *v)
{
	uint32_t place = 0, last = 0;
	for (size_t i = lines_of_block(&v->lines, v->state.link.block); i < v->lines.count; i++) {
		const struct line *line = &v->lines.items[i];
		if (line->block != v->state.link.block)
			break;
		for (uint32_t k = 0; k < line->count; k++) {
			uint32_t link = v->lines.segments[line->first + k].link;
			place += link && link != last;
			last = link ? link : last;
			if (link == v->state.link.number)
				return place;
		}
	}
	return 0;
}

static void restore_link(const struct kept_place *p, struct view *v)
{
	uint32_t place = 0, last = 0, block = find_spot(&p->link, v);
	for (size_t i = lines_of_block(&v->lines, block); i < v->lines.count; i++) {
		const struct line *line = &v->lines.items[i];
		if (line->block != block)
			break;
		for (uint32_t k = 0; k < line->count; k++) {
			const struct segment *s = &v->lines.segments[line->first + k];
			place += s->link && s->link != last;
			last = s->link ? s->link : last;
			if (place == p->link_place) {
				view_select_link_at(v, i, s->column);
				return;
			}
		}
	}
}

struct kept_place *kept_place_new(struct arena *a, const struct view *v)
{
	struct kept_place *p = arena_zalloc(a, sizeof *p);
	p->top = spot_of(a, v, v->state.top.block);
	p->line = spot_of(a, v, v->state.line.block);
	if (v->top < v->lines.count)
		p->top_line = v->lines.items[v->top].text_line;
	if (v->line < v->lines.count)
		p->text_line = v->lines.items[v->line].text_line;
	if (v->state.entry != VIEW_NOWHERE)
		p->entry = spot_of(a, v, v->entries[v->state.entry]);
	if (v->state.link.number) {
		p->link = spot_of(a, v, v->state.link.block);
		p->link_place = place_of_link(v);
	}
	return p;
}

/* The line of that number in the block, or the last it has. */
static size_t line_in_block(const struct view *v, uint32_t block, uint32_t text_line)
{
	size_t line = lines_of_block(&v->lines, block);
	if (text_line == UINT32_MAX) {
		while (line > 0 && line < v->lines.count && v->lines.items[line - 1].block == block)
			line--;
		return line;
	}
	for (uint32_t i = 0;
	     i < text_line && line + 1 < v->lines.count && v->lines.items[line + 1].block == block; i++)
		line++;
	return line;
}

void kept_place_restore(const struct kept_place *p, struct view *v)
{
	if (!v->lines.count)
		return;
	view_put_top(v, line_in_block(v, find_spot(&p->top, v), p->top_line));
	view_show_line(v, line_in_block(v, find_spot(&p->line, v), p->text_line));
	if (v->state.entry != VIEW_NOWHERE) {
		size_t entry = view_entry_at(v, lines_of_block(&v->lines, find_spot(&p->entry, v)));
		v->state.entry = entry == VIEW_NOWHERE ? 0 : entry;
		view_show_line(v, view_entry_line(v, v->state.entry));
	}
	if (p->link_place)
		restore_link(p, v);
}
