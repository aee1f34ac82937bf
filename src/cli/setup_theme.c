/* The theme that the settings name. */
#include "base/folders.h"
#include "cli/setup.h"
#include "ui/ground.h"

bool setup_theme_is_open(const struct setup *s)
{
	return strcmp(s->settings.values[SETTING_THEME], "auto") == 0;
}

/* The settings' own mistake: told with its place, and no reason to stop. */
static void report_in_settings(struct setup *s, struct diags *diags)
{
	ini_report(&s->diags[SETUP_SETTINGS], s->settings.items[SETTING_THEME], false, "%s",
		diags->items[0].message);
	diags_sort(&s->diags[SETUP_SETTINGS]);
	diags_truncate(diags, 0);
}

bool setup_theme(struct setup *s, struct theme *theme, struct diags *diags)
{
	struct strbuf name;
	if (setup_theme_is_open(s)) {
		theme_init_for(theme, ground_from_environment());
		return true;
	}
	strbuf_init(&name);
	folder_add_expanded(&name, str_from(s->settings.values[SETTING_THEME]));
	theme_init(theme);
	diags_name(diags, name.ptr);
	bool good = theme_load(theme, name.ptr, diags);
	strbuf_release(&name);
	if (good || !s->settings.items[SETTING_THEME])
		return good;
	report_in_settings(s, diags);
	return true;
}
