/* Which addresses open, and how another program is given them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
/* clang-format off: cmocka wants the above before it */
#include <cmocka.h>
/* clang-format on */

#include "base/address.h"

static void only_three_schemes_open(void **state)
{
	(void)state;
	static const char *const good[] = {"http://a", "https://example.org/a?b=c#d",
		"HTTPS://EXAMPLE.ORG/", "mailto:desk@example.org"};
	static const char *const bad[] = {"", "http://", "mailto:", "ftp://example.org", "file:///etc",
		"javascript:alert(1)", " https://example.org", "https://example.org/a b",
		"https://example.org/\033[2J", "https://example.org/\n", "example.org", "-http://a"};
	for (size_t i = 0; i < sizeof good / sizeof *good; i++)
		assert_true(address_opens(str_from(good[i])));
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_false(address_opens(str_from(bad[i])));
}

static void expect(const char *address, const char *given)
{
	struct strbuf b;
	strbuf_init(&b);
	address_add(&b, str_from(address));
	assert_string_equal(b.ptr, given);
	strbuf_release(&b);
}

static void what_no_address_may_have_is_encoded(void **state)
{
	(void)state;
	expect("https://example.org/(a)?b=c&d=%20#e'f;$!*~[1]",
		"https://example.org/(a)?b=c&d=%20#e'f;$!*~[1]");
	expect("https://example.org/\"`|<>{}^\\", "https://example.org/%22%60%7C%3C%3E%7B%7D%5E%5C");
	expect("https://example.org/Истанбул", "https://example.org/Истанбул");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(only_three_schemes_open),
		cmocka_unit_test(what_no_address_may_have_is_encoded),
	};
	return cmocka_run_group_tests_name("address", tests, NULL, NULL);
}
