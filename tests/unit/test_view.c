/* A scrolled doc: moving by lines, entries and links, keeping the place, drawing. */
#include "text_test.h"

#include "ui/view.h"

enum { WIDTH = 20, ROWS = 5 };

static struct view view;

static void add_paragraph(const char *text)
{
	doc_block(&view.doc, BLOCK_PARAGRAPH);
	doc_span(&view.doc, ROLE_TEXT, 0, 0, str_from(text));
}

static void add_link(const char *id)
{
	uint32_t link =
		doc_add_target(&view.doc, (struct target){.kind = TARGET_ACTOR, .id = str_from(id)});
	doc_span(&view.doc, ROLE_ACTOR, 0, link, str_from(id));
}

/* Twenty lines "line 0" to "line 19", a paragraph each; every fifth ends in a link. */
static int text_view(void **state)
{
	static char names[20][32];
	text_set_up(state);
	view_init(&view, false);
	for (int i = 0; i < 20; i++) {
		snprintf(names[i], sizeof names[i], "line %d ", i);
		add_paragraph(names[i]);
		if (i % 5 == 4)
			add_link(names[i]);
	}
	view_composed(&view);
	view_set(&view, WIDTH, ROWS);
	return 0;
}

/* Six entries of three lines each, under a heading every two. */
static int list_view(void **state)
{
	static const char *const names[] = {"a", "b", "c", "d", "e", "f"};
	text_set_up(state);
	view_init(&view, true);
	for (int i = 0; i < 6; i++) {
		if (i % 2 == 0) {
			doc_block(&view.doc, BLOCK_HEADING)->space_before = 1;
			doc_span(&view.doc, ROLE_HEADING, 0, 0, STR("heading"));
		}
		struct block *b = doc_block(&view.doc, BLOCK_PARAGRAPH);
		b->entry = true;
		b->anchor = doc_add_target(
			&view.doc, (struct target){.kind = TARGET_ACTOR, .id = str_from(names[i])});
		doc_span(&view.doc, ROLE_TEXT, 0, 0, str_from(names[i]));
		doc_block(&view.doc, BLOCK_PARAGRAPH);
		doc_span(&view.doc, ROLE_TEXT, 0, 0, STR("by "));
		add_link(names[i]);
		add_paragraph("end");
	}
	view_composed(&view);
	view_set(&view, WIDTH, ROWS);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	view_release(&view);
	return 0;
}

static const char *target_id(void)
{
	static char id[32];
	const struct target *t = view_target(&view);
	snprintf(id, sizeof id, "%.*s", t ? (int)t->id.len : 4, t ? t->id.ptr : "none");
	return id;
}

static void scrolls_by_lines_up_to_both_ends(void **state)
{
	(void)state;
	assert_false(view_step(&view, -1));
	/* The line one is at goes first, as far as a third of the way down; then the text. */
	assert_true(view_step(&view, 1));
	assert_int_equal(view.line, 1);
	assert_int_equal(view.top, 0);
	assert_true(view_step(&view, 1));
	assert_int_equal(view.line, 2);
	assert_int_equal(view.top, 1);
	assert_true(view_step(&view, -1));
	assert_int_equal(view.top, 1);
	assert_true(view_step(&view, -1));
	assert_int_equal(view.top, 0);
	assert_true(view_scroll(&view, 8));
	assert_int_equal(view.top, 8);
	assert_int_equal(view.line, 8);
	assert_true(view_scroll(&view, 100));
	assert_int_equal(view.top, 15);
	assert_int_equal(view.line, 19);
	assert_false(view_step(&view, 1));
	assert_true(view_go_top(&view));
	assert_int_equal(view.top, 0);
	assert_true(view_go_bottom(&view));
	assert_int_equal(view.top, 15);
	assert_true(view_scroll(&view, -100));
	assert_int_equal(view.top, 0);
}

