/* The terminal. The only place for curses. */
#ifndef UI_TERM_H
#define UI_TERM_H

#include <stdbool.h>

#include "ui/canvas.h"
#include "ui/key.h"
#include "ui/mouse.h"
#include "ui/theme.h"

struct term;

/* Opens the terminal on standard input and output, and restores it by itself on the way out of the
 * program (signals, want of memory). NULL where that is not possible: *error says why. `colour`
 * false: attributes only (NO_COLOR, --color never). */
struct term *term_new(const struct theme *, bool colour, const char **error);
void term_free(struct term *);

void term_size(const struct term *, int *rows, int *columns);
/* Shows the canvas, sending only what differs from what is there. */
void term_show(struct term *, const struct canvas *);
/* Shows another theme from the next term_show on. */
void term_set_theme(struct term *, const struct theme *);
/* Asks for the colour of the background, where the terminal has colours and may know. The answer
 * comes as KEY_CODE_REPORT, some time or never. */
void term_ask_ground(struct term *);
/* What the terminal answered, after KEY_CODE_REPORT (input_report). */
struct str term_report(const struct term *);
/* Waits up to so many milliseconds (-1: for ever, 0: not at all) for a key. False where there was
 * none. */
bool term_key(struct term *, int timeout, struct key *);
/* Has the terminal tell what the mouse does, or not (as at first): term_key gives KEY_CODE_MOUSE.
 * The terminal's own selection is then had with Shift. */
void term_set_mouse(struct term *, bool on);
struct mouse term_mouse(const struct term *);
/* What was pasted, after KEY_CODE_PASTE: as it came, good until the next key. */
struct str term_pasted(const struct term *);
/* A descriptor that is waited for as well: where it can be read, or a program that was started has
 * ended, term_key gives KEY_CODE_WAKE. -1 for none. */
void term_watch(struct term *, int descriptor);
/* Gives the terminal back for another program to use, and takes it again: what was shown is drawn
 * anew, at the size the terminal has then. */
void term_lend(struct term *);
void term_retake(struct term *);
/* Sends bytes as they are: a sequence that shows nothing. */
void term_send(struct term *, struct str);
/* Gives the terminal back, stops the program as Ctrl-Z does, and takes it again when it goes on. */
void term_suspend(struct term *);

#endif
