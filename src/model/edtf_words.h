/* One end of a date in words: what edtf_show puts together. */
#ifndef MODEL_EDTF_WORDS_H
#define MODEL_EDTF_WORDS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/strbuf.h"
#include "model/edtf.h"

#define EN_DASH "\u2013"

/* The end taken apart: its first day. */
struct shown {
	int64_t year;
	int month, day;
	const struct edtf_side *side; /* borrowed from the date */
};

/* What need not be said, since a neighbouring end or the heading above says it. */
enum part { PART_YEAR = 1 << 0, PART_MONTH = 1 << 1, PART_DATE = 1 << 2, PART_QUALIFIER = 1 << 3 };

/* The bounded first or last end of a date; of the last, which is known by its last day, the first
 * day of the month, season, year, decade or century. */
struct shown shown_from_first(const struct edtf *);
struct shown shown_from_last(const struct edtf *);

/* Appends the end without the or-ed parts to omit. */
void shown_add(struct strbuf *, const struct shown *, enum edtf_style, unsigned omit);
/* Appends "perhaps ", "about " (before a date) or " ?", " ~", " ?~" (after it). */
void shown_hedge(struct strbuf *, unsigned qualifier);
void shown_qualifier(struct strbuf *, unsigned qualifier);
/* Whether it has no blank within, so that it stands close to its neighbour: "5-6 March". */
bool shown_is_one_word(const struct shown *, unsigned omit);

#endif
