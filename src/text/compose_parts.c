#include "text/compose_parts.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "library/library.h"
#include "model/names.h"
#include "model/vocab.h"
#include "text/cite.h"
#include "text/press.h"
#include "text/resolve.h"

/* Asked only where there is a library. */
#pragma weak library_brief

/* About what a second thread is worth. */
enum { MANY_SPANS = 1 << 13 };

void parts_init(struct parts *p, const struct compose *c)
{
	*p = (struct parts){.c = c, .doc = c->doc, .handling = text_str(c->brief->handling)};
	strbuf_init(&p->scratch);
	parts_speak_for(p, c->brief);
}

void parts_release(struct parts *p)
{
	for (size_t i = 0; i < p->spoken_count; i++)
		names_free(p->spoken[i].names);
	free(p->spoken);
	strbuf_release(&p->scratch);
}

/* The automatic links of another briefing's texts, made when it first speaks. */
static const struct names *names_of(struct parts *p, const struct brief *brief)
{
	for (size_t i = p->spoken_count; i > 0; i--)
		if (p->spoken[i - 1].brief == brief)
			return p->spoken[i - 1].names;
	mem_grow(&p->spoken, &p->spoken_capacity, p->spoken_count, sizeof *p->spoken);
	p->spoken[p->spoken_count] = (struct spoken){brief, names_new(brief)};
	return p->spoken[p->spoken_count++].names;
}

void parts_speak_for(struct parts *p, const struct brief *brief)
{
	const struct names *names = p->c->names;
	if (names && brief != p->c->brief)
		names = names_of(p, brief);
	p->context =
		(struct markdown_context){.brief = brief, .library = p->c->library, .names = names};
	p->doc->file = brief->file;
}

struct block *parts_title(struct parts *p, struct str title, struct str handling)
{
	struct doc *d = p->doc;
	struct block *b = doc_block(d, BLOCK_HEADING);
	b->level = 1;
	doc_span(d, ROLE_TITLE, 0, 0, title);
	doc_aside(d);
	doc_span(d, ROLE_HANDLING, 0, 0, handling);
	doc_text(d);
	return b;
}

void parts_nobody(struct parts *p, const char *kind, struct str id)
{
	parts_title(p, id, p->handling);
	parts_paragraph(p, 0, (struct mark){0})->space_before = 1;
	doc_printf(p->doc, ROLE_TEXT, 0, 0, "No briefing here has %s %s of this id.",
		strchr("aeiou", *kind) ? "an" : "a", kind);
}

void parts_heading(struct parts *p, const char *heading, size_t count)
{
	if (p->doc->block_count || p->doc->continues)
		doc_block(p->doc, BLOCK_RULE)->space_before = 1;
	doc_block(p->doc, BLOCK_HEADING)->level = 1;
	parts_add(p, ROLE_HEADING, heading);
	if (!count)
		return;
	doc_aside(p->doc);
	doc_printf(p->doc, ROLE_MUTED, 0, 0, "%zu", count);
	doc_text(p->doc);
}

void parts_section(struct parts *p, const char *heading, size_t count)
{
	if (p->c->headings)
		parts_heading(p, heading, count);
}

struct block *parts_paragraph(struct parts *p, unsigned indent, struct mark mark)
{
	struct block *b = doc_block(p->doc, BLOCK_PARAGRAPH);
	b->indent = (uint16_t)indent;
	b->mark = mark;
	return b;
}

struct block *parts_label(struct parts *p, const char *label)
{
	struct block *b = doc_block(p->doc, BLOCK_PARAGRAPH);
	b->hang = PARTS_LABEL;
	doc_marker(p->doc);
	parts_add(p, ROLE_LABEL, label);
	doc_text(p->doc);
	return b;
}

void parts_let_go(struct parts *p)
{
	if (p->c->press && p->doc->span_count >= MANY_SPANS)
		press_take(p->c->press, p->doc);
}

struct block *parts_item(
	struct parts *p, enum role role, const char *sign, unsigned indent, struct mark mark)
{
	struct block *b = parts_paragraph(p, indent, mark);
	b->hang = PARTS_SIGN;
	doc_marker(p->doc);
	parts_add(p, role, sign);
	doc_text(p->doc);
	return b;
}

