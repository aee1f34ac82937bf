/* Clusters of any kind fill exactly the columns of their cell, as libc counts them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/utf8.h"
#include "base/width.h"
#include "ui/pieces.h"

static int setup(void **state)
{
	(void)state;
	width_use_utf8_locale();
	return 0;
}

static struct cell cell_of(const char *text, int columns)
{
	struct cell cell = {.columns = (uint8_t)columns};
	size_t len = strlen(text);
	assert_true(len <= CELL_BYTES);
	memcpy(cell.text, text, len);
	return cell;
}

/* `wanted`: the pieces, parted by '|'. */
static void expect(const char *text, int columns, const char *wanted)
{
	struct cell cell = cell_of(text, columns);
	struct pieces p = pieces_of(&cell);
	struct strbuf b;
	strbuf_init(&b);
	for (int i = 0; i < p.count; i++) {
		if (i > 0)
			strbuf_addc(&b, '|');
		for (int k = 0; k < p.items[i].length; k++)
			utf8_add(&b, (uint32_t)p.items[i].text[k]);
	}
	assert_string_equal(b.ptr, wanted);
	strbuf_release(&b);
}

static void a_base_keeps_its_marks(void **state)
{
	(void)state;
	expect("a", 1, "a");
	expect("e\u0301", 1, "e\u0301");
	expect("中", 2, "中");
	expect("中\u0301", 2, "中\u0301");
	expect("a\u0301\u0302\u0303\u0304\u0305", 1, "a\u0301\u0302\u0303\u0304");
}

static void what_libc_counts_otherwise_is_cut_or_filled(void **state)
{
	(void)state;
	/* Two flags' letters of one column each; joined emoji of two. */
	expect("🇹🇷", 2, wcwidth(0x1F1F9) == 1 ? "🇹|🇷" : "🇹");
	expect("👨\u200D👩", 2, "👨");
	expect("ab", 1, "a");
	expect("中", 1, " ");
	expect("a", 2, "a| ");
	expect("", 2, " | ");
	expect("\u0301", 1, " ");
	expect("\u0301a", 1, "a");
	expect("क\u093F", 2, wcwidth(0x93F) == 1 ? "क|\u093F" : "क\u093F| ");
}

static void what_libc_does_not_know_is_replaced(void **state)
{
	(void)state;
	expect("\U000E0FFF", 1, "\uFFFD");
	expect("\xFF", 1, "\uFFFD");
}

static void every_character_fits(void **state)
{
	(void)state;
	struct strbuf text;
	strbuf_init(&text);
	for (uint32_t cp = 1; cp < 0x20000; cp++) {
		strbuf_clear(&text);
		utf8_add(&text, cp);
		strbuf_adds(&text, "\u0301");
		for (int columns = 1; columns <= 2; columns++) {
			struct cell cell = cell_of(text.ptr, columns);
			struct pieces p = pieces_of(&cell);
			int sum = 0;
			for (int i = 0; i < p.count; i++) {
				assert_true(wcwidth(p.items[i].text[0]) > 0);
				sum += wcwidth(p.items[i].text[0]);
				for (int k = 1; k < p.items[i].length; k++)
					assert_int_equal(wcwidth(p.items[i].text[k]), 0);
			}
			assert_int_equal(sum, columns);
		}
	}
	strbuf_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_base_keeps_its_marks),
		cmocka_unit_test(what_libc_counts_otherwise_is_cut_or_filled),
		cmocka_unit_test(what_libc_does_not_know_is_replaced),
		cmocka_unit_test(every_character_fits),
	};
	return cmocka_run_group_tests(tests, setup, NULL);
}
