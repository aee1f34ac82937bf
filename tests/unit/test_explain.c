/* What YAML refuses or takes away, in words that help, at the place where one looks. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
/* clang-format off: cmocka wants the above before it */
#include <cmocka.h>
/* clang-format on */

#include "load_test.h"

#define X10 "xxxxxxxxxx"
#define X100 X10 X10 X10 X10 X10 X10 X10 X10 X10 X10
#define X1100 X100 X100 X100 X100 X100 X100 X100 X100 X100 X100 X100

struct row {
	const char *text;
	unsigned line, column;
	const char *words[4]; /* that the message holds */
};

static void expect(const struct row *rows, size_t count)
{
	for (size_t i = 0; i < count; i++)
		expect_message(rows[i].text, rows[i].line, rows[i].column, rows[i].words);
}

static void test_quote_it(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{HEAD "lang: @x\n", 5, 7, {"quote it: \"@x\""}},
		{HEAD "gaps:\n  - [@mt] says\n", 6, 6, {"quote it: \"[@mt] says\""}},
		{HEAD "gaps:\n  - `a` \"b\"\n", 6, 5, {"quote it: '`a` \"b\"'"}},
		{HEAD "gaps:\n  - %90\n", 6, 5, {"quote it"}},
		{HEAD "gaps:\n  - **b** c\n", 6, 5, {"alias", "\"**b** c\""}},
		{HEAD "gaps:\n  - *b* c\n", 6, 5, {"alias", "\"*b* c\""}},
		{HEAD "gaps:\n  - & c\n", 6, 5, {"anchor", "\"& c\""}},
		{HEAD "gaps:\n  - !a!b c\n", 6, 5, {"tag", "\"!a!b c\""}},
		{HEAD "gaps:\n  - !<b c\n", 6, 5, {"tag"}},
		{HEAD "gaps:\n  - [[a]] b\n", 6, 11, {"bracket", "\"[[a]] b\""}},
		{HEAD "lang: {a} b\n", 5, 11, {"bracket", "\"{a} b\""}},
		{HEAD "lang: \"a\" b\n", 5, 11, {"closing quote"}},
		{HEAD "lang: 'it's'\n", 5, 11, {"closing quote", "it''s"}},
		{HEAD "lang: |text\n", 5, 7, {"\"|text\""}},
		{HEAD "lang: > 5\n", 5, 7, {"\"> 5\""}},
		{HEAD "lang: - x\n", 5, 7, {"\"- x\""}},
		{HEAD "lang: a: b\n", 5, 8, {"lang: \"a: b\""}},
		{HEAD "gaps:\n  - Who: what: when\n", 6, 14, {"- \"Who: what: when\""}},
		{HEAD "gaps: [[a]]\n", 5, 8, {"'gaps' has a list", "\"[[...]]\""}},
		{HEAD "gaps:\n  - Open: who\n", 6, 5, {"a mapping", "\"Open: who\""}},
		{HEAD "lang: [[a]]\n", 5, 7, {"expected a text", "\"[[...]]\""}},
	};
	expect(rows, sizeof rows / sizeof *rows);
}

static void test_structure(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{HEAD "tags: [a b\n", 5, 7, {"[", "before line 6"}},
		{HEAD "tags: [a #b, c]\nlang: en\n", 5, 7, {"#", "comment"}},
		{HEAD "chronology:\n  - {date: 2025, title: a: b}\n", 6, 26, {"{", "comma"}},
		{HEAD "tags: [", 5, 7, {"never closed"}},
		{HEAD "lang: {a: ", 5, 7, {"never closed"}},
		{HEAD "tags: [a, , b]\n", 5, 11, {"missing"}},
		{HEAD "tags: [a:[b]]\n", 5, 9, {"colon", "quote"}},
		{HEAD "lang: 'abc\n", 5, 7, {"never closed"}},
		{HEAD "lang: \"abc\n---\nx\n", 5, 7, {"not closed"}},
		{HEAD "lang: en\n  tags: [a]\n", 6, 7, {"'tags'", "deeper"}},
		{" briefing: 1\n title: A\ndate: 2025\n", 3, 1, {"indentation"}},
		{HEAD "actors:\n  - id: a\n   name: b\n", 7, 4, {"indentation"}},
		{HEAD "\tlang: en\n", 5, 1, {"tab"}},
		{HEAD "gaps:\n  - |\n    a\n  b\n", 8, 3, {"indent"}},
		{HEAD "lang: |0\n  x\n", 5, 7, {"1 to 9"}},
		{HEAD "a text\nlang: en\n", 5, 1, {"key: value"}},
		{HEAD X1100 ": y\n", 5, 1, {"1024"}},
		{HEAD "gaps:\n  - " X1100 ": y\n", 6, 1105, {"1024"}},
		{HEAD "lang: \"\\q\"\n", 5, 8, {"'\\q'", "backslash"}},
		{HEAD "lang: \"\\u12\"\n", 5, 10, {"hexadecimal"}},
		{HEAD "lang: \"\\uD800\"\n", 5, 10, {"no character"}},
		{"%YAML 2.0\n---\n" HEAD, 1, 1, {"1.1 and 1.2"}},
		{"%FOO x\n---\n" HEAD, 1, 1, {"directive"}},
		{"%YAML 1.1\n%YAML 1.1\n---\n" HEAD, 2, 1, {"twice"}},
		{HEAD "%foo\n", 5, 1, {"directive", "quote or indent"}},
		{HEAD "...\n%TAG ! x\n", 6, 1, {"second document"}},
		{HEAD "---\n" HEAD, 5, 1, {"second document"}},
		{HEAD "lang: *x\n", 5, 7, {"&x", "nowhere"}},
		{HEAD "tags: &a [*a]\n", 5, 11, {"never end"}},
		{HEAD "\xEF\xBB\xBFlang: en\n", 5, 2, {"U+FEFF", "lang: en"}},
		{"briefing: 1\ntitle: A\xC2\x85"
	     "B\nas_of: 2020\n",
			2, 10, {"U+0085"}},
	};
	expect(rows, sizeof rows / sizeof *rows);
}

