/* Runs other programs. No shell is involved: arguments are passed as they are. */
#ifndef UI_LAUNCH_H
#define UI_LAUNCH_H

#include <stdbool.h>
#include <sys/types.h>

#include "base/strbuf.h"
#include "ui/program.h"

/* Starts it in a session of its own, with /dev/null for its streams, and does not wait for it. 0,
 * or the errno that says why it cannot be run. launch_ended is due until it says so. */
int launch_beside(const struct program *, pid_t *);
/* Whether it has ended. Never blocks. *status: as waitpid has it. */
bool launch_ended(pid_t, int *status);

/* Runs it to its end on the terminal, which was given back before (term_lend), with the terminal as
 * its standard input whatever is ours. As above. */
int launch_on_terminal(const struct program *, int *status);

/* Appends how it ended, where that was not well: "ended with status 3", "was ended by signal 9".
 * False where it did well. */
bool launch_add_failure(struct strbuf *, int status);

#endif
