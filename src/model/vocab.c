#include "model/vocab.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define VOCABULARY(symbol, said, table, is_open)                                                   \
	const struct vocabulary vocabulary_##symbol = {                                                \
		.name = said, .words = table, .count = COUNT(table), .open = is_open}

static const struct word status_words[] = {
	{.name = "draft", .shown = "draft", .value = STATUS_DRAFT},
	{.name = "current", .shown = "current", .value = STATUS_CURRENT},
	{.name = "archived", .shown = "archived", .value = STATUS_ARCHIVED},
};
VOCABULARY(status, "status", status_words, false);

static const struct word likelihood_words[] = {
	{.name = "almost no chance", .shown = "almost no chance", .value = 0},
	{.name = "very unlikely", .shown = "very unlikely", .value = 1},
	{.name = "unlikely", .shown = "unlikely", .value = 2},
	{.name = "roughly even chance", .shown = "roughly even chance", .value = 3},
	{.name = "likely", .shown = "likely", .value = 4},
	{.name = "very likely", .shown = "very likely", .value = 5},
	{.name = "almost certain", .shown = "almost certain", .value = 6},
	{.name = "remote", .shown = "almost no chance", .value = 0, .synonym = true},
	{.name = "highly improbable", .shown = "very unlikely", .value = 1, .synonym = true},
	{.name = "improbable", .shown = "unlikely", .value = 2, .synonym = true},
	{.name = "roughly even odds", .shown = "roughly even chance", .value = 3, .synonym = true},
	{.name = "probable", .shown = "likely", .value = 4, .synonym = true},
	{.name = "highly probable", .shown = "very likely", .value = 5, .synonym = true},
	{.name = "nearly certain", .shown = "almost certain", .value = 6, .synonym = true},
};
VOCABULARY(likelihood, "likelihood", likelihood_words, false);

static const struct word confidence_words[] = {
	{.name = "low", .shown = "low", .value = CONFIDENCE_LOW},
	{.name = "moderate", .shown = "moderate", .value = CONFIDENCE_MODERATE},
	{.name = "high", .shown = "high", .value = CONFIDENCE_HIGH},
};
VOCABULARY(confidence, "confidence", confidence_words, false);

static const struct word reliability_words[] = {
	{.name = "A", .shown = "completely reliable", .value = 0},
	{.name = "B", .shown = "usually reliable", .value = 1},
	{.name = "C", .shown = "fairly reliable", .value = 2},
	{.name = "D", .shown = "not usually reliable", .value = 3},
	{.name = "E", .shown = "unreliable", .value = 4},
	{.name = "F", .shown = "reliability cannot be judged", .value = 5},
};
VOCABULARY(reliability, "reliability", reliability_words, false);

static const struct word credibility_words[] = {
	{.name = "1", .shown = "confirmed by other sources", .value = 0},
	{.name = "2", .shown = "probably true", .value = 1},
	{.name = "3", .shown = "possibly true", .value = 2},
	{.name = "4", .shown = "doubtful", .value = 3},
	{.name = "5", .shown = "improbable", .value = 4},
	{.name = "6", .shown = "truth cannot be judged", .value = 5},
};
VOCABULARY(credibility, "credibility", credibility_words, false);

static const struct word importance_words[] = {
	{.name = "1", .shown = "minor", .value = 0},
	{.name = "2", .shown = "normal", .value = 1},
	{.name = "3", .shown = "major", .value = 2},
};
VOCABULARY(importance, "importance", importance_words, false);

static const struct word entry_status_words[] = {
	{.name = "reported", .shown = "reported", .value = ENTRY_REPORTED},
	{.name = "confirmed", .shown = "confirmed", .value = ENTRY_CONFIRMED},
	{.name = "disputed", .shown = "disputed", .value = ENTRY_DISPUTED},
};
VOCABULARY(entry_status, "entry status", entry_status_words, false);

static const struct word actor_type_words[] = {
	{.name = "person", .shown = "person", .value = ACTOR_PERSON},
	{.name = "organisation", .shown = "organisation", .value = ACTOR_ORGANISATION},
	{.name = "state", .shown = "state", .value = ACTOR_STATE},
	{.name = "group", .shown = "group", .value = ACTOR_GROUP},
	{.name = "place", .shown = "place", .value = ACTOR_PLACE},
	{.name = "other", .shown = "other", .value = ACTOR_OTHER},
};
VOCABULARY(actor_type, "actor type", actor_type_words, true);

#define DIRECTED(type, there, back)                                                                \
	{                                                                                              \
		.name = type, .shown = there, .inverse = back                                              \
	}
#define SYMMETRIC(type, both)                                                                      \
	{                                                                                              \
		.name = type, .shown = both, .inverse = both, .symmetric = true                            \
	}
static const struct word link_type_table[] = {
	DIRECTED("member_of", "member of", "has member"),
	DIRECTED("head_of", "head of", "headed by"),
	DIRECTED("works_for", "works for", "employs"),
	DIRECTED("owns", "owns", "owned by"),
	DIRECTED("parent_of", "parent of", "child of"),
	DIRECTED("appointed_by", "appointed by", "appointed"),
	DIRECTED("represents", "represents", "represented by"),
	DIRECTED("precedes", "precedes", "follows"),
	DIRECTED("located_in", "located in", "location of"),
	DIRECTED("funds", "funds", "funded by"),
	SYMMETRIC("allied_with", "allied with"),
	SYMMETRIC("opposed_to", "opposed to"),
	SYMMETRIC("met_with", "met with"),
	SYMMETRIC("related_to", "related to"),
	SYMMETRIC("spouse_of", "spouse of"),
	SYMMETRIC("same_as", "same as"),
};
VOCABULARY(link_type, "link type", link_type_table, true);

const struct word *vocabulary_find(const struct vocabulary *v, struct str name)
{
	for (size_t i = 0; i < v->count; i++) {
		if (name.len && *v->words[i].name == *name.ptr && str_is(name, v->words[i].name))
			return &v->words[i];
	}
	return NULL;
}

void vocabulary_names(const struct vocabulary *v, struct str *names)
{
	for (size_t i = 0; i < v->count; i++)
		names[i] = str_from(v->words[i].name);
}

void vocabulary_list(const struct vocabulary *v, struct strbuf *out)
{
	size_t terms = 0;
	while (terms < v->count && !v->words[terms].synonym)
		terms++;
	for (size_t i = 0; i < terms; i++) {
		if (i)
			strbuf_adds(out, i + 1 < terms ? ", " : " or ");
		strbuf_adds(out, v->words[i].name);
	}
}

void link_type_words(struct str type, bool inverse, struct strbuf *out)
{
	const struct word *word = vocabulary_find(&vocabulary_link_type, type);
	if (!word)
		strbuf_add_str(out, type);
	else
		strbuf_adds(out, inverse ? word->inverse : word->shown);
}

bool link_type_symmetric(struct str type)
{
	const struct word *word = vocabulary_find(&vocabulary_link_type, type);
	return word && word->symmetric;
}
