/* What the tests of text have in common. */
#ifndef TEST_UNICODE_TEST_H
#define TEST_UNICODE_TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/strbuf.h"

/* Whether appending what `add` makes of `in` to a buffer that holds something gives just `wanted`. */
static inline void assert_adds(
	void (*add)(struct strbuf *, struct str), struct str in, const char *wanted)
{
	struct strbuf b;
	strbuf_init(&b);
	strbuf_adds(&b, "-.");
	add(&b, in);
	assert_string_equal(b.ptr + 2, wanted);
	assert_int_equal(b.len, 2 + strlen(wanted));
	strbuf_release(&b);
}

/* The next of a fixed row of pseudo-random numbers below `limit`. */
static inline uint32_t next_random(uint64_t *seed, uint32_t limit)
{
	*seed = *seed * 6364136223846793005u + 1442695040888963407u;
	return (uint32_t)(*seed >> 33) % limit;
}

#endif
