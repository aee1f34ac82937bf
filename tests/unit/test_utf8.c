#include "unicode_test.h"

#include "base/utf8.h"

static void test_valid(void **state)
{
	(void)state;
	size_t bad = 99;
	assert_true(utf8_valid(STR(""), &bad));
	assert_true(utf8_valid(STR("plain text of more than eight bytes"), NULL));
	assert_true(utf8_valid(STR("Анатолий 北京 \U0001F600 \xEF\xBF\xBF \xF4\x8F\xBF\xBF"), NULL));
	assert_int_equal(bad, 99);
}

static void test_invalid(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		size_t bad;
	} cases[] = {
		{"\x80", 0},                      /* a tail alone */
		{"abcdefghij\xFF", 10},
		{"ab\xC3", 2},                    /* cut off */
		{"\xC3(", 0},
		{"é\xE2\x82", 2},
		{"\xE2\x82(", 0},
		{"\xC0\xAF", 0},                  /* overlong */
		{"\xC1\xBF", 0},
		{"\xE0\x9F\xBF", 0},
		{"\xF0\x8F\xBF\xBF", 0},
		{"\xED\xA0\x80", 0},              /* a surrogate */
		{"\xF4\x90\x80\x80", 0},          /* above U+10FFFF */
		{"\xF5\x80\x80\x80", 0},
		{"\xF0\x9F\x98", 0},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		size_t bad = 99;
		assert_false(utf8_valid(str_from(cases[i].text), &bad));
		assert_int_equal(bad, cases[i].bad);
		assert_false(utf8_valid(str_from(cases[i].text), NULL));
	}
}

static void test_every_scalar_round_trips(void **state)
{
	(void)state;
	char bytes[4];
	for (uint32_t cp = 0, back; cp <= 0x10FFFF; cp++) {
		size_t len = utf8_write(cp, bytes);
		assert_int_equal(utf8_decode(bytes, bytes + len, &back), len);
		assert_int_equal(back, cp >= 0xD800 && cp <= 0xDFFF ? UTF8_REPLACEMENT : cp);
	}
	assert_int_equal(utf8_write(0x110000, bytes), 3);
	assert_memory_equal(bytes, "\xEF\xBF\xBD", 3);
}

static void test_decoding_advances(void **state)
{
	(void)state;
	struct str text = STR("\xE2\x82\xED\xA0\x80z");
	uint32_t cp;
	for (size_t i = 0; i < 5; i++) {
		assert_int_equal(utf8_decode(text.ptr + i, text.ptr + text.len, &cp), 1);
		assert_int_equal(cp, UTF8_REPLACEMENT);
	}
	assert_int_equal(utf8_decode(text.ptr + 5, text.ptr + text.len, &cp), 1);
	assert_int_equal(cp, 'z');
}

static void test_add_valid(void **state)
{
	(void)state;
	assert_adds(utf8_add_valid, STR("a\xFFй\xC3"), "a\xEF\xBF\xBDй\xEF\xBF\xBD");
	assert_adds(utf8_add_valid, STR(""), "");
	assert_adds(utf8_add_valid, STR("\xE2\x82"), "\xEF\xBF\xBD\xEF\xBF\xBD");
}

static void test_count(void **state)
{
	(void)state;
	assert_int_equal(utf8_count(STR("")), 0);
	assert_int_equal(utf8_count(STR("abc")), 3);
	assert_int_equal(utf8_count(STR("aй北\U0001F600")), 4);
}

static void assert_utf16(struct str bytes, const char *wanted)
{
	struct strbuf out;
	size_t bad = 99;
	strbuf_init(&out);
	assert_true(utf8_from_utf16(bytes, &out, &bad));
	assert_string_equal(out.ptr, wanted);
	assert_int_equal(bad, 99);
	strbuf_release(&out);
}

static void assert_bad_utf16(struct str bytes, size_t wanted, const char *before)
{
	struct strbuf out;
	size_t bad = 99;
	strbuf_init(&out);
	assert_false(utf8_from_utf16(bytes, &out, &bad));
	assert_int_equal(bad, wanted);
	assert_string_equal(out.ptr, before);
	strbuf_release(&out);
}

static void test_utf16(void **state)
{
	(void)state;
	assert_utf16(STR("\xFF\xFE"), "");
	assert_utf16(STR("\xFF\xFE" "a\0" "\x39\x04" "\x17\x53" "\x3D\xD8\x00\xDE"), "aй北\U0001F600");
	assert_utf16(STR("\xFE\xFF" "\0a" "\x04\x39" "\x53\x17" "\xD8\x3D\xDE\x00"), "aй北\U0001F600");
}

static void test_bad_utf16(void **state)
{
	(void)state;
	assert_bad_utf16(STR(""), 0, "");
	assert_bad_utf16(STR("\xFF"), 0, "");
	assert_bad_utf16(STR("a\0b\0"), 0, "");
	assert_bad_utf16(STR("\xFF\xFE" "a\0b"), 4, "a");                  /* a byte left over */
	assert_bad_utf16(STR("\xFF\xFE" "a\0\x3D\xD8"), 4, "a");           /* half a pair at the end */
	assert_bad_utf16(STR("\xFF\xFE" "\x3D\xD8" "a\0"), 2, "");
	assert_bad_utf16(STR("\xFF\xFE" "\x3D\xD8\x3D\xD8"), 2, "");
	assert_bad_utf16(STR("\xFF\xFE" "\x00\xDE" "a\0"), 2, "");         /* the second half alone */
	assert_bad_utf16(STR("\xFF\xFE" "\x3D\xD8\x00"), 2, "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_valid),
		cmocka_unit_test(test_invalid),
		cmocka_unit_test(test_every_scalar_round_trips),
		cmocka_unit_test(test_decoding_advances),
		cmocka_unit_test(test_add_valid),
		cmocka_unit_test(test_count),
		cmocka_unit_test(test_utf16),
		cmocka_unit_test(test_bad_utf16),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
