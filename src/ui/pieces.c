#include "ui/pieces.h"

#include <stdbool.h>
#include <string.h>

#include "base/utf8.h"

enum { JOINER = 0x200D };

struct filling {
	struct pieces pieces;
	int columns; /* taken, of so many */
	int room;
	bool dropped;
};

static void add_mark(struct filling *f, wchar_t mark)
{
	struct piece *last = f->pieces.count ? &f->pieces.items[f->pieces.count - 1] : NULL;
	if (last && !f->dropped && last->length < PIECE_CHARACTERS)
		last->text[last->length++] = mark;
}

static void add_base(struct filling *f, wchar_t base, int columns)
{
	if (f->columns + columns <= f->room) {
		f->pieces.items[f->pieces.count++] = (struct piece){.length = 1, .text = {base}};
		f->columns += columns;
		return;
	}
	/* A joiner would join what comes in the next cell. */
	struct piece *last = f->pieces.count ? &f->pieces.items[f->pieces.count - 1] : NULL;
	if (last && last->text[last->length - 1] == JOINER)
		last->length--;
	f->dropped = true;
}

struct pieces pieces_of(const struct cell *cell)
{
	struct filling f = {.room = cell->columns};
	const char *c = cell->text, *end = c + strnlen(cell->text, CELL_BYTES);
	while (c < end) {
		uint32_t cp;
		c += utf8_decode(c, end, &cp);
		int columns = wcwidth((wchar_t)cp);
		if (columns == 0)
			add_mark(&f, (wchar_t)cp);
		else if (columns < 0)
			add_base(&f, UTF8_REPLACEMENT, 1);
		else
			add_base(&f, (wchar_t)cp, columns);
	}
	f.dropped = false;
	while (f.columns < f.room)
		add_base(&f, L' ', 1);
	return f.pieces;
}
