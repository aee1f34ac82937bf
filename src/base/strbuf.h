/* A growing byte string, always ending in NUL. */
#ifndef BASE_STRBUF_H
#define BASE_STRBUF_H

#include <stdarg.h>
#include <stddef.h>

#include "base/str.h"

struct strbuf {
	char *ptr; /* never NULL after init; NUL after len bytes */
	size_t len;
	size_t capacity;
};

void strbuf_init(struct strbuf *);
void strbuf_release(struct strbuf *);
/* Empties it, keeping the memory for reuse. */
void strbuf_clear(struct strbuf *);
/* The text, owned by the caller from now on (free); the buffer is empty as after init. */
char *strbuf_detach(struct strbuf *);

void strbuf_add(struct strbuf *, const char *bytes, size_t len);
void strbuf_add_str(struct strbuf *, struct str);
void strbuf_adds(struct strbuf *, const char *s);
void strbuf_addc(struct strbuf *, char c);
void strbuf_add_repeat(struct strbuf *, char c, size_t count);
/* Decimal digits. */
void strbuf_add_number(struct strbuf *, unsigned long long number);
void strbuf_addf(struct strbuf *, const char *format, ...) __attribute__((format(printf, 2, 3)));
void strbuf_addv(struct strbuf *, const char *format, va_list) __attribute__((format(printf, 2, 0)));
/* Shortens to len bytes; len must not exceed the present length. */
void strbuf_truncate(struct strbuf *, size_t len);

static inline struct str strbuf_str(const struct strbuf *b)
{
	return (struct str){b->ptr, b->len};
}

#endif
