/* Themes: what files may say, and what is told of mistakes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/strbuf.h"
#include "ui/theme.h"

static char folder[] = "/tmp/attache-theme.XXXXXX";
static char file[64], home[96];
static struct theme theme;
static struct diags diags;

static int setup(void **state)
{
	(void)state;
	memcpy(folder + sizeof folder - 7, "XXXXXX", 6);
	if (!mkdtemp(folder))
		return -1;
	snprintf(file, sizeof file, "%s/mine.ini", folder);
	setenv("XDG_CONFIG_HOME", "/tmp/attache/there/is/none", 1);
	theme_init(&theme);
	diags_init(&diags, "theme");
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	remove(file);
	rmdir(folder);
	theme_release(&theme);
	diags_release(&diags);
	return 0;
}

static void write_file(const char *path, const char *text)
{
	FILE *f = fopen(path, "w");
	assert_non_null(f);
	fputs(text, f);
	fclose(f);
}

static void load(const char *text)
{
	write_file(file, text);
	assert_true(theme_load(&theme, file, &diags));
}

static void expect_style(enum role role, int32_t fg, int32_t bg, unsigned attributes)
{
	const struct style *s = &theme.styles[role];
	if (s->fg != fg || s->bg != bg || s->attributes != attributes)
		fail_msg(
			"%s is %x on %x, %u", role_name(role), (unsigned)s->fg, (unsigned)s->bg, s->attributes);
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

static void reads_looks(void **state)
{
	(void)state;
	load("[roles]\n"
	     "title = #ff8800, bold\n"
	     "heading = Mine on Bright-Blue italic underline ; words\n"
	     "muted = dim\n"
	     "date = 208 on 7\n"
	     "tag = default on #abc strike,reverse\n"
	     "text =\n"
	     "[monochrome]\n"
	     "title = reverse, bold\n"
	     "[colours]\n"
	     "mine = #010203\n"
	     "[theme]\n"
	     "name = Of my own\n");
	expect_diags("");
	assert_string_equal(theme.name, "Of my own");
	assert_string_equal(diags.file, file);
	expect_style(ROLE_TITLE, 0xff8800, COLOUR_DEFAULT, ATTR_BOLD);
	expect_style(ROLE_HEADING, 0x010203, COLOUR_ANSI + 12, ATTR_ITALIC | ATTR_UNDERLINE);
	expect_style(ROLE_MUTED, COLOUR_DEFAULT, COLOUR_DEFAULT, ATTR_DIM);
	expect_style(ROLE_DATE, 0xff8700, COLOUR_ANSI + 7, 0);
	expect_style(ROLE_TAG, COLOUR_DEFAULT, 0xaabbcc, ATTR_STRIKE | ATTR_REVERSE);
	expect_style(ROLE_TEXT, COLOUR_DEFAULT, COLOUR_DEFAULT, 0);
	assert_int_equal(theme.styles[ROLE_TITLE].monochrome, ATTR_REVERSE | ATTR_BOLD);
	/* What is not given is as built in. */
	expect_style(ROLE_ACTOR, 0xd7af5f, COLOUR_DEFAULT, 0);
	assert_int_equal(theme.styles[ROLE_ACTOR].monochrome, ATTR_UNDERLINE);
}

