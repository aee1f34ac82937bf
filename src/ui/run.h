/* The reader in a terminal: keys from it, canvases to it, until one quits. */
#ifndef UI_RUN_H
#define UI_RUN_H

#include <stdbool.h>

#include "library/library.h"
#include "ui/theme.h"

/* All outlives ui_run. */
struct ui_options {
	const struct keymap *keymap;
	struct theme *theme;       /* as it is at first; another in its place afterwards, maybe */
	bool theme_open;           /* nobody named one: the terminal's background may decide */
	bool colour;               /* false: attributes only (NO_COLOR, --color never) */
	bool linear;               /* app_set_linear */
	bool mouse;                /* term_set_mouse */
	const struct diags *diags; /* mistakes in settings, keys and theme, by file */
	size_t diags_count;
	const char *settings_path; /* where settings are kept; empty where nowhere */
};

/* Takes the library (app_new). Returns the exit status: 0, or 2 with a message on standard error
 * where the terminal cannot be used. */
int ui_run(struct library *, const struct ui_options *);

#endif
