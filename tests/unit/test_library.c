/* Which files a library has, in which order, and what becomes of bad ones. */
#include "library_test.h"

static void expect_files(const struct library *l, const char *paths)
{
	struct notes n = {0};
	for (size_t i = 0; i < library_file_count(l); i++)
		note(&n, str_from(library_file_at(l, i)->path));
	assert_string_equal(n.text, paths);
}

static void expect_briefs(const struct library *l, const char *ids)
{
	struct notes n = {0};
	for (size_t i = 0; i < library_brief_count(l); i++) {
		const struct brief *b = library_brief_at(l, i);
		note(&n, text_str(b->id));
		assert_ptr_equal(library_brief(l, text_str(b->id)), b);
	}
	assert_string_equal(n.text, ids);
}

static void test_walk(void **state)
{
	(void)state;
	static const char *const paths[] = {"b.yaml", "a/x.yaml", "a/y.yml", "a-b.yaml", "ab.yaml",
		"a/.hidden.yaml", ".git/z.yaml", "a/note.txt", "a/.yaml", "a/deep/er/q.yaml", "Z.yaml"};
	for (size_t i = 0; i < sizeof paths / sizeof *paths; i++)
		shelf_put(paths[i], "briefing: 1\ntitle: T\ndate: 2025\nsummary: S\n");
	mkdir("empty.yaml", 0777);
	struct library *l = shelf_open(".");
	expect_files(
		l, "./Z.yaml ./a-b.yaml ./a/deep/er/q.yaml ./a/x.yaml ./a/y.yml ./ab.yaml ./b.yaml ");
	expect_briefs(l, "z a-b q x y ab b ");
	library_free(l);
	l = shelf_open("a/");
	expect_files(l, "a/deep/er/q.yaml a/x.yaml a/y.yml ");
	library_free(l);
	l = shelf_open("a/.hidden.yaml");
	expect_files(l, "a/.hidden.yaml ");
	library_free(l);
}

static void test_links(void **state)
{
	(void)state;
	shelf_brief("in/one.yaml", "one", "");
	shelf_brief("out/two.yaml", "two", "");
	assert_int_equal(symlink("../out", "in/folder"), 0);
	assert_int_equal(symlink("../out", "in/folder.yaml"), 0);
	assert_int_equal(symlink("../out/two.yaml", "in/link.yaml"), 0);
	assert_int_equal(link("in/one.yaml", "in/same.yaml"), 0);
	assert_int_equal(symlink("in", "way"), 0);
	struct library *l = shelf_open("in");
	expect_files(l, "in/link.yaml in/one.yaml ");
	assert_true(library_add(l, "in/one.yaml"));
	assert_true(library_add(l, "out"));
	assert_true(library_add(l, "./in"));
	expect_files(l, "in/link.yaml in/one.yaml ");
	assert_int_equal(library_path_count(l), 4);
	assert_string_equal(library_path_at(l, 2), "out");
	library_free(l);
	l = shelf_open("way");
	expect_files(l, "way/link.yaml way/one.yaml ");
	library_free(l);
}

static void test_bad_files(void **state)
{
	(void)state;
	shelf_brief("a.yaml", "a", "");
	shelf_put("b.yaml", "briefing: 1\ntitle: [\n");
	shelf_put("c.yaml", "name: settings\n");
	assert_int_equal(symlink("nowhere", "d.yaml"), 0);
	shelf_brief("e.yaml", "e", "");
	struct library *l = shelf_open(".");
	expect_files(l, "./a.yaml ./b.yaml ./c.yaml ./d.yaml ./e.yaml ");
	expect_briefs(l, "a e ");
	assert_true(library_file_at(l, 1)->diags.errors > 0);
	assert_null(library_file_at(l, 1)->brief);
	const struct library_file *passed = library_file_at(l, 2);
	assert_true(passed->passed_over);
	assert_int_equal(passed->diags.errors, 0);
	assert_int_equal(passed->diags.items[0].code, DIAG_NOT_YAML);
	assert_true(library_file_at(l, 3)->unreadable);
	assert_false(library_file_at(l, 4)->unreadable);
	/* Named, it is an error after all. */
	assert_true(library_add(l, "c.yaml"));
	assert_int_equal(library_file_count(l), 5);
	assert_false(passed->passed_over);
	assert_int_equal(passed->diags.errors, 1);
	assert_int_equal(passed->diags.items[0].code, DIAG_NOT_A_BRIEFING);
	assert_false(library_add(l, "missing.yaml"));
	assert_true(library_file_at(l, 5)->unreadable);
	assert_int_equal(library_file_at(l, 5)->diags.errors, 1);
	library_free(l);
}