static void says_how_far_one_is(void **state)
{
	(void)state;
	struct strbuf b;
	strbuf_init(&b);
	view_add_position(&view, true, &b);
	strbuf_addc(&b, ' ');
	view_go_bottom(&view);
	view_add_position(&view, true, &b);
	strbuf_addc(&b, ' ');
	view_set(&view, WIDTH, 20);
	view_add_position(&view, true, &b);
	assert_string_equal(b.ptr, "25% 100% all");
	strbuf_release(&b);
}

static void goes_from_link_to_link(void **state)
{
	(void)state;
	assert_string_equal(target_id(), "none");
	assert_true(view_step_link(&view, 1));
	assert_string_equal(target_id(), "line 4 ");
	assert_int_equal(view.top, 0);
	assert_true(view_step_link(&view, 1));
	assert_string_equal(target_id(), "line 9 ");
	assert_true(view_shows(&view, 9));
	assert_true(view_step_link(&view, 1));
	assert_true(view_step_link(&view, 1));
	assert_string_equal(target_id(), "line 19 ");
	assert_false(view_step_link(&view, 1));
	assert_string_equal(target_id(), "none");
	assert_true(view_enter_links(&view, 1));
	assert_string_equal(target_id(), "line 4 ");
	assert_true(view_shows(&view, 4));
	assert_false(view_step_link(&view, -1));
	assert_true(view_enter_links(&view, -1));
	assert_string_equal(target_id(), "line 19 ");
}

/* What is out of sight is no longer selected: the next link is one that is seen. */
static void scrolling_on_leaves_a_link_behind(void **state)
{
	(void)state;
	view_step_link(&view, 1);
	view_scroll(&view, 5);
	assert_string_equal(target_id(), "none");
	view_step_link(&view, 1);
	assert_string_equal(target_id(), "line 9 ");
	view_scroll(&view, 9);
	view_step_link(&view, -1);
	assert_string_equal(target_id(), "line 14 ");
}

static void keeps_the_text_at_the_top_at_any_width(void **state)
{
	(void)state;
	view_clear(&view);
	add_paragraph(
		"one two three four five six seven eight nine ten eleven twelve thirteen fourteen");
	add_paragraph("fifteen sixteen seventeen eighteen nineteen twenty");
	view_composed(&view);
	view_set(&view, 10, 3);
	size_t line = 0;
	while (memcmp(view.lines.segments[view.lines.items[line].first].text.ptr, "seven", 5) != 0)
		line++;
	view_put_top(&view, line);
	view_put_line(&view, line);
	/* Here "seven" stands within a line. */
	view_set(&view, 40, 1);
	struct str top = view.lines.segments[view.lines.items[view.top].first].text;
	assert_non_null(memmem(top.ptr, top.len, "seven", 5));
	/* And here at its beginning again, though the line before began earlier. */
	view_set(&view, 10, 3);
	assert_int_equal(view.top, line);
	/* A place too large for the rest shows the end; coming back, the same text. */
	view_set(&view, 60, 40);
	assert_int_equal(view.top, 0);
	view_set(&view, 10, 3);
	assert_int_equal(view.top, line);
}

static void steps_from_entry_to_entry(void **state)
{
	(void)state;
	assert_string_equal(target_id(), "a");
	assert_false(view_step(&view, -1));
	assert_true(view_step(&view, 1));
	assert_string_equal(target_id(), "b");
	/* The whole entry is in sight. */
	assert_true(view_shows(&view, view_entry_line(&view, 1)));
	assert_true(view_shows(&view, view_entry_end(&view, 1) - 1));
	assert_true(view_step(&view, 1));
	assert_string_equal(target_id(), "c");
	assert_true(view_step(&view, -1));
	assert_true(view_step(&view, -1));
	/* With the heading above it. */
	assert_int_equal(view.top, 0);
	for (int i = 0; i < 5; i++)
		assert_true(view_step(&view, 1));
	assert_string_equal(target_id(), "f");
	assert_false(view_step(&view, 1));
	assert_int_equal(view.top, view_last_top(&view));
	view_go_top(&view);
	assert_string_equal(target_id(), "a");
	view_go_bottom(&view);
	assert_string_equal(target_id(), "f");
}

