/* The line that is typed at the foot of the screen. */
#include "text_test.h"

#include "ui/prompt.h"

static struct prompt prompt;

static int set_up(void **state)
{
	text_set_up(state);
	prompt_init(&prompt);
	prompt_begin(&prompt, STR(""));
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	prompt_release(&prompt);
	return 0;
}

/* Keys by name, parted by blanks. The last one's result. */
static enum prompt_result press(const char *names)
{
	enum prompt_result result = PROMPT_MOVES;
	while (*names) {
		size_t len = strcspn(names, " ");
		struct key key;
		assert_true(key_parse((struct str){names, len}, &key));
		result = prompt_key(&prompt, key);
		names += len + (names[len] == ' ');
	}
	return result;
}

static void expect(const char *text)
{
	assert_string_equal(prompt.text.ptr, text);
}

static void types_and_edits(void **state)
{
	(void)state;
	assert_int_equal(press("a b c"), PROMPT_EDITS);
	expect("abc");
	assert_int_equal(press("Left Left"), PROMPT_MOVES);
	press("x");
	expect("axbc");
	press("Backspace");
	expect("abc");
	press("Home Delete End d");
	expect("bcd");
	press("Home");
	assert_int_equal(press("Backspace"), PROMPT_MOVES);
	expect("bcd");
	press("C-e Space e f Space Space C-w");
	expect("bcd ");
	press("C-w");
	expect("");
	press("a b Left C-u");
	expect("b");
	assert_int_equal(press("End Backspace"), PROMPT_EDITS);
	assert_int_equal(press("Backspace"), PROMPT_CANCELS);
	assert_int_equal(press("Escape"), PROMPT_CANCELS);
}

/* A cluster of several characters goes as one. */
static void moves_by_clusters(void **state)
{
	(void)state;
	press("e");
	prompt_key(&prompt, (struct key){.code = 0x301});
	press("x Left Left");
	assert_int_equal(prompt.cursor, 0);
	press("Right");
	assert_int_equal(prompt.cursor, 3);
	press("Backspace");
	expect("x");
}

static void takes_no_controls(void **state)
{
	(void)state;
	assert_int_equal(prompt_key(&prompt, (struct key){.code = 0x202E}), PROMPT_MOVES);
	assert_int_equal(press("C-x"), PROMPT_MOVES);
	assert_int_equal(press("F1"), PROMPT_MOVES);
	expect("");
}

static void goes_back_to_what_was_typed_before(void **state)
{
	(void)state;
	assert_int_equal(press("o n e Enter"), PROMPT_ACCEPTS);
	prompt_begin(&prompt, STR(""));
	press("t w o Enter");
	prompt_begin(&prompt, STR(""));
	press("t w o Enter");
	prompt_begin(&prompt, STR(""));
	press("d r a f t");
	assert_int_equal(press("Up"), PROMPT_EDITS);
	expect("two");
	press("Up");
	expect("one");
	assert_int_equal(press("Up"), PROMPT_MOVES);
	press("Down Down");
	expect("draft");
	assert_int_equal(press("Down"), PROMPT_MOVES);
	for (int i = 0; i < 300; i++) {
		prompt_begin(&prompt, STR(""));
		press(i % 2 ? "a" : "b");
		press("Enter");
	}
	assert_int_equal(prompt.earlier_count, 100);
}

static void moves_and_erases_by_words(void **state)
{
	(void)state;
	prompt_begin(&prompt, STR("one two-three, four"));
	assert_int_equal(press("M-b M-b"), PROMPT_MOVES);
	assert_int_equal(prompt.cursor, strlen("one two-"));
	press("M-d");
	expect("one two-, four");
	press("M-Backspace");
	expect("one , four");
	press("M-f");
	assert_int_equal(prompt.cursor, strlen("one , four"));
	assert_int_equal(press("M-d"), PROMPT_MOVES);
	press("Home M-f C-k");
	expect("one");
	assert_int_equal(press("C-k"), PROMPT_MOVES);
	press("C-Left");
	assert_int_equal(prompt.cursor, 0);
	assert_int_equal(press("M-Backspace"), PROMPT_MOVES);
	press("C-k");
	expect("");
}

/* Nothing of what is pasted is a key. */
static void takes_pasted_text(void **state)
{
	(void)state;
	prompt_begin(&prompt, STR("ab"));
	press("Left");
	assert_int_equal(
		prompt_paste(&prompt, STR("\033q\r\n\tü\x7F\u202E\xFF\x03\u5206\n\n")), PROMPT_EDITS);
	expect("aq ü\u5206b");
	press("x");
	expect("aq ü\u5206xb");
	assert_int_equal(prompt_paste(&prompt, STR("\033\001")), PROMPT_MOVES);
	assert_int_equal(prompt_paste(&prompt, STR("")), PROMPT_MOVES);
}

static void draws_the_end_that_is_typed(void **state)
{
	(void)state;
	struct canvas c;
	struct strbuf b;
	canvas_init(&c);
	strbuf_init(&b);
	canvas_reset(&c, 1, 8);
	press("a b c d e f g h i");
	prompt_draw(&prompt, &c, (struct rect){0, 0, 1, 8}, STR("/"));
	canvas_text(&c, &b);
	assert_string_equal(b.ptr, "/defghi\n");
	assert_int_equal(c.cursor_column, 7);
	press("Home");
	prompt_draw(&prompt, &c, (struct rect){0, 0, 1, 8}, STR("/"));
	strbuf_clear(&b);
	canvas_text(&c, &b);
	assert_string_equal(b.ptr, "/abcdefg\n");
	assert_int_equal(c.cursor_column, 1);
	strbuf_release(&b);
	canvas_release(&c);
}

/* The help is made of these: each has a key, and none two. */
static void every_key_is_told_once(void **state)
{
	(void)state;
	struct strbuf b;
	strbuf_init(&b);
	for (size_t i = 0; i < prompt_key_count; i++) {
		strbuf_clear(&b);
		prompt_show_key(i, &b);
		assert_true(b.len > 0);
		for (size_t k = 0; k < i; k++)
			assert_string_not_equal(prompt_keys[i].names, prompt_keys[k].names);
	}
	strbuf_release(&b);
}

#define TEST(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(types_and_edits),
		TEST(moves_by_clusters),
		TEST(takes_no_controls),
		TEST(goes_back_to_what_was_typed_before),
		TEST(moves_and_erases_by_words),
		TEST(takes_pasted_text),
		TEST(draws_the_end_that_is_typed),
		TEST(every_key_is_told_once),
	};
	return cmocka_run_group_tests_name("prompt", tests, NULL, NULL);
}
