#include "load/quote.h"

#include <stdbool.h>
#include <string.h>

#include "base/show.h"
#include "base/strbuf.h"
#include "base/utf8.h"

enum { SHORT = 40 }; /* characters */

const char *quote_short(struct arena *arena, struct str s)
{
	struct strbuf shown;
	strbuf_init(&shown);
	s = str_trim(s);
	const char *p = s.ptr, *end = s.ptr + s.len;
	for (size_t i = 0; p < end && i < SHORT; i++) {
		uint32_t cp;
		p += utf8_decode(p, end, &cp);
	}
	show_add_line(&shown, (struct str){s.ptr, (size_t)(p - s.ptr)});
	if (p < end)
		strbuf_adds(&shown, "...");
	const char *result = arena_strndup(arena, shown.ptr, shown.len);
	strbuf_release(&shown);
	return result;
}

const char *quote_scalar(struct arena *arena, struct str s)
{
	const char *shown = quote_short(arena, s);
	struct strbuf quoted;
	strbuf_init(&quoted);
	char mark = strpbrk(shown, "\"\\") ? '\'' : '"';
	strbuf_addc(&quoted, mark);
	for (const char *p = shown; *p; p++) {
		if (*p == '\'' && mark == '\'')
			strbuf_addc(&quoted, '\'');
		strbuf_addc(&quoted, *p);
	}
	strbuf_addc(&quoted, mark);
	const char *result = arena_strndup(arena, quoted.ptr, quoted.len);
	strbuf_release(&quoted);
	return result;
}
