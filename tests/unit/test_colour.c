/* Colours for terminals that have fewer. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
/* clang-format off: cmocka wants the above before it */
#include <cmocka.h>
/* clang-format on */

#include "ui/theme.h"

enum { DARK = 0x1c1c1c, PAPER = 0xffffff };

static void contrast_is_that_of_wcag(void **state)
{
	(void)state;
	static const struct {
		int32_t a, b;
		int hundredths;
	} cases[] = {
		{0x000000, 0xffffff, 2100},
		{0x777777, 0xffffff, 447},
		{0xffffff, 0x767676, 454},
		{0xff0000, 0xffffff, 399},
		{0x123456, 0x123456, 100},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal((int)(colour_contrast(cases[i].a, cases[i].b) * 100), cases[i].hundredths);
}

static void to_256(void **state)
{
	(void)state;
	for (int i = 16; i < 256; i++)
		assert_int_equal(colour_of_256(colour_to_256(colour_of_256(i), DARK)), colour_of_256(i));
	assert_int_equal(colour_to_256(0x000000, -1), 16);
	assert_int_equal(colour_to_256(0xffffff, -1), 231);
	assert_int_equal(colour_to_256(0xd8b05e, -1), 179);
	assert_int_equal(colour_to_256(0x4a4a4a, -1), 239);
	/* #af5f5f would be nearer, and could not be read. */
	assert_int_equal(colour_to_256(0xa2301d, 0xeae0c9), 124);
}

static void hue_is_kept_in_16(void **state)
{
	(void)state;
	assert_int_equal(colour_to_16(0xffffff, DARK, false), 15);
	assert_int_equal(colour_to_16(0xfe0102, DARK, false), 9);
	assert_int_equal(colour_to_16(0x949494, DARK, false), 8);
	assert_int_equal(colour_to_16(0xd7875f, DARK, false), 9);
	assert_int_equal(colour_to_16(0xd7af5f, DARK, false), 3);
	assert_int_equal(colour_to_16(0x87afaf, DARK, false), 6);
	assert_int_equal(colour_to_16(0x87af87, DARK, false), 2);
	assert_int_equal(colour_to_16(0xaf3700, PAPER, false), 1);
	assert_int_equal(colour_to_16(0x875f00, PAPER, false), 1);
	assert_int_equal(colour_to_16(0x262626, PAPER, false), 0);
}

/* Whatever the colour, what can be read on its ground can be read there. */
static void what_is_read_stays_readable(void **state)
{
	(void)state;
	static const int32_t grounds[] = {0x000000, DARK, 0x20242b, PAPER, 0xf6f0e2};
	for (size_t g = 0; g < sizeof grounds / sizeof *grounds; g++)
		for (int i = 16; i < 256; i++) {
			int32_t rgb = colour_of_256(i);
			if (colour_contrast(rgb, grounds[g]) < 4.5)
				continue;
			int in_16 = colour_to_16(rgb, grounds[g], false);
			int in_8 = colour_to_16(rgb, grounds[g], true);
			assert_true(colour_contrast(colour_of_256(in_16), grounds[g]) >= 3);
			assert_true(colour_contrast(colour_of_256(in_8), grounds[g]) >= 3);
			if (in_8 > 8)
				assert_true(colour_contrast(colour_of_256(in_8 - 8), grounds[g]) >= 3);
		}
}

static void hairlines_need_no_more_than_they_had(void **state)
{
	(void)state;
	assert_int_equal(colour_to_16(0xbcbcbc, PAPER, false), 8);
	assert_int_equal(colour_to_16(0x4e4e4e, DARK, false), 8);
	assert_int_equal(colour_to_16(0x434b57, 0x20242b, false), 8);
}

static void grounds_are_the_nearest(void **state)
{
	(void)state;
	assert_int_equal(colour_to_16_ground(0x20242b), 0);
	assert_int_equal(colour_to_16_ground(0xf6f0e2), 7);
	assert_int_equal(colour_to_16_ground(0xffffff), 15);
	for (int i = 0; i < 16; i++)
		assert_int_equal(colour_to_16_ground(colour_of_256(i)), i);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(contrast_is_that_of_wcag),
		cmocka_unit_test(to_256),
		cmocka_unit_test(hue_is_kept_in_16),
		cmocka_unit_test(what_is_read_stays_readable),
		cmocka_unit_test(hairlines_need_no_more_than_they_had),
		cmocka_unit_test(grounds_are_the_nearest),
	};
	return cmocka_run_group_tests_name("colour", tests, NULL, NULL);
}
