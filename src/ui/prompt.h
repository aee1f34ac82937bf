/* A line that is typed at the foot of the screen. */
#ifndef UI_PROMPT_H
#define UI_PROMPT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/strbuf.h"
#include "ui/canvas.h"
#include "ui/key.h"

struct prompt {
	struct strbuf text;
	size_t cursor;  /* in bytes, at a cluster's beginning */
	char **earlier; /* what was typed before, the oldest first */
	size_t earlier_count, earlier_capacity;
	size_t shown;        /* which of these the text is; earlier_count: none */
	struct strbuf draft; /* the text begun before one went up to those */
};

enum prompt_result {
	PROMPT_MOVES, /* nothing but the cursor, or nothing at all */
	PROMPT_EDITS,
	PROMPT_ACCEPTS,
	PROMPT_CANCELS, /* Escape, or Backspace where nothing is left */
};

/* The keys, for the help: what prompt_key does is read from the same table. */
struct prompt_key {
	const char *names; /* as key_parse reads them, parted by blanks */
	const char *about;
	enum prompt_result (*press)(struct prompt *);
};
extern const struct prompt_key prompt_keys[];
extern const size_t prompt_key_count;
/* Appends the names as shown. */
void prompt_show_key(size_t index, struct strbuf *);

void prompt_init(struct prompt *);
void prompt_release(struct prompt *);
/* Begins a line with that text, the cursor at its end; what was accepted before stays within
 * reach. */
void prompt_begin(struct prompt *, struct str text);
enum prompt_result prompt_key(struct prompt *, struct key);
/* Puts a text of whatever origin at the cursor: what is not fit to show is left out, line breaks
 * and tabs are blanks. */
enum prompt_result prompt_paste(struct prompt *, struct str);

/* The sign, then the text, its end in sight; puts the canvas's cursor. Returns the column after. */
int prompt_draw(const struct prompt *, struct canvas *, struct rect, struct str sign);

#endif
