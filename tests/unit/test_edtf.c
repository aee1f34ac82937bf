#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/mem.h"
#include "model/edtf.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define ALWAYS "-inf", "+inf"

static struct edtf parse(const char *text)
{
	struct edtf e;
	struct edtf_error error;
	if (!edtf_parse(str_from(text), EDTF_ALLOW_OPEN, &e, &error))
		fail_msg("%s: %s", text, error.message);
	return e;
}

static int64_t day_of(const char *text)
{
	return edtf_earliest(&(struct edtf[]){parse(text)}[0]);
}

static void day_text(char *out, size_t size, int64_t day)
{
	int64_t year;
	int month, d;
	if (day == EDTF_PAST || day == EDTF_FUTURE) {
		snprintf(out, size, day == EDTF_PAST ? "-inf" : "+inf");
		return;
	}
	edtf_day_civil(day, &year, &month, &d);
	snprintf(out, size, "%lld-%d-%d", (long long)year, month, d);
}

static void calendar_counts_days_both_ways(void **state)
{
	static const struct {
		int64_t year;
		int month, day;
		int64_t number;
	} known[] = {
		{1970, 1, 1, 0},
		{1969, 12, 31, -1},
		{2000, 2, 29, 11016},
		{2000, 3, 1, 11017},
		{1900, 3, 1, -25508},
		{1900, 2, 28, -25509},
		{0, 1, 1, -719528},
		{0, 2, 29, -719469},
		{-1, 12, 31, -719529},
		{2025, 2, 27, 20146},
		{9999, 12, 31, 2932896},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(known); i++) {
		int64_t year;
		int month, day;
		assert_int_equal(
			edtf_day_number(known[i].year, known[i].month, known[i].day), known[i].number);
		edtf_day_civil(known[i].number, &year, &month, &day);
		assert_int_equal(year, known[i].year);
		assert_int_equal(month, known[i].month);
		assert_int_equal(day, known[i].day);
	}
	/* Every day follows the one before, over more than a whole era and the year 0. */
	int64_t number = edtf_day_number(-210, 1, 1);
	for (int64_t year = -210; year <= 210; year++) {
		for (int month = 1; month <= 12; month++) {
			for (int day = 1; day <= edtf_month_days(year, month); day++, number++) {
				int64_t y;
				int m, d;
				edtf_day_civil(number, &y, &m, &d);
				assert_int_equal(edtf_day_number(year, month, day), number);
				assert_true(y == year && m == month && d == day);
			}
		}
	}
}

