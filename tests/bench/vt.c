#include "vt.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

enum { MAX_PARAMS = 16, MAX_SEQUENCE = 64, UTF8_MAX = 4 };

enum parse_state { GROUND, ESCAPE, CSI, STRING, STRING_ESCAPE, CHARSET };

struct cursor {
	int row, column;
	bool wrap; /* the next character goes to the next row */
};

struct vt {
	int rows, columns;
	int top, bottom; /* the scrolling region, both inclusive */
	struct cursor at, saved;
	uint32_t *cells;  /* 0: the right half of a wide character */
	uint32_t *hidden; /* the other of main and alternate screen */
	uint32_t last;    /* for REP */
	enum parse_state state;
	char sequence[MAX_SEQUENCE];
	size_t sequence_len;
	uint32_t code; /* a character so far, and the bytes still to come */
	int code_left;
};

static uint32_t *cell(struct vt *vt, int row, int column)
{
	return &vt->cells[(size_t)row * (size_t)vt->columns + (size_t)column];
}

static void clear_cells(struct vt *vt, int row, int from, int to)
{
	for (int i = from; i < to; i++)
		*cell(vt, row, i) = ' ';
}

static void clear_rows(struct vt *vt, int from, int to)
{
	for (int i = from; i < to; i++)
		clear_cells(vt, i, 0, vt->columns);
}

static uint32_t *new_cells(const struct vt *vt)
{
	uint32_t *cells = calloc((size_t)vt->rows * (size_t)vt->columns, sizeof *cells);
	if (!cells)
		abort();
	return cells;
}

struct vt *vt_new(int rows, int columns)
{
	struct vt *vt = calloc(1, sizeof *vt);
	if (!vt)
		abort();
	vt->rows = rows;
	vt->columns = columns;
	vt->bottom = rows - 1;
	vt->hidden = new_cells(vt);
	vt->cells = new_cells(vt);
	clear_rows(vt, 0, rows);
	return vt;
}

void vt_free(struct vt *vt)
{
	free(vt->cells);
	free(vt->hidden);
	free(vt);
}

static int clamp(int value, int low, int high)
{
	return value < low ? low : value > high ? high : value;
}

/* Moves rows of [from, to] up (count > 0) or down, blank rows coming in. */
static void scroll(struct vt *vt, int from, int to, int count)
{
	int size = to - from + 1;
	int shift = clamp(count, -size, size);
	size_t kept = (size_t)(size - abs(shift)) * (size_t)vt->columns * sizeof(uint32_t);

	if (shift > 0) {
		memmove(cell(vt, from, 0), cell(vt, from + shift, 0), kept);
		clear_rows(vt, to + 1 - shift, to + 1);
	} else {
		memmove(cell(vt, from - shift, 0), cell(vt, from, 0), kept);
		clear_rows(vt, from, from - shift);
	}
}

/* Within the row, moves what stands at the cursor right (count > 0) or left. */
static void shift_row(struct vt *vt, int count)
{
	int rest = vt->columns - vt->at.column;
	int shift = clamp(count, -rest, rest);
	size_t kept = (size_t)(rest - abs(shift)) * sizeof(uint32_t);
	uint32_t *here = cell(vt, vt->at.row, vt->at.column);

	if (shift > 0) {
		memmove(here + shift, here, kept);
		clear_cells(vt, vt->at.row, vt->at.column, vt->at.column + shift);
	} else {
		memmove(here, here - shift, kept);
		clear_cells(vt, vt->at.row, vt->columns + shift, vt->columns);
	}
}

static void line_feed(struct vt *vt)
{
	if (vt->at.row == vt->bottom)
		scroll(vt, vt->top, vt->bottom, 1);
	else if (vt->at.row < vt->rows - 1)
		vt->at.row++;
}

static void put_char(struct vt *vt, uint32_t c)
{
	int width = wcwidth((wchar_t)c);
	if (width == 0)
		return;
	if (width < 0)
		width = 1;
	if (vt->at.wrap || vt->at.column + width > vt->columns) {
		vt->at.column = 0;
		line_feed(vt);
	}
	*cell(vt, vt->at.row, vt->at.column) = c;
	if (width == 2)
		*cell(vt, vt->at.row, vt->at.column + 1) = 0;
	vt->at.column += width;
	vt->at.wrap = vt->at.column >= vt->columns;
	if (vt->at.wrap)
		vt->at.column = vt->columns - 1;
	vt->last = c;
}

