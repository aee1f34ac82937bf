/* Copying by OSC 52: the terminal puts the text into the clipboard, on whatever machine it runs. */
#ifndef UI_CLIPBOARD_H
#define UI_CLIPBOARD_H

#include <stdbool.h>

#include "base/str.h"
#include "base/strbuf.h"

/* What stands between us and the terminal and has to be told to pass the sequence on. */
enum clipboard_way { CLIPBOARD_DIRECT, CLIPBOARD_TMUX, CLIPBOARD_SCREEN };

/* From the values of $TMUX and $TERM; either may be NULL. */
enum clipboard_way clipboard_way(const char *tmux, const char *term);

/* Most bytes of text that terminals take (xterm and others stop at 100,000 bytes of the sequence).
 */
enum { CLIPBOARD_MOST = 74994 };

/* Appends the sequence that copies the text. False (and nothing) where it is longer than
 * CLIPBOARD_MOST. */
bool clipboard_copy(struct strbuf *, struct str text, enum clipboard_way);

#endif