static void reads_long_entries_to_their_end(void **state)
{
	(void)state;
	view_set(&view, WIDTH, 2);
	assert_int_equal(view_entry_line(&view, 0), 1);
	assert_true(view_step(&view, 1));
	assert_true(view_step(&view, 1));
	assert_string_equal(target_id(), "a");
	assert_true(view_shows(&view, view_entry_end(&view, 0) - 1));
	assert_true(view_step(&view, 1));
	assert_string_equal(target_id(), "b");
	assert_int_equal(view.top, view_entry_line(&view, 1));
}

static void the_entry_comes_along_with_the_page(void **state)
{
	(void)state;
	for (int i = 0; i < 12; i++) {
		bool moved = view_scroll(&view, 3);
		assert_true(view_shows(&view, view_entry_line(&view, view.state.entry)));
		if (!moved)
			break;
	}
	assert_string_equal(target_id(), "f");
	for (int i = 0; i < 12; i++)
		view_scroll(&view, -3);
	assert_string_equal(target_id(), "a");
	assert_int_equal(view.top, 0);
}

static void links_select_the_entry_they_stand_in(void **state)
{
	(void)state;
	assert_true(view_step_link(&view, 1));
	assert_true(view_step_link(&view, 1));
	assert_true(view_step_link(&view, 1));
	assert_string_equal(target_id(), "c");
	assert_int_equal(view.state.entry, 2);
	/* From there one goes on by entries. */
	assert_true(view_step(&view, 1));
	assert_int_equal(view.state.entry, 3);
	assert_int_equal(view.state.link.number, 0);
}

static void draws_what_is_in_sight(void **state)
{
	(void)state;
	struct canvas c;
	struct strbuf b;
	struct rect r = {1, 2, ROWS, WIDTH};
	canvas_init(&c);
	strbuf_init(&b);
	canvas_reset(&c, ROWS + 2, WIDTH + 4);
	view_scroll(&view, 3);
	view_step_link(&view, 1);
	view_search(&view, STR("line 5"));
	view.match = 0;
	view_draw(&view, &c, r, true);
	canvas_text(&c, &b);
	assert_string_equal(b.ptr, "\n  line 3\n  line 4 line 4\n  line 5\n  line 6\n  line 7\n\n");
	assert_int_equal(c.cells[2 * c.columns + 9].over, ROLE_LINK_FOCUS);
	assert_int_equal(c.cells[3 * c.columns + 2].over, ROLE_MATCH_FOCUS);
	assert_int_equal(c.cells[3 * c.columns + 8].over, 0);
	assert_int_equal(c.cursor_row, 2);
	assert_int_equal(c.cursor_column, 9);
	strbuf_release(&b);
	canvas_release(&c);
}

static void finds_matches_by_line(void **state)
{
	(void)state;
	view_search(&view, STR("line 1"));
	assert_int_equal(view.found.matches, 13);
	assert_int_equal(view_match_line(&view, 0), 1);
	assert_int_equal(view_match_line(&view, 1), 10);
	assert_int_equal(view_match_line(&view, 12), 19);
	assert_int_equal(view_match_line(&view, 13), VIEW_NOWHERE);
	assert_int_equal(view_match_from(&view, 0), 0);
	assert_int_equal(view_match_from(&view, 2), 1);
	assert_int_equal(view_match_from(&view, 20), 13);
	view_go_to_match(&view, 1);
	assert_true(view_shows(&view, 10));
	view_search(&view, STR("nothing of it"));
	assert_int_equal(view.found.matches, 0);
	assert_int_equal(view.match, VIEW_NOWHERE);
}

