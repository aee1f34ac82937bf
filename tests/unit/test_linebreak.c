#include "break_data.h"
#include "unicode_test.h"

#include <unilbrk.h>

#include "base/linebreak.h"

static void find(struct str text, bool *breaks)
{
	char found[256];
	linebreak_find(text, found);
	for (size_t i = 1; i < text.len; i++)
		breaks[i] = found[i] != LINEBREAK_NONE;
}

static void test_unicode_data(void **state)
{
	(void)state;
	break_data_run("LineBreakTest.txt", "linebreak-exceptions.txt", find);
}

/* The text is given with | where a line may be broken and ¶ where it must. */
static void assert_breaks(const char *marked)
{
	struct strbuf text, seen;
	char breaks[256];
	strbuf_init(&text);
	strbuf_init(&seen);
	for (const char *p = marked; *p; p++) {
		if (strncmp(p, "¶", 2) == 0)
			p++;
		else if (*p != '|')
			strbuf_addc(&text, *p);
	}
	assert_true(text.len <= sizeof breaks);
	linebreak_find(strbuf_str(&text), breaks);
	for (size_t i = 0; i < text.len; i++) {
		strbuf_adds(&seen, breaks[i] == LINEBREAK_MANDATORY ? "¶" : breaks[i] ? "|" : "");
		strbuf_addc(&seen, text.ptr[i]);
	}
	assert_string_equal(seen.ptr, marked);
	strbuf_release(&text);
	strbuf_release(&seen);
}

static void test_texts(void **state)
{
	(void)state;
	assert_breaks("");
	assert_breaks("word");
	assert_breaks("He |said: |\"well-|known |(e.g. |50% |of) |people\"  |don’t |a/|b");
	assert_breaks("1,000.5 |km |– |in |2016–|2021, |$5 |(or |so)…");
	assert_breaks("Он |сказал: |«да», |а |во-|вторых |— |нет|—|нет.");
	assert_breaks("北|京，|上|海。|ok");
	assert_breaks("中|国|（2025|年）|の|バ|ス");
	assert_breaks("e\u0301t\u00E9 |n\u00B0\u00A0" "5 |a\u00A0" "b |c");
	assert_breaks("  |two |blanks  ");
	assert_breaks(" |\u00E9 |\U0001F600 |x");
	assert_breaks("\u05D0-\u05D1 |\u0627\u0644 |\u0627");
}

static void test_newlines(void **state)
{
	(void)state;
	assert_breaks("one\n¶two |three\n¶\n¶  |four\n");
	assert_breaks("a\r\n¶b\r¶c\u2028¶d\xC2\x85¶e |f");
	assert_breaks("\n¶a\u2028¶\n¶ |\u00A0" "b");
}

static void test_ill_formed(void **state)
{
	(void)state;
	assert_breaks("a\xFF |b\xC3 |\x80-|c |\xE2\x82");
	assert_breaks("\xE5\x8C");
}

/* What the table answers is what the library says, in any company, but for what follows a comma or
 * its like, where the library deviates from LB29. */
static void test_table_agrees(void **state)
{
	(void)state;
	static const char *const pool[] = {
		"a", "z", "1", "9", "é", "ж", "ł", "北", "京", ",", ".", ":", "\"", "'", "(", ")",
		"[", "]", "{", "}", "!", "?", "/", "-", "–", "—", "…", " ", " ", " ", "  ", "«",
		"»", "“", "’", "„", "，", "。", "%", "$", "\u00A0", "\u0301", "\u200D", "\U0001F600",
		"\u3042", "\u05D0", "\u0627", "|", "\t", "•", "\u2011", "\u2060", "\u200B", "×",
		"°", "\U0001F1FA", "\u1100", "、", "#", "&", "@", "=",
	};
	uint64_t seed = 1;
	for (int round = 0; round < 60000; round++) {
		struct strbuf b;
		char found[256], wanted[256];
		strbuf_init(&b);
		/* A letter first: at the beginning the library takes blanks amiss. */
		strbuf_addc(&b, 'x');
		for (uint32_t n = next_random(&seed, 14); n; n--)
			strbuf_adds(&b, pool[next_random(&seed, sizeof pool / sizeof *pool)]);
		linebreak_find(strbuf_str(&b), found);
		u8_possible_linebreaks((const uint8_t *)b.ptr, b.len, "UTF-8", wanted);
		for (size_t i = 1; i < b.len; i++)
			if (!strchr(",.:", b.ptr[i - 1]) &&
				(found[i] != LINEBREAK_NONE) != (wanted[i] == UC_BREAK_POSSIBLE))
				fail_msg("\"%s\" at byte %zu: %d", b.ptr, i, found[i]);
		strbuf_release(&b);
	}
}

static void test_long(void **state)
{
	(void)state;
	enum { LEN = 1 << 20 };
	char *text = mem_alloc(LEN), *breaks = mem_alloc(LEN);
	/* Hostile: no place where the library could be spared. */
	for (size_t i = 0; i < LEN; i++)
		text[i] = "\xC2\xA0"[i % 2];
	linebreak_find((struct str){text, LEN}, breaks);
	assert_null(memchr(breaks, LINEBREAK_ALLOWED, LEN));
	/* And many short stretches of it. */
	for (size_t i = 0; i < LEN; i++)
		text[i] = "%a "[i % 3];
	linebreak_find((struct str){text, LEN}, breaks);
	for (size_t i = 1; i < LEN; i++)
		assert_int_equal(breaks[i], i % 3 == 0 ? LINEBREAK_ALLOWED : LINEBREAK_NONE);
	free(text);
	free(breaks);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_unicode_data),
		cmocka_unit_test(test_texts),
		cmocka_unit_test(test_newlines),
		cmocka_unit_test(test_ill_formed),
		cmocka_unit_test(test_table_agrees),
		cmocka_unit_test(test_long),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
