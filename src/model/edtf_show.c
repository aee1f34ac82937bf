#include "model/edtf.h"

#define DASH "\u2013"

/* One end of a date, taken apart for showing. */
struct shown {
	int64_t year, last_year; /* of the first and the last day */
	int month, day;
	const struct edtf_side *side;
};

/* What a neighbouring end or the heading above has said already. */
enum part { PART_YEAR = 1 << 0, PART_MONTH = 1 << 1, PART_DATE = 1 << 2, PART_QUALIFIER = 1 << 3 };

static const char *const months[] = {"January", "February", "March", "April", "May", "June", "July",
	"August", "September", "October", "November", "December"};
static const char *const seasons[] = {"spring", "summer", "autumn", "winter"};

static void show_year(struct strbuf *b, int64_t year)
{
	if (year <= 0)
		strbuf_addf(b, "%lld BC", (long long)(1 - year));
	else
		strbuf_addf(b, "%s%lld", year < 1000 ? "AD " : "", (long long)year);
}

void edtf_show_year(struct strbuf *b, long year)
{
	if (year == EDTF_NO_YEAR)
		strbuf_adds(b, "undated");
	else
		show_year(b, year);
}

/* A range of years; before the year 1 they count down: "50-41 BC". */
static void show_years(struct strbuf *b, int64_t first, int64_t last)
{
	if (last <= 0)
		strbuf_addf(b, "%lld", (long long)(1 - first));
	else
		show_year(b, first);
	strbuf_adds(b, first <= 0 && last > 0 ? " " DASH " " : DASH);
	if (first > 0)
		strbuf_addf(b, "%lld", (long long)last);
	else
		show_year(b, last);
}

static struct shown take_apart(int64_t day, const struct edtf_side *side)
{
	struct shown s = {.side = side};
	edtf_day_civil(day, &s.year, &s.month, &s.day);
	s.last_year = s.year;
	return s;
}

/* From the last day of a month, season, year, decade or century back to its first. */
static struct shown shown_last(const struct edtf *e)
{
	struct shown s = take_apart(e->latest, &e->last);
	switch ((enum edtf_precision)e->last.precision) {
	case EDTF_CENTURY:
		s.year -= 99;
		s.month = 1;
		break;
	case EDTF_DECADE:
		s.year -= 9;
		s.month = 1;
		break;
	case EDTF_YEAR:
		s.month = 1;
		break;
	case EDTF_SEASON:
		if (s.month == 2)
			s.year--;
		s.month = s.month == 2 ? 12 : s.month - 2;
		break;
	case EDTF_MONTH:
	case EDTF_DAY:
	case EDTF_MINUTE:
	case EDTF_SECOND:
		break;
	}
	return s;
}

static struct shown shown_first(const struct edtf *e)
{
	struct shown s = take_apart(e->earliest, &e->first);
	if (e->first.precision == EDTF_CENTURY)
		s.last_year += 99;
	if (e->first.precision == EDTF_DECADE)
		s.last_year += 9;
	return s;
}

static void show_season(struct strbuf *b, const struct shown *s, unsigned omit)
{
	int season = s->month / 3 - 1;
	strbuf_adds(b, seasons[season]);
	if (omit & PART_YEAR)
		return;
	strbuf_addc(b, ' ');
	if (season < 3 || s->year < 1000)
		show_year(b, s->year);
	else if ((s->year + 1) % 100 == 0)
		show_years(b, s->year, s->year + 1);
	else
		strbuf_addf(b, "%lld" DASH "%02lld", (long long)s->year,
		            (long long)((s->year + 1) % 100));
}

static void show_time(struct strbuf *b, const struct edtf_side *side, enum edtf_style style)
{
	int t = side->time, zone = side->zone;
	strbuf_addf(b, "%02d:%02d", t / 3600, t / 60 % 60);
	if (side->precision == EDTF_SECOND)
		strbuf_addf(b, ":%02d", t % 60);
	if (style != EDTF_FULL || zone == EDTF_NO_ZONE)
		return;
	strbuf_adds(b, " UTC");
	if (zone)
		strbuf_addf(b, "%c%02d:%02d", zone < 0 ? '-' : '+', (zone < 0 ? -zone : zone) / 60,
		            (zone < 0 ? -zone : zone) % 60);
}

static void show_month(struct strbuf *b, int month, enum edtf_style style)
{
	const char *name = months[month - 1];
	strbuf_add(b, name, style == EDTF_FULL ? strlen(name) : 3);
}

/* Months and days; the year's place is after them. */
static void show_date(struct strbuf *b, const struct shown *s, enum edtf_style style, unsigned omit)
{
	if (s->side->precision >= EDTF_DAY)
		strbuf_addf(b, omit & PART_MONTH ? "%d" : "%d ", s->day);
	if (!(omit & PART_MONTH))
		show_month(b, s->month, style);
	if (!(omit & PART_YEAR)) {
		strbuf_addc(b, ' ');
		show_year(b, s->year);
	}
}

static void show_qualifier(struct strbuf *b, unsigned qualifier)
{
	if (qualifier)
		strbuf_addc(b, ' ');
	if (qualifier & EDTF_UNCERTAIN)
		strbuf_addc(b, '?');
	if (qualifier & EDTF_APPROXIMATE)
		strbuf_addc(b, '~');
}

static void show_hedge(struct strbuf *b, unsigned qualifier)
{
	if (qualifier & EDTF_UNCERTAIN)
		strbuf_adds(b, "perhaps ");
	if (qualifier & EDTF_APPROXIMATE)
		strbuf_adds(b, "about ");
}

