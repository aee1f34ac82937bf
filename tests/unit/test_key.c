/* Key names: read, written, shown. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ui/key.h"

static void expect_key(const char *name, uint32_t code, unsigned modifiers)
{
	struct key key;
	if (!key_parse(str_from(name), &key))
		fail_msg("'%s' is not read", name);
	if (key.code != code || key.modifiers != modifiers)
		fail_msg("'%s' is %x with %u", name, key.code, key.modifiers);
}

static void reads_names(void **state)
{
	(void)state;
	expect_key("j", 'j', 0);
	expect_key("G", 'G', 0);
	expect_key("ж", 0x436, 0);
	expect_key("?", '?', 0);
	expect_key("-", '-', 0);
	expect_key("Enter", KEY_CODE_ENTER, 0);
	expect_key("pagedown", KEY_CODE_PAGE_DOWN, 0);
	expect_key("space", ' ', 0);
	expect_key("semicolon", ';', 0);
	expect_key("hash", '#', 0);
	expect_key("equals", '=', 0);
	expect_key("comma", ',', 0);
	expect_key("F1", KEY_CODE_F1, 0);
	expect_key("F12", KEY_CODE_F12, 0);
	expect_key("C-z", 'z', KEY_CONTROL);
	expect_key("C-Z", 'z', KEY_CONTROL);
	expect_key("M-x", 'x', KEY_ALT);
	expect_key("M-C-x", 'x', KEY_ALT | KEY_CONTROL);
	expect_key("S-Tab", KEY_CODE_TAB, KEY_SHIFT);
	expect_key("S-a", 'A', 0);
	expect_key("M--", '-', KEY_ALT);
	expect_key("C-Space", ' ', KEY_CONTROL);
}

static void reads_what_terminals_send(void **state)
{
	(void)state;
	expect_key("C-i", KEY_CODE_TAB, 0);
	expect_key("C-m", KEY_CODE_ENTER, 0);
	expect_key("C-[", KEY_CODE_ESCAPE, 0);
	expect_key("C-h", KEY_CODE_BACKSPACE, 0);
	expect_key("C-@", ' ', KEY_CONTROL);
}

static void refuses_other_names(void **state)
{
	(void)state;
	static const char *const bad[] = {"", "Entre", "jj", "C-", "C-jj", "X-j", "S-1", "S-A", "S-;",
		"F13", "F0", "\x1b", "\x7f", "\xC2\x85", "\xFF", "C-S-a"};
	struct key key;
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		if (key_parse(str_from(bad[i]), &key))
			fail_msg("'%s' is read as %x", bad[i], key.code);
}

static void writes_what_it_reads(void **state)
{
	(void)state;
	static const char *const good[] = {"j", "G", "ж", "Enter", "PageDown", "Space", "semicolon",
		"hash", "equals", "comma", "F7", "C-z", "M-x", "C-M-x", "S-Tab", "M--", "-", "C-Left",
		"C-Space", "M-Enter", "M-A"};
	struct strbuf b;
	strbuf_init(&b);
	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		struct key key;
		assert_true(key_parse(str_from(good[i]), &key));
		strbuf_clear(&b);
		key_add_name(&b, key);
		assert_string_equal(b.ptr, good[i]);
	}
	strbuf_release(&b);
}

static void shows_short_names(void **state)
{
	(void)state;
	static const struct {
		const char *name, *shown;
	} cases[] = {
		{"j", "j"},
		{"Enter", "↵"},
		{"Tab", "Tab"},
		{"S-Tab", "S-Tab"},
		{"Space", "Space"},
		{"PageDown", "PgDn"},
		{"Down", "↓"},
		{"C-z", "^Z"},
		{"M-x", "M-x"},
		{"C-M-x", "M-^X"},
		{"C-Left", "C-←"},
		{"semicolon", ";"},
		{"F10", "F10"},
	};
	struct strbuf b;
	strbuf_init(&b);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct key key;
		assert_true(key_parse(str_from(cases[i].name), &key));
		strbuf_clear(&b);
		key_show(&b, key);
		assert_string_equal(b.ptr, cases[i].shown);
	}
	strbuf_release(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_names),
		cmocka_unit_test(reads_what_terminals_send),
		cmocka_unit_test(refuses_other_names),
		cmocka_unit_test(writes_what_it_reads),
		cmocka_unit_test(shows_short_names),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
