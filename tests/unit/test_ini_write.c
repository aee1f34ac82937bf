/* What is written as INI: it must be read back as it was. */
#include "ini_test.h"

#include "load/ini_write.h"

static void values_come_back(void **state)
{
	(void)state;
	static const char *const values[] = {"", "plain", "two words", "#ff8800", "a # b", "a;b", ";",
		" blanks ", "\"quoted\"", "it's", "'", "\"", "back\\", "a = b", "Дарчиев", "x \"y\" #z"};
	enum { COUNT = sizeof values / sizeof *values };
	struct ini_test file;
	struct strbuf b;
	struct ini ini;
	strbuf_init(&b);
	ini_add_section(&b, "one");
	for (size_t i = 0; i < COUNT; i++) {
		char key[8];
		snprintf(key, sizeof key, "k%zu", i);
		ini_add_item(&b, key, values[i]);
	}
	ini_test_begin(&file, b.ptr);
	ini_init(&ini);
	assert_true(ini_load(&ini, file.path, &file.diags));
	ini_test_expect(&file, "");
	assert_int_equal(ini.count, COUNT);
	for (size_t i = 0; i < COUNT; i++)
		assert_string_equal(ini.items[i].value, values[i]);
	ini_release(&ini);
	ini_test_end(&file);
	strbuf_release(&b);
}

static void what_cannot_be_written_is_still_ini(void **state)
{
	(void)state;
	struct strbuf b;
	strbuf_init(&b);
	ini_add_value(&b, "#'a' \"b\"");
	assert_string_equal(b.ptr, "= '#a \"b\"'");
	strbuf_release(&b);
}

static void comments_are_broken_between_words(void **state)
{
	(void)state;
	struct strbuf b;
	strbuf_init(&b);
	ini_add_comment(&b, "a");
	ini_add_section(&b, "s");
	assert_string_equal(b.ptr, "; a\n\n[s]\n");
	strbuf_clear(&b);
	ini_add_comment(&b, "0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 "
						"0123456789 0123456789");
	assert_string_equal(b.ptr,
		"; 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789 0123456789\n"
		"; 0123456789\n");
	strbuf_release(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_come_back),
		cmocka_unit_test(what_cannot_be_written_is_still_ini),
		cmocka_unit_test(comments_are_broken_between_words),
	};
	return cmocka_run_group_tests_name("ini_write", tests, NULL, NULL);
}
