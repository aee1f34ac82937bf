/* What all pages draw upon: the library, the keys, and what is kept for the briefing at hand. */
#ifndef UI_DESK_H
#define UI_DESK_H

#include <stddef.h>
#include <stdint.h>

#include "library/library.h"
#include "model/names.h"
#include "ui/action.h"

struct desk {
	struct library *library;
	const struct keymap *keymap;
	bool linear;               /* pages are read line by line, as a screen reader does */
	const struct brief *named; /* whose names these are */
	struct names *names;
	const struct diags *mistakes; /* in settings, keys and theme, by file */
	size_t mistake_files;
	size_t broken; /* files that are; SIZE_MAX: not counted yet */
};

/* The desk owns the library. */
void desk_init(struct desk *, struct library *, const struct keymap *);
void desk_release(struct desk *);
/* Takes another library in the place of the first, which is freed. */
void desk_set_library(struct desk *, struct library *);

/* The briefing of that id, NULL where there is none. */
const struct brief *desk_brief(const struct desk *, struct str id);
/* The file of that path; of a briefing. NULL for none. */
const struct library_file *desk_file(const struct desk *, struct str path);
const struct library_file *desk_file_of(const struct desk *, const struct brief *);
/* The names of the briefing's actors, for the links in its text. */
const struct names *desk_names(struct desk *, const struct brief *);
/* An event by its id, or by its place as in TARGET_EVENT ("@2"); NULL where there is none. */
const struct event *desk_event(const struct brief *, struct str id);

/* Files that nothing can be read from, or that count for nothing: each is a row of the list and has
 * a page of its problems. */
bool desk_is_broken(const struct desk *, const struct library_file *);
size_t desk_broken_count(struct desk *);

/* Mistakes in settings, keys and theme. */
size_t desk_mistakes(const struct desk *);

/* Appends "1 error", "2 errors": the thing's plural is with "s". */
void add_count(struct strbuf *, size_t count, const char *thing);

#endif
