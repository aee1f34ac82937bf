/* attache PATH: the reader, or where there is no terminal what print and list show. */
#include "cli/command.h"
#include "cli/reading.h"
#include "cli/list.h"
#include "cli/print.h"

static int run(const struct arguments *a)
{
	struct reading r;
	int status = EXIT_TROUBLE;
	if (reading_open(&r, a))
		status = reading_is_file(&r) ? print_reading(&r, a) : list_reading(&r, a);
	reading_release(&r);
	return status;
}

const struct command command_read = {
    .operands = "[PATH...]",
    .about = "Read the library, or the one briefing",
    .details =
        "PATH is a file, a folder with YAML files in it, or - for standard input. Without one it "
        "is "
        "$ATTACHE_PATH (several are parted by colons), then ./briefs. Where standard output is no "
        "terminal, a briefing is printed and a library listed.",
    .run = run,
};
