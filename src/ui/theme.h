/* The look of each role. Themes are INI files; the dark one is built in as well, so that the first
 * screen needs no file. */
#ifndef UI_THEME_H
#define UI_THEME_H

#include <stdbool.h>
#include <stdint.h>

#include "base/diag.h"
#include "text/role.h"

/* A colour: the terminal's own, one of its 16, or red, green and blue. */
enum { COLOUR_DEFAULT = -1, COLOUR_ANSI = 1 << 24 }; /* COLOUR_ANSI + 0 to 15; else 0xRRGGBB */

struct style {
	int32_t fg, bg;
	uint8_t attributes; /* ATTR_* */
};

struct theme {
	char *name;
	struct style styles[ROLE_COUNT];
};

/* The built-in dark theme. */
void theme_init(struct theme *);
void theme_release(struct theme *);
/* Loads a theme by name (the user's own under the configuration folder, then the shipped) or, with
 * a slash in it, by path. Mistakes go to diags, each with its line; what is good still applies.
 * False where there is no such theme (diags says which there are). */
bool theme_load(struct theme *, const char *name, struct diags *);

/* The nearest of 256 (16 to 255) or of 16 to a colour 0xRRGGBB. */
int colour_to_256(int32_t rgb);
int colour_to_16(int32_t rgb);

#endif
