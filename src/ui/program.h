/* Which program opens an address or a file: argument lists, so that no shell ever reads a file's
 * text. Pure: the environment is passed in. */
#ifndef UI_PROGRAM_H
#define UI_PROGRAM_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"

struct program {
	char **arguments; /* ends with NULL */
	size_t count, capacity;
	bool terminal; /* needs the terminal for itself */
};

void program_init(struct program *);
void program_release(struct program *);

/* The browsers to try, one after another: those of $BROWSER (parted by colons; words by blanks,
 * quotes as in a shell; "%s" is the address, which else comes last; "%%" is "%"), then xdg-open and
 * open. `at` begins at 0; false after the last. `browser` may be NULL. */
bool program_browser(const char *browser, size_t *at, const char *address, struct program *);

/* The editor at a place of the file: $VISUAL, else $EDITOR, else vi, with arguments of its own as
 * above. The line (and column) is passed as vi, vim, nvim, emacs, nano, helix, micro, code and
 * their like want it; other editors get the file alone. Line 0: none. Either may be NULL. */
void program_editor(
	const char *visual, const char *editor, const char *file, struct mark, struct program *);

#endif
