#include "base/strbuf.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static char empty[1];

void strbuf_init(struct strbuf *b)
{
	*b = (struct strbuf){.ptr = empty};
}

void strbuf_release(struct strbuf *b)
{
	if (b->capacity)
		free(b->ptr);
	strbuf_init(b);
}

void strbuf_clear(struct strbuf *b)
{
	strbuf_truncate(b, 0);
}

char *strbuf_detach(struct strbuf *b)
{
	char *s = b->capacity ? b->ptr : mem_strdup("");
	strbuf_init(b);
	return s;
}

static void reserve(struct strbuf *b, size_t more)
{
	size_t wanted = b->len + more + 1;
	if (wanted <= b->capacity)
		return;
	size_t capacity = b->capacity ? b->capacity : 64;
	while (capacity < wanted)
		capacity += capacity / 2;
	b->ptr = mem_realloc(b->capacity ? b->ptr : NULL, capacity, 1);
	b->ptr[b->len] = '\0';
	b->capacity = capacity;
}

void strbuf_add(struct strbuf *b, const char *bytes, size_t len)
{
	if (!len)
		return;
	reserve(b, len);
	memcpy(b->ptr + b->len, bytes, len);
	b->len += len;
	b->ptr[b->len] = '\0';
}

void strbuf_add_str(struct strbuf *b, struct str s)
{
	strbuf_add(b, s.ptr, s.len);
}

void strbuf_adds(struct strbuf *b, const char *s)
{
	strbuf_add(b, s, strlen(s));
}

void strbuf_addc(struct strbuf *b, char c)
{
	strbuf_add(b, &c, 1);
}

void strbuf_add_number(struct strbuf *b, unsigned long long number)
{
	char digits[24], *p = digits + sizeof digits;
	do {
		*--p = (char)('0' + number % 10);
		number /= 10;
	} while (number);
	strbuf_add(b, p, (size_t)(digits + sizeof digits - p));
}

void strbuf_add_repeat(struct strbuf *b, char c, size_t count)
{
	reserve(b, count);
	memset(b->ptr + b->len, c, count);
	b->len += count;
	b->ptr[b->len] = '\0';
}

void strbuf_addf(struct strbuf *b, const char *format, ...)
{
	va_list args;
	va_start(args, format);
	strbuf_addv(b, format, args);
	va_end(args);
}

void strbuf_addv(struct strbuf *b, const char *format, va_list args)
{
	va_list again;
	va_copy(again, args);
	int len = vsnprintf(NULL, 0, format, args);
	if (len > 0) {
		reserve(b, (size_t)len);
		vsnprintf(b->ptr + b->len, (size_t)len + 1, format, again);
		b->len += (size_t)len;
	}
	va_end(again);
}

void strbuf_truncate(struct strbuf *b, size_t len)
{
	b->len = len;
	if (b->capacity)
		b->ptr[len] = '\0';
}
