#include "ui/theme_read.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "base/nearest.h"
#include "base/strbuf.h"
#include "ui/theme_words.h"

enum {
	OWN_COLOURS = 64, /* under [colours] */
	VOCABULARY = THEME_ATTRIBUTES + THEME_ANSI + 2 + OWN_COLOURS,
};

struct reading {
	struct theme *theme;
	struct diags *diags;
	const struct ini *ini;
	const struct ini_item *item; /* the present one */
	struct {
		const char *name;
		int32_t colour;
	} own[OWN_COLOURS];
	size_t own_count;
};

/* A suggestion as a part of a message: "; did you mean 'bold'?", or nothing. */
static const char *suggest(
	struct strbuf *b, const char *word, const char *const *candidates, size_t count)
{
	const char *nearest = nearest_word(word, candidates, count);
	strbuf_clear(b);
	if (nearest)
		strbuf_addf(b, "; did you mean '%s'?", nearest);
	return b->ptr;
}

static void report_unknown(struct reading *r, bool key, const char *word, const char *what,
	const char *const *candidates, size_t count)
{
	struct strbuf b;
	strbuf_init(&b);
	const char *more = suggest(&b, word, candidates, count);
	ini_report(r->diags, r->item, key, "'%s' is no %s%s", word, what, more);
	strbuf_release(&b);
}

static void report_word(struct reading *r, const char *word, bool colours)
{
	const char *words[VOCABULARY] = {0};
	size_t count = 0;
	for (size_t i = 0; i < THEME_ATTRIBUTES; i++)
		words[count++] = theme_attributes[i].name;
	for (size_t i = 0; colours && i < THEME_ANSI; i++)
		words[count++] = theme_ansi[i];
	for (size_t i = 0; colours && i < r->own_count; i++)
		words[count++] = r->own[i].name;
	if (colours) {
		words[count++] = "default";
		words[count++] = "on";
	}
	report_unknown(r, false, word, colours ? "colour and no attribute" : "attribute", words, count);
}

static bool parse_hex(const char *digits, int32_t *colour)
{
	size_t len = strspn(digits, "0123456789abcdefABCDEF");
	if (digits[len] || (len != 3 && len != 6))
		return false;
	long n = strtol(digits, NULL, 16);
	if (len == 3)
		n = (n >> 8) * 0x110000 + (n >> 4 & 15) * 0x1100 + (n & 15) * 0x11;
	*colour = (int32_t)n;
	return true;
}

static bool parse_number(const char *digits, int32_t *colour)
{
	size_t len = strspn(digits, "0123456789");
	if (digits[len] || len == 0 || len > 3 || atoi(digits) > 255)
		return false;
	int n = atoi(digits);
	*colour = n < THEME_ANSI ? COLOUR_ANSI + n : colour_of_256(n);
	return true;
}

static bool parse_colour(const struct reading *r, const char *word, int32_t *colour)
{
	if (word[0] == '#')
		return parse_hex(word + 1, colour);
	if (parse_number(word, colour))
		return true;
	for (size_t i = 0; i < r->own_count; i++)
		if (strcasecmp(r->own[i].name, word) == 0) {
			*colour = r->own[i].colour;
			return true;
		}
	for (int i = 0; i < THEME_ANSI; i++)
		if (strcasecmp(theme_ansi[i], word) == 0) {
			*colour = COLOUR_ANSI + i;
			return true;
		}
	*colour = COLOUR_DEFAULT;
	return strcasecmp(word, "default") == 0;
}

static uint8_t attribute_bit(const char *word)
{
	for (size_t i = 0; i < THEME_ATTRIBUTES; i++)
		if (strcasecmp(theme_attributes[i].name, word) == 0)
			return theme_attributes[i].bit;
	return 0;
}

