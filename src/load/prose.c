#include "load/prose.h"

enum { LONGEST_RUN = 63 };

static size_t run_length(struct str s, size_t at)
{
	size_t n = 0;
	while (at + n < s.len && s.ptr[at + n] == '`')
		n++;
	return n;
}

/* Where the first run of just that length at or after `at` ends; 0 where there is none. */
static size_t closing_end(struct str s, size_t at, size_t length)
{
	while (at < s.len) {
		const char *tick = memchr(s.ptr + at, '`', s.len - at);
		if (!tick)
			return 0;
		at = (size_t)(tick - s.ptr);
		size_t n = run_length(s, at);
		at += n;
		if (n == length)
			return at;
	}
	return 0;
}

bool prose_next(struct prose *p, struct str *piece)
{
	size_t start = p->at, at = start;
	if (start >= p->text.len)
		return false;
	for (;;) {
		const char *tick = memchr(p->text.ptr + at, '`', p->text.len - at);
		size_t open = tick ? (size_t)(tick - p->text.ptr) : p->text.len;
		size_t length = tick ? run_length(p->text, open) : 0;
		size_t close = 0;
		if (length && length <= LONGEST_RUN && !(p->unclosed >> length & 1)) {
			close = closing_end(p->text, open + length, length);
			if (!close)
				p->unclosed |= (uint64_t)1 << length;
		}
		if (!tick || close) {
			*piece = (struct str){p->text.ptr + start, open - start};
			p->at = tick ? close : p->text.len;
			return true;
		}
		at = open + length;
	}
}
