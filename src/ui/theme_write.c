/* A theme as a file, and the words that theme files have. */
#include "base/width.h"
#include "load/ini_write.h"
#include "ui/theme.h"
#include "ui/theme_words.h"

const struct theme_attribute theme_attributes[THEME_ATTRIBUTES] = {
	{"bold", ATTR_BOLD},
	{"italic", ATTR_ITALIC},
	{"underline", ATTR_UNDERLINE},
	{"strike", ATTR_STRIKE},
	{"reverse", ATTR_REVERSE},
	{"dim", ATTR_DIM},
};

const char *const theme_ansi[THEME_ANSI] = {"black", "red", "green", "yellow", "blue", "magenta",
	"cyan", "white", "bright-black", "bright-red", "bright-green", "bright-yellow", "bright-blue",
	"bright-magenta", "bright-cyan", "bright-white"};

static void add_colour(struct strbuf *b, int32_t colour)
{
	if (colour == COLOUR_DEFAULT)
		strbuf_adds(b, "default");
	else if (colour >= COLOUR_ANSI)
		strbuf_adds(b, theme_ansi[colour - COLOUR_ANSI]);
	else
		strbuf_addf(b, "#%06x", (unsigned)colour);
}

static void add_attributes(struct strbuf *b, unsigned attributes)
{
	for (size_t i = 0; i < THEME_ATTRIBUTES; i++)
		if (attributes & theme_attributes[i].bit)
			strbuf_addf(b, "%s%s", b->len ? ", " : "", theme_attributes[i].name);
}

/* "#d7af5f on #303030, bold". */
static void add_style(struct strbuf *b, const struct style *s)
{
	bool plain = s->fg == COLOUR_DEFAULT && s->bg == COLOUR_DEFAULT;
	if (s->fg != COLOUR_DEFAULT || (plain && !s->attributes))
		add_colour(b, s->fg);
	if (s->bg != COLOUR_DEFAULT) {
		strbuf_adds(b, b->len ? " on " : "on ");
		add_colour(b, s->bg);
	}
	add_attributes(b, s->attributes);
}

static void add_role(struct strbuf *b, enum role role, const char *value, bool about)
{
	enum { VALUE = 13, ABOUT = 46 };
	size_t line = b->len;
	strbuf_adds(b, role_name(role));
	strbuf_add_repeat(b, ' ', VALUE - strlen(role_name(role)));
	strbuf_addf(b, "=%s%s", *value ? " " : "", value);
	if (about) {
		size_t columns = b->len - line;
		strbuf_add_repeat(b, ' ', columns < ABOUT ? ABOUT - columns : 1);
		strbuf_addf(b, "; %s", role_about(role));
	}
	strbuf_addc(b, '\n');
}

void theme_write(const struct theme *theme, struct strbuf *b)
{
	struct strbuf value;
	strbuf_init(&value);
	ini_add_section(b, "theme");
	ini_add_item(b, "name", theme->name);
	ini_add_comment(b, "The ground that the colours are for; text that is 'on default' keeps the "
	                   "terminal's own.");
	strbuf_addf(b, "background = #%06x\n", (unsigned)theme->background);
	ini_add_section(b, "roles");
	ini_add_comment(b, "role = [COLOUR] [on COLOUR] [ATTRIBUTE, ...]. A colour is #rrggbb, #rgb, 0 "
	                   "to 255, default, or one of these, each with bright- before it or not: "
	                   "black, red, green, yellow, blue, magenta, cyan, white; or a name that "
	                   "stands under [colours]: name = colour. Attributes: bold, italic, "
	                   "underline, strike, reverse, dim.");
	for (enum role role = 0; role < ROLE_COUNT; role++) {
		strbuf_clear(&value);
		add_style(&value, &theme->styles[role]);
		add_role(b, role, value.ptr, true);
	}
	ini_add_section(b, "monochrome");
	ini_add_comment(b,
		"role = [ATTRIBUTE, ...]: what a role has in the place of its colours, where "
		"there are none.");
	for (enum role role = 0; role < ROLE_COUNT; role++) {
		strbuf_clear(&value);
		add_attributes(&value, theme->styles[role].monochrome);
		add_role(b, role, value.ptr, false);
	}
	strbuf_release(&value);
}
