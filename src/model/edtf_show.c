#include "model/edtf.h"

#include "model/edtf_words.h"

/* What need not be said twice of two ends that are shown side by side. */
static unsigned parts_shared(const struct shown *a, const struct shown *b)
{
	enum edtf_precision p = a->side->precision, q = b->side->precision;
	if (p < EDTF_SEASON || q < EDTF_SEASON || a->year != b->year)
		return 0;
	/* A winter says two years, of which the second is not shared. */
	if ((p == EDTF_SEASON && a->month == 12) || (q == EDTF_SEASON && b->month == 12))
		return 0;
	if (p == EDTF_DAY && q == EDTF_DAY && a->month == b->month)
		return PART_YEAR | PART_MONTH;
	return p >= EDTF_MINUTE || q >= EDTF_MINUTE ? 0 : PART_YEAR;
}

/* The year that a heading has said. */
static unsigned parts_of_heading(const struct shown *s, long year, enum edtf_style style)
{
	return style == EDTF_DAY_STYLE && s->year == year ? PART_YEAR : 0;
}

static bool is_same_day(const struct shown *a, const struct shown *b)
{
	return a->side->precision >= EDTF_MINUTE && b->side->precision >= EDTF_MINUTE &&
	       a->year == b->year && a->month == b->month && a->day == b->day;
}

struct range {
	struct shown first, last;
	unsigned omit_first, omit_last; /* parts */
	unsigned shared;                /* parts that stand after the last for both */
	unsigned qualifier;             /* said once for both */
};

static struct range plan_range(const struct edtf *e, enum edtf_style style, long heading)
{
	struct range r = {.first = shown_from_first(e), .last = shown_from_last(e)};
	r.omit_first = parts_of_heading(&r.first, heading, style);
	r.omit_last = parts_of_heading(&r.last, heading, style);
	if (e->first.qualifier == e->last.qualifier) {
		r.qualifier = e->first.qualifier;
		r.shared = parts_shared(&r.first, &r.last);
		r.omit_first |= PART_QUALIFIER | r.shared;
		r.omit_last |= PART_QUALIFIER;
		if (is_same_day(&r.first, &r.last))
			r.omit_last |= PART_DATE;
	}
	return r;
}

/* `alone`: not among other members of a set, which say themselves that it is one of several. */
static void show_range(
	struct strbuf *b, const struct edtf *e, enum edtf_style style, long heading, bool alone)
{
	struct range r = plan_range(e, style, heading);
	bool set = e->kind == EDTF_SET && alone, between = set && style == EDTF_FULL;
	bool tight = (r.omit_last & PART_DATE) ||
	             ((r.omit_last & PART_QUALIFIER) && shown_is_one_word(&r.first, r.shared) &&
	                 shown_is_one_word(&r.last, r.shared));
	if (between)
		strbuf_adds(b, "between ");
	if (style == EDTF_FULL)
		shown_hedge(b, r.qualifier);
	shown_add(b, &r.first, style, r.omit_first);
	strbuf_adds(b, between ? " and " : tight ? EN_DASH : " " EN_DASH " ");
	shown_add(b, &r.last, style, r.omit_last);
	if (style != EDTF_FULL)
		shown_qualifier(b, r.qualifier | (set ? EDTF_UNCERTAIN : 0));
}

static void show_half_open(
	struct strbuf *b, const struct edtf *e, enum edtf_style style, long heading)
{
	bool from = !e->first.bound, set = e->kind == EDTF_SET;
	bool unknown = (from ? e->last.bound : e->first.bound) == EDTF_BOUND_UNKNOWN;
	struct shown s = from ? shown_from_first(e) : shown_from_last(e);
	if (!from && unknown)
		strbuf_adds(b, style == EDTF_FULL ? "unknown " EN_DASH " " : "? " EN_DASH " ");
	else if (!from && !set)
		strbuf_adds(b, "until ");
	shown_add(b, &s, style, parts_of_heading(&s, heading, style));
	if (set)
		strbuf_adds(b, from ? " or later" : " or earlier");
	else if (from && unknown)
		strbuf_adds(b, style == EDTF_FULL ? " " EN_DASH " unknown" : " " EN_DASH " ?");
	else if (from)
		strbuf_adds(b, " " EN_DASH " now");
}

/* `next`: the date that follows in a list, which may say the month and the year for both. */
static void show_date(struct strbuf *b, const struct edtf *e, const struct edtf *next,
	enum edtf_style style, long heading)
{
	struct shown s = shown_from_first(e);
	unsigned omit = parts_of_heading(&s, heading, style);
	if (next && next->kind == EDTF_DATE && !s.side->qualifier && !next->first.qualifier) {
		struct shown following = shown_from_first(next);
		omit |= parts_shared(&s, &following);
	}
	shown_add(b, &s, style, omit);
}

static void show_list(struct strbuf *b, const struct edtf *e, enum edtf_style style, long heading)
{
	struct edtf member, next;
	size_t at = 0;
	bool first = true;
	for (bool more = edtf_member(e, &at, &member); more; member = next) {
		more = edtf_member(e, &at, &next);
		if (!first)
			strbuf_adds(b, more ? ", " : " or ");
		if (member.kind == EDTF_DATE)
			show_date(b, &member, more ? &next : NULL, style, heading);
		else if (member.first.bound || member.last.bound)
			show_half_open(b, &member, style, heading);
		else
			show_range(b, &member, style, heading, false);
		first = false;
	}
}

void edtf_show(struct strbuf *b, const struct edtf *e, enum edtf_style style)
{
	long heading = edtf_group_year(e);
	switch ((enum edtf_kind)e->kind) {
	case EDTF_NONE: strbuf_adds(b, "date unknown"); return;
	case EDTF_OPEN: strbuf_adds(b, "now"); return;
	case EDTF_DATE: show_date(b, e, NULL, style, heading); return;
	case EDTF_INTERVAL:
	case EDTF_SET:
		if (e->list.len)
			show_list(b, e, style, heading);
		else if (e->first.bound && e->last.bound)
			strbuf_adds(b, "date unknown");
		else if (e->first.bound || e->last.bound)
			show_half_open(b, e, style, heading);
		else
			show_range(b, e, style, heading, true);
		return;
	}
}
