/* What comes with the program is found in the tree it was built in, else in the data folder. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>
/* clang-format off: cmocka wants the above before it */
#include <cmocka.h>
/* clang-format on */

#include "base/shipped.h"

static void test_in_the_tree(void **state)
{
	(void)state;
	struct strbuf b;
	char here[4096];
	strbuf_init(&b);
	strbuf_adds(&b, "in ");
	shipped_folder(&b, "doc/demo", "demo");
	assert_non_null(getcwd(here, sizeof here));
	assert_memory_equal(b.ptr, "in ", 3);
	assert_memory_equal(b.ptr + 3, here, strlen(here));
	assert_string_equal(b.ptr + 3 + strlen(here), "/doc/demo");
	strbuf_release(&b);
}

static void test_installed(void **state)
{
	(void)state;
	struct strbuf b;
	strbuf_init(&b);
	shipped_folder(&b, "doc/no-such-folder", "themes");
	assert_string_equal(b.ptr, ATTACHE_DATADIR "/themes");
	strbuf_release(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_in_the_tree),
		cmocka_unit_test(test_installed),
	};
	return cmocka_run_group_tests_name("shipped", tests, NULL, NULL);
}
