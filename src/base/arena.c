#include "base/arena.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"

enum { FIRST_BLOCK = 8 << 10, LARGEST_BLOCK = 1 << 20 };

struct arena_block {
	struct arena_block *older;
	size_t size;
	max_align_t data[];
};

struct arena_adopted {
	struct arena_adopted *older;
	void *memory;
};

/* Lies where the spare memory begins. */
struct arena_spare {
	struct arena_spare *older;
	char *end;
	max_align_t data[];
};

void arena_init(struct arena *a)
{
	*a = (struct arena){0};
}

/* The notes of what was adopted lie in the arena, perhaps in what was adopted. */
static void free_adopted(struct arena *a)
{
	for (struct arena_adopted *note = a->adopted, *older; note; note = older) {
		older = note->older;
		free(note->memory);
	}
	a->adopted = NULL;
	a->spare = NULL;
}

void arena_adopt(struct arena *a, void *allocated)
{
	struct arena_adopted *note = arena_alloc(a, sizeof *note);
	*note = (struct arena_adopted){a->adopted, allocated};
	a->adopted = note;
}

void arena_join(struct arena *a, struct arena *other)
{
	struct arena_block **oldest = &other->blocks;
	while (*oldest)
		oldest = &(*oldest)->older;
	struct arena_adopted **first = &other->adopted;
	while (*first)
		first = &(*first)->older;
	*first = a->adopted;
	a->adopted = other->adopted;
	/* The newest block stays the one with room. */
	if (a->blocks) {
		*oldest = a->blocks->older;
		a->blocks->older = other->blocks;
	} else {
		a->blocks = other->blocks;
		a->next = other->next;
		a->end = other->end;
	}
	arena_init(other);
}

void arena_release(struct arena *a)
{
	free_adopted(a);
	for (struct arena_block *b = a->blocks, *older; b; b = older) {
		older = b->older;
		free(b);
	}
	arena_init(a);
}

void arena_clear(struct arena *a)
{
	struct arena_block *keep = a->blocks;
	free_adopted(a);
	if (!keep)
		return;
	a->blocks = keep->older;
	keep->older = NULL;
	arena_release(a);
	a->blocks = keep;
	a->next = (char *)keep->data;
	a->end = a->next + keep->size;
}

void arena_lend(struct arena *a, void *from, size_t size)
{
	uintptr_t pad = -(uintptr_t)from & (_Alignof(max_align_t) - 1);
	if (size < pad + sizeof(struct arena_spare))
		return;
	struct arena_spare *spare = (void *)((char *)from + pad);
	*spare = (struct arena_spare){a->spare, (char *)from + size};
	a->spare = spare;
}

/* Whether spare memory has so much room, which it then is used for. */
static bool use_spare(struct arena *a, size_t least)
{
	struct arena_spare *spare = a->spare;
	if (!spare || (size_t)(spare->end - (char *)spare->data) < least)
		return false;
	a->spare = spare->older;
	a->next = (char *)spare->data;
	a->end = spare->end;
	return true;
}

static void add_block(struct arena *a, size_t least)
{
	if (use_spare(a, least))
		return;
	size_t size = a->blocks ? a->blocks->size * 2 : FIRST_BLOCK;
	if (size > LARGEST_BLOCK)
		size = LARGEST_BLOCK;
	if (size < least)
		size = least;
	struct arena_block *b = mem_alloc(sizeof *b + size);
	b->older = a->blocks;
	b->size = size;
	a->blocks = b;
	a->next = (char *)b->data;
	a->end = a->next + size;
}

void *arena_alloc_aligned(struct arena *a, size_t size, size_t align)
{
	size_t pad = (size_t)(-(uintptr_t)a->next & (align - 1));
	if (!a->next || size + pad > (size_t)(a->end - a->next)) {
		add_block(a, size);
		pad = 0;
	}
	char *p = a->next + pad;
	a->next = p + size;
	return p;
}

void *arena_alloc(struct arena *a, size_t size)
{
	return arena_alloc_aligned(a, size, sizeof(void *));
}

void *arena_zalloc(struct arena *a, size_t size)
{
	return memset(arena_alloc(a, size), 0, size);
}

void *arena_memdup(struct arena *a, const void *bytes, size_t size)
{
	void *p = arena_alloc(a, size);
	if (size)
		memcpy(p, bytes, size);
	return p;
}

char *arena_strndup(struct arena *a, const char *s, size_t len)
{
	char *p = arena_alloc_aligned(a, len + 1, 1);
	if (len)
		memcpy(p, s, len);
	p[len] = '\0';
	return p;
}

struct str arena_str(struct arena *a, struct str s)
{
	return (struct str){arena_strndup(a, s.ptr, s.len), s.len};
}

char *arena_printf(struct arena *a, const char *format, ...)
{
	va_list args, again;
	va_start(args, format);
	va_copy(again, args);
	int len = vsnprintf(NULL, 0, format, args);
	size_t size = len > 0 ? (size_t)len + 1 : 1;
	char *p = arena_alloc_aligned(a, size, 1);
	*p = '\0';
	vsnprintf(p, size, format, again);
	va_end(again);
	va_end(args);
	return p;
}
