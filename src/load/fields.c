#include "load/fields.h"

#include <string.h>

#include "model/brief.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define FIELD(type, member, kind_, ...)                                                            \
	{                                                                                              \
		.key = #member, .key_len = sizeof #member - 1, .kind = FIELD_##kind_,                      \
		.offset = offsetof(struct type, member), __VA_ARGS__                                       \
	}
#define FIELDS(table) .fields = (table), .count = COUNT(table)
#define SHAPE(symbol, type, said, ...)                                                             \
	const struct shape symbol = {.name = said,                                                     \
		.size = sizeof(struct type),                                                               \
		.mark = offsetof(struct type, mark),                                                       \
		.extra = offsetof(struct type, extra),                                                     \
		__VA_ARGS__}

static const struct field citation_fields[] = {
	FIELD(
		citation, id, SOURCE_REF, .required = true, .about = "the id of a source of this briefing"),
	FIELD(citation, page, TEXT, .about = "where in the source"),
	FIELD(citation, quote, TEXT, .about = "the words that bear it out"),
	FIELD(citation, credibility, WORD, .words = &vocabulary_credibility,
		.about = "how credible the statement is, 1 (confirmed) to 6 (cannot be judged)"),
};
static SHAPE(citation_shape, citation, "cited source", FIELDS(citation_fields), .bare = "id");

static const struct field judgement_fields[] = {
	FIELD(judgement, text, MARKDOWN, .required = true, .about = "the conclusion, in Markdown"),
	FIELD(judgement, likelihood, WORD, .words = &vocabulary_likelihood,
		.about = "how likely, in one of the seven terms of ICD 203"),
	FIELD(judgement, confidence, WORD, .words = &vocabulary_confidence,
		.about = "how well founded: low, moderate or high"),
	FIELD(judgement, basis, MARKDOWN, .about = "what it rests on, in Markdown"),
	FIELD(
		judgement, sources, OBJECTS, .shape = &citation_shape, .about = "the sources it rests on"),
};
static SHAPE(judgement_shape, judgement, "judgement", FIELDS(judgement_fields));

static const struct field link_fields[] = {
	FIELD(link, to, ACTOR_REF, .required = true,
		.about = "an actor's id, in this briefing or in the library"),
	FIELD(link, type, WORD, .words = &vocabulary_link_type, .fallback = "related_to",
		.about = "what the actor is to the other, member_of for instance"),
	FIELD(link, role, TEXT, .about = "the role in it"),
	FIELD(link, start, DATE, .about = "since when (EDTF)"),
	FIELD(link, end, END, .about = "until when (EDTF); '..' where it still holds"),
	FIELD(link, confidence, WORD, .words = &vocabulary_confidence,
		.about = "how well founded: low, moderate or high"),
	FIELD(link, sources, OBJECTS, .shape = &citation_shape, .about = "the sources that state it"),
	FIELD(link, note, TEXT, .about = "a remark"),
};
SHAPE(link_shape, link, "link", FIELDS(link_fields));

static const struct field actor_fields[] = {
	FIELD(actor, id, ID, .about = "an id; made from the name where there is none"),
	FIELD(actor, name, TEXT, .required = true, .about = "the name by which it is shown"),
	FIELD(actor, type, WORD, .words = &vocabulary_actor_type, .fallback = "other",
		.about = "person, organisation, state, group, place or other"),
	FIELD(actor, aliases, TEXTS, .about = "other names and spellings, in any script"),
	FIELD(actor, wikidata, WIKIDATA, .about = "the number at Wikidata, Q42 for instance"),
	FIELD(actor, country, TEXT, .about = "the country's code or name"),
	FIELD(actor, role, TEXT, .about = "the role in this briefing"),
	FIELD(actor, summary, MARKDOWN, .about = "who or what it is, in Markdown"),
	FIELD(actor, sources, OBJECTS, .shape = &citation_shape, .about = "the sources about it"),
	FIELD(actor, links, OBJECTS, .shape = &link_shape, .about = "what it is to other actors"),
};
SHAPE(actor_shape, actor, "actor", FIELDS(actor_fields), .bare = "name");

static const struct field participant_fields[] = {
	FIELD(participant, id, ACTOR_REF, .required = true, .about = "an actor's id"),
	FIELD(participant, role, TEXT, .about = "the role in the event"),
};
static SHAPE(
	participant_shape, participant, "actor of an event", FIELDS(participant_fields), .bare = "id");

static const struct field account_fields[] = {
	FIELD(
		account, text, MARKDOWN, .required = true, .about = "what this account says, in Markdown"),
	FIELD(account, date, DATE, .about = "the day it gives, where it differs (EDTF)"),
	FIELD(account, sources, OBJECTS, .shape = &citation_shape, .about = "the sources that say so"),
};
static SHAPE(account_shape, account, "account", FIELDS(account_fields));