/* Reads the words of a role's look; `colours` false: attributes only. */
static struct style parse_style(struct reading *r, bool colours)
{
	struct style style = {COLOUR_DEFAULT, COLOUR_DEFAULT, 0, 0};
	char *copy = mem_strdup(r->item->value), *rest = copy, *word;
	bool background = false, coloured = false;
	while ((word = strsep(&rest, " \t,"))) {
		int32_t colour;
		uint8_t bit = attribute_bit(word);
		if (!*word)
			continue;
		if (colours && strcasecmp(word, "on") == 0)
			background = true;
		else if (bit)
			style.attributes |= bit;
		else if (!colours || !parse_colour(r, word, &colour))
			report_word(r, word, colours);
		else if (background)
			style.bg = colour;
		else if (coloured)
			ini_report(r->diags, r->item, false,
				"'%s' is a second colour; write 'on %s' for the background", word, word);
		else {
			style.fg = colour;
			coloured = true;
		}
	}
	free(copy);
	return style;
}

static void read_background(struct reading *r)
{
	int32_t colour;
	if (!parse_colour(r, r->item->value, &colour) || colour == COLOUR_DEFAULT)
		ini_report(r->diags, r->item, false, "'%s' is no colour", r->item->value);
	else
		r->theme->background = colour >= COLOUR_ANSI ? colour_of_256(colour - COLOUR_ANSI) : colour;
}

static void read_theme(struct reading *r)
{
	static const char *const keys[] = {"name", "background"};
	if (strcmp(r->item->key, "background") == 0) {
		read_background(r);
	} else if (strcmp(r->item->key, "name") == 0) {
		free(r->theme->name);
		r->theme->name = mem_strdup(r->item->value);
	} else {
		report_unknown(r, true, r->item->key, "key of [theme]", keys, sizeof keys / sizeof *keys);
	}
}

static void read_role(struct reading *r, bool colours)
{
	const char *names[ROLE_COUNT];
	for (enum role role = 0; role < ROLE_COUNT; role++)
		names[role] = role_name(role);
	enum role role = role_from_name(r->item->key);
	if (role == ROLE_COUNT) {
		report_unknown(r, true, r->item->key, "role", names, ROLE_COUNT);
		return;
	}
	struct style style = parse_style(r, colours), *to = &r->theme->styles[role];
	if (colours) {
		style.monochrome = to->monochrome;
		*to = style;
	} else {
		to->monochrome = style.attributes;
	}
}

static void read_colour(struct reading *r)
{
	const char *name = r->item->key;
	int32_t colour;
	if (attribute_bit(name) || strcmp(name, "on") == 0 || strpbrk(name, " \t,#") ||
		parse_colour(r, name, &colour))
		ini_report(r->diags, r->item, true, "'%s' cannot be a colour's name", name);
	else if (!parse_colour(r, r->item->value, &colour))
		report_word(r, r->item->value, true);
	else if (r->own_count == OWN_COLOURS)
		ini_report(r->diags, r->item, true, "more than %d colours have names", OWN_COLOURS);
	else {
		r->own[r->own_count].name = name;
		r->own[r->own_count++].colour = colour;
	}
}

/* Whether the item before was in the same section: one report of a section is enough. */
static bool same_section(const struct reading *r)
{
	return r->item > r->ini->items && strcmp(r->item[-1].section, r->item->section) == 0;
}

static void read_item(struct reading *r)
{
	static const char *const sections[] = {"theme", "colours", "roles", "monochrome"};
	const char *section = r->item->section;
	if (strcmp(section, "theme") == 0)
		read_theme(r);
	else if (strcmp(section, "roles") == 0)
		read_role(r, true);
	else if (strcmp(section, "monochrome") == 0)
		read_role(r, false);
	else if (strcmp(section, "colours") != 0 && !same_section(r))
		report_unknown(
			r, true, section, "section of a theme", sections, sizeof sections / sizeof *sections);
}

void theme_read(struct theme *theme, const struct ini *ini, struct diags *diags)
{
	struct reading r = {.theme = theme, .diags = diags, .ini = ini};
	for (size_t i = 0; i < ini->count; i++) {
		r.item = &ini->items[i];
		if (strcmp(r.item->section, "colours") == 0)
			read_colour(&r);
	}
	for (size_t i = 0; i < ini->count; i++) {
		r.item = &ini->items[i];
		read_item(&r);
	}
}
