/* Whether files have changed: inotify on Linux, looking again elsewhere. */
#ifndef BASE_WATCH_H
#define BASE_WATCH_H

#include <stdbool.h>
#include <stddef.h>

struct watch;

/* Watches files and folders (with all folders below; hidden names are skipped, links to folders not
 * followed). A file is watched by its name, so that one saved by renaming, removed or made anew is
 * seen. A path that is not there is watched for. `look_again`: without the system's notices. */
struct watch *watch_new(const char *const *paths, size_t count, bool look_again);
void watch_free(struct watch *);

/* A descriptor that is readable when something may have changed; -1 where there is none and one has
 * to ask watch_changed every watch_interval milliseconds. */
int watch_descriptor(const struct watch *);
/* Milliseconds after which to ask again; -1 where the descriptor tells. */
int watch_interval(const struct watch *);

/* Whether anything has changed since the last call (or since watch_new). Never blocks. New folders
 * are watched from then on. */
bool watch_changed(struct watch *);

#endif
