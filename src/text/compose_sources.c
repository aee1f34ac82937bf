/* The sources of a briefing, numbered as its citations are. */
#include "text/compose_sources.h"

#include <stdio.h>

#include "base/address.h"
#include "model/vocab.h"

unsigned source_hang(size_t last)
{
	return (unsigned)snprintf(NULL, 0, "%zu", last) + 2;
}

struct str source_name(const struct source *source)
{
	const struct text *name = source->title  ? source->title
	                          : source->url  ? source->url
	                          : source->note ? source->note
	                                         : source->id;
	return text_str(name);
}

static void add_address(struct parts *p, const struct text *address)
{
	struct str s = text_str(address);
	uint32_t link = 0;
	if (address_opens(s))
		link = doc_add_target(
			p->doc, (struct target){.kind = TARGET_ADDRESS, .brief = STR(""), .id = s});
	doc_span(p->doc, link ? ROLE_ADDRESS : ROLE_TEXT, 0, link, s);
}

/* The names of the languages one meets most. */
static const struct {
	const char *tag, *name;
} languages[] = {
	{"ar", "Arabic"},
	{"be", "Belarusian"},
	{"de", "German"},
	{"en", "English"},
	{"es", "Spanish"},
	{"fa", "Persian"},
	{"fr", "French"},
	{"he", "Hebrew"},
	{"hi", "Hindi"},
	{"it", "Italian"},
	{"ja", "Japanese"},
	{"ka", "Georgian"},
	{"ko", "Korean"},
	{"pl", "Polish"},
	{"pt", "Portuguese"},
	{"ru", "Russian"},
	{"tr", "Turkish"},
	{"uk", "Ukrainian"},
	{"zh", "Chinese"},
};

/* "in Russian", or the tag as it stands. */
static void add_language(struct parts *p, const struct text *tag)
{
	struct str name = text_str(tag);
	for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
		if (str_is(name, languages[i].tag))
			name = str_from(languages[i].name);
	parts_add(p, ROLE_MUTED, "in ");
	doc_span(p->doc, ROLE_MUTED, 0, 0, name);
}

/* "Staff, The Moscow Times, 28 February 2025" */
static void add_origin(struct parts *p, const struct source *source, bool *any)
{
	const struct text *const who[] = {source->author, source->publisher};
	bool comma = false;
	if (!source->author && !source->publisher && !source->issued)
		return;
	parts_add_dot(p, any);
	for (size_t i = 0; i < sizeof who / sizeof *who; i++) {
		if (!who[i])
			continue;
		parts_add(p, ROLE_TEXT, comma ? ", " : "");
		parts_add_words(p, ROLE_TEXT, who[i]);
		comma = true;
	}
	if (source->issued) {
		parts_add(p, ROLE_TEXT, comma ? ", " : "");
		doc_span(p->doc, ROLE_DATE, 0, 0, parts_date(p, source->issued, EDTF_FULL));
	}
}

static void add_reliability(struct parts *p, const struct text *reliability, bool *any)
{
	const struct word *word = vocabulary_find(&vocabulary_reliability, text_str(reliability));
	parts_add_dot(p, any);
	parts_add_text(p, ROLE_MUTED, reliability);
	if (word) {
		parts_add(p, ROLE_MUTED, ", ");
		parts_add(p, ROLE_MUTED, word->shown);
	}
}

/* Who published it, when, of what kind and how reliable, in one line. */
static void compose_origin(struct parts *p, const struct source *source, unsigned indent)
{
	bool any = false;
	if (!source->author && !source->publisher && !source->issued && !source->type &&
		!source->lang && !source->reliability)
		return;
	parts_paragraph(p, indent, source->mark);
	add_origin(p, source, &any);
	if (source->type) {
		parts_add_dot(p, &any);
		parts_add_text(p, ROLE_MUTED, source->type);
	}
	if (source->lang) {
		parts_add_dot(p, &any);
		add_language(p, source->lang);
	}
	if (source->reliability)
		add_reliability(p, source->reliability, &any);
}

static void compose_addresses(struct parts *p, const struct source *source, unsigned indent)
{
	bool titled = source->title != NULL;
	if (titled && source->url) {
		parts_paragraph(p, indent, source->url->mark);
		add_address(p, source->url);
	}
	if (source->archived) {
		parts_paragraph(p, indent, source->archived->mark);
		parts_add(p, ROLE_LABEL, "Archived: ");
		add_address(p, source->archived);
	}
	if (source->accessed) {
		parts_paragraph(p, indent, source->accessed->mark);
		parts_add(p, ROLE_LABEL, "Accessed: ");
		doc_span(p->doc, ROLE_DATE, 0, 0, parts_date(p, source->accessed, EDTF_FULL));
	}
}

void source_compose_details(struct parts *p, const struct source *source, unsigned indent)
{
	compose_origin(p, source, indent);
	if (source->note && (source->title || source->url)) {
		parts_paragraph(p, indent, source->note->mark);
		parts_add_words(p, ROLE_MUTED, source->note);
	}
	compose_addresses(p, source, indent);
}

void source_compose(struct parts *p, const struct source *source, size_t number, unsigned hang)
{
	struct target target = {TARGET_SOURCE, text_str(p->context.brief->id), text_str(source->id)};
	uint32_t link = doc_add_target(p->doc, target);
	struct block *b = parts_paragraph(p, 0, source->mark);
	b->hang = (uint16_t)hang;
	b->anchor = link;
	b->entry = true;
	doc_marker(p->doc);
	strbuf_clear(&p->scratch);
	strbuf_add_number(&p->scratch, number);
	size_t blanks = hang - 2 > p->scratch.len ? hang - 2 - p->scratch.len : 0;
	b->indent = (uint16_t)blanks;
	b->hang = (uint16_t)(hang - blanks);
	doc_span(p->doc, ROLE_SOURCE, 0, source->title ? 0 : link,
		arena_str(&p->doc->arena, strbuf_str(&p->scratch)));
	doc_text(p->doc);
	if (source->title)
		doc_span(p->doc, ROLE_SOURCE, 0, link, text_str(source->title));
	else if (source->url)
		add_address(p, source->url);
	else
		parts_add_words(p, ROLE_TEXT, source->note ? source->note : source->id);
	source_compose_details(p, source, hang);
}

void compose_sources(const struct compose *c)
{
	struct parts p;
	bool first = true, large = false;
	if (!c->brief->sources.count)
		return;
	parts_init(&p, c);
	parts_section(&p, "SOURCES", c->brief->sources.count);
	for (size_t i = 0; i < c->brief->sources.count; i++) {
		size_t start = c->doc->block_count;
		source_compose(&p, LIST_AT(const struct source, c->brief->sources, i), i + 1,
			source_hang(c->brief->sources.count));
		parts_space_entry(&p, start, first, &large);
		first = false;
		parts_let_go(&p);
	}
	parts_release(&p);
}
