/* INI files: what is read, and that each mistake is told with its place. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/strbuf.h"
#include "load/ini.h"

static char path[] = "/tmp/attache-ini.XXXXXX";
static struct ini ini;
static struct diags diags;

static int setup(void **state)
{
	(void)state;
	memcpy(path + sizeof path - 7, "XXXXXX", 6);
	int fd = mkstemp(path);
	if (fd < 0)
		return -1;
	close(fd);
	ini_init(&ini);
	diags_init(&diags, path);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	ini_release(&ini);
	diags_release(&diags);
	remove(path);
	return 0;
}

static bool load_bytes(struct str bytes)
{
	FILE *f = fopen(path, "w");
	assert_non_null(f);
	assert_int_equal(fwrite(bytes.ptr, 1, bytes.len, f), bytes.len);
	fclose(f);
	return ini_load(&ini, path, &diags);
}

static bool load(const char *text)
{
	return load_bytes(str_from(text));
}

static void expect_items(const char *wanted)
{
	struct strbuf b;
	strbuf_init(&b);
	for (size_t i = 0; i < ini.count; i++) {
		const struct ini_item *item = &ini.items[i];
		strbuf_addf(&b, "%u:%u-%u %s.%s=%s\n", item->mark.line, item->mark.column,
			item->value_mark.column, item->section, item->key, item->value);
	}
	assert_string_equal(b.ptr, wanted);
	strbuf_release(&b);
}

static void expect_diags(const char *wanted)
{
	struct strbuf b;
	strbuf_init(&b);
	for (size_t i = 0; i < diags.count; i++)
		strbuf_addf(&b, "%u:%u %s\n", diags.items[i].mark.line, diags.items[i].mark.column,
			diags.items[i].message);
	assert_string_equal(b.ptr, wanted);
	strbuf_release(&b);
}

static void reads_sections_and_keys(void **state)
{
	(void)state;
	assert_true(load("; a comment\n"
	                 "first = 1\n"
	                 "[Theme] ; its own\n"
	                 "  Name = Paper and ink  # comment\n"
	                 "empty =\n"
	                 "\n"
	                 "[ keys ]\r\n"
	                 "line-down = j, Down\r\n"
	                 "sum = a = b\n"
	                 "last=x"));
	expect_items("2:1-9 .first=1\n"
	             "4:3-10 theme.name=Paper and ink\n"
	             "5:1-8 theme.empty=\n"
	             "8:1-13 keys.line-down=j, Down\n"
	             "9:1-7 keys.sum=a = b\n"
	             "10:1-6 keys.last=x\n");
	expect_diags("");
}

static void colours_are_no_comments(void **state)
{
	(void)state;
	assert_true(load("[roles]\n"
	                 "a = #ff8800\n"
	                 "b = bold #FF8800 on #000 # comment\n"
	                 "c = #ff8800, italic; comment\n"
	                 "d = \"#ff8800\"\n"
	                 "e = red # 8 bits\n"
	                 "f = a#b;c #d\n"
	                 "g = a;\n"
	                 "h = on#fff\n"));
	expect_items("2:1-5 roles.a=#ff8800\n"
	             "3:1-5 roles.b=bold #FF8800 on #000\n"
	             "4:1-5 roles.c=#ff8800, italic\n"
	             "5:1-5 roles.d=#ff8800\n"
	             "6:1-5 roles.e=red\n"
	             "7:1-5 roles.f=a#b;c\n"
	             "8:1-5 roles.g=a\n"
	             "9:1-5 roles.h=on#fff\n");
	expect_diags("");
}

static void values_that_are_comments_are_told(void **state)
{
	(void)state;
	assert_true(load("a = #ff88\nb = ;\nc = ; nothing\n"));
	expect_items("3:1-5 .c=\n");
	expect_diags("1:5 a: this is a comment, and the value is empty; write the value in quotes\n"
	             "2:5 b: this is a comment, and the value is empty; write the value in quotes\n");
}

static void quotes_keep_what_is_in_them(void **state)
{
	(void)state;
	assert_true(load("a = \" ; # kept \" ; cut\n"
	                 "b = 'it \"is\"'\n"
	                 "c = \"\" # nothing\n"
	                 "d = \"open\n"
	                 "e = \"shut\" up\n"
	                 "f = say \"hi\"\n"
	                 "g = \"#fff\" '#000'\n"
	                 "h = no \"both' #fff\n"));
	expect_items("1:1-5 .a= ; # kept \n"
	             "2:1-5 .b=it \"is\"\n"
	             "3:1-5 .c=\n"
	             "6:1-5 .f=say \"hi\"\n");
	expect_diags("4:5 d: the quotation mark is not closed at the value's end\n"
	             "5:5 e: the quotation mark is not closed at the value's end\n"
	             "7:5 g: the quotation mark is not closed at the value's end\n"
	             "8:5 h: write the value in quotes, and with one kind of them only\n");
}

static void the_first_of_two_holds(void **state)
{
	(void)state;
	assert_true(load("[a]\nKey = 1\n[b]\nkey = 2\n[A]\n  KEY = 3\n"));
	expect_items("2:1-7 a.key=1\n4:1-7 b.key=2\n");
	expect_diags("6:3 'key' is set a second time; line 2 holds\n");
}

static void lines_that_are_neither_are_told(void **state)
{
	(void)state;
	assert_true(load("[a\nnonsense\n = 1\n[]\n[x] y\na:b = 1\n[a:b]\nб = ж \x1b[31m\nok = 1\n"));
	expect_items("9:1-6 .ok=1\n");
	expect_diags("1:1 is no section; expected '[name]', without a colon in the name\n"
	             "2:1 expected 'key = value' or '[section]'\n"
	             "3:2 expected 'key = value' or '[section]'\n"
	             "4:1 is no section; expected '[name]', without a colon in the name\n"
	             "5:1 is no section; expected '[name]', without a colon in the name\n"
	             "6:1 expected 'key = value' or '[section]'\n"
	             "7:1 is no section; expected '[name]', without a colon in the name\n"
	             "8:7 a control character may not stand here\n");
}

static void lines_go_on_after_a_backslash(void **state)
{
	(void)state;
	assert_true(load("a = one, \\\n  two\nb = 3\n"));
	expect_items("1:1-5 .a=one,   two\n3:1-5 .b=3\n");
}

static void long_lines_are_told(void **state)
{
	(void)state;
	struct strbuf b;
	strbuf_init(&b);
	strbuf_adds(&b, "a = ");
	strbuf_add_repeat(&b, 'x', 996);
	strbuf_adds(&b, "\nb = ");
	strbuf_add_repeat(&b, 'x', 5000);
	strbuf_adds(&b, "\nc = 1\n");
	assert_true(load(b.ptr));
	strbuf_release(&b);
	assert_int_equal(ini.count, 2);
	assert_int_equal(strlen(ini.items[0].value), 996);
	assert_string_equal(ini.items[1].key, "c");
	expect_diags("2:1 the line is longer than 1000 bytes\n");
}

static void a_byte_order_mark_is_passed_over(void **state)
{
	(void)state;
	assert_true(load("\xEF\xBB\xBF[a]\nb = 1\n"));
	expect_items("2:1-5 a.b=1\n");
	expect_diags("");
}

static void what_is_no_text_is_refused(void **state)
{
	(void)state;
	assert_false(load("a = 1\nbé\xFF = 2\n"));
	expect_items("");
	expect_diags("2:3 is not UTF-8 from here on\n");
	diags_release(&diags);
	diags_init(&diags, path);
	assert_true(load_bytes(STR("a = 1\n\0 = 2\n")));
	expect_items("1:1-5 .a=1\n");
	expect_diags("2:1 a control character may not stand here\n");
}

static void what_is_no_file_is_refused(void **state)
{
	(void)state;
	assert_false(ini_load(&ini, "/tmp", &diags));
	assert_false(ini_load(&ini, "/dev/null", &diags));
	assert_false(ini_load(&ini, "/tmp/attache/there/is/none.ini", &diags));
	remove(path);
	assert_int_equal(mkfifo(path, 0600), 0);
	assert_false(ini_load(&ini, path, &diags));
	expect_diags("0:0 is a folder\n0:0 is no regular file\n0:0 No such file or directory\n"
	             "0:0 is no regular file\n");
	assert_int_equal(diags.errors, 4);
}

static void too_much_is_told(void **state)
{
	(void)state;
	struct strbuf b;
	strbuf_init(&b);
	for (int i = 0; i <= INI_MAX_ITEMS; i++)
		strbuf_addf(&b, "k%d = %d\n", i, i);
	assert_true(load(b.ptr));
	assert_int_equal(ini.count, INI_MAX_ITEMS);
	expect_diags("1001:1 the file has more than 1000 settings; this one is left out\n");
	strbuf_add_repeat(&b, '\n', INI_MAX_BYTES);
	assert_false(load(b.ptr));
	strbuf_release(&b);
}

static void reports_are_fit_to_show(void **state)
{
	(void)state;
	assert_true(load("a = \u202Eevil\n"));
	ini_report(&diags, &ini.items[0], false, "'%s' is bad", ini.items[0].value);
	expect_diags("1:5 a: '<U+202E>evil' is bad\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(reads_sections_and_keys, setup, teardown),
		cmocka_unit_test_setup_teardown(colours_are_no_comments, setup, teardown),
		cmocka_unit_test_setup_teardown(values_that_are_comments_are_told, setup, teardown),
		cmocka_unit_test_setup_teardown(quotes_keep_what_is_in_them, setup, teardown),
		cmocka_unit_test_setup_teardown(the_first_of_two_holds, setup, teardown),
		cmocka_unit_test_setup_teardown(lines_that_are_neither_are_told, setup, teardown),
		cmocka_unit_test_setup_teardown(lines_go_on_after_a_backslash, setup, teardown),
		cmocka_unit_test_setup_teardown(long_lines_are_told, setup, teardown),
		cmocka_unit_test_setup_teardown(a_byte_order_mark_is_passed_over, setup, teardown),
		cmocka_unit_test_setup_teardown(what_is_no_text_is_refused, setup, teardown),
		cmocka_unit_test_setup_teardown(what_is_no_file_is_refused, setup, teardown),
		cmocka_unit_test_setup_teardown(too_much_is_told, setup, teardown),
		cmocka_unit_test_setup_teardown(reports_are_fit_to_show, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
