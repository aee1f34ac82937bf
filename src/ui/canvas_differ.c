/* What of a screen is to be sent. */
#include <string.h>

#include "ui/canvas.h"

/* Where there is a difference from..to, the whole clusters of what is there as of what comes. */
static void widen(const struct cell *a, const struct cell *b, int columns, int *from, int *to)
{
	while (*from > 0 && (a[*from].columns == 0 || b[*from].columns == 0))
		--*from;
	while (*to < columns && (a[*to].columns == 0 || b[*to].columns == 0))
		++*to;
}

bool canvas_row_differs(
	const struct canvas *one, const struct canvas *other, int row, int *from, int *to)
{
	size_t offset = (size_t)row * (size_t)one->columns;
	const struct cell *a = one->cells + offset, *b = other->cells + offset;
	*from = 0;
	*to = one->columns;
	if (memcmp(a, b, (size_t)*to * sizeof *a) == 0)
		return false;
	while (memcmp(&a[*from], &b[*from], sizeof *a) == 0)
		++*from;
	while (memcmp(&a[*to - 1], &b[*to - 1], sizeof *a) == 0)
		--*to;
	widen(a, b, one->columns, from, to);
	return true;
}
