/* Tab-separated values of `list`. */
#ifndef EXPORT_TSV_H
#define EXPORT_TSV_H

#include <stdbool.h>

#include "base/strbuf.h"
#include "model/brief.h"

/* Appends a line: id, date, title, tags (joined by commas), counts of actors, events and sources,
 * unread (true or false), file. Values are fit to show; tabs and newlines in them are blanks. */
void tsv_list_row(struct strbuf *, const struct brief *, bool unread);

#endif
