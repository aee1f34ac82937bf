/* Every page at every size, as a golden: text, the cursor's place, and up to 80 columns the roles.
 * UPDATE=1 writes them anew. */
#include "app_test.h"

#include "base/mem.h"

#define LIBRARY "tests/screens/library"

static const struct {
	const char *name, *path, *keys;
	bool linear;
} pages[] = {
	{"list", LIBRARY, "", false},
	{"list-title", LIBRARY, "j s", false},
	{"list-updated", LIBRARY, "s s", false},
	{"list-filtering", LIBRARY, "F 'tal", false},
	{"list-filtered", LIBRARY, "F 'tal Enter j", false},
	{"list-nothing", LIBRARY, "F 'tal Space 'x Enter", false},
	{"list-broken", LIBRARY, "G", false},
	{"empty", "tests/screens/empty", "", false},
	{"briefing", LIBRARY, "Enter", false},
	{"briefing-faulty", LIBRARY, "G k Enter", false},
	{"summary-end", LIBRARY, "Enter G", false},
	{"actors", LIBRARY, "Enter 2 j", false},
	{"chronology", LIBRARY, "Enter 3 j j j j j", false},
	{"zoomed", LIBRARY, "Enter 3 z", false},
	{"link", LIBRARY, "Enter Tab Tab Tab", false},
	{"actor", LIBRARY, "Enter Tab Enter", false},
	{"event", LIBRARY, "Enter 3 j j Enter", false},
	{"source", LIBRARY, "Enter Tab Tab Tab Enter", false},
	{"problems", LIBRARY, "G Enter", false},
	{"help", LIBRARY, "Enter ?", false},
	{"search", LIBRARY, "Enter / 'round", false},
	{"matches", LIBRARY, "Enter / 'round Enter n n", false},
	{"no-match", LIBRARY, "Enter / 'nowhere Enter", false},
	{"linear-list", LIBRARY, "j", true},
	{"linear-nothing", LIBRARY, "F 'zzz Enter", true},
	{"linear-briefing", LIBRARY, "Enter", true},
	{"linear-actors", LIBRARY, "Enter 2 j j", true},
	{"linear-chronology", LIBRARY, "Enter 3", true},
	{"linear-end", LIBRARY, "Enter G", true},
	{"linear-link", LIBRARY, "Enter 1 Tab Tab Tab", true},
	{"linear-actor", LIBRARY, "Enter 2 j Enter", true},
	{"linear-problems", LIBRARY, "G Enter", true},
	{"linear-help", LIBRARY, "Enter ?", true},
	{"linear-no-match", LIBRARY, "Enter / 'nowhere Enter", true},
};

static const struct {
	int rows, columns;
} sizes[] = {{24, 80}, {40, 120}, {60, 200}, {12, 40}, {6, 20}, {5, 19}};

static void add_screen(struct strbuf *b, struct stage *s)
{
	strbuf_addf(b, "== %dx%d, cursor at row %d, column %d\n", s->columns, s->rows,
		s->canvas.cursor_row, s->canvas.cursor_column);
	strbuf_add_str(b, strbuf_str(&s->text));
	if (s->columns > 80)
		return;
	strbuf_adds(b, "-- roles\n");
	canvas_roles(&s->canvas, b);
}

static char *read_all(const char *path)
{
	FILE *f = fopen(path, "r");
	struct strbuf b;
	char part[4096];
	size_t len;
	strbuf_init(&b);
	while (f && (len = fread(part, 1, sizeof part, f)) > 0)
		strbuf_add(&b, part, len);
	if (f)
		fclose(f);
	return strbuf_detach(&b);
}

static void compare(const char *name, const struct strbuf *b)
{
	char path[256];
	snprintf(path, sizeof path, "tests/screens/%s.txt", name);
	if (getenv("UPDATE")) {
		FILE *f = fopen(path, "w");
		assert_non_null(f);
		fwrite(b->ptr, 1, b->len, f);
		fclose(f);
	}
	char *golden = read_all(path);
	if (strcmp(golden, b->ptr) != 0) {
		size_t at = 0, line = 1;
		for (; golden[at] && golden[at] == b->ptr[at]; at++)
			line += golden[at] == '\n';
		fail_msg("%s:%zu: not as drawn now:\n%s", path, line, b->ptr);
	}
	free(golden);
}

static void screens_are_as_they_were(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
		struct strbuf b;
		strbuf_init(&b);
		for (size_t k = 0; k < sizeof sizes / sizeof *sizes; k++) {
			struct stage s;
			stage_begin(&s, pages[i].path, sizes[k].rows, sizes[k].columns, pages[i].linear);
			stage_press(&s, pages[i].keys);
			add_screen(&b, &s);
			stage_close(&s);
		}
		compare(pages[i].name, &b);
		strbuf_release(&b);
	}
}

/* A page that is made narrow and wide again is drawn as one that always was. */
static void a_change_of_size_changes_nothing_else(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
		struct stage s;
		stage_begin(&s, pages[i].path, 24, 80, pages[i].linear);
		stage_press(&s, pages[i].keys);
		char *before = mem_strdup(s.text.ptr);
		int row = s.canvas.cursor_row, column = s.canvas.cursor_column;
		for (size_t k = sizeof sizes / sizeof *sizes; k-- > 0;) {
			s.rows = sizes[k].rows;
			s.columns = sizes[k].columns;
			stage_draw(&s);
		}
		assert_string_equal(s.text.ptr, before);
		assert_int_equal(s.canvas.cursor_row, row);
		assert_int_equal(s.canvas.cursor_column, column);
		free(before);
		stage_close(&s);
	}
}

/* What is read line by line has no lines that are drawn, at any size. */
static void linear_pages_draw_no_lines(void **state)
{
	static const char *const drawn[] = {"─", "│", "┌", "└", "├", "┬", "┴"};
	(void)state;
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
		for (size_t k = 0; pages[i].linear && k < sizeof sizes / sizeof *sizes; k++) {
			struct stage s;
			stage_begin(&s, pages[i].path, sizes[k].rows, sizes[k].columns, true);
			stage_press(&s, pages[i].keys);
			for (size_t n = 0; n < sizeof drawn / sizeof *drawn; n++)
				stage_lacks(&s, drawn[n]);
			stage_close(&s);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(screens_are_as_they_were),
		cmocka_unit_test(linear_pages_draw_no_lines),
		cmocka_unit_test(a_change_of_size_changes_nothing_else),
	};
	return cmocka_run_group_tests_name("screens", tests, text_set_up, NULL);
}
