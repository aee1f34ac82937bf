/* One of several words, as tables of options and settings give them: "auto|always|never". */
#ifndef BASE_CHOICE_H
#define BASE_CHOICE_H

#include "base/strbuf.h"

/* The word's place among them, from 0; -1 where it is none of them. */
int choice_place(const char *words, struct str word);
/* The word at that place; empty beyond the last. */
struct str choice_at(const char *words, int place);
/* Appends "auto, always or never", and where one of them is near to the word that was given, "; did
 * you mean always?". */
void choice_add_expected(struct strbuf *, const char *words, const char *given);

#endif
