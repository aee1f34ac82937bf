/* The reader without a terminal: keys in, canvas out. Pages, history, panes, prompt. */
#ifndef UI_APP_H
#define UI_APP_H

#include <stdbool.h>
#include <stdint.h>

#include "library/library.h"
#include "ui/action.h"
#include "ui/canvas.h"

struct app;

/* The library is the app's from now on (R loads its paths again): app_free frees it. One briefing
 * alone opens at once, all else opens the list. */
struct app *app_new(struct library *, const struct keymap *);
void app_free(struct app *);

enum app_result { APP_GOES_ON, APP_QUITS, APP_SUSPENDS };

/* Does what the key means; draws nothing. */
enum app_result app_key(struct app *, struct key);
/* Takes what was pasted: into the line that is being typed, and nowhere else. */
void app_paste(struct app *, struct str);
/* Draws everything at this size. */
void app_draw(struct app *, struct canvas *, int rows, int columns);

#endif
