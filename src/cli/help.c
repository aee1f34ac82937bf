/* help, and what it shows: made from the descriptors. */
#include "cli/help.h"

#include <string.h>

#include "base/nearest.h"
#include "base/show.h"
#include "base/width.h"
#include "cli/command.h"
#include "cli/help_topic.h"
#include "cli/output.h"

enum { INDENT = 2, GAP = 2, NARROW = 26 };

/* "--format text|json", "-q", "--help, -h". */
static void add_option_name(struct strbuf *b, const struct option *o)
{
	strbuf_addf(b, "--%s", o->name);
	if (o->argument)
		strbuf_addf(b, " %s", o->argument);
	if (o->letter)
		strbuf_addf(b, ", -%c", o->letter);
}

static void add_usage_option(struct strbuf *b, const struct option *o)
{
	strbuf_addf(b, "[--%s%s%s]%s", o->name, o->argument ? " " : "", o->argument ? o->argument : "",
		o->kind == OPTION_TEXTS ? "..." : "");
}

static void heading(struct doc *d, const char *text)
{
	struct block *b = doc_block(d, BLOCK_HEADING);
	b->level = 2;
	b->space_before = 1;
	doc_span(d, ROLE_HEADING, 0, 0, str_from(text));
}

/* A term and what it means, in two columns; a long term has a line of its own. */
static void entry(struct doc *d, struct str term, enum role role, size_t column, const char *about)
{
	struct str copy = arena_str(&d->arena, term);
	bool fits = (size_t)str_columns(copy) + GAP <= column;
	struct block *b = doc_block(d, BLOCK_PARAGRAPH);
	b->indent = INDENT;
	if (fits) {
		b->hang = (uint16_t)column;
		doc_marker(d);
		doc_span(d, role, 0, 0, copy);
		doc_text(d);
	} else {
		doc_span(d, role, 0, 0, copy);
		b = doc_block(d, BLOCK_PARAGRAPH);
		b->indent = (uint16_t)(INDENT + column);
	}
	doc_span(d, ROLE_TEXT, 0, 0, str_from(about));
	doc_span(d, ROLE_TEXT, 0, 0, STR("."));
}

static void add_paragraph(struct doc *d, const char *text, bool stop)
{
	doc_block(d, BLOCK_PARAGRAPH)->space_before = 1;
	doc_span(d, ROLE_TEXT, 0, 0, str_from(text));
	if (stop)
		doc_span(d, ROLE_TEXT, 0, 0, STR("."));
}

/* A part of usage on the present line, or where it does not fit on the next. */
static void add_usage_part(struct doc *d, struct str part, int *column, int columns)
{
	int needed = str_columns(part);
	if (*column && *column + 1 + needed > columns) {
		doc_break(d);
		*column = 0;
	} else if (*column) {
		doc_span(d, ROLE_TEXT, 0, 0, STR(" "));
		*column += 1;
	}
	doc_span(d, ROLE_TEXT, 0, 0, arena_str(&d->arena, part));
	*column += needed;
}

/* Usage, whose second line on stands under the first option; options are not broken. */
static void add_usage(struct doc *d, const struct command *c, int width)
{
	struct strbuf part;
	int column = 0;
	strbuf_init(&part);
	struct block *b = doc_block(d, BLOCK_PARAGRAPH);
	doc_marker(d);
	doc_printf(d, ROLE_KEY, 0, 0, "attache%s%s", c->name ? " " : "", c->name ? c->name : "");
	b->hang = (uint16_t)(strlen("attache ") + (c->name ? strlen(c->name) + 1 : 0));
	doc_text(d);
	for (size_t i = 0; i < c->option_count; i++) {
		strbuf_clear(&part);
		add_usage_option(&part, &c->options[i]);
		add_usage_part(d, strbuf_str(&part), &column, width - b->hang);
	}
	add_usage_part(d, str_from(c->operands), &column, width - b->hang);
	strbuf_release(&part);
}

