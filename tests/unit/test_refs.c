/* References in a text: what is one, what only looks like one, linear time. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <time.h>
/* clang-format off: cmocka wants the above before it */
#include <cmocka.h>
/* clang-format on */

#include "model/refs.h"

static struct ref only(const char *text)
{
	struct ref ref;
	assert_true(refs_next(str_from(text), 0, &ref));
	return ref;
}

static void test_links(void **state)
{
	(void)state;
	struct ref ref = only("a [[ coulter | her name ]] b");
	assert_int_equal(ref.kind, REF_ACTOR);
	assert_int_equal(ref.start, 2);
	assert_int_equal(ref.end, 26);
	assert_true(str_is(ref.id, "coulter"));
	assert_true(str_is(ref.words, "her name"));
	ref = only("[[coulter]]");
	assert_null(ref.words.ptr);
	ref = only("[[a\\|b]]");
	assert_true(str_is(ref.id, "a"));
	ref = only("[[brief:riyadh-meeting]]");
	assert_int_equal(ref.kind, REF_BRIEF);
	assert_true(str_is(ref.id, "riyadh-meeting"));
	ref = only("[[[event:b#e|x]]");
	assert_int_equal(ref.kind, REF_EVENT);
	assert_int_equal(ref.start, 1);
	assert_true(str_is(ref.brief, "b") && str_is(ref.id, "e") && str_is(ref.words, "x"));
}

static void test_citations(void **state)
{
	(void)state;
	struct ref ref = only("x [@a; @b-2 ;@3] y");
	static const char *const ids[] = {"a", "b-2", "3"};
	struct str id;
	size_t at = 0;
	assert_int_equal(ref.kind, REF_SOURCES);
	for (size_t i = 0; i < 3; i++) {
		assert_true(ref_source(&ref, &at, &id));
		assert_true(str_is(id, ids[i]));
	}
	assert_false(ref_source(&ref, &at, &id));
}

static void test_lookalikes(void **state)
{
	(void)state;
	static const char *const texts[] = {"", "[", "[[", "[[]]", "[[ ]]", "[[a]", "[[a[b]]", "[[|x]]",
		"[[event:b]]", "[[event:#e]]", "[[event:b#]]", "[[brief:]]", "[@]", "[@ a]", "[@a b]",
		"[@a;]",
		"[@a, @b]", "[a]", "[@a", "[@a; b]"};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct ref ref;
		if (refs_next(str_from(texts[i]), 0, &ref))
			fail_msg("'%s' was taken for a reference", texts[i]);
	}
}

static void test_linear(void **state)
{
	(void)state;
	size_t size = 4 << 20;
	char *text = malloc(size);
	for (size_t i = 0; i < size; i++)
		text[i] = "[[a"[i % 3];
	struct ref ref;
	clock_t start = clock();
	assert_false(refs_next((struct str){text, size}, 0, &ref));
	assert_true((double)(clock() - start) / CLOCKS_PER_SEC < 10);
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_links),
		cmocka_unit_test(test_citations),
		cmocka_unit_test(test_lookalikes),
		cmocka_unit_test(test_linear),
	};
	return cmocka_run_group_tests_name("refs", tests, NULL, NULL);
}
