/* What is fit to show. The one place that decides what of a text could act on a terminal or
 * deceive its reader (contract, section 2); all text that leaves the program comes through here. */
#ifndef BASE_SHOW_H
#define BASE_SHOW_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"
#include "base/strbuf.h"

/* Whether a code point must not leave raw: C0 but newline, DEL, C1, the nine bidi embeddings,
 * overrides and isolates, U+2028, U+2029, U+FEFF, tag characters, noncharacters. ZWJ, ZWNJ, LRM,
 * RLM, ALM and combining marks may. */
bool show_hides(uint32_t cp);

/* Whether the whole text may be shown as it stands: well-formed, and nothing in it is hidden.
 * Newlines are fit. */
bool show_is_fit(struct str);

/* Appends the text made fit: C0 and DEL as Unicode's control pictures, a tab as one blank, other
 * hidden characters as <U+202E>, each ill-formed byte as U+FFFD. Newlines stay. */
void show_add(struct strbuf *, struct str);

/* The same for places of one line (titles, diagnostics): a newline, with or without a carriage
 * return before it, becomes one blank. */
void show_add_line(struct strbuf *, struct str);

#endif
