/* A library of the same paths, later. */
#include "library_test.h"

#include <fcntl.h>

#include "base/strbuf.h"

/* As if it had been written long ago, at the time that many seconds after. */
static void age(const char *path, int seconds)
{
	const struct timespec then = {.tv_sec = 1700000000 + seconds, .tv_nsec = 1};
	assert_int_equal(utimensat(AT_FDCWD, path, (struct timespec[2]){then, then}, 0), 0);
}

static void put(const char *path, const char *text, int seconds)
{
	shelf_put(path, text);
	age(path, seconds);
}

static void put_brief(const char *path, const char *id, const char *rest, int seconds)
{
	shelf_brief(path, id, rest);
	age(path, seconds);
}

/* The library renewed, the first one freed. */
static struct library *renew(struct library *l, bool all)
{
	struct library *renewed = library_renew(l, all);
	assert_non_null(renewed);
	library_free(l);
	return renewed;
}

static const struct library_file *file(const struct library *l, const char *path)
{
	for (size_t i = 0; i < library_file_count(l); i++)
		if (strcmp(library_file_at(l, i)->path, path) == 0)
			return library_file_at(l, i);
	return NULL;
}

static void expect_briefs(const struct library *l, const char *ids)
{
	struct notes n = {0};
	for (size_t i = 0; i < library_brief_count(l); i++)
		note(&n, text_str(library_brief_at(l, i)->id));
	assert_string_equal(n.text, ids);
}

static void only_what_has_changed_is_read(void **state)
{
	(void)state;
	put_brief("a.yaml", "a", "", 0);
	put_brief("b.yaml", "b", "", 0);
	put("notes.yaml", "name: settings\n", 0);
	put("people.yaml", "registry: 1\nactors: [Ann]\n", 0);
	struct library *l = shelf_open(".");
	const struct brief *a = library_brief(l, STR("a")), *b = library_brief(l, STR("b"));
	assert_null(library_renew(l, false));
	assert_ptr_equal(library_brief(l, STR("a")), a);
	put_brief("b.yaml", "b", "tags: [x]\n", 0);
	l = renew(l, false);
	expect_briefs(l, "a b ");
	assert_ptr_equal(library_brief(l, STR("a")), a);
	assert_ptr_not_equal(library_brief(l, STR("b")), b);
	assert_int_equal(library_brief(l, STR("b"))->tags.count, 1);
	assert_true(file(l, "./b.yaml")->renewed);
	assert_false(file(l, "./a.yaml")->renewed);
	assert_true(file(l, "./notes.yaml")->passed_over);
	assert_int_equal(file(l, "./notes.yaml")->diags.count, 1);
	assert_true(file(l, "./people.yaml")->brief->registry);
	assert_int_equal(library_path_count(l), 1);
	/* What is asked of it is asked of what it has now. */
	struct library_actor actor;
	assert_true(library_actor(l, NULL, STR("ann"), &actor));
	/* All at once. */
	l = renew(l, true);
	assert_ptr_not_equal(library_brief(l, STR("a")), a);
	assert_false(file(l, "./a.yaml")->renewed);
	expect_briefs(l, "a b ");
	assert_null(library_renew(l, false));
	library_free(l);
}

/* By renaming, in place and of the same length, by time alone. */
static void every_change_is_seen(void **state)
{
	(void)state;
	put_brief("a.yaml", "a", "tags: [x]\n", 0);
	struct library *l = shelf_open(".");
	put_brief("new", "a", "tags: [y]\n", 0);
	assert_int_equal(rename("new", "a.yaml"), 0);
	l = renew(l, false);
	assert_true(
		str_is(text_str(*LIST_AT(const struct text *const, library_brief_at(l, 0)->tags, 0)), "y"));
	put_brief("a.yaml", "a", "tags: [z]\n", 5);
	l = renew(l, false);
	assert_true(
		str_is(text_str(*LIST_AT(const struct text *const, library_brief_at(l, 0)->tags, 0)), "z"));
	assert_null(library_renew(l, false));
	/* So fresh that one more change would not show: it is read again in any case. */
	shelf_brief("a.yaml", "a", "tags: [x]\n");
	l = renew(l, false);
	assert_true(file(l, "./a.yaml")->renewed);
	const struct brief *a = library_brief_at(l, 0);
	l = renew(l, false);
	assert_ptr_not_equal(library_brief_at(l, 0), a);
	assert_false(file(l, "./a.yaml")->renewed);
	library_free(l);
}

static void files_come_and_go(void **state)
{
	(void)state;
	put_brief("b.yaml", "b", "", 0);
	struct library *l = shelf_open(".");
	put_brief("a.yaml", "a", "", 0);
	put_brief("deep/c.yaml", "c", "", 0);
	l = renew(l, false);
	expect_briefs(l, "a b c ");
	unlink("b.yaml");
	l = renew(l, false);
	expect_briefs(l, "a c ");
	assert_null(file(l, "./b.yaml"));
	assert_int_equal(rename("a.yaml", "z.yaml"), 0);
	l = renew(l, false);
	expect_briefs(l, "c a ");
	library_free(l);
}

