#include "unicode_test.h"

#include "base/id.h"
#include "base/utf8.h"

static void assert_made(const char *name, const char *wanted)
{
	assert_adds(id_from_name, str_from(name), wanted);
	if (*wanted)
		assert_true(id_valid(str_from(wanted)));
}

static void test_valid(void **state)
{
	(void)state;
	static const char *const good[] = {
		"a", "7", "istanbul-talks", "u.s.-state-department", "a_b.c-d", "a--b", "анатолии-антонов",
		"й", "и\u0306", "北京", "straße", "٣", "\u0301a", "a\u0301", "हिन्दी", "\uAB70", "\u13A0",
	};
	for (size_t i = 0; i < sizeof good / sizeof *good; i++)
		if (!id_valid(str_from(good[i])))
			fail_msg("\"%s\" is refused", good[i]);
}

static void test_invalid(void **state)
{
	(void)state;
	static const char *const bad[] = {
		"", "-", ".", "_", "-a", "a-", ".a", "a.", "_a", "a_", "A", "aB", "a b", "a/b", "a#b",
		"a\n", "Анатолий", "É", "ǅ", "Ⅳ", "a\u200Db", "a—b", "\xFF",
		"a\xFF", "a\xC3", "\U0001F600", "a\u00A0b",
	};
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		if (id_valid(str_from(bad[i])))
			fail_msg("\"%s\" is taken", bad[i]);
	assert_false(id_valid((struct str){"a\0b", 3}));
}

static void test_from_name(void **state)
{
	(void)state;
	assert_made("Анатолий Антонов", "анатолии-антонов");
	assert_made("U.S. State Department", "u.s.-state-department");
	assert_made("A - B", "a-b");
	assert_made("  Alexander   Darchiyev ", "alexander-darchiyev");
	assert_made("İstanbul", "istanbul");
	assert_made("Straße", "strasse");
	assert_made("Łódź", "łodz");
	assert_made("L’Élysée (Paris)", "l-elysee-paris");
	assert_made("北京（中国）", "北京-中国");
	assert_made("हिन्दी", "हिनदी");
	assert_made("한국", "한국");
	assert_made("ﬁne Ⅳ ²", "fine-iv-2");
	assert_made("x_.-y", "x_.-y");
	assert_made("_.-x-._", "x");
	assert_made("ΟΔΟΣ", "οδοσ");
}

static void test_from_nothing(void **state)
{
	(void)state;
	assert_made("", "");
	assert_made("—", "");
	assert_made("-._", "");
	assert_made(" \t!", "");
	assert_made("\u0301", "");
	assert_made("\U0001F600", "");
	assert_made("\xFF", "");
}

static void test_from_ill_formed(void **state)
{
	(void)state;
	assert_made("a\xFF" "b", "a-b");
	assert_made("é\xC3", "e");
}

static void test_normalize(void **state)
{
	(void)state;
	assert_adds(id_normalize, STR("plain-id"), "plain-id");
	assert_adds(id_normalize, STR("и\u0306од"), "йод");
	assert_adds(id_normalize, STR("йод-é"), "йод-é");
	assert_adds(id_normalize, STR("e\u0301"), "é");
	assert_adds(id_normalize, STR("\u1112\u1161\u11AB"), "한");
	assert_adds(id_normalize, STR("\u0345\u0374"), "\u0345\u02B9");
	assert_adds(id_normalize, STR("a\xFF"), "a\xFF");
	assert_adds(id_normalize, STR(""), "");
}

/* Whatever a name is, the id made from it is one, is in NFC, and makes itself. */
static void test_every_character(void **state)
{
	(void)state;
	struct strbuf id, again;
	strbuf_init(&id);
	strbuf_init(&again);
	for (uint32_t cp = 1; cp < 0x20000; cp++) {
		char name[4];
		strbuf_clear(&id);
		id_from_name(&id, (struct str){name, utf8_write(cp, name)});
		if (!id.len)
			continue;
		if (!id_valid(strbuf_str(&id)))
			fail_msg("U+%04X makes \"%s\", which is no id", cp, id.ptr);
		strbuf_clear(&again);
		id_normalize(&again, strbuf_str(&id));
		assert_string_equal(again.ptr, id.ptr);
		strbuf_clear(&again);
		id_from_name(&again, strbuf_str(&id));
		assert_string_equal(again.ptr, id.ptr);
	}
	strbuf_release(&id);
	strbuf_release(&again);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_valid),
		cmocka_unit_test(test_invalid),
		cmocka_unit_test(test_from_name),
		cmocka_unit_test(test_from_nothing),
		cmocka_unit_test(test_from_ill_formed),
		cmocka_unit_test(test_normalize),
		cmocka_unit_test(test_every_character),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
