#include "text/chronology.h"

#include <stdlib.h>

#include "base/mem.h"

/* `FAR`: after so many entries whose order is known one by one the line is drawn to the next. */
enum { MOST_LANES = 3, FAR = 64 };

struct edtf event_dates(const struct event *event)
{
	struct edtf date = {0}, end = {0};
	if (!event->date || !edtf_parse(text_str(event->date), 0, &date, NULL))
		return (struct edtf){0};
	if (!event->end || !edtf_parse(text_str(event->end), 0, &end, NULL))
		return date;
	bool same = date.earliest == end.earliest && date.latest == end.latest &&
				date.last.time == end.last.time;
	if (same || end.latest < date.latest)
		return date;
	date.kind = EDTF_INTERVAL;
	date.latest = end.latest;
	date.last = end.last;
	date.list = (struct str){"", 0};
	return date;
}

void chronology_init(struct chronology *c)
{
	*c = (struct chronology){0};
	arena_init(&c->arena);
}

void chronology_release(struct chronology *c)
{
	free(c->items);
	arena_release(&c->arena);
	chronology_init(c);
}

void chronology_add(struct chronology *c, const struct statement *statements, size_t count)
{
	mem_grow(&c->items, &c->capacity, c->count, sizeof *c->items);
	c->items[c->count] = (struct chronology_entry){.statements = statements,
		.count = count,
		.place = c->count,
		.date = event_dates(statements->event)};
	c->count++;
}

static int compare_ids(struct str a, struct str b)
{
	int order = memcmp(a.ptr, b.ptr, a.len < b.len ? a.len : b.len);
	return order ? order : (a.len > b.len) - (a.len < b.len);
}

static int compare(const void *left, const void *right)
{
	const struct chronology_entry *a = left, *b = right;
	const struct brief *one = a->statements->brief, *other = b->statements->brief;
	int order = edtf_compare(&a->date, &b->date);
	if (!order && one != other)
		order = compare_ids(text_str(one->id), text_str(other->id));
	return order ? order : (a->place > b->place) - (a->place < b->place);
}

/* Most chronologies stand in order in their file. */
void chronology_sort(struct chronology *c)
{
	for (size_t i = 1; i < c->count; i++) {
		if (compare(&c->items[i - 1], &c->items[i]) > 0) {
			qsort(c->items, c->count, sizeof *c->items, compare);
			return;
		}
	}
}

static bool same_days(const struct edtf *a, const struct edtf *b)
{
	return a->earliest == b->earliest && a->latest == b->latest && str_equal(a->list, b->list);
}

/* The last entry that may begin while this one may last. */
static size_t last_within(const struct chronology *c, size_t dated, size_t i)
{
	size_t low = i, high = dated;
	while (high - low > 1) {
		size_t middle = low + (high - low) / 2;
		if (edtf_earliest(&c->items[middle].date) <= edtf_latest(&c->items[i].date))
			low = middle;
		else
			high = middle;
	}
	return low;
}

/* The last entry whose order against this one is not known, or the entry itself. */
static size_t reach(const struct chronology *c, size_t dated, size_t i)
{
	const struct edtf *date = &c->items[i].date;
	size_t j = last_within(c, dated, i);
	for (int steps = 0; j > i; j--, steps++) {
		/* All up to there are of the same days, in which no order is claimed. */
		if (same_days(date, &c->items[j].date))
			return i;
		if (steps == FAR || edtf_order_unknown(date, &c->items[j].date))
			return j;
	}
	return i;
}

struct lane {
	size_t from, to; /* entries; free where it ends before the present one */
	bool used;
};

static struct lanes lanes_at(const struct lane *lanes, size_t i)
{
	struct lanes at = {0};
	for (unsigned n = 0; n < MOST_LANES; n++) {
		if (!lanes[n].used || lanes[n].to < i)
			continue;
		if (lanes[n].to == i)
			at.end = (uint8_t)(at.end | 1u << n);
		else
			at.pass = (uint8_t)(at.pass | 1u << n);
	}
	return at;
}

/* The line for an entry that reaches so far: that of one of the same days, else a free one, else
 * the last. */
static unsigned choose_lane(
	const struct chronology *c, const struct lane *lanes, size_t i, size_t to)
{
	for (unsigned n = 0; n < MOST_LANES; n++)
		if (lanes[n].used && lanes[n].to == to &&
			same_days(&c->items[lanes[n].from].date, &c->items[i].date))
			return n;
	for (unsigned n = 0; n < MOST_LANES; n++)
		if (!lanes[n].used || lanes[n].to < i)
			return n;
	return MOST_LANES - 1;
}

void chronology_draw_lanes(struct chronology *c)
{
	struct lane lanes[MOST_LANES] = {0};
	size_t dated = c->count;
	while (dated && c->items[dated - 1].date.kind == EDTF_NONE)
		dated--;
	for (size_t i = 0; i < dated; i++) {
		struct lanes at = lanes_at(lanes, i);
		size_t to = reach(c, dated, i);
		if (to > i) {
			unsigned n = choose_lane(c, lanes, i, to), bit = 1u << n;
			if ((at.pass | at.end) & bit) {
				at.pass = (uint8_t)(at.pass | bit);
				at.end = (uint8_t)(at.end & ~bit);
				lanes[n].to = lanes[n].to > to ? lanes[n].to : to;
			} else {
				lanes[n] = (struct lane){i, to, true};
			}
			at.begin = (uint8_t)(at.begin | bit);
			c->lanes = c->lanes > n + 1 ? c->lanes : n + 1;
		}
		c->items[i].lanes = at;
	}
}
