#include "model/edtf_words.h"

#include "model/edtf.h"

static const char *const months[] = {"January", "February", "March", "April", "May", "June", "July",
	"August", "September", "October", "November", "December"};
static const char *const seasons[] = {"spring", "summer", "autumn", "winter"};

static void show_year(struct strbuf *b, int64_t year)
{
	if (year > 0 && year < 1000)
		strbuf_adds(b, "AD ");
	strbuf_add_number(b, (unsigned long long)(year > 0 ? year : 1 - year));
	if (year <= 0)
		strbuf_adds(b, " BC");
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
	strbuf_adds(b, first <= 0 && last > 0 ? " " EN_DASH " " : EN_DASH);
	if (first > 0)
		strbuf_addf(b, "%lld", (long long)last);
	else
		show_year(b, last);
}

static struct shown take_apart(int64_t day, const struct edtf_side *side)
{
	struct shown s = {.side = side};
	edtf_day_civil(day, &s.year, &s.month, &s.day);
	return s;
}

struct shown shown_from_last(const struct edtf *e)
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
	case EDTF_YEAR: s.month = 1; break;
	case EDTF_SEASON:
		if (s.month == 2)
			s.year--;
		s.month = s.month == 2 ? 12 : s.month - 2;
		break;
	case EDTF_MONTH:
	case EDTF_DAY:
	case EDTF_MINUTE:
	case EDTF_SECOND: break;
	}
	return s;
}

struct shown shown_from_first(const struct edtf *e)
{
	return take_apart(e->earliest, &e->first);
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
		strbuf_addf(
			b, "%lld" EN_DASH "%02lld", (long long)s->year, (long long)((s->year + 1) % 100));
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
	if (s->side->precision >= EDTF_DAY) {
		strbuf_add_number(b, (unsigned)s->day);
		strbuf_adds(b, omit & PART_MONTH ? "" : " ");
	}
	if (!(omit & PART_MONTH))
		show_month(b, s->month, style);
	if (!(omit & PART_YEAR)) {
		strbuf_addc(b, ' ');
		show_year(b, s->year);
	}
}

void shown_qualifier(struct strbuf *b, unsigned qualifier)
{
	if (qualifier)
		strbuf_addc(b, ' ');
	if (qualifier & EDTF_UNCERTAIN)
		strbuf_addc(b, '?');
	if (qualifier & EDTF_APPROXIMATE)
		strbuf_addc(b, '~');
}

void shown_hedge(struct strbuf *b, unsigned qualifier)
{
	if (qualifier & EDTF_UNCERTAIN)
		strbuf_adds(b, "perhaps ");
	if (qualifier & EDTF_APPROXIMATE)
		strbuf_adds(b, "about ");
}

void shown_add(struct strbuf *b, const struct shown *s, enum edtf_style style, unsigned omit)
{
	if (style == EDTF_FULL && !(omit & PART_QUALIFIER))
		shown_hedge(b, s->side->qualifier);
	switch ((enum edtf_precision)s->side->precision) {
	case EDTF_CENTURY: show_years(b, s->year, s->year + 99); break;
	case EDTF_DECADE:
		if (s->year > 0)
			strbuf_addf(b, "%s%llds", s->year < 1000 ? "AD " : "", (long long)s->year);
		else
			show_years(b, s->year, s->year + 9);
		break;
	case EDTF_YEAR: show_year(b, s->year); break;
	case EDTF_SEASON: show_season(b, s, omit); break;
	case EDTF_MONTH:
	case EDTF_DAY: show_date(b, s, style, omit); break;
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
		shown_qualifier(b, s->side->qualifier);
}

bool shown_is_one_word(const struct shown *s, unsigned omit)
{
	switch ((enum edtf_precision)s->side->precision) {
	case EDTF_CENTURY: return false;
	case EDTF_DECADE: return s->year > 0;
	case EDTF_YEAR: return s->year >= 1000;
	case EDTF_SEASON:
	case EDTF_MONTH: return omit & PART_YEAR;
	case EDTF_DAY: return omit & PART_MONTH;
	case EDTF_MINUTE:
	case EDTF_SECOND: return omit & PART_DATE;
	}
	return false;
}
