#include "ui/look.h"

#include <stdbool.h>

static int direct(int32_t colour)
{
	if (colour >= COLOUR_ANSI + 8)
		colour = colour_of_256(colour - COLOUR_ANSI);
	else if (colour >= COLOUR_ANSI)
		return colour - COLOUR_ANSI;
	return colour < 8 ? 0 : colour;
}

static int number(int32_t colour, int colours)
{
	if (colour == COLOUR_DEFAULT || colours == 0)
		return COLOUR_DEFAULT;
	if (colours >= LOOK_DIRECT)
		return direct(colour);
	if (colour >= COLOUR_ANSI)
		return colour - COLOUR_ANSI;
	return colours >= 256 ? colour_to_256(colour) : colour_to_16(colour);
}

/* Eight colours: brighter ones are bold, as ever; grey would be black. */
static void fit_eight(struct look *l)
{
	if (l->fg == 8) {
		l->fg = COLOUR_DEFAULT;
		l->attributes |= ATTR_DIM;
	} else if (l->fg > 8) {
		l->fg -= 8;
		l->attributes |= ATTR_BOLD;
	}
	if (l->bg >= 8)
		l->bg -= 8;
}

/* Lays the style over the look; `ground`: that of text. */
static void lay(struct look *l, const struct look *ground, const struct style *s, int colours)
{
	/* Few colours have no quiet grounds: what sets itself off by one does without. */
	bool plain = colours == 0 || (colours < 256 && s->bg != COLOUR_DEFAULT);
	l->attributes |= s->attributes;
	if (plain) {
		l->attributes |= s->monochrome;
		l->fg = ground->fg;
		l->bg = ground->bg;
		return;
	}
	if (s->fg != COLOUR_DEFAULT)
		l->fg = number(s->fg, colours);
	if (s->bg != COLOUR_DEFAULT)
		l->bg = number(s->bg, colours);
}

/* What would be on its own colour is shown as quiet text. */
static void keep_visible(struct look *l, const struct look *ground)
{
	if (l->fg != l->bg || l->fg == COLOUR_DEFAULT)
		return;
	l->fg = ground->fg;
	l->attributes |= ATTR_DIM;
}

struct look look_of(
    const struct theme *theme, int colours, enum role role, enum role over, unsigned attributes)
{
	const struct style *text = &theme->styles[ROLE_TEXT];
	struct look ground = {.fg = number(text->fg, colours), .bg = number(text->bg, colours)};
	struct look look = ground;
	look.attributes = attributes;
	if (role == ROLE_TEXT)
		look.attributes |= text->attributes;
	else
		lay(&look, &ground, &theme->styles[role], colours);
	if (over != ROLE_TEXT)
		lay(&look, &ground, &theme->styles[over], colours);
	if (colours == 8) {
		fit_eight(&look);
		fit_eight(&ground);
	}
	keep_visible(&look, &ground);
	return look;
}
