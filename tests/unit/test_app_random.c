/* Whatever is pressed at whatever size, the screen stays one: the cursor within, no half of a wide
 * character, a footer. */
#include "app_test.h"

enum { ROUNDS = 60, KEYS = 120 };

/* A generator of one's own, the same everywhere. */
static uint32_t next(uint32_t *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 16;
}

static void check_cells(const struct canvas *c)
{
	for (int row = 0; row < c->rows; row++) {
		const struct cell *cells = &c->cells[row * c->columns];
		for (int i = 0; i < c->columns; i++) {
			const struct cell *cell = &cells[i];
			assert_true(cell->columns <= 2);
			assert_true(cell->role < ROLE_COUNT && cell->over < ROLE_COUNT);
			if (cell->columns == 0)
				assert_true(i > 0 && cells[i - 1].columns == 2);
			if (cell->columns == 2)
				assert_true(i + 1 < c->columns && cells[i + 1].columns == 0);
		}
	}
}

static void check(struct stage *s)
{
	const struct canvas *c = &s->canvas;
	assert_int_equal(c->rows, s->rows);
	assert_int_equal(c->columns, s->columns);
	assert_in_range(c->cursor_row, 0, s->rows - 1);
	assert_in_range(c->cursor_column, 0, s->columns - 1);
	check_cells(c);
	if (s->rows >= 6 && s->columns >= 20)
		assert_true(strlen(stage_row(s, s->rows - 1)) > 0);
}

static struct key random_key(uint32_t *seed)
{
	static const char *const names[] = {"j", "k", "Space", "b", "d", "u", "g", "G", "Tab", "S-Tab",
		"Enter", "Backspace", "L", "l", "h", "1", "2", "3", "z", "/", "n", "N", "?", "Escape", "R",
		"e", "a", "Up", "Down", "Left", "Right", "C-w", "C-u", "Home", "End", "F", "s", "T", "C-k",
		"M-b", "y", "o", "!"};
	struct key key;
	const char *name = names[next(seed) % (sizeof names / sizeof *names)];
	assert_true(key_parse(str_from(name), &key));
	return key;
}

/* The screen may just have become smaller. */
static struct mouse random_mouse(uint32_t *seed)
{
	struct mouse m = {(enum mouse_kind)(next(seed) % (MOUSE_FORWARD + 1)), 0, 0};
	m.row = (int)(next(seed) % 60);
	m.column = (int)(next(seed) % 200);
	return m;
}

static void wander(const char *path, uint32_t seed)
{
	struct stage s;
	stage_begin(&s, path, 24, 80, seed % 3 == 0);
	for (int i = 0; i < KEYS; i++) {
		if (next(&seed) % 8 == 0)
			app_mouse(s.app, random_mouse(&seed));
		else if (next(&seed) % 40 == 0)
			app_paste(s.app, STR("ta\nl\x01"));
		else
			app_key(s.app, random_key(&seed));
		if (next(&seed) % 8 == 0) {
			s.rows = 1 + (int)(next(&seed) % 60);
			s.columns = 1 + (int)(next(&seed) % 200);
		}
		stage_draw(&s);
		check(&s);
	}
	stage_close(&s);
}

static void any_keys_at_any_size(void **state)
{
	(void)state;
	static const char *const paths[] = {"tests/screens/library", "tests/screens/library/talks.yaml",
		"tests/screens/empty", "tests/data/reading", "tests/screens/library/broken.yaml"};
	for (uint32_t i = 0; i < ROUNDS; i++)
		wander(paths[i % (sizeof paths / sizeof *paths)], i * 7919u + 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(any_keys_at_any_size),
	};
	return cmocka_run_group_tests_name("app_random", tests, text_set_up, NULL);
}
