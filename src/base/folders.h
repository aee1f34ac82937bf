/* The user's folders (XDG Base Directory Specification). */
#ifndef BASE_FOLDERS_H
#define BASE_FOLDERS_H

#include <stdbool.h>

#include "base/strbuf.h"

/* Appends the folder of attache's settings, keys and themes: $XDG_CONFIG_HOME/attache where that is
 * an absolute path, else ~/.config/attache. False, and nothing appended, where there is no home. */
bool folder_config(struct strbuf *);

/* Appends the path, a `~` that stands for it alone or before its first slash made $HOME. */
void folder_add_expanded(struct strbuf *, struct str path);

#endif
