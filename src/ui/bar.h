/* The title line of the screen: where one is. */
#ifndef UI_BAR_H
#define UI_BAR_H

#include "base/strbuf.h"
#include "model/brief.h"
#include "ui/canvas.h"

enum { BAR_PARTS = 6 };

struct bar {
	struct strbuf title;
	struct strbuf parts; /* what stands at the right, one after the other */
	struct bar_part {
		size_t start; /* in `parts` */
		enum role role;
		bool kept; /* never left out for want of room */
	} items[BAR_PARTS];
	size_t count;
	bool linear; /* the parts right after the title, not at the right */
};

void bar_init(struct bar *);
void bar_release(struct bar *);

/* Text of a file is made fit to show. */
void bar_set_title(struct bar *, struct str);
/* Begins the next part, the more important before the less: what is added to `parts` up to the next
 * is the part's text. An empty part is none. */
struct strbuf *bar_part(struct bar *, enum role, bool kept);

/* How the briefing is to be handled, which stands wherever its title does. */
void bar_add_handling(struct bar *, const struct brief *);

/* The title at the left, the parts at the right, parted by dots; the last parts are left out first
 * where there is no room for at least half of the title. */
void bar_draw(const struct bar *, struct canvas *, struct rect);

#endif
