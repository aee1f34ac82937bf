/* Entries in order of time, and the lines in the margin where the order is not known. */
#include "text_test.h"

#include "brief_test.h"
#include "text/chronology.h"

enum { MOST = 12 };

struct fixture {
	struct brief *brief;
	struct chronology chronology;
	struct statement statements[MOST];
};

static void set_up(struct fixture *f, const char *const *dates)
{
	f->brief = brief_new("test.yaml");
	f->brief->id = brief_text(f->brief, "test");
	chronology_init(&f->chronology);
	for (size_t i = 0; dates[i]; i++) {
		struct event *e = brief_add(f->brief, &f->brief->chronology, sizeof *e);
		const char *end = strchr(dates[i], '|');
		e->title = brief_text(f->brief, dates[i]);
		e->date = brief_text(f->brief, dates[i]);
		if (!end)
			continue;
		e->end = brief_text(f->brief, end + 1);
		e->date = brief_text(
			f->brief, arena_strndup(&f->brief->arena, dates[i], (size_t)(end - dates[i])));
	}
	for (size_t i = 0; dates[i]; i++) {
		f->statements[i] =
			(struct statement){f->brief, LIST_AT(const struct event, f->brief->chronology, i)};
		chronology_add(&f->chronology, &f->statements[i], 1);
	}
	chronology_sort(&f->chronology);
	chronology_draw_lanes(&f->chronology);
}

static void tear_down(struct fixture *f)
{
	chronology_release(&f->chronology);
	brief_free(f->brief);
}

/* "2017 b.|2018 pe": each entry's date, with the letters of what each lane does there. */
static void expect(const char *const *dates, const char *expected)
{
	struct fixture f;
	char out[512] = "";
	set_up(&f, dates);
	for (size_t i = 0; i < f.chronology.count; i++) {
		const struct chronology_entry *e = &f.chronology.items[i];
		strcat(out, i ? "\n" : "");
		strcat(out, e->statements->event->title->s);
		for (unsigned n = 0; n < f.chronology.lanes; n++) {
			bool begin = e->lanes.begin >> n & 1, pass = e->lanes.pass >> n & 1;
			const char *line = begin ? pass ? "├" : "┌" : pass ? "│" : ".";
			strcat(out, n ? "" : " ");
			strcat(out, e->lanes.end >> n & 1 ? "└" : line);
		}
	}
	assert_string_equal(out, expected);
	tear_down(&f);
}

static void sorts_by_date_then_place(void **state)
{
	(void)state;
	expect((const char *const[]){"2025", "1999-05", "no date", "2001-01-01", "1999-05", NULL},
		"1999-05\n1999-05\n2001-01-01\n2025\nno date");
	/* Times of one day have an order, and equal dates claim none. */
	expect((const char *const[]){"2025-02-27T10:00", "2025-02-27T09:00", NULL},
		"2025-02-27T09:00\n2025-02-27T10:00");
}

static void draws_what_is_not_known(void **state)
{
	(void)state;
	expect((const char *const[]){"2025-02", "2025-02-03", "2025-02-05", "2025-03-01", NULL},
		"2025-02 ┌\n2025-02-03 │\n2025-02-05 └\n2025-03-01 .");
	/* One whose dates end the line of another begins its own beside it. */
	expect((const char *const[]){"2024-10", "2024-10/2025-03", "2024-11", "2025-04", NULL},
		"2024-10 ┌.\n2024-10/2025-03 └┌\n2024-11 .└\n2025-04 ..");
	/* The same days share a line. */
	expect((const char *const[]){"2025-02", "2025-02", "2025-02-03", NULL},
		"2025-02 ┌\n2025-02 ├\n2025-02-03 └");
	expect((const char *const[]){"[2017,2019]", "2018", "2020", NULL},
		"[2017,2019] ┌\n2018 └\n2020 .");
	/* An end counts as well. */
	expect((const char *const[]){"2020-01-01|2020-06", "2020-05", "2020-07", NULL},
		"2020-01-01|2020-06 ┌\n2020-05 └\n2020-07 .");
}

static void draws_nothing_where_order_is_known(void **state)
{
	(void)state;
	expect((const char *const[]){"2017", "2018", "2018", "2018-XX", "2019", "?", NULL},
		"2017\n2018\n2018\n2018-XX\n2019\n?");
}

static void shares_the_last_lane(void **state)
{
	(void)state;
	expect((const char *const[]){"2020/2029", "2021/2027", "2022/2026", "2023/2025", "2024", "2028",
	           "2030", NULL},
		"2020/2029 ┌..\n2021/2027 │┌.\n2022/2026 ││┌\n2023/2025 ││├\n2024 │└└\n2028 └..\n2030 ...");
}

static void takes_the_end_in(void **state)
{
	(void)state;
	struct fixture f;
	set_up(&f, (const char *const[]){"2020-01|2020-03", "2020-05-01|2020-05-01", NULL});
	struct edtf span = f.chronology.items[0].date, day = f.chronology.items[1].date;
	assert_int_equal(span.kind, EDTF_INTERVAL);
	assert_int_equal(span.latest, edtf_day_number(2020, 3, 31));
	assert_int_equal(day.kind, EDTF_DATE);
	tear_down(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sorts_by_date_then_place),
		cmocka_unit_test(draws_what_is_not_known),
		cmocka_unit_test(draws_nothing_where_order_is_known),
		cmocka_unit_test(shares_the_last_lane),
		cmocka_unit_test(takes_the_end_in),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
