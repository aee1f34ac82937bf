#include "cli/setup.h"

#include "base/folders.h"
#include "cli/output.h"
#include "cli/reading.h"

static const char *const colors[] = {
	[COLOR_AUTO] = "auto",
	[COLOR_ALWAYS] = "always",
	[COLOR_NEVER] = "never",
};

void setup_add_path(struct strbuf *b, const struct arguments *a)
{
	if (a->config)
		strbuf_adds(b, a->config);
	else if (folder_config(b))
		strbuf_adds(b, "/settings.ini");
}

/* True also where there is no such file and none was named. */
static bool read_settings(struct setup *s, const struct arguments *a)
{
	struct diags *diags = &s->diags[SETUP_SETTINGS];
	struct strbuf path;
	bool good = true;
	strbuf_init(&path);
	setup_add_path(&path, a);
	diags_name(diags, path.ptr);
	if (path.len)
		good = settings_load(&s->settings, path.ptr, diags);
	if (!good && s->settings.ini.missing && !a->config)
		diags_truncate(diags, 0);
	strbuf_release(&path);
	keymap_read(s->keymap, &s->settings.ini, false, diags);
	return good || !a->config;
}

static bool read_keys(struct setup *s, const struct arguments *a)
{
	struct diags *diags = &s->diags[SETUP_KEYS];
	struct ini ini;
	if (!a->keys)
		return true;
	ini_init(&ini);
	diags_name(diags, a->keys);
	bool good = ini_load(&ini, a->keys, diags);
	keymap_read(s->keymap, &ini, true, diags);
	ini_release(&ini);
	return good;
}

bool setup_open(struct setup *s, struct arguments *a)
{
	settings_init(&s->settings);
	s->keymap = keymap_new();
	for (size_t i = 0; i < SETUP_FILES; i++)
		diags_init(&s->diags[i], "");
	bool good = read_settings(s, a);
	good = read_keys(s, a) && good;
	for (size_t i = 0; i < SETUP_FILES; i++)
		diags_sort(&s->diags[i]);
	if (a->theme)
		settings_set(&s->settings, SETTING_THEME, a->theme);
	if (a->color == COLOR_UNSAID)
		a->color = settings_word(&s->settings, SETTING_COLOR);
	else
		settings_set(&s->settings, SETTING_COLOR, colors[a->color]);
	a->setup = s;
	if (!good)
		setup_report(s, a);
	return good;
}

void setup_release(struct setup *s)
{
	for (size_t i = 0; i < SETUP_FILES; i++)
		diags_release(&s->diags[i]);
	keymap_free(s->keymap);
	settings_release(&s->settings);
}

void setup_report(const struct setup *s, const struct arguments *a)
{
	for (size_t i = 0; i < SETUP_FILES; i++)
		reading_report_file(&s->diags[i], a);
}
