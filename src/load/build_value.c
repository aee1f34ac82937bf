/* What may stand in a scalar, by the kind of its field. */
#include <string.h>

#include "base/id.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "load/build.h"
#include "load/quote.h"
#include "model/edtf.h"

/* Nothing is quoted for messages that are left out, or that alone would fill the memory. */
const char *build_quote(struct builder *b, struct str s)
{
	return diags_full(b->diags) ? "" : quote_short(&b->scratch, s);
}

const char *build_guess(
	struct builder *b, struct str word, const char *const *candidates, size_t count)
{
	if (count > b->guesses || diags_full(b->diags))
		return "";
	b->guesses -= count;
	struct arena *scratch = &b->scratch;
	const char *near = nearest_word(arena_strndup(scratch, word.ptr, word.len), candidates, count);
	return near ? arena_printf(scratch, "; did you mean '%s'?", build_quote(b, str_from(near)))
				: "";
}

static const char *expected_scalar(enum field_kind kind)
{
	static const char *const expected[] = {
		[FIELD_VERSION] = "the version of the format, 1",
		[FIELD_TEXT] = "a text",
		[FIELD_MARKDOWN] = "a text",
		[FIELD_ID] = "an id",
		[FIELD_ACTOR_REF] = "an actor's id or name",
		[FIELD_SOURCE_REF] = "a source's id",
		[FIELD_DATE] = "a date such as 2025-02-27, 2025-02 or 2025",
		[FIELD_END] = "a date such as 2025-02-27, or .. where it still holds",
		[FIELD_WORD] = "a word",
		[FIELD_WIKIDATA] = "a Wikidata number such as Q42",
		[FIELD_URL] = "an address that begins with https:// or http://",
		[FIELD_TEXTS] = "a text, or a list of texts",
		[FIELD_MARKDOWNS] = "a text, or a list of texts",
		[FIELD_BRIEF_REFS] = "a briefing's id, or a list of them",
		[FIELD_EVENT_REFS] = "an event as brief-id#event-id, or a list of them",
	};
	return expected[kind];
}

const char *build_expected(struct builder *b, const struct field *f)
{
	const struct shape *shape = f->shape;
	if (!shape)
		return expected_scalar(f->kind);
	if (diags_full(b->diags))
		return "";
	struct strbuf text;
	strbuf_init(&text);
	if (shape->bare) {
		const struct field *bare = shape_field(shape, shape->bare, strlen(shape->bare));
		strbuf_addf(&text, "%s, or ", expected_scalar(bare->kind));
	}
	strbuf_adds(&text, "a mapping with");
	bool some = false;
	for (size_t i = 0; i < shape->count; i++) {
		const struct field *own = &shape->fields[i];
		bool first = shape->any_of[0] && strcmp(shape->any_of[0], own->key) == 0;
		if (!own->required && !first)
			continue;
		strbuf_addf(&text, "%s %s:", some ? " and" : "", own->key);
		some = true;
	}
	const char *result = arena_strndup(&b->scratch, text.ptr, text.len);
	strbuf_release(&text);
	return result;
}

/* The text with its id in NFC. */
static const struct text *normal(struct builder *b, const struct item *item)
{
	for (size_t i = 0; i < item->value.len; i++)
		if ((unsigned char)item->value.ptr[i] >= 0x80) {
			struct strbuf id;
			strbuf_init(&id);
			id_normalize(&id, item->value);
			const struct text *text = text_new(&b->brief->arena, strbuf_str(&id), item->mark);
			strbuf_release(&id);
			return text;
		}
	return build_text(b, item);
}

/* `; write '...'`, the id that the text makes as a name. */
static const char *advise_id(struct builder *b, struct str text)
{
	struct strbuf id;
	strbuf_init(&id);
	id_from_name(&id, text);
	const char *advice = "";
	if (id.len && !diags_full(b->diags))
		advice = arena_printf(&b->scratch, "; write '%s'", build_quote(b, strbuf_str(&id)));
	strbuf_release(&id);
	return advice;
}

static void complain_id(struct builder *b, struct str id, struct mark mark)
{
	diags_add(b->diags, DIAG_BAD_ID, mark,
		"'%s' is no id; expected lower-case letters and digits of any script, with . _ - within%s",
		build_quote(b, id), advise_id(b, id));
}

const struct text *build_id_from_name(struct builder *b, const struct text *name)
{
	struct strbuf id;
	const struct text *text = NULL;
	strbuf_init(&id);
	id_from_name(&id, text_str(name));
	if (id.len)
		text = text_new(&b->brief->arena, strbuf_str(&id), name->mark);
	else
		diags_add(b->diags, DIAG_BAD_ID, name->mark,
			"the name '%s' makes no id, having no letter or digit; write id: and an id with it",
			build_quote(b, text_str(name)));
	strbuf_release(&id);
	return text;
}

