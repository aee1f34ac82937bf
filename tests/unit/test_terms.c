/* Words that begin as one types. */
#include "text_test.h"

#include "base/terms.h"

/* Whether what is typed is found in a text of two values. */
static bool holds(const char *typed, const char *first, const char *second)
{
	struct strbuf ready;
	struct terms terms;
	strbuf_init(&ready);
	terms_add_text(&ready, str_from(first));
	terms_add_text(&ready, str_from(second));
	terms_init(&terms, str_from(typed));
	bool found = terms_hold(&terms, strbuf_str(&ready));
	terms_release(&terms);
	strbuf_release(&ready);
	return found;
}

static void words_are_found_by_their_beginnings(void **state)
{
	(void)state;
	assert_true(holds("embas", "The embassies", ""));
	assert_true(holds("the emb", "The embassies", ""));
	assert_true(holds("emb the", "The embassies", ""));
	assert_false(holds("bassies", "The embassies", ""));
	assert_false(holds("embassiest", "The embassies", ""));
	assert_false(holds("emb of", "The embassies", ""));
	assert_true(holds("tal dipl", "Talks", "diplomacy"));
	assert_false(holds("talksd", "Talks", "diplomacy"));
	assert_true(holds("", "Talks", ""));
	assert_true(holds("  ", "", ""));
	assert_false(holds("a", "", ""));
}

static void signs_part_words(void **state)
{
	(void)state;
	assert_true(holds("round", "second-round", ""));
	assert_true(holds("second-r", "second-round", ""));
	assert_false(holds("secondr", "second-round", ""));
	assert_true(holds("u.s", "The U.S. and", ""));
	assert_true(holds("(the", "(The", ""));
	assert_true(holds("talks", "“Talks”", ""));
	assert_true(holds("2025", "in 2025–2026", ""));
	assert_true(holds("2026", "in 2025–2026", ""));
	assert_true(holds("-r", "second-round", ""));
}

static void case_and_diacritics_do_not_count(void **state)
{
	(void)state;
	assert_true(holds("istanbul", "İSTANBUL", ""));
	assert_true(holds("ÉLYS", "élysée", ""));
	assert_true(holds("дарч", "Александр ДАРЧИЕВ", ""));
	assert_false(holds("рчиев", "Александр ДАРЧИЕВ", ""));
	assert_true(holds("lodz", "Łódź", ""));
	assert_true(holds("йод", "Йод", ""));
}

static void characters_are_words_where_none_are_parted(void **state)
{
	(void)state;
	assert_true(holds("伊斯坦", "在伊斯坦布尔举行", ""));
	assert_true(holds("布尔", "在伊斯坦布尔举行", ""));
	assert_false(holds("布伊", "在伊斯坦布尔举行", ""));
	assert_true(holds("カナ", "ｶﾅ", ""));
	assert_true(holds("ไทย", "ประเทศไทย", ""));
	assert_true(holds("한국", "한국어", ""));
	assert_false(holds("국어", "한국어", ""));
}

/* A text that is longer than what is put together at once. */
static void long_texts_stay_whole(void **state)
{
	(void)state;
	struct strbuf text;
	strbuf_init(&text);
	for (int i = 0; i < 300; i++)
		strbuf_addf(&text, "wörd%d 漢 ", i);
	for (int i = 0; i < 300; i++) {
		char word[32];
		snprintf(word, sizeof word, "word%d", i);
		assert_true(holds(word, text.ptr, ""));
	}
	assert_false(holds("word300", text.ptr, ""));
	strbuf_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_are_found_by_their_beginnings),
		cmocka_unit_test(signs_part_words),
		cmocka_unit_test(case_and_diacritics_do_not_count),
		cmocka_unit_test(characters_are_words_where_none_are_parted),
		cmocka_unit_test(long_texts_stay_whole),
	};
	return cmocka_run_group_tests_name("terms", tests, text_set_up, NULL);
}
