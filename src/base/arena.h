/* Memory of one lifetime: many allocations, one release. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

#include "base/str.h"

struct arena {
	struct arena_block *blocks; /* newest first */
	struct arena_adopted *adopted;
	struct arena_spare *spare;
	char *next; /* free space of the newest block */
	char *end;
};

void arena_init(struct arena *);
void arena_release(struct arena *);
/* Forgets all allocations but keeps the newest block for reuse. */
void arena_clear(struct arena *);

/* `size` bytes aligned for pointers, size_t and double; contents undefined. Never NULL. */
void *arena_alloc(struct arena *, size_t size);
void *arena_zalloc(struct arena *, size_t size);
void *arena_memdup(struct arena *, const void *bytes, size_t size);
/* `size` bytes aligned to `align` (a power of two), for packing small things. */
void *arena_alloc_aligned(struct arena *, size_t size, size_t align);
/* A copy that ends in NUL. */
char *arena_strndup(struct arena *, const char *s, size_t len);
/* Takes over memory of mem_alloc or mem_realloc: it is freed with the arena. */
void arena_adopt(struct arena *, void *allocated);
/* Lets the arena use a part of what it adopted, as if it had allocated it itself. */
void arena_lend(struct arena *, void *from, size_t size);
/* Takes over all that another arena holds, which is empty afterwards. */
void arena_join(struct arena *, struct arena *other);
struct str arena_str(struct arena *, struct str);
char *arena_printf(struct arena *, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
