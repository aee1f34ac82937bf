/* What stands above a briefing: what it is, of when, by whom, and how to handle it. */
#include "text/compose_parts.h"

#include "model/vocab.h"
#include "text/resolve.h"

static void add_title(struct parts *p, const struct brief *brief)
{
	struct block *b = parts_title(p, brief_title(brief), text_str(brief->handling));
	b->mark = brief->title ? brief->title->mark : brief->mark;
	b->anchor = doc_add_target(
		p->doc, (struct target){.kind = TARGET_BRIEF, .brief = STR(""), .id = text_str(brief->id)});
}

static void add_day(struct parts *p, const char *words, const struct text *date, bool *any)
{
	if (!date)
		return;
	parts_add_dot(p, any);
	parts_add(p, ROLE_MUTED, words);
	doc_span(p->doc, ROLE_DATE, 0, 0, parts_date(p, date, EDTF_FULL));
}

static void add_days(struct parts *p, const struct brief *brief)
{
	bool any = false, current = str_is(str_from(brief_status(brief)), "current");
	parts_paragraph(p, 0, brief->date ? brief->date->mark : brief->mark);
	add_day(p, "", brief->date, &any);
	parts_add_dot(p, &any);
	doc_span(p->doc, current ? ROLE_MUTED : ROLE_WARNING, 0, 0,
		parts_shown(&vocabulary_status, str_from(brief_status(brief))));
	add_day(p, "as of ", brief->as_of, &any);
	add_day(p, "updated ", brief->updated, &any);
}

/* A registry is of no day. */
static void add_purpose(struct parts *p)
{
	parts_paragraph(p, 0, p->c->brief->mark);
	parts_add(p, ROLE_MUTED, "what all briefings share about these actors");
}

static void add_list(struct parts *p, const char *label, const struct list *items, enum role role)
{
	if (!items->count)
		return;
	parts_label(p, label)->mark = (*LIST_AT(const struct text *, *items, 0))->mark;
	for (size_t i = 0; i < items->count; i++) {
		if (i)
			parts_add(p, ROLE_MUTED, ", ");
		parts_add_text(p, role, *LIST_AT(const struct text *, *items, i));
	}
}

/* Titles have lines of their own; ids that lead nowhere share one. */
static void add_related(struct parts *p, const struct list *related)
{
	bool shares = false;
	for (size_t i = 0; i < related->count; i++) {
		const struct text *id = *LIST_AT(const struct text *, *related, i);
		struct resolved to;
		bool leads = resolve_brief(&p->context, text_str(id), &to);
		if (shares && !leads)
			parts_add(p, ROLE_MUTED, ", ");
		else
			parts_label(p, i ? "" : "Related")->mark = id->mark;
		parts_add_brief(p, text_str(id));
		shares = !leads;
	}
}

static void add_as_of(struct parts *p)
{
	if (!p->c->as_of)
		return;
	parts_label(p, "Shown");
	parts_add(p, ROLE_TEXT, "only what may have been so by ");
	doc_span(p->doc, ROLE_DATE, 0, 0, parts_show(p, p->c->as_of, EDTF_FULL));
}

void compose_head(const struct compose *c)
{
	struct parts p;
	parts_init(&p, c);
	add_title(&p, c->brief);
	if (c->brief->registry)
		add_purpose(&p);
	else
		add_days(&p, c->brief);
	size_t details = c->doc->block_count;
	add_list(&p, "Authors", &c->brief->authors, ROLE_TEXT);
	add_list(&p, "Tags", &c->brief->tags, ROLE_TAG);
	add_related(&p, &c->brief->related);
	add_as_of(&p);
	if (c->doc->block_count > details)
		c->doc->blocks[details].space_before = 1;
	parts_release(&p);
}

/* Up to the last end of a paragraph, else of a line or a word, before `most`. */
static struct str opening(struct str text, size_t most)
{
	if (text.len <= most)
		return text;
	size_t paragraph = 0, line = 0, word = 0;
	for (size_t i = 1; i < most; i++) {
		if (text.ptr[i] == '\n' && text.ptr[i - 1] == '\n')
			paragraph = i;
		else if (text.ptr[i] == '\n')
			line = i;
		else if (text.ptr[i] == ' ')
			word = i;
	}
	size_t end = paragraph ? paragraph : line ? line : word ? word : most;
	while (end > 0 && ((unsigned char)text.ptr[end] & 0xC0) == 0x80)
		end--;
	return (struct str){text.ptr, end};
}

static void add_opening(struct parts *p, const struct text *summary, size_t most)
{
	struct str first = opening(text_str(summary), most);
	size_t blocks = p->doc->block_count;
	if (!first.len)
		return;
	markdown_compose(p->doc, &p->context, first, summary->mark, 0, false);
	if (p->doc->block_count > blocks)
		p->doc->blocks[blocks].space_before = 1;
	if (first.len == summary->len)
		return;
	parts_paragraph(p, 0, summary->mark)->space_before = 1;
	parts_add(p, ROLE_MUTED, "…");
}

void compose_preview(const struct compose *c, bool head, size_t most)
{
	struct parts p;
	parts_init(&p, c);
	if (head)
		add_title(&p, c->brief);
	add_days(&p, c->brief);
	if (head && (c->brief->authors.count || c->brief->tags.count)) {
		size_t details = c->doc->block_count;
		add_list(&p, "Authors", &c->brief->authors, ROLE_TEXT);
		add_list(&p, "Tags", &c->brief->tags, ROLE_TAG);
		c->doc->blocks[details].space_before = 1;
	}
	add_opening(&p, c->brief->summary, most);
	parts_release(&p);
}
