/* What a briefing says and concludes: summary, judgements, gaps, what to watch. */
#include "text/compose_parts.h"

#include "model/vocab.h"

void compose_summary(const struct compose *c)
{
	struct parts p;
	if (!c->brief->summary || !c->brief->summary->len)
		return;
	parts_init(&p, c);
	parts_section(&p, "SUMMARY", 0);
	size_t first = c->doc->block_count;
	parts_markdown(&p, c->brief->summary, 0);
	if (c->doc->block_count > first)
		c->doc->blocks[first].space_before = 1;
	parts_let_go(&p);
	parts_release(&p);
}

static void add_likelihood(struct parts *p, const struct text *likelihood)
{
	parts_paragraph(p, 2 * PARTS_SIGN, likelihood->mark);
	parts_add(p, ROLE_LABEL, "Likelihood: ");
	doc_span(
		p->doc, ROLE_LIKELIHOOD, 0, 0, parts_shown(&vocabulary_likelihood, text_str(likelihood)));
	parts_add(p, ROLE_TEXT, ".");
}

/* Likelihood and confidence never stand in one sentence (ICD 203). */
static void add_judgement(struct parts *p, const struct judgement *j)
{
	size_t first = p->doc->block_count;
	parts_item(p, ROLE_MUTED, "•", 0, j->mark)->entry = true;
	parts_markdown_inline(p, j->text, PARTS_SIGN);
	if (j->likelihood)
		add_likelihood(p, j->likelihood);
	unsigned indent = j->likelihood || j->confidence || j->basis ? 2 * PARTS_SIGN : PARTS_SIGN;
	if (j->confidence || j->basis) {
		first = p->doc->block_count;
		parts_paragraph(p, indent, (j->confidence ? j->confidence : j->basis)->mark);
		parts_add(p, ROLE_LABEL, j->confidence ? "Confidence: " : "Basis: ");
	}
	if (j->confidence) {
		doc_span(p->doc, ROLE_CONFIDENCE, 0, 0,
			parts_shown(&vocabulary_confidence, text_str(j->confidence)));
		parts_add(p, ROLE_TEXT, j->basis ? ". " : ".");
	}
	parts_markdown_inline(p, j->basis, indent);
	parts_cite(p, &j->sources, first, indent);
	parts_cite_details(p, &j->sources, indent);
}

void compose_judgements(const struct compose *c)
{
	struct parts p;
	bool first = true, large = false;
	if (!c->brief->judgements.count)
		return;
	parts_init(&p, c);
	parts_section(&p, "JUDGEMENTS", 0);
	for (LIST_EACH(const struct judgement, j, c->brief->judgements)) {
		size_t start = c->doc->block_count;
		add_judgement(&p, j);
		parts_space_entry(&p, start, first, &large);
		first = false;
	}
	parts_release(&p);
}

static void add_items(const struct compose *c, const char *heading, const struct list *items)
{
	struct parts p;
	bool first = true, large = false;
	if (!items->count)
		return;
	parts_init(&p, c);
	parts_section(&p, heading, 0);
	for (LIST_EACH(const struct text *, item, *items)) {
		size_t start = c->doc->block_count;
		parts_item(&p, ROLE_MUTED, "•", 0, (*item)->mark)->entry = true;
		parts_markdown_inline(&p, *item, PARTS_SIGN);
		parts_space_entry(&p, start, first, &large);
		first = false;
	}
	parts_release(&p);
}

void compose_gaps(const struct compose *c)
{
	add_items(c, "GAPS", &c->brief->gaps);
}

void compose_watch(const struct compose *c)
{
	add_items(c, "WHAT TO WATCH", &c->brief->watch);
}
