#include "unicode_test.h"

#include <locale.h>

#include "base/fold.h"
#include "base/utf8.h"

static void assert_folds(const char *text, const char *wanted)
{
	assert_adds(fold_add, str_from(text), wanted);
}

static void test_case(void **state)
{
	(void)state;
	assert_folds("", "");
	assert_folds("Plain ASCII 123!", "plain ascii 123!");
	assert_folds("ДАРЧИЕВ", "дарчиев");
	assert_folds("ΟΔΟΣ", "οδοσ");
	assert_folds("οδός", "οδοσ");
	assert_folds("Straße", "strasse");
	assert_folds("GROẞ", "gross");
}

static void test_diacritics(void **state)
{
	(void)state;
	assert_folds("Élysée naïve Ångström", "elysee naive angstrom");
	assert_folds("e\u0301 E\u0301\u0327", "e e");
	assert_folds("İstanbul Diyarbakır", "istanbul diyarbakir");
	assert_folds("ёлка Йод Київ", "елка иод киів");
	assert_folds("Việt Nam", "viet nam");
	/* Vowel points, and alef with hamza. */
	assert_folds("\u0643\u0650\u062A\u064E\u0627\u0628", "\u0643\u062A\u0627\u0628");
	assert_folds("\u05E9\u05C1\u05DC\u05D5\u05DD", "\u05E9\u05DC\u05D5\u05DD");
	assert_folds("\u0623\u062D\u0645\u062F", "\u0627\u062D\u0645\u062F");
}

static void test_named_letters(void **state)
{
	(void)state;
	assert_folds("ł ø đ ħ ŧ ı æ œ", "l o d h t i ae oe");
	assert_folds("Ł Ø Đ Ħ Ŧ I Æ Œ", "l o d h t i ae oe");
	assert_folds("Ǿ Ǽ", "o ae"); /* with an accent besides */
}

static void test_compatibility(void **state)
{
	(void)state;
	assert_folds("ﬁne Ⅳ ² ＡＢＣ", "fine iv 2 abc");
	assert_folds("co\u00ADoperate می\u200Cروم", "cooperate می" "روم");
	assert_folds("\uFF76\uFF9E", "\u30AB");
}

static void test_letters_that_look_like_marks(void **state)
{
	(void)state;
	assert_folds("\u0939\u093F\u0928\u094D\u0926\u0940", "\u0939\u093F\u0928\u094D\u0926\u0940");
	assert_folds("\u0E01\u0E38", "\u0E01\u0E38");        /* a vowel of Thai stays */
	assert_folds("\u0E01\u0E48", "\u0E01");              /* a tone goes */
	assert_folds("한국", "한국");
	assert_folds("\u1112\u1161\u11ABx", "한x");
	assert_folds("北京", "北京");
}

static void test_ill_formed(void **state)
{
	(void)state;
	assert_folds("A\xFF" "B\xC3", "a\uFFFD" "b\uFFFD");
	assert_folds("\xE1\x84\xFF", "\uFFFD\uFFFD\uFFFD");
	assert_folds("\xE1", "\uFFFD");
}

/* Folding what is folded changes nothing, and FOLD_MAX holds. */
static void test_every_character(void **state)
{
	(void)state;
	for (uint32_t cp = 1; cp < 0x20000; cp++) {
		char once[FOLD_MAX];
		size_t len = fold_char(cp, once);
		assert_in_range(len, 0, FOLD_MAX);
		struct strbuf twice;
		strbuf_init(&twice);
		for (size_t i = 0; i < len;) {
			uint32_t part;
			char out[FOLD_MAX];
			i += utf8_decode(once + i, once + len, &part);
			strbuf_add(&twice, out, fold_char(part, out));
		}
		if (!str_equal(strbuf_str(&twice), (struct str){once, len}))
			fail_msg("U+%04X folds to %.*s, then to %s", cp, (int)len, once, twice.ptr);
		strbuf_release(&twice);
	}
}

static void test_collate(void **state)
{
	(void)state;
	setlocale(LC_COLLATE, "C");
	assert_true(collate("a", "b") < 0);
	assert_true(collate("b", "a") > 0);
	assert_int_equal(collate("a", "a"), 0);
	assert_true(collate("", "a") < 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_case),
		cmocka_unit_test(test_diacritics),
		cmocka_unit_test(test_named_letters),
		cmocka_unit_test(test_compatibility),
		cmocka_unit_test(test_letters_that_look_like_marks),
		cmocka_unit_test(test_ill_formed),
		cmocka_unit_test(test_every_character),
		cmocka_unit_test(test_collate),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
