#include "model/edtf_guess.h"

#include <stdio.h>

enum { TOKENS_MAX = 3 };

struct tokens {
	struct token items[TOKENS_MAX];
	int count;
};

struct str guess_drop(struct str s, size_t n)
{
	return (struct str){s.ptr + n, s.len - n};
}

struct str guess_trim(struct str s)
{
	while (s.len && *s.ptr == ' ')
		s = guess_drop(s, 1);
	while (s.len && s.ptr[s.len - 1] == ' ')
		s.len--;
	return s;
}

bool guess_take_prefix(struct str *s, const char *prefix)
{
	size_t n = strlen(prefix);
	if (s->len < n || memcmp(s->ptr, prefix, n) != 0)
		return false;
	*s = guess_trim(guess_drop(*s, n));
	return true;
}

bool guess_take_suffix(struct str *s, const char *suffix)
{
	size_t n = strlen(suffix);
	if (s->len < n || memcmp(s->ptr + s->len - n, suffix, n) != 0)
		return false;
	s->len -= n;
	*s = guess_trim(*s);
	return true;
}

bool guess_take_number(struct str *s, struct token *out)
{
	*out = (struct token){.kind = TOKEN_NUMBER};
	while (s->len && guess_is_digit(*s->ptr) && out->digits < 12) {
		out->value = out->value * 10 + (*s->ptr - '0');
		out->digits++;
		*s = guess_drop(*s, 1);
	}
	return out->digits > 0 && !(s->len && guess_is_digit(*s->ptr));
}

/* A word of at least three letters that begins one of the names: its place from 1, else 0. */
static long find_name(struct str word, const char *const *names, int count)
{
	for (int i = 0; i < count && word.len >= 3; i++) {
		if (word.len <= strlen(names[i]) && memcmp(word.ptr, names[i], word.len) == 0)
			return i + 1;
	}
	return 0;
}

