#include "load/lost.h"

#include <stdint.h>
#include <string.h>

#include "base/utf8.h"
#include "load/quote.h"
#include "load/reader.h"

static bool is_blank(char c)
{
	return c == ' ' || c == '\t';
}

static bool is_break(char c)
{
	return c == '\n' || c == '\r';
}

/* How many blanks stand before that `#` if it may cut text off, else 0. */
static size_t blanks_before(struct str text, size_t from, size_t hash)
{
	char next = hash + 1 < text.len ? text.ptr[hash + 1] : '\n';
	size_t at = hash;
	if (is_blank(next) || is_break(next) || next == '#')
		return 0;
	while (at > from && is_blank(text.ptr[at - 1]))
		at--;
	return at > 0 && is_break(text.ptr[at - 1]) ? 0 : hash - at;
}

/* Looks for the next such `#` from that byte and character on. Returns its byte. */
static size_t find(struct reader *r, size_t from, size_t index)
{
	struct str text = {r->input->text, r->input->len};
	size_t at = from;
	while (at < text.len) {
		const char *p = memchr(text.ptr + at, '#', text.len - at);
		if (!p)
			break;
		at = (size_t)(p - text.ptr);
		size_t blanks = blanks_before(text, from, at);
		if (blanks) {
			r->hash.index = index + utf8_count((struct str){text.ptr + from, at - from});
			r->hash.blanks = blanks;
			return at;
		}
		at++;
	}
	r->hash = (struct lost_hash){SIZE_MAX, 0};
	return text.len;
}

/* A piece of the file for a message, unless that is left out. */
static const char *quote(struct reader *r, struct str s)
{
	return diags_full(&r->found) ? "" : quote_short(&r->scratch, s);
}

static void warn(struct reader *r, size_t at, const yaml_mark_t *end)
{
	struct str text = {r->input->text + at, r->input->len - at};
	const char *stop = memchr(text.ptr, '\n', text.len);
	if (stop)
		text.len = (size_t)(stop - text.ptr);
	struct mark mark =
		input_mark(r->input, end->index + r->hash.blanks, end->line, end->column + r->hash.blanks);
	diags_add(&r->found, DIAG_LOST_TEXT, mark,
		"YAML takes '%s' for a comment: write the whole text in quotes, or a blank after # if a "
		"comment is meant",
		quote(r, text));
}

void lost_comment(struct reader *r, const yaml_mark_t *end)
{
	size_t at = find(r, reader_offset(r, end), end->index);
	if (r->hash.index != end->index + r->hash.blanks)
		return;
	warn(r, at, end);
	find(r, at + 1, r->hash.index + 1);
}

/* The tags of YAML itself: who writes one of them means it. */
static bool is_known_tag(const char *name)
{
	static const char *const names[] = {"binary", "bool", "float", "int", "map", "merge", "null",
		"omap", "pairs", "seq", "set", "str", "timestamp", "value", "yaml"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(name, names[i]) == 0)
			return true;
	return false;
}

void lost_tag(struct reader *r, const char *tag, struct mark mark)
{
	static const char own[] = "tag:yaml.org,2002:";
	bool is_own = strncmp(tag, own, sizeof own - 1) == 0;
	const char *name = is_own ? tag + sizeof own - 1 : tag;
	if (is_own ? !is_known_tag(name) : *tag == '!')
		diags_add(&r->found, DIAG_LOST_TEXT, mark,
			"YAML takes '%s%s' for a tag and drops it: write the text in quotes",
			is_own ? "!!" : "", quote(r, str_from(name)));
}

void lost_anchors(struct reader *r)
{
	for (size_t i = 0; i < r->anchors.count; i++) {
		const struct anchor *a = &r->anchors.items[i];
		if (!a->used)
			diags_add(&r->found, DIAG_LOST_TEXT, a->mark,
				"YAML takes '&%s' for an anchor and drops it, as no alias uses it: write the "
				"text in quotes",
				quote(r, a->name));
	}
}
