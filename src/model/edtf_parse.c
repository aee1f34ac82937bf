#include "model/edtf.h"

#include "model/edtf_point.h"
#include "model/edtf_suggest.h"

static bool expect_end(struct point_parser *p)
{
	char c = point_peek(p, 0);
	if (p->next == p->end)
		return true;
	if (c == '~' || c == '?' || c == '%')
		return point_fail_here(p, "expected one qualifier at the end: ~, ? or % for both");
	char next = point_peek(p, 1);
	if (c == ' ' && next >= '0' && next <= '9')
		return point_fail_here(p, "expected no blank; a time follows its day after T");
	if (c == ' ')
		return point_fail_here(p, "expected no blank and nothing more");
	return point_fail_here(p, "expected the date to end here");
}

static void set_first(struct edtf *out, const struct point *point)
{
	out->earliest = point->first;
	out->first = point->side;
}

static void set_last(struct edtf *out, const struct point *point)
{
	out->latest = point->last;
	out->last = point->side;
}

static const struct edtf_side no_side = {
	.time = EDTF_NO_TIME, .zone = EDTF_NO_ZONE, .bound = EDTF_BOUND_OPEN};

static struct edtf unbounded(enum edtf_kind kind)
{
	return (struct edtf){.earliest = EDTF_PAST,
		.latest = EDTF_FUTURE,
		.first = no_side,
		.last = no_side,
		.kind = (uint8_t)kind};
}

/* Times are compared only as far as they can be: in zones that are written alike. */
static bool is_backward(const struct edtf *e)
{
	if (e->earliest != e->latest)
		return e->earliest > e->latest;
	return e->first.time != EDTF_NO_TIME && e->last.time != EDTF_NO_TIME &&
	       e->first.zone == e->last.zone && e->first.time > e->last.time;
}

static bool parse_interval(struct point_parser *p, struct edtf *out)
{
	struct point point;
	const char *second;
	const char *slash = memchr(p->next, '/', (size_t)(p->end - p->next));
	*out = unbounded(EDTF_INTERVAL);
	if (memchr(slash + 1, '/', (size_t)(p->end - slash - 1)))
		return point_fail(
			p, slash, "expected dashes within a date; '/' joins two dates of an interval");
	if (point_peek(p, 0) == '/') {
		out->first.bound = EDTF_BOUND_UNKNOWN;
	} else if (!point_take_dots(p)) {
		if (!point_parse(p, &point))
			return false;
		set_first(out, &point);
	}
	if (!point_take(p, '/'))
		return expect_end(p);
	second = p->next;
	if (p->next == p->end) {
		out->last.bound = EDTF_BOUND_UNKNOWN;
	} else if (!point_take_dots(p)) {
		if (!point_parse(p, &point))
			return false;
		set_last(out, &point);
	}
	if (!expect_end(p))
		return false;
	if (out->first.bound && out->last.bound)
		return point_fail(p, p->start, "expected a date at one end of the interval at least");
	if (is_backward(out))
		return point_fail(p, second, "the interval ends before it starts");
	return true;
}

/* One member of a set: a, a..b, ..b or a.. */
static bool parse_member(struct point_parser *p, struct edtf *out)
{
	struct point point;
	const char *last = p->next;
	*out = unbounded(EDTF_SET);
	if (!point_take_dots(p)) {
		if (!point_parse(p, &point))
			return false;
		set_first(out, &point);
		if (!point_take_dots(p)) {
			set_last(out, &point);
			out->kind = EDTF_DATE;
			return true;
		}
		last = p->next;
		if (p->next == p->end || *p->next == ']' || *p->next == ',')
			return true;
	}
	if (!point_parse(p, &point))
		return false;
	set_last(out, &point);
	if (is_backward(out))
		return point_fail(p, last, "the range ends before it starts");
	return true;
}

static void widen(struct edtf *set, const struct edtf *member)
{
	if (member->earliest < set->earliest) {
		set->earliest = member->earliest;
		set->first = member->first;
	}
	if (member->latest > set->latest) {
		set->latest = member->latest;
		set->last = member->last;
	}
}

static bool parse_set(struct point_parser *p, struct edtf *out)
{
	const char *inside = ++p->next;
	struct edtf member;
	size_t count = 0;
	do {
		if (!parse_member(p, &member))
			return false;
		if (count++ == 0) {
			*out = member;
		} else {
			widen(out, &member);
			out->kind = EDTF_SET;
			out->list = (struct str){inside, (size_t)(p->next - inside)};
		}
	} while (point_take(p, ','));
	if (!point_take(p, ']'))
		return point_fail_here(p, "expected a comma, '..' or the set's closing bracket here");
	return expect_end(p);
}

static bool parse_text(struct point_parser *p, unsigned flags, struct edtf *out)
{
	struct point point;
	if (p->next == p->end)
		return point_fail_here(p, "expected a date such as 2025, 2025-02 or 2025-02-27");
	if (*p->next == '[')
		return parse_set(p, out);
	if (memchr(p->next, '/', (size_t)(p->end - p->next)))
		return parse_interval(p, out);
	if (point_take_dots(p) && p->next == p->end) {
		*out = unbounded(EDTF_OPEN);
		return (flags & EDTF_ALLOW_OPEN) ||
		       point_fail(p, p->start, "'..' alone stands only in a link's end; expected a date");
	}
	p->next = p->start;
	if (!point_parse(p, &point) || !expect_end(p))
		return false;
	*out = unbounded(EDTF_DATE);
	set_first(out, &point);
	set_last(out, &point);
	return true;
}

bool edtf_parse(struct str text, unsigned flags, struct edtf *out, struct edtf_error *error)
{
	if (!text.ptr)
		text = STR("");
	struct point_parser p = {text.ptr, text.ptr, text.ptr + text.len, error};
	if (parse_text(&p, flags, out))
		return true;
	*out = (struct edtf){.kind = EDTF_NONE};
	if (error)
		edtf_suggest(text, flags, error);
	return false;
}

bool edtf_member(const struct edtf *e, size_t *at, struct edtf *member)
{
	if (!e->list.len) {
		*member = *e;
		return (*at)++ == 0;
	}
	if (*at >= e->list.len)
		return false;
	struct point_parser p = {e->list.ptr, e->list.ptr + *at, e->list.ptr + e->list.len, NULL};
	if (!parse_member(&p, member))
		return false;
	*at = (size_t)(p.next - e->list.ptr) + 1;
	return true;
}
