/* The bytes of one file on their way into libyaml: read whole, made UTF-8, given bit by bit. */
#ifndef LOAD_INPUT_H
#define LOAD_INPUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"

/* A character that libyaml takes for a line break and editors do not: U+0085, U+2028, U+2029. */
struct odd_break {
	uint32_t index;  /* its place in the text, in characters from 0 */
	uint32_t column; /* its column as an editor counts, from 0 */
};

struct input {
	char *owned;      /* what is freed: the file as read, or the text made from UTF-16 */
	const char *text; /* UTF-8 as far as it is well-formed, without a byte order mark */
	size_t len;
	size_t given;     /* bytes given to libyaml */
	size_t forgotten; /* bytes at the beginning that are no longer needed */
	bool keep;        /* all that is left is needed */
	size_t lent;      /* bytes at the beginning that serve as memory for something else by now */
	struct odd_break *odd; /* in the order of the text */
	size_t odd_count;
	size_t odd_capacity;
};

enum input_result { INPUT_READ, INPUT_UNREADABLE, INPUT_TOO_LARGE };

/* Reads a file whole; "-" is standard input. A diagnostic says why it failed. input_release is due
 * in any case. */
enum input_result input_read(struct input *, const char *path, struct diags *);
/* Borrows text that outlives the input. */
void input_borrow(struct input *, struct str bytes);
void input_release(struct input *);

/* Takes the byte order mark away, turns UTF-16 into UTF-8 and looks for odd line breaks: false
 * with a diagnostic where a surrogate stands alone or a byte is left over. That UTF-8 is
 * well-formed libyaml checks as it goes. */
bool input_decode(struct input *, struct diags *);

/* A yaml_read_handler_t; `data` is the input. What was given of a large file is no longer needed,
 * but for the last 1 MiB at least. */
int input_give(void *data, unsigned char *buffer, size_t size, size_t *size_read);
/* Lends the arena the memory of what is not needed, up to that byte: no more is read of it. Other
 * threads may go on reading after it. */
void input_lend(struct input *, size_t before, struct arena *);

/* libyaml's place (from 0, in characters) as an editor counts it, from 1. */
struct mark input_mark(const struct input *, size_t index, size_t line, size_t column);

/* Moves a mark over text that follows it. */
struct mark input_mark_after(struct mark, const char *text, size_t len);

/* The `%` lines that stand before anything but blank lines and comments, lines being libyaml's. */
struct directives {
	size_t count;
	size_t first;  /* the byte where the first begins */
	size_t excess; /* where the first beyond LOAD_MAX_DIRECTIVES begins */
};
struct directives input_directives(const struct input *, size_t from);

#endif
