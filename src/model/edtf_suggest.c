#include "model/edtf_suggest.h"

#include <stdio.h>

#include "model/edtf.h"
#include "model/edtf_guess.h"

/* A candidate that parses is what was probably meant; every rule ends here. */
static bool settle(const char *candidate, char *out)
{
	struct edtf ignored;
	if (strlen(candidate) >= EDTF_TEXT_MAX ||
		!edtf_parse(str_from(candidate), EDTF_ALLOW_OPEN, &ignored, NULL))
		return false;
	memcpy(out, candidate, strlen(candidate) + 1);
	return true;
}

/* "1990s", "1990's", "the 1990s", "199?", "20th century", "44 bc", "ad 44". */
static bool years_of(struct str s, char *out)
{
	struct token number;
	bool after = guess_take_prefix(&s, "ad "), before = false;
	guess_take_prefix(&s, "the ");
	if (!guess_take_number(&s, &number))
		return false;
	s = guess_trim(s);
	before = str_is(s, "bc") || str_is(s, "bce");
	after = after ? s.len == 0 : str_is(s, "ad") || str_is(s, "ce");
	if (before && number.value > 0 && number.value <= 9999)
		snprintf(out, EDTF_TEXT_MAX, number.value == 1 ? "0000" : "-%04ld", number.value - 1);
	else if (after && number.value <= 9999)
		snprintf(out, EDTF_TEXT_MAX, "%04ld", number.value);
	else if ((str_is(s, "s") || str_is(s, "'s")) && number.digits == 4 && number.value % 10 == 0)
		snprintf(out, EDTF_TEXT_MAX, "%03ldX", number.value / 10);
	else if ((str_is(s, "?") || str_is(s, "u") || str_is(s, "-")) && number.digits == 3)
		snprintf(out, EDTF_TEXT_MAX, "%03ldX", number.value);
	else if (guess_take_suffix(&s, "century") && s.len == 2 && number.value >= 2 &&
	         number.value <= 99)
		snprintf(out, EDTF_TEXT_MAX, "%02ldXX", number.value - 1);
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
	if (at < 9 || at == s->len || !guess_is_digit(s->ptr[at]))
		return false;
	rest = guess_drop(*s, at);
	do {
		if (!guess_take_number(&rest, &part[parts]) || part[parts++].digits > 2)
			return false;
	} while (parts < 3 && guess_take_prefix(&rest, ":"));
	if (guess_take_prefix(&rest, ".") && !guess_take_number(&rest, &zone))
		return false;
	size_t n = (size_t)snprintf(out, EDTF_TEXT_MAX, "T%02ld:%02ld", part[0].value, part[1].value);
	if (parts == 3)
		n += (size_t)snprintf(out + n, EDTF_TEXT_MAX - n, ":%02ld", part[2].value);
	rest = guess_trim(rest);
	if (str_is(rest, "z") || str_is(rest, "utc") || str_is(rest, "gmt"))
		snprintf(out + n, EDTF_TEXT_MAX - n, "Z");
	else if (rest.len == 5 && (*rest.ptr == '+' || *rest.ptr == '-'))
		snprintf(out + n, EDTF_TEXT_MAX - n, "%.3s:%.2s", rest.ptr, rest.ptr + 3);
	else if (rest.len)
		snprintf(out + n, EDTF_TEXT_MAX - n, "%.*s", STR_ARG(rest));
	s->len = at - 1;
	*s = guess_trim(*s);
	guess_take_suffix(s, ",");
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
		uncertain |= guess_take_prefix(s, perhaps[i]);
	for (size_t i = 0; i < sizeof about / sizeof *about; i++)
		approximate |= guess_take_prefix(s, about[i]);
	for (int i = 0; i < 2; i++) {
		approximate |= guess_take_suffix(s, "~") || guess_take_suffix(s, "(approx.)");
		uncertain |= guess_take_suffix(s, "(?)") || guess_take_suffix(s, "?");
		if (guess_take_suffix(s, "%"))
			approximate = uncertain = true;
	}
	return approximate && uncertain ? "%" : approximate ? "~" : uncertain ? "?" : "";
}

static char to_edtf(char c)
{
	if (guess_is_letter(c))
		return (char)(c - 'a' + 'A');
	return c == '{' ? '[' : c == '}' ? ']' : c;
}

/* The same characters without blanks and in upper case: "[2017, 2019]", "199x", "2025 ~". */
static bool suggest_compact(struct str s, char *out)
{
	char text[EDTF_TEXT_MAX];
	size_t n = 0;
	for (size_t i = 0; i < s.len && n + 1 < sizeof text; i++) {
		char c = s.ptr[i];
		if (c == ' ' && i && i + 1 < s.len && guess_is_digit(s.ptr[i - 1]) &&
			guess_is_digit(s.ptr[i + 1]))
			return false;
		if (c != ' ')
			text[n++] = to_edtf(c);
	}
	text[n] = '\0';
	return settle(text, out);
}