static const struct field event_fields[] = {
	FIELD(event, date, DATE, .required = true, .about = "when it was or began (EDTF)"),
	FIELD(event, end, DATE, .about = "when it ended (EDTF)"),
	FIELD(event, id, ID, .about = "an id, unique in the briefing"),
	FIELD(event, title, TEXT, .about = "what happened, in a line"),
	FIELD(event, text, MARKDOWN, .about = "what happened, in Markdown"),
	FIELD(event, place, TEXT, .about = "where"),
	FIELD(event, actors, OBJECTS, .shape = &participant_shape, .about = "who took part"),
	FIELD(event, tags, TEXTS, .about = "subjects"),
	FIELD(event, importance, WORD, .words = &vocabulary_importance, .fallback = "2",
		.about = "1 (minor) to 3 (major)"),
	FIELD(event, status, WORD, .words = &vocabulary_entry_status, .fallback = "reported",
		.about = "reported, confirmed or disputed"),
	FIELD(event, confidence, WORD, .words = &vocabulary_confidence,
		.about = "how well founded: low, moderate or high"),
	FIELD(event, accounts, OBJECTS, .shape = &account_shape, .about = "rival accounts"),
	FIELD(event, same_as, EVENT_REFS,
		.about = "the same event in other briefings: brief-id#event-id"),
	FIELD(event, sources, OBJECTS, .shape = &citation_shape, .about = "the sources that report it"),
};
SHAPE(event_shape, event, "chronology entry", FIELDS(event_fields), .any_of = {"title", "text"});

static const struct field source_fields[] = {
	FIELD(source, id, ID, .required = true, .about = "an id, unique in the briefing"),
	FIELD(source, title, TEXT, .about = "the title"),
	FIELD(source, publisher, TEXT, .about = "who published it"),
	FIELD(source, author, TEXT, .about = "who wrote it"),
	FIELD(source, issued, DATE, .about = "when it appeared (EDTF)"),
	FIELD(source, url, URL, .about = "its address: http, https or mailto"),
	FIELD(source, archived, URL, .about = "the address of a copy that stays"),
	FIELD(source, accessed, DATE, .about = "when it was read (EDTF)"),
	FIELD(source, lang, TEXT, .about = "its language (BCP 47)"),
	FIELD(source, type, TEXT, .about = "what it is: article, statement, interview ..."),
	FIELD(source, reliability, WORD, .words = &vocabulary_reliability,
		.about = "how reliable, A (completely) to F (cannot be judged)"),
	FIELD(source, note, TEXT, .about = "a remark"),
};
SHAPE(source_shape, source, "source", FIELDS(source_fields), .bare = "url",
	.any_of = {"title", "url", "note"});

static const struct field brief_fields[] = {
	FIELD(brief, briefing, VERSION, .required = true,
		.about = "marks the file as a briefing and names the format's version"),
	FIELD(brief, id, ID, .about = "an id; the file's name without its ending where there is none"),
	FIELD(brief, title, TEXT, .required = true, .about = "the title"),
	FIELD(
		brief, date, DATE, .required = true, .about = "what day or span the briefing is of (EDTF)"),
	FIELD(brief, as_of, DATE, .about = "the information cut-off (EDTF)"),
	FIELD(brief, updated, DATE, .about = "when it was last changed (EDTF)"),
	FIELD(brief, status, WORD, .words = &vocabulary_status, .fallback = "current",
		.about = "draft, current or archived"),
	FIELD(brief, handling, TEXT, .about = "any marking, TLP:CLEAR for instance"),
	FIELD(brief, lang, TEXT, .about = "the language (BCP 47)"),
	FIELD(brief, authors, TEXTS, .about = "who wrote it"),
	FIELD(brief, tags, TEXTS, .about = "subjects"),
	FIELD(brief, related, BRIEF_REFS, .about = "ids of other briefings"),
	FIELD(
		brief, summary, MARKDOWN, .required = true, .about = "the bottom line first, in Markdown"),
	FIELD(brief, judgements, OBJECTS, .shape = &judgement_shape,
		.about = "what the curator concludes, apart from what was reported"),
	FIELD(brief, gaps, MARKDOWNS, .about = "known unknowns"),
	FIELD(brief, watch, MARKDOWNS, .about = "indicators to look for"),
	FIELD(brief, actors, OBJECTS, .shape = &actor_shape, .about = "who is in it"),
	FIELD(brief, chronology, OBJECTS, .shape = &event_shape, .about = "what happened when"),
	FIELD(brief, sources, OBJECTS, .shape = &source_shape, .about = "what it rests on"),
};
SHAPE(brief_shape, brief, "briefing", FIELDS(brief_fields));

static const struct field registry_fields[] = {
	{.key = "registry",
		.key_len = sizeof "registry" - 1,
		.kind = FIELD_VERSION,
		.required = true,
		.offset = offsetof(struct brief, briefing),
		.about = "marks the file as a registry and names the format's version"},
	FIELD(brief, actors, OBJECTS, .shape = &actor_shape, .about = "what all briefings share"),
};
SHAPE(registry_shape, brief, "registry", FIELDS(registry_fields));

const struct field *shape_field(const struct shape *shape, const char *key, size_t len)
{
	for (size_t i = 0; i < shape->count; i++) {
		const struct field *f = &shape->fields[i];
		if (f->key_len == len && memcmp(f->key, key, len) == 0)
			return f;
	}
	return NULL;
}
