#include "text/wrap.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/width.h"
#include "text/setter.h"

/* Columns are uint16_t. */
enum { WIDEST = 32767, LEAST_TEXT = 10, BAR_COLUMNS = 2, ASIDE_GAP = 2, LANES = 8, KEPT_INDENT = 4 };

void lines_init(struct lines *l)
{
	*l = (struct lines){0};
	arena_init(&l->arena);
}

void lines_release(struct lines *l)
{
	arena_release(&l->arena);
	free(l->items);
	free(l->segments);
	lines_init(l);
}

static void begin_line(struct setter *s, uint32_t text_line)
{
	struct lines *l = s->lines;
	mem_grow(&l->items, &l->capacity, l->count, sizeof *l->items);
	l->items[l->count++] = (struct line){.first = (uint32_t)l->segment_count,
		.block = s->block, .text_line = text_line};
}

void setter_segment(struct setter *s, struct segment segment)
{
	struct lines *l = s->lines;
	mem_grow(&l->segments, &l->segment_capacity, l->segment_count, sizeof *l->segments);
	l->segments[l->segment_count++] = segment;
	l->items[l->count - 1].count++;
}

static void add_bars(struct setter *s, int bars)
{
	struct str bar = s->lines->linear ? STR(">") : STR("│");
	for (int i = 0; i < bars; i++)
		setter_segment(s, (struct segment){.text = bar, .columns = 1, .role = ROLE_RULE,
			.column = (uint16_t)(s->quote_at + i * BAR_COLUMNS)});
}

static void add_lane(struct setter *s, int column, const char *line)
{
	setter_segment(s, (struct segment){.text = str_from(line), .columns = 1, .role = ROLE_RULE,
		.column = (uint16_t)column});
}

static void add_lanes(struct setter *s, const struct lanes *lanes, bool first)
{
	for (int i = 0; i < LANES && i < s->margin; i++) {
		bool begins = lanes->begin >> i & 1, passes = lanes->pass >> i & 1;
		if (!first && (begins || passes))
			add_lane(s, i, "│");
		else if (first && begins)
			add_lane(s, i, passes ? "├" : "┌");
		else if (first && (passes || lanes->end >> i & 1))
			add_lane(s, i, passes ? "│" : "└");
	}
}

void setter_line(struct setter *s)
{
	bool first = s->text_line == 0;
	begin_line(s, s->text_line++);
	add_lanes(s, &s->doc->blocks[s->block].lanes, first);
	add_bars(s, s->quote);
}

void setter_piece(struct setter *s, struct cursor *c, struct piece p, int column)
{
	for (size_t at = p.start; at < p.end;) {
		struct str part = cursor_part(c, at, p.end);
		int columns = part.len == p.end - p.start ? p.columns : str_columns(part);
		setter_segment(s, (struct segment){.text = part, .column = (uint16_t)column,
			.columns = (uint16_t)columns, .role = c->span->role,
			.attributes = c->span->attributes, .link = c->span->link});
		column += columns;
		at += part.len;
	}
}

void setter_rule(struct setter *s, int columns)
{
	static const char dash[] = "─";
	size_t size = sizeof dash - 1;
	char *text = arena_alloc(&s->lines->arena, size * (size_t)columns);
	for (int i = 0; i < columns; i++)
		memcpy(text + size * (size_t)i, dash, size);
	setter_line(s);
	setter_segment(s, (struct segment){.text = {text, size * (size_t)columns}, .role = ROLE_RULE,
		.column = (uint16_t)s->left, .columns = (uint16_t)columns});
}

void setter_pieces(struct setter *s, const struct flow *f)
{
	struct cursor c = {f->spans, 0};
	for (size_t i = 0; i < f->count; i++) {
		setter_line(s);
		setter_piece(s, &c, f->pieces[i], s->left);
	}
}

static int smaller(int a, int b)
{
	return a < b ? a : b;
}

