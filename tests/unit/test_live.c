/* When files are looked at again. Time is the test's own. */
#include "library_test.h"

#include "ui/live.h"

static struct live *watch_library(struct library **l, const char *path)
{
	*l = shelf_open(path);
	return live_new(*l);
}

static void end(struct live *live, struct library *l)
{
	live_free(live);
	library_free(l);
}

/* What changed while nobody watched is looked for at once. */
static void begins_with_a_look(struct live *live, int64_t now)
{
	assert_int_equal(live_timeout(live, now), 0);
	assert_true(live_due(live, now));
	assert_true(live_due(live, now + 1));
	live_done(live);
	assert_false(live_due(live, now + 2));
}

static void waits_for_rest(void **state)
{
	(void)state;
	struct library *l;
	shelf_brief("a.yaml", "a", "");
	struct live *live = watch_library(&l, ".");
	begins_with_a_look(live, 1000);
	int descriptor = live_descriptor(live);
	if (descriptor < 0) /* no notices here */
		skip();
	assert_int_equal(live_timeout(live, 1010), -1);
	shelf_brief("a.yaml", "a", "tags: [x]\n");
	assert_false(live_due(live, 2000));
	/* From now on the time counts. */
	assert_int_equal(live_descriptor(live), -1);
	assert_int_equal(live_timeout(live, 2000), LIVE_LOOK_MS);
	shelf_brief("a.yaml", "a", "tags: [y]\n");
	assert_false(live_due(live, 2010));
	assert_false(live_due(live, 2000 + LIVE_REST_MS));
	assert_int_equal(live_timeout(live, 2009 + LIVE_REST_MS), 1);
	assert_true(live_due(live, 2010 + LIVE_REST_MS));
	live_done(live);
	assert_int_equal(live_descriptor(live), descriptor);
	assert_false(live_due(live, 3000));
	end(live, l);
}

static void does_not_wait_for_ever(void **state)
{
	(void)state;
	struct library *l;
	shelf_brief("a.yaml", "a", "");
	struct live *live = watch_library(&l, ".");
	begins_with_a_look(live, 500);
	int64_t now = 1000, most = 2000;
	for (bool due = false; !due && now < most; now += 10) {
		shelf_brief("a.yaml", "a", "");
		due = live_due(live, now);
	}
	assert_true(now <= 1000 + LIVE_MOST_MS + 10);
	end(live, l);
}

static void standard_input_is_not_watched(void **state)
{
	(void)state;
	struct library *l = library_new();
	fclose(stdin);
	library_add(l, "-");
	struct live *live = live_new(l);
	assert_int_equal(live_descriptor(live), -1);
	assert_int_equal(live_timeout(live, 0), -1);
	assert_false(live_due(live, 100000));
	end(live, l);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, shelf_set_up, shelf_tear_down)
	const struct CMUnitTest tests[] = {
		TEST(waits_for_rest),
		TEST(does_not_wait_for_ever),
		TEST(standard_input_is_not_watched),
	};
	return cmocka_run_group_tests_name("live", tests, NULL, NULL);
}
