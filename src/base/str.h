/* Borrowed text: a pointer and a length in bytes, UTF-8, not necessarily ending in NUL. The owner
 * outlives the borrower. */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct str {
	const char *ptr;
	size_t len;
};

#define STR(literal) ((struct str){(literal), sizeof(literal) - 1})
/* For printf's "%.*s". */
#define STR_ARG(s) ((int)(s).len), ((s).ptr)

static inline struct str str_from(const char *s)
{
	return (struct str){s ? s : "", s ? strlen(s) : 0};
}

static inline bool str_equal(struct str a, struct str b)
{
	return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

static inline bool str_is(struct str a, const char *b)
{
	return str_equal(a, str_from(b));
}

/* A blank, a tab, or an end of a line. */
static inline bool byte_is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Without the blanks around it. */
static inline struct str str_trim(struct str s)
{
	while (s.len && byte_is_blank(s.ptr[0])) {
		s.ptr++;
		s.len--;
	}
	while (s.len && byte_is_blank(s.ptr[s.len - 1]))
		s.len--;
	return s;
}

#endif