void parts_add(struct parts *p, enum role role, const char *literal)
{
	doc_literal(p->doc, role, 0, 0, str_from(literal));
}

void parts_add_text(struct parts *p, enum role role, const struct text *text)
{
	doc_span(p->doc, role, 0, 0, text_str(text));
}

void parts_add_words(struct parts *p, enum role role, const struct text *text)
{
	struct str s = text_str(text);
	struct name_match match;
	size_t at = 0;
	while (p->context.names && names_next(p->context.names, s, at, &match)) {
		struct target target = {
			TARGET_ACTOR, text_str(p->context.brief->id), text_str(match.actor->id)};
		doc_span(p->doc, role, 0, 0, (struct str){s.ptr + at, match.start - at});
		doc_span(p->doc, ROLE_ACTOR, 0, doc_add_target(p->doc, target),
			(struct str){s.ptr + match.start, match.end - match.start});
		at = match.end;
	}
	doc_span(p->doc, role, 0, 0, (struct str){s.ptr + at, s.len - at});
}

void parts_add_dot(struct parts *p, bool *any)
{
	if (*any)
		doc_literal(p->doc, ROLE_MUTED, 0, 0, STR(" · "));
	*any = true;
}

void parts_add_actor(struct parts *p, struct str id)
{
	struct resolved to;
	if (resolve_actor(&p->context, &p->doc->arena, id, &to))
		doc_span(p->doc, ROLE_ACTOR, 0, doc_add_target(p->doc, to.target), to.title);
	else
		doc_span(p->doc, ROLE_TEXT, 0, 0, id);
}

void parts_add_own_actor(struct parts *p, const struct actor *actor)
{
	struct target target = {TARGET_ACTOR, text_str(p->context.brief->id), text_str(actor->id)};
	doc_span(p->doc, ROLE_ACTOR, 0, doc_add_target(p->doc, target),
		text_str(actor->name ? actor->name : actor->id));
}

static void add_handling(struct parts *p, struct str handling)
{
	if (!handling.len || str_equal(handling, p->handling))
		return;
	parts_add(p, ROLE_HANDLING, " [");
	doc_span(p->doc, ROLE_HANDLING, 0, 0, handling);
	parts_add(p, ROLE_HANDLING, "]");
}

void parts_add_brief(struct parts *p, struct str id)
{
	struct resolved to;
	if (!resolve_brief(&p->context, id, &to)) {
		doc_span(p->doc, ROLE_TEXT, 0, 0, id);
		return;
	}
	doc_span(p->doc, ROLE_BRIEF, 0, doc_add_target(p->doc, to.target), to.title);
	add_handling(p, to.handling);
}

bool parts_add_event(struct parts *p, struct str brief_id, struct str id)
{
	struct resolved to;
	if (resolve_event(&p->context, brief_id, id, &to)) {
		doc_span(p->doc, ROLE_EVENT, 0, doc_add_target(p->doc, to.target), to.title);
		return true;
	}
	doc_span(p->doc, ROLE_TEXT, 0, 0, brief_id);
	parts_add(p, ROLE_TEXT, "#");
	doc_span(p->doc, ROLE_TEXT, 0, 0, id);
	return false;
}

void parts_origin(struct parts *p, const struct brief *brief, unsigned indent)
{
	parts_item(p, ROLE_MUTED, "—", indent, brief->mark);
	parts_add_brief(p, text_str(brief->id));
}

void parts_markdown(struct parts *p, const struct text *text, unsigned indent)
{
	size_t first = p->doc->block_count;
	if (!text || !text->len)
		return;
	markdown_compose(p->doc, &p->context, text_str(text), text->mark, indent, false);
	if (p->doc->block_count > first)
		p->doc->blocks[first].space_before = 0;
}

void parts_markdown_inline(struct parts *p, const struct text *text, unsigned indent)
{
	if (text && text->len)
		markdown_compose(p->doc, &p->context, text_str(text), text->mark, indent, true);
}