static void test_lost_text(void **state)
{
	(void)state;
	static const struct row rows[] = {
		{HEAD "lang: a  #b c\n", 5, 10, {"'#b c'"}},
		{HEAD "lang: #ff8800\n", 5, 7, {"'#ff8800'"}},
		{HEAD "lang: a\n  b #c\n", 6, 5, {"'#c'"}},
		{HEAD "gaps:\n  - |\n    a #b\n    ## c\n  - x #y\n", 9, 7, {"'#y'"}},
		{HEAD "lang: !a b\n", 5, 7, {"'!a'", "tag"}},
		{HEAD "lang: !!a b\n", 5, 7, {"'!!a'", "tag"}},
		{HEAD "tags: !a [b]\n", 5, 7, {"'!a'", "tag"}},
		{HEAD "lang: &Co x\n", 5, 7, {"'&Co'", "anchor"}},
	};
	expect(rows, sizeof rows / sizeof *rows);
	expect_findings(HEAD "lang: a # b\ntags: [\"a\" #b\n  , c#d, e ## f\n  , g #\n  ]\n"
	                     "#authors: x\n  #x\nhandling: !!str y\n",
		"");
	expect_findings("%TAG !t! tag:example.org,2025:\n---\n" HEAD "lang: !t!x y\n", "");
	/* Before and after a long stretch without plain scalars. */
	expect_findings(HEAD "lang: a #b\ngaps:\n - \"" X1100 X1100 " #x\"\n - c #d\n",
		"5:9 lost-text, 8:6 lost-text");
}

/* A text with one word in it, and the place that is to be found. */
static void expect_bad_byte(const char *before, const char *bad, size_t size, const char *after,
	unsigned line, unsigned column)
{
	struct strbuf text;
	strbuf_init(&text);
	strbuf_adds(&text, before);
	strbuf_add(&text, bad, size);
	strbuf_adds(&text, after);
	char expected[40];
	snprintf(expected, sizeof expected, "%u:%u encoding", line, column);
	char *found = findings(strbuf_str(&text));
	assert_string_equal(found, expected);
	free(found);
	strbuf_release(&text);
}

static void test_encoding(void **state)
{
	(void)state;
	static const struct {
		const char *bytes;
		size_t size;
	} bad[] = {{"\xFF", 1}, {"\xC0\xAF", 2}, {"\xED\xA0\x80", 3}, {"\xE2\x82", 2}, {"\0", 1},
		{"\x07", 1}, {"\x7F", 1}, {"\xC2\x80", 2}, {"\xF4\x90\x80\x80", 4}, {"\xEF\xBF\xBE", 3}};
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		expect_bad_byte(
			HEAD "lang: \"\xC3\xA9\xF0\x9F\x98\x80 ", bad[i].bytes, bad[i].size, "\"\n", 5, 11);
		expect_bad_byte("", bad[i].bytes, bad[i].size, HEAD, 1, 1);
		expect_bad_byte(HEAD "# \r\nlang: a\r", bad[i].bytes, bad[i].size, "", 7, 1);
		/* After what only libyaml takes for an end of a line. */
		expect_bad_byte(HEAD "# \xE2\x80\xA8 ", bad[i].bytes, bad[i].size, "\n", 5, 5);
	}
	expect_bad_byte("\xFE\xFF\0b\0\n\0c", "\xD8\x00\0x", 4, "", 1, 1);
}

/* Lines and columns as an editor counts them. */
static void test_odd_line_breaks(void **state)
{
	(void)state;
	expect_findings(HEAD "gaps:\n  - \"a\xE2\x80\xA8"
	                     "b\xE2\x80\xA9 c\"\nas_of: soon\n",
		"7:8 bad-date");
	expect_findings("briefing: 1 # \xC2\x85\ntitle: A\ndate: x\nsummary: N\n", "3:7 bad-date");
	expect_findings(HEAD "tags: [\"\xE2\x80\xA8\xE2\x80\xA8\", [a]] # \xE2\x80\xA8\nas_of: soon\n",
		"5:14 wrong-kind, 6:8 bad-date");
	expect_findings("briefing: 1\r\ntitle: A\r\ndate: x\r\nsummary: N\r\n", "3:7 bad-date");
	expect_findings("briefing: 1\rtitle: A\rdate: x\rsummary: N\r", "3:7 bad-date");
	expect_findings("\xEF\xBB\xBF"
					"briefing: 2\n",
		"1:1 missing-field, 1:1 missing-field, "
		"1:1 missing-field, 1:11 version");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_quote_it),
		cmocka_unit_test(test_structure),
		cmocka_unit_test(test_lost_text),
		cmocka_unit_test(test_encoding),
		cmocka_unit_test(test_odd_line_breaks),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
