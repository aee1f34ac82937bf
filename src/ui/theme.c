#include "ui/theme.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ui/theme_files.h"
#include "ui/theme_read.h"

enum {
	ACCENT = 0xd7af5f,
	CREAM = 0xd7d7af,
	QUIET = 0x9e9e9e,
	HAIRLINE = 0x4e4e4e,
	STEEL = 0x87afaf,
	SAGE = 0x87af87,
	RUST = 0xd7875f,
	SKY = 0x87afd7,
	INK = 0x1c1c1c,
	GROUND = 0x1c1c1c,
	PLAIN = COLOUR_DEFAULT,
};

/* themes/dark.ini once more: a test holds them together. */
static const struct style dark[ROLE_COUNT] = {
	[ROLE_TEXT] = {PLAIN, PLAIN, 0, 0},
	[ROLE_TITLE] = {PLAIN, PLAIN, ATTR_BOLD, 0},
	[ROLE_HEADING] = {ACCENT, PLAIN, ATTR_BOLD, 0},
	[ROLE_SUBHEADING] = {PLAIN, PLAIN, ATTR_BOLD, 0},
	[ROLE_MUTED] = {QUIET, PLAIN, 0, ATTR_DIM},
	[ROLE_LABEL] = {QUIET, PLAIN, 0, ATTR_DIM},
	[ROLE_DATE] = {STEEL, PLAIN, 0, ATTR_BOLD},
	[ROLE_ACTOR] = {ACCENT, PLAIN, 0, ATTR_UNDERLINE},
	[ROLE_BRIEF] = {ACCENT, PLAIN, 0, ATTR_UNDERLINE},
	[ROLE_EVENT] = {CREAM, PLAIN, 0, ATTR_UNDERLINE},
	[ROLE_SOURCE] = {STEEL, PLAIN, 0, ATTR_UNDERLINE},
	[ROLE_ADDRESS] = {STEEL, PLAIN, ATTR_UNDERLINE, ATTR_UNDERLINE},
	[ROLE_CODE] = {SAGE, PLAIN, 0, ATTR_DIM},
	[ROLE_QUOTE] = {QUIET, PLAIN, ATTR_ITALIC, ATTR_DIM},
	[ROLE_TAG] = {STEEL, PLAIN, 0, ATTR_DIM},
	[ROLE_LIKELIHOOD] = {PLAIN, PLAIN, ATTR_BOLD, 0},
	[ROLE_CONFIDENCE] = {PLAIN, PLAIN, ATTR_BOLD, 0},
	[ROLE_CONFIRMED] = {SAGE, PLAIN, 0, ATTR_BOLD},
	[ROLE_DISPUTED] = {RUST, PLAIN, ATTR_BOLD, 0},
	[ROLE_HANDLING] = {RUST, PLAIN, ATTR_BOLD, 0},
	[ROLE_UNREAD] = {ACCENT, PLAIN, ATTR_BOLD, 0},
	[ROLE_CHANGED] = {SKY, PLAIN, ATTR_BOLD, 0},
	[ROLE_ERROR] = {RUST, PLAIN, ATTR_BOLD, 0},
	[ROLE_WARNING] = {RUST, PLAIN, 0, 0},
	[ROLE_BAR] = {PLAIN, PLAIN, 0, 0},
	[ROLE_RULE] = {HAIRLINE, PLAIN, 0, ATTR_DIM},
	[ROLE_PANE] = {QUIET, PLAIN, ATTR_BOLD, 0},
	[ROLE_PANE_FOCUS] = {ACCENT, PLAIN, ATTR_BOLD, ATTR_REVERSE},
	[ROLE_POSITION] = {QUIET, PLAIN, 0, 0},
	[ROLE_FOOTER] = {QUIET, PLAIN, 0, ATTR_DIM},
	[ROLE_KEY] = {PLAIN, PLAIN, ATTR_BOLD, 0},
	[ROLE_SELECTION] = {PLAIN, 0x303030, 0, ATTR_REVERSE},
	[ROLE_LINK_FOCUS] = {INK, ACCENT, 0, ATTR_REVERSE | ATTR_BOLD},
	[ROLE_MATCH] = {INK, 0xafaf87, 0, ATTR_UNDERLINE | ATTR_BOLD},
	[ROLE_MATCH_FOCUS] = {INK, 0xffd75f, 0, ATTR_REVERSE | ATTR_UNDERLINE},
	[ROLE_PROMPT] = {PLAIN, PLAIN, 0, 0},
};

void theme_init(struct theme *theme)
{
	theme->id = mem_strdup("dark");
	theme->name = mem_strdup("Dark");
	theme->background = GROUND;
	memcpy(theme->styles, dark, sizeof dark);
}

void theme_release(struct theme *theme)
{
	free(theme->id);
	free(theme->name);
	theme->id = theme->name = NULL;
}

static bool load_path(struct theme *theme, const char *path, struct diags *diags)
{
	struct ini ini;
	ini_init(&ini);
	diags_name(diags, path);
	bool good = ini_load(&ini, path, diags);
	theme_read(theme, &ini, diags);
	diags_sort(diags);
	ini_release(&ini);
	return good;
}

static void set_id(struct theme *theme, const char *id)
{
	char *copy = mem_strdup(id);
	free(theme->id);
	theme->id = copy;
}

bool theme_load(struct theme *theme, const char *name, struct diags *diags)
{
	set_id(theme, name);
	if (strchr(name, '/'))
		return load_path(theme, name, diags);
	char *path = theme_file_find(name);
	bool good = path ? load_path(theme, path, diags) : strcmp(name, "dark") == 0;
	if (!path && !good)
		theme_files_report(name, diags);
	free(path);
	return good;
}
