/* What an entry of a list is beyond its fields: ids that are made, dates that belong together. */
#ifndef LOAD_BUILD_ENTRY_H
#define LOAD_BUILD_ENTRY_H

#include <stdbool.h>
#include <stddef.h>

struct builder;
struct shape;

/* Completes an entry that was just read: `bare` where a scalar stood for it, `place` its place in
 * the list from 1. */
void build_entry_settle(
	struct builder *, const struct shape *, void *entry, bool bare, size_t place);

#endif
