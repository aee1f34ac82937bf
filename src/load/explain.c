#include "load/explain.h"

#include <stdint.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "load/anchors.h"
#include "load/quote.h"
#include "load/reader.h"

const char explain_second_document[] =
	"a second document begins here and is not read; a file holds one briefing, so put the other "
	"in a file of its own";

static struct mark place(const struct reader *r, const yaml_mark_t *m)
{
	return input_mark(r->input, m->index, m->line, m->column);
}

/* What YAML lets stand in a file (YAML 1.1, 5.1), as libyaml sees it. */
static bool is_allowed(uint32_t cp)
{
	return cp == '\t' || cp == '\n' || cp == '\r' || (cp >= 0x20 && cp <= 0x7E) || cp == 0x85 ||
	       (cp >= 0xA0 && cp <= 0xFFFD) || cp >= 0x10000;
}

/* libyaml names the byte within the character, if any: looked for anew from where it had come. */
static void explain_encoding(struct reader *r)
{
	const yaml_parser_t *p = &r->parser;
	size_t start = reader_offset(r, &p->mark), at = start, size = 1;
	const char *text = r->input->text, *end = text + r->input->len;
	uint32_t cp = 0;
	bool bad = false;
	while (text + at < end && !bad) {
		size = utf8_decode(text + at, end, &cp);
		bad = (size == 1 && cp == UTF8_REPLACEMENT) || !is_allowed(cp);
		at += bad ? 0 : size;
	}
	struct mark mark = input_mark_after(place(r, &p->mark), text + start, at - start);
	unsigned byte = text + at < end ? (unsigned char)text[at] : 0;
	if (size == 1 && cp == UTF8_REPLACEMENT)
		reader_fail(r, DIAG_ENCODING, mark,
			"byte 0x%02X is not UTF-8 here: save the file as UTF-8, or as UTF-16 with its byte "
			"order mark",
			byte);
	else if (cp == 0)
		reader_fail(r, DIAG_ENCODING, mark,
			"a NUL byte is no text: save the file as UTF-8, or as UTF-16 with its byte order mark");
	else
		reader_fail(r, DIAG_ENCODING, mark,
			"the control character U+%04X may not stand in YAML: take it out, or write it as "
			"\"\\u%04X\" in double quotes",
			(unsigned)cp, (unsigned)cp & 0xFFFF);
}

/* The line of a file around a place. */
struct view {
	struct str before; /* from the line's first character that is no blank */
	struct str after;  /* from the place on */
	size_t indent;     /* bytes of blanks that begin the line */
};

static struct view view_at(const struct reader *r, const yaml_mark_t *mark)
{
	const char *text = r->input->text;
	size_t at = reader_offset(r, mark), start = at, end = at, first;
	while (start > r->input->forgotten && text[start - 1] != '\n' && text[start - 1] != '\r')
		start--;
	while (end < r->input->len && text[end] != '\n' && text[end] != '\r')
		end++;
	for (first = start; first < at && (text[first] == ' ' || text[first] == '\t'); first++)
		;
	return (struct view){{text + first, at - first}, {text + at, end - at}, first - start};
}

static bool contains(struct str s, const char *part)
{
	return memmem(s.ptr, s.len, part, strlen(part)) != NULL;
}

static bool ends_with(struct str s, const char *end)
{
	size_t len = strlen(end);
	while (s.len && s.ptr[s.len - 1] == ' ')
		s.len--;
	return s.len >= len && memcmp(s.ptr + s.len - len, end, len) == 0;
}

static const char key_too_long[] =
	"a key, or the text before a colon, may have 1024 characters at most; quote the text";

/* One kind of complaint, found by libyaml's own words. */
struct complaint {
	const char *problem; /* how libyaml's problem begins */
	const char *context; /* what its context holds, NULL for any */
	bool at_context;     /* the curator looks where it began rather than where it ended */
	void (*explain)(struct reader *, struct mark, const struct view *, const char *message);
	const char *message;
};

static void fail(struct reader *r, struct mark mark, const struct view *v, const char *message)
{
	(void)v;
	reader_fail(r, DIAG_YAML, mark, "%s", message);
}