static void add_options(struct doc *d, const struct command *c, size_t from, size_t to)
{
	struct strbuf name;
	const struct option *o;
	strbuf_init(&name);
	for (size_t i = from; i < to && (o = command_option(c, i)); i++) {
		strbuf_clear(&name);
		add_option_name(&name, o);
		entry(d, strbuf_str(&name), ROLE_KEY, NARROW, o->about);
	}
	strbuf_release(&name);
}

static void compose_command(struct doc *d, const struct command *c, int width)
{
	add_usage(d, c, width);
	add_paragraph(d, c->about, true);
	if (c->details)
		add_paragraph(d, c->details, false);
	if (c->option_count) {
		heading(d, "Options");
		add_options(d, c, 0, c->option_count);
	}
	heading(d, "Options of all commands");
	add_options(d, c, c->option_count, SIZE_MAX);
}

static void compose_overview(struct doc *d)
{
	doc_block(d, BLOCK_PARAGRAPH);
	doc_span(d, ROLE_KEY, 0, 0, STR("attache"));
	doc_span(d, ROLE_TEXT, 0, 0,
		STR(" reads curated briefings: YAML files of what is known, by whom, "
			"since when and how surely."));
	heading(d, "Commands");
	for (size_t i = 0; i < command_count; i++) {
		const struct command *c = commands[i];
		struct strbuf term;
		strbuf_init(&term);
		strbuf_addf(
			&term, "attache%s%s %s", c->name ? " " : "", c->name ? c->name : "", c->operands);
		entry(d, strbuf_str(&term), ROLE_KEY, NARROW, c->about);
		strbuf_release(&term);
	}
	heading(d, "What can be changed");
	for (size_t i = 0; i < help_topic_count; i++) {
		struct strbuf term;
		strbuf_init(&term);
		strbuf_addf(&term, "attache help %s", help_topics[i].name);
		entry(d, strbuf_str(&term), ROLE_KEY, NARROW, help_topics[i].about);
		strbuf_release(&term);
	}
	heading(d, "Options of all commands");
	add_options(d, commands[0], commands[0]->option_count, SIZE_MAX);
	add_paragraph(d, "\"attache help COMMAND\" tells more of each.", false);
}

/* The words that help knows; the reader, which has none, is told of in the overview. */
static const char *nearest_subject(const char *name)
{
	const char *names[32];
	size_t count = 0;
	for (size_t i = 0; i < command_count && count < sizeof names / sizeof *names; i++)
		names[count++] = commands[i]->name;
	for (size_t i = 0; i < help_topic_count && count < sizeof names / sizeof *names; i++)
		names[count++] = help_topics[i].name;
	return nearest_word(name, names, count);
}

static int unknown_subject(const char *name)
{
	struct strbuf shown;
	strbuf_init(&shown);
	show_add_line(&shown, str_from(name));
	const char *nearest = nearest_subject(name);
	if (nearest)
		complain("there is no command '%s'; did you mean %s?", shown.ptr, nearest);
	else
		complain("there is no command '%s'; \"attache help\" lists them", shown.ptr);
	strbuf_release(&shown);
	return EXIT_TROUBLE;
}

static int run(const struct arguments *a)
{
	if (a->operands.count > 1) {
		complain("help takes one command at a time");
		return EXIT_TROUBLE;
	}
	if (!a->operands.count)
		return help_print(a, NULL);
	const char *name = a->operands.items[0];
	const struct command *c = command_find(name);
	const struct help_topic *topic = help_topic_find(name);
	if (topic)
		return help_topic_print(a, topic);
	return c ? help_print(a, c) : unknown_subject(name);
}

int help_print(const struct arguments *a, const struct command *c)
{
	struct doc d;
	int width = output_width(a);
	doc_init(&d);
	if (c)
		compose_command(&d, c, width);
	else
		compose_overview(&d);
	output_doc(&d, a, width);
	doc_release(&d);
	return EXIT_DONE;
}

const struct command command_help = {
	.name = "help",
	.operands = "[COMMAND]",
	.about = "Show help, of one command or of all",
	.details = "In the place of a command, keys, theme and settings show all that can be changed, "
               "with its meaning and its present value, as a file that can be saved and read back.",
	.run = run,
};
