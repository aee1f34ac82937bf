/* Ids (contract, section 1.1). */
#ifndef BASE_ID_H
#define BASE_ID_H

#include <stdbool.h>

#include "base/str.h"
#include "base/strbuf.h"

/* Whether the text is an id as it stands: letters, marks and numbers of any script, `.`, `_`, `-`,
 * beginning and ending with a letter, mark or number, without upper (or title) case. The normal
 * form does not matter. */
bool id_valid(struct str);

/* Appends the id that a name makes: NFKD, nonspacing marks dropped, case folded, NFC, every run of
 * characters other than letters (L, Mc), numbers (N), `.` and `_` one `-`, trimmed of `-._`.
 * Nothing is appended where nothing is left; else it is valid and in NFC. */
void id_from_name(struct strbuf *, struct str name);

/* Appends the id in NFC, in which ids are compared. */
void id_normalize(struct strbuf *, struct str id);

#endif
