/* The YAML files of a folder (contract, 1.1). */
#ifndef LIBRARY_WALK_H
#define LIBRARY_WALK_H

#include <stddef.h>

struct walk_item {
	char *path;
	int error; /* errno of a folder that cannot be read; 0: a file */
};

struct walk {
	struct walk_item *items; /* in order of the paths' bytes */
	size_t count, capacity;
};

/* All files below the folder whose names end in .yaml or .yml: hidden names are skipped, links to
 * files are taken, links to folders are not followed, though `folder` itself may be one. Released
 * by walk_release. */
void walk_folder(struct walk *, const char *folder);
void walk_release(struct walk *);

#endif
