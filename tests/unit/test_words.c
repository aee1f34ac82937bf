#include "break_data.h"
#include "unicode_test.h"

#include "base/words.h"

static void find(struct str text, bool *breaks)
{
	for (size_t at = 0; at < text.len;) {
		at = word_boundary_next(text, at);
		if (at < text.len)
			breaks[at] = true;
	}
}

static void test_unicode_data(void **state)
{
	(void)state;
	break_data_run("WordBreakTest.txt", NULL, find);
}

static void assert_words(struct str text, const char *wanted)
{
	struct strbuf b;
	struct str word;
	size_t at = 0;
	strbuf_init(&b);
	while (word_next(text, &at, &word))
		strbuf_addf(&b, "%s%.*s", b.len ? "|" : "", STR_ARG(word));
	assert_int_equal(at, text.len);
	assert_string_equal(b.ptr, wanted);
	strbuf_release(&b);
}

static void test_words(void **state)
{
	(void)state;
	assert_words(STR("He didn’t say \"1,000.5 km\" (e.g.)."), "He|didn’t|say|1,000.5|km|e.g");
	assert_words(STR("Александр Дарчиев, МИД."), "Александр|Дарчиев|МИД");
	assert_words(STR("snake_case x-ray a/b"), "snake_case|x|ray|a|b");
	assert_words(STR("北京ok バス"), "北|京|ok|バス");
	assert_words(STR("cafe\u0301 naïve"), "cafe\u0301|naïve");
	assert_words(STR("צה\"ל"), "צה\"ל");
}

static void test_no_words(void **state)
{
	(void)state;
	assert_words(STR(""), "");
	assert_words(STR(" — … !? __ \U0001F600"), "");
}

static void test_ill_formed(void **state)
{
	(void)state;
	assert_words(STR("ab\xFF" "cd \xE2\x82 ef\xC3"), "ab|cd|ef");
}

/* A mark after which nothing comes is looked at twice at most. */
static void test_long(void **state)
{
	(void)state;
	struct strbuf b;
	struct str word;
	size_t at = 0, count = 0;
	strbuf_init(&b);
	for (int i = 0; i < 50000; i++)
		strbuf_adds(&b, "a'\u0301\u0301");
	while (word_next(strbuf_str(&b), &at, &word))
		count++;
	assert_int_equal(count, 1);
	strbuf_clear(&b);
	strbuf_addc(&b, 'a');
	strbuf_add_repeat(&b, '\'', 200000);
	for (at = count = 0; word_next(strbuf_str(&b), &at, &word);)
		count++;
	assert_int_equal(count, 1);
	strbuf_release(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_unicode_data),
		cmocka_unit_test(test_words),
		cmocka_unit_test(test_no_words),
		cmocka_unit_test(test_ill_formed),
		cmocka_unit_test(test_long),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
