#include "model/prose.h"

enum { MOST_BACKTICKS = 32 }; /* md4c's own limit */

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

/* The byte after the line that `at` lies in. */
static size_t next_line(struct str s, size_t at)
{
	const char *end = at < s.len ? memchr(s.ptr + at, '\n', s.len - at) : NULL;
	return end ? (size_t)(end - s.ptr) + 1 : s.len;
}

static size_t run_length(struct str s, size_t at)
{
	size_t end = at;
	while (end < s.len && s.ptr[end] == s.ptr[at])
		end++;
	return end - at;
}

/* Where the line's text begins, after the marks of quotations. */
static size_t line_text(struct str s, size_t at)
{
	while (at < s.len && (is_blank(s.ptr[at]) || s.ptr[at] == '>'))
		at++;
	return at;
}

static bool is_blank_line(struct str s, size_t at)
{
	at = line_text(s, at);
	return at == s.len || s.ptr[at] == '\n';
}

static bool begins_fence(struct str s, size_t at)
{
	if (at >= s.len || (s.ptr[at] != '`' && s.ptr[at] != '~'))
		return false;
	size_t run = run_length(s, at), info = at + run;
	return run >= 3 && (s.ptr[at] == '~' || !memchr(s.ptr + info, '`', next_line(s, info) - info));
}

/* The end of the fenced block whose fence is at `at`. */
static size_t fence_end(struct str s, size_t at)
{
	char c = s.ptr[at];
	size_t length = run_length(s, at);
	for (size_t line = next_line(s, at); line < s.len; line = next_line(s, line)) {
		size_t from = line_text(s, line);
		if (from == s.len || s.ptr[from] != c)
			continue;
		size_t run = run_length(s, from);
		if (run >= length && is_blank_line(s, from + run))
			return next_line(s, from);
	}
	return s.len;
}

/* The end of the code span whose backticks are at `at`; `at` where there is none. A span lies in
 * one paragraph. */
static size_t span_end(struct prose *p, size_t at, size_t length)
{
	struct str s = p->text;
	size_t i = at + length;
	if (length > MOST_BACKTICKS || p->unmatched_until[length] > i)
		return at;
	while (i < s.len) {
		if (s.ptr[i] == '\n' && is_blank_line(s, i + 1))
			break;
		size_t run = s.ptr[i] == '`' ? run_length(s, i) : 1;
		i += run;
		if (s.ptr[i - 1] == '`' && run == length)
			return i;
	}
	p->unmatched_until[length] = i;
	return at;
}

/* Finds the next code from byte i on. */
static void find_code(struct prose *p, size_t i)
{
	struct str s = p->text;
	bool line_begins = i == 0 || s.ptr[i - 1] == '\n';
	for (; i < s.len; i++) {
		if (line_begins) {
			size_t from = line_text(s, i);
			if (begins_fence(s, from)) {
				p->code_start = from;
				p->code_end = fence_end(s, from);
				return;
			}
		}
		line_begins = s.ptr[i] == '\n';
		if (s.ptr[i] == '\\') {
			i += i + 1 < s.len && s.ptr[i + 1] == '`';
		} else if (s.ptr[i] == '`') {
			size_t run = run_length(s, i);
			p->code_start = i;
			p->code_end = span_end(p, i, run);
			if (p->code_end > i)
				return;
			i += run - 1;
		}
	}
	p->code_start = p->code_end = s.len;
}

void prose_init(struct prose *p, struct str markdown)
{
	*p = (struct prose){.text = markdown};
	if (!memchr(markdown.ptr, '[', markdown.len))
		p->at = p->code_start = p->code_end = markdown.len;
	else
		find_code(p, 0);
}

bool prose_next(struct prose *p, struct ref *ref)
{
	while (refs_next(p->text, p->at, ref)) {
		while (p->code_end <= ref->start && p->code_start < p->text.len)
			find_code(p, p->code_end);
		if (ref->end <= p->code_start) {
			p->at = ref->end;
			return true;
		}
		/* A reference that code cuts begins another, perhaps, after it. */
		p->at = p->code_end;
	}
	return false;
}
