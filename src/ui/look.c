#include "ui/look.h"

static int direct(int32_t colour)
{
	if (colour >= COLOUR_ANSI + 8)
		colour = colour_of_256(colour - COLOUR_ANSI);
	else if (colour >= COLOUR_ANSI)
		return colour - COLOUR_ANSI;
	return colour < 8 ? 0 : colour;
}

/* The terminal's number for a colour that is read on that ground (0xRRGGBB) or, `ground` negative,
 * is a ground itself. */
static int number(int32_t colour, int colours, int32_t ground)
{
	if (colour == COLOUR_DEFAULT || colours == 0)
		return COLOUR_DEFAULT;
	if (colours >= LOOK_DIRECT)
		return direct(colour);
	if (colour >= COLOUR_ANSI)
		return colour - COLOUR_ANSI;
	if (colours >= 256)
		return colour_to_256(colour, ground);
	return ground < 0 ? colour_to_16_ground(colour) : colour_to_16(colour, ground, colours == 8);
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

static int32_t rgb_of(int32_t colour)
{
	return colour >= COLOUR_ANSI ? colour_of_256(colour - COLOUR_ANSI) : colour;
}

/* Few colours have no quiet grounds: what sets itself off by one does without. */
static bool is_plain(const struct style *s, int colours)
{
	return colours == 0 || (colours < 256 && s->bg >= 0 && s->bg < COLOUR_ANSI);
}

static struct look convert(const struct style *s, int32_t ground, int colours)
{
	struct look l = {COLOUR_DEFAULT, COLOUR_DEFAULT, s->attributes};
	if (is_plain(s, colours)) {
		l.attributes |= s->monochrome;
		return l;
	}
	l.bg = number(s->bg, colours, -1);
	l.fg = number(s->fg, colours, s->bg != COLOUR_DEFAULT ? rgb_of(s->bg) : ground);
	if (colours == 8)
		fit_eight(&l);
	return l;
}

/* The ground of text as it is shown, 0xRRGGBB. */
static int32_t shown_ground(const struct theme *theme, int colours)
{
	int32_t bg = theme->styles[ROLE_TEXT].bg;
	if (bg == COLOUR_DEFAULT)
		bg = theme->background;
	if (colours == 0 || colours >= 256)
		return rgb_of(bg);
	int shown = number(bg, colours, -1);
	return colour_of_256(colours == 8 ? shown % 8 : shown);
}

void looks_init(struct looks *looks, const struct theme *theme, int colours)
{
	const struct style *text = &theme->styles[ROLE_TEXT];
	int32_t ground = shown_ground(theme, colours);
	looks->colours = colours;
	looks->ground = (struct look){.fg = number(text->fg, colours, ground),
		.bg = number(text->bg, colours, -1),
		.attributes = text->attributes};
	if (colours == 8) {
		fit_eight(&looks->ground);
		looks->ground.attributes = text->attributes; /* or nothing would stand out by bold */
	}
	for (enum role role = 0; role < ROLE_COUNT; role++) {
		looks->roles[role] = convert(&theme->styles[role], ground, colours);
		looks->plain[role] = is_plain(&theme->styles[role], colours);
	}
}

/* Lays the role's look over that of the cell. */
static void lay(struct look *l, const struct look *ground, const struct look *over, bool plain)
{
	l->attributes |= over->attributes;
	if (plain) {
		l->fg = ground->fg;
		l->bg = ground->bg;
	}
	if (over->fg != COLOUR_DEFAULT)
		l->fg = over->fg;
	if (over->bg != COLOUR_DEFAULT)
		l->bg = over->bg;
}

/* Bold black is dark grey on most terminals of eight colours, and hard to read on a ground. */
static void keep_black(struct look *l)
{
	if (l->fg == 0)
		l->attributes &= ~(unsigned)ATTR_BOLD;
}

/* What would be on its own colour is shown as quiet text. */
static void keep_visible(struct look *l, const struct look *ground)
{
	if (l->fg != l->bg || l->fg == COLOUR_DEFAULT)
		return;
	l->fg = ground->fg;
	l->attributes |= ATTR_DIM;
}

struct look looks_of(const struct looks *looks, enum role role, enum role over, unsigned attributes)
{
	const struct look *ground = &looks->ground;
	struct look look = *ground;
	look.attributes = attributes;
	if (role == ROLE_TEXT)
		look.attributes |= ground->attributes;
	else
		lay(&look, ground, &looks->roles[role], false);
	if (over != ROLE_TEXT)
		lay(&look, ground, &looks->roles[over], looks->plain[over]);
	keep_visible(&look, ground);
	if (looks->colours == 8 && look.bg != ground->bg)
		keep_black(&look);
	return look;
}
