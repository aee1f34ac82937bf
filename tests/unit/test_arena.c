/* Arenas: memory of their own, adopted, lent and joined. Leaks and wrong frees show under SAN=1. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
/* clang-format off: cmocka wants the above before it */
#include <cmocka.h>
/* clang-format on */

#include "base/arena.h"
#include "base/mem.h"

static bool lies_in(const void *p, const char *memory, size_t size)
{
	return (uintptr_t)p >= (uintptr_t)memory && (uintptr_t)p < (uintptr_t)memory + size;
}

static void test_texts_last(void **state)
{
	(void)state;
	struct arena a;
	char *texts[3000];
	arena_init(&a);
	for (size_t i = 0; i < 3000; i++) {
		texts[i] = arena_printf(&a, "%zu%*s", i, (int)(i % 97), "");
		size_t *number = arena_alloc(&a, sizeof *number);
		assert_int_equal((uintptr_t)number % sizeof(void *), 0);
		*number = i;
	}
	for (size_t i = 0; i < 3000; i++)
		assert_int_equal(strtoul(texts[i], NULL, 10), i);
	arena_clear(&a);
	assert_string_equal(arena_strndup(&a, "xyz", 2), "xy");
	arena_release(&a);
}

static void test_adopted_memory_is_freed(void **state)
{
	(void)state;
	struct arena a;
	arena_init(&a);
	arena_adopt(&a, mem_alloc(100));
	arena_adopt(&a, mem_alloc(200));
	arena_clear(&a);
	arena_adopt(&a, mem_alloc(300));
	arena_release(&a);
	arena_release(&a);
}

/* Lent memory is used for what is allocated next, but not for more than there is. */
static void test_lent_memory_is_used(void **state)
{
	(void)state;
	enum { SIZE = 1 << 20 };
	struct arena a;
	char *memory = mem_alloc(SIZE);
	arena_init(&a);
	arena_adopt(&a, memory);
	arena_lend(&a, memory + 1, 3); /* too little for anything */
	arena_lend(&a, memory + 5, SIZE / 2);
	/* The room of the first block comes first. */
	while (!lies_in(arena_alloc(&a, 4000), memory, SIZE))
		;
	size_t in = 1;
	while (lies_in(memset(arena_alloc(&a, 4000), 1, 4000), memory + 5, SIZE / 2))
		in++;
	assert_true(in >= SIZE / 2 / 4000 - 1 && in <= SIZE / 2 / 4000);
	arena_lend(&a, memory + SIZE / 2 + 5, SIZE / 2 - 5);
	assert_false(lies_in(arena_alloc(&a, SIZE), memory, SIZE));
	arena_release(&a);
}

static void test_joined_arenas_are_one(void **state)
{
	(void)state;
	for (int first = 0; first < 2; first++) {
		struct arena a, b;
		arena_init(&a);
		arena_init(&b);
		char *kept = first ? arena_strndup(&a, "kept", 4) : NULL;
		for (size_t i = 0; i < 100; i++)
			arena_alloc(&b, 1000);
		char *moved = arena_strndup(&b, "moved", 5);
		arena_adopt(&b, mem_alloc(10));
		arena_adopt(&a, mem_alloc(20));
		arena_join(&a, &b);
		arena_release(&b);
		for (size_t i = 0; i < 100; i++)
			memset(arena_alloc(&a, 1000), 2, 1000);
		assert_string_equal(moved, "moved");
		if (first)
			assert_string_equal(kept, "kept");
		arena_release(&a);
	}
	struct arena a, b;
	arena_init(&a);
	arena_init(&b);
	arena_join(&a, &b);
	arena_release(&a);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_texts_last),
		cmocka_unit_test(test_adopted_memory_is_freed),
		cmocka_unit_test(test_lent_memory_is_used),
		cmocka_unit_test(test_joined_arenas_are_one),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
