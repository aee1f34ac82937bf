/* The look of each role. Themes are INI files; the dark one is built in as well, so that the first
 * screen needs no file. */
#ifndef UI_THEME_H
#define UI_THEME_H

#include <stdbool.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/strbuf.h"
#include "text/role.h"

/* A colour: the terminal's own, one of its 16, or red, green and blue. */
enum { COLOUR_DEFAULT = -1, COLOUR_ANSI = 1 << 24 }; /* COLOUR_ANSI + 0 to 15; else 0xRRGGBB */

/* Default colours of a role are those of ROLE_TEXT; of one laid over another, those of the other.
 */
struct style {
	int32_t fg, bg;
	uint8_t attributes; /* ATTR_* */
	uint8_t monochrome; /* ATTR_* in the place of colours, where there are none to be had */
};

struct theme {
	char *id;   /* the name it is asked for by, or a path */
	char *name; /* as its file has it */
	int32_t
		background; /* 0xRRGGBB: what its colours are for, where text keeps the terminal's own */
	struct style styles[ROLE_COUNT];
};

/* The built-in dark theme. */
void theme_init(struct theme *);
void theme_release(struct theme *);
/* Loads a theme by name (the user's own under the configuration folder, then the shipped) or, with
 * a slash in it, by path. The diags get the name of the file it is found in. Mistakes go to diags,
 * each with its line; what is good still applies, and roles that are not given look as built in.
 * False where there is no such theme (diags says which there are).
 *
 *	[theme]
 *	name = Paper
 *	background = #ffffff       ; what the colours are for, where text keeps the terminal's own
 *	[colours]                  ; names for colours, as many as one likes
 *	ink = #303030
 *	[roles]                    ; role_name() = [COLOUR] [on COLOUR] [ATTRIBUTE...]
 *	title = ink, bold
 *	match = black on bright-yellow
 *	[monochrome]               ; role_name() = [ATTRIBUTE...]
 *	match = reverse
 *
 * A colour is #rrggbb, #rgb, a number of the 256, default, or black, red, green, yellow, blue,
 * magenta, cyan, white, each with bright- before it or not; or a name of one's own. An attribute is
 * bold, italic, underline, strike, reverse or dim. Words are parted by blanks or commas. */
bool theme_load(struct theme *, const char *name, struct diags *);
/* Appends a file that says what the theme says: every role with its meaning. */
void theme_write(const struct theme *, struct strbuf *);

/* 0xRRGGBB of one of 256, as xterm has them. */
int32_t colour_of_256(int number);
/* How far two colours stand apart for the eye that reads, 1 to 21 (WCAG 2, contrast ratio). */
double colour_contrast(int32_t a, int32_t b);
/* The nearest of 256 (16 to 255) to a colour 0xRRGGBB that can be read on that ground as well as the
 * colour itself, or, `ground` negative, the nearest. */
int colour_to_256(int32_t rgb, int32_t ground);
/* The nearest of 16 for text on that ground, by hue and brightness: what has a colour does not
 * become grey, and what can be read stays so. `dim_eight`: of those that eight colours and bold
 * give, where the brighter one is perhaps no brighter. */
int colour_to_16(int32_t rgb, int32_t ground, bool dim_eight);
/* The nearest of 16 for a ground itself. */
int colour_to_16_ground(int32_t rgb);

#endif
