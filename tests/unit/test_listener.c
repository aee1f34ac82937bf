/* Listening: to a pipe in the place of a terminal. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>
/* clang-format off: cmocka wants the above before it */
#include <cmocka.h>
/* clang-format on */

#include "ui/listener.h"

static int terminal[2], other[2];
static struct listener ear;

static int setup(void **state)
{
	(void)state;
	if (pipe(terminal) || pipe(other))
		return -1;
	listener_init(&ear, terminal[0]);
	return 0;
}

static int teardown(void **state)
{
	(void)state;
	close(terminal[0]);
	close(terminal[1]);
	close(other[0]);
	close(other[1]);
	return 0;
}

static void send(const char *bytes)
{
	assert_int_equal(write(terminal[1], bytes, strlen(bytes)), strlen(bytes));
}

/* The next key that comes in that time. */
static uint32_t next(int timeout)
{
	struct key key;
	enum listened result;
	while ((result = listener_key(&ear, timeout, &key)) == LISTENED_MORE)
		;
	return result == LISTENED_KEY ? key.code : KEY_CODE_NONE;
}

static void keys_come_one_by_one(void **state)
{
	(void)state;
	assert_int_equal(next(0), KEY_CODE_NONE);
	send("j\033[A");
	assert_int_equal(next(-1), 'j');
	assert_int_equal(next(-1), KEY_CODE_UP);
	assert_int_equal(next(0), KEY_CODE_NONE);
	/* A lone escape is a key once nothing follows it. */
	send("\033");
	assert_int_equal(next(-1), KEY_CODE_ESCAPE);
	send("k");
	assert_int_equal(next(-1), 'k');
}

static void another_descriptor_wakes(void **state)
{
	(void)state;
	ear.watched = other[0];
	assert_int_equal(write(other[1], "x", 1), 1);
	assert_int_equal(next(-1), KEY_CODE_WAKE);
	/* Keys come first. */
	send("j");
	assert_int_equal(next(-1), 'j');
	assert_int_equal(next(-1), KEY_CODE_WAKE);
}

static void the_end_is_seen(void **state)
{
	(void)state;
	struct key key;
	close(terminal[1]);
	terminal[1] = dup(other[1]);
	assert_int_equal(listener_key(&ear, -1, &key), LISTENED_MORE);
	assert_true(ear.gone);
}

static void an_answer_is_a_report(void **state)
{
	(void)state;
	listener_expect_answer(&ear);
	send("\033]11;rgb:ff/ff/ff\ak");
	assert_int_equal(next(-1), KEY_CODE_REPORT);
	struct str report = input_report(&ear.input);
	assert_int_equal(report.len, strlen("11;rgb:ff/ff/ff"));
	assert_memory_equal(report.ptr, "11;rgb:ff/ff/ff", report.len);
	/* Nothing is waited for any more, and what was typed stays. */
	listener_let_answer(&ear);
	assert_int_equal(next(-1), 'k');
}

static void an_answer_that_is_awaited_is_dropped(void **state)
{
	(void)state;
	listener_expect_answer(&ear);
	send("\033]11;rgb:ff/ff/ff\ak");
	listener_let_answer(&ear);
	assert_int_equal(next(-1), 'k');
	/* Of one that does not come nothing is expected for ever. */
	listener_expect_answer(&ear);
	listener_let_answer(&ear);
	assert_int_equal(next(0), KEY_CODE_NONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(keys_come_one_by_one, setup, teardown),
		cmocka_unit_test_setup_teardown(another_descriptor_wakes, setup, teardown),
		cmocka_unit_test_setup_teardown(the_end_is_seen, setup, teardown),
		cmocka_unit_test_setup_teardown(an_answer_is_a_report, setup, teardown),
		cmocka_unit_test_setup_teardown(an_answer_that_is_awaited_is_dropped, setup, teardown),
	};
	return cmocka_run_group_tests_name("listener", tests, NULL, NULL);
}