/* Text that has to be quoted because of how it begins. */
static void fail_quote(
	struct reader *r, struct mark mark, const struct view *v, const char *message)
{
	reader_fail(
		r, DIAG_YAML, mark, "%s; quote it: %s", message, quote_scalar(&r->scratch, v->after));
}

/* What cannot begin a text. Of [@id] the bracket was the beginning. */
static void fail_start(
	struct reader *r, struct mark mark, const struct view *v, const char *message)
{
	char c = v->after.len ? v->after.ptr[0] : '\0';
	struct str text = v->after;
	if (c == '@' && v->before.len && text.ptr[-1] == '[') {
		text.ptr--;
		text.len++;
	}
	if (c == '\t')
		reader_fail(r, DIAG_YAML, mark, "a tab indents here; indent with blanks");
	else if (c == '@' || c == '`' || c == '%')
		reader_fail(r, DIAG_YAML, mark, "text may not begin with %s%c in YAML; quote it: %s",
			text.ptr < v->after.ptr ? "[" : "", c, quote_scalar(&r->scratch, text));
	else
		fail_quote(r, mark, v, message);
}

/* Where the value begins in "key: value" or in "- text"; keys are of lower-case letters. */
static size_t value_start(struct str line)
{
	size_t n = 0, start = 0;
	while (line.len - start > 2 && memcmp(line.ptr + start, "- ", 2) == 0)
		start += 2;
	for (n = start;
	     n < line.len && ((line.ptr[n] >= 'a' && line.ptr[n] <= 'z') || line.ptr[n] == '_');)
		n++;
	return n > start && line.len - n > 2 && memcmp(line.ptr + n, ": ", 2) == 0 ? n + 2 : start;
}

/* A colon where none may stand: mostly in a text, else a key that stands too deep. */
static void fail_colon(
	struct reader *r, struct mark mark, const struct view *v, const char *message)
{
	struct str line = v->before;
	size_t start = value_start(line);
	if (mark.column > 1024) {
		reader_fail(r, DIAG_YAML, mark, "%s", key_too_long);
	} else if (start) {
		struct str value = {line.ptr + start, line.len - start + v->after.len};
		reader_fail(r, DIAG_YAML, mark, "%s; quote the whole text: %.*s%s", message, (int)start,
			line.ptr, quote_scalar(&r->scratch, value));
	} else {
		reader_fail(r, DIAG_YAML, mark,
			"the key '%s' stands deeper than the line before allows; begin it below that line's "
			"key, or quote the text if it is none",
			quote_short(&r->scratch, line));
	}
}

/* A line that is no "key: value". */
static void fail_key(struct reader *r, struct mark mark, const struct view *v, const char *message)
{
	const char *colon = memmem(v->after.ptr, v->after.len, ": ", 2);
	bool too_long =
		colon && utf8_count((struct str){v->after.ptr, (size_t)(colon - v->after.ptr)}) > 1024;
	reader_fail(r, DIAG_YAML, mark, "%s", too_long ? key_too_long : message);
}

/* A value is missing between brackets, or the brackets never close. */
static void fail_content(
	struct reader *r, struct mark mark, const struct view *v, const char *message)
{
	const yaml_parser_t *p = &r->parser;
	bool ends = v->after.ptr == r->input->text + r->input->len;
	if (ends && p->marks.top > p->marks.start)
		reader_fail(r, DIAG_YAML, place(r, p->marks.top - 1),
			"the bracket that opens here is never closed; close it, or quote text that begins "
			"with a bracket");
	else
		reader_fail(r, DIAG_YAML, mark, "%s", message);
}

/* Something follows what is complete, or an indentation fits nothing. */
static void fail_after(
	struct reader *r, struct mark mark, const struct view *v, const char *message)
{
	size_t start = value_start(v->before);
	struct str value = {v->before.ptr + start, v->before.len - start};
	struct str whole = {value.ptr, value.len + v->after.len};
	bool brackets = ends_with(value, "]") || ends_with(value, "}");
	if (brackets)
		reader_fail(r, DIAG_YAML, mark,
			"text follows a closing bracket; text that begins with a bracket has to be quoted: %s",
			quote_scalar(&r->scratch, whole));
	else if (ends_with(value, "\"") || ends_with(value, "'"))
		reader_fail(r, DIAG_YAML, mark,
			"text follows a closing quote; put all of it in quotes, and double a quote within "
			"single ones: 'it''s'");
	else if (!v->before.len)
		reader_fail(r, DIAG_YAML, mark, "%s", message);
	else
		reader_fail(r, DIAG_YAML, mark, "'%s' cannot follow what stands before it; quote the text",
			quote_short(&r->scratch, v->after));
}

