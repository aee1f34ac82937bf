/* Keys from files: what they may say, what is told of mistakes, and that what is written is read
 * back. */
#include "ini_test.h"

#include "ui/action.h"

static struct ini_test file;
static struct keymap *map;

static void read_into(const char *text, bool own_file)
{
	struct ini ini;
	ini_test_begin(&file, text);
	ini_init(&ini);
	assert_true(ini_load(&ini, file.path, &file.diags));
	keymap_read(map, &ini, own_file, &file.diags);
	ini_release(&ini);
	diags_sort(&file.diags);
}

static int setup(void **state)
{
	(void)state;
	map = keymap_new();
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	keymap_free(map);
	return 0;
}

static void expect_keys(enum action action, const char *wanted)
{
	struct strbuf b;
	strbuf_init(&b);
	keymap_show_keys(map, action, SIZE_MAX, &b);
	assert_string_equal(b.ptr, wanted);
	strbuf_release(&b);
}

static enum action does(const char *name, enum place place)
{
	struct key key;
	assert_true(key_parse(str_from(name), &key));
	return keymap_action(map, key, place);
}

static void keys_take_the_place_of_the_defaults(void **state)
{
	(void)state;
	read_into("[reader]\nmouse = yes\n"
	          "[keys]\n"
	          "Line-Down = x, C-n,Down\n"
	          "search = semicolon hash, equals, comma\n"
	          "quit = ';'', M-x # two\n"
	          "forward =\n",
		false);
	ini_test_expect(&file, "6:8 quit: the quotation mark is not closed at the value's end\n");
	expect_keys(ACTION_LINE_DOWN, "x ^N ↓");
	expect_keys(ACTION_SEARCH, "; # = ,");
	expect_keys(ACTION_FORWARD, "");
	expect_keys(ACTION_QUIT, "Q");
	assert_int_equal(does("j", PLACE_LIST), ACTION_NONE);
	assert_int_equal(does("x", PLACE_LIST), ACTION_LINE_DOWN);
	assert_int_equal(does(",", PLACE_PAGE), ACTION_SEARCH);
	ini_test_end(&file);
}

static void keys_can_be_exchanged(void **state)
{
	(void)state;
	read_into("[keys]\nline-down = k\nline-up = j\n", false);
	ini_test_expect(&file, "");
	assert_int_equal(does("k", PLACE_LIST), ACTION_LINE_DOWN);
	assert_int_equal(does("j", PLACE_LIST), ACTION_LINE_UP);
	ini_test_end(&file);
}

static void tells_every_mistake(void **state)
{
	(void)state;
	read_into("[keys]\n"
	          "line-dwn = x\n"
	          "line-down = x, Dwn, x\n"
	          "page-down = d, PgDn\n"
	          "page-up = x\n"
	          "search = ;\n"
	          "top = g, ;\n"
	          "quit = C-c\n"
	          "bottom = C-x-y\n",
		false);
	ini_test_expect(&file,
		"2:1 'line-dwn' is no action; did you mean 'line-down'?\n"
		"3:13 line-down: 'Dwn' is no key; did you mean 'Down'?\n"
		"3:13 line-down: 'x' does line-down already (line 3); that holds\n"
		"4:13 page-down: 'd' is taken from half-down; say which keys that is to have, or none: "
		"'half-down ='\n"
		"4:13 page-down: 'PgDn' is no key\n"
		"5:11 page-up: 'x' does line-down already (line 3); that holds\n"
		"6:10 search: this is a comment, and the value is empty; write the value in quotes\n"
		"7:7 top: a key is missing at a comma; the signs , ; # have the names comma, semicolon, "
		"hash\n"
		"8:8 quit: 'C-c' ends the program, whatever is said here\n"
		"9:10 bottom: 'C-x-y' is no key\n");
	/* What is good applies; where nothing is, what was. */
	expect_keys(ACTION_LINE_DOWN, "x");
	expect_keys(ACTION_PAGE_DOWN, "d");
	expect_keys(ACTION_HALF_DOWN, "");
	expect_keys(ACTION_PAGE_UP, "b PgUp");
	expect_keys(ACTION_SEARCH, "/");
	expect_keys(ACTION_TOP, "g");
	expect_keys(ACTION_QUIT, "Q");
	ini_test_end(&file);
}

static void one_key_may_do_two_things_in_two_places(void **state)
{
	(void)state;
	/* Panes are to be had in a briefing only, the rest everywhere. */
	read_into("[keys]\npane-1 = x\nzoom = x\n", false);
	ini_test_expect(&file, "3:8 zoom: 'x' does pane-1 already (line 2); that holds\n");
	assert_int_equal(does("x", PLACE_BRIEFING), ACTION_PANE_1);
	assert_int_equal(does("x", PLACE_LIST), ACTION_NONE);
	ini_test_end(&file);
}

static void a_file_of_keys_needs_no_section(void **state)
{
	(void)state;
	read_into("search = x\n[keys]\nhelp = H\n[reader]\nmouse = yes\nlayout = linear\n", true);
	ini_test_expect(&file,
		"3:8 help: 'H' is taken from back; say which keys that is to have, or none: 'back ='\n"
		"5:1 mouse: a file of keys has no section [reader], only [keys]\n");
	expect_keys(ACTION_SEARCH, "x");
	expect_keys(ACTION_HELP, "H");
	expect_keys(ACTION_BACK, "Bksp");
	ini_test_end(&file);
	/* In the settings it does. */
	read_into("search = S\n", false);
	ini_test_expect(&file, "");
	expect_keys(ACTION_SEARCH, "x");
	ini_test_end(&file);
}

static void a_way_out_is_missed(void **state)
{
	(void)state;
	read_into("[keys]\nleave =\nquit =\n", false);
	ini_test_expect(&file, "0:0 no key is left for 'leave' and 'quit'; Ctrl-C ends the program\n");
	ini_test_end(&file);
}

static void what_is_written_is_read_back(void **state)
{
	(void)state;
	struct strbuf text, again;
	strbuf_init(&text);
	strbuf_init(&again);
	read_into("[keys]\nsearch = semicolon, hash, equals, comma, quote, apostrophe, backslash\n"
	          "next-match = \"'\", C-Space, M-S-Tab, F12, é\nzoom =\n",
		false);
	ini_test_end(&file);
	keymap_write(map, &text);
	keymap_free(map);
	map = keymap_new();
	read_into(text.ptr, true);
	ini_test_expect(&file, "");
	keymap_write(map, &again);
	assert_string_equal(again.ptr, text.ptr);
	expect_keys(ACTION_SEARCH, "; # = , \" ' \\");
	expect_keys(ACTION_ZOOM, "");
	ini_test_end(&file);
	strbuf_release(&text);
	strbuf_release(&again);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(keys_take_the_place_of_the_defaults, setup, teardown),
		cmocka_unit_test_setup_teardown(keys_can_be_exchanged, setup, teardown),
		cmocka_unit_test_setup_teardown(tells_every_mistake, setup, teardown),
		cmocka_unit_test_setup_teardown(one_key_may_do_two_things_in_two_places, setup, teardown),
		cmocka_unit_test_setup_teardown(a_file_of_keys_needs_no_section, setup, teardown),
		cmocka_unit_test_setup_teardown(a_way_out_is_missed, setup, teardown),
		cmocka_unit_test_setup_teardown(what_is_written_is_read_back, setup, teardown),
	};
	return cmocka_run_group_tests_name("keymap", tests, NULL, NULL);
}
