#include "ui/key.h"

#include <strings.h>

#include "base/nearest.h"
#include "base/utf8.h"

struct named {
	const char *name;
	const char *shown; /* NULL: as the name */
	uint32_t code;
};

static const struct named names[] = {
	{"Enter", "↵", KEY_CODE_ENTER},
	{"Tab", NULL, KEY_CODE_TAB},
	{"Backspace", "Bksp", KEY_CODE_BACKSPACE},
	{"Escape", "Esc", KEY_CODE_ESCAPE},
	{"Up", "↑", KEY_CODE_UP},
	{"Down", "↓", KEY_CODE_DOWN},
	{"Left", "←", KEY_CODE_LEFT},
	{"Right", "→", KEY_CODE_RIGHT},
	{"Home", NULL, KEY_CODE_HOME},
	{"End", NULL, KEY_CODE_END},
	{"PageUp", "PgUp", KEY_CODE_PAGE_UP},
	{"PageDown", "PgDn", KEY_CODE_PAGE_DOWN},
	{"Insert", "Ins", KEY_CODE_INSERT},
	{"Delete", "Del", KEY_CODE_DELETE},
	{"F1", NULL, KEY_CODE_F1},
	{"F2", NULL, KEY_CODE_F1 + 1},
	{"F3", NULL, KEY_CODE_F1 + 2},
	{"F4", NULL, KEY_CODE_F1 + 3},
	{"F5", NULL, KEY_CODE_F1 + 4},
	{"F6", NULL, KEY_CODE_F1 + 5},
	{"F7", NULL, KEY_CODE_F1 + 6},
	{"F8", NULL, KEY_CODE_F1 + 7},
	{"F9", NULL, KEY_CODE_F1 + 8},
	{"F10", NULL, KEY_CODE_F1 + 9},
	{"F11", NULL, KEY_CODE_F1 + 10},
	{"F12", NULL, KEY_CODE_F12},
	{"Space", NULL, ' '},
	/* What INI files cannot hold, and what parts keys in them. */
	{"semicolon", ";", ';'},
	{"hash", "#", '#'},
	{"equals", "=", '='},
	{"comma", ",", ','},
	{"quote", "\"", '"'},
	{"apostrophe", "'", '\''},
	{"backslash", "\\", '\\'},
};

enum { NAMES = sizeof names / sizeof *names };

static const struct named *name_of(uint32_t code)
{
	for (size_t i = 0; i < NAMES; i++)
		if (names[i].code == code)
			return &names[i];
	return NULL;
}

static bool take_modifier(struct str *name, uint8_t *modifiers)
{
	if (name->len < 3 || name->ptr[1] != '-')
		return false;
	switch (name->ptr[0]) {
	case 'C': *modifiers |= KEY_CONTROL; break;
	case 'M': *modifiers |= KEY_ALT; break;
	case 'S': *modifiers |= KEY_SHIFT; break;
	default: return false;
	}
	name->ptr += 2;
	name->len -= 2;
	return true;
}

static uint32_t parse_code(struct str name)
{
	uint32_t cp;
	if (name.len > 0 && utf8_decode(name.ptr, name.ptr + name.len, &cp) == name.len)
		return cp < ' ' || (cp >= 0x7F && cp < 0xA0) || cp == UTF8_REPLACEMENT ? 0 : cp;
	for (size_t i = 0; i < NAMES; i++)
		if (strlen(names[i].name) == name.len &&
			strncasecmp(names[i].name, name.ptr, name.len) == 0)
			return names[i].code;
	return 0;
}

struct key key_normal(uint32_t code, unsigned modifiers)
{
	if ((modifiers & KEY_CONTROL) && code >= 'A' && code <= 'Z')
		code += 'a' - 'A';
	/* Terminals send the same byte for these. */
	static const struct {
		char control;
		uint32_t code;
	} same[] = {
		{'i', KEY_CODE_TAB},
		{'m', KEY_CODE_ENTER},
		{'j', KEY_CODE_ENTER},
		{'h', KEY_CODE_BACKSPACE},
		{'[', KEY_CODE_ESCAPE},
	};
	for (size_t i = 0; (modifiers & KEY_CONTROL) && i < sizeof same / sizeof *same; i++) {
		if (code != (uint32_t)same[i].control)
			continue;
		code = same[i].code;
		modifiers &= ~(unsigned)KEY_CONTROL;
	}
	if ((modifiers & KEY_CONTROL) && code == '@')
		code = ' ';
	return (struct key){code, (uint8_t)modifiers};
}

bool key_parse(struct str name, struct key *key)
{
	uint8_t modifiers = 0;
	while (take_modifier(&name, &modifiers))
		;
	uint32_t code = parse_code(name);
	if (code == 0)
		return false;
	if ((modifiers & KEY_SHIFT) && code < KEY_CODE_FIRST) {
		if (code < 'a' || code > 'z' || (modifiers & KEY_CONTROL))
			return false;
		code -= 'a' - 'A';
		modifiers &= (uint8_t)~KEY_SHIFT;
	}
	*key = key_normal(code, modifiers);
	return true;
}

const char *key_name_at(size_t place)
{
	return place < NAMES ? names[place].name : NULL;
}

const char *key_nearest(const char *word)
{
	const char *candidates[NAMES];
	for (size_t i = 0; i < NAMES; i++)
		candidates[i] = names[i].name;
	return nearest_word(word, candidates, NAMES);
}

void key_add_name(struct strbuf *out, struct key key)
{
	if (key.modifiers & KEY_CONTROL)
		strbuf_adds(out, "C-");
	if (key.modifiers & KEY_ALT)
		strbuf_adds(out, "M-");
	if (key.modifiers & KEY_SHIFT)
		strbuf_adds(out, "S-");
	const struct named *named = name_of(key.code);
	if (named)
		strbuf_adds(out, named->name);
	else
		utf8_add(out, key.code);
}

void key_show(struct strbuf *out, struct key key)
{
	const struct named *named = name_of(key.code);
	if (key.modifiers & KEY_ALT)
		strbuf_adds(out, "M-");
	if (key.modifiers & KEY_SHIFT)
		strbuf_adds(out, "S-");
	if ((key.modifiers & KEY_CONTROL) && key.code >= 'a' && key.code <= 'z') {
		strbuf_addf(out, "^%c", (char)(key.code - 'a' + 'A'));
		return;
	}
	if (key.modifiers & KEY_CONTROL)
		strbuf_adds(out, "C-");
	if (named)
		strbuf_adds(out, named->shown ? named->shown : named->name);
	else
		utf8_add(out, key.code);
}
