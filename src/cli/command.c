#include "cli/command.h"

#include <string.h>

#include "base/nearest.h"

const struct command *const commands[] = {
	&command_read,
	&command_print,
	&command_list,
	&command_check,
	&command_new,
	&command_demo,
	&command_help,
};
const size_t command_count = sizeof commands / sizeof *commands;

static const struct option common[] = {
	{.name = "theme",
		.kind = OPTION_TEXT,
		.argument = "NAME",
		.about = "The colours of the reader: a theme's name, or a file's path; auto is dark or light",
		.offset = offsetof(struct arguments, theme)},
	{.name = "keys",
		.kind = OPTION_TEXT,
		.argument = "FILE",
		.about = "A file of keys; \"attache help keys\" shows what may stand in it",
		.offset = offsetof(struct arguments, keys)},
	{.name = "config",
		.kind = OPTION_TEXT,
		.argument = "FILE",
		.about = "The settings, in the place of attache/settings.ini under XDG_CONFIG_HOME",
		.offset = offsetof(struct arguments, config)},
	{.name = "color",
		.kind = OPTION_WORD,
		.argument = "auto|always|never",
		.about = "Colours and links in text: auto means on a terminal, unless NO_COLOR is set",
		.offset = offsetof(struct arguments, color)},
	{.name = "quiet",
		.letter = 'q',
		.kind = OPTION_FLAG,
		.about = "Show errors, but no warnings",
		.offset = offsetof(struct arguments, quiet)},
	{.name = "verbose",
		.letter = 'v',
		.kind = OPTION_FLAG,
		.about = "Name the YAML files in folders that are passed over",
		.offset = offsetof(struct arguments, verbose)},
	{.name = "help",
		.letter = 'h',
		.kind = OPTION_FLAG,
		.about = "Show help for the command, and do nothing else",
		.offset = offsetof(struct arguments, help)},
	{.name = "version",
		.kind = OPTION_FLAG,
		.about = "Show the version, and do nothing else",
		.offset = offsetof(struct arguments, version)},
};

const struct command *command_find(const char *name)
{
	for (size_t i = 0; i < command_count; i++)
		if (commands[i]->name && strcmp(commands[i]->name, name) == 0)
			return commands[i];
	return NULL;
}

const char *command_nearest(const char *name)
{
	const char *names[32];
	size_t count = 0;
	for (size_t i = 0; i < command_count && count < sizeof names / sizeof *names; i++)
		names[count++] = commands[i]->name;
	return nearest_word(name, names, count);
}

const struct option *command_option(const struct command *c, size_t index)
{
	if (index < c->option_count)
		return &c->options[index];
	index -= c->option_count;
	return index < sizeof common / sizeof *common ? &common[index] : NULL;
}
