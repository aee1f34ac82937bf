#include "model/edtf_point.h"

#include <stdarg.h>
#include <stdio.h>

/* Where a point's year stands and how many of its last digits are not specified. */
struct year {
	int64_t value;
	int unspecified;
};

bool point_fail(struct point_parser *p, const char *at, const char *format, ...)
{
	va_list args;
	if (!p->error)
		return false;
	p->error->offset = 0;
	for (const char *s = p->start; s < at; s++)
		p->error->offset += ((unsigned char)*s & 0xC0) != 0x80;
	va_start(args, format);
	vsnprintf(p->error->message, sizeof p->error->message, format, args);
	va_end(args);
	return false;
}

bool point_fail_here(struct point_parser *p, const char *message)
{
	return point_fail(p, p->next, "%s", message);
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

char point_peek(const struct point_parser *p, size_t ahead)
{
	return (size_t)(p->end - p->next) > ahead ? p->next[ahead] : '\0';
}

bool point_take(struct point_parser *p, char c)
{
	if (p->next == p->end || *p->next != c)
		return false;
	p->next++;
	return true;
}

bool point_take_dots(struct point_parser *p)
{
	if (point_peek(p, 0) != '.' || point_peek(p, 1) != '.')
		return false;
	p->next += 2;
	return true;
}

static bool take_xx(struct point_parser *p)
{
	if (point_peek(p, 0) != 'X' || point_peek(p, 1) != 'X')
		return false;
	p->next += 2;
	return true;
}

static int count_digits(const struct point_parser *p)
{
	int n = 0;
	while (p->next + n < p->end && is_digit(p->next[n]))
		n++;
	return n;
}

/* Two digits within bounds; `what` names them, as in "month 13: expected 01 to 12". */
static bool two_digits(struct point_parser *p, const char *what, int low, int high, int *out)
{
	int n = count_digits(p);
	int shown = n < 8 ? n : 8;
	*out = n == 2 ? (p->next[0] - '0') * 10 + (p->next[1] - '0') : low;
	if (n == 2 && *out >= low && *out <= high) {
		p->next += 2;
		return true;
	}
	if (n == 0)
		point_fail(p, p->next, "expected %s %s of two digits, %02d to %02d",
			*what == 'h' ? "an" : "a", what, low, high);
	else if (n != 2)
		point_fail(p, p->next, "%s %.*s: expected two digits, %02d to %02d", what, shown, p->next,
			low, high);
	else
		point_fail(p, p->next, "%s %02d: expected %02d to %02d", what, *out, low, high);
	return false;
}

static int64_t digits_value(const char *s, int count)
{
	int64_t value = 0;
	for (int i = 0; i < count; i++)
		value = value * 10 + (s[i] - '0');
	return value;
}

/* Y17000 or Y-17000. */
static bool parse_long_year(struct point_parser *p, struct point *out)
{
	const char *at = p->next++;
	bool negative = point_take(p, '-');
	int n = count_digits(p);
	if (n < 5)
		return point_fail(p, at, "expected five digits or more after Y, such as Y17000");
	if (*p->next == '0')
		return point_fail(p, p->next, "expected a year after Y without leading zeros");
	if (n > 12)
		return point_fail(p, at, "year too large: expected at most 12 digits");
	int64_t year = digits_value(p->next, n);
	p->next += n;
	if (negative)
		year = -year;
	if (point_peek(p, 0) == '-')
		return point_fail_here(p, "expected a year after Y to stand without month or day");
	out->side.precision = EDTF_YEAR;
	out->first = edtf_day_number(year, 1, 1);
	out->last = edtf_day_number(year, 12, 31);
	return true;
}

/* Four digits, of which the last one or two may be X. */
static bool parse_year(struct point_parser *p, struct year *out)
{
	const char *at = p->next;
	bool negative = point_take(p, '-');
	int n = count_digits(p), x = 0;
	while (p->next + n + x < p->end && p->next[n + x] == 'X')
		x++;
	if (n == 0)
		return point_fail(p, at, "expected a date such as 2025, 2025-02 or 2025-02-27");
	if (n + x > 4 && x == 0)
		return point_fail(p, at, "expected a year of four digits, or Y before a longer one");
	if (n + x != 4 || x > 2)
		return point_fail(p, at, "%s",
			x ? "expected an unspecified year such as 199X or 19XX"
		      : "expected the year first, of four digits, such as 2025");
	out->value = digits_value(p->next, n);
	out->unspecified = x;
	for (int i = 0; i < x; i++)
		out->value *= 10;
	p->next += 4;
	if (negative && out->value == 0 && x == 0)
		return point_fail(p, at, "expected the year 0 as 0000, without a sign");
	if (negative)
		out->value = -out->value;
	/* Of a year before 0 the digits count backwards: -019X is -199 to -190. */
	if (negative && x)
		out->value -= x == 1 ? 9 : 99;
	return true;
}

static bool parse_zone(struct point_parser *p, int16_t *zone)
{
	char sign = point_peek(p, 0);
	int hours, minutes = 0;
	if (point_take(p, 'Z')) {
		*zone = 0;
		return true;
	}
	if (sign != '+' && sign != '-')
		return true;
	p->next++;
	if (!two_digits(p, "zone hour", 0, 23, &hours))
		return false;
	if (point_take(p, ':') && !two_digits(p, "zone minute", 0, 59, &minutes))
		return false;
	*zone = (int16_t)((sign == '-' ? -1 : 1) * (hours * 60 + minutes));
	return true;
}

static bool parse_time(struct point_parser *p, struct edtf_side *side)
{
	int hour, minute, second = 0;
	if (!two_digits(p, "hour", 0, 23, &hour))
		return false;
	if (!point_take(p, ':'))
		return point_fail_here(p, "expected a time of hours and minutes, such as T10:00");
	if (!two_digits(p, "minute", 0, 59, &minute))
		return false;
	side->precision = EDTF_MINUTE;
	if (point_take(p, ':')) {
		if (!two_digits(p, "second", 0, 59, &second))
			return false;
		side->precision = EDTF_SECOND;
	}
	side->time = (hour * 60 + minute) * 60 + second;
	return parse_zone(p, &side->zone);
}

static void span_months(struct point *out, int64_t year, int month, int count)
{
	int64_t last_year = year + (month + count - 2) / 12;
	int last_month = (month + count - 2) % 12 + 1;
	out->first = edtf_day_number(year, month, 1);
	out->last = edtf_day_number(last_year, last_month, edtf_month_days(last_year, last_month));
}

static void set_precision(struct point *out, enum edtf_precision precision)
{
	out->side.precision = (uint8_t)precision;
}

static bool parse_day(struct point_parser *p, int64_t year, int month, struct point *out)
{
	static const char *const names[] = {"January", "February", "March", "April", "May", "June",
		"July", "August", "September", "October", "November", "December"};
	const char *at = p->next;
	int day, days = edtf_month_days(year, month);
	if (take_xx(p))
		return true;
	if (!two_digits(p, "day", 1, 31, &day))
		return false;
	if (day > days)
		return point_fail(
			p, at, "day %d: %s %lld has %d days", day, names[month - 1], (long long)year, days);
	set_precision(out, EDTF_DAY);
	out->first = out->last = edtf_day_number(year, month, day);
	return !point_take(p, 'T') || parse_time(p, &out->side);
}

/* What follows the year's dash: a month, a season or XX, and perhaps a day. */
static bool parse_month(struct point_parser *p, int64_t year, struct point *out)
{
	const char *at = p->next;
	int month;
	if (take_xx(p)) {
		if (!point_take(p, '-') || take_xx(p))
			return true;
		return point_fail_here(p, "expected XX for the day of an unspecified month");
	}
	if (count_digits(p) == 0)
		return point_fail_here(p, "expected a month, 01 to 12, a season, 21 to 24, or XX");
	if (count_digits(p) == 2 && *at >= '2') {
		if (!two_digits(p, "season", 21, 24, &month))
			return false;
		set_precision(out, EDTF_SEASON);
		span_months(out, year, 3 * (month - 20), 3);
		return point_peek(p, 0) != '-' ||
		       point_fail_here(p, "expected a season to stand without a day");
	}
	if (!two_digits(p, "month", 1, 12, &month))
		return false;
	set_precision(out, EDTF_MONTH);
	span_months(out, year, month, 1);
	return !point_take(p, '-') || parse_day(p, year, month, out);
}

static uint8_t parse_qualifier(struct point_parser *p)
{
	if (point_take(p, '~'))
		return EDTF_APPROXIMATE;
	if (point_take(p, '?'))
		return EDTF_UNCERTAIN;
	return point_take(p, '%') ? EDTF_APPROXIMATE | EDTF_UNCERTAIN : 0;
}

bool point_parse(struct point_parser *p, struct point *out)
{
	struct year year = {0};
	*out = (struct point){.side = {.time = EDTF_NO_TIME, .zone = EDTF_NO_ZONE}};
	if (point_peek(p, 0) == 'Y') {
		if (!parse_long_year(p, out))
			return false;
	} else {
		if (!parse_year(p, &year))
			return false;
		int years = year.unspecified == 2 ? 100 : year.unspecified == 1 ? 10 : 1;
		set_precision(out, EDTF_YEAR - (enum edtf_precision)year.unspecified);
		span_months(out, year.value, 1, 12 * years);
		if (point_peek(p, 0) == '-' && year.unspecified)
			return point_fail_here(p, "expected an unspecified year to stand without month or day");
		if (point_take(p, '-') && !parse_month(p, year.value, out))
			return false;
	}
	out->side.qualifier = parse_qualifier(p);
	return true;
}
