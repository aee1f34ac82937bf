/* What the JSON writers share: strings, and the dump with its escapes. Within this room only. */
#ifndef EXPORT_JSON_TEXT_H
#define EXPORT_JSON_TEXT_H

#include <jansson.h>
#include <stdbool.h>
#include <stdio.h>

#include "base/str.h"
#include "base/strbuf.h"

/* Has jansson take memory as all else does, so that nothing here is NULL for want of it. Before any
 * value is made. */
void json_begin(void);

/* A string; ill-formed bytes (in a file's name) become U+FFFD. Never NULL. */
json_t *json_text(struct str);

/* Appends a piece of a dump that does not end within a character, with \u escapes for what must not
 * leave raw. */
void json_add_escaped(struct strbuf *, struct str);

/* Writes the dump (flags as json_dumpf) and a newline, and gives the value back (json_decref). */
bool json_write(FILE *, json_t *value, size_t flags);

#endif
