/* The reader without a terminal: keys in, canvas out. Pages, history, panes, prompt. */
#ifndef UI_APP_H
#define UI_APP_H

#include <stdbool.h>
#include <stdint.h>

#include "library/library.h"
#include "ui/action.h"
#include "ui/canvas.h"
#include "ui/mouse.h"
#include "ui/theme.h"

struct app;

/* The library is the app's from now on (R loads its paths again): app_free frees it. One briefing
 * alone opens at once, all else opens the list. */
struct app *app_new(struct library *, const struct keymap *);
void app_free(struct app *);

/* Has all pages set to be read line by line, for screen readers and braille: one thing after the
 * other in one column, nothing told by its place alone. Before anything is drawn. */
void app_set_linear(struct app *, bool linear);

/* Says that there are mistakes in the settings' files, if there are, and has them shown by
 * ACTION_PROBLEMS. They outlive the app. */
void app_tell_mistakes(struct app *, const struct diags *, size_t files);

/* Lets the app change the theme, which outlives it: as one chooses or, `open`, as the terminal's
 * background asks. `settings_path`: where it is to be named to stay; NULL or empty for nowhere. */
void app_set_theme(struct app *, struct theme *, bool open, const char *settings_path);
/* Another number whenever the theme has changed. */
unsigned app_theme_version(const struct app *);
/* Whether the background counts, and what it is (GROUND_UNKNOWN: nothing happens). */
bool app_wants_ground(const struct app *);
void app_set_ground(struct app *, int32_t ground);

enum app_result {
	APP_GOES_ON,
	APP_QUITS,
	APP_SUSPENDS,
	APP_ASKS, /* for what only a terminal and other programs can do: app_request */
};

/* Does what the key means; draws nothing. */
enum app_result app_key(struct app *, struct key);
/* Takes what was pasted: into the line that is being typed, and nowhere else. */
void app_paste(struct app *, struct str);
/* Does what the mouse means where it is. */
enum app_result app_mouse(struct app *, struct mouse);

/* What the app asks for. */
struct app_request {
	enum { REQUEST_NONE, REQUEST_BROWSE, REQUEST_EDIT, REQUEST_COPY } kind;
	/* An address that opens (base/address.h), a file's path, or what to copy, at most
	 * CLIPBOARD_MOST bytes; ends in NUL. */
	struct str text;
	struct str note;  /* to browse: what of several it is ("the first of 3 addresses"), or empty */
	struct mark mark; /* to edit: the place; line 0 for none */
};
/* After APP_ASKS; good until the next key. */
const struct app_request *app_request(const struct app *);

/* Says something until the next key, in the place of an earlier message. What stands in a file is
 * made fit before (base/show.h). */
void app_say(struct app *, enum role, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Reads the files that have changed, and keeps the place; says what was read. False where none
 * has. Not to be called while one types: what is typed is about the page as it is. */
bool app_follow_files(struct app *);
bool app_is_typing(const struct app *);

/* Draws everything at this size. */
void app_draw(struct app *, struct canvas *, int rows, int columns);
/* Whether something is put off until keys pause for a moment, so that it delays none: the preview
 * of the row one has come to. app_pause does it, for the next app_draw. */
bool app_waits(const struct app *);
void app_pause(struct app *);

#endif
