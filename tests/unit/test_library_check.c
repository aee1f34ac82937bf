/* Findings that only a library shows. tests/check/test_check.sh has one of each through the
 * command; here is what must not be found, and what is found but once. */
#include "library_test.h"

/* All findings as "FILE:LINE code" lines. */
static void expect(const char *findings)
{
	char got[2048] = "";
	size_t len = 0;
	struct library *l = shelf_open(".");
	library_check(l);
	for (size_t i = 0; i < library_file_count(l); i++) {
		const struct library_file *f = library_file_at(l, i);
		for (size_t j = 0; j < f->diags.count; j++)
			len += (size_t)snprintf(got + len, sizeof got - len, "%s:%u %s\n", f->path + 2,
				f->diags.items[j].mark.line, diag_code_name(f->diags.items[j].code));
	}
	assert_string_equal(got, findings);
	library_free(l);
}

static void expect_message(size_t file, size_t diag, const char *message)
{
	struct library *l = shelf_open(".");
	library_check(l);
	const struct diags *d = &library_file_at(l, file)->diags;
	assert_true(d->count > diag);
	assert_string_equal(d->items[diag].message, message);
	library_free(l);
}

static void test_references(void **state)
{
	(void)state;
	shelf_brief("a.yaml", "a",
		"gaps:\n"
		"  - Of [[Bob]], [[BOB|him]], [[ann]], [[a]], [[event:b#one]], [[brief:b]], `[[nobody]]`.\n"
		"  - Of [[nobody]], [[nobody]], [[nobody|them]] and [[event:b#two]], [[event:c#one]].\n"
		"actors: [{id: ann, name: Ann, links: [{to: bob}, {to: Bob}, {to: nobody}]}]\n"
		"related: [b, a, c]\n");
	shelf_brief("b.yaml", "b",
		"actors: [{id: bob, name: Bob}]\n"
		"chronology: [{date: 2025, id: one, title: One, same_as: [a#one, b#one]}]\n");
	expect("a.yaml:7 unresolved-actor\n"
		   "a.yaml:8 unresolved-actor\n"
		   "a.yaml:8 unresolved-actor\n"
		   "a.yaml:8 unresolved-event\n"
		   "a.yaml:8 unresolved-event\n"
		   "a.yaml:9 unresolved-actor\n"
		   "a.yaml:10 unresolved-brief\n"
		   "b.yaml:7 unresolved-event\n");
}

static void test_suggestions(void **state)
{
	(void)state;
	shelf_brief("a.yaml", "round-1",
		"related: [round-2, elsewhere]\n"
		"actors: [{id: ann, name: Ann, links: [{to: darchiev}, {to: an}, {to: nobody}]}]\n");
	shelf_brief("b.yaml", "round-3", "actors: [{id: darchiyev, name: Alexander}]\n");
	expect_message(0, 0, "no briefing 'round-2' is known; did you mean 'round-1'?");
	expect_message(
		0, 1, "no briefing 'elsewhere' is known; add its file to the library, or correct the id");
	expect_message(0, 2, "no actor 'darchiev' is known; did you mean 'darchiyev'?");
	expect_message(0, 3, "no actor 'an' is known; did you mean 'ann'?");
	expect_message(0, 4,
		"no actor 'nobody' is known; add it under actors:, or write the id of one that is there");
}

static void test_names(void **state)
{
	(void)state;
	shelf_brief("a.yaml", "a",
		"actors:\n"
		"  - {id: ann, name: Ann Bell}\n"
		"  - {id: bob, name: Bob, wikidata: Q1}\n"
		"  - {id: carl, name: Carl, wikidata: Q3}\n"
		"  - {id: dora, name: Dora}\n");
	/* bell agrees by two names: one finding. Bobs are told apart, carl and karl are one. */
	shelf_brief("b.yaml", "b",
		"actors:\n"
		"  - {id: bell, name: ANN BÉLL, aliases: [Ann Bell]}\n"
		"  - {id: robert, name: Bob, wikidata: Q2}\n"
		"  - {id: karl, name: Carl, wikidata: Q3}\n"
		"  - {id: dora, name: Dora}\n");
	/* ann and bell are together here, which the file shows by itself; that pair was said. */
	shelf_brief("c.yaml", "c",
		"actors:\n"
		"  - {id: bell, name: Ann Bell}\n"
		"  - {id: ann, name: Ann Bell}\n"
		"  - {id: dori, name: Dora}\n");
	expect("b.yaml:7 one-name-two-ids\nc.yaml:9 one-name-two-ids\n");
}

static void test_names_within_one(void **state)
{
	(void)state;
	shelf_brief("a.yaml", "a", "actors: [{id: ann, name: Ann}, {id: bell, name: Ann}]\n");
	shelf_brief("b.yaml", "b", "actors: [{id: bell, name: Ann}]\n");
	expect("");
}

static void test_numbers(void **state)
{
	(void)state;
	shelf_brief("a.yaml", "a", "actors: [{id: ann, name: Ann, wikidata: Q1}]\n");
	shelf_brief("b.yaml", "b", "actors: [{id: ann, name: Ann}]\n");
	shelf_brief("c.yaml", "c", "actors: [{id: ann, name: Ann, wikidata: Q2}]\n");
	shelf_brief("d.yaml", "d", "actors: [{id: ann, name: Ann, wikidata: Q1}]\n");
	expect("c.yaml:6 wikidata-conflict\n");
	expect_message(2, 0,
		"'ann' is Q2 here but Q1 in ./a.yaml:6; correct the number, or give this actor another "
		"id");
}

static void test_same_brief(void **state)
{
	(void)state;
	shelf_brief("a.yaml", "a", "");
	shelf_brief("b.yaml", "a", "related: [b]\n");
	expect("b.yaml:2 duplicate-brief\nb.yaml:6 unresolved-brief\n");
}

/* A file full of mistakes is checked all the same. */
static void test_many(void **state)
{
	(void)state;
	enum { COUNT = 3000 };
	FILE *f = fopen("a.yaml", "w");
	assert_non_null(f);
	fputs("briefing: 1\ntitle: T\ndate: 2025\nsummary: S\nrelated:\n", f);
	for (int i = 0; i < COUNT; i++)
		fprintf(f, "- brief-%d\n", i);
	fclose(f);
	struct library *l = shelf_open("a.yaml");
	library_check(l);
	assert_int_equal(library_file_at(l, 0)->diags.count, COUNT);
	library_free(l);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, shelf_set_up, shelf_tear_down)
	const struct CMUnitTest tests[] = {
		TEST(test_references),
		TEST(test_suggestions),
		TEST(test_names),
		TEST(test_names_within_one),
		TEST(test_numbers),
		TEST(test_same_brief),
		TEST(test_many),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
