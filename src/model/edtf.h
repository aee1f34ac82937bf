/* Dates as briefings write them: EDTF (ISO 8601-2) level 1, and sets (contract, section 1.2).
 *
 * A date is a plain value: which days it may lie on, how exactly it was given, and nothing else.
 * Days are counted from 1970-01-01 (day 0) in the proleptic Gregorian calendar, with a year 0.
 * Qualifiers (~ ? %) do not widen a date; unknown and open ends are unbounded; days are as written
 * and zones are only kept for showing. Everything here is pure: "today" is passed in. */
#ifndef MODEL_EDTF_H
#define MODEL_EDTF_H

#include <limits.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"
#include "base/strbuf.h"

/* The day numbers of an unbounded beginning and end. */
#define EDTF_PAST INT64_MIN
#define EDTF_FUTURE INT64_MAX

#define EDTF_NO_TIME (-1)
#define EDTF_NO_ZONE INT16_MIN
#define EDTF_NO_YEAR LONG_MAX

enum edtf_kind {
	EDTF_NONE,     /* no date, or none that parses: may be any day. A zeroed struct is this. */
	EDTF_DATE,     /* one date: a day, a month, a season, a decade ... */
	EDTF_INTERVAL, /* from one date to another, both included */
	EDTF_SET,      /* one of several dates */
	EDTF_OPEN,     /* `..` alone: still holds */
};

enum edtf_bound { EDTF_BOUNDED, EDTF_BOUND_OPEN, EDTF_BOUND_UNKNOWN };

/* From coarse to fine. */
enum edtf_precision {
	EDTF_CENTURY, /* 19XX */
	EDTF_DECADE,  /* 199X */
	EDTF_YEAR,    /* 2025, 2025-XX, 2025-XX-XX */
	EDTF_SEASON,  /* 2025-21 */
	EDTF_MONTH,   /* 2025-02, 2025-02-XX */
	EDTF_DAY,
	EDTF_MINUTE,
	EDTF_SECOND,
};

enum edtf_qualifier {
	EDTF_APPROXIMATE = 1 << 0, /* ~ */
	EDTF_UNCERTAIN = 1 << 1,   /* ?, and % is both */
};

/* How one end of a date was given. */
struct edtf_side {
	int32_t time;      /* seconds within the day, or EDTF_NO_TIME */
	int16_t zone;      /* minutes east of UTC, or EDTF_NO_ZONE */
	uint8_t bound;     /* enum edtf_bound; where not bounded, the rest says nothing */
	uint8_t precision; /* enum edtf_precision */
	uint8_t qualifier; /* enum edtf_qualifier, or-ed */
};

struct edtf {
	int64_t earliest; /* first possible day, or EDTF_PAST */
	int64_t latest;   /* last possible day, or EDTF_FUTURE */
	struct str list;  /* of a set with several members: what stands between the brackets, borrowed
	                   * from the parsed text, which must outlive the value; else empty */
	struct edtf_side first; /* what `earliest` was taken from */
	struct edtf_side last;  /* what `latest` was taken from; of a single date the same */
	uint8_t kind;           /* enum edtf_kind */
};

_Static_assert(sizeof(struct edtf) <= 64, "a date is passed about and kept by the thousand");

/* What is wrong with a text that is no date. All texts are ASCII, end in NUL and hold nothing that
 * was not understood, so they are fit to show. */
struct edtf_error {
	size_t offset;       /* where, in code points from 0 */
	char message[112];   /* what is wrong and what was expected */
	char suggestion[64]; /* a date that was probably meant, which parses; or empty */
};

enum edtf_flag {
	EDTF_ALLOW_OPEN = 1 << 0, /* `..` alone is a date (a link's end) */
};

/* Parses the whole text. False on an error; *out is then EDTF_NONE, and *error is filled in where
 * error is not NULL. */
bool edtf_parse(struct str text, unsigned flags, struct edtf *out, struct edtf_error *error);

/* The members of a set one by one, each a date or a range: `at` starts at 0. False at the end. A
 * date that is no list has itself as its only member. */
bool edtf_member(const struct edtf *, size_t *at, struct edtf *member);

/* The day number of a date of the calendar (month 1 to 12, day 1 to 31, not checked) and back, for
 * days that are bounded. */
int64_t edtf_day_number(int64_t year, int month, int day);
void edtf_day_civil(int64_t number, int64_t *year, int *month, int *day);
int edtf_month_days(int64_t year, int month);
/* A date that is this one day: "today", for instance. */
struct edtf edtf_from_day(int64_t number);

/* The first and last possible day; EDTF_NONE and EDTF_OPEN may be any day. */
int64_t edtf_earliest(const struct edtf *);
int64_t edtf_latest(const struct edtf *);

/* For sorting, < 0, 0 or > 0, a total order: by earliest possible day, then latest, then by the
 * time of day where these are the same (a date without a time before one with it). EDTF_OPEN comes
 * after all dates, EDTF_NONE last. */
int edtf_compare(const struct edtf *, const struct edtf *);

/* Whether they may lie on the same day. Of a list only the days of its members count. */
bool edtf_overlaps(const struct edtf *, const struct edtf *);
bool edtf_may_hold_on(const struct edtf *, int64_t day);
/* Whether it may lie on or before that date: on an earlier or the same day, unless both name a time
 * of it that says otherwise. */
bool edtf_may_lie_by(const struct edtf *, const struct edtf *by);
/* Whether something that began and ended then may hold on this day. NULL: unknown. */
bool edtf_span_may_hold_on(const struct edtf *start, const struct edtf *end, int64_t day);
/* Whether a lies before b for certain: on an earlier day, or on the same day at an earlier time. */
bool edtf_before(const struct edtf *, const struct edtf *);
/* Whether the two must not be shown as if their order were known: their possible days overlap, or
 * interlock as those of [2017,2019] and 2018, without being equal. */
bool edtf_order_unknown(const struct edtf *, const struct edtf *);
/* Whether an end lies before its start: its latest day precedes the start's earliest. */
bool edtf_end_precedes_start(const struct edtf *start, const struct edtf *end);

/* The year under which a chronology lists it: that of its earliest day, else of its latest, else
 * EDTF_NO_YEAR. Astronomical: 0 is 1 BC. */
long edtf_group_year(const struct edtf *);

enum edtf_style {
	EDTF_FULL,      /* "27 February 2025", "about 1992", "between 5 and 6 March 2025" */
	EDTF_SHORT,     /* "27 Feb 2025", "1992 ~", "5-6 Mar 2025 ?" (with an en dash) */
	EDTF_DAY_STYLE, /* as EDTF_SHORT without the year that edtf_group_year gives: "27 Feb" */
};

/* Appends the date in English words, whatever the locale. In the two short styles ?, ~ and ?~ after
 * a date mark it as uncertain, approximate and both; a set's range is marked with ? as well, since
 * the day is one of them. EDTF_NONE is "date unknown". */
void edtf_show(struct strbuf *, const struct edtf *, enum edtf_style);
/* The heading for edtf_group_year's result: "2025", "AD 476", "45 BC", "undated". */
void edtf_show_year(struct strbuf *, long year);

#endif
