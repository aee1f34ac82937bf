/* From bytes to keys: sequences, cut anywhere, unknown ones, UTF-8, replies. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "base/strbuf.h"
#include "ui/input.h"

static struct input input;
static struct strbuf out;
static char report[100]; /* the last one, as long as none comes behind it */

static int setup(void **state)
{
	(void)state;
	input_init(&input);
	strbuf_init(&out);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	strbuf_release(&out);
	return 0;
}

static void send(const char *bytes, size_t len)
{
	size_t size;
	char *room = input_room(&input, &size);
	assert_true(len <= size);
	memcpy(room, bytes, len);
	input_add(&input, len);
}

/* Appends the names of the keys that are there. */
static enum input_result take(bool complete)
{
	struct key key;
	enum input_result result;
	while ((result = input_next(&input, complete, &key)) == INPUT_KEY) {
		if (key.code == KEY_CODE_REPORT) {
			struct str s = input_report(&input);
			snprintf(report, sizeof report, "%.*s", STR_ARG(s));
			continue;
		}
		if (out.len)
			strbuf_addc(&out, ' ');
		key_add_name(&out, key);
	}
	return result;
}

/* The bytes give these keys, in one piece, and byte by byte with all patience. */
static void expect_bytes(struct str bytes, const char *keys)
{
	strbuf_clear(&out);
	send(bytes.ptr, bytes.len);
	take(false);
	assert_int_equal(take(true), INPUT_NONE);
	assert_string_equal(out.ptr, keys);
	strbuf_clear(&out);
	for (size_t i = 0; i < bytes.len; i++) {
		send(bytes.ptr + i, 1);
		take(false);
	}
	assert_int_equal(take(true), INPUT_NONE);
	assert_string_equal(out.ptr, keys);
}

static void expect(const char *bytes, const char *keys)
{
	expect_bytes(str_from(bytes), keys);
}

static void characters_are_keys(void **state)
{
	(void)state;
	expect("jkG?", "j k G ?");
	expect("жñ漢😀", "ж ñ 漢 😀");
	expect("\r\n\t\b\x7F", "Enter Enter Tab Backspace Backspace");
	expect("\x01\x1A\x1D", "C-a C-z C-]");
	expect_bytes(STR("\0"), "C-Space");
}

static void sequences_are_keys(void **state)
{
	(void)state;
	expect("\x1b[A\x1b[B\x1b[C\x1b[D", "Up Down Right Left");
	expect("\x1bOA\x1bOH\x1bOF\x1bOP\x1bOM", "Up Home End F1 Enter");
	expect("\x1b[5~\x1b[6~\x1b[1~\x1b[4~", "PageUp PageDown Home End");
	expect("\x1b[H\x1b[F\x1b[2~\x1b[3~", "Home End Insert Delete");
	expect("\x1b[15~\x1b[24~\x1b[[A\x1b[[E", "F5 F12 F1 F5");
	expect("\x1b[Z\x1b[1;2Z", "S-Tab S-Tab");
	expect("\x1b[1;5C\x1b[1;3A\x1b[6;2~\x1b[1;8H", "C-Right M-Up S-PageDown C-M-S-Home");
	expect("\x1b[106u\x1b[106;2u\x1b[122;5u\x1b[9;2u", "j J C-z S-Tab");
	expect("\x1b[27;5;106~\x1b[27;2;13~", "Enter S-Enter");
}

static void alt_comes_before_a_character(void **state)
{
	(void)state;
	expect("\x1bx\x1bX", "M-x M-X");
	expect("\x1bж", "M-ж");
	expect("\x1b\r\x1b\x7F\x1b\x01", "M-Enter M-Backspace C-M-a");
	expect("\x1b[", "M-[");
	expect("\x1bO", "M-O");
	expect("\x1b]", "M-]");
	expect("\x1bP", "M-P");
}

static void a_lone_escape_waits_and_is_a_key(void **state)
{
	(void)state;
	send("\x1b", 1);
	assert_int_equal(take(false), INPUT_PARTIAL);
	assert_string_equal(out.ptr, "");
	assert_int_equal(take(true), INPUT_NONE);
	assert_string_equal(out.ptr, "Escape");
	expect("\x1b\x1b", "Escape Escape");
	expect("\x1b\x1b[A", "Escape Up");
}

static void unknown_sequences_are_dropped_whole(void **state)
{
	(void)state;
	expect("a\x1b[99~b", "a b");
	expect("a\x1b[1;2;3;4xb", "a b");
	expect("a\x1b[?62;22cb", "a b");
	expect("a\x1b[<0;33;12mb", "a b");
	expect("a\x1b[201~b", "a b");
	expect("a\x1bOzb", "a b");
	expect("a\x1b[[Zb", "a b");
	expect("a\x1b[1;5\x01z", "a C-a z");
	expect("a\x1b[99999999999999999999;99999999999~b", "a b");
	expect("a\x1b[1114112ub\x1b[55296uc", "a b c");
}

