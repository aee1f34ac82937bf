/* What can be done by a key: one table that gives dispatch, help, footer and the manual. */
#ifndef UI_ACTION_H
#define UI_ACTION_H

#include <stdbool.h>
#include <stddef.h>

#include "ui/key.h"

struct diags;
struct ini;

enum action {
	ACTION_NONE,
	/* moving */
	ACTION_LINE_DOWN,
	ACTION_LINE_UP,
	ACTION_PAGE_DOWN,
	ACTION_PAGE_UP,
	ACTION_HALF_DOWN,
	ACTION_HALF_UP,
	ACTION_TOP,
	ACTION_BOTTOM,
	/* links and pages */
	ACTION_NEXT_LINK,
	ACTION_PREVIOUS_LINK,
	ACTION_FOLLOW,
	ACTION_BACK,
	ACTION_FORWARD,
	ACTION_OPEN, /* an address, in a browser */
	ACTION_COPY, /* to the terminal's clipboard */
	/* panes */
	ACTION_PANE_RIGHT,
	ACTION_PANE_LEFT,
	ACTION_PANE_1,
	ACTION_PANE_2,
	ACTION_PANE_3,
	ACTION_ZOOM,
	/* searching */
	ACTION_SEARCH,
	ACTION_NEXT_MATCH,
	ACTION_PREVIOUS_MATCH,
	/* the list */
	ACTION_FILTER,
	ACTION_SORT,
	/* the program */
	ACTION_EDIT,
	ACTION_RELOAD,
	ACTION_PROBLEMS,
	ACTION_THEME,
	ACTION_HELP,
	ACTION_LEAVE, /* the page, then the program */
	ACTION_QUIT,
	ACTION_SUSPEND,
	ACTION_COUNT
};

/* Where an action is to be had; or-ed. */
enum place {
	PLACE_LIST = 1,     /* the list of a library */
	PLACE_BRIEFING = 2, /* the panes of one briefing */
	PLACE_PAGE = 4,     /* a page of its own: an actor, an event, a source, the help */
	PLACE_ALL = PLACE_LIST | PLACE_BRIEFING | PLACE_PAGE,
};

struct action_info {
	const char *name;  /* "line-down": as settings name it */
	const char *group; /* the help's heading: "Moving" */
	const char *about; /* one line for the help: "a line down" */
	const char *keys;  /* the default: names as key_parse reads them, parted by blanks */
	unsigned places;
};

const struct action_info *action_info(enum action);
/* ACTION_NONE where there is none of that name. */
enum action action_from_name(struct str name);

/* Which key does what. */
struct keymap;
/* With the default keys. */
struct keymap *keymap_new(void);
void keymap_free(struct keymap *);
/* Changes it as the section [keys] of the ini says, `action = key, key`: the keys take the place of
 * those that the action had, and it has none where no key is named. `own_file`: the ini holds
 * nothing but keys, and the section's heading may be left out. Mistakes go to diags, and the rest
 * applies: unknown actions and keys, a key that is given to two actions in one place, one that is
 * taken from another action. */
void keymap_read(struct keymap *, const struct ini *, bool own_file, struct diags *);
/* Appends a file that says what the keymap says: every action with its meaning. */
void keymap_write(const struct keymap *, struct strbuf *);
/* What the key does in that place (one of enum place), ACTION_NONE for nothing. */
enum action keymap_action(const struct keymap *, struct key, enum place);
/* Appends the action's keys as shown, the first `most` of them, parted by a blank: "j ↓". */
void keymap_show_keys(const struct keymap *, enum action, size_t most, struct strbuf *);

#endif
