/* Where what comes with the program lies: themes, the demo. */
#ifndef BASE_SHIPPED_H
#define BASE_SHIPPED_H

#include "base/strbuf.h"

/* Appends the path of a shipped folder: that of the source tree where the program was built in one
 * (build/VARIANT/...), has not been installed and the folder is there, else that of the data
 * folder. Whether that one is there is for the caller to find out. */
void shipped_folder(struct strbuf *, const char *in_tree, const char *in_data);

#endif
