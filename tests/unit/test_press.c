/* A page written part by part is the page written at once. */
#include "text_test.h"

#include "base/strbuf.h"
#include "load/load.h"
#include "text/compose.h"
#include "text/press.h"

enum { ACTORS = 900, EVENTS = 2500 };

/* A briefing large enough to be parted several times. */
static struct brief *make_brief(void)
{
	struct strbuf yaml;
	struct brief *brief;
	struct diags diags;
	strbuf_init(&yaml);
	strbuf_adds(&yaml, "briefing: 1\nid: big\ntitle: Big\ndate: 2025\nsummary: Much.\nactors:\n");
	for (int i = 0; i < ACTORS; i++)
		strbuf_addf(&yaml, "  - {id: a%d, name: Actor %d, role: R, links: [{to: a%d, type: owns}]}\n",
			i, i, (i * 7 + 1) % ACTORS);
	strbuf_adds(&yaml, "chronology:\n");
	for (int i = 0; i < EVENTS; i++)
		strbuf_addf(&yaml, "  - {date: %d-%02d, text: Event %d., actors: [a%d], sources: [s]}\n",
			1900 + i % 120, i % 12 + 1, i, i % ACTORS);
	strbuf_adds(&yaml, "sources: [{id: s, title: S}]\n");
	diags_init(&diags, "big.yaml");
	assert_int_equal(load_text(strbuf_str(&yaml), "big.yaml", &brief, &diags), LOAD_OK);
	diags_release(&diags);
	strbuf_release(&yaml);
	return brief;
}

static char *print_by_press(struct compose c, bool colour, size_t *blocks_at_end)
{
	char *out = NULL;
	size_t size = 0;
	struct press press;
	FILE *stream = open_memstream(&out, &size);
	press_init(&press, stream, 60, colour);
	c.press = &press;
	compose_page(&c);
	*blocks_at_end = c.doc->block_count;
	assert_true(press_finish(&press, c.doc));
	assert_int_equal(c.doc->block_count, 0);
	press_release(&press);
	fclose(stream);
	return out;
}

static void parts_make_the_whole(void **state)
{
	(void)state;
	struct doc doc;
	size_t rest;
	struct brief *brief = make_brief();
	doc_init(&doc);
	const struct compose c = {.doc = &doc, .brief = brief, .headings = true};
	compose_page(&c);
	size_t blocks = doc.block_count;
	char *whole = text_plain(&doc, 60);
	doc_clear(&doc);
	char *parts = print_by_press(c, false, &rest);
	assert_true(rest < blocks / 4);
	assert_string_equal(parts, whole);
	doc_release(&doc);
	brief_free(brief);
	free(whole);
	free(parts);
}

static void add(struct doc *d, const char *text)
{
	doc_block(d, BLOCK_PARAGRAPH)->space_before = 1;
	doc_span(d, ROLE_TITLE, 0, 0, str_from(text));
}

static void blank_lines_stay_between_parts(void **state)
{
	(void)state;
	char *out = NULL;
	size_t size = 0;
	struct press press;
	struct doc doc;
	FILE *stream = open_memstream(&out, &size);
	doc_init(&doc);
	press_init(&press, stream, 60, true);
	add(&doc, "one");
	press_take(&press, &doc);
	add(&doc, "two");
	press_take(&press, &doc);
	add(&doc, "three");
	assert_true(press_finish(&press, &doc));
	add(&doc, "four");
	assert_true(press_finish(&press, &doc));
	fclose(stream);
	assert_string_equal(out,
		"\033[1mone\033[0m\n\n\033[1mtwo\033[0m\n\n\033[1mthree\033[0m\n\n\033[1mfour\033[0m\n");
	press_release(&press);
	doc_release(&doc);
	free(out);
}

static void tells_of_a_stream_that_fails(void **state)
{
	(void)state;
	struct press press;
	struct doc doc;
	FILE *full = fopen("/dev/full", "w");
	if (!full)
		skip();
	setvbuf(full, NULL, _IONBF, 0);
	doc_init(&doc);
	press_init(&press, full, 60, false);
	add(&doc, "one");
	press_take(&press, &doc);
	assert_false(press_finish(&press, &doc));
	press_release(&press);
	doc_release(&doc);
	fclose(full);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts_make_the_whole),
		cmocka_unit_test(blank_lines_stay_between_parts),
		cmocka_unit_test(tells_of_a_stream_that_fails),
	};
	return cmocka_run_group_tests(tests, text_set_up, NULL);
}
