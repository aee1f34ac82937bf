/* Where themes lie: the user's own folder, then the shipped one. */
#ifndef UI_THEME_FILES_H
#define UI_THEME_FILES_H

#include <stddef.h>

#include "base/diag.h"

/* The path of the theme of that name, which the caller frees; NULL where there is none. */
char *theme_file_find(const char *name);
/* Reports that there is none of that name, and which there are. */
void theme_files_report(const char *name, struct diags *);

/* The names of all themes there are, in their order, each once. */
struct theme_names {
	char **items;
	size_t count, capacity;
};
void theme_names_init(struct theme_names *);
void theme_names_release(struct theme_names *);

#endif