static void show_point(struct strbuf *b, const struct shown *s, enum edtf_style style, unsigned omit)
{
	if (style == EDTF_FULL && !(omit & PART_QUALIFIER))
		show_hedge(b, s->side->qualifier);
	switch ((enum edtf_precision)s->side->precision) {
	case EDTF_CENTURY:
		show_years(b, s->year, s->year + 99);
		break;
	case EDTF_DECADE:
		if (s->year > 0)
			strbuf_addf(b, "%s%llds", s->year < 1000 ? "AD " : "", (long long)s->year);
		else
			show_years(b, s->year, s->year + 9);
		break;
	case EDTF_YEAR:
		show_year(b, s->year);
		break;
	case EDTF_SEASON:
		show_season(b, s, omit);
		break;
	case EDTF_MONTH:
	case EDTF_DAY:
		show_date(b, s, style, omit);
		break;
	case EDTF_MINUTE:
	case EDTF_SECOND:
		if (!(omit & PART_DATE)) {
			show_date(b, s, style, omit);
			strbuf_adds(b, ", ");
		}
		show_time(b, s->side, style);
		break;
	}
	if (style != EDTF_FULL && !(omit & PART_QUALIFIER))
		show_qualifier(b, s->side->qualifier);
}

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

/* Days, months and years stand close together, "5-6 March", what has blanks within stands apart. */
static bool is_one_word(const struct shown *s, unsigned omit)
{
	switch ((enum edtf_precision)s->side->precision) {
	case EDTF_CENTURY:
		return false;
	case EDTF_DECADE:
		return s->year > 0;
	case EDTF_YEAR:
		return s->year >= 1000;
	case EDTF_SEASON:
	case EDTF_MONTH:
		return omit & PART_YEAR;
	case EDTF_DAY:
		return omit & PART_MONTH;
	case EDTF_MINUTE:
	case EDTF_SECOND:
		return omit & PART_DATE;
	}
	return false;
}

struct range {
	struct shown first, last;
	unsigned omit_first, omit_last; /* parts */
	unsigned shared;                /* parts that stand after the last for both */
	unsigned qualifier;             /* said once for both */
};

static struct range plan_range(const struct edtf *e, enum edtf_style style)
{
	struct range r = {.first = shown_first(e), .last = shown_last(e)};
	long heading = edtf_group_year(e);
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

static void show_range(struct strbuf *b, const struct edtf *e, enum edtf_style style)
{
	struct range r = plan_range(e, style);
	bool set = e->kind == EDTF_SET;
	bool tight = (r.omit_last & PART_DATE) ||
	             ((r.omit_last & PART_QUALIFIER) && is_one_word(&r.first, r.shared) &&
	              is_one_word(&r.last, r.shared));
	if (style == EDTF_FULL) {
		show_hedge(b, r.qualifier);
		strbuf_adds(b, set ? "between " : "");
	}
	show_point(b, &r.first, style, r.omit_first);
	strbuf_adds(b, style == EDTF_FULL && set ? " and " : tight ? DASH : " " DASH " ");
	show_point(b, &r.last, style, r.omit_last);
	if (style != EDTF_FULL)
		show_qualifier(b, r.qualifier | (set ? EDTF_UNCERTAIN : 0));
}

static void show_list(struct strbuf *b, const struct edtf *e, enum edtf_style style)
{
	struct edtf member, ahead;
	long heading = edtf_group_year(e);
	size_t at = 0, next;
	for (bool first = true; edtf_member(e, &at, &member); first = false) {
		next = at;
		bool last = !edtf_member(e, &next, &ahead);
		if (!first)
			strbuf_adds(b, last ? " or " : ", ");
		/* A member of another year than the heading's says its own. */
		if (style == EDTF_DAY_STYLE && edtf_group_year(&member) != heading)
			edtf_show(b, &member, EDTF_SHORT);
		else
			edtf_show(b, &member, style);
	}
}

static void show_half_open(struct strbuf *b, const struct edtf *e, enum edtf_style style)
{
	bool from = !e->first.bound, set = e->kind == EDTF_SET;
	bool unknown = (from ? e->last.bound : e->first.bound) == EDTF_BOUND_UNKNOWN;
	struct shown s = from ? shown_first(e) : shown_last(e);
	if (!from && unknown)
		strbuf_adds(b, style == EDTF_FULL ? "unknown " DASH " " : "? " DASH " ");
	else if (!from && !set)
		strbuf_adds(b, "until ");
	show_point(b, &s, style, parts_of_heading(&s, edtf_group_year(e), style));
	if (set)
		strbuf_adds(b, from ? " or later" : " or earlier");
	else if (from && unknown)
		strbuf_adds(b, style == EDTF_FULL ? " " DASH " unknown" : " " DASH " ?");
	else if (from)
		strbuf_adds(b, " " DASH " now");
}

void edtf_show(struct strbuf *b, const struct edtf *e, enum edtf_style style)
{
	struct shown s;
	switch ((enum edtf_kind)e->kind) {
	case EDTF_NONE:
		strbuf_adds(b, "date unknown");
		return;
	case EDTF_OPEN:
		strbuf_adds(b, "now");
		return;
	case EDTF_DATE:
		s = shown_first(e);
		show_point(b, &s, style, parts_of_heading(&s, edtf_group_year(e), style));
		return;
	case EDTF_INTERVAL:
	case EDTF_SET:
		if (e->list.len)
			show_list(b, e, style);
		else if (e->first.bound || e->last.bound)
			show_half_open(b, e, style);
		else
			show_range(b, e, style);
		return;
	}
}
