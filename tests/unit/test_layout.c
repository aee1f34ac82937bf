/* Rectangles at every size: none outside, none upon another, always a place to read. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "ui/layout.h"

enum { MOST_ROWS = 80, MOST_COLUMNS = 250 };

static char taken[MOST_ROWS][MOST_COLUMNS];

/* Marks the rectangle's cells; fails where one is taken or outside. */
static void take(struct rect r, int rows, int columns, const char *what)
{
	if (r.rows == 0 || r.columns == 0)
		return;
	if (r.row < 0 || r.column < 0 || r.rows < 0 || r.columns < 0 || r.row + r.rows > rows ||
		r.column + r.columns > columns)
		fail_msg("%s is outside of %dx%d", what, columns, rows);
	for (int i = r.row; i < r.row + r.rows; i++)
		for (int j = r.column; j < r.column + r.columns; j++) {
			if (taken[i][j])
				fail_msg("%s is upon another at %d,%d of %dx%d", what, j, i, columns, rows);
			taken[i][j] = 1;
		}
}

static void take_all(const struct layout *l, int rows, int columns)
{
	memset(taken, 0, sizeof taken);
	take(l->bar, rows, columns, "bar");
	take(l->footer, rows, columns, "footer");
	for (int i = 0; i < 2; i++)
		if (l->rules[i] >= 0)
			take((struct rect){l->rules[i], 0, 1, columns}, rows, columns, "rule");
	struct rect divider = l->content;
	divider.columns = 1;
	divider.column = l->divider;
	if (l->divider >= 0)
		take(divider, rows, columns, "divider");
	divider.column = l->divider2;
	if (l->divider2 >= 0)
		take(divider, rows, columns, "divider2");
	if (l->cross >= 0)
		take((struct rect){l->cross, l->divider + 1, 1, columns - l->divider - 1}, rows, columns,
			"cross");
	for (int i = 0; i < LAYOUT_PANES; i++) {
		take(l->panes[i].title, rows, columns, "title");
		take(l->panes[i].body, rows, columns, "body");
	}
}

static bool within(struct rect inner, struct rect outer)
{
	return inner.row >= outer.row && inner.column >= outer.column &&
	       inner.row + inner.rows <= outer.row + outer.rows &&
	       inner.column + inner.columns <= outer.column + outer.columns;
}

static void check(int rows, int columns, int focus, bool zoomed)
{
	struct layout l = layout_make(rows, columns, LAYOUT_BRIEFING, focus, zoomed);
	assert_int_equal(l.too_small, rows < LAYOUT_LEAST_ROWS || columns < LAYOUT_LEAST_COLUMNS);
	take_all(&l, rows, columns);
	if (l.too_small)
		return;
	const struct pane_place *pane = &l.panes[focus];
	assert_false(pane->folded);
	assert_true(pane->title.rows == 1 && pane->title.columns >= 18);
	assert_true(pane->body.rows >= 3 && pane->body.columns >= 18);
	assert_true(l.measure.rows >= 4 && l.measure.columns >= 18);
	assert_true(within(l.measure, l.content));
	assert_true(l.measure.columns <= LAYOUT_MEASURE);
	for (int i = 0; i < LAYOUT_PANES; i++) {
		assert_true(l.panes[i].body.columns <= LAYOUT_MEASURE);
		assert_true(l.panes[i].title.rows == 0 || within(l.panes[i].title, l.content));
		assert_int_equal(l.panes[i].folded, l.panes[i].body.rows == 0);
		if (l.side_by_side)
			assert_true(l.panes[i].body.rows >= 4 && l.panes[i].body.columns >= 38);
		if (zoomed && i != focus)
			assert_true(l.panes[i].folded && l.panes[i].title.rows == 0);
	}
}

static void all_sizes(void **state)
{
	(void)state;
	for (int rows = 0; rows <= MOST_ROWS; rows++)
		for (int columns = 0; columns <= MOST_COLUMNS; columns++)
			for (int focus = 0; focus < LAYOUT_PANES; focus++) {
				check(rows, columns, focus, false);
				check(rows, columns, focus, true);
			}
}

/* The sizes people have, as drawn. */
static void at_120x40(void **state)
{
	(void)state;
	struct layout l = layout_make(40, 120, LAYOUT_BRIEFING, 0, false);
	assert_true(l.side_by_side);
	assert_int_equal(l.divider, 70);
	assert_int_equal(l.divider2, -1);
	assert_int_equal(l.panes[0].body.columns, 68);
	assert_int_equal(l.panes[1].title.column, 72);
	assert_int_equal(l.panes[1].title.columns, 47);
	assert_int_equal(l.panes[1].body.row, 3);
	assert_int_equal(l.cross, l.panes[2].title.row - 1);
	assert_int_equal(l.rules[1], 38);
}

