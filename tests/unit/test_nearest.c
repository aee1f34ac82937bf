#include "unicode_test.h"

#include "base/nearest.h"

static const char *const words[] = {
	"draft", "current", "archived", NULL, "actors", "chronology", "sources", "as_of", "id",
	"judgements", "дата", "very likely", "very unlikely",
};

static const char *nearest(const char *word)
{
	return nearest_word(word, words, sizeof words / sizeof *words);
}

static void test_near(void **state)
{
	(void)state;
	assert_string_equal(nearest("draft"), "draft");
	assert_string_equal(nearest("Draft"), "draft");
	assert_string_equal(nearest("darft"), "draft");         /* swapped */
	assert_string_equal(nearest("draftt"), "draft");        /* one too many */
	assert_string_equal(nearest("crrent"), "current");      /* one too few */
	assert_string_equal(nearest("curremt"), "current");     /* another */
	assert_string_equal(nearest("chronolgy"), "chronology");
	assert_string_equal(nearest("judgments"), "judgements");
	assert_string_equal(nearest("ДАТТА"), "дата");
	assert_string_equal(nearest("very likley"), "very likely");
}

static void test_limits(void **state)
{
	(void)state;
	assert_string_equal(nearest("ido"), "id");              /* 1 of 3 */
	assert_null(nearest("idle"));                           /* 2 of 4 */
	assert_string_equal(nearest("achtors"), "actors");
	assert_string_equal(nearest("axctrs"), "actors");       /* 2 of 6 */
	assert_null(nearest("axxtrs!"));
	assert_string_equal(nearest("chrxnxlxgy"), "chronology"); /* 3 of 10 */
	assert_null(nearest("chrxnxlxxy"));
	assert_null(nearest("x"));
	assert_null(nearest(""));
	assert_null(nearest("banana"));
}

static void test_beginnings(void **state)
{
	(void)state;
	assert_string_equal(nearest("judge"), "judgements");
	assert_string_equal(nearest("ARCH"), "archived");
	assert_null(nearest("j"));
	assert_string_equal(nearest("very"), "very likely");
}

static void test_hostile(void **state)
{
	(void)state;
	char longest[200];
	memset(longest, 'a', sizeof longest - 1);
	longest[sizeof longest - 1] = '\0';
	const char *candidates[] = {longest, "aaaa"};
	assert_null(nearest_word(longest, candidates, 2));
	assert_string_equal(nearest_word("aaab", candidates, 2), "aaaa");
	assert_null(nearest_word("a", NULL, 0));
	assert_null(nearest("\xFF\xC3\x80"));
	longest[64] = '\0';
	assert_ptr_equal(nearest_word(longest, candidates, 2), longest);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_near),
		cmocka_unit_test(test_limits),
		cmocka_unit_test(test_beginnings),
		cmocka_unit_test(test_hostile),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
