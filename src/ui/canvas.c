#include "ui/canvas.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/width.h"

static const struct cell blank = {.text = " ", .columns = 1, .role = ROLE_TEXT};

void canvas_init(struct canvas *c)
{
	*c = (struct canvas){0};
}

void canvas_release(struct canvas *c)
{
	free(c->cells);
	canvas_init(c);
}

void canvas_reset(struct canvas *c, int rows, int columns)
{
	rows = rows > 0 ? rows : 0;
	columns = columns > 0 ? columns : 0;
	size_t count = (size_t)rows * (size_t)columns;
	if (rows != c->rows || columns != c->columns)
		c->cells = mem_realloc(c->cells, count, sizeof *c->cells);
	*c = (struct canvas){.rows = rows, .columns = columns, .cells = c->cells};
	for (size_t i = 0; i < count; i++)
		c->cells[i] = blank;
}

static struct cell *row_cells(const struct canvas *c, int row)
{
	return c->cells + (size_t)row * (size_t)c->columns;
}

static void set_blank(struct cell *cell, enum role role)
{
	*cell = blank;
	cell->role = (uint8_t)role;
}

/* Makes blanks of a wide cluster that reaches across the left edge of a column, which is about to
 * be overwritten on one side. */
static void part(struct canvas *c, int row, int column)
{
	if (column <= 0 || column >= c->columns)
		return;
	struct cell *cell = row_cells(c, row) + column;
	if (cell->columns != 0)
		return;
	set_blank(cell - 1, cell[-1].role);
	set_blank(cell, cell->role);
}

static size_t add_bytes(char *to, size_t used, struct str more)
{
	size_t len = more.len;
	if (len > CELL_BYTES - used) {
		len = CELL_BYTES - used;
		while (len > 0 && ((unsigned char)more.ptr[len] & 0xC0) == 0x80)
			len--;
	}
	memcpy(to + used, more.ptr, len);
	return used + len;
}

/* An invisible character of its own cluster (a direction mark, say) stays with what is before it.
 */
static void add_invisible(struct cell *cell, struct str cluster)
{
	size_t used = strnlen(cell->text, CELL_BYTES);
	if (cluster.len <= CELL_BYTES - used)
		add_bytes(cell->text, used, cluster);
}

static void set_cluster(struct cell *cell, int columns, const struct cell *look, struct str cluster)
{
	*cell = *look;
	cell->columns = (uint8_t)columns;
	if ((unsigned char)cluster.ptr[0] >= ' ')
		add_bytes(cell->text, 0, cluster);
	else
		cell->text[0] = ' ';
	if (columns == 2) {
		cell[1] = *look;
		cell[1].columns = 0;
	}
}

int canvas_put(struct canvas *c, int row, int column, int limit, enum role role,
	unsigned attributes, struct str text)
{
	if (row < 0 || row >= c->rows)
		return column;
	limit = limit < c->columns ? limit : c->columns;
	const struct cell look = {.role = (uint8_t)role, .attributes = (uint8_t)attributes};
	struct cell *cells = row_cells(c, row), *before = NULL;
	part(c, row, column > 0 ? column : 0);
	for (size_t i = 0; i < text.len && column < limit;) {
		int columns;
		size_t len = grapheme_next(text, i, &columns);
		struct str cluster = {text.ptr + i, len};
		i += len;
		if (columns == 0) {
			if (before)
				add_invisible(before, cluster);
			continue;
		}
		bool whole = column >= 0 && column + columns <= limit;
		int end = column + columns < limit ? column + columns : limit;
		part(c, row, end);
		if (whole) {
			before = &cells[column];
			set_cluster(before, columns, &look, cluster);
		} else {
			before = NULL;
			for (int at = column < 0 ? 0 : column; at < end; at++)
				set_cluster(&cells[at], 1, &look, STR(" "));
		}
		column = end;
	}
	return column;
}

int canvas_put_short(struct canvas *c, int row, int column, int limit, enum role role,
	unsigned attributes, struct str text)
{
	limit = limit < c->columns ? limit : c->columns;
	int room = limit - column;
	if (room <= 0)
		return column;
	if (str_fit(text, room, NULL) == text.len)
		return canvas_put(c, row, column, limit, role, attributes, text);
	text.len = str_fit(text, room - 1, NULL);
	column = canvas_put(c, row, column, limit, role, attributes, text);
	return canvas_put(c, row, column, limit, role, attributes, STR("…"));
}

/* The part of columns from..from+count that is on the canvas; false for none. */
static bool clip(const struct canvas *c, int row, int *from, int *count)
{
	int end = *from + *count < c->columns ? *from + *count : c->columns;
	*from = *from > 0 ? *from : 0;
	*count = end - *from;
	return row >= 0 && row<c->rows && * count> 0;
}