static void valid_dates_span_their_possible_days(void **state)
{
	static const struct {
		const char *text, *earliest, *latest;
	} cases[] = {
		{"2025", "2025-1-1", "2025-12-31"},
		{"0000", "0-1-1", "0-12-31"},
		{"0001", "1-1-1", "1-12-31"},
		{"9999", "9999-1-1", "9999-12-31"},
		{"2025-02", "2025-2-1", "2025-2-28"},
		{"2024-02", "2024-2-1", "2024-2-29"},
		{"1900-02", "1900-2-1", "1900-2-28"},
		{"2000-02", "2000-2-1", "2000-2-29"},
		{"2025-12", "2025-12-1", "2025-12-31"},
		{"2025-02-27", "2025-2-27", "2025-2-27"},
		{"2024-02-29", "2024-2-29", "2024-2-29"},
		{"0000-02-29", "0-2-29", "0-2-29"},
		{"2025-02-27T10:00", "2025-2-27", "2025-2-27"},
		{"2025-02-27T10:00:30", "2025-2-27", "2025-2-27"},
		{"2025-02-27T23:59:59Z", "2025-2-27", "2025-2-27"},
		{"2025-02-27T00:00Z", "2025-2-27", "2025-2-27"},
		{"2025-02-27T23:30-11:00", "2025-2-27", "2025-2-27"},
		{"2025-02-27T00:30+14:00", "2025-2-27", "2025-2-27"},
		{"2025-02-27T10:00:30+05:45", "2025-2-27", "2025-2-27"},
		{"2025-02-27T10:00-04", "2025-2-27", "2025-2-27"},
		{"2025-02-27T10:00~", "2025-2-27", "2025-2-27"},
		{"2025-21", "2025-3-1", "2025-5-31"},
		{"2025-22", "2025-6-1", "2025-8-31"},
		{"2025-23", "2025-9-1", "2025-11-30"},
		{"2025-24", "2025-12-1", "2026-2-28"},
		{"2023-24", "2023-12-1", "2024-2-29"},
		{"2025-21?", "2025-3-1", "2025-5-31"},
		{"199X", "1990-1-1", "1999-12-31"},
		{"19XX", "1900-1-1", "1999-12-31"},
		{"00XX", "0-1-1", "99-12-31"},
		{"199X~", "1990-1-1", "1999-12-31"},
		{"-019X", "-199-1-1", "-190-12-31"},
		{"-01XX", "-199-1-1", "-100-12-31"},
		{"2025-XX", "2025-1-1", "2025-12-31"},
		{"2025-XX-XX", "2025-1-1", "2025-12-31"},
		{"2025-02-XX", "2025-2-1", "2025-2-28"},
		{"2025-02-XX?", "2025-2-1", "2025-2-28"},
		{"1992~", "1992-1-1", "1992-12-31"},
		{"1992?", "1992-1-1", "1992-12-31"},
		{"1992%", "1992-1-1", "1992-12-31"},
		{"2025-02-27%", "2025-2-27", "2025-2-27"},
		{"-0044", "-44-1-1", "-44-12-31"},
		{"-0044-03-15", "-44-3-15", "-44-3-15"},
		{"-0004-02-29", "-4-2-29", "-4-2-29"},
		{"-0044-21", "-44-3-1", "-44-5-31"},
		{"Y17000", "17000-1-1", "17000-12-31"},
		{"Y-17000", "-17000-1-1", "-17000-12-31"},
		{"Y17000?", "17000-1-1", "17000-12-31"},
		{"Y999999999999", "999999999999-1-1", "999999999999-12-31"},
		{"2016-12/2021-08", "2016-12-1", "2021-8-31"},
		{"2021/2021", "2021-1-1", "2021-12-31"},
		{"2021-05/2021", "2021-5-1", "2021-12-31"},
		{"2021/2021-05", "2021-1-1", "2021-5-31"},
		{"2021/..", "2021-1-1", "+inf"},
		{"../2016", "-inf", "2016-12-31"},
		{"2021/", "2021-1-1", "+inf"},
		{"/2021", "-inf", "2021-12-31"},
		{"2004-06-11%/2004-06~", "2004-6-11", "2004-6-30"},
		{"1984?/2004-06", "1984-1-1", "2004-6-30"},
		{"2025-24/2026-01", "2025-12-1", "2026-1-31"},
		{"199X/200X", "1990-1-1", "2009-12-31"},
		{"Y-20000/-0500", "-20000-1-1", "-500-12-31"},
		{"2025-02-27T10:00/2025-02-27T12:00", "2025-2-27", "2025-2-27"},
		{"2025-02-27T10:00+05:00/2025-02-27T09:00-05:00", "2025-2-27", "2025-2-27"},
		{"[2025-03-05..2025-03-06]", "2025-3-5", "2025-3-6"},
		{"[..2017]", "-inf", "2017-12-31"},
		{"[2016..]", "2016-1-1", "+inf"},
		{"[2017,2019]", "2017-1-1", "2019-12-31"},
		{"[2019,2017]", "2017-1-1", "2019-12-31"},
		{"[2017]", "2017-1-1", "2017-12-31"},
		{"[1667,1668,1670..1672]", "1667-1-1", "1672-12-31"},
		{"[1760-01,1760-02,1760-12..]", "1760-1-1", "+inf"},
		{"[..1983,1990]", "-inf", "1990-12-31"},
		{"[2025-03-05~,2025-03-07]", "2025-3-5", "2025-3-7"},
		{"..", ALWAYS},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct edtf e = parse(cases[i].text);
		char earliest[48], latest[48];
		day_text(earliest, sizeof earliest, edtf_earliest(&e));
		day_text(latest, sizeof latest, edtf_latest(&e));
		if (strcmp(earliest, cases[i].earliest) || strcmp(latest, cases[i].latest))
			fail_msg("%s: %s to %s", cases[i].text, earliest, latest);
	}
}

