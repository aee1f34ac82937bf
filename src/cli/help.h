/* Help from the descriptors. */
#ifndef CLI_HELP_H
#define CLI_HELP_H

#include "cli/options.h"

/* Writes the page of that command, or of all where it is NULL. The exit status. */
int help_print(const struct arguments *, const struct command *);

#endif
