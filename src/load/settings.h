/* The settings: a table, from which the file is read, and help and manual are made.
 *
 *	[library]
 *	path = ~/briefings
 *	[reader]
 *	theme = light
 *
 * The keys stand in the same file, under [keys] (ui/action.h). */
#ifndef LOAD_SETTINGS_H
#define LOAD_SETTINGS_H

#include "base/strbuf.h"
#include "load/ini.h"

enum setting {
	SETTING_PATH,
	SETTING_THEME,
	SETTING_LAYOUT,
	SETTING_MOUSE,
	SETTING_COLOR,
	SETTING_COUNT
};

struct setting_info {
	const char *section, *key;
	const char *words;    /* the values there are ("no|yes"), NULL where it is any text */
	const char *fallback; /* the value where none is given */
	const char *about;    /* sentences */
};

const struct setting_info *setting_info(enum setting);

/* The section of the file that is not of this table. */
extern const char settings_keys_section[];

struct settings {
	struct ini ini;                              /* the file */
	const char *values[SETTING_COUNT];           /* never NULL */
	const struct ini_item *items[SETTING_COUNT]; /* where the file gives it; NULL: it does not */
};

/* All as by default. */
void settings_init(struct settings *);
void settings_release(struct settings *);
/* Reads a file, once. Mistakes go to diags, each with its line; what is good applies. False where
 * the file cannot be read. */
bool settings_load(struct settings *, const char *path, struct diags *);
/* Puts a value before the file's; it outlives the settings. */
void settings_set(struct settings *, enum setting, const char *value);
/* Of one with words the place of its value among them, from 0. */
int settings_word(const struct settings *, enum setting);

/* Appends a file that says what these settings say: every key with its meaning. */
void settings_write(const struct settings *, struct strbuf *);

#endif