static void invalid_dates_say_where_and_what_to_write(void **state)
{
	static const struct {
		const char *text;
		size_t offset;
		const char *message; /* its beginning */
		const char *suggestion;
	} cases[] = {
		{"", 0, "expected a date such as 2025, 2025-02 or 2025-02-27", ""},
		{" ", 0, "expected a date", ""},
		{"unknown", 0, "expected a date", ""},
		{"2025-13", 5, "month 13: expected 01 to 12", ""},
		{"2025-00", 5, "month 00: expected 01 to 12", "2025"},
		{"2025-20", 5, "season 20: expected 21 to 24", ""},
		{"2025-25", 5, "season 25: expected 21 to 24", ""},
		{"2025-99", 5, "season 99: expected 21 to 24", ""},
		{"2025-02-00", 8, "day 00: expected 01 to 31", "2025-02"},
		{"2025-02-32", 8, "day 32: expected 01 to 31", ""},
		{"2025-02-29", 8, "day 29: February 2025 has 28 days", ""},
		{"2025-02-30", 8, "day 30: February 2025 has 28 days", ""},
		{"1900-02-29", 8, "day 29: February 1900 has 28 days", ""},
		{"2025-04-31", 8, "day 31: April 2025 has 30 days", ""},
		{"2025-", 5, "expected a month, 01 to 12, a season, 21 to 24, or XX", ""},
		{"2025-02-", 8, "expected a day of two digits", ""},
		{"2025-2", 5, "month 2: expected two digits", "2025-02"},
		{"2025-2-7", 5, "month 2: expected two digits", "2025-02-07"},
		{"2025-02-7", 8, "day 7: expected two digits", "2025-02-07"},
		{"2025-02-027", 8, "day 027: expected two digits", ""},
		{"2025-21-03", 7, "expected a season to stand without a day", ""},
		{"2025-02-27-01", 10, "expected the date to end here", ""},
		{"25", 0, "expected the year first, of four digits", ""},
		{"985", 0, "expected the year first, of four digits", "0985"},
		{"12025", 0, "expected a year of four digits, or Y before", "Y12025"},
		{"20250227", 0, "expected a year of four digits, or Y before", "2025-02-27"},
		{"202502", 0, "expected a year of four digits, or Y before", "2025-02"},
		{"-44", 0, "expected the year first, of four digits", ""},
		{"-0000", 0, "expected the year 0 as 0000", "0000"},
		{"+2025", 0, "expected a date", ""},
		{"Y2025", 0, "expected five digits or more after Y", "2025"},
		{"Y", 0, "expected five digits or more after Y", ""},
		{"Y02025", 1, "expected a year after Y without leading zeros", ""},
		{"Y1234567890123", 0, "year too large", ""},
		{"Y17000-02", 6, "expected a year after Y to stand", ""},
		{"y17000", 0, "expected a date", "Y17000"},
		{"1XXX", 0, "expected an unspecified year such as 199X or 19XX", ""},
		{"XXXX", 0, "expected a date", ""},
		{"19X", 0, "expected an unspecified year", ""},
		{"1X9X", 0, "expected an unspecified year", ""},
		{"199x", 0, "expected the year first, of four digits", "199X"},
		{"199?", 0, "expected the year first, of four digits", "199X"},
		{"199X-05", 4, "expected an unspecified year to stand without", ""},
		{"2025-X", 5, "expected a month, 01 to 12", ""},
		{"2025-0X", 5, "month 0: expected two digits", ""},
		{"2025-XX-15", 8, "expected XX for the day of an unspecified month", ""},
		{"2025-02-1X", 8, "day 1: expected two digits", ""},
		{"2025-02-xx", 8, "expected a day of two digits", "2025-02-XX"},
		{"2025~-02", 5, "expected the date to end here", ""},
		{"2025?~", 5, "expected one qualifier", "2025%"},
		{"2025??", 5, "expected one qualifier", "2025?"},
		{"~2025", 0, "expected a date", "2025~"},
		{"2025 ?", 4, "expected no blank", "2025?"},
		{" 2025", 0, "expected a date", "2025"},
		{"2025 ", 4, "expected no blank", "2025"},
		{"2025-02-27T", 11, "expected an hour of two digits", ""},
		{"2025-02-27T10", 13, "expected a time of hours and minutes", "2025-02-27T10:00"},
		{"2025-02-27T24:00", 11, "hour 24: expected 00 to 23", ""},
		{"2025-02-27T10:60", 14, "minute 60: expected 00 to 59", ""},
		{"2025-02-27T10:00:60", 17, "second 60: expected 00 to 59", ""},
		{"2025-02-27T9:05", 11, "hour 9: expected two digits", "2025-02-27T09:05"},
		{"2025-02-27T10:00:00.5", 19, "expected the date to end", "2025-02-27T10:00:00"},
		{"2025-02-27T10:00+24:00", 17, "zone hour 24: expected 00 to 23", ""},
		{"2025-02-27T10:00+03:60", 20, "zone minute 60: expected 00 to 59", ""},
		{"2025-02-27T10:00+0300", 17, "zone hour 0300: expected two digits",
			"2025-02-27T10:00+03:00"},
		{"2025-02-27t10:00z", 10, "expected the date to end here", "2025-02-27T10:00Z"},
		{"2025-02-27 10:00", 10, "expected no blank; a time follows its day after T",
			"2025-02-27T10:00"},
		{"2025-02-27 9:05 UTC", 10, "expected no blank", "2025-02-27T09:05Z"},
		{"2025-02T10:00", 7, "expected the date to end here", ""},
		{"27.02.2025", 0, "expected the year first", "2025-02-27"},
		{"5.3.2025", 0, "expected the year first", "2025-03-05"},
		{"2025.02.27", 4, "expected the date to end here", "2025-02-27"},
		{"2025/02/27", 4, "expected dashes within a date", "2025-02-27"},
		{"27/02/2025", 2, "expected dashes within a date", "2025-02-27"},
		{"02/27/2025", 2, "expected dashes within a date", "2025-02-27"},
		{"02/03/2025", 2, "expected dashes within a date", ""},
		{"2025/02", 5, "expected the year first", "2025-02"},
		{"2025/26", 5, "expected the year first", "2025/2026"},
		{"2025-26", 5, "season 26: expected 21 to 24", "2025/2026"},
		{"2025-2026", 5, "month 2026: expected two digits", "2025/2026"},
		{"2025\u20132026", 4, "expected the date to end here", "2025/2026"},
		{"2025\u201102\u201127", 4, "expected the date to end here", "2025-02-27"},
		{"2025\u221202\u221227", 4, "expected the date to end here", "2025-02-27"},
		{"Feb 2025", 0, "expected a date", "2025-02"},
		{"27 Feb 2025", 0, "expected the year first", "2025-02-27"},
		{"27 Feb 2025, 10:00", 0, "expected the year first", "2025-02-27T10:00"},
		{"27th of February 2025", 0, "expected the year first", "2025-02-27"},
		{"February 27, 2025", 0, "expected a date", "2025-02-27"},
		{"Fri, 28 Feb 2025", 0, "expected a date", "2025-02-28"},
		{"30 Feb 2025", 0, "expected the year first", ""},
		{"Foo 2025", 0, "expected a date", ""},
		{"spring 2025", 0, "expected a date", "2025-21"},
		{"Fall 2025", 0, "expected a date", "2025-23"},
		{"winter 2025", 0, "expected a date", "2025-24"},
		{"1990s", 4, "expected the date to end here", "199X"},
		{"the 1990's", 0, "expected a date", "199X"},
		{"20th century", 0, "expected the year first", "19XX"},
		{"c. 1992", 0, "expected a date", "1992~"},
		{"circa 1992", 0, "expected a date", "1992~"},
		{"44 BC", 0, "expected the year first", "-0043"},
		{"1 BCE", 0, "expected the year first", "0000"},
		{"AD 44", 0, "expected a date", "0044"},
		{"since 1992", 0, "expected a date", "1992/.."},
		{"1992-present", 5, "expected a month", "1992/.."},
		{"until 2016", 0, "expected a date", "../2016"},
		{"2016 or later", 4, "expected no blank", "[2016..]"},
		{"2017 or 2019", 4, "expected no blank", "[2017,2019]"},
		{"2017, 2019", 4, "expected the date to end here", "[2017,2019]"},
		{"{2017,2019}", 0, "expected a date", "[2017,2019]"},
		{"between 5 March 2025 and 6 March 2025", 0, "expected a date", "[2025-03-05..2025-03-06]"},
		{"2025-02-27 to 2025-03-01", 10, "expected no blank", "2025-02-27/2025-03-01"},
		{"2016..2018", 4, "expected the date to end here", "2016/2018"},
		{"5\u20136 March 2025", 0, "expected the year first", "2025-03-05/2025-03-06"},
		{"5-6.3.2025", 0, "expected the year first", "2025-03-05/2025-03-06"},
		{"6-5 March 2025", 0, "expected the year first", ""},
		{"Февраль 2025", 0, "expected a date", ""},
		{"2025-Ж", 5, "expected a month", ""},
		{"/", 0, "expected a date at one end of the interval", ""},
		{"../..", 0, "expected a date at one end of the interval", ""},
		{"../", 0, "expected a date at one end of the interval", ""},
		{"2025/2024", 5, "the interval ends before it starts", ""},
		{"2025-03/2025-02", 8, "the interval ends before it starts", ""},
		{"2025-02-27T10:00/2025-02-27T09:00", 17, "the interval ends before it starts", ""},
		{"2025/2026/2027", 4, "expected dashes within a date", ""},
		{"2025/2026x", 9, "expected the date to end here", ""},
		{"2025 / 2026", 4, "expected no blank", "2025/2026"},
		{"2025/13", 5, "expected the year first", ""},
		{"[]", 1, "expected a date", ""},
		{"[..]", 3, "expected a date", ""},
		{"[2017", 5, "expected a comma, '..' or the set's closing bracket", ""},
		{"[2017,]", 6, "expected a date", ""},
		{"[2017, 2019]", 6, "expected a date", "[2017,2019]"},
		{"[2017/2019]", 5, "expected a comma, '..' or the set's closing", ""},
		{"[2018..2017]", 7, "the range ends before it starts", ""},
		{"[2017]?", 6, "expected one qualifier", ""},
		{"...", 0, "expected a date", ""},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct edtf e;
		struct edtf_error error;
		if (edtf_parse(str_from(cases[i].text), EDTF_ALLOW_OPEN, &e, &error))
			fail_msg("%s: parses", cases[i].text);
		assert_int_equal(e.kind, EDTF_NONE);
		if (error.offset != cases[i].offset ||
			strncmp(error.message, cases[i].message, strlen(cases[i].message)) != 0 ||
			strcmp(error.suggestion, cases[i].suggestion) != 0)
			fail_msg("%s: at %zu: %s; write %s", cases[i].text, error.offset, error.message,
				error.suggestion);
	}
}

