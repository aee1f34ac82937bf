/* The title line at every width. */
#include "text_test.h"

#include "ui/bar.h"

static void expect(int columns, const char *wanted)
{
	struct canvas c;
	struct bar bar;
	struct strbuf b;
	canvas_init(&c);
	bar_init(&bar);
	strbuf_init(&b);
	canvas_reset(&c, 1, columns);
	bar_set_title(&bar, STR("A title\nof several words"));
	strbuf_adds(bar_part(&bar, ROLE_HANDLING, true), "TLP:AMBER");
	strbuf_adds(bar_part(&bar, ROLE_BAR, false), "28 Feb 2025");
	bar_part(&bar, ROLE_BAR, false);
	strbuf_adds(bar_part(&bar, ROLE_BAR, false), "current");
	bar_draw(&bar, &c, (struct rect){0, 0, 1, columns});
	canvas_text(&c, &b);
	assert_string_equal(b.ptr, wanted);
	strbuf_release(&b);
	bar_release(&bar);
	canvas_release(&c);
}

static void keeps_what_matters_most(void **state)
{
	(void)state;
	expect(70, " A title of several words           TLP:AMBER · 28 Feb 2025 · current\n");
	expect(51, " A title of several words  TLP:AMBER · 28 Feb 2025\n");
	expect(40, " A title of several words     TLP:AMBER\n");
	expect(20, "A title …  TLP:AMBER\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keeps_what_matters_most),
	};
	return cmocka_run_group_tests_name("bar", tests, text_set_up, NULL);
}
