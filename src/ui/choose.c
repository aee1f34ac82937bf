/* Choosing a theme with the page as its sample: keys, and what is said. */
#include <stdlib.h>

#include "base/show.h"
#include "ui/ground.h"
#include "ui/state.h"

void app_set_theme(struct app *a, struct theme *theme, bool open, const char *settings_path)
{
	chooser_release(&a->chooser);
	chooser_init(&a->chooser, theme, open);
	a->settings_path = settings_path;
}

unsigned app_theme_version(const struct app *a)
{
	return a->chooser.version;
}

void app_set_ground(struct app *a, int32_t ground)
{
	chooser_set_ground(&a->chooser, ground);
}

bool app_wants_ground(const struct app *a)
{
	return a->chooser.theme && a->chooser.open;
}

void choose_begin(struct app *a)
{
	if (!chooser_begin(&a->chooser))
		app_say(a, ROLE_FOOTER, "There are no themes to choose from");
}

/* The settings' path, home as ~. */
static void add_path(struct strbuf *b, const char *path)
{
	const char *home = getenv("HOME");
	size_t len = home ? strlen(home) : 0;
	bool own = len > 1 && strncmp(path, home, len) == 0 && path[len] == '/';
	strbuf_adds(b, own ? "~" : "");
	show_add_line(b, str_from(own ? path + len : path));
}

static void say_kept(struct app *a)
{
	struct strbuf name, path;
	strbuf_init(&name);
	strbuf_init(&path);
	show_add_line(&name, str_from(chooser_name(&a->chooser)));
	if (a->settings_path && *a->settings_path) {
		add_path(&path, a->settings_path);
		app_say(a, ROLE_FOOTER, "For good: [reader] theme = %s in %s", name.ptr, path.ptr);
	} else {
		app_say(a, ROLE_FOOTER, "For good: attache --theme %s", name.ptr);
	}
	strbuf_release(&name);
	strbuf_release(&path);
}

static void step(struct app *a, int by)
{
	chooser_step(&a->chooser, by);
	size_t count = a->chooser.diags.count;
	if (count)
		app_say(a, ROLE_WARNING, "%zu mistake%s in its file; attache help theme tells of them",
			count, count == 1 ? "" : "s");
}

enum app_result choose_key(struct app *a, struct key key)
{
	/* The place that has most actions: panes stand for themes here. */
	enum action action = keymap_action(a->desk.keymap, key, PLACE_BRIEFING);
	if (key.code == KEY_CODE_ESCAPE)
		action = ACTION_LEAVE;
	switch ((int)action) {
	case ACTION_LINE_DOWN:
	case ACTION_PANE_RIGHT:
	case ACTION_NEXT_LINK:
	case ACTION_THEME: step(a, 1); break;
	case ACTION_LINE_UP:
	case ACTION_PANE_LEFT:
	case ACTION_PREVIOUS_LINK: step(a, -1); break;
	case ACTION_FOLLOW:
		say_kept(a);
		chooser_keep(&a->chooser);
		break;
	case ACTION_LEAVE:
	case ACTION_BACK: chooser_cancel(&a->chooser); break;
	case ACTION_QUIT: chooser_cancel(&a->chooser); return APP_QUITS;
	case ACTION_SUSPEND: return APP_SUSPENDS;
	default: break;
	}
	return APP_GOES_ON;
}

enum app_result choose_wheel(struct app *a, struct mouse m)
{
	if (m.kind == MOUSE_WHEEL_UP || m.kind == MOUSE_WHEEL_DOWN)
		step(a, m.kind == MOUSE_WHEEL_DOWN ? 1 : -1);
	return APP_GOES_ON;
}
