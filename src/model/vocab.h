/* The format's words: what may stand in fields with a vocabulary, and how each is shown. */
#ifndef MODEL_VOCAB_H
#define MODEL_VOCAB_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"
#include "base/strbuf.h"

struct word {
	const char *name;    /* as it stands in a file */
	const char *shown;   /* as it is shown; for reliability and credibility the meaning */
	const char *inverse; /* of a link type: the words seen from the other end; else NULL */
	int value;           /* its place in the scale from 0; synonyms share it, shown alike */
	bool symmetric;      /* of a link type: the same from both ends */
	bool synonym;        /* another word for an earlier one */
};

struct vocabulary {
	const char *name;         /* what the words are, for messages: "likelihood" */
	const struct word *words; /* synonyms after the terms they stand for */
	size_t count;
	bool open; /* words of one's own are allowed */
};

enum status { STATUS_DRAFT, STATUS_CURRENT, STATUS_ARCHIVED };
enum confidence { CONFIDENCE_LOW, CONFIDENCE_MODERATE, CONFIDENCE_HIGH };
enum entry_status { ENTRY_REPORTED, ENTRY_CONFIRMED, ENTRY_DISPUTED };
enum actor_type {
	ACTOR_PERSON,
	ACTOR_ORGANISATION,
	ACTOR_STATE,
	ACTOR_GROUP,
	ACTOR_PLACE,
	ACTOR_OTHER, /* and every type of one's own */
};
enum { LIKELIHOODS = 7 };

extern const struct vocabulary vocabulary_status;       /* enum status */
extern const struct vocabulary vocabulary_likelihood;   /* 0 to 6 (ICD 203) */
extern const struct vocabulary vocabulary_confidence;   /* enum confidence (ICD 203) */
extern const struct vocabulary vocabulary_reliability;  /* 0 A .. 5 F (NATO's Admiralty code) */
extern const struct vocabulary vocabulary_credibility;  /* 0 "1" .. 5 "6" (NATO's Admiralty code) */
extern const struct vocabulary vocabulary_importance;   /* 0 "1" .. 2 "3" */
extern const struct vocabulary vocabulary_entry_status; /* enum entry_status */
extern const struct vocabulary vocabulary_actor_type;   /* enum actor_type; open */
extern const struct vocabulary vocabulary_link_type;    /* contract, section 1.5; open */

/* The word exactly as written (case counts), or NULL. */
const struct word *vocabulary_find(const struct vocabulary *, struct str name);
/* All names, synonyms included, for finding the nearest: room for `count` of the vocabulary. */
void vocabulary_names(const struct vocabulary *, struct str *names);
/* "low, moderate or high": the names, without synonyms. */
void vocabulary_list(const struct vocabulary *, struct strbuf *);

/* The words of a link type, seen from where it stands or, `inverse`, from the actor it leads to:
 * "member of", "has member". A type that is not known is appended as it stands, both ways. */
void link_type_words(struct str type, bool inverse, struct strbuf *);
/* Whether the link says the same from both ends. */
bool link_type_symmetric(struct str type);

#endif