static void open_alone_needs_leave(void **state)
{
	struct edtf e;
	struct edtf_error error;
	(void)state;
	assert_true(edtf_parse(STR(".."), EDTF_ALLOW_OPEN, &e, NULL));
	assert_int_equal(e.kind, EDTF_OPEN);
	assert_false(edtf_parse(STR(".."), 0, &e, &error));
	assert_string_equal(error.message, "'..' alone stands only in a link's end; expected a date");
	assert_string_equal(error.suggestion, "");
	assert_true(edtf_parse(STR("2021/.."), 0, &e, NULL));
}

/* Texts borrow: what stands after them is never read. */
static void length_ends_the_text(void **state)
{
	struct edtf e;
	struct edtf_error error;
	(void)state;
	assert_true(edtf_parse((struct str){"2025-02-27", 7}, 0, &e, NULL));
	assert_int_equal(e.first.precision, EDTF_MONTH);
	assert_true(edtf_parse((struct str){"2025/2026", 4}, 0, &e, NULL));
	assert_false(edtf_parse((struct str){"2025-02", 5}, 0, &e, &error));
	assert_false(edtf_parse((struct str){"2025\0", 5}, 0, &e, &error));
	assert_false(edtf_parse((struct str){NULL, 0}, 0, &e, &error));
	assert_false(edtf_parse((struct str){"2025\xe2", 5}, 0, &e, &error));
	assert_false(edtf_parse((struct str){"2025\xe2\x80", 6}, 0, &e, &error));
}

