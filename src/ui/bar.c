#include "ui/bar.h"

#include "base/show.h"
#include "base/width.h"

#define DOT " · "

void bar_init(struct bar *b)
{
	*b = (struct bar){0};
	strbuf_init(&b->title);
	strbuf_init(&b->parts);
}

void bar_release(struct bar *b)
{
	strbuf_release(&b->title);
	strbuf_release(&b->parts);
}

void bar_set_title(struct bar *b, struct str title)
{
	strbuf_clear(&b->title);
	show_add_line(&b->title, title);
}

struct strbuf *bar_part(struct bar *b, enum role role, bool kept)
{
	if (b->count < BAR_PARTS)
		b->items[b->count++] = (struct bar_part){b->parts.len, role, kept};
	return &b->parts;
}

void bar_add_handling(struct bar *b, const struct brief *brief)
{
	if (brief->handling)
		show_add_line(bar_part(b, ROLE_HANDLING, true), text_str(brief->handling));
}

static struct str part_text(const struct bar *b, size_t i)
{
	size_t end = i + 1 < b->count ? b->items[i + 1].start : b->parts.len;
	return (struct str){b->parts.ptr + b->items[i].start, end - b->items[i].start};
}

/* Columns of the chosen parts (bits) with the dots between them. */
static int parts_columns(const struct bar *b, unsigned chosen)
{
	int columns = 0;
	for (size_t i = 0; i < b->count; i++)
		if (chosen & (1u << i))
			columns += str_columns(part_text(b, i)) + (columns ? 3 : 0);
	return columns;
}

/* Which parts there is room for beside the title, or beside half of it. */
static unsigned choose(const struct bar *b, int room)
{
	unsigned chosen = 0;
	for (size_t i = 0; i < b->count; i++)
		if (part_text(b, i).len)
			chosen |= 1u << i;
	int title = str_columns(strbuf_str(&b->title)), most = room / 2;
	for (size_t i = b->count; i-- > 0;) {
		int left = room - parts_columns(b, chosen) - 2;
		if (left >= title || left >= most)
			break;
		if (!b->items[i].kept)
			chosen &= ~(1u << i);
	}
	return chosen;
}

static void draw_parts(
	const struct bar *b, struct canvas *c, int row, int column, int limit, unsigned chosen)
{
	bool first = true;
	for (size_t i = 0; i < b->count; i++) {
		if (!(chosen & (1u << i)))
			continue;
		if (!first)
			column = canvas_put(c, row, column, limit, ROLE_BAR, 0, STR(DOT));
		first = false;
		column = canvas_put(c, row, column, limit, b->items[i].role, 0, part_text(b, i));
	}
}

/* Title and parts in one line, as they are read. */
static void draw_linear(const struct bar *b, struct canvas *c, struct rect r, unsigned chosen)
{
	int end = r.column + r.columns, columns = parts_columns(b, chosen), limit = end;
	if (columns) {
		int least = r.column + r.columns / 4;
		limit = end - columns - 3 > least ? end - columns - 3 : least;
	}
	int at =
		canvas_put_short(c, r.row, r.column, limit, ROLE_BAR, ATTR_BOLD, strbuf_str(&b->title));
	if (columns)
		at = canvas_put(c, r.row, at, end, ROLE_BAR, 0, STR(DOT));
	draw_parts(b, c, r.row, at, end, chosen);
}

void bar_draw(const struct bar *b, struct canvas *c, struct rect r)
{
	int margin = r.columns >= 40, left = r.column + margin, end = r.column + r.columns - margin;
	unsigned chosen = choose(b, end - left);
	int columns = parts_columns(b, chosen), at = end - columns;
	/* Of a kept part that is too long the end is left out, so that the title begins to show. */
	if (at < left + (end - left) / 4)
		at = left + (end - left) / 4;
	canvas_fill(c, r, ROLE_BAR);
	if (b->linear) {
		draw_linear(b, c, r, chosen);
		return;
	}
	canvas_put_short(
		c, r.row, left, columns ? at - 2 : end, ROLE_BAR, ATTR_BOLD, strbuf_str(&b->title));
	draw_parts(b, c, r.row, at, end, chosen);
}