/* Who has an id first is settled anew. */
static void one_id_twice(void **state)
{
	(void)state;
	put_brief("a.yaml", "one", "", 0);
	put_brief("b.yaml", "one", "", 0);
	struct library *l = shelf_open(".");
	assert_int_equal(file(l, "./b.yaml")->diags.errors, 1);
	put_brief("a.yaml", "other", "", 0);
	l = renew(l, false);
	expect_briefs(l, "other one ");
	assert_int_equal(file(l, "./b.yaml")->diags.errors, 0);
	put_brief("a.yaml", "one", "", 1);
	l = renew(l, false);
	expect_briefs(l, "one ");
	assert_int_equal(file(l, "./b.yaml")->diags.errors, 1);
	l = renew(l, true);
	assert_int_equal(file(l, "./b.yaml")->diags.errors, 1);
	library_free(l);
}

static void the_last_good_version_is_kept(void **state)
{
	(void)state;
	put_brief("a.yaml", "a", "", 0);
	put_brief("b.yaml", "b", "", 0);
	struct library *l = shelf_open(".");
	const struct brief *a = library_brief(l, STR("a"));
	put("a.yaml", "briefing: 1\ntitle: [\n", 1);
	put_brief("b.yaml", "b", "tags: [x]\n", 1);
	l = renew(l, false);
	expect_briefs(l, "a b ");
	assert_ptr_equal(library_brief(l, STR("a")), a);
	assert_int_equal(library_brief(l, STR("b"))->tags.count, 1);
	const struct library_file *f = file(l, "./a.yaml");
	assert_true(f->kept);
	assert_ptr_equal(f->brief, a);
	assert_int_equal(f->diags.items[0].code, DIAG_YAML);
	/* As long as it is broken, in whatever way, and whatever else changes. */
	assert_null(library_renew(l, false));
	put("a.yaml", "", 2);
	l = renew(l, false);
	assert_true(file(l, "./a.yaml")->kept);
	assert_int_equal(file(l, "./a.yaml")->diags.errors, 1);
	put("c.yaml", "name: settings\n", 2);
	l = renew(l, false);
	assert_true(file(l, "./a.yaml")->kept);
	assert_false(file(l, "./a.yaml")->renewed);
	assert_ptr_equal(library_brief(l, STR("a")), a);
	assert_true(file(l, "./c.yaml")->passed_over);
	l = renew(l, true);
	assert_true(file(l, "./a.yaml")->kept);
	put_brief("a.yaml", "a", "tags: [y]\n", 3);
	l = renew(l, false);
	assert_false(file(l, "./a.yaml")->kept);
	assert_int_equal(file(l, "./a.yaml")->diags.count, 0);
	assert_int_equal(library_brief(l, STR("a"))->tags.count, 1);
	library_free(l);
}

/* Named by the user, it is still waited for. */
static void a_named_file_that_goes_is_kept(void **state)
{
	(void)state;
	put_brief("a.yaml", "a", "", 0);
	struct library *l = shelf_open("a.yaml");
	assert_true(library_add(l, "."));
	unlink("a.yaml");
	l = renew(l, false);
	expect_briefs(l, "a ");
	assert_true(file(l, "a.yaml")->kept);
	assert_true(file(l, "a.yaml")->unreadable);
	assert_null(library_renew(l, false));
	put_brief("a.yaml", "back", "", 0);
	l = renew(l, false);
	expect_briefs(l, "back ");
	assert_false(file(l, "a.yaml")->unreadable);
	library_free(l);
}

/* It cannot be read a second time. */
static void standard_input_is_taken_over(void **state)
{
	(void)state;
	int saved = dup(STDIN_FILENO);
	put_brief("input", "input", "", 0);
	put_brief("a.yaml", "a", "", 0);
	int in = open("input", O_RDONLY);
	assert_int_equal(dup2(in, STDIN_FILENO), STDIN_FILENO);
	close(in);
	struct library *l = shelf_open("-");
	assert_true(library_add(l, "a.yaml"));
	const struct brief *input = library_brief(l, STR("input"));
	assert_non_null(input);
	put_brief("a.yaml", "b", "", 1);
	l = renew(l, false);
	expect_briefs(l, "input b ");
	l = renew(l, true);
	expect_briefs(l, "input b ");
	assert_ptr_equal(library_brief(l, STR("input")), input);
	library_free(l);
	dup2(saved, STDIN_FILENO);
	close(saved);
}

/* All that is asked of an index, as text. */
static void note_entry(void *context, const struct brief *b, const struct actor *a)
{
	note(context, text_str(b->id));
	note(context, text_str(a->role));
}

static void note_link(
	void *context, const struct brief *b, const struct actor *from, const struct link *l)
{
	note(context, text_str(b->id));
	note(context, text_str(from->id));
	note(context, text_str(l->note));
}