static void fail_escape(
	struct reader *r, struct mark mark, const struct view *v, const char *message)
{
	struct str escape = {v->after.ptr, v->after.len < 2 ? v->after.len : 2};
	reader_fail(r, DIAG_YAML, mark, "'%s' %s", quote_short(&r->scratch, escape), message);
}

/* A list or mapping in brackets that does not end as it should. */
static void fail_flow(struct reader *r, struct mark mark, const struct view *v, const char *message)
{
	const yaml_parser_t *p = &r->parser;
	struct mark end = place(r, &p->problem_mark);
	struct str line = {v->before.ptr, v->before.len + v->after.len};
	if (contains(line, " #"))
		reader_fail(r, DIAG_YAML, mark,
			"%s: a # after a blank begins a comment and hides the rest of the line; quote the "
			"text that holds it",
			message);
	else if (end.line == mark.line)
		reader_fail(r, DIAG_YAML, end,
			"%s; expected a comma or the closing bracket here, or quotes around text that holds "
			"brackets, colons or quotes",
			message);
	else
		reader_fail(r, DIAG_YAML, mark,
			"%s; expected a comma or the closing bracket before line %u", message,
			(unsigned)end.line);
}

static const char indentation[] =
	"this line's indentation fits no line above it; begin it in the same column as the keys or "
	"the dashes that it belongs to";

static const struct complaint complaints[] = {
	{"found character that cannot start", NULL, false, fail_start,
		"text may not begin like this in YAML"},
	{"did not find expected alphabetic", "alias", true, fail_quote,
		"text that begins with * is taken for an alias"},
	{"did not find expected alphabetic", "anchor", true, fail_quote,
		"text that begins with & is taken for an anchor"},
	{"mapping values are not allowed", NULL, false, fail_colon,
		"a colon with a blank after it ends a key, and no key can stand here"},
	{"mapping keys are not allowed", NULL, false, fail_quote,
		"text that begins with ? and a blank is taken for a key"},
	{"block sequence entries are not allowed", NULL, false, fail_quote,
		"a list with dashes begins on a line of its own, and text may not begin with a dash and "
		"a blank"},
	{"could not find expected ':'", NULL, true, fail_key,
		"expected 'key: value' here; write a colon and a blank after the key, or indent a text's "
		"further lines deeper than its key"},
	{"found unknown escape character", NULL, false, fail_escape,
		"is no escape in double quotes; double the backslash, or use single quotes"},
	{"did not find expected hexdecimal number", NULL, false, fail,
		"expected hexadecimal digits after \\x, \\u or \\U; double the backslash, or use single "
		"quotes"},
	{"found invalid Unicode character escape", NULL, false, fail,
		"this escape names no character; write the character itself"},
	{"found unexpected end of stream", "quoted scalar", true, fail,
		"the quotes that open here are never closed; close them, and double a single quote "
		"within single quotes: 'it''s'"},
	{"found unexpected document indicator", "quoted scalar", true, fail,
		"the quotes that open here are not closed before the document ends; close them"},
	{"did not find expected ',' or ']'", NULL, true, fail_flow,
		"the list that opens with [ does not end as a list"},
	{"did not find expected ',' or '}'", NULL, true, fail_flow,
		"the mapping that opens with { does not end as a mapping"},
	{"did not find expected '-' indicator", NULL, false, fail_after, indentation},
	{"did not find expected key", NULL, false, fail_after, indentation},
	{"did not find expected <document start>", NULL, false, fail_after, indentation},
	{"did not find expected node content", NULL, false, fail_content,
		"a value is missing here; take a comma too many away, or write the value"},
	{"found undefined tag handle", NULL, true, fail_quote,
		"text that begins with ! is taken for a tag"},
	{"", "scanning a tag", true, fail_quote, "text that begins with ! is taken for a tag"},
	{"", "parsing a tag", true, fail_quote, "text that begins with ! is taken for a tag"},
	{"found unexpected ':'", "plain scalar", false, fail,
		"within brackets text may not have a colon before a bracket, a comma or a question mark; "
		"quote the text"},
	{"did not find expected comment or line break", "block scalar", true, fail_quote,
		"| and > begin a block of text that starts on the next line"},
	{"found an indentation indicator", "block scalar", true, fail,
		"the number after | or > must be 1 to 9; leave it out, YAML finds the indentation itself"},
	{"found a tab character", NULL, false, fail, "a tab indents here; indent with blanks"},
	{"found incompatible YAML document", NULL, false, fail,
		"only versions 1.1 and 1.2 of YAML are read; take the %YAML line out"},
	{"found duplicate %", NULL, false, fail, "this directive stands there twice; take one out"},
	{"found unknown directive name", NULL, true, fail,
		"a line that begins with % is a directive of YAML, and this is none; quote or indent the "
		"text"},
	{"", "directive", true, fail,
		"a line that begins with % is a directive of YAML, and this one is wrong; take it out"},
};

