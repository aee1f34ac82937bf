#include "break_data.h"
#include "unicode_test.h"

#include <locale.h>
#include <wchar.h>

#include "base/width.h"

static int setup(void **state)
{
	(void)state;
	/* As for a user without a locale. */
	setenv("LC_ALL", "C", 1);
	width_use_utf8_locale();
	return 0;
}

static void find(struct str text, bool *breaks)
{
	for (size_t at = 0; at < text.len;) {
		at += grapheme_next(text, at, NULL);
		if (at < text.len)
			breaks[at] = true;
	}
}

static void test_unicode_data(void **state)
{
	(void)state;
	break_data_run("GraphemeBreakTest.txt", NULL, find);
}

static void test_locale(void **state)
{
	(void)state;
	assert_int_equal(wcwidth(0x5317), 2);
	assert_string_equal(setlocale(LC_COLLATE, NULL), "C");
}

static void assert_cluster(const char *text, size_t len, int wanted)
{
	int columns = -1;
	assert_int_equal(grapheme_next(str_from(text), 0, &columns), len);
	assert_int_equal(columns, wanted);
}

static void test_clusters(void **state)
{
	(void)state;
	assert_cluster("a", 1, 1);
	assert_cluster("ab", 1, 1);
	assert_cluster("e\u0301x", 3, 1);
	assert_cluster("й", 2, 1);
	assert_cluster("и\u0306й", 4, 1);
	assert_cluster("北京", 3, 2);
	assert_cluster("\u1112\u1161\u11AB", 9, 2);                 /* a syllable of three letters */
	assert_cluster("\U0001F600x", 4, 2);
	assert_cluster("\U0001F1FA\U0001F1F8\U0001F1FA", 8, 2);     /* a flag */
	assert_cluster("\U0001F469\u200D\U0001F4BB!", 11, 2);       /* joined */
	assert_cluster("\U0001F44D\U0001F3FD", 8, 2);               /* with a colour of skin */
	assert_cluster("\u2764\uFE0F", 6, 1);
	assert_cluster("\u0915\u093F\u0915", 6, 2);                 /* a spacing vowel sign */
	assert_cluster("\r\nx", 2, 1);
	assert_cluster("\u0301", 2, 0);
	assert_cluster("\u200B", 3, 0);
	assert_cluster("\xFF\xFF", 1, 1);
	assert_cluster("\xE5\x8C", 1, 1);
	assert_cluster("\x1B", 1, 1);
}

/* What the short ways answer is what libc says. */
static void test_every_character(void **state)
{
	(void)state;
	char text[8];
	for (uint32_t cp = 1; cp < 0x20000; cp++) {
		if (cp >= 0xD800 && cp <= 0xDFFF)
			continue;
		size_t len = utf8_write(cp, text);
		int wanted = wcwidth((wchar_t)cp), columns;
		memcpy(text + len, "\u0301", 2);
		assert_int_equal(grapheme_next((struct str){text, len}, 0, &columns), len);
		assert_int_equal(columns, wanted < 0 ? 1 : wanted);
		if ((cp >= 0x20 && cp < 0x7F) || (cp >= 0xC0 && cp < 0x600) || (cp >> 12) == 6)
			assert_int_equal(grapheme_next((struct str){text, len + 2}, 0, NULL), len + 2);
	}
}

static void test_columns(void **state)
{
	(void)state;
	assert_int_equal(str_columns(STR("")), 0);
	assert_int_equal(str_columns(STR("Анатолий Антонов")), 16);
	assert_int_equal(str_columns(STR("北京 ok")), 7);
	assert_int_equal(str_columns(STR("“don’t” — e\u0301")), 11);
	assert_int_equal(str_columns(STR("a\xFFz")), 3);
}

static void assert_fits(const char *text, int columns, size_t len, int used)
{
	int found = -1;
	assert_int_equal(str_fit(str_from(text), columns, &found), len);
	assert_int_equal(found, used);
	assert_int_equal(str_fit(str_from(text), columns, NULL), len);
}

static void test_fit(void **state)
{
	(void)state;
	assert_fits("abc", 2, 2, 2);
	assert_fits("abc", 9, 3, 3);
	assert_fits("", 5, 0, 0);
	assert_fits("abc", 0, 0, 0);
	assert_fits("abc", -1, 0, 0);
	assert_fits("北京", 3, 3, 2);
	assert_fits("北京", 1, 0, 0);
	assert_fits("ae\u0301e", 2, 4, 2);
	assert_fits("a\U0001F469\u200D\U0001F4BB", 2, 1, 1);
	assert_fits("ab\u200B", 2, 5, 2);
}

static void test_many_marks(void **state)
{
	(void)state;
	struct strbuf b;
	strbuf_init(&b);
	strbuf_addc(&b, 'a');
	for (int i = 0; i < 100000; i++)
		strbuf_adds(&b, "\u0301");
	assert_int_equal(grapheme_next(strbuf_str(&b), 0, NULL), b.len);
	assert_int_equal(str_columns(strbuf_str(&b)), 1);
	strbuf_release(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_unicode_data),
		cmocka_unit_test(test_locale),
		cmocka_unit_test(test_clusters),
		cmocka_unit_test(test_every_character),
		cmocka_unit_test(test_columns),
		cmocka_unit_test(test_fit),
		cmocka_unit_test(test_many_marks),
	};
	return cmocka_run_group_tests(tests, setup, NULL);
}
