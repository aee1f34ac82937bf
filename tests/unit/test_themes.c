/* The themes that come with the program: whole, readable on any terminal, and with all that has a
 * meaning told apart. */
#include "ini_test.h"

#include <dirent.h>

#include "ui/look.h"

enum { MOST = 32 };

static const int terminals[] = {LOOK_DIRECT, 256, 16, 8, 0};
enum { TERMINALS = sizeof terminals / sizeof *terminals };

static struct {
	char path[300];
	struct theme theme;
} themes[MOST];
static size_t count;

static int load_all(void **state)
{
	(void)state;
	DIR *folder = opendir("themes");
	for (struct dirent *entry; folder && (entry = readdir(folder));) {
		struct diags diags;
		if (entry->d_name[0] == '.' || count == MOST)
			continue;
		snprintf(themes[count].path, sizeof themes->path, "themes/%s", entry->d_name);
		diags_init(&diags, "");
		theme_init(&themes[count].theme);
		if (!theme_load(&themes[count].theme, themes[count].path, &diags) || diags.count)
			return -1;
		diags_release(&diags);
		count++;
	}
	closedir(folder);
	return 0;
}

static int release_all(void **state)
{
	(void)state;
	for (size_t i = 0; i < count; i++)
		theme_release(&themes[i].theme);
	return 0;
}

static struct theme *theme(const char *name)
{
	for (size_t i = 0; i < count; i++)
		if (strstr(themes[i].path, name))
			return &themes[i].theme;
	fail_msg("there is no theme %s", name);
	return NULL;
}

static void there_are_enough(void **state)
{
	(void)state;
	static const char *const names[] = {
		"/dark.", "/light.", "/high-contrast.", "/mono.", "/console.", "/slate.", "/paper."};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		assert_non_null(theme(names[i]));
}

/* Every role has its line, so that none looks by chance as the built-in theme has it. */
static void each_is_whole(void **state)
{
	(void)state;
	for (size_t i = 0; i < count; i++) {
		struct ini ini;
		struct diags diags;
		ini_init(&ini);
		diags_init(&diags, "");
		assert_true(ini_load(&ini, themes[i].path, &diags));
		bool background = false;
		for (enum role role = 0; role < ROLE_COUNT; role++) {
			bool found = false;
			for (size_t j = 0; j < ini.count; j++) {
				const struct ini_item *item = &ini.items[j];
				found = found || (strcmp(item->section, "roles") == 0 &&
				                     strcmp(item->key, role_name(role)) == 0);
				background = background || strcmp(item->key, "background") == 0;
			}
			if (!found)
				fail_msg("%s: %s has no look", themes[i].path, role_name(role));
		}
		assert_true(background);
		assert_string_not_equal(themes[i].theme.name, "");
		diags_release(&diags);
		ini_release(&ini);
	}
}

static bool is_ground_light(const struct theme *t)
{
	return colour_contrast(t->background, 0x000000) > colour_contrast(t->background, 0xffffff);
}

/* What the terminal's number looks like, as xterm has it. */
static int32_t rgb_of(const struct theme *t, int number, int colours, bool front)
{
	int32_t ground = t->background;
	if (colours < 256)
		ground = colour_of_256(colour_to_16_ground(ground) % (colours ? colours : 8));
	if (number == COLOUR_DEFAULT)
		return !front ? ground : is_ground_light(t) ? 0x000000 : 0xd0d0d0;
	return colours == LOOK_DIRECT && number >= 8 ? number : colour_of_256(number);
}

static double contrast(const struct theme *t, enum role role, enum role over, int colours)
{
	struct looks looks;
	looks_init(&looks, t, colours);
	struct look l = looks_of(&looks, role, over, 0);
	return colour_contrast(rgb_of(t, l.fg, colours, true), rgb_of(t, l.bg, colours, false));
}

static void expect_contrast(const char *path, const struct theme *t, int colours, double least)
{
	static const enum role overs[] = {
		ROLE_TEXT, ROLE_SELECTION, ROLE_LINK_FOCUS, ROLE_MATCH, ROLE_MATCH_FOCUS};
	for (enum role role = 0; role < ROLE_COUNT; role++)
		for (size_t i = 0; i < sizeof overs / sizeof *overs; i++) {
			double ratio = contrast(t, role, overs[i], colours);
			/* Hairlines are to be seen, not read; nothing is laid over them, nor over what is laid
			 * over others. */
			bool rule = role == ROLE_RULE;
			bool alone = rule || (role >= ROLE_SELECTION && role <= ROLE_MATCH_FOCUS);
			if (ratio < (rule ? 1.5 : least) && !(alone && i))
				fail_msg("%s, %d colours: %s under %s has a contrast of %.2f", path, colours,
					role_name(role), role_name(overs[i]), ratio);
		}
}

