#include "ui/layout.h"

enum {
	RULED_ROWS = 10,  /* from here on there are hairlines */
	SINGLE_ROWS = 12, /* up to here there is one pane and no trace of the others */
	AIRY_ROWS = 20,   /* from here on there are blank lines between a title and its text */
	EVEN_ROWS = 30,   /* from here on the panes on the right keep their heights */
	STACK_ROWS = 18,
	MARGIN_COLUMNS = 40, /* from here on text keeps off the edges */
	WIDE_COLUMNS = 110,
	PANE_COLUMNS = 40, /* the least for a third pane beside the others */
	PANE_ROWS = 5,     /* the least for a pane above or below another */
	HEAD_COLUMNS = 60, /* the least for a list in columns with names */
	BESIDE_ROWS = 12,  /* the least for a preview beside a list, and below it */
	BENEATH_ROWS = 20,
	BESIDE_LEAST = 44, /* columns of a preview beside a list */
	BESIDE_MOST = 54,
	BENEATH_MOST = 10, /* rows of one below */
};

static int least(int a, int b)
{
	return a < b ? a : b;
}

static int most(int a, int b)
{
	return a > b ? a : b;
}

/* A pane that fills `area`: margins, title, and the body at most the measure wide. */
static struct pane_place place(struct rect area, int margin, int gap)
{
	struct rect text = area;
	text.column += margin;
	text.columns = most(area.columns - 2 * margin, 0);
	struct pane_place p = {.title = text, .body = text};
	p.title.rows = least(1, area.rows);
	p.body.columns = least(text.columns, LAYOUT_MEASURE);
	int above = area.rows > 1 + gap ? 1 + gap : 1;
	p.body.row = area.row + above;
	p.body.rows = most(area.rows - above, 0);
	return p;
}

static struct pane_place fold(struct rect area, int margin)
{
	area.rows = 1;
	struct pane_place p = place(area, margin, 0);
	p.body = (struct rect){0};
	p.folded = true;
	return p;
}

/* The focused pane alone. */
static void arrange_one(struct layout *l, int focus, int margin, int gap)
{
	for (int i = 0; i < LAYOUT_PANES; i++)
		l->panes[i] = (struct pane_place){.folded = true};
	l->panes[focus] = place(l->content, margin, gap);
}

/* One below the other, all but the focused one folded. */
static void arrange_folded(struct layout *l, int focus, int margin, int gap)
{
	struct rect area = l->content;
	for (int i = 0; i < LAYOUT_PANES; i++) {
		if (i != focus) {
			l->panes[i] = fold(area, margin);
			area.row++;
			continue;
		}
		struct rect open = area;
		open.rows = l->content.rows - (LAYOUT_PANES - 1);
		l->panes[i] = place(open, margin, gap);
		if (i < LAYOUT_PANES - 1)
			l->panes[i].body.rows -= gap;
		area.row += open.rows;
	}
}

/* The summary on the left, the others one above the other on the right. */
static void arrange_stacked(struct layout *l, int focus, int gap)
{
	struct rect left = l->content, above = l->content, below = l->content;
	left.columns = least(l->content.columns * 7 / 12, LAYOUT_MEASURE + 2);
	l->divider = left.columns;
	above.column = below.column = l->divider + 1;
	above.columns = below.columns = l->content.columns - left.columns - 1;
	int rows = l->content.rows - 1;
	above.rows = rows * 2 / 5;
	if (rows < EVEN_ROWS && focus > 0)
		above.rows = focus == 1 ? rows * 2 / 3 : rows / 3;
	above.rows = most(above.rows, PANE_ROWS);
	l->cross = above.row + above.rows;
	below.row = l->cross + 1;
	below.rows = rows - above.rows;
	l->panes[0] = place(left, 1, gap);
	l->panes[1] = place(above, 1, 0);
	l->panes[2] = place(below, 1, 0);
}

static void arrange_beside(struct layout *l, int gap)
{
	struct rect left = l->content, middle = l->content, right = l->content;
	left.columns = LAYOUT_MEASURE + 2;
	int rest = l->content.columns - left.columns - 2;
	middle.columns = rest / 2;
	right.columns = rest - middle.columns;
	l->divider = left.columns;
	middle.column = l->divider + 1;
	l->divider2 = middle.column + middle.columns;
	right.column = l->divider2 + 1;
	l->panes[0] = place(left, 1, gap);
	l->panes[1] = place(middle, 1, gap);
	l->panes[2] = place(right, 1, gap);
}