/* In a copy that ends where the text does, so that the sanitizer sees what is read beyond. */
static void parses_or_says_why(const char *bytes, size_t len)
{
	struct edtf e;
	struct edtf_error error;
	char *copy = mem_alloc(len ? len : 1);
	memcpy(copy, bytes, len);
	if (!edtf_parse((struct str){copy, len}, 0, &e, &error)) {
		assert_true(*error.message);
		assert_true(error.offset <= len);
		if (*error.suggestion)
			parse(error.suggestion);
	}
	free(copy);
}

/* Every beginning and every small change of a text either parses or says why not; what is
 * suggested parses. */
static void damaged_texts_are_refused_cleanly(void **state)
{
	static const char *const texts[] = {
		"2025-02-27T10:00:30+03:00",
		"[2025-03-05..2025-03-06,..2017]",
		"2016-12~/2021-08?",
		"27 Feb 2025, 10:00 UTC",
		"between c. 44 BC and the 20th century",
		"Y-17000/-0044",
	};
	static const char alphabet[] = "0129-./[],~?% TYXZst\xe2\x80";
	char copy[64];
	(void)state;
	for (size_t i = 0; i < COUNT(texts); i++) {
		size_t len = strlen(texts[i]);
		for (size_t at = 0; at < len; at++) {
			for (const char *c = alphabet; *c; c++) {
				memcpy(copy, texts[i], len);
				copy[at] = *c;
				parses_or_says_why(copy, at + 1);
				parses_or_says_why(copy, len);
			}
		}
	}
}

static void details_are_kept(void **state)
{
	struct edtf e = parse("2025-02-27T10:30:15+05:45");
	(void)state;
	assert_int_equal(e.kind, EDTF_DATE);
	assert_int_equal(e.first.precision, EDTF_SECOND);
	assert_int_equal(e.first.time, 10 * 3600 + 30 * 60 + 15);
	assert_int_equal(e.first.zone, 345);
	e = parse("2025-02-27T10:30-04");
	assert_int_equal(e.first.precision, EDTF_MINUTE);
	assert_int_equal(e.first.zone, -240);
	e = parse("2025-02-27");
	assert_int_equal(e.first.time, EDTF_NO_TIME);
	assert_int_equal(e.first.zone, EDTF_NO_ZONE);
	e = parse("1984?/2004-06%");
	assert_int_equal(e.kind, EDTF_INTERVAL);
	assert_int_equal(e.first.qualifier, EDTF_UNCERTAIN);
	assert_int_equal(e.last.qualifier, EDTF_UNCERTAIN | EDTF_APPROXIMATE);
	assert_int_equal(e.last.precision, EDTF_MONTH);
	e = parse("2021/");
	assert_int_equal(e.last.bound, EDTF_BOUND_UNKNOWN);
	e = parse("../2021");
	assert_int_equal(e.first.bound, EDTF_BOUND_OPEN);
	assert_int_equal(e.last.bound, EDTF_BOUNDED);
	assert_int_equal(parse("[2017]").kind, EDTF_DATE);
	assert_int_equal(parse("[2017,2019]").kind, EDTF_SET);
	assert_int_equal(parse("19XX").first.precision, EDTF_CENTURY);
	assert_int_equal(parse("199X").first.precision, EDTF_DECADE);
	assert_int_equal(parse("2025-XX").first.precision, EDTF_YEAR);
	assert_int_equal(parse("2025-24").first.precision, EDTF_SEASON);
}

static void members_of_a_set_come_one_by_one(void **state)
{
	struct edtf set = parse("[1667,1670..1672,1760-12..]"), member;
	struct edtf plain = parse("2025");
	size_t at = 0;
	(void)state;
	assert_true(edtf_member(&set, &at, &member));
	assert_int_equal(member.kind, EDTF_DATE);
	assert_int_equal(edtf_group_year(&member), 1667);
	assert_true(edtf_member(&set, &at, &member));
	assert_int_equal(member.kind, EDTF_SET);
	assert_int_equal(edtf_group_year(&member), 1670);
	assert_true(edtf_member(&set, &at, &member));
	assert_true(edtf_latest(&member) == EDTF_FUTURE);
	assert_false(edtf_member(&set, &at, &member));
	at = 0;
	assert_true(edtf_member(&plain, &at, &member));
	assert_true(member.earliest == plain.earliest);
	assert_false(edtf_member(&plain, &at, &member));
}

