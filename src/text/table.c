/* Tables fitted to the width: columns side by side, or, where they'd be too narrow to read, each
 * row as lines of "heading: value". */
#include "text/setter.h"

#include <stdlib.h>

#include "base/mem.h"

enum { COLUMN_GAP = 2, NARROWEST = 6 };

/* A cell of the row that is being set. */
struct cell {
	struct cursor cursor;
	size_t first, count; /* pieces */
};

static struct span_range *cell_at(const struct table *t, size_t row, size_t column)
{
	return &t->cells[row * t->columns + column];
}

static const struct span *spans_of(const struct setter *s, const struct span_range *r)
{
	return r->count ? s->doc->spans + r->first : NULL;
}

static void natural_widths(struct setter *s, const struct table *t, int *widths)
{
	for (size_t row = 0; row < t->rows; row++) {
		for (size_t i = 0; i < t->columns; i++) {
			const struct span_range *r = cell_at(t, row, i);
			flow_set(&s->flow, spans_of(s, r), r->count);
			int columns = flow_natural(&s->flow);
			if (columns > widths[i])
				widths[i] = columns;
		}
	}
}

/* Columns of all if none is wider than `cap`. */
static long sum_capped(const int *widths, size_t count, int cap)
{
	long sum = 0;
	for (size_t i = 0; i < count; i++)
		sum += widths[i] < cap ? widths[i] : cap;
	return sum;
}

/* Cuts the widest columns until all fit; false where they'd become too narrow. */
static bool fit_widths(int *widths, size_t count, int avail)
{
	long room = avail - (long)(count - 1) * COLUMN_GAP;
	int widest = 0;
	for (size_t i = 0; i < count; i++)
		widest = widths[i] > widest ? widths[i] : widest;
	if (sum_capped(widths, count, widest) <= room)
		return true;
	int low = NARROWEST, high = widest;
	if (sum_capped(widths, count, low) > room)
		return false;
	while (high - low > 1) {
		int middle = low + (high - low) / 2;
		if (sum_capped(widths, count, middle) <= room)
			low = middle;
		else
			high = middle;
	}
	long left = room - sum_capped(widths, count, low);
	for (size_t i = 0; i < count; i++) {
		if (widths[i] <= low)
			continue;
		widths[i] = low + (left > 0);
		left--;
	}
	return true;
}

static int shift(enum column_align align, int room)
{
	switch (align) {
	case ALIGN_LEFT: return 0;
	case ALIGN_CENTRE: return room / 2;
	case ALIGN_RIGHT: return room;
	}
	return 0;
}

static void set_row(struct setter *s, const struct table *t, size_t row, const int *widths,
	struct cell *cells)
{
	size_t lines = 0;
	flow_forget(&s->flow);
	for (size_t i = 0; i < t->columns; i++) {
		const struct span_range *r = cell_at(t, row, i);
		const struct span *spans = spans_of(s, r);
		cells[i] = (struct cell){.cursor = {spans, 0}, .first = s->flow.count};
		flow_set(&s->flow, spans, r->count);
		flow_break(&s->flow, widths[i], widths[i]);
		cells[i].count = s->flow.count - cells[i].first;
		if (cells[i].count > lines)
			lines = cells[i].count;
	}
	for (size_t line = 0; line < lines || line == 0; line++) {
		int column = s->left;
		setter_line(s);
		for (size_t i = 0; i < t->columns; i++) {
			if (line < cells[i].count) {
				struct piece p = s->flow.pieces[cells[i].first + line];
				int room = widths[i] - p.columns;
				setter_piece(s, &cells[i].cursor, p,
					column + (room > 0 ? shift(t->align[i], room) : 0));
			}
			column += widths[i] + COLUMN_GAP;
		}
	}
}

static void set_columns(struct setter *s, const struct table *t, const int *widths)
{
	struct cell *cells = mem_alloc(t->columns * sizeof *cells);
	int total = (int)(t->columns - 1) * COLUMN_GAP;
	for (size_t i = 0; i < t->columns; i++)
		total += widths[i];
	for (size_t row = 0; row < t->rows; row++) {
		set_row(s, t, row, widths, cells);
		if (row + 1 == t->head_rows && total > 0)
			setter_rule(s, total);
	}
	free(cells);
}

/* One cell as "heading: value". */
static void set_value(struct setter *s, const struct span_range *head, const struct span_range *r)
{
	size_t head_count = head ? head->count : 0, count = 0;
	struct span *spans = mem_alloc((head_count + 1 + r->count) * sizeof *spans);
	for (size_t i = 0; i < head_count; i++)
		spans[count++] = s->doc->spans[head->first + i];
	if (head_count)
		spans[count++] = (struct span){.text = STR(": "), .role = ROLE_LABEL};
	if (r->count)
		memcpy(spans + count, s->doc->spans + r->first, r->count * sizeof *spans);
	flow_forget(&s->flow);
	flow_set(&s->flow, spans, count + r->count);
	flow_break(&s->flow, s->avail, s->avail);
	setter_pieces(s, &s->flow);
	free(spans);
}

static void set_rows_apart(struct setter *s, const struct table *t)
{
	bool any = false;
	for (size_t row = t->head_rows; row < t->rows; row++) {
		if (any)
			setter_line(s);
		for (size_t i = 0; i < t->columns; i++) {
			const struct span_range *r = cell_at(t, row, i);
			if (!r->count)
				continue;
			set_value(s, t->head_rows ? cell_at(t, 0, i) : NULL, r);
			any = true;
		}
	}
	if (any)
		return;
	for (size_t i = 0; t->rows && i < t->columns; i++)
		set_value(s, NULL, cell_at(t, 0, i));
}

void table_set(struct setter *s, const struct table *t)
{
	if (!t->rows || !t->columns)
		return;
	int *widths = mem_zalloc(t->columns, sizeof *widths);
	natural_widths(s, t, widths);
	if (!s->lines->linear && fit_widths(widths, t->columns, s->avail))
		set_columns(s, t, widths);
	else
		set_rows_apart(s, t);
	free(widths);
}