/* One too deep to be opened, since the superuser may open all others. */
static void test_unreadable_folder(void **state)
{
	(void)state;
	enum { DEPTH = 25 };
	char name[201] = "";
	memset(name, 'd', sizeof name - 1);
	shelf_brief("a.yaml", "a", "");
	for (int i = 0; i < DEPTH; i++) {
		assert_int_equal(mkdir(name, 0777), 0);
		assert_int_equal(chdir(name), 0);
	}
	for (int i = 0; i < DEPTH; i++)
		assert_int_equal(chdir(".."), 0);
	shelf_brief("e.yaml", "e", "");
	struct library *l = shelf_open(".");
	assert_int_equal(library_file_count(l), 3);
	expect_briefs(l, "a e ");
	const struct library_file *f = library_file_at(l, 1);
	assert_true(f->unreadable);
	assert_null(f->brief);
	assert_int_equal(f->diags.items[0].code, DIAG_UNREADABLE);
	library_free(l);
}

static void test_one_id_twice(void **state)
{
	(void)state;
	shelf_brief("a.yaml", "one", "");
	shelf_brief("b.yaml", "one", "");
	shelf_brief("c.yaml", "two", "");
	struct library *l = shelf_open(".");
	expect_briefs(l, "one two ");
	assert_ptr_equal(library_brief(l, STR("one")), library_file_at(l, 0)->brief);
	assert_null(library_brief(l, STR("none")));
	assert_int_equal(library_file_at(l, 0)->diags.errors, 0);
	const struct library_file *f = library_file_at(l, 1);
	assert_non_null(f->brief);
	assert_int_equal(f->diags.errors, 1);
	assert_int_equal(f->diags.items[0].code, DIAG_DUPLICATE_BRIEF);
	assert_int_equal(f->diags.items[0].mark.line, 2);
	assert_non_null(strstr(f->diags.items[0].message, "./a.yaml"));
	library_free(l);
}

/* What was answered from fewer files is answered anew. */
static void test_grows(void **state)
{
	(void)state;
	struct library_actor actor;
	shelf_brief("a.yaml", "a", "actors: [{id: ann, name: Ann}]\n");
	shelf_brief("b.yaml", "b", "actors: [{id: bob, name: Bob}]\n");
	shelf_put("r.yaml", "registry: 1\nactors: [{id: bob, name: Robert}]\n");
	struct library *l = shelf_open("a.yaml");
	assert_false(library_actor(l, NULL, STR("bob"), &actor));
	assert_true(library_add(l, "b.yaml"));
	assert_true(library_actor(l, NULL, STR("bob"), &actor));
	assert_true(str_is(actor.name, "Bob"));
	assert_true(library_add(l, "r.yaml"));
	assert_true(library_actor(l, NULL, STR("bob"), &actor));
	assert_true(str_is(actor.name, "Robert"));
	library_free(l);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, shelf_set_up, shelf_tear_down)
	const struct CMUnitTest tests[] = {
		TEST(test_walk),
		TEST(test_links),
		TEST(test_bad_files),
		TEST(test_unreadable_folder),
		TEST(test_one_id_twice),
		TEST(test_grows),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