static void erase(struct vt *vt, int how)
{
	if (how != 1)
		clear_rows(vt, how == 0 ? vt->at.row + 1 : 0, vt->rows);
	if (how == 1)
		clear_rows(vt, 0, vt->at.row);
}

static void erase_in_row(struct vt *vt, int how)
{
	clear_cells(vt, vt->at.row, how == 0 ? vt->at.column : 0,
		how == 1 ? vt->at.column + 1 : vt->columns);
}

static void switch_screen(struct vt *vt, bool to_other)
{
	uint32_t *shown = vt->cells;
	vt->cells = vt->hidden;
	vt->hidden = shown;
	if (to_other)
		clear_rows(vt, 0, vt->rows);
}

static void move_to(struct vt *vt, int row, int column)
{
	vt->at.row = clamp(row, 0, vt->rows - 1);
	vt->at.column = clamp(column, 0, vt->columns - 1);
	vt->at.wrap = false;
}

/* The numbers of a control sequence, absent ones 0; returns its private mark or 0. */
static char read_params(const char *s, int params[static MAX_PARAMS])
{
	char mark = 0;
	int count = 0;
	if (*s && strchr("?>=!", *s))
		mark = *s++;
	for (; *s && count < MAX_PARAMS; s++) {
		if (*s >= '0' && *s <= '9')
			params[count] = params[count] * 10 + (*s - '0');
		else
			count++;
	}
	return mark;
}

static void control_sequence(struct vt *vt, char final)
{
	int params[MAX_PARAMS] = {0};
	char mark = read_params(vt->sequence, params);
	int first = params[0], n = first ? first : 1, row = vt->at.row, column = vt->at.column;

	switch (final) {
	case 'A': move_to(vt, row - n, column); break;
	case 'B': move_to(vt, row + n, column); break;
	case 'C': move_to(vt, row, column + n); break;
	case 'D': move_to(vt, row, column - n); break;
	case 'E': move_to(vt, row + n, 0); break;
	case 'F': move_to(vt, row - n, 0); break;
	case 'G': move_to(vt, row, n - 1); break;
	case 'd': move_to(vt, n - 1, column); break;
	case 'H':
	case 'f': move_to(vt, n - 1, params[1] - 1); break;
	case 'J':
		erase(vt, first);
		if (first < 2)
			erase_in_row(vt, first);
		break;
	case 'K': erase_in_row(vt, first); break;
	case 'X': clear_cells(vt, row, column, clamp(column + n, 0, vt->columns)); break;
	case '@': shift_row(vt, n); break;
	case 'P': shift_row(vt, -n); break;
	case 'L':
	case 'M':
		if (row <= vt->bottom)
			scroll(vt, row, vt->bottom, final == 'L' ? -n : n);
		break;
	case 'S': scroll(vt, vt->top, vt->bottom, n); break;
	case 'T': scroll(vt, vt->top, vt->bottom, -n); break;
	case 'b':
		while (n-- > 0)
			put_char(vt, vt->last);
		break;
	case 'r':
		vt->top = clamp(n - 1, 0, vt->rows - 1);
		vt->bottom = clamp((params[1] ? params[1] : vt->rows) - 1, vt->top, vt->rows - 1);
		move_to(vt, 0, 0);
		break;
	case 'h':
	case 'l':
		if (mark == '?' && (first == 1049 || first == 1047 || first == 47))
			switch_screen(vt, final == 'h');
		break;
	default: break; /* colours, modes, queries: nothing that moves text */
	}
}

