/* Argument lists for browsers and editors. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
/* clang-format off: cmocka wants the above before it */
#include <cmocka.h>
/* clang-format on */

#include "base/strbuf.h"
#include "ui/program.h"

/* The arguments, each in brackets. */
static void expect(const struct program *c, const char *expected)
{
	struct strbuf b;
	strbuf_init(&b);
	for (size_t i = 0; i < c->count; i++)
		strbuf_addf(&b, "[%s]", c->arguments[i]);
	assert_null(c->arguments[c->count]);
	assert_string_equal(b.ptr, expected);
	strbuf_release(&b);
}

static void test_browsers(void **state)
{
	(void)state;
	static const char address[] = "https://example.org/?a=1&b='$(rm)'";
	struct program c;
	size_t at = 0;
	program_init(&c);
	assert_true(program_browser("fire\\ fox --new 'a b':w3m %s -o x=%%:: ", &at, address, &c));
	expect(&c, "[fire fox][--new][a b][https://example.org/?a=1&b='$(rm)']");
	assert_false(c.terminal);
	assert_true(program_browser("fire\\ fox --new 'a b':w3m %s -o x=%%:: ", &at, address, &c));
	expect(&c, "[w3m][https://example.org/?a=1&b='$(rm)'][-o][x=%]");
	assert_true(c.terminal);
	assert_true(program_browser("fire\\ fox --new 'a b':w3m %s -o x=%%:: ", &at, "m", &c));
	expect(&c, "[xdg-open][m]");
	assert_true(program_browser("fire\\ fox --new 'a b':w3m %s -o x=%%:: ", &at, "m", &c));
	expect(&c, "[open][m]");
	assert_false(program_browser("fire\\ fox --new 'a b':w3m %s -o x=%%:: ", &at, "m", &c));
	program_release(&c);
}

static void test_no_browser_named(void **state)
{
	(void)state;
	static const char *const none[] = {NULL, "", ":", " : "};
	for (size_t i = 0; i < sizeof none / sizeof *none; i++) {
		struct program c;
		size_t at = 0;
		program_init(&c);
		assert_true(program_browser(none[i], &at, "a", &c));
		expect(&c, "[xdg-open][a]");
		assert_true(program_browser(none[i], &at, "a", &c));
		expect(&c, "[open][a]");
		assert_false(program_browser(none[i], &at, "a", &c));
		assert_false(program_browser(none[i], &at, "a", &c));
		program_release(&c);
	}
}

static void test_editors(void **state)
{
	(void)state;
	static const struct {
		const char *visual, *editor, *file;
		struct mark mark;
		const char *expected;
		bool terminal;
	} cases[] = {
		{NULL, NULL, "a.yaml", {3, 5}, "[vi][+3][a.yaml]", true},
		{"", "nano", "a.yaml", {3, 5}, "[nano][+3,5][a.yaml]", true},
		{" ", "/usr/bin/nvim -u x", "a b.yaml", {3, 5}, "[/usr/bin/nvim][-u][x][+3][a b.yaml]",
			true},
		{"emacs -nw", "vi", "a.yaml", {3, 5}, "[emacs][-nw][+3:5][a.yaml]", true},
		{"hx", NULL, "a.yaml", {3, 5}, "[hx][a.yaml:3:5]", true},
		{"micro", NULL, "a.yaml", {3, 5}, "[micro][+3:5][a.yaml]", true},
		{"code", NULL, "a.yaml", {3, 5}, "[code][--wait][--goto][a.yaml:3:5]", false},
		{"code", NULL, "a.yaml", {0, 0}, "[code][--wait][a.yaml]", false},
		{"ed", NULL, "-x.yaml", {3, 5}, "[ed][./-x.yaml]", true},
		{"vim", NULL, "-x.yaml", {3, 5}, "[vim][+3][./-x.yaml]", true},
		{"vim", NULL, "a.yaml", {0, 0}, "[vim][a.yaml]", true},
		{"'my editor' \"a\\\"b\"", NULL, "a.yaml", {1, 1}, "[my editor][a\"b][a.yaml]", true},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct program c;
		program_init(&c);
		program_editor(cases[i].visual, cases[i].editor, cases[i].file, cases[i].mark, &c);
		expect(&c, cases[i].expected);
		assert_int_equal(c.terminal, cases[i].terminal);
		program_release(&c);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_browsers),
		cmocka_unit_test(test_no_browser_named),
		cmocka_unit_test(test_editors),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
