#include "ui/place.h"

/* How far from where it was a block is looked for by its words. */
enum { FARTHEST = 2000 };

/* Which block each sum of a spot's words is of. */
static const int around[SPOT_WORDS] = {0, -1, 1, -2, 2};

static uint64_t add_range(const struct doc *d, struct span_range range, uint64_t sum)
{
	for (uint32_t i = 0; i < range.count; i++) {
		struct str text = d->spans[range.first + i].text;
		for (size_t k = 0; k < text.len; k++)
			sum = (sum ^ (unsigned char)text.ptr[k]) * 1099511628211u;
	}
	return sum;
}

/* 0 where there is no such block, or nothing in it. */
static uint64_t words_of(const struct doc *d, int64_t block)
{
	const uint64_t nothing = 14695981039346656037u;
	if (block < 0 || block >= (int64_t)d->block_count)
		return 0;
	const struct block *b = &d->blocks[block];
	uint64_t sum = add_range(d, b->marker, nothing);
	sum = add_range(d, b->text, sum);
	sum = add_range(d, b->aside, sum);
	return sum == nothing ? 0 : sum;
}

static struct spot spot_of(struct arena *a, const struct view *v, uint32_t block)
{
	struct spot s = {.block = block};
	for (size_t i = 0; i < SPOT_WORDS; i++)
		s.words[i] = words_of(&v->doc, (int64_t)block + around[i]);
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

/* The block of those words that is the nearest to one; -1 where there is none. */
static int64_t nearest_with(const struct doc *d, uint64_t words, int64_t block)
{
	for (int64_t far = 0; words && far < FARTHEST; far++) {
		if (words_of(d, block - far) == words)
			return block - far;
		if (words_of(d, block + far) == words)
			return block + far;
	}
	return -1;
}

/* From where the block should be to where its words, or those around it, are. */
static uint32_t follow_words(const struct spot *s, const struct doc *d, uint32_t block)
{
	for (size_t i = 0; i < SPOT_WORDS; i++) {
		int64_t found = nearest_with(d, s->words[i], (int64_t)block + around[i]);
		if (found >= 0 && found - around[i] >= 0)
			return (uint32_t)(found - around[i]);
	}
	return block;
}

/* The block that the spot tells, or one near it. */
static uint32_t find_spot(const struct spot *s, const struct view *v)
{
	uint32_t last = v->doc.block_count ? (uint32_t)v->doc.block_count - 1 : 0;
	uint32_t block = s->block;
	bool found = false;
	for (uint32_t i = 0; s->near && i < v->doc.block_count; i++) {
		const struct target *t = doc_target(&v->doc, v->doc.blocks[i].anchor);
		found = t && target_equal(t, &s->target);
		if (!found)
			continue;
		block = i + s->beyond;
		break;
	}
	if (!found || s->beyond)
		block = follow_words(s, &v->doc, block);
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
	p->at_top = v->top == 0;
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
	view_put_top(v, p->at_top ? 0 : line_in_block(v, find_spot(&p->top, v), p->top_line));
	view_show_line(v, line_in_block(v, find_spot(&p->line, v), p->text_line));
	if (v->state.entry != VIEW_NOWHERE) {
		size_t entry = view_entry_at(v, lines_of_block(&v->lines, find_spot(&p->entry, v)));
		v->state.entry = entry == VIEW_NOWHERE ? 0 : entry;
		view_show_line(v, view_entry_line(v, v->state.entry));
	}
	if (p->link_place)
		restore_link(p, v);
}
