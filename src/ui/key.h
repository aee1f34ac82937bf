/* Keys as a person names them, apart from any terminal. */
#ifndef UI_KEY_H
#define UI_KEY_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"
#include "base/strbuf.h"

/* A key's code is the character it types, or one of these. */
enum key_code {
	KEY_CODE_NONE = 0,
	KEY_CODE_FIRST = 0x110000,
	KEY_CODE_ENTER = KEY_CODE_FIRST,
	KEY_CODE_TAB,
	KEY_CODE_BACKSPACE,
	KEY_CODE_ESCAPE,
	KEY_CODE_UP,
	KEY_CODE_DOWN,
	KEY_CODE_LEFT,
	KEY_CODE_RIGHT,
	KEY_CODE_HOME,
	KEY_CODE_END,
	KEY_CODE_PAGE_UP,
	KEY_CODE_PAGE_DOWN,
	KEY_CODE_INSERT,
	KEY_CODE_DELETE,
	KEY_CODE_F1,
	KEY_CODE_F12 = KEY_CODE_F1 + 11,
	KEY_CODE_RESIZE, /* not a key: the terminal has another size */
	KEY_CODE_HANGUP, /* not a key: the terminal is gone */
	KEY_CODE_MOUSE,  /* not a key: what a mouse did */
	KEY_CODE_PASTE,  /* not a key: text was pasted (bracketed paste) */
	KEY_CODE_WAKE,   /* not a key: something else has happened (term_watch) */
	KEY_CODE_REPORT, /* not a key: the terminal answers (input_report) */
	KEY_CODE_END_OF_CODES
};

enum key_modifier { KEY_SHIFT = 1, KEY_CONTROL = 2, KEY_ALT = 4 };

struct key {
	uint32_t code;     /* enum key_code or a code point above U+001F */
	uint8_t modifiers; /* enum key_modifier, or-ed; Shift only where no character says it */
};

static inline bool key_equal(struct key a, struct key b)
{
	return a.code == b.code && a.modifiers == b.modifiers;
}

/* The one key that stands for all that terminals cannot tell apart: C-i is Tab, C-m and C-j are
 * Enter, C-h is Backspace, C-[ is Escape, C-@ is C-Space, C-A is C-a. */
struct key key_normal(uint32_t code, unsigned modifiers);

/* Reads a key's name as settings write it: a character; Enter, Tab, Backspace, Escape, Up, Down,
 * Left, Right, Home, End, PageUp, PageDown, Insert, Delete, Space, F1 to F12; semicolon, hash,
 * equals, comma, quote, apostrophe, backslash; with C-, M-, S- before it. Case counts for single
 * characters only. S-a is A; other characters take no S-. */
bool key_parse(struct str name, struct key *);
/* The names one after the other; NULL behind the last. */
const char *key_name_at(size_t place);
/* The name that was probably meant, NULL for none. */
const char *key_nearest(const char *word);
/* Appends the name that key_parse reads. */
void key_add_name(struct strbuf *, struct key);
/* Appends the key as footer and help show it: "Tab", "↵", "Space", "PgDn", "^Z", "j". */
void key_show(struct strbuf *, struct key);

#endif
