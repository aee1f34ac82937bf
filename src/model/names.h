/* Automatic links: the names and aliases of a briefing's own actors wherever they stand as whole
 * words (contract, 1.3): as written, longest first, in any script; a name of two actors links to
 * neither. One pass over the text whatever the number of names.
 *
 * Letters, marks and digits are words; in scripts without blanks between words (Chinese, kana, Thai
 * and the like) any place between two characters with their marks is a word's border. Names of more
 * than 128 words, blanks and signs are left out. */
#ifndef MODEL_NAMES_H
#define MODEL_NAMES_H

#include "model/brief.h"

struct names;

/* Borrows from the brief. */
struct names *names_new(const struct brief *);
void names_free(struct names *);

struct name_match {
	size_t start, end; /* bytes */
	const struct actor *actor;
};

/* The next whole-word name at or after byte `from` of the text; false where there is none. */
bool names_next(const struct names *, struct str text, size_t from, struct name_match *);

#endif
