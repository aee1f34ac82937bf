/* A page set in parts by two threads is the page set whole. */
#include "text_test.h"

#include "cli/page.h"
#include "load/load.h"
#include "model/names.h"

static char *written(bool (*write)(FILE *, const struct page *), const struct page *page)
{
	char *text = NULL;
	size_t size;
	FILE *out = open_memstream(&text, &size);
	assert_true(write(out, page));
	fclose(out);
	/* Links are numbered within a part. */
	for (char *p = text; (p = strstr(p, "\033]8;id="));) {
		p += strlen("\033]8;id=");
		char *after = p + strspn(p, "0123456789");
		memmove(p, after, strlen(after) + 1);
	}
	return text;
}

static void compare(struct page *page)
{
	char *whole = written(page_write_whole, page), *parts = written(page_write_parts, page);
	assert_string_equal(whole, parts);
	free(whole);
	free(parts);
}

/* Every choice of sections, with and without the head and a rule above. */
static void compare_all(struct page *page)
{
	for (unsigned choice = 0; choice < 1u << compose_section_count; choice++) {
		for (size_t i = 0; i < compose_section_count; i++)
			page->sections[i] = choice >> i & 1;
		page->head = choice & 1;
		page->rule = choice & 2;
		compare(page);
		page->head = !page->head;
		compare(page);
	}
}

static void compare_file(const char *path)
{
	struct brief *brief;
	struct diags diags;
	struct edtf day;
	diags_init(&diags, path);
	assert_int_equal(load_file(path, &brief, &diags), LOAD_OK);
	assert_true(edtf_parse(STR("2018"), 0, &day, NULL));
	struct names *names = names_new(brief);
	struct page page = {.compose = {.brief = brief, .headings = true}, .width = 60};
	compare_all(&page);
	page.width = 31;
	page.colour = true;
	page.compose.names = names;
	page.compose.as_of = &day;
	compare_all(&page);
	names_free(names);
	brief_free(brief);
	diags_release(&diags);
}

static void test_full(void **state)
{
	(void)state;
	compare_file("briefs/riyadh-meeting.yaml");
	compare_file("tests/data/reading/markdown-heavy.yaml");
}

/* Nothing but a summary: most parts have nothing to say. */
static void test_empty_parts(void **state)
{
	(void)state;
	compare_file("tests/data/check/ok-minimal.yaml");
	compare_file("briefs/registry.yaml");
}

static void test_failing_stream(void **state)
{
	(void)state;
	struct brief *brief;
	struct diags diags;
	diags_init(&diags, "");
	assert_int_equal(load_file("briefs/riyadh-meeting.yaml", &brief, &diags), LOAD_OK);
	struct page page = {.compose = {.brief = brief, .headings = true}, .width = 60, .head = true};
	FILE *full = fopen("/dev/full", "w");
	assert_non_null(full);
	setvbuf(full, NULL, _IONBF, 0);
	assert_false(page_write(full, &page));
	assert_false(page_write_parts(full, &page));
	fclose(full);
	brief_free(brief);
	diags_release(&diags);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(test_full),
	    cmocka_unit_test(test_empty_parts),
	    cmocka_unit_test(test_failing_stream),
	};
	return cmocka_run_group_tests_name("page", tests, text_set_up, NULL);
}