void parts_cite(struct parts *p, const struct list *citations, size_t first, unsigned indent)
{
	if (!cite_any(p->context.brief, citations))
		return;
	const struct block *last = &p->doc->blocks[p->doc->block_count - 1];
	bool goes_on = last->kind == BLOCK_PARAGRAPH && last->text.count &&
	               (last == &p->doc->blocks[first] ||
	                   (!last->marker.count && !last->quote && last->indent == indent));
	if (!goes_on) {
		parts_paragraph(p, indent, LIST_AT(const struct citation, *citations, 0)->mark);
		parts_add(p, ROLE_LABEL, "Sources: ");
	}
	cite_compose(p->doc, p->context.brief, citations);
}

static void add_page(struct parts *p, const struct text *page)
{
	bool several = strpbrk(page->s, "-,") || strstr(page->s, "–");
	if (page->s[0] >= '0' && page->s[0] <= '9')
		parts_add(p, ROLE_MUTED, several ? "pp. " : "p. ");
	parts_add_text(p, ROLE_MUTED, page);
}

static void add_credibility(struct parts *p, const struct text *credibility)
{
	const struct word *word = vocabulary_find(&vocabulary_credibility, text_str(credibility));
	parts_add(p, ROLE_MUTED, "credibility ");
	parts_add_text(p, ROLE_MUTED, credibility);
	if (word) {
		parts_add(p, ROLE_MUTED, ", ");
		parts_add(p, ROLE_MUTED, word->shown);
	}
}

static void add_details(struct parts *p, const struct citation *cited, unsigned indent)
{
	size_t number = 0;
	bool any = false;
	if (!brief_source(p->context.brief, text_str(cited->id), &number))
		return;
	struct block *b = parts_paragraph(p, indent, cited->mark);
	b->hang = (uint16_t)(snprintf(NULL, 0, "%zu", number) + 1);
	doc_marker(p->doc);
	cite_add(p->doc, p->context.brief, text_str(cited->id), false);
	doc_text(p->doc);
	if (cited->page) {
		parts_add_dot(p, &any);
		add_page(p, cited->page);
	}
	if (cited->quote) {
		parts_add_dot(p, &any);
		parts_add(p, ROLE_QUOTE, "“");
		parts_add_words(p, ROLE_QUOTE, cited->quote);
		parts_add(p, ROLE_QUOTE, "”");
	}
	if (cited->credibility) {
		parts_add_dot(p, &any);
		add_credibility(p, cited->credibility);
	}
}

void parts_cite_details(struct parts *p, const struct list *citations, unsigned indent)
{
	for (LIST_EACH(const struct citation, cited, *citations))
		if (cited->page || cited->quote || cited->credibility)
			add_details(p, cited, indent);
}

struct edtf parts_parse(const struct text *text)
{
	struct edtf date = {0};
	if (text)
		edtf_parse(text_str(text), EDTF_ALLOW_OPEN, &date, NULL);
	return date;
}

struct str parts_show(struct parts *p, const struct edtf *date, enum edtf_style style)
{
	strbuf_clear(&p->scratch);
	edtf_show(&p->scratch, date, style);
	return arena_str(&p->doc->arena, strbuf_str(&p->scratch));
}

struct str parts_date(struct parts *p, const struct text *text, enum edtf_style style)
{
	struct edtf date = parts_parse(text);
	if (date.kind == EDTF_NONE && text && text->len)
		return text_str(text);
	return parts_show(p, &date, style);
}

bool parts_lies_by(const struct parts *p, const struct edtf *date)
{
	return !p->c->as_of || edtf_may_lie_by(date, p->c->as_of);
}

struct str parts_shown(const struct vocabulary *v, struct str name)
{
	const struct word *word = vocabulary_find(v, name);
	return word ? str_from(word->shown) : name;
}

void parts_space_entry(struct parts *p, size_t start, bool first, bool *large)
{
	bool more = p->doc->block_count - start > 1;
	p->doc->blocks[start].space_before = first || more || *large;
	*large = more;
}
