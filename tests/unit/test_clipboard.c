/* Sequences that copy, with RFC 4648's own examples. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
/* clang-format off: cmocka wants the above before it */
#include <cmocka.h>
/* clang-format on */

#include "ui/clipboard.h"

static void expect(const char *text, enum clipboard_way way, const char *expected)
{
	struct strbuf b;
	strbuf_init(&b);
	assert_true(clipboard_copy(&b, str_from(text), way));
	assert_string_equal(b.ptr, expected);
	strbuf_release(&b);
}

static void test_base64(void **state)
{
	(void)state;
	expect("", CLIPBOARD_DIRECT, "\033]52;c;\a");
	expect("f", CLIPBOARD_DIRECT, "\033]52;c;Zg==\a");
	expect("fo", CLIPBOARD_DIRECT, "\033]52;c;Zm8=\a");
	expect("foo", CLIPBOARD_DIRECT, "\033]52;c;Zm9v\a");
	expect("foobar", CLIPBOARD_DIRECT, "\033]52;c;Zm9vYmFy\a");
	expect("\xc2\xb9\xff", CLIPBOARD_DIRECT, "\033]52;c;wrn/\a");
}

static void test_ways(void **state)
{
	(void)state;
	assert_int_equal(clipboard_way(NULL, NULL), CLIPBOARD_DIRECT);
	assert_int_equal(clipboard_way("", "xterm"), CLIPBOARD_DIRECT);
	assert_int_equal(clipboard_way("/tmp/tmux-0/default,1,0", "screen-256color"), CLIPBOARD_TMUX);
	assert_int_equal(clipboard_way(NULL, "screen.xterm"), CLIPBOARD_SCREEN);
	expect("f", CLIPBOARD_TMUX, "\033]52;c;Zg==\a\033Ptmux;\033\033]52;c;Zg==\a\033\\");
	expect("f", CLIPBOARD_SCREEN, "\033P\033]52;c;Zg==\a\033\\");
}

static void test_long(void **state)
{
	(void)state;
	static char text[CLIPBOARD_MOST + 2];
	struct strbuf b;
	strbuf_init(&b);
	memset(text, 'x', sizeof text - 1);
	assert_false(clipboard_copy(&b, (struct str){text, CLIPBOARD_MOST + 1}, CLIPBOARD_DIRECT));
	assert_int_equal(b.len, 0);
	assert_true(clipboard_copy(&b, (struct str){text, CLIPBOARD_MOST}, CLIPBOARD_DIRECT));
	assert_true(b.len <= 100000);
	strbuf_clear(&b);
	assert_true(clipboard_copy(&b, (struct str){text, 600}, CLIPBOARD_SCREEN));
	assert_int_equal(b.len, 7 + 800 + 1 + 2 * 4);
	strbuf_release(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_base64),
		cmocka_unit_test(test_ways),
		cmocka_unit_test(test_long),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