/* Takes the preview's place off the list's, where there is room for both. */
static void place_preview(struct layout *l, int rows, int columns, int margin)
{
	struct rect *list = &l->list, *preview = &l->preview;
	if (columns >= WIDE_COLUMNS && rows >= BESIDE_ROWS) {
		int beside = columns * 2 / 5;
		beside = beside < BESIDE_LEAST ? BESIDE_LEAST : least(beside, BESIDE_MOST);
		l->divider = columns - beside - 2 * margin - 1;
		list->columns = l->divider - 2 * margin;
		*preview = l->content;
		preview->column = l->divider + 1 + margin;
		preview->columns = beside;
	} else if (columns >= HEAD_COLUMNS && rows >= BENEATH_ROWS) {
		int beneath = least(most(l->content.rows / 3 - 1, PANE_ROWS), BENEATH_MOST);
		list->rows -= beneath + 1;
		l->cross = list->row + list->rows;
		*preview = l->measure;
		preview->row = l->cross + 1;
		preview->rows = beneath;
	}
}

static void arrange_list(struct layout *l, int rows, int columns, int margin)
{
	l->list = l->content;
	l->list.column += margin;
	l->list.columns -= 2 * margin;
	place_preview(l, rows, columns, margin);
	if (rows < RULED_ROWS || l->list.columns < HEAD_COLUMNS)
		return;
	l->head = l->list;
	l->head.rows = 1;
	l->list.row++;
	l->list.rows--;
}

static void frame(struct layout *l, int rows, int columns, int margin)
{
	bool ruled = rows >= RULED_ROWS;
	l->bar = (struct rect){0, 0, 1, columns};
	l->footer = (struct rect){rows - 1, 0, 1, columns};
	l->rules[0] = ruled ? 1 : -1;
	l->rules[1] = ruled ? rows - 2 : -1;
	l->content = (struct rect){ruled ? 2 : 1, 0, rows - (ruled ? 4 : 2), columns};
	l->measure = l->content;
	l->measure.column += margin;
	l->measure.columns = least(columns - 2 * margin, LAYOUT_MEASURE);
}

static void arrange_panes(
	struct layout *l, int rows, int columns, int margin, int focus, bool zoomed)
{
	int gap = rows >= AIRY_ROWS;
	if (zoomed || rows <= SINGLE_ROWS) {
		arrange_one(l, focus, margin, gap);
		return;
	}
	l->side_by_side = true;
	if (columns >= LAYOUT_MEASURE + 2 + 2 * (PANE_COLUMNS + 1))
		arrange_beside(l, gap);
	else if (columns >= WIDE_COLUMNS && rows >= STACK_ROWS)
		arrange_stacked(l, focus, gap);
	else {
		l->side_by_side = false;
		arrange_folded(l, focus, margin, gap);
	}
}

static void arrange_linear(struct layout *l, int rows, int columns)
{
	l->rules[0] = l->rules[1] = -1;
	l->content = (struct rect){1, 0, rows - 2, columns};
	l->measure = l->content;
	l->measure.columns = least(columns, LAYOUT_MEASURE);
}

struct layout layout_make(int rows, int columns, enum layout_shape shape, int focus, bool zoomed)
{
	struct layout l = {
		.shape = shape, .rules = {-1, -1}, .divider = -1, .divider2 = -1, .cross = -1};
	for (int i = 0; i < LAYOUT_PANES; i++)
		l.panes[i].folded = true;
	if (rows < LAYOUT_LEAST_ROWS || columns < LAYOUT_LEAST_COLUMNS) {
		l.too_small = true;
		l.bar = (struct rect){0, 0, rows > 0, most(columns, 0)};
		return l;
	}
	int margin = columns >= MARGIN_COLUMNS;
	frame(&l, rows, columns, margin);
	switch (shape) {
	case LAYOUT_PLAIN: break;
	case LAYOUT_WIDE: l.measure.columns = columns - 2 * margin; break;
	case LAYOUT_LINEAR: arrange_linear(&l, rows, columns); break;
	case LAYOUT_BRIEFING: arrange_panes(&l, rows, columns, margin, focus, zoomed); break;
	case LAYOUT_LIST: arrange_list(&l, rows, columns, margin); break;
	}
	return l;
}
