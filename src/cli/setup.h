/* The settings and keys that hold for this run: those of the files, and before them those of the
 * command line. */
#ifndef CLI_SETUP_H
#define CLI_SETUP_H

#include "cli/options.h"
#include "load/settings.h"
#include "ui/action.h"
#include "ui/theme.h"

enum { SETUP_SETTINGS, SETUP_KEYS, SETUP_FILES };

struct setup {
	struct settings settings;
	struct keymap *keymap;
	struct diags diags[SETUP_FILES]; /* mistakes, by file */
};

/* Reads the settings: --config, else settings.ini in the configuration folder, which need not be
 * there; then --keys. Completes the arguments by what the settings say of colour. False, with a
 * message, where a file that was named cannot be read. Release it in any case. */
bool setup_open(struct setup *, struct arguments *);
void setup_release(struct setup *);

/* Writes the mistakes to standard error, as -q has it. */
void setup_report(const struct setup *, const struct arguments *);

/* The theme that holds, initialised. Mistakes in its file go to diags, which get the file's name;
 * of one that the settings name and that is not there, to those of the settings. False where there
 * is none of the name that --theme gives. */
bool setup_theme(struct setup *, struct theme *, struct diags *);
/* Whether nobody named a theme, so that the terminal's background decides. */
bool setup_theme_is_open(const struct setup *);

/* Appends the path of the settings that --config or the configuration folder gives. */
void setup_add_path(struct strbuf *, const struct arguments *);

#endif
