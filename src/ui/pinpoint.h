/* From words that are shown to the very place in the file where they stand. */
#ifndef UI_PINPOINT_H
#define UI_PINPOINT_H

#include "base/diag.h"
#include "base/str.h"

/* Where the words stand first in the file's text from the mark on, but before `end` (line 0: up to
 * the end): blanks match any blanks, ends of lines among them. The mark itself where they do not
 * stand there as they are shown, or are too few to be told from others. */
struct mark pinpoint(struct str file, struct mark from, struct mark end, struct str words);

/* The same in a file that is read for it, for the first of the words that are found; the mark where
 * the file cannot be read. */
struct mark pinpoint_in_file(
	const char *path, struct mark from, struct mark end, const struct str *words, size_t count);

#endif