/* Takes up to `excess` columns off *from, in steps. */
static int give_way(int *from, int excess, int step)
{
	while (excess > 0 && *from >= step) {
		int take = smaller(*from, excess);
		take = (take + step - 1) / step * step;
		*from -= take;
		excess -= take;
	}
	return excess;
}

/* Columns of the indent that give way last: the lanes and a blank, and a few where there is some
 * room, lest neighbours part that stand alike. */
static int kept_of_indent(const struct block *b, int indent, int width)
{
	unsigned lanes = b->lanes.begin | b->lanes.pass | b->lanes.end;
	int columns = width < 3 * LEAST_TEXT ? 0 : KEPT_INDENT - 1;
	if (width < 2 * LEAST_TEXT)
		return 0;
	while (lanes >> columns)
		columns++;
	return smaller(columns ? columns + 1 : 0, indent);
}

/* Columns of the block's parts at this width. Returns those kept for the marker. */
static int place(struct setter *s, const struct block *b)
{
	int width = s->lines->width;
	int least = smaller(LEAST_TEXT, width - 2);
	if (least < (width + 1) / 2)
		least = (width + 1) / 2;
	int indent = smaller(b->indent, WIDEST), hang = smaller(b->hang, WIDEST);
	int bars = smaller(b->quote, WIDEST / BAR_COLUMNS) * BAR_COLUMNS;
	int kept = kept_of_indent(b, indent, width);
	indent -= kept;
	int excess = give_way(&indent, kept + indent + bars + hang - (width - least), 1);
	indent += kept;
	excess = give_way(&bars, excess, BAR_COLUMNS);
	give_way(&hang, excess, 1);
	s->margin = indent;
	s->quote = bars / BAR_COLUMNS;
	s->quote_at = smaller(b->quote_at, indent);
	s->left = indent + bars + hang;
	s->avail = width - s->left;
	return hang;
}

static void take_range(struct setter *s, struct flow *f, struct span_range r)
{
	flow_forget(f);
	flow_set(f, r.count ? s->doc->spans + r.first : NULL, r.count);
}

/* Sets the marker on lines of its own where it doesn't fit its place. Whether it is still to be
 * set on the first line. */
static bool prepare_marker(struct setter *s, const struct block *b, int hang)
{
	if (!b->marker.count)
		return false;
	take_range(s, &s->marker, b->marker);
	flow_break(&s->marker, s->avail + hang, s->avail + hang);
	if (s->marker.count == 1 && (s->marker.pieces[0].columns < hang || !b->text.count))
		return true;
	s->left -= hang;
	setter_pieces(s, &s->marker);
	s->left += hang;
	return false;
}

static void set_marker(struct setter *s, int hang)
{
	struct cursor c = {s->marker.spans, 0};
	setter_piece(s, &c, s->marker.pieces[0], s->left - hang);
}

/* Sets the aside on the line begun last if there is room beside so many columns of text. */
static bool set_aside(struct setter *s, int used)
{
	const struct flow *f = &s->aside;
	int gap = used ? ASIDE_GAP : 0;
	if (f->count != 1 || used + gap + f->pieces[0].columns > s->avail)
		return false;
	struct cursor c = {f->spans, 0};
	int right = s->avail - f->pieces[0].columns;
	setter_piece(s, &c, f->pieces[0], s->left + (s->lines->linear ? used + gap : right));
	return true;
}

/* Lines of its own, flush right where there is a right. */
static void set_aside_below(struct setter *s)
{
	struct cursor c = {s->aside.spans, 0};
	for (size_t i = 0; i < s->aside.count; i++) {
		struct piece piece = s->aside.pieces[i];
		int left = s->avail > piece.columns && !s->lines->linear ? s->avail - piece.columns : 0;
		setter_line(s);
		setter_piece(s, &c, piece, s->left + left);
	}
}

