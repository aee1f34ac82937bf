/* Cells: clusters and their columns, what does not fit, what is overwritten, roles. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/width.h"
#include "ui/canvas.h"

static struct canvas canvas;
static struct strbuf out;

static int setup(void **state)
{
	(void)state;
	width_use_utf8_locale();
	canvas_init(&canvas);
	strbuf_init(&out);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	canvas_release(&canvas);
	strbuf_release(&out);
	return 0;
}

static void expect_text(const char *wanted)
{
	strbuf_clear(&out);
	canvas_text(&canvas, &out);
	assert_string_equal(out.ptr, wanted);
}

static int put(int column, int limit, const char *text)
{
	return canvas_put(&canvas, 0, column, limit, ROLE_TEXT, 0, str_from(text));
}

static void put_text_with_its_look(void **state)
{
	(void)state;
	canvas_reset(&canvas, 2, 10);
	assert_int_equal(canvas_put(&canvas, 1, 2, 10, ROLE_ACTOR, ATTR_BOLD, STR("Anna")), 6);
	expect_text("\n  Anna\n");
	assert_int_equal(canvas.cells[12].role, ROLE_ACTOR);
	assert_int_equal(canvas.cells[12].attributes, ATTR_BOLD);
	assert_int_equal(canvas.cells[11].role, ROLE_TEXT);
	assert_int_equal(canvas.cells[16].attributes, 0);
}

static void text_beyond_the_limit_is_left_out(void **state)
{
	(void)state;
	canvas_reset(&canvas, 1, 10);
	assert_int_equal(put(1, 4, "abcdef"), 4);
	expect_text(" abc\n");
	assert_int_equal(put(8, 99, "xyz"), 10);
	expect_text(" abc    xy\n");
	assert_int_equal(put(-2, 10, "12345"), 3);
	expect_text("345c    xy\n");
	canvas_put(&canvas, 1, 0, 10, ROLE_TEXT, 0, STR("no"));
	canvas_put(&canvas, -1, 0, 10, ROLE_TEXT, 0, STR("no"));
	assert_int_equal(put(12, 20, "no"), 12);
	expect_text("345c    xy\n");
}

static void wide_clusters_take_two_cells(void **state)
{
	(void)state;
	canvas_reset(&canvas, 1, 6);
	assert_int_equal(put(0, 6, "中国a"), 5);
	expect_text("中国a\n");
	assert_int_equal(canvas.cells[0].columns, 2);
	assert_int_equal(canvas.cells[1].columns, 0);
	assert_int_equal(canvas.cells[4].columns, 1);
}

static void half_a_cluster_is_a_blank(void **state)
{
	(void)state;
	canvas_reset(&canvas, 1, 6);
	put(0, 6, "abcdef");
	assert_int_equal(put(0, 3, "中国"), 3);
	expect_text("中 def\n");
	assert_int_equal(put(-1, 6, "国x"), 2);
	expect_text(" x def\n");
}

static void overwriting_half_a_cluster_blanks_the_other(void **state)
{
	(void)state;
	canvas_reset(&canvas, 1, 6);
	put(0, 6, "中国民");
	put(1, 6, "x");
	expect_text(" x国民\n");
	put(2, 6, "y");
	expect_text(" xy 民\n");
	canvas_fill(&canvas, (struct rect){0, 5, 1, 1}, ROLE_TEXT);
	expect_text(" xy\n");
	canvas_reset(&canvas, 1, 6);
	put(0, 6, "中国民");
	put(1, 6, "国");
	expect_text(" 国 民\n");
}

static void marks_stay_with_their_base(void **state)
{
	(void)state;
	canvas_reset(&canvas, 1, 6);
	assert_int_equal(put(0, 6, "e\u0301x"), 2);
	expect_text("e\u0301x\n");
	assert_string_equal(canvas.cells[0].text, "e\u0301");
}

static void leading_zero_width_does_not_land_on_the_cell_before(void **state)
{
	(void)state;
	canvas_reset(&canvas, 1, 6);
	put(0, 6, "ab");
	put(2, 6, "\u0301c");
	put(3, 6, "\u200Fd");
	expect_text("abcd\n");
	assert_string_equal(canvas.cells[1].text, "b");
	assert_string_equal(canvas.cells[2].text, "c");
}

static void direction_marks_stay_with_what_is_before_them(void **state)
{
	(void)state;
	canvas_reset(&canvas, 1, 6);
	assert_int_equal(put(0, 6, "a\u200Fb"), 2);
	assert_string_equal(canvas.cells[0].text, "a\u200F");
	assert_string_equal(canvas.cells[1].text, "b");
}

static void long_clusters_are_cut_between_characters(void **state)
{
	(void)state;
	canvas_reset(&canvas, 1, 6);
	strbuf_adds(&out, "e");
	for (int i = 0; i < 30; i++)
		strbuf_adds(&out, "\u0301");
	canvas_put(&canvas, 0, 0, 6, ROLE_TEXT, 0, strbuf_str(&out));
	put(1, 6, "x");
	strbuf_clear(&out);
	canvas_text(&canvas, &out);
	assert_int_equal(out.len, 1 + 2 * 11 + 2); /* e, marks, x, newline */
	assert_string_equal(out.ptr + out.len - 4, "\u0301x\n");
}