static bool suggest_date(struct str s, char *out)
{
	char date[EDTF_TEXT_MAX] = "", time[EDTF_TEXT_MAX] = "", whole[3 * EDTF_TEXT_MAX];
	s = guess_trim(s);
	if (suggest_compact(s, out))
		return true;
	/* A decade's unknown year comes before the ? of doubt. */
	if (years_of(s, date))
		return settle(date, out);
	if (s.len == 5 && *s.ptr == 'y')
		return suggest_compact(guess_drop(s, 1), out);
	const char *qualifier = cut_hedges(&s);
	bool negative = s.len > 1 && *s.ptr == '-' && guess_is_digit(s.ptr[1]);
	if (negative)
		s = guess_drop(s, 1);
	if (!years_of(s, date)) {
		cut_time(&s, time);
		if (!suggest_compact(s, date) && !guess_date(s, date))
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
	s = guess_trim(s);
	for (size_t i = 0; i < sizeof now / sizeof *now; i++) {
		if (str_is(s, now[i]))
			return settle("..", out);
	}
	return suggest_date(s, out) && !strpbrk(out, "/[");
}

/* Of "5-6 March 2025" the first day is in the month of the last. */
static bool suggest_day_before(struct str s, const char *last, char *out)
{
	struct token day;
	s = guess_trim(s);
	if (!guess_take_number(&s, &day) || s.len || day.digits > 2 || strlen(last) != 10)
		return false;
	snprintf(out, EDTF_TEXT_MAX, "%.8s%02d", last, (int)day.value);
	return true;
}

static bool suggest_joined(struct str s, const struct joint *joint, char *out)
{
	char first[EDTF_TEXT_MAX], last[EDTF_TEXT_MAX], whole[3 * EDTF_TEXT_MAX];
	size_t gap = strlen(joint->between);
	if (!guess_take_prefix(&s, joint->prefix))
		return false;
	for (size_t i = 1; i + gap < s.len; i++) {
		if (memcmp(s.ptr + i, joint->between, gap) != 0 ||
			!suggest_end(guess_drop(s, i + gap), last))
			continue;
		struct str before = {s.ptr, i};
		if (!suggest_end(before, first) && !suggest_day_before(before, last, first))
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
	char date[EDTF_TEXT_MAX], whole[2 * EDTF_TEXT_MAX];
	for (size_t i = 0; i < sizeof halves / sizeof *halves; i++) {
		struct str inner = s;
		if (!guess_take_prefix(&inner, halves[i].prefix) ||
			!guess_take_suffix(&inner, halves[i].suffix) || !suggest_end(inner, date))
			continue;
		snprintf(whole, sizeof whole, "%s%s%s", halves[i].first, date, halves[i].last);
		return settle(whole, out);
	}
	return false;
}

/* What stands for a dash of Unicode (three bytes) at the text's beginning: "-", or for one that
 * joins two dates " - "; else NULL. */
static const char *plain_dash(struct str text)
{
	static const struct {
		const char *dash, *plain;
	} dashes[] = {
		{"\u2010", "-"},
		{"\u2011", "-"},
		{"\u2012", " - "},
		{"\u2013", " - "},
		{"\u2014", " - "},
		{"\u2015", " - "},
		{"\u2212", "-"},
	};
	for (size_t i = 0; text.len >= 3 && i < sizeof dashes / sizeof *dashes; i++) {
		if (memcmp(text.ptr, dashes[i].dash, 3) == 0)
			return dashes[i].plain;
	}
	return NULL;
}

/* Lower case and plain dashes. False where it is too long to be a date, or in another script. */
static bool simplify(struct str text, char *out, struct str *simple)
{
	size_t n = 0;
	while (text.len) {
		char c = *text.ptr;
		const char *dash = plain_dash(text);
		if (n + 4 > EDTF_TEXT_MAX)
			return false;
		if (dash) {
			while (*dash)
				out[n++] = *dash++;
		} else if (c >= ' ' && c < 0x7F) {
			out[n++] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
		} else {
			return false;
		}
		text = guess_drop(text, dash ? 3 : 1);
	}
	*simple = guess_trim((struct str){out, n});
	return true;
}

void edtf_suggest(struct str text, unsigned flags, struct edtf_error *error)
{
	char buffer[EDTF_TEXT_MAX];
	struct str s;
	_Static_assert(sizeof error->suggestion >= EDTF_TEXT_MAX, "every candidate has room");
	error->suggestion[0] = '\0';
	if (!simplify(text, buffer, &s) || s.len == 0)
		return;
	bool found = suggest_date(s, error->suggestion) || suggest_half(s, error->suggestion);
	for (size_t i = 0; !found && i < sizeof joints / sizeof *joints; i++)
		found = suggest_joined(s, &joints[i], error->suggestion);
	if (!found || (!(flags & EDTF_ALLOW_OPEN) && strcmp(error->suggestion, "..") == 0))
		error->suggestion[0] = '\0';
}
