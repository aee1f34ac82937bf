#include "model/sentence.h"

#include "model/vocab.h"

enum { MOST_CLOSERS = 8 }; /* signs after a full stop that belong to it */

struct scan {
	const char *end;
	struct str likelihood; /* of the sentence so far; ptr NULL for none */
	struct str confidence;
	struct str before; /* the word before */
};

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (unsigned char)c >= 0x80;
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

/* The end of the term if it stands at p, whatever its case and the blanks in it; else NULL. */
static const char *match(const char *p, const char *end, const char *term)
{
	for (; *term; term++) {
		if (*term == ' ') {
			if (p == end || !is_blank(*p))
				return NULL;
			while (p < end && is_blank(*p))
				p++;
		} else if (p == end || lower(*p++) != *term) {
			return NULL;
		}
	}
	return p < end && is_letter(*p) ? NULL : p;
}

static const char *match_any(const char *p, const char *end, const struct vocabulary *v)
{
	for (size_t i = 0; i < v->count; i++) {
		const char *stop = match(p, end, v->words[i].name);
		if (stop)
			return stop;
	}
	return NULL;
}

/* "confidence", with its level before it or after it. */
static void read_confidence(struct scan *s, const char *start, const char *stop)
{
	static const char *const verbs[] = {"is", "was", "remains", "stays"};
	if (s->before.ptr && match_any(s->before.ptr, s->end, &vocabulary_confidence)) {
		s->confidence = (struct str){s->before.ptr, (size_t)(stop - s->before.ptr)};
		return;
	}
	const char *p = stop;
	p += p < s->end && *p == ':';
	for (size_t i = 0; i <= sizeof verbs / sizeof *verbs; i++) {
		while (p < s->end && is_blank(*p))
			p++;
		const char *level = match_any(p, s->end, &vocabulary_confidence);
		if (level) {
			s->confidence = (struct str){start, (size_t)(level - start)};
			return;
		}
		const char *verb = i < sizeof verbs / sizeof *verbs ? match(p, s->end, verbs[i]) : NULL;
		p = verb ? verb : p;
	}
}

/* Reads the word at p and returns its end. */
static const char *read_word(struct scan *s, const char *p)
{
	const char *stop = match_any(p, s->end, &vocabulary_likelihood);
	if (stop) {
		s->likelihood = (struct str){p, (size_t)(stop - p)};
	} else {
		for (stop = p; stop < s->end && is_letter(*stop);)
			stop++;
		if (match(p, s->end, "confidence"))
			read_confidence(s, p, stop);
	}
	s->before = (struct str){p, (size_t)(stop - p)};
	return stop;
}

/* Whether a block of its own begins with the line at p. */
static bool begins_block(const char *p, const char *end)
{
	while (p < end && (*p == ' ' || *p == '\t' || *p == '\r'))
		p++;
	if (p == end || *p == '\n' || *p == '#' || *p == '|' || *p == '>')
		return true;
	if (*p == '-' || *p == '*' || *p == '+')
		return p + 1 < end && is_blank(p[1]);
	const char *digit = p;
	while (p < end && *p >= '0' && *p <= '9')
		p++;
	return p > digit && p + 1 < end && (*p == '.' || *p == ')') && is_blank(p[1]);
}

/* Whether the stop at p ends a sentence: blanks follow, and no small letter (as after "e.g."). */
static bool ends_sentence(const char *p, const char *end)
{
	if (*p == '\n')
		return begins_block(p + 1, end);
	if (*p != '.' && *p != '!' && *p != '?')
		return *p == '|';
	const char *most = end - p > MOST_CLOSERS ? p + MOST_CLOSERS : end;
	for (p++; p < most && *p && strchr(".!?)]\"'*_", *p);)
		p++;
	if (p < end && !is_blank(*p))
		return false;
	while (p < end && is_blank(*p))
		p++;
	return p == end || *p < 'a' || *p > 'z';
}

static const char *skip_quotation(const char *p, const char *end)
{
	const char *from = p;
	while (p < end && (*p == ' ' || *p == '\t'))
		p++;
	if (p == end || *p != '>')
		return from;
	const char *line_end = memchr(p, '\n', (size_t)(end - p));
	return line_end ? line_end : end;
}

bool sentence_mixes(struct str markdown, struct str *likelihood, struct str *confidence)
{
	struct scan s = {.end = markdown.ptr + markdown.len};
	const char *p = skip_quotation(markdown.ptr, s.end);
	while (p < s.end) {
		if (is_letter(*p)) {
			p = read_word(&s, p);
			if (s.likelihood.ptr && s.confidence.ptr) {
				*likelihood = s.likelihood;
				*confidence = s.confidence;
				return true;
			}
			continue;
		}
		if (ends_sentence(p, s.end))
			s = (struct scan){.end = s.end};
		p = *p == '\n' ? skip_quotation(p + 1, s.end) : p + 1;
	}
	return false;
}
