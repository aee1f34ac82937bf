/* The table of actions, and the default keys. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ui/action.h"

static const enum place places[] = {PLACE_LIST, PLACE_BRIEFING, PLACE_PAGE};

static enum action does(const struct keymap *map, const char *name, enum place place)
{
	struct key key;
	assert_true(key_parse(str_from(name), &key));
	return keymap_action(map, key, place);
}

static void every_action_is_described(void **state)
{
	(void)state;
	for (enum action a = ACTION_NONE + 1; a < ACTION_COUNT; a++) {
		const struct action_info *info = action_info(a);
		assert_non_null(info->name);
		assert_true(info->group && info->about && *info->about && info->places);
		assert_int_equal(action_from_name(str_from(info->name)), a);
	}
	assert_int_equal(action_from_name(STR("none")), ACTION_NONE);
	assert_int_equal(action_from_name(STR("jump")), ACTION_NONE);
}

/* Help shows a heading where the group changes. */
static void groups_are_not_torn(void **state)
{
	(void)state;
	for (int a = ACTION_NONE + 1; a < ACTION_COUNT; a++)
		for (int b = a + 2; b < ACTION_COUNT; b++)
			if (action_info((enum action)a)->group == action_info((enum action)b)->group)
				assert_ptr_equal(
					action_info((enum action)(b - 1))->group, action_info((enum action)b)->group);
}

/* Every default key is a key, and does what it is given for wherever the action is to be had: no
 * two actions share one. */
static void every_default_key_works(void **state)
{
	(void)state;
	struct keymap *map = keymap_new();
	for (enum action a = ACTION_NONE + 1; a < ACTION_COUNT; a++) {
		char names[64];
		assert_true(strlen(action_info(a)->keys) < sizeof names);
		memcpy(names, action_info(a)->keys, strlen(action_info(a)->keys) + 1);
		size_t keys = 0;
		for (char *rest, *name = strtok_r(names, " ", &rest); name;
		     name = strtok_r(NULL, " ", &rest), keys++)
			for (size_t p = 0; p < sizeof places / sizeof *places; p++)
				if (action_info(a)->places & places[p])
					assert_int_equal(does(map, name, places[p]), a);
		assert_true(keys > 0);
	}
	keymap_free(map);
}

static void keys_of_the_contract(void **state)
{
	(void)state;
	struct keymap *map = keymap_new();
	assert_int_equal(does(map, "j", PLACE_LIST), ACTION_LINE_DOWN);
	assert_int_equal(does(map, "Down", PLACE_PAGE), ACTION_LINE_DOWN);
	assert_int_equal(does(map, "b", PLACE_PAGE), ACTION_PAGE_UP);
	assert_int_equal(does(map, "G", PLACE_PAGE), ACTION_BOTTOM);
	assert_int_equal(does(map, "S-Tab", PLACE_BRIEFING), ACTION_PREVIOUS_LINK);
	assert_int_equal(does(map, "H", PLACE_BRIEFING), ACTION_BACK);
	assert_int_equal(does(map, "3", PLACE_BRIEFING), ACTION_PANE_3);
	assert_int_equal(does(map, "3", PLACE_PAGE), ACTION_NONE);
	assert_int_equal(does(map, "C-z", PLACE_LIST), ACTION_SUSPEND);
	assert_int_equal(does(map, "C-j", PLACE_LIST), ACTION_FOLLOW);
	assert_int_equal(does(map, "M-j", PLACE_LIST), ACTION_NONE);
	keymap_free(map);
}

static void shows_keys(void **state)
{
	(void)state;
	struct keymap *map = keymap_new();
	struct strbuf b;
	strbuf_init(&b);
	keymap_show_keys(map, ACTION_LINE_DOWN, 9, &b);
	assert_string_equal(b.ptr, "j ↓");
	strbuf_clear(&b);
	keymap_show_keys(map, ACTION_LINE_DOWN, 1, &b);
	keymap_show_keys(map, ACTION_NONE, 9, &b);
	assert_string_equal(b.ptr, "j");
	strbuf_release(&b);
	keymap_free(map);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_action_is_described),
		cmocka_unit_test(groups_are_not_torn),
		cmocka_unit_test(every_default_key_works),
		cmocka_unit_test(keys_of_the_contract),
		cmocka_unit_test(shows_keys),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