static const struct complaint *find_complaint(const char *problem, const char *context)
{
	for (size_t i = 0; i < sizeof complaints / sizeof *complaints; i++) {
		const struct complaint *c = &complaints[i];
		if (strncmp(problem, c->problem, strlen(c->problem)) == 0 &&
			(!c->context || strstr(context, c->context)))
			return c;
	}
	return NULL;
}

/* Characters that nobody sees, and that YAML takes for something else. */
static bool explain_odd(struct reader *r, const yaml_mark_t *at, const struct view *v)
{
	struct mark mark = place(r, at);
	bool byte_order = v->before.len >= 3 && memcmp(v->before.ptr, "\xEF\xBB\xBF", 3) == 0;
	if (byte_order)
		reader_fail(r, DIAG_YAML, mark,
			"a byte order mark (U+FEFF) stands within the file, before '%s'; take it out",
			quote_short(&r->scratch, v->after));
	else if (mark.column != at->column + 1)
		reader_fail(r, DIAG_YAML, mark,
			"YAML takes U+0085, U+2028 or U+2029 before this for the end of a line; take it out, "
			"or write it as an escape in double quotes");
	return r->failed;
}

void explain_failure(struct reader *r)
{
	const yaml_parser_t *p = &r->parser;
	if (p->error == YAML_MEMORY_ERROR || !p->problem)
		mem_exhausted();
	if (p->error == YAML_READER_ERROR) {
		explain_encoding(r);
		return;
	}
	const char *context = p->context ? p->context : "";
	const struct complaint *c = find_complaint(p->problem, context);
	if (!c) {
		reader_fail(r, DIAG_YAML, place(r, &p->problem_mark), "is no YAML here: %s%s%s", context,
			*context ? ", " : "", p->problem);
		return;
	}
	const yaml_mark_t *at = c->at_context && p->context ? &p->context_mark : &p->problem_mark;
	struct view v = view_at(r, at);
	if (explain_odd(r, at, &v))
		return;
	c->explain(r, place(r, at), &v, c->message);
}

void explain_alias(struct reader *r, struct str name, struct mark mark, bool open)
{
	const char *shown = quote_short(&r->scratch, name);
	if (open)
		reader_fail(r, DIAG_ALIAS, mark,
			"*%s stands within the value that &%s marks, so it would never end; write the value "
			"out",
			shown, shown);
	else
		reader_fail(r, DIAG_ALIAS, mark,
			"*%s repeats an anchor &%s that stands nowhere before it; write the value out, or "
			"quote the text if it begins with an asterisk: \"*%s\"",
			shown, shown, shown);
}

bool explain_late_directive(struct reader *r)
{
	const yaml_mark_t *end = &r->event.end_mark;
	size_t from = reader_offset(r, end);
	struct directives found = input_directives(r->input, from);
	if (!found.count)
		return false;
	struct mark mark = input_mark_after(place(r, end), r->input->text + from, found.first - from);
	if (r->event.data.document_end.implicit)
		reader_fail(r, DIAG_YAML, mark,
			"a line that begins with %% is a directive of YAML and can only stand before the "
			"briefing; indent or quote the text");
	else
		diags_add(&r->found, DIAG_SECOND_DOCUMENT, mark, "%s", explain_second_document);
	return true;
}
