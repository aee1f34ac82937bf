/* Help from the descriptors. */
#ifndef CLI_HELP_H
#define CLI_HELP_H

#include "base/strbuf.h"
#include "cli/options.h"
#include "text/doc.h"

/* Appends "attache print [--format text|json] ... PATH...". */
void help_usage(struct strbuf *, const struct command *);
/* Composes the page of one command, and that of them all. */
void help_command(struct doc *, const struct command *);
void help_overview(struct doc *);
/* Writes the page of that command, or of all where it is NULL. The exit status. */
int help_print(const struct arguments *, const struct command *);

#endif
