/* What a keymap is made of. Private to keymap.c and keymap_read.c. */
#ifndef UI_KEYMAP_H
#define UI_KEYMAP_H

#include "load/ini.h"
#include "ui/action.h"

struct binding {
	struct key key;
	enum action action;
	const struct ini_item *item; /* while a file is read: where it says so */
};

struct keymap {
	struct binding *items; /* each action's in the order in which they are shown */
	size_t count, capacity;
};

/* The binding of the key that would be in the way of the action's; NULL for none. */
struct binding *keymap_rival(struct keymap *, struct key, enum action);
void keymap_bind(struct keymap *, struct key, enum action, const struct ini_item *);
/* Gives the action the keys it has by default, as far as nothing is in the way of them. */
void keymap_bind_default(struct keymap *, enum action);

#endif
