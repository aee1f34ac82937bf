/* Which theme is shown: as it was named, as the terminal's background asks, and as one chooses it
 * from a line of all there are. */
#ifndef UI_CHOOSER_H
#define UI_CHOOSER_H

#include <stdbool.h>

#include "base/strbuf.h"
#include "ui/action.h"
#include "ui/canvas.h"
#include "ui/theme.h"
#include "ui/theme_files.h"

struct chooser {
	struct theme *theme; /* the caller's: the one that is shown */
	unsigned version;    /* of it: another one whenever it changes */
	bool open;           /* nobody named one, so the background decides */
	bool choosing;
	struct theme_names names; /* while one chooses */
	size_t at;                /* the one that is tried */
	struct theme before;      /* the one to go back to */
	struct diags diags;       /* mistakes of the one that is tried */
};

/* The theme outlives it; NULL: there is none to choose. */
void chooser_init(struct chooser *, struct theme *, bool open);
void chooser_release(struct chooser *);

/* Takes the theme that goes with a background, where nobody named one. */
void chooser_set_ground(struct chooser *, int32_t ground);

/* Begins to choose: the present one is tried first. False where there is nothing to choose. */
bool chooser_begin(struct chooser *);
/* Tries the one that is so many further on, round and round. */
void chooser_step(struct chooser *, int by);
/* Ends choosing with the one that is tried, or with the one there was. */
void chooser_keep(struct chooser *);
void chooser_cancel(struct chooser *);

/* The name of the one that is tried. */
const char *chooser_name(const struct chooser *);
/* Draws all names on a row, the present one laid over with ROLE_LINK_FOCUS and the cursor on it; as
 * many as there is room for. */
void chooser_draw(const struct chooser *, struct canvas *, struct rect row);

#endif
