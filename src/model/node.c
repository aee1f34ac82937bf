#include "model/node.h"

#include <string.h>

struct text *text_new(struct arena *arena, struct str s, struct mark mark)
{
	struct text *t = arena_alloc_aligned(arena, sizeof *t + s.len + 1, _Alignof(struct text));
	t->len = (uint32_t)s.len;
	t->mark = mark;
	if (s.len)
		memcpy(t->s, s.ptr, s.len);
	t->s[s.len] = '\0';
	return t;
}
