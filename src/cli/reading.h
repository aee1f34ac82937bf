/* Where briefings come from, and what is said of the files that have faults. */
#ifndef CLI_READING_H
#define CLI_READING_H

#include <stdbool.h>

#include "base/strbuf.h"
#include "cli/options.h"
#include "library/library.h"

/* The paths to read: the operands, else $ATTACHE_PATH, else the setting, else ./briefs. */
struct reading {
	struct texts paths;
	char *named;             /* by $ATTACHE_PATH or the settings, cut at its colons */
	struct library *library; /* all of them; library_new by reading_open */
};

/* False, with a message, where no path is given and none is found. Release it in any case. */
bool reading_open(struct reading *, const struct arguments *);
void reading_release(struct reading *);

/* Says on standard error what someone without briefings may do: learn, and write one. */
void reading_offer(void);

/* Whether it is one file that was named, not a folder or several. */
bool reading_is_file(const struct reading *);

/* Appends "FILE:LINE:COLUMN: error: MESSAGE" and a newline. */
void reading_add_diag(struct strbuf *, const char *file, const struct diag *);

/* Whether a diagnostic is to be shown: not what was passed over but with -v, no warnings with -q
 * (but with --strict, where they count). */
bool reading_shows(const struct arguments *, const struct diag *);

/* Writes what is wrong with one file to standard error, as -q has it. */
void reading_report_file(const struct diags *, const struct arguments *);

/* Writes what is wrong with the settings and with the files to standard error, but what only a
 * careful curator avoids, and returns the exit status that this comes to: EXIT_TROUBLE where there
 * is an error. */
int reading_report(const struct reading *, const struct arguments *);

#endif
