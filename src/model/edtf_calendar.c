#include "model/edtf.h"

/* Years are counted from March, so that the leap day is the last; 400 years have 146097 days. */
enum { ERA_YEARS = 400, ERA_DAYS = 146097, DAYS_TO_1970 = 719468 };

int64_t edtf_day_number(int64_t year, int month, int day)
{
	if (month <= 2)
		year--;
	int64_t era = (year >= 0 ? year : year - (ERA_YEARS - 1)) / ERA_YEARS;
	int64_t of_era = year - era * ERA_YEARS;
	int64_t of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
	return era * ERA_DAYS + of_era * 365 + of_era / 4 - of_era / 100 + of_year - DAYS_TO_1970;
}

void edtf_day_civil(int64_t number, int64_t *year, int *month, int *day)
{
	int64_t n = number + DAYS_TO_1970;
	int64_t era = (n >= 0 ? n : n - (ERA_DAYS - 1)) / ERA_DAYS;
	int64_t of_era = n - era * ERA_DAYS;
	int64_t y = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	int64_t of_year = of_era - (365 * y + y / 4 - y / 100);
	int64_t m = (5 * of_year + 2) / 153;
	*day = (int)(of_year - (153 * m + 2) / 5 + 1);
	*month = (int)(m < 10 ? m + 3 : m - 9);
	*year = y + era * ERA_YEARS + (*month <= 2);
}

int edtf_month_days(int64_t year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
	return days[month - 1] + (month == 2 && leap);
}

struct edtf edtf_from_day(int64_t number)
{
	struct edtf_side side = {.time = EDTF_NO_TIME, .zone = EDTF_NO_ZONE, .precision = EDTF_DAY};
	return (struct edtf){
		.earliest = number, .latest = number, .first = side, .last = side, .kind = EDTF_DATE};
}
