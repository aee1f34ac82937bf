#include "base/mem.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void (*restore_terminal)(void);

void mem_on_exhaustion(void (*restore)(void))
{
	restore_terminal = restore;
}

_Noreturn void mem_exhausted(void)
{
	if (restore_terminal)
		restore_terminal();
	fputs("attache: out of memory\n", stderr);
	_Exit(2);
}

void *mem_alloc(size_t size)
{
	void *p = malloc(size ? size : 1);
	if (!p)
		mem_exhausted();
	return p;
}

void *mem_zalloc(size_t count, size_t size)
{
	void *p = calloc(count ? count : 1, size ? size : 1);
	if (!p)
		mem_exhausted();
	return p;
}

void *mem_realloc(void *old, size_t count, size_t size)
{
	if (size && count > SIZE_MAX / size)
		mem_exhausted();
	size_t bytes = count * size;
	void *p = realloc(old, bytes ? bytes : 1);
	if (!p)
		mem_exhausted();
	return p;
}

char *mem_strdup(const char *s)
{
	size_t size = strlen(s) + 1;
	return memcpy(mem_alloc(size), s, size);
}

void mem_copy(void *to, const void *from, size_t count, size_t size)
{
	if (count)
		memcpy(to, from, count * size);
}

void mem_grow(void *items, size_t *capacity, size_t count, size_t size)
{
	if (count < *capacity)
		return;
	size_t wanted = *capacity ? *capacity * 2 : 8;
	void *old;
	memcpy(&old, items, sizeof old);
	old = mem_realloc(old, wanted, size);
	memcpy(items, &old, sizeof old);
	*capacity = wanted;
}