static void replies_are_dropped_whole(void **state)
{
	(void)state;
	expect("a\x1b]11;rgb:0000/0000/0000\x1b\\b", "a b");
	expect("a\x1b]11;rgb:0000/0000/0000\x07"
	       "b",
		"a b");
	expect("a\x1bP1$r0m\x1b\\b", "a b");
	expect("a\x1b_Gi=1;OK\x1b\\b", "a b");
	/* One that does not end swallows nothing that comes later. */
	expect("a\x1b]11;rgb", "a");
	expect("jk", "j k");
}

/* Reads what a mouse does, in one piece and byte by byte, and a key after it. */
static void expect_mouse(const char *bytes, enum mouse_kind kind, int row, int column)
{
	for (int pass = 0; pass < 2; pass++) {
		struct key key = {0};
		size_t len = strlen(bytes), step = pass ? 1 : len;
		enum input_result result = INPUT_NONE;
		for (size_t i = 0; i < len && result != INPUT_KEY; i += step) {
			send(bytes + i, step);
			result = input_next(&input, false, &key);
		}
		assert_int_equal(result, INPUT_KEY);
		assert_int_equal(key.code, KEY_CODE_MOUSE);
		struct mouse m = input_mouse(&input);
		assert_int_equal(m.kind, kind);
		assert_int_equal(m.row, row);
		assert_int_equal(m.column, column);
	}
	expect("j", "j");
}

static void a_mouse_is_understood(void **state)
{
	(void)state;
	expect_mouse("\x1b[<0;33;12M", MOUSE_CLICK, 11, 32);
	expect_mouse("\x1b[<64;1;1M", MOUSE_WHEEL_UP, 0, 0);
	expect_mouse("\x1b[<65;300;200M", MOUSE_WHEEL_DOWN, 199, 299);
	expect_mouse("\x1b[<128;2;3M", MOUSE_BACK, 2, 1);
	expect_mouse("\x1b[<129;2;3M", MOUSE_FORWARD, 2, 1);
	/* Control and Alt make no difference, and so old terminals tell it. */
	expect_mouse("\x1b[<16;33;12M", MOUSE_CLICK, 11, 32);
	expect_mouse("\x1b[M !\"", MOUSE_CLICK, 1, 0);
	expect_mouse("\x1b[Ma\xff\"", MOUSE_WHEEL_DOWN, 1, 222);
	/* Other buttons, moves, releases, places that are none. */
	expect("a\x1b[<1;2;3Mb\x1b[<2;2;3Mc\x1b[<32;2;3Md\x1b[<0;2;3me", "a b c d e");
	expect("a\x1b[<0;0;3Mb\x1b[<0;2Mc\x1b[<0;99999;3Md", "a b c d");
	expect("a\x1b[M#!!b\x1b[M @\x01"
	       "c",
		"a b c");
}

/* Reads a paste, in one piece and byte by byte, and a key after it. */
static void expect_pasted(const char *bytes, const char *text)
{
	for (int pass = 0; pass < 2; pass++) {
		struct key key = {0};
		size_t len = strlen(bytes), step = pass ? 1 : len;
		enum input_result result = INPUT_NONE;
		for (size_t i = 0; i < len && result != INPUT_KEY; i += step) {
			send(bytes + i, step);
			result = input_next(&input, false, &key);
		}
		assert_int_equal(result, INPUT_KEY);
		assert_int_equal(key.code, KEY_CODE_PASTE);
		struct str pasted = input_pasted(&input);
		assert_int_equal(pasted.len, strlen(text));
		assert_memory_equal(pasted.ptr, text, pasted.len);
		assert_int_equal(input_next(&input, true, &key), INPUT_NONE);
	}
	expect("j", "j");
}

static void pasted_text_is_no_keys(void **state)
{
	(void)state;
	expect_pasted("\x1b[200~quit\x1b[201~", "quit");
	expect_pasted("\x1b[200~\x1b[201~", "");
	expect_pasted("\x1b[200~a\r\x03\x1b[Ab\x1b[201~", "a\r\x03\x1b[Ab");
	expect_pasted("\x1b[200~漢\x1b[20\x1b[201~", "漢\x1b[20");
	/* What has no end is left by Escape. */
	expect("\x1b[200~jkl", "");
	struct key key;
	send("\x1b", 1);
	assert_int_equal(input_next(&input, false, &key), INPUT_PARTIAL);
	assert_int_equal(input_next(&input, true, &key), INPUT_KEY);
	assert_int_equal(key.code, KEY_CODE_PASTE);
	expect("j", "j");
}

static void of_a_long_paste_the_beginning_is_kept(void **state)
{
	(void)state;
	struct key key;
	send("\x1b[200~", 6);
	for (int i = 0; i < 3000; i++) {
		send("漢", 3);
		assert_int_equal(input_next(&input, false, &key), INPUT_NONE);
	}
	send("\x1b[201~", 6);
	assert_int_equal(input_next(&input, false, &key), INPUT_KEY);
	assert_int_equal(input_pasted(&input).len, INPUT_PASTED / 3 * 3);
}

