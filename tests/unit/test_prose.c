/* References outside code. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
/* clang-format off: cmocka wants the above before it */
#include <cmocka.h>
/* clang-format on */

#include "model/prose.h"

/* The references' ids, each with a blank after it. */
static void expect(const char *markdown, const char *ids)
{
	char got[512] = "";
	size_t len = 0;
	struct prose p;
	struct ref ref;
	prose_init(&p, str_from(markdown));
	while (prose_next(&p, &ref))
		len += (size_t)snprintf(got + len, sizeof got - len, "%.*s ", STR_ARG(ref.id));
	assert_string_equal(got, ids);
}

static void test_code(void **state)
{
	(void)state;
	expect("", "");
	expect("[[a]] and [[b|B]], [@c]", "a b @c ");
	expect("`[[a]]` [[b]] ``[[c]] ` [[d]]`` [[e]]", "b e ");
	/* No span: nothing closes it, or only beyond the paragraph, or it is escaped. */
	expect("`[[a]]", "a ");
	expect("`[[a]] ``[[b]]", "a b ");
	expect("`[[a]]\n\nnext ` [[b]]", "a b ");
	expect("\\`[[a]]` [[b]]", "a b ");
	expect("`[[a]]\\` [[b]]", "b ");
	expect("a ` b\n[[a]]\nc ` d [[b]]", "b ");
	expect("[[a`]] ` [[b]]", "b ");
	expect("~~~\n[[a]]\n~~~~\n[[b]]", "b ");
	expect("[[a]]\n```yaml\n[[b]]\n``\n~~~\n[[c]]\n  ```  \n[[d]]", "a d ");
	expect("> ```\n> [[a]]\n> ```\n> [[b]]", "b ");
	expect("```\n[[a]]", "");
	expect("```", "");
	expect("``` [[a]] ``` [[b]]", "b ");
	expect("1. x\n\n    [[a]]", "a ");
}

static void test_many(void **state)
{
	(void)state;
	enum { COUNT = 200000 };
	char *text = malloc(2 * COUNT + 1);
	struct prose p;
	struct ref ref;
	for (size_t i = 0; i < COUNT; i++)
		memcpy(text + 2 * i, i % 3 ? "` " : "``", 2);
	memcpy(text + 2 * COUNT - 5, "[[a]]", 6);
	prose_init(&p, str_from(text));
	while (prose_next(&p, &ref))
		assert_true(ref.end <= 2 * COUNT);
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_code), cmocka_unit_test(test_many)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