/* WCAG 2, level AA; level AAA for what calls itself high contrast. */
static void text_stands_out(void **state)
{
	(void)state;
	for (size_t i = 0; i < count; i++) {
		bool high = strstr(themes[i].path, "high-contrast"),
		     console = strstr(themes[i].path, "console");
		expect_contrast(themes[i].path, &themes[i].theme, LOOK_DIRECT,
			high      ? 7
			: console ? 3
		              : 4.5);
		expect_contrast(themes[i].path, &themes[i].theme, 256, high ? 7 : console ? 3 : 4);
		expect_contrast(themes[i].path, &themes[i].theme, 16, 3);
		expect_contrast(themes[i].path, &themes[i].theme, 8, 3);
	}
}

/* The dark theme leaves the terminal its ground, which need not be as the theme supposes. */
static void the_dark_theme_stands_out_on_other_dark_grounds(void **state)
{
	(void)state;
	struct theme *dark = theme("/dark.");
	int32_t supposed = dark->background;
	static const int32_t grounds[] = {0x000000, 0x1e1e1e, 0x282a2e, 0x002b36};
	for (size_t i = 0; i < sizeof grounds / sizeof *grounds; i++) {
		dark->background = grounds[i];
		expect_contrast("dark", dark, 256, 4.5);
	}
	dark->background = supposed;
}

static bool same(const struct theme *t, enum role a, enum role b, int colours)
{
	struct looks looks;
	looks_init(&looks, t, colours);
	struct look la = looks_of(&looks, a, ROLE_TEXT, 0), lb = looks_of(&looks, b, ROLE_TEXT, 0);
	return la.fg == lb.fg && la.bg == lb.bg && la.attributes == lb.attributes;
}

/* What links, matches, selection and marks are is seen, on terminals without colours as well. */
static void meanings_are_told_apart(void **state)
{
	(void)state;
	static const enum role pairs[][2] = {
		{ROLE_TEXT, ROLE_TITLE},
		{ROLE_TEXT, ROLE_HEADING},
		{ROLE_TEXT, ROLE_ACTOR},
		{ROLE_TEXT, ROLE_DATE},
		{ROLE_TEXT, ROLE_SOURCE},
		{ROLE_TEXT, ROLE_ADDRESS},
		{ROLE_TEXT, ROLE_DISPUTED},
		{ROLE_TEXT, ROLE_HANDLING},
		{ROLE_TEXT, ROLE_UNREAD},
		{ROLE_TEXT, ROLE_CHANGED},
		{ROLE_TEXT, ROLE_ERROR},
		{ROLE_TEXT, ROLE_MATCH},
		{ROLE_TEXT, ROLE_SELECTION},
		{ROLE_TEXT, ROLE_KEY},
		{ROLE_KEY, ROLE_FOOTER},
		{ROLE_MATCH, ROLE_MATCH_FOCUS},
		{ROLE_SELECTION, ROLE_LINK_FOCUS},
		{ROLE_SELECTION, ROLE_MATCH_FOCUS},
		{ROLE_LINK_FOCUS, ROLE_MATCH},
		{ROLE_PANE, ROLE_PANE_FOCUS},
		{ROLE_ACTOR, ROLE_DATE},
		{ROLE_ACTOR, ROLE_TITLE},
	};
	for (size_t i = 0; i < count; i++)
		for (size_t c = 0; c < TERMINALS; c++)
			for (size_t p = 0; p < sizeof pairs / sizeof *pairs; p++)
				if (same(&themes[i].theme, pairs[p][0], pairs[p][1], terminals[c]))
					fail_msg("%s, %d colours: %s is as %s", themes[i].path, terminals[c],
						role_name(pairs[p][0]), role_name(pairs[p][1]));
}

/* No number that the terminal has not. */
static void colours_are_those_of_the_terminal(void **state)
{
	(void)state;
	for (size_t i = 0; i < count; i++)
		for (size_t c = 0; c < TERMINALS; c++) {
			struct looks looks;
			looks_init(&looks, &themes[i].theme, terminals[c]);
			for (enum role role = 0; role < ROLE_COUNT; role++)
				for (enum role over = 0; over < ROLE_COUNT; over++) {
					struct look l = looks_of(&looks, role, over, 0);
					assert_true(l.fg >= -1 && l.fg < (terminals[c] ? terminals[c] : 0));
					assert_true(l.bg >= -1 && l.bg < (terminals[c] ? terminals[c] : 0));
				}
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(there_are_enough),
		cmocka_unit_test(each_is_whole),
		cmocka_unit_test(text_stands_out),
		cmocka_unit_test(the_dark_theme_stands_out_on_other_dark_grounds),
		cmocka_unit_test(meanings_are_told_apart),
		cmocka_unit_test(colours_are_those_of_the_terminal),
	};
	return cmocka_run_group_tests_name("themes", tests, load_all, release_all);
}