static void set_text(struct setter *s, const struct block *b, int hang)
{
	const struct flow *f = &s->flow;
	bool marked = prepare_marker(s, b, hang), aside = b->aside.count > 0;
	if (aside) {
		take_range(s, &s->aside, b->aside);
		flow_break(&s->aside, s->avail, s->avail);
	}
	struct cursor c = {f->spans, 0};
	int used = 0;
	for (size_t i = 0; i < f->count || (i == 0 && marked); i++) {
		setter_line(s);
		if (i == 0 && marked)
			set_marker(s, hang);
		if (i < f->count) {
			used = f->pieces[i].columns;
			setter_piece(s, &c, f->pieces[i], s->left);
		} else {
			used = s->marker.pieces[0].columns - hang;
		}
		/* Read line by line, it comes after all of the text. */
		bool before = s->lines->linear && f->count > 1;
		if (i == 0 && aside && !before && set_aside(s, used > 0 ? used : 0))
			aside = false;
	}
	if (aside && !(f->count > 1 && set_aside(s, used)))
		set_aside_below(s);
}

static void set_block(struct setter *s, const struct block *b)
{
	int hang = place(s, b);
	take_range(s, &s->flow, b->text);
	switch (b->kind) {
	case BLOCK_PARAGRAPH:
	case BLOCK_HEADING:
		flow_break(&s->flow, s->avail, s->avail);
		set_text(s, b, hang);
		break;
	case BLOCK_CODE:
		flow_cut(&s->flow, s->avail);
		set_text(s, b, hang);
		break;
	case BLOCK_TABLE:
		if (prepare_marker(s, b, hang)) {
			setter_line(s);
			set_marker(s, hang);
		}
		if (b->table)
			table_set(s, b->table);
		break;
	case BLOCK_RULE:
		if (!s->lines->linear)
			setter_rule(s, s->avail);
		break;
	}
}

/* Between two blocks of one quotation the bars go on, and so do lanes. */
static void blank_lines(struct setter *s, const struct block *b, const struct block *before)
{
	if (!s->lines->count && !s->doc->continues)
		return;
	int bars = before ? smaller(b->quote, before->quote) : 0;
	const struct lanes lanes = {.pass = b->lanes.pass | b->lanes.end};
	if (bars || lanes.pass)
		place(s, b);
	for (int i = 0; i < b->space_before; i++) {
		begin_line(s, UINT32_MAX);
		if (lanes.pass)
			add_lanes(s, &lanes, false);
		if (bars)
			add_bars(s, smaller(bars, s->quote));
	}
}

void lines_wrap(struct lines *l, const struct doc *doc, int width)
{
	l->width = width < 1 ? 1 : smaller(width, WIDEST);
	l->count = l->segment_count = 0;
	arena_clear(&l->arena);
	struct setter s = {.lines = l, .doc = doc};
	flow_init(&s.flow);
	flow_init(&s.marker);
	flow_init(&s.aside);
	for (size_t i = 0; i < doc->block_count; i++) {
		const struct block *b = &doc->blocks[i];
		s.block = (uint32_t)i;
		s.text_line = 0;
		blank_lines(&s, b, i ? b - 1 : NULL);
		set_block(&s, b);
	}
	flow_release(&s.flow);
	flow_release(&s.marker);
	flow_release(&s.aside);
}

size_t lines_of_block(const struct lines *l, size_t block)
{
	size_t low = 0, high = l->count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (l->items[middle].block < block)
			low = middle + 1;
		else
			high = middle;
	}
	while (low < l->count && l->items[low].text_line == UINT32_MAX)
		low++;
	return low;
}

size_t lines_of_target(const struct lines *l, const struct doc *doc, const struct target *target)
{
	for (size_t i = 0; i < doc->block_count; i++) {
		const struct target *t = doc_target(doc, doc->blocks[i].anchor);
		if (t && target_equal(t, target))
			return lines_of_block(l, i);
	}
	return l->count;
}
