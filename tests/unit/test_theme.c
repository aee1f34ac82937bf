/* Themes: what files may say, what is told of mistakes, the shipped ones, fewer colours. */
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
	expect_diags("2:1 'them' is no section of a theme; did you mean 'theme'?\n"
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

static double luminance(int32_t rgb)
{
	double sum = 0;
	static const double weights[] = {0.0722, 0.7152, 0.2126};
	for (int i = 0; i < 3; i++) {
		double c = (rgb >> (8 * i) & 0xff) / 255.0;
		sum += weights[i] * c * c; /* near enough to 2.2 */
	}
	return sum;
}

static double contrast(int32_t a, int32_t b)
{
	double la = luminance(a), lb = luminance(b);
	return la > lb ? (la + 0.05) / (lb + 0.05) : (lb + 0.05) / (la + 0.05);
}

/* Text of a theme stands out from its ground as WCAG asks (4.5 : 1), hairlines need not. */
static void expect_readable(int32_t fg, int32_t bg)
{
	const struct style *text = &theme.styles[ROLE_TEXT];
	for (enum role role = 0; role < ROLE_COUNT; role++) {
		const struct style *s = &theme.styles[role];
		int32_t front = s->fg != COLOUR_DEFAULT ? s->fg : text->fg;
		int32_t back = s->bg != COLOUR_DEFAULT ? s->bg : text->bg;
		double ratio =
		    contrast(front != COLOUR_DEFAULT ? front : fg, back != COLOUR_DEFAULT ? back : bg);
		if (ratio < (role == ROLE_RULE ? 1.5 : 4.5))
			fail_msg("%s has a contrast of %.1f", role_name(role), ratio);
	}
}

static void shipped_themes_are_readable(void **state)
{
	(void)state;
	expect_readable(0xd0d0d0, 0x000000);
	expect_readable(0xd0d0d0, 0x1e1e1e);
	blank_all();
	assert_true(theme_load(&theme, "themes/light.ini", &diags));
	expect_diags("");
	for (enum role role = 0; role < ROLE_COUNT; role++)
		if (theme.styles[role].fg == 123)
			fail_msg("%s has no look", role_name(role));
	expect_readable(0x000000, 0xffffff);
}

/* What links, matches and selection are must show without colours as well. */
static void monochrome_tells_apart(void **state)
{
	(void)state;
	static const enum role pairs[][2] = {
	    {ROLE_TEXT, ROLE_ACTOR},
	    {ROLE_TEXT, ROLE_DATE},
	    {ROLE_TEXT, ROLE_SOURCE},
	    {ROLE_TEXT, ROLE_DISPUTED},
	    {ROLE_TEXT, ROLE_UNREAD},
	    {ROLE_TEXT, ROLE_CHANGED},
	    {ROLE_TEXT, ROLE_MATCH},
	    {ROLE_MATCH, ROLE_MATCH_FOCUS},
	    {ROLE_TEXT, ROLE_SELECTION},
	    {ROLE_SELECTION, ROLE_LINK_FOCUS},
	    {ROLE_PANE, ROLE_PANE_FOCUS},
	    {ROLE_ACTOR, ROLE_DATE},
	};
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		const struct style *a = &theme.styles[pairs[i][0]], *b = &theme.styles[pairs[i][1]];
		assert_int_not_equal(a->attributes | a->monochrome, b->attributes | b->monochrome);
	}
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
	static const char begin[] = "there is no theme 'mien'; did you mean 'mine'? There are: dark";
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

static void colours_degrade(void **state)
{
	(void)state;
	for (int i = 16; i < 256; i++)
		assert_int_equal(colour_of_256(colour_to_256(colour_of_256(i))), colour_of_256(i));
	assert_int_equal(colour_to_256(0x000000), 16);
	assert_int_equal(colour_to_256(0xffffff), 231);
	assert_int_equal(colour_to_256(0xd8b05e), 179);
	assert_int_equal(colour_to_256(0x4a4a4a), 239);
	assert_int_equal(colour_to_16(0x000000), 0);
	assert_int_equal(colour_to_16(0xffffff), 15);
	assert_int_equal(colour_to_16(0xfe0102), 9);
	assert_int_equal(colour_to_16(0x949494), 8);
	/* Quiet colours keep their hue, and dark ones stay dark. */
	assert_int_equal(colour_to_16(0xd7875f), 9);
	assert_int_equal(colour_to_16(0xd7af5f), 3);
	assert_int_equal(colour_to_16(0x87afaf), 6);
	assert_int_equal(colour_to_16(0x87af87), 2);
	assert_int_equal(colour_to_16(0xaf3700), 1);
	assert_int_equal(colour_to_16(0x875f00), 1);
	assert_int_equal(colour_to_16(0x005faf), 12);
	assert_int_equal(colour_to_16(0x303030), 0);
	for (int i = 0; i < 16; i++)
		assert_int_equal(colour_to_16(colour_of_256(i)), i);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(reads_looks, setup, teardown),
	    cmocka_unit_test_setup_teardown(tells_every_mistake, setup, teardown),
	    cmocka_unit_test_setup_teardown(the_dark_theme_is_built_in, setup, teardown),
	    cmocka_unit_test_setup_teardown(shipped_themes_are_readable, setup, teardown),
	    cmocka_unit_test_setup_teardown(monochrome_tells_apart, setup, teardown),
	    cmocka_unit_test_setup_teardown(finds_themes_by_name, setup, teardown),
	    cmocka_unit_test_setup_teardown(a_missing_file_is_told, setup, teardown),
	    cmocka_unit_test_setup_teardown(colours_degrade, setup, teardown),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
