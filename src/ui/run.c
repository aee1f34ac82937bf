#include "ui/run.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/show.h"
#include "ui/app.h"
#include "ui/errand.h"
#include "ui/ground.h"
#include "ui/live.h"
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

/* All that one reads with. */
struct reader {
	struct term *term;
	struct app *app;
	struct errands *errands;
	struct live *live; /* NULL until the first screen stands */
	const struct theme *theme;
	unsigned theme_version; /* that the terminal has */
	int64_t keyed;          /* when the last key came */
	struct canvas canvas;
};

static void draw(struct reader *r)
{
	int rows, columns;
	term_size(r->term, &rows, &columns);
	if (r->theme_version != app_theme_version(r->app))
		term_set_theme(r->term, r->theme);
	r->theme_version = app_theme_version(r->app);
	app_draw(r->app, &r->canvas, rows, columns);
	term_show(r->term, &r->canvas);
}

/* How long to wait for a key. What is typed is about the page as it is: files wait until then. */
static int patience(const struct reader *r)
{
	int64_t now = milliseconds(), pause = r->keyed + PAUSE_MS - now;
	int files = app_is_typing(r->app) ? -1 : live_timeout(r->live, now);
	if (!app_waits(r->app))
		return files;
	pause = pause > 0 ? pause : 0;
	return files < 0 || pause < files ? (int)pause : files;
}

/* Does what the key means. False where the program is to end. */
static bool heed_key(struct reader *r, struct key key)
{
	switch (key.code) {
	case KEY_CODE_HANGUP: return false;
	case KEY_CODE_RESIZE: return true;
	case KEY_CODE_PASTE: app_paste(r->app, term_pasted(r->term)); return true;
	case KEY_CODE_REPORT:
		app_set_ground(r->app, ground_from_answer(term_report(r->term)));
		return true;
	case KEY_CODE_WAKE: live_due(r->live, milliseconds()); return true;
	default: break;
	}
	bool mouse = key.code == KEY_CODE_MOUSE;
	switch (mouse ? app_mouse(r->app, term_mouse(r->term)) : app_key(r->app, key)) {
	case APP_GOES_ON: break;
	case APP_QUITS: return false;
	case APP_SUSPENDS: term_suspend(r->term); break;
	case APP_ASKS: errands_do(r->errands, milliseconds()); break;
	}
	return true;
}

/* Waits for a key and heeds it and all the others that are there already: however fast they come,
 * each is drawn for at most once. False where the program is to end; *any: whether there was one.
 */
static bool heed_keys(struct reader *r, bool *any)
{
	struct key key;
	term_watch(r->term, live_descriptor(r->live));
	*any = term_key(r->term, patience(r), &key);
	if (*any)
		r->keyed = milliseconds();
	for (bool some = *any; some; some = term_key(r->term, 0, &key)) {
		if (!heed_key(r, key))
			return false;
		term_watch(r->term, live_descriptor(r->live));
	}
	return true;
}

/* What was put off until keys pause. */
static bool heed_pause(struct reader *r)
{
	if (!app_waits(r->app) || milliseconds() < r->keyed + PAUSE_MS)
		return false;
	app_pause(r->app);
	return true;
}

/* What other programs have done meanwhile: those that were started, and those that write files.
 * Whether there is anything new to be seen. */
static bool heed_others(struct reader *r)
{
	bool any = errands_look(r->errands, milliseconds());
	if (!live_due(r->live, milliseconds()) || app_is_typing(r->app))
		return any;
	live_done(r->live);
	return app_follow_files(r->app) || any;
}

static void run(struct reader *r, const struct library *library)
{
	bool any;
	canvas_init(&r->canvas);
	r->errands = errands_new(r->term, r->app);
	r->theme_version = app_theme_version(r->app);
	draw(r);
	if (app_wants_ground(r->app))
		term_ask_ground(r->term);
	r->live = live_new(library);
	while (heed_keys(r, &any)) {
		any = heed_others(r) || any;
		if (heed_pause(r) || any)
			draw(r);
	}
	live_free(r->live);
	errands_free(r->errands);
	canvas_release(&r->canvas);
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
	app_set_linear(app, options->linear);
	app_tell_mistakes(app, options->diags, options->diags_count);
	struct reader reader = {.term = term, .app = app, .theme = options->theme};
	run(&reader, library);
	term_free(term);
	app_free(app);
	return 0;
}