/* The same cluster of one column from a column on, so many times. */
static void repeat(
	struct canvas *c, int row, int column, int count, enum role role, struct str cluster)
{
	if (!clip(c, row, &column, &count))
		return;
	struct cell cell = {.columns = 1, .role = (uint8_t)role};
	add_bytes(cell.text, 0, cluster);
	part(c, row, column);
	part(c, row, column + count);
	struct cell *cells = row_cells(c, row) + column;
	for (int i = 0; i < count; i++)
		cells[i] = cell;
}

void canvas_fill(struct canvas *c, struct rect rect, enum role role)
{
	for (int row = rect.row; row < rect.row + rect.rows; row++)
		repeat(c, row, rect.column, rect.columns, role, STR(" "));
}

void canvas_hline(struct canvas *c, int row, int column, int columns, enum role role)
{
	repeat(c, row, column, columns, role, STR("─"));
}

void canvas_vline(struct canvas *c, int row, int column, int rows, enum role role)
{
	for (int i = 0; i < rows; i++)
		repeat(c, row + i, column, 1, role, STR("│"));
}

void canvas_over(struct canvas *c, int row, int column, int columns, enum role role)
{
	if (!clip(c, row, &column, &columns))
		return;
	struct cell *cells = row_cells(c, row) + column;
	for (int i = 0; i < columns; i++)
		cells[i].over = (uint8_t)role;
}

static void trim(struct strbuf *out, size_t start)
{
	while (out->len > start && out->ptr[out->len - 1] == ' ')
		strbuf_truncate(out, out->len - 1);
	strbuf_addc(out, '\n');
}

void canvas_text(const struct canvas *c, struct strbuf *out)
{
	for (int row = 0; row < c->rows; row++) {
		size_t start = out->len;
		const struct cell *cell = row_cells(c, row);
		for (int i = 0; i < c->columns; i++, cell++)
			strbuf_add(out, cell->text, strnlen(cell->text, CELL_BYTES));
		trim(out, start);
	}
}

static const char letters[ROLE_COUNT] = {
	[ROLE_TEXT] = '.',
	[ROLE_TITLE] = 'T',
	[ROLE_HEADING] = 'H',
	[ROLE_SUBHEADING] = 'h',
	[ROLE_MUTED] = 'm',
	[ROLE_LABEL] = 'l',
	[ROLE_DATE] = 'd',
	[ROLE_ACTOR] = 'a',
	[ROLE_BRIEF] = 'b',
	[ROLE_EVENT] = 'e',
	[ROLE_SOURCE] = 's',
	[ROLE_ADDRESS] = 'u',
	[ROLE_CODE] = 'c',
	[ROLE_QUOTE] = 'q',
	[ROLE_TAG] = 't',
	[ROLE_LIKELIHOOD] = 'y',
	[ROLE_CONFIDENCE] = 'z',
	[ROLE_CONFIRMED] = 'v',
	[ROLE_DISPUTED] = 'x',
	[ROLE_HANDLING] = 'A',
	[ROLE_UNREAD] = 'U',
	[ROLE_CHANGED] = 'C',
	[ROLE_ERROR] = 'E',
	[ROLE_WARNING] = 'W',
	[ROLE_BAR] = 'B',
	[ROLE_RULE] = '-',
	[ROLE_PANE] = 'p',
	[ROLE_PANE_FOCUS] = 'P',
	[ROLE_POSITION] = '%',
	[ROLE_FOOTER] = 'f',
	[ROLE_KEY] = 'k',
	[ROLE_SELECTION] = 'S',
	[ROLE_LINK_FOCUS] = 'L',
	[ROLE_MATCH] = 'M',
	[ROLE_MATCH_FOCUS] = 'F',
	[ROLE_PROMPT] = ':',
};

void canvas_roles(const struct canvas *c, struct strbuf *out)
{
	bool used[ROLE_COUNT] = {false};
	for (int row = 0; row < c->rows; row++) {
		size_t start = out->len;
		const struct cell *cell = row_cells(c, row);
		for (int i = 0; i < c->columns; i++, cell++) {
			unsigned role = cell->over ? cell->over : cell->role;
			bool empty = role == ROLE_TEXT && cell->text[0] == ' ' && !cell->text[1];
			used[role] = used[role] || !empty;
			strbuf_addc(out, empty ? ' ' : letters[role]);
		}
		trim(out, start);
	}
	for (unsigned role = 0; role < ROLE_COUNT; role++)
		if (used[role])
			strbuf_addf(out, "%c %s\n", letters[role], role_name(role));
}