static void escape(struct vt *vt, char c)
{
	vt->state = GROUND;
	switch (c) {
	case '[':
		vt->state = CSI;
		vt->sequence_len = 0;
		break;
	case ']':
	case 'P':
	case '_':
	case '^': vt->state = STRING; break;
	case '(':
	case ')':
	case '#':
	case '%': vt->state = CHARSET; break;
	case '7': vt->saved = vt->at; break;
	case '8': vt->at = vt->saved; break;
	case 'D': line_feed(vt); break;
	case 'M':
		if (vt->at.row == vt->top)
			scroll(vt, vt->top, vt->bottom, -1);
		else
			move_to(vt, vt->at.row - 1, vt->at.column);
		break;
	default: break;
	}
}

static void control(struct vt *vt, char c)
{
	switch (c) {
	case '\033': vt->state = ESCAPE; break;
	case '\r': move_to(vt, vt->at.row, 0); break;
	case '\b': move_to(vt, vt->at.row, vt->at.column - 1); break;
	case '\t': move_to(vt, vt->at.row, (vt->at.column | 7) + 1); break;
	case '\n':
		vt->at.wrap = false;
		line_feed(vt);
		break;
	default: break;
	}
}

static void text_byte(struct vt *vt, unsigned char c)
{
	if (vt->code_left > 0) {
		vt->code = vt->code << 6 | (c & 0x3f);
		if (--vt->code_left == 0)
			put_char(vt, vt->code);
	} else if (c >= 0xc0) {
		vt->code_left = c >= 0xf0 ? 3 : c >= 0xe0 ? 2 : 1;
		vt->code = c & (0x3fU >> vt->code_left);
	} else if (c < ' ') {
		control(vt, (char)c);
	} else {
		put_char(vt, c);
	}
}

static void feed_byte(struct vt *vt, unsigned char c)
{
	switch (vt->state) {
	case GROUND: text_byte(vt, c); break;
	case ESCAPE: escape(vt, (char)c); break;
	case CSI:
		if (c >= 0x40 && c <= 0x7e) {
			vt->sequence[vt->sequence_len] = '\0';
			vt->state = GROUND;
			control_sequence(vt, (char)c);
		} else if (vt->sequence_len < MAX_SEQUENCE - 1) {
			vt->sequence[vt->sequence_len++] = (char)c;
		}
		break;
	case STRING:
		if (c == '\a')
			vt->state = GROUND;
		else if (c == '\033')
			vt->state = STRING_ESCAPE;
		break;
	case STRING_ESCAPE: vt->state = c == '\\' ? GROUND : STRING; break;
	case CHARSET: vt->state = GROUND; break;
	}
}

void vt_feed(struct vt *vt, const char *bytes, size_t len)
{
	for (size_t i = 0; i < len; i++)
		feed_byte(vt, (unsigned char)bytes[i]);
}

static size_t encode(uint32_t c, char out[static UTF8_MAX])
{
	if (c < 0x80) {
		out[0] = (char)c;
		return 1;
	}
	size_t len = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
	for (size_t i = len; --i > 0; c >>= 6)
		out[i] = (char)(0x80 | (c & 0x3f));
	out[0] = (char)((0xf00U >> len & 0xf0) | c);
	return len;
}

/* One row as text ending in NUL; `out` has room for UTF8_MAX bytes a column and one more. */
static void row_text(const struct vt *vt, int row, char *out)
{
	const uint32_t *cells = vt->cells + (size_t)row * (size_t)vt->columns;
	for (int i = 0; i < vt->columns; i++)
		if (cells[i])
			out += encode(cells[i], out);
	*out = '\0';
}

static char *new_row_text(const struct vt *vt)
{
	char *text = malloc((size_t)vt->columns * UTF8_MAX + 1);
	if (!text)
		abort();
	return text;
}

bool vt_shows(const struct vt *vt, const char *text)
{
	char *row = new_row_text(vt);
	bool found = false;
	for (int i = 0; i < vt->rows && !found; i++) {
		row_text(vt, i, row);
		found = strstr(row, text) != NULL;
	}
	free(row);
	return found;
}

void vt_print(const struct vt *vt, FILE *out)
{
	char *row = new_row_text(vt);
	for (int i = 0; i < vt->rows; i++) {
		row_text(vt, i, row);
		size_t len = strlen(row);
		while (len > 0 && row[len - 1] == ' ')
			len--;
		fprintf(out, "%.*s\n", (int)len, row);
	}
	free(row);
}
