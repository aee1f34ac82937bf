/* A map from texts to numbers: ids to places, names to actors. */
#ifndef BASE_STRMAP_H
#define BASE_STRMAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

struct strmap {
	struct strmap_slot *slots;
	size_t count;
	size_t capacity; /* a power of two, or 0 */
};

void strmap_init(struct strmap *);
void strmap_release(struct strmap *);
/* Forgets all texts but keeps the memory. */
void strmap_clear(struct strmap *);

/* The number of a text, which is added with 0 where it is new. The text is borrowed and must
 * outlive the map; the pointer holds until the next text is added. *added (unless NULL) says
 * whether it was new. */
size_t *strmap_add(struct strmap *, struct str, bool *added);

/* The number of a text, or NULL where the map does not have it. */
size_t *strmap_find(const struct strmap *, struct str);

#endif