static void an_empty_view_takes_every_move(void **state)
{
	(void)state;
	view_clear(&view);
	view_composed(&view);
	view_set(&view, WIDTH, ROWS);
	assert_false(view_step(&view, 1));
	assert_false(view_scroll(&view, -3));
	assert_false(view_go_bottom(&view));
	assert_false(view_step_link(&view, 1));
	assert_false(view_enter_links(&view, -1));
	assert_null(view_target(&view));
	view_search(&view, STR("x"));
	assert_int_equal(view.found.matches, 0);
}

/* Hiding changes what everything goes by; the doc and the width may change or not. */
static void hides_entries(void **state)
{
	static const bool some[] = {false, true, false, false, true, false}, none[6] = {false};
	(void)state;
	size_t lines = view.lines.count;
	view_go_bottom(&view);
	view_filter(&view, some, view_entry_block(&view));
	assert_int_equal(view.entry_count, 2);
	assert_int_equal(view_all_count(&view), 6);
	assert_string_equal(target_id(), "e");
	assert_true(view_step(&view, -1));
	assert_string_equal(target_id(), "b");
	assert_true(view.lines.count < lines);
	view_set(&view, WIDTH + 10, ROWS);
	assert_int_equal(view.entry_count, 2);
	assert_string_equal(target_id(), "b");
	assert_true(view_step(&view, 1));
	assert_string_equal(target_id(), "e");
	assert_true(view_enter_links(&view, 1));
	assert_string_equal(target_id(), "b");
	view_search(&view, STR("by c"));
	assert_int_equal(view.found.matches, 0);
	view_search(&view, STR("by e"));
	assert_int_equal(view.found.matches, 1);
	view_filter(&view, none, 0);
	assert_int_equal(view.entry_count, 0);
	assert_null(view_target(&view));
	assert_false(view_step(&view, 1) && view.state.entry != VIEW_NOWHERE);
	view_scroll(&view, 3);
	view_go_bottom(&view);
	view_filter(&view, NULL, view.doc.block_count > 7 ? 7 : 0);
	assert_int_equal(view.entry_count, 6);
	assert_int_equal(view.lines.count, lines);
	view_go_top(&view);
	assert_string_equal(target_id(), "a");
}

/* From a block on the first that is shown is selected; where none follows, the last. */
static void hiding_selects_what_is_near(void **state)
{
	static const bool ends[] = {true, false, false, false, true, false};
	(void)state;
	view_step(&view, 1);
	uint32_t from = view_entry_block(&view);
	view_filter(&view, ends, from);
	assert_string_equal(target_id(), "e");
	view_filter(&view, NULL, from);
	assert_string_equal(target_id(), "b");
	view_go_bottom(&view);
	view_filter(&view, ends, view_entry_block(&view));
	assert_string_equal(target_id(), "e");
	view_filter(&view, ends, 0);
	assert_string_equal(target_id(), "a");
}

#define TEXT(test) cmocka_unit_test_setup_teardown(test, text_view, tear_down)
#define LIST(test) cmocka_unit_test_setup_teardown(test, list_view, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEXT(scrolls_by_lines_up_to_both_ends),
		TEXT(says_how_far_one_is),
		TEXT(goes_from_link_to_link),
		TEXT(scrolling_on_leaves_a_link_behind),
		TEXT(keeps_the_text_at_the_top_at_any_width),
		LIST(steps_from_entry_to_entry),
		LIST(reads_long_entries_to_their_end),
		LIST(the_entry_comes_along_with_the_page),
		LIST(links_select_the_entry_they_stand_in),
		TEXT(draws_what_is_in_sight),
		TEXT(finds_matches_by_line),
		LIST(hides_entries),
		LIST(hiding_selects_what_is_near),
		LIST(an_empty_view_takes_every_move),
		TEXT(an_empty_view_takes_every_move),
	};
	return cmocka_run_group_tests_name("view", tests, NULL, NULL);
}
