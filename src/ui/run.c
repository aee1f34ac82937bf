#include "ui/run.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/show.h"
#include "ui/app.h"
#include "ui/errand.h"
#include "ui/ground.h"
#include "ui/term.h"

enum {
	CANNOT_BE_USED = 2,
	PAUSE_MS = 40, /* without a key: longer than a key that is held down takes to come again */
};

static int refuse(struct library *library, const char *error)
{
	const char *name = getenv("TERM");
	struct strbuf fit;
	strbuf_init(&fit);
	show_add_line(&fit, str_from(name));
	fprintf(stderr, "attache: %s (TERM=%s)\n", error, fit.ptr);
	strbuf_release(&fit);
	library_free(library);
	return CANNOT_BE_USED;
}

static int64_t milliseconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Waits for a key, or for a pause, and does what it means, and what all the others mean that are
 * there already: however fast they come, each is drawn for at most once. False where the program is
 * to end. */
static bool heed_keys(struct term *term, struct app *app, struct errands *errands)
{
	struct key key;
	bool some = term_key(term, app_waits(app) ? PAUSE_MS : -1, &key);
	if (!some)
		app_pause(app);
	for (; some; some = term_key(term, 0, &key)) {
		if (key.code == KEY_CODE_HANGUP)
			return false;
		if (key.code == KEY_CODE_RESIZE || key.code == KEY_CODE_WAKE)
			continue;
		if (key.code == KEY_CODE_REPORT) {
			app_set_ground(app, ground_from_answer(term_report(term)));
			continue;
		}
		if (key.code == KEY_CODE_PASTE) {
			app_paste(app, term_pasted(term));
			continue;
		}
		switch (key.code == KEY_CODE_MOUSE ? app_mouse(app, term_mouse(term)) : app_key(app, key)) {
		case APP_GOES_ON: break;
		case APP_QUITS: return false;
		case APP_SUSPENDS: term_suspend(term); break;
		case APP_ASKS: errands_do(errands, milliseconds()); break;
		}
	}
	return true;
}

static void run(struct term *term, struct app *app, const struct theme *theme)
{
	struct canvas canvas;
	unsigned version = app_theme_version(app);
	bool asked = !app_wants_ground(app);
	struct errands *errands = errands_new(term, app);
	canvas_init(&canvas);
	do {
		int rows, columns;
		errands_look(errands, milliseconds());
		term_size(term, &rows, &columns);
		if (version != app_theme_version(app))
			term_set_theme(term, theme);
		version = app_theme_version(app);
		app_draw(app, &canvas, rows, columns);
		term_show(term, &canvas);
		if (!asked)
			term_ask_ground(term);
		asked = true;
	} while (heed_keys(term, app, errands));
	canvas_release(&canvas);
	errands_free(errands);
}

int ui_run(struct library *library, const struct ui_options *options)
{
	const char *error;
	struct term *term = term_new(options->theme, options->colour, &error);
	if (!term)
		return refuse(library, error);
	term_set_mouse(term, options->mouse);
	struct app *app = app_new(library, options->keymap);
	app_set_theme(app, options->theme, options->theme_open, options->settings_path);
	app_tell_mistakes(app, options->diags, options->diags_count);
	run(term, app, options->theme);
	term_free(term);
	app_free(app);
	return 0;
}
