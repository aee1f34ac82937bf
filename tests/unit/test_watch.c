/* Changes of files are seen, however they are saved, by notices and by looking again. */
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
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/watch.h"

static char folder[] = "/tmp/attache-watch.XXXXXX";

static const char *in_folder(const char *name)
{
	static char path[256];
	snprintf(path, sizeof path, "%s/%s", folder, name);
	return path;
}

static void write_file(const char *name, const char *text)
{
	FILE *f = fopen(in_folder(name), "w");
	assert_non_null(f);
	fputs(text, f);
	fclose(f);
}

static void rename_file(const char *from, const char *to)
{
	char old[256];
	snprintf(old, sizeof old, "%s", in_folder(from));
	assert_int_equal(rename(old, in_folder(to)), 0);
}

static void check_folder(bool look_again)
{
	const char *paths[] = {folder};
	write_file("a.yaml", "one");
	struct watch *w = watch_new(paths, 1, look_again);
	assert_false(watch_changed(w));
	write_file("a.yaml", "other");
	assert_true(watch_changed(w));
	assert_false(watch_changed(w));
	write_file("new.tmp", "third");
	watch_changed(w);
	rename_file("new.tmp", "a.yaml");
	assert_true(watch_changed(w));
	/* A folder that came later is watched as well. */
	assert_int_equal(mkdir(in_folder("sub"), 0777), 0);
	assert_true(watch_changed(w));
	write_file("sub/b.yaml", "b");
	assert_true(watch_changed(w));
	unlink(in_folder("sub/b.yaml"));
	assert_true(watch_changed(w));
	/* What is hidden is none of ours: editors keep their copies there. */
	write_file(".a.yaml.swp", "swap");
	if (!look_again)
		assert_false(watch_changed(w));
	watch_changed(w);
	rmdir(in_folder("sub"));
	assert_true(watch_changed(w));
	unlink(in_folder(".a.yaml.swp"));
	unlink(in_folder("a.yaml"));
	watch_free(w);
}

static void check_file(bool look_again)
{
	char path[256];
	snprintf(path, sizeof path, "%s", in_folder("one.yaml"));
	const char *paths[] = {path};
	/* It need not be there yet. */
	struct watch *w = watch_new(paths, 1, look_again);
	write_file("one.yaml", "1");
	assert_true(watch_changed(w));
	write_file("other.yaml", "2");
	assert_false(watch_changed(w));
	rename_file("other.yaml", "one.yaml");
	assert_true(watch_changed(w));
	assert_int_equal(truncate(path, 0), 0);
	assert_true(watch_changed(w));
	unlink(path);
	assert_true(watch_changed(w));
	assert_false(watch_changed(w));
	watch_free(w);
}

/* What a link leads to is changed elsewhere. */
static void check_link(bool look_again)
{
	char watched[256], target[256];
	assert_int_equal(mkdir(in_folder("elsewhere"), 0777), 0);
	assert_int_equal(mkdir(in_folder("watched"), 0777), 0);
	write_file("elsewhere/b.yaml", "1");
	write_file("elsewhere/c.yaml", "1");
	snprintf(watched, sizeof watched, "%s", in_folder("watched"));
	snprintf(target, sizeof target, "%s", in_folder("elsewhere/b.yaml"));
	assert_int_equal(symlink(target, in_folder("watched/link.yaml")), 0);
	const char *paths[] = {watched};
	struct watch *w = watch_new(paths, 1, look_again);
	assert_false(watch_changed(w));
	write_file("elsewhere/b.yaml", "12");
	assert_true(watch_changed(w));
	write_file("elsewhere/c.yaml", "12");
	assert_false(watch_changed(w));
	/* Another link, and one to a folder, which is not followed. */
	assert_int_equal(symlink("../elsewhere/c.yaml", in_folder("watched/other.yaml")), 0);
	assert_int_equal(symlink("../elsewhere", in_folder("watched/folder")), 0);
	assert_true(watch_changed(w));
	write_file("elsewhere/c.yaml", "123");
	assert_true(watch_changed(w));
	write_file("elsewhere/d.yaml", "1");
	assert_false(watch_changed(w));
	watch_free(w);
	static const char *const files[] = {"elsewhere/b.yaml", "elsewhere/c.yaml", "elsewhere/d.yaml",
		"watched/link.yaml", "watched/other.yaml", "watched/folder"};
	for (size_t i = 0; i < sizeof files / sizeof *files; i++)
		assert_int_equal(unlink(in_folder(files[i])), 0);
	rmdir(in_folder("elsewhere"));
	rmdir(in_folder("watched"));
}

static void test_links(void **state)
{
	(void)state;
	check_link(false);
	check_link(true);
}

static void test_folder(void **state)
{
	(void)state;
	check_folder(false);
	check_folder(true);
}

static void test_file(void **state)
{
	(void)state;
	check_file(false);
	check_file(true);
}

static void test_how_to_wait(void **state)
{
	(void)state;
	const char *paths[] = {folder};
	struct watch *w = watch_new(paths, 1, true);
	assert_int_equal(watch_descriptor(w), -1);
	assert_true(watch_interval(w) > 0 && watch_interval(w) <= 200);
	watch_free(w);
	w = watch_new(paths, 1, false);
	if (watch_descriptor(w) >= 0) {
		struct pollfd p = {.fd = watch_descriptor(w), .events = POLLIN};
		assert_int_equal(poll(&p, 1, 0), 0);
		write_file("c.yaml", "c");
		assert_int_equal(poll(&p, 1, 1000), 1);
		assert_int_equal(watch_interval(w), -1);
		unlink(in_folder("c.yaml"));
	}
	watch_free(w);
}

static int set_up(void **state)
{
	(void)state;
	return mkdtemp(folder) ? 0 : -1;
}

static int tear_down(void **state)
{
	(void)state;
	return rmdir(folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_folder),
		cmocka_unit_test(test_file),
		cmocka_unit_test(test_links),
		cmocka_unit_test(test_how_to_wait),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