static void short_text_ends_in_an_ellipsis(void **state)
{
	(void)state;
	canvas_reset(&canvas, 1, 8);
	assert_int_equal(canvas_put_short(&canvas, 0, 1, 6, ROLE_TEXT, 0, STR("abcdefgh")), 6);
	expect_text(" abcd…\n");
	canvas_reset(&canvas, 1, 8);
	canvas_put_short(&canvas, 0, 1, 6, ROLE_TEXT, 0, STR("abcde"));
	expect_text(" abcde\n");
	canvas_reset(&canvas, 1, 8);
	assert_int_equal(canvas_put_short(&canvas, 0, 0, 4, ROLE_TEXT, 0, STR("中国民")), 3);
	expect_text("中…\n");
	assert_int_equal(canvas_put_short(&canvas, 0, 4, 4, ROLE_TEXT, 0, STR("x")), 4);
	assert_int_equal(canvas_put_short(&canvas, 0, 7, 99, ROLE_TEXT, 0, STR("xy")), 8);
	expect_text("中…    …\n");
}

static void fills_and_lines_are_clipped(void **state)
{
	(void)state;
	canvas_reset(&canvas, 3, 4);
	canvas_hline(&canvas, 1, -2, 99, ROLE_RULE);
	canvas_vline(&canvas, -1, 2, 99, ROLE_RULE);
	expect_text("  │\n──│─\n  │\n");
	canvas_fill(&canvas, (struct rect){-5, 1, 7, 99}, ROLE_BAR);
	expect_text("\n─\n  │\n");
	assert_int_equal(canvas.cells[5].role, ROLE_BAR);
	assert_int_equal(canvas.cells[4].role, ROLE_RULE);
}

static void roles_have_letters(void **state)
{
	(void)state;
	canvas_reset(&canvas, 2, 6);
	canvas_put(&canvas, 0, 1, 6, ROLE_ACTOR, 0, STR("Ann x"));
	put(5, 6, "y");
	canvas_over(&canvas, 0, 3, 99, ROLE_MATCH);
	canvas_over(&canvas, 7, 0, 2, ROLE_MATCH);
	strbuf_clear(&out);
	canvas_roles(&canvas, &out);
	assert_string_equal(out.ptr, " aaMMM\n\na actor\nM match\n");
	canvas_over(&canvas, 0, 5, 1, ROLE_TEXT);
	strbuf_clear(&out);
	canvas_roles(&canvas, &out);
	assert_string_equal(out.ptr, " aaMM.\n\n. text\na actor\nM match\n");
}

static void letters_differ(void **state)
{
	(void)state;
	canvas_reset(&canvas, 1, ROLE_COUNT);
	for (int role = 0; role < ROLE_COUNT; role++)
		canvas_put(&canvas, 0, role, ROLE_COUNT, (enum role)role, 0, STR("x"));
	canvas_roles(&canvas, &out);
	for (int role = 0; role < ROLE_COUNT; role++) {
		assert_true(out.ptr[role] > ' ');
		assert_ptr_equal(strchr(out.ptr, out.ptr[role]), out.ptr + role);
	}
}

static void reset_blanks_and_sizes(void **state)
{
	(void)state;
	canvas_reset(&canvas, 2, 3);
	put(0, 3, "abc");
	canvas.cursor_row = 1;
	canvas_reset(&canvas, 2, 3);
	expect_text("\n\n");
	assert_int_equal(canvas.cursor_row, 0);
	canvas_reset(&canvas, 1, 5);
	put(0, 5, "abcde");
	expect_text("abcde\n");
	canvas_reset(&canvas, 0, 0);
	expect_text("");
	put(0, 5, "abc");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(put_text_with_its_look, setup, teardown),
		cmocka_unit_test_setup_teardown(text_beyond_the_limit_is_left_out, setup, teardown),
		cmocka_unit_test_setup_teardown(wide_clusters_take_two_cells, setup, teardown),
		cmocka_unit_test_setup_teardown(half_a_cluster_is_a_blank, setup, teardown),
		cmocka_unit_test_setup_teardown(
			overwriting_half_a_cluster_blanks_the_other, setup, teardown),
		cmocka_unit_test_setup_teardown(marks_stay_with_their_base, setup, teardown),
		cmocka_unit_test_setup_teardown(
			leading_zero_width_does_not_land_on_the_cell_before, setup, teardown),
		cmocka_unit_test_setup_teardown(
			direction_marks_stay_with_what_is_before_them, setup, teardown),
		cmocka_unit_test_setup_teardown(long_clusters_are_cut_between_characters, setup, teardown),
		cmocka_unit_test_setup_teardown(short_text_ends_in_an_ellipsis, setup, teardown),
		cmocka_unit_test_setup_teardown(fills_and_lines_are_clipped, setup, teardown),
		cmocka_unit_test_setup_teardown(roles_have_letters, setup, teardown),
		cmocka_unit_test_setup_teardown(letters_differ, setup, teardown),
		cmocka_unit_test_setup_teardown(reset_blanks_and_sizes, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
