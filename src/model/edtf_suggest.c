#include "model/edtf_suggest.h"

#include <stdio.h>

#include "model/edtf.h"

enum { TEXT_MAX = 64, TOKENS_MAX = 3 };

enum token_kind { TOKEN_NUMBER, TOKEN_MONTH, TOKEN_SEASON };

struct token {
	enum token_kind kind;
	long value;
	int digits;     /* of a number */
	char separator; /* what stands after it: '.', '-', '/', ' ' or NUL */
};

struct tokens {
	struct token items[TOKENS_MAX];
	int count;
};

/* A candidate that parses is what was probably meant; every rule ends here. */
static bool settle(const char *candidate, char *out)
{
	struct edtf ignored;
	if (strlen(candidate) >= TEXT_MAX ||
	    !edtf_parse(str_from(candidate), EDTF_ALLOW_OPEN, &ignored, NULL))
		return false;
	memcpy(out, candidate, strlen(candidate) + 1);
	return true;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
	return c >= 'a' && c <= 'z';
}

static struct str drop(struct str s, size_t n)
{
	return (struct str){s.ptr + n, s.len - n};
}

static struct str trim(struct str s)
{
	while (s.len && *s.ptr == ' ')
		s = drop(s, 1);
	while (s.len && s.ptr[s.len - 1] == ' ')
		s.len--;
	return s;
}

static bool take_prefix(struct str *s, const char *prefix)
{
	size_t n = strlen(prefix);
	if (s->len < n || memcmp(s->ptr, prefix, n) != 0)
		return false;
	*s = trim(drop(*s, n));
	return true;
}

static bool take_suffix(struct str *s, const char *suffix)
{
	size_t n = strlen(suffix);
	if (s->len < n || memcmp(s->ptr + s->len - n, suffix, n) != 0)
		return false;
	s->len -= n;
	*s = trim(*s);
	return true;
}

static bool take_number(struct str *s, struct token *out)
{
	*out = (struct token){.kind = TOKEN_NUMBER};
	while (s->len && is_digit(*s->ptr) && out->digits < 12) {
		out->value = out->value * 10 + (*s->ptr - '0');
		out->digits++;
		*s = drop(*s, 1);
	}
	return out->digits > 0 && !(s->len && is_digit(*s->ptr));
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
	static const char *const idle[] = {"monday", "tuesday", "wednesday", "thursday", "friday",
		"saturday", "sunday", "the", "early", "late", "mid"};
	struct str word = {s->ptr, 0};
	while (word.len < s->len && is_letter(s->ptr[word.len]))
		word.len++;
	*s = drop(*s, word.len);
	*known = true;
	*out = (struct token){.kind = TOKEN_MONTH, .value = find_name(word, months, 12)};
	if (out->value)
		return true;
	*out = (struct token){.kind = TOKEN_SEASON, .value = find_name(word, seasons, 4)};
	if (str_is(word, "fall"))
		out->value = 3;
	if (out->value)
		return true;
	*known = str_is(word, "of") || find_name(word, idle, 8);
	return false;
}

