/* A page: what is shown at one time between title line and footer. Its kind is a table of
 * functions; whatever differs from page to page stands there. */
#ifndef UI_PAGE_H
#define UI_PAGE_H

#include <stdbool.h>

#include "ui/bar.h"
#include "ui/desk.h"
#include "ui/layout.h"
#include "ui/view.h"

struct page;

/* A hint of the footer: what a key does here, in a word or two. */
struct hint {
	enum action action;
	const char *words;
};

struct pane_kind {
	const char *name; /* in capitals, as its title line shows it; NULL where there is but one */
	bool steps;       /* j and k go from entry to entry */
	/* How many entries it has, known without composing; NULL where none are counted. */
	size_t (*count)(struct desk *, const struct page *);
};

struct page_kind {
	enum place place;
	size_t panes; /* 1 or LAYOUT_PANES */
	struct pane_kind pane[LAYOUT_PANES];
	enum layout_shape shape;
	bool by_width; /* is composed for a width */
	/* What it is where pages are read line by line, its panes one after the other as parts with
	 * their names as headings; NULL where it is the same. */
	const struct page_kind *linear;
	/* Composes what one pane shows. */
	void (*compose)(struct desk *, const struct page *, size_t pane, int width, struct doc *);
	/* Of a list, each NULL elsewhere: draws the names of its columns, and what is said where all
	 * its rows are hidden; composes the preview of what is selected, for a place of that size;
	 * hides what the filter leaves out, after `compose`. */
	void (*head)(struct desk *, const struct page *, struct canvas *, struct rect);
	void (*nothing)(struct desk *, const struct page *, struct canvas *, struct rect);
	void (*preview)(struct desk *, const struct page *, struct rect, struct doc *);
	void (*narrow)(struct desk *, const struct page *, struct view *);
	/* Fills in the title line. */
	void (*bar)(struct desk *, const struct page *, struct bar *);
	/* Where not NULL: whether what the page is of is still there, after the files were read again.
	 */
	bool (*exists)(struct desk *, const struct page *);
	const struct hint *hints; /* the most useful first; ends with ACTION_NONE */
};

extern const struct page_kind page_list, page_briefing, page_actor, page_event, page_source,
	page_problems, page_mistakes, page_help;

struct page {
	const struct page_kind *kind;
	struct arena arena;
	struct str brief;       /* the id of the briefing it belongs to; empty for none */
	struct str id;          /* of what it shows: an actor, an event, a source, a file's path */
	enum place from;        /* of the help: whose keys it shows */
	const struct brief *of; /* the briefing, once settled; NULL where it is of none, or gone */
	struct layout layout;
	int focus;               /* the pane one is in */
	bool zoomed;             /* that pane alone */
	struct strbuf query;     /* what is searched for and marked here; empty for nothing */
	struct listing *listing; /* of a list: its order, filter and rows; NULL elsewhere */
	struct view preview;
	uint32_t previewed; /* what it shows: the target's number in the list's doc; 0 for nothing */
	struct view views[LAYOUT_PANES];
	struct kept_place *kept[LAYOUT_PANES]; /* the place while there is no doc; NULL for the top */
};

/* Copies the ids. */
struct page *page_new(const struct page_kind *, struct str brief, struct str id);
void page_free(struct page *);
bool page_is(const struct page *, const struct page_kind *, struct str brief, struct str id);

/* Lays the page out for a size and composes and sets the panes that are to be seen, as far as they
 * are not. */
void page_settle(struct page *, struct desk *, int rows, int columns);
/* The same for one pane, seen or not. */
void page_settle_pane(struct page *, struct desk *, size_t pane);
/* Gives up the docs, keeping the place for page_settle to find again. The library may change
 * meanwhile. */
void page_forget(struct page *);
bool page_is_composed(const struct page *);

/* What is to be searched for; empty for nothing. Each pane is searched when it is settled. */
void page_set_query(struct page *, struct str query);

struct view *page_view(struct page *);
/* Of a page whose panes are parts of one: goes to the part of that number, from 0, false where
 * there is none of it; which one is in, SIZE_MAX above them all. */
bool page_go_to_part(struct page *, size_t part);
size_t page_part(const struct page *);
/* Where a pane's text stands. */
struct rect page_rect(const struct page *, size_t pane);

/* Composes and sets the preview, where there is none yet or another size. Of another row than it is
 * of only if `now`, else it waits; whether it does. */
bool page_settle_preview(struct page *, struct desk *, bool now);
void page_draw(const struct page *, struct desk *, struct canvas *);

#endif
