#include "model/edtf.h"

int64_t edtf_earliest(const struct edtf *e)
{
	return e->kind == EDTF_NONE || e->kind == EDTF_OPEN ? EDTF_PAST : e->earliest;
}

int64_t edtf_latest(const struct edtf *e)
{
	return e->kind == EDTF_NONE || e->kind == EDTF_OPEN ? EDTF_FUTURE : e->latest;
}

static int compare(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

static int rank(const struct edtf *e)
{
	return e->kind == EDTF_NONE ? 2 : e->kind == EDTF_OPEN ? 1 : 0;
}

int edtf_compare(const struct edtf *a, const struct edtf *b)
{
	int order = rank(a) - rank(b);
	if (order || rank(a))
		return order;
	order = compare(a->earliest, b->earliest);
	if (!order)
		order = compare(a->latest, b->latest);
	if (!order)
		order = compare(a->first.time, b->first.time);
	if (!order)
		order = compare(a->last.time, b->last.time);
	return order;
}

static bool hulls_meet(const struct edtf *a, const struct edtf *b)
{
	return edtf_earliest(a) <= edtf_latest(b) && edtf_earliest(b) <= edtf_latest(a);
}

bool edtf_overlaps(const struct edtf *a, const struct edtf *b)
{
	struct edtf one, other;
	if (!hulls_meet(a, b))
		return false;
	if (!a->list.len && !b->list.len)
		return true;
	for (size_t i = 0; edtf_member(a, &i, &one);) {
		for (size_t j = 0; edtf_member(b, &j, &other);) {
			if (hulls_meet(&one, &other))
				return true;
		}
	}
	return false;
}

bool edtf_may_hold_on(const struct edtf *e, int64_t day)
{
	struct edtf on = edtf_from_day(day);
	return edtf_overlaps(e, &on);
}

bool edtf_span_may_hold_on(const struct edtf *start, const struct edtf *end, int64_t day)
{
	return (!start || edtf_earliest(start) <= day) && (!end || edtf_latest(end) >= day);
}

bool edtf_before(const struct edtf *a, const struct edtf *b)
{
	int64_t latest = edtf_latest(a), earliest = edtf_earliest(b);
	if (latest != earliest)
		return latest < earliest;
	/* Only what ends and what begins at a time of that one day can be told apart within it. */
	return latest != EDTF_FUTURE && earliest != EDTF_PAST && a->last.time != EDTF_NO_TIME &&
	       b->first.time != EDTF_NO_TIME && a->last.time < b->first.time;
}

bool edtf_may_lie_by(const struct edtf *e, const struct edtf *by)
{
	return !edtf_before(by, e);
}

bool edtf_order_unknown(const struct edtf *a, const struct edtf *b)
{
	bool same_days = edtf_earliest(a) == edtf_earliest(b) && edtf_latest(a) == edtf_latest(b) &&
	                 str_equal(a->list, b->list);
	return hulls_meet(a, b) && !same_days && !edtf_before(a, b) && !edtf_before(b, a);
}

bool edtf_end_precedes_start(const struct edtf *start, const struct edtf *end)
{
	return edtf_latest(end) < edtf_earliest(start);
}

long edtf_group_year(const struct edtf *e)
{
	int64_t day = edtf_earliest(e), year;
	int month, d;
	if (day == EDTF_PAST)
		day = edtf_latest(e);
	if (day == EDTF_FUTURE)
		return EDTF_NO_YEAR;
	edtf_day_civil(day, &year, &month, &d);
	return (long)year;
}