static void ill_formed_text_is_dropped(void **state)
{
	(void)state;
	expect("a\xFF\xC0\x80z", "a z");
	expect("a\xE6\xBCz", "a z");
	expect("a\xE6\xBC", "a");
	expect("a\xC2\x9Bz", "a z");
	expect("a\xED\xA0\x80z", "a z");
}

static void the_terminals_own_come_first(void **state)
{
	(void)state;
	input_know(&input, "\x1b[P", (struct key){KEY_CODE_DELETE, 0});
	input_know(&input, "\x1b[PP", (struct key){KEY_CODE_INSERT, 0});
	input_know(&input, "\x02", (struct key){KEY_CODE_LEFT, 0});
	input_know(&input, NULL, (struct key){KEY_CODE_LEFT, 0});
	input_know(&input, "", (struct key){KEY_CODE_LEFT, 0});
	expect("\x1b[PPj", "Insert j");
	expect("\x1b[Pj", "Delete j");
	expect("\x1b[P", "Delete");
	expect("\x02\x1b[A", "Left Up");
}

static void much_at_once_is_taken(void **state)
{
	(void)state;
	char bytes[INPUT_BYTES];
	memset(bytes, 'j', sizeof bytes);
	send(bytes, sizeof bytes);
	take(false);
	assert_int_equal(out.len, 2 * sizeof bytes - 1);
	/* An endless sequence leaves room in the end. */
	strbuf_clear(&out);
	memset(bytes, '1', sizeof bytes);
	send("\x1b[", 2);
	assert_int_equal(take(false), INPUT_PARTIAL);
	send(bytes, sizeof bytes - 2);
	assert_int_equal(take(false), INPUT_PARTIAL);
	send("z", 1);
	take(false);
	assert_string_equal(out.ptr, "z");
}

/* What terminals send otherwise: rxvt with modifiers, a keypad that is to send sequences. */
static void others_keys_are_known(void **state)
{
	(void)state;
	expect("\033[5$\033[6^\033[3@j", "S-PageUp C-PageDown C-S-Delete j");
	expect("\033[7~\033[8~\033[7$\033[8^", "Home End S-Home C-End");
	expect("\033[a\033[b\033[c\033[d", "S-Up S-Down S-Right S-Left");
	expect("\033Oa\033Ob\033Oc\033Od", "C-Up C-Down C-Right C-Left");
	expect("\033Op\033Oy\033OM\033On\033Ol\033Om\033Ok\033Oj\033Oo\033OX",
		"0 9 Enter . comma - + * / equals");
	expect("\033[1~\033[4~\033[[A\033[[E\033[25~k", "Home End F1 F5 k");
	/* An answer to a question for a mode has that sign within it. */
	expect("\033[?2026;1$yj", "j");
}

static void expect_report(const char *bytes, const char *keys, const char *wanted)
{
	strcpy(report, "none");
	expect(bytes, keys);
	assert_string_equal(report, wanted);
}

static void answers_are_reports(void **state)
{
	(void)state;
	expect_report("j\033]11;rgb:1e1e/1e1e/2e2e\ak", "j k", "11;rgb:1e1e/1e1e/2e2e");
	expect_report("j\033]11;rgb:ff/ff/ff\033\\k", "j k", "11;rgb:ff/ff/ff");
	expect_report("\033]11;\a", "", "11;");
	/* Other strings, and one that a sequence cuts off, are none. */
	expect_report("\033P1$r0m\033\\k", "k", "none");
	expect_report("\033]11;rgb:ff/\033[Ak", "Up k", "none");
	/* One that is too long is known as such. */
	expect_report(
		"\033]52;c;0123456789012345678901234567890123456789012345678901234567890123456789\ak", "k",
		"");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(characters_are_keys, setup, teardown),
		cmocka_unit_test_setup_teardown(sequences_are_keys, setup, teardown),
		cmocka_unit_test_setup_teardown(alt_comes_before_a_character, setup, teardown),
		cmocka_unit_test_setup_teardown(a_lone_escape_waits_and_is_a_key, setup, teardown),
		cmocka_unit_test_setup_teardown(unknown_sequences_are_dropped_whole, setup, teardown),
		cmocka_unit_test_setup_teardown(replies_are_dropped_whole, setup, teardown),
		cmocka_unit_test_setup_teardown(a_mouse_is_understood, setup, teardown),
		cmocka_unit_test_setup_teardown(pasted_text_is_no_keys, setup, teardown),
		cmocka_unit_test_setup_teardown(of_a_long_paste_the_beginning_is_kept, setup, teardown),
		cmocka_unit_test_setup_teardown(ill_formed_text_is_dropped, setup, teardown),
		cmocka_unit_test_setup_teardown(the_terminals_own_come_first, setup, teardown),
		cmocka_unit_test_setup_teardown(much_at_once_is_taken, setup, teardown),
		cmocka_unit_test_setup_teardown(others_keys_are_known, setup, teardown),
		cmocka_unit_test_setup_teardown(answers_are_reports, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