static void note_event(void *context, const struct brief *b, const struct event *e)
{
	note(context, text_str(b->id));
	note(context, text_str(e->title));
}

static struct notes *answers(const struct library *l)
{
	struct notes *n = calloc(1, sizeof *n);
	for (char c = 'a'; c <= 'f'; c++) {
		char id[2] = {c, 0}, name[8];
		struct library_actor actor;
		struct str *found;
		snprintf(name, sizeof name, "Name %c", c);
		if (library_actor(l, NULL, str_from(id), &actor)) {
			note(n, actor.id);
			note(n, actor.name);
			note(n, actor.type);
			library_each_actor(l, actor.id, note_entry, n);
			library_each_link_to(l, actor.id, note_link, n);
		}
		size_t count = library_find_actor(l, name, &found);
		for (size_t i = 0; i < count; i++)
			note(n, found[i]);
		free(found);
	}
	for (size_t i = 0; i < library_brief_count(l); i++) {
		const struct brief *b = library_brief_at(l, i);
		for (LIST_EACH(const struct event, e, b->chronology))
			library_each_same_event(l, b, e, note_event, n);
	}
	const char *tag = "x";
	const struct library_filter tagged = {.tags = &tag, .tag_count = 1};
	const struct library_filter *const filters[] = {NULL, &tagged};
	for (size_t f = 0; f < 2; f++) {
		const struct brief **briefs;
		size_t count = library_list(l, filters[f], LIBRARY_BY_DATE, &briefs);
		for (size_t i = 0; i < count; i++)
			note(n, text_str(briefs[i]->id));
		free(briefs);
	}
	assert_true(n->len + 200 < sizeof n->text);
	return n;
}

static unsigned random_below(unsigned *seed, unsigned most)
{
	*seed = *seed * 1103515245u + 12345u;
	return (*seed >> 16) % most;
}

static void put_random(unsigned *seed, unsigned file, int seconds)
{
	struct strbuf b;
	char path[16];
	strbuf_init(&b);
	strbuf_addf(&b, "date: 2025-01-%02u\n%s", random_below(seed, 28) + 1,
		random_below(seed, 2) ? "tags: [x]\n" : "");
	strbuf_addf(&b, "actors:\n");
	for (unsigned i = 0; i < 2; i++) {
		unsigned c = random_below(seed, 3) * 2 + i;
		strbuf_addf(&b, "- {id: %c, name: Name %c, aliases: [Name %c], role: r%d", 'a' + c,
			'a' + random_below(seed, 6), 'a' + random_below(seed, 6), seconds);
		if (random_below(seed, 3) == 0)
			strbuf_addf(&b, ", wikidata: Q%u", random_below(seed, 3) + 1);
		if (random_below(seed, 2))
			strbuf_addf(&b, ", type: %s", random_below(seed, 2) ? "person" : "state");
		if (random_below(seed, 2))
			strbuf_addf(&b, ", links: [{to: %c, note: n%d}]", 'a' + random_below(seed, 6), seconds);
		strbuf_adds(&b, "}\n");
	}
	strbuf_addf(&b, "chronology: [{date: 2025, id: e, title: t%d, same_as: 'file%u#e'}]\n", seconds,
		random_below(seed, 4));
	snprintf(path, sizeof path, "file%u.yaml", file);
	char id[8];
	snprintf(id, sizeof id, "file%u", file);
	put_brief(path, id, b.ptr, seconds);
	strbuf_release(&b);
}

/* Whatever changes, the index that went along answers as one made anew. */
static void the_index_goes_along(void **state)
{
	(void)state;
	unsigned seed = 7;
	for (unsigned i = 0; i < 4; i++)
		put_random(&seed, i, 0);
	struct library *l = shelf_open(".");
	free(answers(l));
	for (int round = 1; round < 200; round++) {
		put_random(&seed, random_below(&seed, 4), round);
		if (round % 5 == 0)
			put_random(&seed, random_below(&seed, 4), round + 1000);
		if (round % 17 == 0)
			put("file0.yaml", "briefing: 1\ntitle: [\n", round + 2000);
		l = renew(l, round % 29 == 0);
		/* What is kept of a broken file nobody else knows. */
		if (file(l, "./file0.yaml")->kept)
			continue;
		struct library *fresh = shelf_open(".");
		struct notes *along = answers(l), *anew = answers(fresh);
		assert_string_equal(along->text, anew->text);
		free(along);
		free(anew);
		library_free(fresh);
	}
	library_free(l);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, shelf_set_up, shelf_tear_down)
	const struct CMUnitTest tests[] = {
		TEST(only_what_has_changed_is_read),
		TEST(every_change_is_seen),
		TEST(files_come_and_go),
		TEST(one_id_twice),
		TEST(the_last_good_version_is_kept),
		TEST(a_named_file_that_goes_is_kept),
		TEST(standard_input_is_taken_over),
		TEST(the_index_goes_along),
	};
	return cmocka_run_group_tests_name("renew", tests, NULL, NULL);
}
