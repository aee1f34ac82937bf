/* Programs that run, fail, are missing, and take their arguments as they are. */
#include "text_test.h"

#include <errno.h>
#include <signal.h>
#include <time.h>
#include <unistd.h>

#include "ui/launch.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static char folder[200];

static int set_up(void **state)
{
	const char *tmp = getenv("TMPDIR");
	(void)state;
	snprintf(folder, sizeof folder, "%s/attache-launch.XXXXXX", tmp ? tmp : "/tmp");
	assert_non_null(mkdtemp(folder));
	return 0;
}

static int tear_down(void **state)
{
	char command[240];
	(void)state;
	snprintf(command, sizeof command, "rm -rf '%s'", folder);
	return system(command);
}

/* A program of the test's own. */
static struct program stub(const char *script, char **arguments, size_t count)
{
	static char path[256];
	snprintf(path, sizeof path, "%s/stub %s", folder, "one");
	FILE *f = fopen(path, "w");
	assert_non_null(f);
	fprintf(f, "#!/bin/sh\n%s\n", script);
	fclose(f);
	char command[300];
	snprintf(command, sizeof command, "chmod 755 '%s'", path);
	assert_int_equal(system(command), 0);
	arguments[0] = path;
	return (struct program){.arguments = arguments, .count = count};
}

static int await_end(pid_t pid)
{
	int status;
	for (int i = 0; i < 2000; i++) {
		if (launch_ended(pid, &status))
			return status;
		nanosleep(&(struct timespec){.tv_nsec = 5000000}, NULL);
	}
	fail_msg("it does not end");
	return -1;
}

static void expect_failure(int status, const char *words)
{
	struct strbuf b;
	strbuf_init(&b);
	assert_int_equal(launch_add_failure(&b, status), *words != '\0');
	assert_string_equal(b.ptr, words);
	strbuf_release(&b);
}

static void what_is_missing_is_told_at_once(void **state)
{
	(void)state;
	char *missing[] = {"/nowhere/at all", NULL}, *file[] = {"/etc/passwd", NULL};
	const struct program p = {.arguments = missing, .count = 1};
	const struct program q = {.arguments = file, .count = 1};
	pid_t pid;
	int status;
	assert_int_equal(launch_beside(&p, &pid), ENOENT);
	assert_int_equal(launch_on_terminal(&p, &status), ENOENT);
	assert_int_equal(launch_beside(&q, &pid), EACCES);
}

static void arguments_are_passed_as_they_are(void **state)
{
	(void)state;
	char script[600], *arguments[] = {NULL, "a b", "$(touch x)", "'\"\\", "", "-c", NULL};
	snprintf(script, sizeof script,
		"cd '%s'; for a; do printf '%%s\\n' \"$a\"; done >told; "
		"{ readlink /proc/self/fd/0 || echo /dev/null; } >>told; ps -o sid= -p $$ >sid; echo $$ "
		">pid",
		folder);
	struct program p = stub(script, arguments, COUNT(arguments) - 1);
	pid_t pid;
	assert_int_equal(launch_beside(&p, &pid), 0);
	expect_failure(await_end(pid), "");
	char path[256], text[200] = "";
	snprintf(path, sizeof path, "%s/told", folder);
	FILE *f = fopen(path, "r");
	assert_non_null(f);
	text[fread(text, 1, sizeof text - 1, f)] = '\0';
	fclose(f);
	assert_string_equal(text, "a b\n$(touch x)\n'\"\\\n\n-c\n/dev/null\n");
	snprintf(script, sizeof script, "cd '%s' && [ $(cat sid) = $(cat pid) ]", folder);
	assert_int_equal(system(script), 0);
}

static void how_it_ends_is_told(void **state)
{
	(void)state;
	char *arguments[] = {NULL, NULL};
	struct program p = stub("exit 3", arguments, 1);
	int status;
	pid_t pid;
	assert_int_equal(launch_beside(&p, &pid), 0);
	expect_failure(await_end(pid), "ended with status 3");
	/* It is no zombie: nothing is left to be asked about. */
	assert_int_equal(kill(pid, 0), -1);
	assert_true(launch_ended(pid, &status));
	p = stub("kill -9 $$", arguments, 1);
	assert_int_equal(launch_beside(&p, &pid), 0);
	expect_failure(await_end(pid), "was ended by signal 9");
	p = stub("exit 7", arguments, 1);
	assert_int_equal(launch_on_terminal(&p, &status), 0);
	expect_failure(status, "ended with status 7");
}

static void one_that_hangs_is_not_waited_for(void **state)
{
	(void)state;
	char *arguments[] = {NULL, NULL};
	struct program p = stub("exec sleep 600", arguments, 1);
	int status;
	pid_t pid;
	assert_int_equal(launch_beside(&p, &pid), 0);
	assert_false(launch_ended(pid, &status));
	kill(pid, SIGKILL);
	expect_failure(await_end(pid), "was ended by signal 9");
}

#define TEST(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_is_missing_is_told_at_once),
		TEST(arguments_are_passed_as_they_are),
		TEST(how_it_ends_is_told),
		TEST(one_that_hangs_is_not_waited_for),
	};
	return cmocka_run_group_tests_name("launch", tests, NULL, NULL);
}
