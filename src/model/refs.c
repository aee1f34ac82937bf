#include "model/refs.h"

static bool take_prefix(struct str *s, struct str prefix)
{
	if (s->len < prefix.len || memcmp(s->ptr, prefix.ptr, prefix.len) != 0)
		return false;
	*s = str_trim((struct str){s->ptr + prefix.len, s->len - prefix.len});
	return true;
}

/* What stands between [[ and ]]. */
static bool read_link(struct str inner, struct ref *ref)
{
	const char *bar = memchr(inner.ptr, '|', inner.len);
	size_t id_len = bar ? (size_t)(bar - inner.ptr) : inner.len;
	ref->words = (struct str){NULL, 0};
	if (bar)
		ref->words = str_trim((struct str){bar + 1, inner.len - id_len - 1});
	if (!ref->words.len)
		ref->words.ptr = NULL;
	/* In a table the bar is written with a backslash. */
	if (bar && id_len && bar[-1] == '\\')
		id_len--;
	ref->id = str_trim((struct str){inner.ptr, id_len});
	ref->kind = REF_ACTOR;
	if (take_prefix(&ref->id, STR("brief:"))) {
		ref->kind = REF_BRIEF;
	} else if (take_prefix(&ref->id, STR("event:"))) {
		const char *hash = memchr(ref->id.ptr, '#', ref->id.len);
		if (!hash)
			return false;
		size_t len = (size_t)(hash - ref->id.ptr);
		ref->kind = REF_EVENT;
		ref->brief = str_trim((struct str){ref->id.ptr, len});
		ref->id = str_trim((struct str){hash + 1, ref->id.len - len - 1});
		if (!ref->brief.len)
			return false;
	}
	return ref->id.len > 0;
}

static bool read_sources(struct str inner, struct ref *ref)
{
	struct str id;
	size_t at = 0, count = 0, stops = 0;
	ref->kind = REF_SOURCES;
	ref->id = inner;
	for (size_t i = 0; i < inner.len; i++)
		stops += inner.ptr[i] == ';';
	while (ref_source(ref, &at, &id))
		count++;
	return count == stops + 1;
}

bool ref_source(const struct ref *ref, size_t *at, struct str *id)
{
	if (*at >= ref->id.len)
		return false;
	const char *from = ref->id.ptr + *at;
	size_t left = ref->id.len - *at;
	const char *stop = memchr(from, ';', left);
	size_t len = stop ? (size_t)(stop - from) : left;
	*at += len + 1;
	*id = str_trim((struct str){from, len});
	if (id->len < 2 || id->ptr[0] != '@')
		return false;
	id->ptr++;
	id->len--;
	for (size_t i = 0; i < id->len; i++)
		if (byte_is_blank(id->ptr[i]) || id->ptr[i] == '@' || id->ptr[i] == ',')
			return false;
	return true;
}

/* The first bracket of either kind from p on. */
static const char *next_bracket(const char *p, const char *end)
{
	while (p < end && *p != '[' && *p != ']')
		p++;
	return p;
}

bool refs_next(struct str text, size_t from, struct ref *ref)
{
	const char *end = text.ptr + text.len, *p = text.ptr + from;
	while (p < end && (p = memchr(p, '[', (size_t)(end - p))) && end - p >= 4) {
		bool link = p[1] == '[';
		if (!link && p[1] != '@') {
			p++;
			continue;
		}
		const char *inner = link ? p + 2 : p + 1, *close = next_bracket(inner, end);
		bool closed = close < end && *close == ']' &&
			(!link || (end - close >= 2 && close[1] == ']'));
		struct str between = {inner, (size_t)(close - inner)};
		*ref = (struct ref){.start = (size_t)(p - text.ptr)};
		ref->end = (size_t)(close - text.ptr) + (link ? 2 : 1);
		if (closed && (link ? read_link(between, ref) : read_sources(between, ref)))
			return true;
		/* Nothing up to that bracket begins another; "[[[" may at its second. */
		p = close == inner ? p + 1 : close;
	}
	return false;
}
