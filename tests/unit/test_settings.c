/* The settings: what the file may say, what is told of mistakes, and that what is written is read
 * back. */
#include "ini_test.h"

#include "base/choice.h"
#include "load/settings.h"

static struct ini_test file;
static struct settings settings;

static void load(const char *text)
{
	ini_test_begin(&file, text);
	settings_init(&settings);
	assert_true(settings_load(&settings, file.path, &file.diags));
}

static void done(void)
{
	settings_release(&settings);
	ini_test_end(&file);
}

static void the_table_is_whole(void **state)
{
	(void)state;
	for (enum setting i = 0; i < SETTING_COUNT; i++) {
		const struct setting_info *info = setting_info(i);
		assert_true(info->section && info->key && info->fallback && info->about);
		assert_string_not_equal(info->section, settings_keys_section);
		assert_int_equal(info->about[strlen(info->about) - 1], '.');
		if (info->words)
			assert_true(choice_place(info->words, str_from(info->fallback)) >= 0);
	}
}

static void reads_values(void **state)
{
	(void)state;
	load("[Library]\n"
	     "PATH = ~/my briefs:/srv/b # both\n"
	     "[reader]\n"
	     "mouse = yes\n"
	     "layout = linear\n"
	     "theme =\n"
	     "[keys]\n"
	     "whatever = this is not looked at\n");
	ini_test_expect(&file, "");
	assert_string_equal(settings.values[SETTING_PATH], "~/my briefs:/srv/b");
	assert_int_equal(settings.items[SETTING_PATH]->mark.line, 2);
	assert_int_equal(settings_word(&settings, SETTING_MOUSE), 1);
	assert_int_equal(settings_word(&settings, SETTING_LAYOUT), 1);
	/* Nothing is the default. */
	assert_string_equal(settings.values[SETTING_THEME], "auto");
	assert_int_equal(settings_word(&settings, SETTING_COLOR), 0);
	assert_null(settings.items[SETTING_COLOR]);
	settings_set(&settings, SETTING_COLOR, "never");
	assert_int_equal(settings_word(&settings, SETTING_COLOR), 2);
	done();
}

static void tells_every_mistake(void **state)
{
	(void)state;
	load("theme = light\n"
	     "colour = no\n"
	     "[raeder]\n"
	     "mouse = yes\n"
	     "layout = linear\n"
	     "[reader]\n"
	     "moose = yes\n"
	     "mouse = true\n"
	     "color = nevr\n"
	     "path = /x\n"
	     "layout = linear\n"
	     "layout = panes\n"
	     "theme = ;light\n"
	     "xyzzy = 1\n");
	ini_test_expect(&file,
		"12:1 'layout' is set a second time; line 11 holds\n"
		"13:9 theme: this is a comment, and the value is empty; write the value in quotes\n"
		"1:1 'theme' belongs under [reader]\n"
		"2:1 'colour' is no key of the settings; did you mean 'color'?\n"
		"4:1 mouse: 'raeder' is no section of the settings; did you mean 'reader'?\n"
		"7:1 'moose' is no key of [reader]; did you mean 'mouse'?\n"
		"8:9 mouse: 'true' is not no or yes\n"
		"9:9 color: 'nevr' is not auto, always or never; did you mean never?\n"
		"10:1 'path' belongs under [library]\n"
		"14:1 'xyzzy' is no key of [reader]\n");
	/* What is good applies. */
	assert_int_equal(settings_word(&settings, SETTING_LAYOUT), 1);
	assert_int_equal(settings_word(&settings, SETTING_MOUSE), 0);
	done();
}

static void a_missing_file_is_told_from_a_bad_one(void **state)
{
	(void)state;
	load("");
	settings_release(&settings);
	settings_init(&settings);
	assert_false(settings_load(&settings, "/tmp/attache/is/not/there.ini", &file.diags));
	assert_true(settings.ini.missing);
	assert_false(settings_load(&settings, "/tmp", &file.diags));
	assert_false(settings.ini.missing);
	assert_string_equal(settings.values[SETTING_THEME], "auto");
	done();
}

static void what_is_written_is_read_back(void **state)
{
	(void)state;
	static const char *const values[SETTING_COUNT] = {
		[SETTING_PATH] = "/a;b:~/c # d",
		[SETTING_THEME] = "\"my\" theme",
		[SETTING_LAYOUT] = "linear",
		[SETTING_MOUSE] = "yes",
		[SETTING_COLOR] = "never",
	};
	struct strbuf text;
	strbuf_init(&text);
	load("");
	for (enum setting i = 0; i < SETTING_COUNT; i++)
		settings_set(&settings, i, values[i]);
	settings_write(&settings, &text);
	done();
	load(text.ptr);
	ini_test_expect(&file, "");
	for (enum setting i = 0; i < SETTING_COUNT; i++) {
		assert_non_null(settings.items[i]);
		assert_string_equal(settings.values[i], values[i]);
	}
	done();
	strbuf_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_table_is_whole),
		cmocka_unit_test(reads_values),
		cmocka_unit_test(tells_every_mistake),
		cmocka_unit_test(a_missing_file_is_told_from_a_bad_one),
		cmocka_unit_test(what_is_written_is_read_back),
	};
	return cmocka_run_group_tests_name("settings", tests, NULL, NULL);
}
