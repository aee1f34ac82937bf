/* Likelihood and confidence in one sentence. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
/* clang-format off: cmocka wants the above before it */
#include <cmocka.h>
/* clang-format on */

#include "model/sentence.h"

static void test_mixes(void **state)
{
	(void)state;
	static const struct {
		const char *text, *likelihood, *confidence;
	} cases[] = {
		{"We have high confidence that it is very likely.", "very likely", "high confidence"},
		{"It is almost certain, with moderate confidence", "almost certain", "moderate confidence"},
		{"It is Highly\nImprobable; our confidence is low.", "Highly\nImprobable",
			"confidence is low"},
		{"Unlikely (confidence: high).", "Unlikely", "confidence: high"},
		{"Likely, e.g. with low\nconfidence", "Likely", "low\nconfidence"},
		{"> quoted\n\n- One.\n- A *remote* chance, LOW Confidence", "remote", "LOW Confidence"},
		{"Low confidence: roughly even chance", "roughly even chance", "Low confidence"},
		{"It is likely. We have high confidence.", NULL, NULL},
		{"Is it likely? High confidence!", NULL, NULL},
		{"It is \"likely.\" High confidence", NULL, NULL},
		{"It is likely\n\nHigh confidence", NULL, NULL},
		{"- It is likely\n- High confidence", NULL, NULL},
		{"1. It is likely\n2. High confidence", NULL, NULL},
		{"# It is likely\n# High confidence", NULL, NULL},
		{"| likely | high confidence |", NULL, NULL},
		{"> It is likely, with high confidence.\nSo they say.", NULL, NULL},
		{"A vote of confidence is likely to pass in the high court.", NULL, NULL},
		{"It is unlikelyhigh, confidences are low.", NULL, NULL},
		{"", NULL, NULL},
		{"likely", NULL, NULL},
		{"high confidence", NULL, NULL},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct str likelihood, confidence;
		bool mixes = sentence_mixes(str_from(cases[i].text), &likelihood, &confidence);
		if (mixes != !!cases[i].likelihood)
			print_message("%s\n", cases[i].text);
		assert_int_equal(mixes, !!cases[i].likelihood);
		if (!mixes)
			continue;
		assert_true(str_is(likelihood, cases[i].likelihood));
		assert_true(str_is(confidence, cases[i].confidence));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_mixes)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
