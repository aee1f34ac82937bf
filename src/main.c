/* Picks the command. */
#include <signal.h>
#include <stdio.h>

#include "base/width.h"
#include "cli/command.h"
#include "cli/help.h"
#include "cli/output.h"
#include "cli/setup.h"

static int run_command(struct arguments *a)
{
	struct setup setup;
	int status = EXIT_TROUBLE;
	if (setup_open(&setup, a))
		status = a->command->run(a);
	setup_release(&setup);
	return status;
}

static int run(struct arguments *a)
{
	if (a->version) {
		puts("attache " ATTACHE_VERSION);
		return EXIT_DONE;
	}
	if (a->help)
		return help_print(a, a->command->name ? a->command : NULL);
	return run_command(a);
}

int main(int argc, char **argv)
{
	struct arguments arguments;
	struct strbuf message;
	int status = EXIT_TROUBLE;
	/* Whoever started us may have it ignored; a pipe that nobody reads shall end us all the same. */
	signal(SIGPIPE, SIG_DFL);
	width_use_utf8_locale();
	strbuf_init(&message);
	if (arguments_parse(&arguments, argc, argv, &message))
		status = output_finish(run(&arguments));
	else
		complain("%s", message.ptr);
	strbuf_release(&message);
	arguments_release(&arguments);
	return status;
}
