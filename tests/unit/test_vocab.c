#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/vocab.h"

static const struct word *find(const struct vocabulary *v, const char *name)
{
	return vocabulary_find(v, str_from(name));
}

static void likelihood_has_seven_terms_and_their_synonyms(void **state)
{
	static const char *const pairs[LIKELIHOODS][2] = {
		{"almost no chance", "remote"},
		{"very unlikely", "highly improbable"},
		{"unlikely", "improbable"},
		{"roughly even chance", "roughly even odds"},
		{"likely", "probable"},
		{"very likely", "highly probable"},
		{"almost certain", "nearly certain"},
	};
	(void)state;
	assert_int_equal(vocabulary_likelihood.count, 2 * LIKELIHOODS);
	for (int i = 0; i < LIKELIHOODS; i++) {
		const struct word *term = find(&vocabulary_likelihood, pairs[i][0]);
		const struct word *synonym = find(&vocabulary_likelihood, pairs[i][1]);
		assert_non_null(term);
		assert_non_null(synonym);
		assert_int_equal(term->value, i);
		assert_int_equal(synonym->value, i);
		assert_string_equal(synonym->shown, pairs[i][0]);
		assert_false(term->synonym);
		assert_true(synonym->synonym);
	}
}

static void scales_are_in_order(void **state)
{
	static const struct {
		const struct vocabulary *vocabulary;
		const char *names[6];
	} scales[] = {
		{&vocabulary_status, {"draft", "current", "archived"}},
		{&vocabulary_confidence, {"low", "moderate", "high"}},
		{&vocabulary_reliability, {"A", "B", "C", "D", "E", "F"}},
		{&vocabulary_credibility, {"1", "2", "3", "4", "5", "6"}},
		{&vocabulary_importance, {"1", "2", "3"}},
		{&vocabulary_entry_status, {"reported", "confirmed", "disputed"}},
		{&vocabulary_actor_type, {"person", "organisation", "state", "group", "place", "other"}},
	};
	(void)state;
	for (size_t i = 0; i < sizeof scales / sizeof *scales; i++) {
		size_t n = 0;
		for (; n < 6 && scales[i].names[n]; n++) {
			const struct word *word = find(scales[i].vocabulary, scales[i].names[n]);
			assert_non_null(word);
			assert_int_equal(word->value, n);
			assert_true(*word->shown);
		}
		assert_int_equal(scales[i].vocabulary->count, n);
	}
}

static void only_exact_words_are_found(void **state)
{
	(void)state;
	assert_null(find(&vocabulary_status, "Current"));
	assert_null(find(&vocabulary_status, "curren"));
	assert_null(find(&vocabulary_status, ""));
	assert_null(find(&vocabulary_importance, "4"));
	assert_null(find(&vocabulary_importance, "0"));
	assert_null(find(&vocabulary_credibility, "7"));
	assert_null(find(&vocabulary_reliability, "a"));
	assert_null(vocabulary_find(&vocabulary_confidence, (struct str){"lowest", 4}));
	assert_non_null(vocabulary_find(&vocabulary_confidence, (struct str){"lowest", 3}));
}

static void only_types_are_open(void **state)
{
	(void)state;
	assert_true(vocabulary_actor_type.open);
	assert_true(vocabulary_link_type.open);
	assert_false(vocabulary_status.open);
	assert_false(vocabulary_likelihood.open);
	assert_false(vocabulary_confidence.open);
	assert_false(vocabulary_reliability.open);
	assert_false(vocabulary_credibility.open);
	assert_false(vocabulary_importance.open);
	assert_false(vocabulary_entry_status.open);
}

static void names_and_lists(void **state)
{
	struct str names[2 * LIKELIHOODS];
	struct strbuf b;
	(void)state;
	vocabulary_names(&vocabulary_likelihood, names);
	assert_true(str_is(names[0], "almost no chance"));
	assert_true(str_is(names[13], "nearly certain"));
	strbuf_init(&b);
	vocabulary_list(&vocabulary_confidence, &b);
	assert_string_equal(b.ptr, "low, moderate or high");
	strbuf_clear(&b);
	vocabulary_list(&vocabulary_likelihood, &b);
	assert_string_equal(b.ptr, "almost no chance, very unlikely, unlikely, roughly even chance, "
	                           "likely, very likely or almost certain");
	strbuf_clear(&b);
	vocabulary_list(&vocabulary_reliability, &b);
	assert_string_equal(b.ptr, "A, B, C, D, E or F");
	strbuf_release(&b);
}

static void link_types_read_both_ways(void **state)
{
	static const char *const types[][3] = {
		{"member_of", "member of", "has member"},
		{"head_of", "head of", "headed by"},
		{"works_for", "works for", "employs"},
		{"owns", "owns", "owned by"},
		{"parent_of", "parent of", "child of"},
		{"appointed_by", "appointed by", "appointed"},
		{"represents", "represents", "represented by"},
		{"precedes", "precedes", "follows"},
		{"located_in", "located in", "location of"},
		{"funds", "funds", "funded by"},
		{"allied_with", "allied with", "allied with"},
		{"opposed_to", "opposed to", "opposed to"},
		{"met_with", "met with", "met with"},
		{"related_to", "related to", "related to"},
		{"spouse_of", "spouse of", "spouse of"},
		{"same_as", "same as", "same as"},
		{"godfather_of", "godfather_of", "godfather_of"},
		{"Member_of", "Member_of", "Member_of"},
	};
	struct strbuf b;
	(void)state;
	strbuf_init(&b);
	for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
		bool known = vocabulary_find(&vocabulary_link_type, str_from(types[i][0]));
		for (int inverse = 0; inverse < 2; inverse++) {
			strbuf_clear(&b);
			link_type_words(str_from(types[i][0]), inverse, &b);
			assert_string_equal(b.ptr, types[i][1 + inverse]);
		}
		assert_int_equal(known, i < 16);
		assert_int_equal(link_type_symmetric(str_from(types[i][0])), i >= 10 && i < 16);
	}
	assert_int_equal(vocabulary_link_type.count, 16);
	strbuf_release(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(likelihood_has_seven_terms_and_their_synonyms),
		cmocka_unit_test(scales_are_in_order),
		cmocka_unit_test(only_exact_words_are_found),
		cmocka_unit_test(only_types_are_open),
		cmocka_unit_test(names_and_lists),
		cmocka_unit_test(link_types_read_both_ways),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
