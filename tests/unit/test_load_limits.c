/* Limits: nesting, aliases, directives, size; files that are none; what a large file goes through.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
/* clang-format off: cmocka wants the above before it */
#include <cmocka.h>
/* clang-format on */

#include "load_test.h"

/* "a" so often between two texts; freed by the caller. */
static char *repeated(const char *before, const char *a, size_t times, const char *after)
{
	struct strbuf b;
	strbuf_init(&b);
	strbuf_adds(&b, before);
	for (size_t i = 0; i < times; i++)
		strbuf_adds(&b, a);
	strbuf_adds(&b, after);
	return strbuf_detach(&b);
}

static void expect_code(char *text, const char *code)
{
	char *found = findings(str_from(text));
	const char *blank = strchr(found, ' ');
	assert_string_equal(blank ? blank + 1 : "", code);
	free(found);
	free(text);
}

static void test_nesting(void **state)
{
	(void)state;
	/* The briefing itself is the first level. */
	char *close = repeated("", "]", 63, "\n");
	char *good = repeated(HEAD "x: ", "[", 63, close);
	char *bad = repeated(HEAD "x: [", "[", 63, close);
	expect_code(good, "unknown-key");
	expect_code(bad, "limit");
	free(close);
	expect_code(repeated(HEAD "x: ", "[", 100000, ""), "limit");
	expect_code(repeated(HEAD "x: ", "{a: ", 100000, ""), "limit");
	expect_code(repeated(HEAD "x:\n ", "- ", 100000, "\n"), "limit");
	/* Levels that aliases put within one another count as well. */
	struct strbuf b;
	strbuf_init(&b);
	strbuf_adds(&b, HEAD "a0: &a0 [x]\n");
	for (int i = 1; i < 70; i++)
		strbuf_addf(&b, "a%d: &a%d [*a%d]\n", i, i, i - 1);
	strbuf_adds(&b, "lang: *a69\n");
	expect_code(strbuf_detach(&b), "limit");
}

static void test_aliases(void **state)
{
	(void)state;
	/* With n aliases of 100 nodes in 112 + n nodes: 100 n <= 10 (112 + n) up to n = 12. */
	char *list = repeated(HEAD "x: &a [", "x, ", 98, "x]\ny: [");
	expect_code(repeated(list, "*a, ", 12, "]\n"), "unknown-key, 6:1 unknown-key");
	expect_code(repeated(list, "*a, ", 13, "]\n"), "limit");
	/* What comes after counts for the file as well. */
	char *many = repeated(list, "*a, ", 13, "]\nz: [");
	expect_code(repeated(many, "z, ", 10, "]\n"), "unknown-key, 6:1 unknown-key, 7:1 unknown-key");
	free(many);
	free(list);
	/* A long text is but one node. */
	list = repeated(HEAD "gaps:\n- &a '", "x", 1 << 20, "'\n");
	expect_code(repeated(list, "- *a\n", 60, ""), "");
	expect_code(repeated(list, "- *a\n", 70, ""), "limit");
	free(list);
}

static void test_directives(void **state)
{
	(void)state;
	static const char *const breaks[] = {"\n", "\r", "\r\n", "\xC2\x85", "\xE2\x80\xA8"};
	for (size_t i = 0; i < sizeof breaks / sizeof *breaks; i++) {
		struct strbuf b;
		strbuf_init(&b);
		strbuf_adds(&b, "# comment\n\n");
		for (int k = 0; k < 100000; k++)
			strbuf_addf(&b, "%%TAG !t%d! x%s", k, breaks[i]);
		char *all = strbuf_detach(&b);
		expect_code(repeated(all, "", 0, "---\n" HEAD), "limit");
		/* Nor are they given to libyaml behind a document. */
		expect_code(repeated(HEAD "...\n", all, 1, "---\n"), "second-document");
		expect_code(repeated(HEAD, all + 11, 1, "---\n"), "yaml");
		free(all);
	}
	expect_code(repeated("", "%TAG !t! x\n", 1, "---\n" HEAD), "");
	expect_code(repeated(HEAD "lang: |\n", "  %a\n", 40, ""), "");
}

static void test_findings_have_an_end(void **state)
{
	(void)state;
	char *text = repeated(HEAD "status: x\ntags:\n", "- !a b\n", DIAGS_MOST * 2, "");
	struct loaded l = load_string(text);
	assert_int_equal(l.diags.count, DIAGS_MOST);
	assert_int_equal(l.diags.errors, 1);
	assert_non_null(strstr(l.diags.items[DIAGS_MOST - 1].message, "more is wrong"));
	loaded_release(&l);
	free(text);
}

static enum load_result load_path(const char *path, enum diag_code code)
{
	struct diags diags;
	struct brief *brief;
	diags_init(&diags, path);
	enum load_result result = load_file(path, &brief, &diags);
	assert_int_equal(diags.count, 1);
	assert_int_equal(diags.items->code, code);
	assert_int_equal(diags.items->mark.line, 0);
	assert_null(brief);
	diags_release(&diags);
	return result;
}