/* A month, a season, or a word that says nothing (then false with *known set). */
static bool take_word(struct str *s, struct token *out, bool *known)
{
	static const char *const months[] = {"january", "february", "march", "april", "may", "june",
		"july", "august", "september", "october", "november", "december"};
	static const char *const seasons[] = {"spring", "summer", "autumn", "winter"};
	static const char *const idle[] = {
		"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "the"};
	struct str word = {s->ptr, 0};
	while (word.len < s->len && guess_is_letter(s->ptr[word.len]))
		word.len++;
	*s = guess_drop(*s, word.len);
	*known = true;
	*out = (struct token){.kind = TOKEN_MONTH, .value = find_name(word, months, 12)};
	if (out->value)
		return true;
	*out = (struct token){.kind = TOKEN_SEASON, .value = find_name(word, seasons, 4)};
	if (str_is(word, "fall"))
		out->value = 3;
	if (out->value)
		return true;
	*known = str_is(word, "of") || find_name(word, idle, 8) > 0;
	return false;
}

static void take_ordinal(struct str *s)
{
	static const char *const endings[] = {"st", "nd", "rd", "th"};
	for (int i = 0; i < 4; i++) {
		if (s->len >= 2 && memcmp(s->ptr, endings[i], 2) == 0 &&
			(s->len == 2 || !guess_is_letter(s->ptr[2]))) {
			*s = guess_drop(*s, 2);
			return;
		}
	}
}

static bool is_joining(char separator)
{
	return separator == '-' || separator == '/';
}

static bool tokenize(struct str s, struct tokens *out)
{
	*out = (struct tokens){.count = 0};
	for (s = guess_trim(s); s.len;) {
		struct token token;
		bool known = false, taken = false;
		if (guess_is_digit(*s.ptr)) {
			if (!guess_take_number(&s, &token))
				return false;
			take_ordinal(&s);
			known = taken = true;
		} else if (guess_is_letter(*s.ptr)) {
			taken = take_word(&s, &token, &known);
		}
		if (!known)
			return false;
		bool comma = s.len && *s.ptr == ',';
		if (comma)
			s = guess_drop(s, 1);
		char separator = '\0';
		while (s.len && strchr(" .-/", *s.ptr)) {
			separator = separator && separator != ' ' ? separator : *s.ptr;
			s = guess_drop(s, 1);
		}
		if (comma && !separator)
			separator = ' ';
		if (!taken)
			continue;
		if (out->count == TOKENS_MAX)
			return false;
		token.separator = separator;
		out->items[out->count++] = token;
	}
	/* 2025- may be an open end as well as a slip. */
	return out->count > 0 && !is_joining(out->items[out->count - 1].separator);
}

static bool is_short(const struct token *t)
{
	return t->kind == TOKEN_NUMBER && t->digits <= 2;
}

static bool is_year(const struct token *t)
{
	return t->kind == TOKEN_NUMBER && t->digits == 4;
}

static void write_date(char *out, long year, long month, long day)
{
	if (day)
		snprintf(out, EDTF_TEXT_MAX, "%04ld-%02ld-%02ld", year, month, day);
	else if (month)
		snprintf(out, EDTF_TEXT_MAX, "%04ld-%02ld", year, month);
	else
		snprintf(out, EDTF_TEXT_MAX, "%04ld", year);
}

static bool date_of_one(const struct token *t, char *out)
{
	if (t->kind != TOKEN_NUMBER || t->digits < 3)
		return false;
	if (t->digits == 8)
		write_date(out, t->value / 10000, t->value / 100 % 100, t->value % 100);
	else if (t->digits == 6 && t->value % 100 >= 1 && t->value % 100 <= 12)
		write_date(out, t->value / 100, t->value % 100, 0);
	else if (t->digits <= 4)
		write_date(out, t->value, 0, 0);
	else
		snprintf(out, EDTF_TEXT_MAX, "Y%ld", t->value);
	return true;
}

static bool date_of_two(const struct token *t, char *out)
{
	const struct token *year = is_year(&t[0]) ? &t[0] : &t[1];
	const struct token *other = is_year(&t[0]) ? &t[1] : &t[0];
	if (!is_year(year) || (other->kind == TOKEN_NUMBER && !is_short(other)))
		return false;
	/* 2025/26 and 1939-45 are two years. */
	long years = other->value - year->value % 100;
	if (year == t && is_short(other) && other->value > 12 && years > 0 && years < 30 &&
		t[0].separator != '.')
		return snprintf(out, EDTF_TEXT_MAX, "%04ld/%04ld", year->value,
		           year->value / 100 * 100 + other->value) > 0;
	write_date(out, year->value, other->value + (other->kind == TOKEN_SEASON ? 20 : 0), 0);
	return true;
}

/* Day and month by their order, where it is certain. */
static bool date_of_numbers(const struct token *t, char *out)
{
	if (is_year(&t[0]) && is_short(&t[1]) && is_short(&t[2])) {
		write_date(out, t[0].value, t[1].value, t[2].value);
		return true;
	}
	if (!is_year(&t[2]) || !is_short(&t[0]) || !is_short(&t[1]))
		return false;
	bool day_first = t[0].separator == '.' || t[0].value > 12 || t[0].value == t[1].value;
	if (!day_first && t[1].value <= 12)
		return false;
	write_date(out, t[2].value, t[day_first ? 1 : 0].value, t[day_first ? 0 : 1].value);
	return true;
}

static bool date_of_three(const struct token *t, char *out)
{
	const struct token *year = NULL, *month = NULL, *day = NULL;
	for (int i = 0; i < 3; i++) {
		if (t[i].kind == TOKEN_MONTH)
			month = &t[i];
		else if (is_year(&t[i]))
			year = &t[i];
		else if (is_short(&t[i]))
			day = &t[i];
	}
	if (!month)
		return date_of_numbers(t, out);
	if (!year || !day)
		return false;
	write_date(out, year->value, month->value, day->value);
	return true;
}

bool guess_date(struct str s, char *out)
{
	struct tokens tokens;
	if (!tokenize(s, &tokens))
		return false;
	switch (tokens.count) {
	case 1: return date_of_one(tokens.items, out);
	case 2: return date_of_two(tokens.items, out);
	default: return date_of_three(tokens.items, out);
	}
}
