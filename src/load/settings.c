#include "load/settings.h"

#include "base/choice.h"
#include "base/nearest.h"
#include "load/ini_write.h"

static const struct setting_info table[SETTING_COUNT] = {
	[SETTING_PATH] =
		{
			.section = "library",
			.key = "path",
			.fallback = "",
			.about = "Files and folders, with colons between them, that are read where neither a "
                     "PATH nor ATTACHE_PATH is given. A ~ before a slash is the home folder. "
                     "Nothing: ./briefs.",
		},
	[SETTING_THEME] =
		{
			.section = "reader",
			.key = "theme",
			.fallback = "auto",
			.about = "The colours: a theme's name, or a file's path, with a slash in it. auto: "
                     "dark, or light where the terminal's background is.",
		},
	[SETTING_LAYOUT] =
		{
			.section = "reader",
			.key = "layout",
			.words = "panes|linear",
			.fallback = "panes",
			.about = "How the parts of a briefing stand. panes: side by side where there is room. "
                     "linear: one after the other, for screen readers and braille.",
		},
	[SETTING_MOUSE] =
		{
			.section = "reader",
			.key = "mouse",
			.words = "no|yes",
			.fallback = "no",
			.about = "Whether the wheel scrolls and a click follows. The terminal's own selection "
                     "is then to be had with Shift.",
		},
	[SETTING_COLOR] =
		{
			.section = "reader",
			.key = "color",
			.words = "auto|always|never",
			.fallback = "auto",
			.about = "Colours and links. auto: on a terminal, unless NO_COLOR is set. never: bold, "
                     "underlined and reversed text tells everything apart.",
		},
};

const char settings_keys_section[] = "keys";

const struct setting_info *setting_info(enum setting setting)
{
	return &table[setting];
}

void settings_init(struct settings *s)
{
	*s = (struct settings){0};
	ini_init(&s->ini);
	for (enum setting i = 0; i < SETTING_COUNT; i++)
		s->values[i] = table[i].fallback;
}

void settings_release(struct settings *s)
{
	ini_release(&s->ini);
	*s = (struct settings){0};
}

static enum setting find_setting(const char *section, const char *key)
{
	for (enum setting i = 0; i < SETTING_COUNT; i++)
		if ((!section || strcmp(table[i].section, section) == 0) && strcmp(table[i].key, key) == 0)
			return i;
	return SETTING_COUNT;
}

static bool is_section(const char *name)
{
	for (enum setting i = 0; i < SETTING_COUNT; i++)
		if (strcmp(table[i].section, name) == 0)
			return true;
	return false;
}

static void report_section(const struct ini_item *item, struct diags *diags)
{
	const char *names[SETTING_COUNT + 1];
	for (enum setting i = 0; i < SETTING_COUNT; i++)
		names[i] = table[i].section;
	names[SETTING_COUNT] = settings_keys_section;
	const char *nearest = nearest_word(item->section, names, SETTING_COUNT + 1);
	ini_report(diags, item, true, "%s: '%s' is no section of the settings%s%s%s", item->key,
		item->section, nearest ? "; did you mean '" : "", nearest ? nearest : "",
		nearest ? "'?" : "");
}

static void report_key(const struct ini_item *item, struct diags *diags)
{
	const char *names[SETTING_COUNT];
	size_t count = 0;
	enum setting elsewhere = find_setting(NULL, item->key);
	for (enum setting i = 0; i < SETTING_COUNT; i++)
		if (!item->section[0] || strcmp(table[i].section, item->section) == 0)
			names[count++] = table[i].key;
	const char *nearest = nearest_word(item->key, names, count);
	if (elsewhere < SETTING_COUNT)
		ini_report(
			diags, item, true, "'%s' belongs under [%s]", item->key, table[elsewhere].section);
	else
		ini_report(diags, item, true, "'%s' is no key of %s%s%s%s%s%s", item->key,
			item->section[0] ? "[" : "the settings", item->section, item->section[0] ? "]" : "",
			nearest ? "; did you mean '" : "", nearest ? nearest : "", nearest ? "'?" : "");
}

static void take(
	struct settings *s, enum setting i, const struct ini_item *item, struct diags *diags)
{
	const char *words = table[i].words;
	if (words && item->value[0] && choice_place(words, str_from(item->value)) < 0) {
		struct strbuf expected;
		strbuf_init(&expected);
		choice_add_expected(&expected, words, item->value);
		ini_report(diags, item, false, "'%s' is not %s", item->value, expected.ptr);
		strbuf_release(&expected);
		return;
	}
	s->items[i] = item;
	s->values[i] = item->value[0] ? item->value : table[i].fallback;
}

bool settings_load(struct settings *s, const char *path, struct diags *diags)
{
	bool good = ini_load(&s->ini, path, diags);
	for (size_t n = 0; n < s->ini.count; n++) {
		const struct ini_item *item = &s->ini.items[n];
		if (strcmp(item->section, settings_keys_section) == 0)
			continue;
		/* Of a section that is none one report is enough. */
		bool again = n > 0 && strcmp(item[-1].section, item->section) == 0;
		enum setting i = find_setting(item->section, item->key);
		if (i < SETTING_COUNT)
			take(s, i, item, diags);
		else if (!item->section[0] || is_section(item->section))
			report_key(item, diags);
		else if (!again)
			report_section(item, diags);
	}
	return good;
}

void settings_set(struct settings *s, enum setting i, const char *value)
{
	s->values[i] = value;
	s->items[i] = NULL;
}

int settings_word(const struct settings *s, enum setting i)
{
	return choice_place(table[i].words, str_from(s->values[i]));
}

static void add_about(struct strbuf *b, const struct setting_info *info)
{
	struct strbuf text;
	strbuf_init(&text);
	strbuf_adds(&text, info->about);
	for (int i = 0; info->words && choice_at(info->words, i).len; i++)
		strbuf_addf(&text, "%s%.*s", i ? ", " : " One of: ", STR_ARG(choice_at(info->words, i)));
	if (info->words)
		strbuf_addf(&text, "; by default %s.", info->fallback);
	ini_add_comment(b, text.ptr);
	strbuf_release(&text);
}

void settings_write(const struct settings *s, struct strbuf *b)
{
	const char *section = "";
	for (enum setting i = 0; i < SETTING_COUNT; i++) {
		if (strcmp(section, table[i].section) != 0)
			ini_add_section(b, section = table[i].section);
		add_about(b, &table[i]);
		ini_add_item(b, table[i].key, s->values[i]);
	}
}
