/* The commands: a descriptor each, from which the command line is read and help is made. */
#ifndef CLI_COMMAND_H
#define CLI_COMMAND_H

#include <stddef.h>

#include "cli/options.h"

/* Exit statuses (contract, section 2). */
enum {
	EXIT_DONE = 0,
	EXIT_NOTHING = 1, /* nothing found, or check found errors */
	EXIT_TROUBLE = 2, /* wrong usage, or something could not be read */
};

struct command {
	const char *name;     /* NULL: the reader, the first, which goes without a word */
	const char *operands; /* as usage shows them */
	const char *about;    /* one sentence, without its full stop */
	const char *details;  /* more of it, as a paragraph; NULL for none */
	const struct option *options;
	size_t option_count;
	int (*run)(const struct arguments *); /* the exit status */
};

/* In the order in which help shows them. */
extern const struct command *const commands[];
extern const size_t command_count;

/* The command of that name, NULL where there is none. */
const struct command *command_find(const char *name);
/* The name of a command that is spelt nearly so, NULL where none is. */
const char *command_nearest(const char *name);
/* The command's options one after the other, those common to all last; NULL at the end. */
const struct option *command_option(const struct command *, size_t index);

extern const struct command command_read;
extern const struct command command_print;
extern const struct command command_list;
extern const struct command command_check;
extern const struct command command_new;
extern const struct command command_demo;
extern const struct command command_help;

#endif
