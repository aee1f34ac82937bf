#include "text/inline.h"

#include <stdint.h>

#include "model/refs.h"
#include "text/cite.h"
#include "text/resolve.h"

/* Sources of one citation that are put in order. */
enum { MOST_SORTED = 32 };

static void add_plain(struct doc *d, const struct markdown_context *c, struct str run,
	const struct style *style)
{
	struct name_match match;
	size_t at = 0;
	while (style->names && c->names && names_next(c->names, run, at, &match)) {
		struct target target = {
			TARGET_ACTOR, text_str(c->brief->id), text_str(match.actor->id)};
		doc_span(d, style->role, style->attributes, style->link,
			(struct str){run.ptr + at, match.start - at});
		doc_span(d, ROLE_ACTOR, style->attributes, doc_add_target(d, target),
			(struct str){run.ptr + match.start, match.end - match.start});
		at = match.end;
	}
	doc_span(d, style->role, style->attributes, style->link,
		(struct str){run.ptr + at, run.len - at});
}

/* The marking behind a briefing's title, unless it is that of the text. */
static void add_handling(struct doc *d, struct str handling, struct str own)
{
	if (!handling.len || str_equal(handling, own))
		return;
	doc_span(d, ROLE_HANDLING, 0, 0, STR(" ["));
	doc_span(d, ROLE_HANDLING, 0, 0, handling);
	doc_span(d, ROLE_HANDLING, 0, 0, STR("]"));
}

static void add_reference(struct doc *d, const struct markdown_context *c, const struct ref *ref,
	const struct style *style)
{
	static const enum role roles[] = {
		[REF_ACTOR] = ROLE_ACTOR, [REF_BRIEF] = ROLE_BRIEF, [REF_EVENT] = ROLE_EVENT};
	struct resolved to = {.title = ref->id};
	bool found = false;
	switch (ref->kind) {
	case REF_ACTOR: found = resolve_actor(c, &d->arena, ref->id, &to); break;
	case REF_BRIEF: found = resolve_brief(c, ref->id, &to); break;
	case REF_EVENT: found = resolve_event(c, ref->brief, ref->id, &to); break;
	case REF_SOURCES: return;
	}
	struct str shown = ref->words.ptr ? ref->words : to.title;
	if (found && !style->link)
		doc_span(d, roles[ref->kind], style->attributes, doc_add_target(d, to.target), shown);
	else
		doc_span(d, style->role, style->attributes, style->link, shown);
	if (ref->kind == REF_BRIEF && found && !ref->words.ptr)
		add_handling(d, to.handling, text_str(c->brief->handling));
}

static bool cites_any(const struct markdown_context *c, const struct ref *ref)
{
	struct str id;
	for (size_t at = 0; ref_source(ref, &at, &id);)
		if (cite_source(c->brief, id, NULL))
			return true;
	return false;
}

/* The ids in the order of their numbers, those that the briefing does not have at the end; false
 * where there are too many for that. */
static bool sort_ids(
	const struct brief *brief, const struct ref *ref, struct str ids[MOST_SORTED], size_t *count)
{
	size_t numbers[MOST_SORTED], n = 0;
	struct str id;
	for (size_t at = 0; ref_source(ref, &at, &id); n++) {
		size_t number, i = n;
		if (n == MOST_SORTED)
			return false;
		if (!cite_source(brief, id, &number))
			number = SIZE_MAX;
		for (; i > 0 && numbers[i - 1] > number; i--) {
			numbers[i] = numbers[i - 1];
			ids[i] = ids[i - 1];
		}
		numbers[i] = number;
		ids[i] = id;
	}
	*count = n;
	return true;
}

/* Ids that the briefing does not have stay as they stand in the file. */
static void add_source(struct doc *d, const struct markdown_context *c, struct str id,
	const struct style *style, bool cited)
{
	if (!cite_add(d, c->brief, id, cited)) {
		doc_span(d, style->role, style->attributes, 0, STR(" [@"));
		doc_span(d, style->role, style->attributes, 0, id);
		doc_span(d, style->role, style->attributes, 0, STR("]"));
	}
}

static void add_citation(struct doc *d, const struct markdown_context *c, const struct ref *ref,
	const struct style *style, bool cited)
{
	struct str ids[MOST_SORTED], id;
	size_t count;
	if (sort_ids(c->brief, ref, ids, &count)) {
		for (size_t i = 0; i < count; i++)
			add_source(d, c, ids[i], style, cited || i > 0);
		return;
	}
	for (size_t at = 0; ref_source(ref, &at, &id); cited = true)
		add_source(d, c, id, style, cited);
}

static struct str without_blanks_at_end(struct str s)
{
	while (s.len && (s.ptr[s.len - 1] == ' ' || s.ptr[s.len - 1] == '\n'))
		s.len--;
	return s;
}

static bool ends_word(const char *p, const char *end)
{
	return p == end || *p == ' ' || *p == '\n' || strchr("\"')]", *p) || (unsigned char)*p >= 0x80;
}

/* The bytes of punctuation that stand right after a citation: numbers go behind it. */
static size_t punctuation_after(struct str run, size_t at)
{
	static const char *const wide[] = {"。", "，", "、", "；", "：", "！", "？", "،", "؛", "؟", "…"};
	const char *begin = run.ptr + at, *end = run.ptr + run.len, *p = begin;
	while (p < end && *p && strchr(".,;:!?", *p))
		p++;
	if (p > begin)
		return ends_word(p, end) ? (size_t)(p - begin) : 0;
	for (size_t i = 0; i < sizeof wide / sizeof *wide; i++) {
		size_t len = strlen(wide[i]);
		if ((size_t)(end - p) >= len && memcmp(p, wide[i], len) == 0)
			return len;
	}
	return 0;
}

/* The end of the citations that follow each other from the byte `end` of one on, with nothing but
 * blanks between them. */
static size_t citations_end(const struct markdown_context *c, struct str run, size_t end)
{
	struct ref ref;
	for (;;) {
		size_t next = end;
		while (next < run.len && (run.ptr[next] == ' ' || run.ptr[next] == '\n'))
			next++;
		if (next == run.len || run.ptr[next] != '[' || !refs_next(run, next, &ref) ||
			ref.start != next || ref.kind != REF_SOURCES || !cites_any(c, &ref))
			return end;
		end = ref.end;
	}
}

void inline_add(struct doc *d, const struct markdown_context *c, struct str run,
	const struct style *style, bool *cited)
{
	struct ref ref;
	size_t at = 0, last = 0, moved = 0; /* of several citations, the end of the last */
	while (refs_next(run, at, &ref)) {
		struct str before = {run.ptr + at, ref.start - at};
		bool cites = ref.kind == REF_SOURCES;
		if (cites && !cites_any(c, &ref)) {
			/* As it stands in the file. */
			before.len = ref.end - at;
			add_plain(d, c, before, style);
			*cited = false;
			at = ref.end;
			continue;
		}
		if (cites)
			before = without_blanks_at_end(before);
		add_plain(d, c, before, style);
		*cited = *cited && !before.len;
		if (cites && !*cited) {
			last = citations_end(c, run, ref.end);
			moved = punctuation_after(run, last);
			add_plain(d, c, (struct str){run.ptr + last, moved}, style);
		}
		if (cites)
			add_citation(d, c, &ref, style, *cited);
		else
			add_reference(d, c, &ref, style);
		*cited = cites;
		at = ref.end + (cites && ref.end == last ? moved : 0);
	}
	add_plain(d, c, (struct str){run.ptr + at, run.len - at}, style);
	*cited = *cited && at == run.len;
}
