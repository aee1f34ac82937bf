/* Memory that never comes back NULL: running out ends the program in one place. */
#ifndef BASE_MEM_H
#define BASE_MEM_H

#include <stddef.h>

/* Called once before the program ends for want of memory, to restore the terminal. NULL for none. */
void mem_on_exhaustion(void (*restore)(void));
/* Ends the program: for libraries that report a want of memory themselves. */
_Noreturn void mem_exhausted(void);

/* As malloc, calloc, realloc, strdup; the caller frees with free(). Never NULL. */
void *mem_alloc(size_t size);
void *mem_zalloc(size_t count, size_t size);
void *mem_realloc(void *old, size_t count, size_t size);
char *mem_strdup(const char *s);

/* Copies so many items of `size` bytes; either pointer may be NULL where there are none. */
void mem_copy(void *to, const void *from, size_t count, size_t size);

/* Makes room for one more item in a growing array: *items of *capacity items of `size` bytes,
 * `count` in use. Growth is by doubling. */
void mem_grow(void *items, size_t *capacity, size_t count, size_t size);

#endif