static void dates_sort_in_one_order(void **state)
{
	/* Each before the next. */
	static const char *const sorted[] = {
		"../2016",
		"/2021",
		"Y-17000",
		"-0044",
		"-0044-03-15",
		"0000",
		"19XX",
		"1990",
		"199X",
		"2016/..",
		"2025-01-01",
		"2025-01",
		"2025-01/2025-02",
		"2025",
		"2025-02-26",
		"2025-02-27",
		"2025-02-27T09:00",
		"2025-02-27T10:00",
		"2025-02-27T10:00:01",
		"2025-02-27/2025-02-28",
		"[2025-02-27..2025-03-05]",
		"2025-21",
		"2025-03-05",
		"Y17000",
		"..",
	};
	struct edtf none = {.kind = EDTF_NONE};
	(void)state;
	for (size_t i = 0; i < COUNT(sorted); i++) {
		struct edtf a = parse(sorted[i]);
		for (size_t j = 0; j < COUNT(sorted); j++) {
			struct edtf b = parse(sorted[j]);
			int order = edtf_compare(&a, &b), expected = (i > j) - (i < j);
			if ((order > 0) - (order < 0) != expected)
				fail_msg("%s and %s: %d", sorted[i], sorted[j], order);
		}
		assert_true(edtf_compare(&a, &none) < 0);
		assert_true(edtf_compare(&none, &a) > 0);
	}
	assert_int_equal(edtf_compare(&none, &none), 0);
	assert_int_equal(edtf_compare(&(struct edtf[]){parse("2025-02")}[0],
	                     &(struct edtf[]){parse("2025-02-XX~")}[0]),
		0);
}

static void overlap_order_and_precedence(void **state)
{
	static const struct {
		const char *a, *b;
		bool overlap, unknown, before;
	} cases[] = {
		{"2025-02-27", "2025-02-27", true, false, false},
		{"2025-02-27", "2025-02-28", false, false, true},
		{"2025-02", "2025-02-27", true, true, false},
		{"2025-02", "2025-03", false, false, true},
		{"2025-02", "2025-02-XX", true, false, false},
		{"2025", "2025-24", true, true, false},
		{"2025-24", "2026-02", true, true, false},
		{"2025-24", "2026-03", false, false, true},
		{"2025-02-27T09:00", "2025-02-27T10:00", true, false, true},
		{"2025-02-27", "2025-02-27T10:00", true, false, false},
		{"2025-02-26/2025-02-27T09:00", "2025-02-27T10:00", true, false, true},
		{"2021/..", "2025", true, true, false},
		{"../2016", "2017", false, false, true},
		{"[2017,2019]", "2018", false, true, false},
		{"[2017,2019]", "2019-05", true, true, false},
		{"[2017,2019]", "[2017,2019]", true, false, false},
		{"[2017,2019]", "[2018,2020]", false, true, false},
		{"[2017,2019]", "2020", false, false, true},
		{"[2017..2019]", "2017/2019", true, false, false},
		{"1992~", "1993", false, false, true},
		{"..", "2025", true, true, false},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct edtf a = parse(cases[i].a), b = parse(cases[i].b);
		if (edtf_overlaps(&a, &b) != cases[i].overlap ||
			edtf_overlaps(&b, &a) != cases[i].overlap ||
			edtf_order_unknown(&a, &b) != cases[i].unknown ||
			edtf_order_unknown(&b, &a) != cases[i].unknown ||
			edtf_before(&a, &b) != cases[i].before || edtf_before(&b, &a))
			fail_msg("%s and %s", cases[i].a, cases[i].b);
	}
}

static void holding_on_a_day(void **state)
{
	struct edtf start = parse("1992"), end = parse("2016-05"), open = parse(".."), none = {0};
	struct edtf set = parse("[2017,2019]");
	(void)state;
	assert_true(edtf_may_hold_on(&start, day_of("1992-12-31")));
	assert_false(edtf_may_hold_on(&start, day_of("1993-01-01")));
	assert_false(edtf_may_hold_on(&set, day_of("2018-06-01")));
	assert_true(edtf_may_hold_on(&set, day_of("2019-12-31")));
	assert_true(edtf_may_hold_on(&none, 0));
	struct edtf day = parse("1992-01-01"), before = parse("1991-12-31");
	assert_true(edtf_may_lie_by(&start, &day));
	assert_false(edtf_may_lie_by(&start, &before));
	struct edtf morning = parse("2025-02-27T10:00"), evening = parse("2025-02-27T18:00Z");
	day = parse("2025-02-27");
	assert_true(edtf_may_lie_by(&morning, &evening));
	assert_false(edtf_may_lie_by(&evening, &morning));
	assert_true(edtf_may_lie_by(&evening, &day));
	assert_true(edtf_may_lie_by(&day, &morning));
	before = parse("../1991");
	assert_false(edtf_may_lie_by(&start, &before));
	before = parse("1991/..");
	assert_true(edtf_may_lie_by(&start, &before));
	assert_true(edtf_span_may_hold_on(&start, &end, day_of("2016-05-31")));
	assert_false(edtf_span_may_hold_on(&start, &end, day_of("2016-06-01")));
	assert_false(edtf_span_may_hold_on(&start, &end, day_of("1991-06-01")));
	assert_true(edtf_span_may_hold_on(&start, &open, day_of("2090-01-01")));
	assert_true(edtf_span_may_hold_on(&start, NULL, day_of("2090-01-01")));
	assert_true(edtf_span_may_hold_on(NULL, &end, day_of("0001-01-01")));
	assert_false(edtf_span_may_hold_on(NULL, &end, day_of("2017-01-01")));
}

