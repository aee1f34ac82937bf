/* What ini.h reads, written: for what is to be saved as a file. */
#ifndef LOAD_INI_WRITE_H
#define LOAD_INI_WRITE_H

#include "base/strbuf.h"

/* Appends "[name]" on a line of its own, a blank line before it unless nothing stands before. */
void ini_add_section(struct strbuf *, const char *name);
/* Appends the text as a comment, in as many lines as it takes. */
void ini_add_comment(struct strbuf *, const char *text);
/* Appends "key = value" on a line of its own. */
void ini_add_item(struct strbuf *, const char *key, const char *value);
/* Appends "= value", the value in quotes where it would not be read back without. One with a sign
 * that begins a comment and with quotation marks of both kinds cannot be written: those of its
 * second kind are left out. */
void ini_add_value(struct strbuf *, const char *value);

#endif
