/* Writers: plain, and with SGR and OSC 8. */
#include "text_test.h"

static struct doc make_doc(void)
{
	struct doc d;
	doc_init(&d);
	struct target to = {.kind = TARGET_ADDRESS, .id = STR("https://e.org/ä\033")};
	uint32_t address = doc_add_target(&d, to);
	uint32_t actor = doc_add_target(&d, (struct target){.kind = TARGET_ACTOR, .id = STR("x")});
	doc_block(&d, BLOCK_PARAGRAPH);
	doc_span(&d, ROLE_TEXT, 0, 0, STR("plain "));
	doc_span(&d, ROLE_ACTOR, ATTR_BOLD, actor, STR("actor"));
	doc_span(&d, ROLE_TEXT, ATTR_STRIKE, 0, STR(" gone "));
	doc_span(&d, ROLE_ADDRESS, 0, address, STR("two words"));
	return d;
}

static char *ansi(const struct doc *doc, int width)
{
	char *out = NULL;
	size_t size = 0;
	struct lines lines;
	lines_init(&lines);
	lines_wrap(&lines, doc, width);
	FILE *stream = open_memstream(&out, &size);
	assert_true(write_ansi(stream, &lines, doc));
	fclose(stream);
	lines_release(&lines);
	return out;
}

#define LINK "\033]8;id=1;https://e.org/%C3%A4%1B\033\\"
#define UNLINK "\033]8;;\033\\"

static void test_ansi(void **state)
{
	(void)state;
	struct doc d = make_doc();
	char *out = ansi(&d, 80);
	assert_string_equal(out,
		"plain \033[36;1mactor\033[0m\033[9m gone \033[0m"
		LINK "\033[4;34mtwo words\033[0m" UNLINK "\n");
	free(out);
	/* Every sequence ends on its line. */
	out = ansi(&d, 6);
	assert_non_null(strstr(out, "\033[4;34mtwo\033[0m" UNLINK "\n" LINK "\033[4;34mwords\033[0m"));
	free(out);
	doc_release(&d);
}

static void test_plain(void **state)
{
	(void)state;
	struct doc d = make_doc();
	text_expect(&d, 80, "plain actor gone two words\n");
	text_expect(&d, 6, "plain\nactor\ngone\ntwo\nwords\n");
	doc_release(&d);
}

static void test_failing_stream(void **state)
{
	(void)state;
	struct doc d = make_doc();
	struct lines lines;
	lines_init(&lines);
	lines_wrap(&lines, &d, 10);
	FILE *full = fopen("/dev/full", "w");
	assert_non_null(full);
	setvbuf(full, NULL, _IONBF, 0);
	assert_false(write_plain(full, &lines));
	assert_false(write_ansi(full, &lines, &d));
	fclose(full);
	lines_release(&lines);
	doc_release(&d);
}

/* More than the writers keep before they hand it on. */
static void test_much(void **state)
{
	(void)state;
	struct doc d;
	doc_init(&d);
	for (int i = 0; i < 60000; i++) {
		doc_block(&d, BLOCK_PARAGRAPH);
		doc_span(&d, ROLE_DATE, 0, 0, STR("0123456789"));
	}
	char *plain = text_plain(&d, 80), *coloured = ansi(&d, 80);
	assert_int_equal(strlen(plain), 60000 * 11);
	assert_int_equal(strlen(coloured), 60000 * 20);
	free(plain);
	free(coloured);
	doc_release(&d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_plain),
		cmocka_unit_test(test_ansi),
		cmocka_unit_test(test_failing_stream),
		cmocka_unit_test(test_much),
	};
	return cmocka_run_group_tests_name("write", tests, text_set_up, NULL);
}