static void test_no_files(void **state)
{
	(void)state;
	char folder[] = "/tmp/attache-load-XXXXXX", path[64];
	assert_non_null(mkdtemp(folder));
	assert_int_equal(load_path(folder, DIAG_UNREADABLE), LOAD_UNREADABLE);
	snprintf(path, sizeof path, "%s/x", folder);
	assert_int_equal(load_path(path, DIAG_UNREADABLE), LOAD_UNREADABLE);
	assert_int_equal(mkfifo(path, 0600), 0);
	assert_int_equal(load_path(path, DIAG_UNREADABLE), LOAD_UNREADABLE);
	unlink(path);
	/* A file of holes takes no room. */
	int fd = open(path, O_CREAT | O_WRONLY, 0600);
	assert_int_equal(ftruncate(fd, LOAD_MAX_BYTES + 1), 0);
	close(fd);
	assert_int_equal(load_path(path, DIAG_LIMIT), LOAD_BROKEN);
	unlink(path);
	rmdir(folder);
	assert_int_equal(load_path("/dev/null", DIAG_UNREADABLE), LOAD_UNREADABLE);
}

/* Standard input may be a pipe, of which each read gives a byte. */
static void test_standard_input(void **state)
{
	(void)state;
	static const char text[] = HEAD "lang: en\n";
	int ends[2], before = dup(STDIN_FILENO);
	assert_int_equal(pipe(ends), 0);
	if (fork() == 0) {
		for (size_t i = 0; i < sizeof text - 1; i++)
			if (write(ends[1], text + i, 1) == 1)
				usleep(100);
		_exit(0);
	}
	close(ends[1]);
	dup2(ends[0], STDIN_FILENO);
	struct diags diags;
	struct brief *brief;
	diags_init(&diags, "-");
	assert_int_equal(load_file("-", &brief, &diags), LOAD_OK);
	assert_string_equal(brief->lang->s, "en");
	assert_string_equal(brief->id->s, "stdin");
	brief_free(brief);
	diags_release(&diags);
	dup2(before, STDIN_FILENO);
	close(before);
	close(ends[0]);
}

/* Some 6 MB: read ahead in a thread, its memory used again as it is read. */
static void add_large(struct strbuf *b, size_t events)
{
	strbuf_adds(b, HEAD "chronology:\n");
	for (size_t i = 0; i < events; i++)
		strbuf_addf(b,
			"- date: %04zu\n  title: Event %zu of the year\n  text: |\n    Some text [@s%zu],\n"
			"    which goes on for a while so that the file grows large enough.\n"
			"  actors: [{id: a%zu, role: \"r %zu\"}]\n  other: {k%zu: [1, 2]}\n  sources: s%zu\n",
			1000 + i % 1000, i, i, i, i, i, i);
	strbuf_adds(b, "sources:\n");
	for (size_t i = 0; i < events; i++)
		strbuf_addf(b, "- {id: s%zu, title: Source %zu}\n", i, i);
}

static void check_event(const struct event *e, size_t i)
{
	char expected[80];
	snprintf(expected, sizeof expected, "Event %zu of the year", i);
	assert_string_equal(e->title->s, expected);
	snprintf(expected, sizeof expected, "r %zu", i);
	assert_string_equal(LIST_AT(const struct participant, e->actors, 0)->role->s, expected);
	snprintf(expected, sizeof expected, "k%zu", i);
	const struct pair *other = e->extra.items;
	assert_string_equal(LIST_AT(const struct pair, other->value.children, 0)->key->s, expected);
	assert_int_equal(e->mark.line, 6 + 8 * i);
	assert_int_equal(e->sources.count, 1);
}

static void test_large_file(void **state)
{
	(void)state;
	enum { EVENTS = 25000 };
	char path[] = "/tmp/attache-load-XXXXXX";
	struct strbuf text;
	strbuf_init(&text);
	add_large(&text, EVENTS);
	int fd = mkstemp(path);
	assert_true(write(fd, text.ptr, text.len) == (ssize_t)text.len);
	for (int with_error = 0; with_error < 2; with_error++) {
		struct diags diags;
		struct brief *brief;
		if (with_error)
			assert_int_equal(write(fd, "x: [\n", 5), 5);
		diags_init(&diags, path);
		enum load_result result = load_file(path, &brief, &diags);
		if (with_error) {
			assert_int_equal(result, LOAD_BROKEN);
			assert_int_equal(diags.count, 1);
			assert_int_equal(diags.items->mark.line, 7 + 9 * EVENTS);
		} else {
			assert_int_equal(result, LOAD_OK);
			for (size_t i = 0; i < diags.count; i++)
				assert_int_equal(diags.items[i].code, DIAG_UNKNOWN_KEY);
			assert_int_equal(brief->chronology.count, EVENTS);
			for (size_t i = 0; i < EVENTS; i++)
				check_event(LIST_AT(const struct event, brief->chronology, i), i);
			size_t number;
			assert_non_null(brief_source(brief, STR("s24999"), &number));
			assert_int_equal(number, EVENTS);
		}
		brief_free(brief);
		diags_release(&diags);
	}
	close(fd);
	unlink(path);
	strbuf_release(&text);
}

/* Whoever reads ahead is stopped. */
static void test_large_other_file(void **state)
{
	(void)state;
	expect_code(repeated("a: b\n", "c: d\n", 1 << 20, ""), "not-a-briefing");
	expect_code(
		repeated(HEAD "handling: '", "0123456789", 1 << 20, "'\nlang: [a]\n"), "wrong-kind");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_nesting),
		cmocka_unit_test(test_aliases),
		cmocka_unit_test(test_directives),
		cmocka_unit_test(test_findings_have_an_end),
		cmocka_unit_test(test_no_files),
		cmocka_unit_test(test_standard_input),
		cmocka_unit_test(test_large_file),
		cmocka_unit_test(test_large_other_file),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
