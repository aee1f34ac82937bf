#include "unicode_test.h"

#include "base/show.h"
#include "base/utf8.h"

static bool is_one_of(uint32_t cp, const uint32_t *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (list[i] == cp)
			return true;
	return false;
}

/* The contract's list, spelt out a second time. */
static bool wanted_hidden(uint32_t cp)
{
	static const uint32_t single[] = {
		0x2028, 0x2029, 0xFEFF,
		0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069,
	};
	if (is_one_of(cp, single, sizeof single / sizeof *single))
		return true;
	if (cp <= 0x1F || (cp >= 0x7F && cp <= 0x9F))
		return cp != '\n';
	return cp >> 7 == 0xE0000 >> 7 || (cp >= 0xFDD0 && cp <= 0xFDEF) || cp % 0x10000 >= 0xFFFE;
}

static void test_every_code_point(void **state)
{
	(void)state;
	struct strbuf b;
	strbuf_init(&b);
	for (uint32_t cp = 0; cp <= 0x10FFFF; cp++) {
		if (cp >= 0xD800 && cp <= 0xDFFF)
			continue;
		bool hidden = wanted_hidden(cp);
		char bytes[4];
		struct str text = {bytes, utf8_write(cp, bytes)};
		assert_int_equal(show_hides(cp), hidden);
		assert_int_equal(show_is_fit(text), !hidden);
		strbuf_clear(&b);
		show_add(&b, text);
		assert_int_equal(str_equal(strbuf_str(&b), text), !hidden);
		assert_true(show_is_fit(strbuf_str(&b)));
	}
	strbuf_release(&b);
}

static void test_symbols(void **state)
{
	(void)state;
	assert_adds(show_add, STR("a\tb"), "a b");
	assert_adds(show_add, STR("\x1B[31m\x7F"), "␛[31m␡");
	assert_adds(show_add, (struct str){"\0\r", 2}, "␀␍");
	assert_adds(show_add, STR("\u202Eevil\u2069"), "<U+202E>evil<U+2069>");
	assert_adds(show_add, STR("\xC2\x9B"), "<U+009B>");
	assert_adds(show_add, STR("\U000E0041\xF4\x8F\xBF\xBF"), "<U+E0041><U+10FFFF>");
	assert_adds(show_add, STR("a\xFF\xC3"), "a\uFFFD\uFFFD");
	assert_adds(show_add, STR("line\nline"), "line\nline");
	assert_adds(show_add, STR(""), "");
}

static void test_what_stays(void **state)
{
	(void)state;
	const char *kept = "e\u0301 \u200D\u200C\u200E\u200F\u061C \u00AD\uFFFD نص \U0001F600";
	assert_true(show_is_fit(str_from(kept)));
	assert_adds(show_add, str_from(kept), kept);
}

/* Every place of a bad byte relative to the eight that are looked at together. */
static void test_places(void **state)
{
	(void)state;
	static const char bad[] = {'\t', '\r', '\x1B', '\x7F', '\x80', '\xFF', '\0'};
	char text[40];
	for (size_t len = 1; len < sizeof text; len++) {
		for (size_t i = 0; i < len; i++) {
			memset(text, 'x', len);
			assert_true(show_is_fit((struct str){text, len}));
			for (size_t j = 0; j < sizeof bad; j++) {
				text[i] = bad[j];
				assert_false(show_is_fit((struct str){text, len}));
			}
			text[i] = '\n';
			assert_true(show_is_fit((struct str){text, len}));
		}
	}
}

static void test_line(void **state)
{
	(void)state;
	assert_adds(show_add_line, STR("one\ntwo"), "one two");
	assert_adds(show_add_line, STR("one\r\ntwo\n"), "one two ");
	assert_adds(show_add_line, STR("a\rb\n\n\x1B"), "a␍b  ␛");
	assert_adds(show_add_line, STR("\n"), " ");
	assert_adds(show_add_line, STR(""), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_every_code_point),
		cmocka_unit_test(test_symbols),
		cmocka_unit_test(test_what_stays),
		cmocka_unit_test(test_places),
		cmocka_unit_test(test_line),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