static void ends_that_precede_starts(void **state)
{
	static const struct {
		const char *start, *end;
		bool precedes;
	} cases[] = {
		{"2025-02-27", "2025-02-27", false},
		{"2025-02-27", "2025-02-26", true},
		{"2025-02-27", "2025-02", false},
		{"2025-02-27", "2025", false},
		{"2025-02-27", "2025-01", true},
		{"2025", "2025-01-01", false},
		{"2025", "2024-12-31", true},
		{"2025", "..", false},
		{"../2016", "1900", false},
		{"[2017,2019]", "2016", true},
	};
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct edtf start = parse(cases[i].start), end = parse(cases[i].end);
		if (edtf_end_precedes_start(&start, &end) != cases[i].precedes)
			fail_msg("%s to %s", cases[i].start, cases[i].end);
	}
}

static void dates_read_as_words(void **state)
{
	static const struct {
		const char *text, *full, *brief, *day;
	} cases[] = {
		{"2025-02-27", "27 February 2025", "27 Feb 2025", "27 Feb"},
		{"2025-03-05", "5 March 2025", "5 Mar 2025", "5 Mar"},
		{"2025-02", "February 2025", "Feb 2025", "Feb"},
		{"2025-02-XX", "February 2025", "Feb 2025", "Feb"},
		{"2025", "2025", "2025", "2025"},
		{"2025-21", "spring 2025", "spring 2025", "spring"},
		{"2025-22~", "about summer 2025", "summer 2025 ~", "summer ~"},
		{"2025-23", "autumn 2025", "autumn 2025", "autumn"},
		{"2025-24", "winter 2025–26", "winter 2025–26", "winter"},
		{"1999-24", "winter 1999–2000", "winter 1999–2000", "winter"},
		{"-0044-24", "winter 45 BC", "winter 45 BC", "winter"},
		{"199X", "1990s", "1990s", "1990s"},
		{"19XX", "1900–1999", "1900–1999", "1900–1999"},
		{"047X", "AD 470s", "AD 470s", "AD 470s"},
		{"000X", "1 BC – AD 9", "1 BC – AD 9", "1 BC – AD 9"},
		{"-004X", "50–41 BC", "50–41 BC", "50–41 BC"},
		{"1992~", "about 1992", "1992 ~", "1992 ~"},
		{"1992?", "perhaps 1992", "1992 ?", "1992 ?"},
		{"2025-02-27%", "perhaps about 27 February 2025", "27 Feb 2025 ?~", "27 Feb ?~"},
		{"-0044", "45 BC", "45 BC", "45 BC"},
		{"0000", "1 BC", "1 BC", "1 BC"},
		{"0476-09-04", "4 September AD 476", "4 Sep AD 476", "4 Sep"},
		{"Y17000", "17000", "17000", "17000"},
		{"2025-02-27T10:00", "27 February 2025, 10:00", "27 Feb 2025, 10:00", "27 Feb, 10:00"},
		{"2025-02-27T09:05:07Z", "27 February 2025, 09:05:07 UTC", "27 Feb 2025, 09:05:07",
			"27 Feb, 09:05:07"},
		{"2025-02-27T10:00-03:30", "27 February 2025, 10:00 UTC-03:30", "27 Feb 2025, 10:00",
			"27 Feb, 10:00"},
		{"2025-03-05/2025-03-06", "5–6 March 2025", "5–6 Mar 2025", "5–6 Mar"},
		{"2025-03-05?/2025-03-06?", "perhaps 5–6 March 2025", "5–6 Mar 2025 ?", "5–6 Mar ?"},
		{"2025-03-05/2025-03-06?", "5 March 2025 – perhaps 6 March 2025",
			"5 Mar 2025 – 6 Mar 2025 ?", "5 Mar – 6 Mar ?"},
		{"2025-03-05/2025-04-06", "5 March – 6 April 2025", "5 Mar – 6 Apr 2025", "5 Mar – 6 Apr"},
		{"2025-12-28/2026-01-03", "28 December 2025 – 3 January 2026", "28 Dec 2025 – 3 Jan 2026",
			"28 Dec – 3 Jan 2026"},
		{"2025-03/2025-04", "March–April 2025", "Mar–Apr 2025", "Mar–Apr"},
		{"2016-12/2021-08", "December 2016 – August 2021", "Dec 2016 – Aug 2021", "Dec – Aug 2021"},
		{"1992/1995", "1992–1995", "1992–1995", "1992–1995"},
		{"1992~/1995", "about 1992 – 1995", "1992 ~ – 1995", "1992 ~ – 1995"},
		{"2025-21/2025-22", "spring–summer 2025", "spring–summer 2025", "spring–summer"},
		{"2025-24/2026-24", "winter 2025–26 – winter 2026–27", "winter 2025–26 – winter 2026–27",
			"winter – winter 2026–27"},
		{"199X/200X", "1990s–2000s", "1990s–2000s", "1990s–2000s"},
		{"-0044/0010", "45 BC – AD 10", "45 BC – AD 10", "45 BC – AD 10"},
		{"2025-02-27T10:00/2025-02-27T12:00", "27 February 2025, 10:00–12:00",
			"27 Feb 2025, 10:00–12:00", "27 Feb, 10:00–12:00"},
		{"1992/..", "1992 – now", "1992 – now", "1992 – now"},
		{"2021-05/..", "May 2021 – now", "May 2021 – now", "May – now"},
		{"../2016", "until 2016", "until 2016", "until 2016"},
		{"2021/", "2021 – unknown", "2021 – ?", "2021 – ?"},
		{"/2021-05", "unknown – May 2021", "? – May 2021", "? – May"},
		{"[2025-03-05..2025-03-06]", "between 5 and 6 March 2025", "5–6 Mar 2025 ?", "5–6 Mar ?"},
		{"[2016~..2018~]", "between about 2016 and 2018", "2016–2018 ?~", "2016–2018 ?~"},
		{"[..2017]", "2017 or earlier", "2017 or earlier", "2017 or earlier"},
		{"[2016..]", "2016 or later", "2016 or later", "2016 or later"},
		{"[2017,2019]", "2017 or 2019", "2017 or 2019", "2017 or 2019"},
		{"[2015,2017..2018,2020]", "2015, 2017–2018 or 2020", "2015, 2017–2018 or 2020",
			"2015, 2017–2018 or 2020"},
		{"[2025-03-05,2025-03-07]", "5 or 7 March 2025", "5 or 7 Mar 2025", "5 or 7 Mar"},
		{"[2025-03-05,2025-04-01,2026-01-01]", "5 March, 1 April 2025 or 1 January 2026",
			"5 Mar, 1 Apr 2025 or 1 Jan 2026", "5 Mar, 1 Apr or 1 Jan 2026"},
		{"[2016,2018-05..]", "2016 or May 2018 or later", "2016 or May 2018 or later",
			"2016 or May 2018 or later"},
		{"..", "now", "now", "now"},
	};
	struct strbuf b;
	(void)state;
	strbuf_init(&b);
	for (size_t i = 0; i < COUNT(cases); i++) {
		const char *const expected[] = {cases[i].full, cases[i].brief, cases[i].day};
		struct edtf e = parse(cases[i].text);
		for (int style = 0; style < 3; style++) {
			strbuf_clear(&b);
			edtf_show(&b, &e, (enum edtf_style)style);
			assert_string_equal(b.ptr, expected[style]);
		}
	}
	strbuf_clear(&b);
	edtf_show(&b, &(struct edtf){.kind = EDTF_NONE}, EDTF_FULL);
	assert_string_equal(b.ptr, "date unknown");
	strbuf_release(&b);
}

