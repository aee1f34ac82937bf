/* What the list of a library shows: a row for each briefing, in an order, then one for each file
 * that is broken; and which of them hold what one types. What is shown of a row is gathered once:
 * thousands of briefings lie far apart in memory. */
#ifndef UI_ROSTER_H
#define UI_ROSTER_H

#include "text/role.h"
#include "ui/desk.h"

/* Texts are fit to show, and the roster's own: all of a row lies together. */
struct roster_row {
	const struct brief *brief;       /* NULL for a broken file */
	const struct library_file *file; /* the broken file; NULL for a briefing */
	struct str title;                /* a file's path */
	struct str date, updated;        /* a broken file's date says what it is */
	struct str tags;                 /* joined by commas */
	struct str errors;               /* "2 errors", or empty */
	struct str status;               /* empty where it is "current" */
	struct str handling;
	size_t actors, events, sources;
};

struct roster {
	struct arena arena;
	enum library_sort sort;
	struct roster_row *rows; /* in path order; briefings first, then broken files */
	size_t count, capacity;
	size_t briefs;
	uint32_t *order; /* rows as they are sorted */
	/* Of the widest of each. Of marks as roster_marks gives them: "2 errors · draft · TLP:AMBER";
	 * of a line title and marks, with two blanks between. */
	int date_columns, updated_columns, tags_columns, marks_columns, line_columns;
	struct roster_brief *by_brief; /* to find a briefing's row */
	/* What is searched, made when it is first asked for. */
	struct strbuf words;
	size_t *words_at; /* where each row's begin, and where the last one's end */
};

/* The library outlives it. Sorted by date. */
void roster_init(struct roster *, struct desk *);
void roster_release(struct roster *);
/* Broken files stay last. */
void roster_sort(struct roster *, const struct desk *, enum library_sort);
/* The row at that place. */
static inline const struct roster_row *roster_row(const struct roster *r, size_t place)
{
	return &r->rows[r->order[place]];
}
/* The day by which rows are sorted, else the briefing's own, as shown; and the columns of the
 * widest.
 */
struct str roster_day(const struct roster *, const struct roster_row *);
int roster_day_columns(const struct roster *);

/* What is to be known of a briefing before it is opened: up to three marks, each with its role, in
 * the order in which they are shown. */
struct mark_text {
	enum role role;
	struct str text;
};
enum { ROSTER_MARKS = 3 };
size_t roster_marks(const struct roster_row *, struct mark_text out[ROSTER_MARKS]);
/* Columns of all of them, with dots between. */
int roster_marks_columns(const struct roster_row *);

/* Makes ready what roster_match goes through. */
void roster_prepare(struct roster *);
/* Sets a flag for each place: whether every word typed begins one of the row's title, tags,
 * authors, id or of its actors' names. Returns how many do. */
size_t roster_match(struct roster *, struct str typed, bool *shown);

#endif
