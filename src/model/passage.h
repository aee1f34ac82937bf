/* All texts of a briefing that are read as sentences or titles, one by one. */
#ifndef MODEL_PASSAGE_H
#define MODEL_PASSAGE_H

#include "model/brief.h"

enum passage_kind {
	PASSAGE_PLAIN,   /* a title, a role, a place, a note, a quote */
	PASSAGE_OWN,     /* Markdown in the curator's own words */
	PASSAGE_ACCOUNT, /* Markdown that reports what others say */
};

struct passage {
	enum passage_kind kind;
	const struct text *text;   /* never NULL or empty */
	const struct actor *actor; /* in whose entry it stands; else NULL */
};

/* Calls `each` for every passage, in the order of the format's fields. */
void brief_each_passage(
	const struct brief *, void (*each)(void *context, const struct passage *), void *context);

#endif