static void at_80x24(void **state)
{
	(void)state;
	struct layout l = layout_make(24, 80, LAYOUT_BRIEFING, 1, false);
	assert_false(l.side_by_side);
	assert_true(l.panes[0].folded && l.panes[2].folded);
	assert_int_equal(l.panes[0].title.row, 2);
	assert_int_equal(l.panes[1].title.row, 3);
	assert_int_equal(l.panes[1].body.row, 5);
	assert_int_equal(l.panes[2].title.row, 21);
	assert_int_equal(l.panes[1].body.columns, 78);
}

static void at_200x60(void **state)
{
	(void)state;
	struct layout l = layout_make(60, 200, LAYOUT_BRIEFING, 2, false);
	assert_true(l.side_by_side);
	assert_int_equal(l.panes[0].body.columns, LAYOUT_MEASURE);
	assert_int_equal(l.divider, 86);
	assert_int_equal(l.divider2, 143);
	assert_int_equal(l.panes[1].body.rows, 54);
	assert_int_equal(l.cross, -1);
}

static void small_terminals_have_one_pane(void **state)
{
	(void)state;
	struct layout l = layout_make(12, 40, LAYOUT_BRIEFING, 2, false);
	assert_int_equal(l.panes[0].title.rows, 0);
	assert_int_equal(l.panes[2].body.rows, 7);
	assert_int_equal(l.panes[2].body.columns, 38);
	l = layout_make(6, 20, LAYOUT_BRIEFING, 0, false);
	assert_int_equal(l.rules[0], -1);
	assert_int_equal(l.panes[0].body.rows, 3);
	assert_int_equal(l.panes[0].body.columns, 20);
	l = layout_make(5, 20, LAYOUT_BRIEFING, 0, false);
	assert_true(l.too_small && l.bar.rows == 1);
}

/* Where room is short, the pane on the right that one is in gets more of it. */
static void focus_shares_the_height(void **state)
{
	(void)state;
	struct layout actors = layout_make(24, 120, LAYOUT_BRIEFING, 1, false);
	struct layout chronology = layout_make(24, 120, LAYOUT_BRIEFING, 2, false);
	assert_true(actors.panes[1].body.rows > actors.panes[2].body.rows);
	assert_true(chronology.panes[1].body.rows < chronology.panes[2].body.rows);
	assert_int_equal(layout_make(60, 120, LAYOUT_BRIEFING, 1, false).cross,
		layout_make(60, 120, LAYOUT_BRIEFING, 2, false).cross);
}

static void check_list(int rows, int columns)
{
	struct layout l = layout_make(rows, columns, LAYOUT_LIST, 0, false);
	memset(taken, 0, sizeof taken);
	take(l.bar, rows, columns, "bar");
	take(l.footer, rows, columns, "footer");
	if (l.too_small)
		return;
	take(l.head, rows, columns, "head");
	take(l.list, rows, columns, "list");
	take(l.preview, rows, columns, "preview");
	assert_true(l.list.rows >= 4 && l.list.columns >= 18);
	assert_true(within(l.list, l.content));
	if (l.preview.rows)
		assert_true(within(l.preview, l.content) && l.preview.rows >= 5 &&
					l.preview.columns >= 44 && l.preview.columns <= LAYOUT_MEASURE);
	if (l.cross >= 0)
		take((struct rect){l.cross, 0, 1, columns}, rows, columns, "cross");
	if (l.divider >= 0)
		take((struct rect){l.content.row, l.divider, l.content.rows, 1}, rows, columns, "divider");
	assert_int_equal(l.preview.rows > 0, l.cross >= 0 || l.divider >= 0);
}

/* A preview stands beside the list where it is wide, below where it is tall. */
static void lists_have_a_preview_where_there_is_room(void **state)
{
	(void)state;
	for (int rows = 0; rows <= MOST_ROWS; rows++)
		for (int columns = 0; columns <= MOST_COLUMNS; columns++)
			check_list(rows, columns);
	struct layout l = layout_make(24, 80, LAYOUT_LIST, 0, false);
	assert_int_equal(l.head.row, 2);
	assert_int_equal(l.list.rows, 13);
	assert_int_equal(l.cross, 16);
	assert_int_equal(l.preview.rows, 5);
	l = layout_make(40, 120, LAYOUT_LIST, 0, false);
	assert_int_equal(l.divider, 69);
	assert_int_equal(l.preview.rows, 36);
	l = layout_make(12, 40, LAYOUT_LIST, 0, false);
	assert_int_equal(l.preview.rows, 0);
	assert_int_equal(l.head.rows, 0);
	assert_int_equal(l.list.rows, 8);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(all_sizes),
		cmocka_unit_test(at_120x40),
		cmocka_unit_test(at_80x24),
		cmocka_unit_test(at_200x60),
		cmocka_unit_test(small_terminals_have_one_pane),
		cmocka_unit_test(lists_have_a_preview_where_there_is_room),
		cmocka_unit_test(focus_shares_the_height),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
