/* Settings, keys and themes: INI files. The only place for iniparser.
 *
 *	[section]
 *	key = value          ; a comment
 *	other = "in quotes, # and ; are kept"
 *	colour = #ff8800     # as it stands: a colour begins no comment
 *	path = here#and;there
 *	nothing = ; a comment
 *
 * Names of sections and keys have no case. A line that ends in a backslash goes on in the next. */
#ifndef LOAD_INI_H
#define LOAD_INI_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/diag.h"

/* One setting; all strings are the ini's. UTF-8, without control characters but tabs. */
struct ini_item {
	const char *section; /* in lower case; "" before the first */
	const char *key;     /* in lower case */
	const char *value;   /* never NULL; blanks at the ends and quotes left out */
	struct mark mark;    /* of the key */
	struct mark value_mark;
};

struct ini {
	struct arena arena;
	struct ini_item *items; /* in the file's order, no key twice in one section */
	size_t count, capacity;
	bool missing; /* there is no such file */
};

/* The limits: bytes of a file and of a line, settings in a file. */
enum { INI_MAX_BYTES = 1 << 20, INI_MAX_LINE = 1000, INI_MAX_ITEMS = 1000 };

void ini_init(struct ini *);
void ini_release(struct ini *);
/* Reads a file into an empty ini. Lines that are not well-formed, too long or say again what was
 * said go to diags as DIAG_SETTING, and the others still count. False (DIAG_UNREADABLE) where the
 * file cannot be read, is no regular file, is too big or is not UTF-8. */
bool ini_load(struct ini *, const char *path, struct diags *);

/* Reports the item's value, the key's name before the message, or where `key` is true its key. */
void ini_report(struct diags *, const struct ini_item *, bool key, const char *format, ...)
	__attribute__((format(printf, 4, 5)));

#endif