static const struct text *read_actor_ref(struct builder *b, const struct item *item)
{
	if (id_valid(item->value))
		return normal(b, item);
	const struct text *name = build_text(b, item);
	const struct text *id = build_id_from_name(b, name);
	return id ? id : name;
}

/* brief-id#event-id. */
static void check_event_ref(struct builder *b, struct str ref, struct mark mark)
{
	const char *hash = memchr(ref.ptr, '#', ref.len);
	size_t len = hash ? (size_t)(hash - ref.ptr) : ref.len;
	struct str brief = {ref.ptr, len};
	if (!hash)
		diags_add(b->diags, DIAG_BAD_ID, mark,
			"'%s' names no event; expected a briefing's id, # and the event's id there, such as "
			"riyadh-meeting#follow-up",
			build_quote(b, ref));
	else if (!id_valid(brief))
		complain_id(b, brief, mark);
	else if (!id_valid((struct str){hash + 1, ref.len - len - 1}))
		complain_id(b, (struct str){hash + 1, ref.len - len - 1}, mark);
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Two digits, from 01 to `most`. */
static bool is_number(const char *s, int most)
{
	int n = is_digit(s[0]) && is_digit(s[1]) ? (s[0] - '0') * 10 + (s[1] - '0') : 0;
	return n >= 1 && n <= most;
}

/* Whether it is a year, a month or one of the first 28 days of it: nearly all dates are, and this
 * takes a tenth of the time. */
static bool is_plain_date(struct str s)
{
	char last = s.len ? s.ptr[s.len - 1] : '\0';
	if (last == '~' || last == '?' || last == '%')
		s.len--;
	if (s.len < 4 || !is_digit(s.ptr[0]) || !is_digit(s.ptr[1]) || !is_digit(s.ptr[2]) ||
		!is_digit(s.ptr[3]))
		return false;
	bool month = s.len >= 7 && s.ptr[4] == '-' && is_number(s.ptr + 5, 12);
	bool day = s.len == 10 && s.ptr[7] == '-' && is_number(s.ptr + 8, 28);
	return s.len == 4 || (month && (s.len == 7 || day));
}

void build_check_date(struct builder *b, const struct field *f, const struct text *text)
{
	struct edtf date;
	struct edtf_error error;
	unsigned flags = f->kind == FIELD_END ? EDTF_ALLOW_OPEN : 0;
	if (is_plain_date(text_str(text)) || edtf_parse(text_str(text), flags, &date, NULL))
		return;
	edtf_parse(text_str(text), flags, &date, &error);
	diags_add(b->diags, DIAG_BAD_DATE, text->mark, "'%s' is no date: %s%s%s",
		build_quote(b, text_str(text)), error.message, *error.suggestion ? "; write " : "",
		error.suggestion);
}

static void check_word(struct builder *b, const struct vocabulary *v, const struct text *text)
{
	enum { MOST_WORDS = 32 };
	if (vocabulary_find(v, text_str(text)))
		return;
	bool type = v == &vocabulary_actor_type;
	if (v->open && !type)
		return;
	const char *names[MOST_WORDS];
	size_t count = v->count < MOST_WORDS ? v->count : MOST_WORDS;
	for (size_t i = 0; i < count; i++)
		names[i] = v->words[i].name;
	struct strbuf list;
	strbuf_init(&list);
	vocabulary_list(v, &list);
	const char *guess = build_guess(b, text_str(text), names, count);
	diags_add(b->diags, type ? DIAG_UNKNOWN_TYPE : DIAG_BAD_WORD, text->mark,
		type ? "'%s' is an %s of one's own, sorted as other; expected %s%s"
	         : "'%s' is no %s; expected %s%s",
		build_quote(b, text_str(text)), v->name, list.ptr, guess);
	strbuf_release(&list);
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static void check_wikidata(struct builder *b, const struct text *text)
{
	const char *p = text->s;
	bool good = *p++ == 'Q' && *p >= '1' && *p <= '9';
	while (good && is_digit(*p))
		p++;
	if (good && p == text->s + text->len)
		return;
	/* The number at the end is what was meant, whatever stands before it. */
	const char *digits = text->s + text->len;
	while (digits > text->s && is_digit(digits[-1]))
		digits--;
	const char *before = digits > text->s ? digits - 1 : "Q";
	bool meant = *digits >= '1' && strlen(digits) <= 12 && (*before == 'Q' || *before == 'q');
	diags_add(b->diags, DIAG_BAD_WIKIDATA, text->mark,
		"'%s' is no Wikidata number; expected Q and a number, as at the end of the item's "
		"address%s%s",
		build_quote(b, text_str(text)), meant ? "; write Q" : "", meant ? digits : "");
}

/* Whether what stands before the colon is a host and what follows it a port. */
static bool is_host(const char *url, size_t colon)
{
	size_t port = colon + 1;
	while (is_digit(url[port]))
		port++;
	bool named = memchr(url, '.', colon) || (colon == 9 && memcmp(url, "localhost", 9) == 0);
	return named && port > colon + 1 && (url[port] == '\0' || url[port] == '/');
}

/* The length of the scheme before the colon, 0 for none. */
static size_t scheme_length(const char *url)
{
	size_t n = 0;
	if (!is_letter(url[0]))
		return 0;
	while (is_letter(url[n]) || is_digit(url[n]) || (url[n] && strchr("+-.", url[n])))
		n++;
	return url[n] != ':' || is_host(url, n) ? 0 : n;
}

static void check_url(struct builder *b, const struct text *url)
{
	static const char *const schemes[] = {"https", "http", "mailto"};
	size_t len = scheme_length(url->s);
	for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++)
		if (len == strlen(schemes[i]) && strncasecmp(url->s, schemes[i], len) == 0)
			return;
	const char *shown = build_quote(b, text_str(url));
	if (len)
		diags_add(b->diags, DIAG_BAD_SCHEME, url->mark,
			"'%s' is no address that opens; expected one that begins with https://, http:// or "
			"mailto:",
			shown);
	else if (memchr(url->s, ' ', url->len))
		diags_add(b->diags, DIAG_NO_SCHEME, url->mark,
			"'%s' is no address and is shown as mere text; expected one that begins with "
			"https://, so write id: and title: for a source without",
			shown);
	else
		diags_add(b->diags, DIAG_NO_SCHEME, url->mark,
			"'%s' has no scheme and is shown as mere text; write https:// before it", shown);
}

/* A text that may cite sources is looked through once all sources are known. */
static const struct text *read_markdown(struct builder *b, const struct item *item)
{
	const struct text *text = build_text(b, item);
	const char *p = text->s, *end = text->s + text->len;
	while ((p = memchr(p, '[', (size_t)(end - p))) && p[1] != '@')
		p++;
	if (p) {
		mem_grow(&b->citing, &b->citing_capacity, b->citing_count, sizeof(const struct text *));
		b->citing[b->citing_count++] = text;
	}
	return text;
}

/* The sources mostly come last. */
static const struct text *read_citation(struct builder *b, const struct item *item)
{
	const struct text *id = normal(b, item);
	mem_grow(&b->cited, &b->cited_capacity, b->cited_count, sizeof(const struct text *));
	b->cited[b->cited_count++] = id;
	return id;
}

static void check_version(struct builder *b, const struct field *f, const struct text *text)
{
	if (!str_is(text_str(text), "1"))
		diags_add(b->diags, DIAG_VERSION, text->mark,
			"version '%s' of the format is not known; expected 1, so write %s: 1",
			build_quote(b, text_str(text)), f->key);
}

const struct text *build_value(struct builder *b, const struct field *f, const struct item *item)
{
	const struct text *text;
	switch (f->kind) {
	case FIELD_MARKDOWN:
	case FIELD_MARKDOWNS: return read_markdown(b, item);
	case FIELD_ACTOR_REF: return read_actor_ref(b, item);
	case FIELD_ID:
	case FIELD_BRIEF_REFS:
		if (!id_valid(item->value))
			complain_id(b, item->value, item->mark);
		return normal(b, item);
	case FIELD_EVENT_REFS: check_event_ref(b, item->value, item->mark); return normal(b, item);
	case FIELD_SOURCE_REF: return read_citation(b, item);
	case FIELD_TEXT:
	case FIELD_TEXTS:
	case FIELD_OBJECTS: return build_text(b, item);
	case FIELD_VERSION:
	case FIELD_DATE:
	case FIELD_END:
	case FIELD_WORD:
	case FIELD_WIKIDATA:
	case FIELD_URL: break;
	}
	text = build_text(b, item);
	if (f->kind == FIELD_VERSION)
		check_version(b, f, text);
	else if (f->kind == FIELD_WORD)
		check_word(b, f->words, text);
	else if (f->kind == FIELD_WIKIDATA)
		check_wikidata(b, text);
	else if (f->kind == FIELD_URL)
		check_url(b, text);
	else
		build_check_date(b, f, text);
	return text;
}