static void take_ordinal(struct str *s)
{
	static const char *const endings[] = {"st", "nd", "rd", "th"};
	for (int i = 0; i < 4; i++) {
		if (s->len >= 2 && memcmp(s->ptr, endings[i], 2) == 0 &&
		    (s->len == 2 || !is_letter(s->ptr[2]))) {
			*s = drop(*s, 2);
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
	for (s = trim(s); s.len;) {
		struct token token;
		bool known = false, taken = false;
		if (is_digit(*s.ptr)) {
			if (!take_number(&s, &token))
				return false;
			take_ordinal(&s);
			known = taken = true;
		} else if (is_letter(*s.ptr)) {
			taken = take_word(&s, &token, &known);
		}
		if (!known)
			return false;
		bool comma = s.len && *s.ptr == ',';
		if (comma)
			s = drop(s, 1);
		char separator = '\0';
		while (s.len && strchr(" .-/", *s.ptr)) {
			separator = separator && separator != ' ' ? separator : *s.ptr;
			s = drop(s, 1);
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
		snprintf(out, TEXT_MAX, "%04ld-%02ld-%02ld", year, month, day);
	else if (month)
		snprintf(out, TEXT_MAX, "%04ld-%02ld", year, month);
	else
		snprintf(out, TEXT_MAX, "%04ld", year);
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
		snprintf(out, TEXT_MAX, "Y%ld", t->value);
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
		return snprintf(out, TEXT_MAX, "%04ld/%04ld", year->value,
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

static bool date_of(struct str s, char *out)
{
	struct tokens tokens;
	if (!tokenize(s, &tokens))
		return false;
	switch (tokens.count) {
	case 1:
		return date_of_one(tokens.items, out);
	case 2:
		return date_of_two(tokens.items, out);
	default:
		return date_of_three(tokens.items, out);
	}
}

/* "1990s", "1990's", "the 1990s", "199?", "20th century", "44 bc", "ad 44". */
static bool years_of(struct str s, char *out)
{
	struct token number;
	bool after = take_prefix(&s, "ad "), before = false;
	take_prefix(&s, "the ");
	if (!take_number(&s, &number))
		return false;
	s = trim(s);
	before = str_is(s, "bc") || str_is(s, "bce");
	after = after ? s.len == 0 : str_is(s, "ad") || str_is(s, "ce");
	if (before && number.value > 0 && number.value <= 9999)
		snprintf(out, TEXT_MAX, number.value == 1 ? "0000" : "-%04ld", number.value - 1);
	else if (after && number.value <= 9999)
		write_date(out, number.value, 0, 0);
	else if ((str_is(s, "s") || str_is(s, "'s")) && number.digits == 4 && number.value % 10 == 0)
		snprintf(out, TEXT_MAX, "%03ldX", number.value / 10);
	else if ((str_is(s, "?") || str_is(s, "u") || str_is(s, "-")) && number.digits == 3)
		snprintf(out, TEXT_MAX, "%03ldX", number.value);
	else if (take_suffix(&s, "century") && s.len == 2 && number.value >= 2 && number.value <= 99)
		snprintf(out, TEXT_MAX, "%02ldXX", number.value - 1);
	else
		return false;
	return true;
}

/* Cuts a time off the end: "2025-02-27 9:05", "...T10", "...T10:00:00.25+0300", "... 10:00 utc".
 * Writes it with its T. */
static bool cut_time(struct str *s, char *out)
{
	struct str rest = *s;
	struct token part[3] = {{.value = 0}}, zone;
	size_t at = s->len, parts = 0;
	const char *colon = memchr(s->ptr, ':', s->len);
	if (colon)
		at = (size_t)(colon - s->ptr);
	while (at > 0 && s->ptr[at - 1] != 't' && s->ptr[at - 1] != ' ')
		at--;
	if (at < 9 || at == s->len || !is_digit(s->ptr[at]))
		return false;
	rest = drop(*s, at);
	do {
		if (!take_number(&rest, &part[parts]) || part[parts++].digits > 2)
			return false;
	} while (parts < 3 && take_prefix(&rest, ":"));
	if (take_prefix(&rest, ".") && !take_number(&rest, &zone))
		return false;
	size_t n = (size_t)snprintf(out, TEXT_MAX, "T%02ld:%02ld", part[0].value, part[1].value);
	if (parts == 3)
		n += (size_t)snprintf(out + n, TEXT_MAX - n, ":%02ld", part[2].value);
	rest = trim(rest);
	if (str_is(rest, "z") || str_is(rest, "utc") || str_is(rest, "gmt"))
		snprintf(out + n, TEXT_MAX - n, "Z");
	else if (rest.len == 5 && (*rest.ptr == '+' || *rest.ptr == '-'))
		snprintf(out + n, TEXT_MAX - n, "%.3s:%.2s", rest.ptr, rest.ptr + 3);
	else if (rest.len)
		snprintf(out + n, TEXT_MAX - n, "%.*s", STR_ARG(rest));
	s->len = at - 1;
	*s = trim(*s);
	take_suffix(s, ",");
	return true;
}

/* Takes what hedges a date off it: the qualifier to write instead. */
static const char *cut_hedges(struct str *s)
{
	static const char *const about[] = {"circa", "ca.", "ca ", "c.", "c ", "about", "around",
		"approximately", "approx.", "approx", "~"};
	static const char *const perhaps[] = {"perhaps", "possibly", "probably", "maybe", "?"};
	bool approximate = false, uncertain = false;
	for (size_t i = 0; i < sizeof perhaps / sizeof *perhaps; i++)
		uncertain |= take_prefix(s, perhaps[i]);
	for (size_t i = 0; i < sizeof about / sizeof *about; i++)
		approximate |= take_prefix(s, about[i]);
	for (int i = 0; i < 2; i++) {
		approximate |= take_suffix(s, "~") || take_suffix(s, "(approx.)");
		uncertain |= take_suffix(s, "(?)") || take_suffix(s, "?");
		if (take_suffix(s, "%"))
			approximate = uncertain = true;
	}
	return approximate && uncertain ? "%" : approximate ? "~" : uncertain ? "?" : "";
}

/* The same characters without blanks and in upper case: "[2017, 2019]", "199x", "2025 ~". */
static bool suggest_compact(struct str s, char *out)
{
	char text[TEXT_MAX];
	size_t n = 0;
	for (size_t i = 0; i < s.len && n + 1 < sizeof text; i++) {
		char c = s.ptr[i];
		if (c == ' ' && i && i + 1 < s.len && is_digit(s.ptr[i - 1]) && is_digit(s.ptr[i + 1]))
			return false;
		if (c != ' ')
			text[n++] = is_letter(c) ? (char)(c - 'a' + 'A') : c == '{' ? '[' : c == '}' ? ']' : c;
	}
	text[n] = '\0';
	return settle(text, out);
}

static bool suggest_date(struct str s, char *out)
{
	char date[TEXT_MAX] = "", time[TEXT_MAX] = "", whole[3 * TEXT_MAX];
	s = trim(s);
	if (suggest_compact(s, out))
		return true;
	/* A decade's unknown year comes before the ? of doubt. */
	if (years_of(s, date))
		return settle(date, out);
	if (s.len == 5 && *s.ptr == 'y')
		return suggest_compact(drop(s, 1), out);
	const char *qualifier = cut_hedges(&s);
	bool negative = s.len > 1 && *s.ptr == '-' && is_digit(s.ptr[1]);
	if (negative)
		s = drop(s, 1);
	if (!years_of(s, date)) {
		cut_time(&s, time);
		if (!suggest_compact(s, date) && !date_of(s, date))
			return false;
	}
	bool zero = memcmp(date, "0000", 4) == 0;
	snprintf(whole, sizeof whole, "%s%s%s%s", negative && !zero ? "-" : "", date, time, qualifier);
	return settle(whole, out);
}

/* Two dates joined by a word or a sign, as "%s" twice says it. */
struct joint {
	const char *prefix, *between, *suffix;
	const char *first, *middle, *last; /* what is written around the two */
};

static const struct joint joints[] = {
	{"between ", " and ", "", "[", "..", "]"},
	{"from ", " to ", "", "", "/", ""},
	{"from ", " until ", "", "", "/", ""},
	{"", " to ", "", "", "/", ""},
	{"", " until ", "", "", "/", ""},
	{"", " or ", "", "[", ",", "]"},
	{"", " - ", "", "", "/", ""},
	{"", "..", "", "", "/", ""},
	{"", "/", "", "", "/", ""},
	{"", ",", "", "[", ",", "]"},
	{"", "-", "", "", "/", ""},
};

static bool suggest_end(struct str s, char *out)
{
	static const char *const now[] = {"now", "present", "today", "open", "ongoing"};
	s = trim(s);
	for (size_t i = 0; i < sizeof now / sizeof *now; i++) {
		if (str_is(s, now[i]))
			return settle("..", out);
	}
	return suggest_date(s, out) && !strpbrk(out, "/[");
}

static bool suggest_joined(struct str s, const struct joint *joint, char *out)
{
	char first[TEXT_MAX], last[TEXT_MAX], whole[3 * TEXT_MAX];
	size_t gap = strlen(joint->between);
	if (!take_prefix(&s, joint->prefix))
		return false;
	for (size_t i = 1; i + gap < s.len; i++) {
		if (memcmp(s.ptr + i, joint->between, gap) != 0 ||
		    !suggest_end((struct str){s.ptr, i}, first) ||
		    !suggest_end(drop(s, i + gap), last))
			continue;
		snprintf(whole, sizeof whole, "%s%s%s%s%s", joint->first, first, joint->middle, last,
		         joint->last);
		if (settle(whole, out))
			return true;
	}
	return false;
}

/* One date that begins or ends a span. */
static bool suggest_half(struct str s, char *out)
{
	static const struct joint halves[] = {
		{"since ", "", "", "", "", "/.."},
		{"until ", "", "", "../", "", ""},
		{"", "", " or later", "[", "", "..]"},
		{"", "", " or earlier", "[..", "", "]"},
	};
	char date[TEXT_MAX], whole[2 * TEXT_MAX];
	for (size_t i = 0; i < sizeof halves / sizeof *halves; i++) {
		struct str inner = s;
		if (!take_prefix(&inner, halves[i].prefix) || !take_suffix(&inner, halves[i].suffix) ||
		    !suggest_end(inner, date))
			continue;
		snprintf(whole, sizeof whole, "%s%s%s", halves[i].first, date, halves[i].last);
		return settle(whole, out);
	}
	return false;
}

/* Lower case, dashes of every kind plain, an en or em dash (which joins) between blanks. False
 * where it is too long to be a date, or written in another script. */
static bool simplify(struct str text, char *out, struct str *simple)
{
	size_t n = 0;
	for (size_t i = 0; i < text.len; i++) {
		unsigned char c = (unsigned char)text.ptr[i];
		unsigned char last = i + 2 < text.len ? (unsigned char)text.ptr[i + 2] : 0;
		if (n + 4 > TEXT_MAX)
			return false;
		if (c >= 'A' && c <= 'Z') {
			out[n++] = (char)(c - 'A' + 'a');
		} else if (c >= ' ' && c < 0x7F) {
			out[n++] = (char)c;
		} else if (c == 0xE2 && (unsigned char)text.ptr[i + 1] == 0x80 && last >= 0x90 &&
		           last <= 0x95) {
			bool joins = last >= 0x92;
			memcpy(out + n, joins ? " - " : "-", joins ? 3 : 1);
			n += joins ? 3 : 1;
			i += 2;
		} else if (c == 0xE2 && last == 0x92 && (unsigned char)text.ptr[i + 1] == 0x88) {
			out[n++] = '-';
			i += 2;
		} else {
			return false;
		}
	}
	*simple = trim((struct str){out, n});
	return true;
}

void edtf_suggest(struct str text, unsigned flags, struct edtf_error *error)
{
	char buffer[TEXT_MAX];
	struct str s;
	_Static_assert(sizeof error->suggestion >= TEXT_MAX, "every candidate has room");
	error->suggestion[0] = '\0';
	if (!simplify(text, buffer, &s) || s.len == 0)
		return;
	bool found = suggest_date(s, error->suggestion) || suggest_half(s, error->suggestion);
	for (size_t i = 0; !found && i < sizeof joints / sizeof *joints; i++)
		found = suggest_joined(s, &joints[i], error->suggestion);
	if (!found || (!(flags & EDTF_ALLOW_OPEN) && strcmp(error->suggestion, "..") == 0))
		error->suggestion[0] = '\0';
}