static void dates_are_grouped_under_years(void **state)
{
	static const struct {
		const char *text;
		long year;
		const char *heading;
	} cases[] = {
		{"2025-02-27", 2025, "2025"},
		{"2025-24", 2025, "2025"},
		{"199X", 1990, "1990"},
		{"-0044", -44, "45 BC"},
		{"0476", 476, "AD 476"},
		{"../2016", 2016, "2016"},
		{"2016/..", 2016, "2016"},
		{"Y17000", 17000, "17000"},
		{"..", EDTF_NO_YEAR, "undated"},
	};
	struct strbuf b;
	(void)state;
	strbuf_init(&b);
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct edtf e = parse(cases[i].text);
		assert_int_equal(edtf_group_year(&e), cases[i].year);
		strbuf_clear(&b);
		edtf_show_year(&b, edtf_group_year(&e));
		assert_string_equal(b.ptr, cases[i].heading);
	}
	assert_int_equal(edtf_group_year(&(struct edtf){.kind = EDTF_NONE}), EDTF_NO_YEAR);
	strbuf_release(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(calendar_counts_days_both_ways),
		cmocka_unit_test(valid_dates_span_their_possible_days),
		cmocka_unit_test(invalid_dates_say_where_and_what_to_write),
		cmocka_unit_test(open_alone_needs_leave),
		cmocka_unit_test(length_ends_the_text),
		cmocka_unit_test(damaged_texts_are_refused_cleanly),
		cmocka_unit_test(details_are_kept),
		cmocka_unit_test(members_of_a_set_come_one_by_one),
		cmocka_unit_test(dates_sort_in_one_order),
		cmocka_unit_test(overlap_order_and_precedence),
		cmocka_unit_test(holding_on_a_day),
		cmocka_unit_test(ends_that_precede_starts),
		cmocka_unit_test(dates_read_as_words),
		cmocka_unit_test(dates_are_grouped_under_years),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
