/* Pages as they were last approved of: tests/golden. UPDATE=1 writes them anew, to be looked at. */
#include "text_test.h"

#include "base/mem.h"
#include "library/library.h"
#include "load/load.h"
#include "model/names.h"
#include "text/compose.h"

#define GOLDEN "tests/golden/"

static char *read_file(const char *path)
{
	FILE *in = fopen(path, "rb");
	if (!in)
		return mem_strdup("");
	fseek(in, 0, SEEK_END);
	long size = ftell(in);
	rewind(in);
	char *text = mem_zalloc(1, (size_t)size + 1);
	assert_int_equal(fread(text, 1, (size_t)size, in), (size_t)size);
	fclose(in);
	return text;
}

static void write_file(const char *path, const char *text)
{
	FILE *out = fopen(path, "wb");
	assert_non_null(out);
	fputs(text, out);
	fclose(out);
}

/* Says which line differs, since two pages side by side are hard to read. */
static void compare(const char *path, const char *page)
{
	if (getenv("UPDATE")) {
		write_file(path, page);
		return;
	}
	char *golden = read_file(path);
	const char *a = golden, *b = page;
	for (int line = 1; *a || *b; line++) {
		size_t one = strcspn(a, "\n"), other = strcspn(b, "\n");
		if (one != other || memcmp(a, b, one) != 0 || !a[one] != !b[other])
			fail_msg("%s:%d: '%.*s', expected '%.*s'", path, line, (int)other, b, (int)one, a);
		a += one + (a[one] != '\0');
		b += other + (b[other] != '\0');
	}
	free(golden);
}

static void compare_widths(const char *name, const struct doc *doc)
{
	static const int widths[] = {40, 80, 120};
	for (size_t i = 0; i < sizeof widths / sizeof *widths; i++) {
		char path[256];
		char *page = text_plain(doc, widths[i]);
		snprintf(path, sizeof path, GOLDEN "%s.%d.txt", name, widths[i]);
		compare(path, page);
		free(page);
	}
}

/* A briefing by itself, as print shows it. */
static void expect_print(const char *path, const char *as_of, const char *name)
{
	struct brief *brief;
	struct diags diags;
	struct doc doc;
	struct edtf day;
	diags_init(&diags, path);
	assert_int_equal(load_file(path, &brief, &diags), LOAD_OK);
	struct names *names = names_new(brief);
	doc_init(&doc);
	struct compose c = {.doc = &doc, .brief = brief, .names = names, .headings = true};
	if (as_of) {
		edtf_parse(str_from(as_of), 0, &day, NULL);
		c.as_of = &day;
	}
	compose_page(&c);
	compare_widths(name, &doc);
	doc_release(&doc);
	names_free(names);
	brief_free(brief);
	diags_release(&diags);
}

static void prints_briefings(void **state)
{
	(void)state;
	expect_print("tests/data/reading/arabic.yaml", NULL, "print/arabic");
	expect_print("tests/data/reading/chinese.yaml", NULL, "print/chinese");
	expect_print("tests/data/reading/markdown-heavy.yaml", NULL, "print/markdown-heavy");
	expect_print("tests/data/reading/russian.yaml", NULL, "print/russian");
	expect_print("briefs/istanbul-first-round.yaml", NULL, "print/istanbul-first-round");
	expect_print("briefs/ambassadorship.yaml", NULL, "print/ambassadorship");
	expect_print("tests/data/compose/bridge.yaml", NULL, "print/bridge");
	expect_print("tests/data/compose/bridge.yaml", "2030", "print/bridge-as-of");
}

struct page {
	const char *name;
	void (*compose)(const struct compose *, struct str id);
	const char *brief, *id;
};

/* Pages of a library, whose briefings say different things of the same. */
static void shows_pages_of_a_library(void **state)
{
	static const struct page pages[] = {
		{"page/actor", compose_actor_page, "bridge", "mayor"},
		{"page/actor-of-one", compose_actor_page, "bridge", "falk"},
		{"page/event", compose_event_page, "bridge", "opening"},
		{"page/event-plain", compose_event_page, "bridge", "@1"},
		{"page/source", compose_source_page, "bridge", "gazette"},
		{"page/source-unused", compose_source_page, "bridge", "3"},
	};
	(void)state;
	struct library *library = library_new();
	assert_true(library_add(library, "tests/data/compose"));
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
		struct doc doc;
		doc_init(&doc);
		const struct brief *brief = library_brief(library, str_from(pages[i].brief));
		struct names *names = names_new(brief);
		const struct compose c = {.doc = &doc, .brief = brief, .library = library, .names = names};
		pages[i].compose(&c, str_from(pages[i].id));
		compare_widths(pages[i].name, &doc);
		doc_release(&doc);
		names_free(names);
	}
	library_free(library);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(prints_briefings),
		cmocka_unit_test(shows_pages_of_a_library),
	};
	return cmocka_run_group_tests(tests, text_set_up, NULL);
}
