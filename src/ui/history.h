/* The pages one has been on, as in a web browser: each keeps its place. */
#ifndef UI_HISTORY_H
#define UI_HISTORY_H

#include "ui/page.h"

struct history {
	struct page **pages; /* the oldest first */
	size_t count, capacity;
	size_t at; /* the present one */
};

void history_init(struct history *);
void history_release(struct history *);

/* Goes on to a page, which is the history's from now on; those that were ahead are gone. */
void history_open(struct history *, struct page *);
/* By -1 back, by 1 forward. False where there is none. */
bool history_step(struct history *, int by);
/* Gives up all docs (page_forget). */
void history_forget(struct history *);

struct page *history_page(const struct history *);

#endif