static void tells_every_mistake(void **state)
{
	(void)state;
	load("[them]\n"
	     "name = x\n"
	     "about = y\n"
	     "[theme]\n"
	     "names = x\n"
	     "[roles]\n"
	     "titel = bold\n"
	     "title = blod, bold\n"
	     "date = red green\n"
	     "tag = on bleu italic\n"
	     "code = 256\n"
	     "[monochrome]\n"
	     "tag = red\n"
	     "[colours]\n"
	     "red = #ff0000\n"
	     "mine = #ff00001\n"
	     "yours = crimson\n"
	     "[roles]\n"
	     "label = #12\n"
	     "date = bold\n"
	     "quote = yurs\n");
	expect_diags(
		"2:1 'them' is no section of a theme; did you mean 'theme'?\n"
		"5:1 'names' is no key of [theme]; did you mean 'name'?\n"
		"7:1 'titel' is no role; did you mean 'title'?\n"
		"8:9 title: 'blod' is no colour and no attribute; did you mean 'bold'?\n"
		"9:8 date: 'green' is a second colour; write 'on green' for the background\n"
		"10:7 tag: 'bleu' is no colour and no attribute; did you mean 'blue'?\n"
		"11:8 code: '256' is no colour and no attribute\n"
		"13:7 tag: 'red' is no attribute\n"
		"15:1 'red' cannot be a colour's name\n"
		"16:8 mine: this is a comment, and the value is empty; write the value in quotes\n"
		"17:9 yours: 'crimson' is no colour and no attribute\n"
		"19:9 label: this is a comment, and the value is empty; write the value in quotes\n"
		"20:1 'date' is set a second time; line 9 holds\n"
		"21:9 quote: 'yurs' is no colour and no attribute\n");
	/* What is good applies. */
	expect_style(ROLE_TITLE, COLOUR_DEFAULT, COLOUR_DEFAULT, ATTR_BOLD);
	expect_style(ROLE_TAG, COLOUR_DEFAULT, COLOUR_DEFAULT, ATTR_ITALIC);
	expect_style(ROLE_DATE, COLOUR_ANSI + 1, COLOUR_DEFAULT, 0);
}

static void blank_all(void)
{
	for (int role = 0; role < ROLE_COUNT; role++)
		theme.styles[role] = (struct style){123, 123, 0xff, 0};
}

static void the_dark_theme_is_built_in(void **state)
{
	(void)state;
	struct theme built_in;
	theme_init(&built_in);
	blank_all();
	assert_true(theme_load(&theme, "themes/dark.ini", &diags));
	expect_diags("");
	assert_string_equal(theme.name, built_in.name);
	for (enum role role = 0; role < ROLE_COUNT; role++) {
		const struct style *s = &built_in.styles[role];
		expect_style(role, s->fg, s->bg, s->attributes);
		if (theme.styles[role].monochrome != s->monochrome)
			fail_msg("monochrome %s differs", role_name(role));
	}
	theme_release(&built_in);
}

static void finds_themes_by_name(void **state)
{
	(void)state;
	assert_true(theme_load(&theme, "dark", &diags));
	expect_diags("");
	char parent[96], path[128];
	setenv("XDG_CONFIG_HOME", folder, 1);
	snprintf(parent, sizeof parent, "%s/attache", folder);
	snprintf(home, sizeof home, "%s/attache/themes", folder);
	snprintf(path, sizeof path, "%s/mine.ini", home);
	assert_int_equal(mkdir(parent, 0700), 0);
	assert_int_equal(mkdir(home, 0700), 0);
	write_file(path, "[theme]\nname = Mine\n");
	bool found = theme_load(&theme, "mine", &diags);
	bool other = theme_load(&theme, "mien", &diags);
	remove(path);
	rmdir(home);
	rmdir(parent);
	assert_true(found);
	assert_string_equal(theme.name, "Mine");
	assert_string_equal(diags.file, path);
	assert_false(other);
	assert_int_equal(diags.count, 1);
	const char *message = diags.items[0].message;
	static const char begin[] = "there is no theme 'mien'; did you mean 'mine'? There are: ";
	assert_int_equal(strncmp(message, begin, strlen(begin)), 0);
	assert_non_null(strstr(message + strlen(begin), "mine"));
}

static void a_missing_file_is_told(void **state)
{
	(void)state;
	assert_false(theme_load(&theme, "./none.ini", &diags));
	expect_diags("0:0 No such file or directory\n");
	assert_string_equal(diags.file, "./none.ini");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(reads_looks, setup, teardown),
		cmocka_unit_test_setup_teardown(tells_every_mistake, setup, teardown),
		cmocka_unit_test_setup_teardown(the_dark_theme_is_built_in, setup, teardown),
		cmocka_unit_test_setup_teardown(finds_themes_by_name, setup, teardown),
		cmocka_unit_test_setup_teardown(a_missing_file_is_told, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
