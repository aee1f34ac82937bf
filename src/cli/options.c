#include "cli/options.h"

#include <stdlib.h>
#include <string.h>

#include "base/choice.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/show.h"
#include "cli/command.h"

enum { CANDIDATES_MAX = 64 };

void texts_add(struct texts *t, const char *text)
{
	mem_grow(&t->items, &t->capacity, t->count, sizeof *t->items);
	t->items[t->count++] = text;
}

/* Quotes what the user wrote. */
static void add_quoted(struct strbuf *b, const char *text)
{
	strbuf_addc(b, '\'');
	show_add_line(b, str_from(text));
	strbuf_addc(b, '\'');
}

/* An argument taken apart: "--name=value". */
struct split {
	struct str name;
	const char *value; /* NULL where there is no `=` */
};

static struct split split_long(const char *arg)
{
	const char *name = arg + 2, *equals = strchr(name, '=');
	if (!equals)
		return (struct split){str_from(name), NULL};
	return (struct split){{name, (size_t)(equals - name)}, equals + 1};
}

static bool is_option(const char *arg)
{
	return arg[0] == '-' && arg[1];
}

static const struct option *find_long(const struct command *c, struct str name)
{
	const struct option *o;
	for (size_t i = 0; (o = command_option(c, i)); i++)
		if (str_is(name, o->name))
			return o;
	return NULL;
}

static const struct option *find_letter(const struct command *c, char letter)
{
	const struct option *o;
	for (size_t i = 0; (o = command_option(c, i)); i++)
		if (o->letter == letter)
			return o;
	return NULL;
}

/* A command that has the option. A name means the same to all, so any tells whether a value
 * follows. */
static const struct command *command_with(struct str name)
{
	for (size_t i = 0; i < command_count; i++)
		if (find_long(commands[i], name))
			return commands[i];
	return NULL;
}

static bool takes_next(const char *arg)
{
	if (strncmp(arg, "--", 2) != 0)
		return false;
	struct split s = split_long(arg);
	const struct command *c = s.value ? NULL : command_with(s.name);
	return c && find_long(c, s.name)->kind != OPTION_FLAG;
}

/* The place of the first operand, argc where there is none; where `--` stands before it, no word is
 * a command. */
static int first_operand(int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		if (!is_option(argv[i]))
			return i;
		if (strcmp(argv[i], "--") == 0)
			return argc;
		if (takes_next(argv[i]))
			i++;
	}
	return argc;
}

static void unknown_long(const struct command *c, struct str name, struct strbuf *message)
{
	const char *candidates[CANDIDATES_MAX];
	const struct option *o;
	size_t count = 0;
	for (size_t i = 0; count < CANDIDATES_MAX && (o = command_option(c, i)); i++)
		candidates[count++] = o->name;
	strbuf_adds(message, "unknown option --");
	show_add_line(message, name);
	const struct command *other = command_with(name);
	char *word = mem_alloc(name.len + 1);
	memcpy(word, name.ptr, name.len);
	word[name.len] = '\0';
	const char *nearest = nearest_word(word, candidates, count);
	if (other && other->name)
		strbuf_addf(message, " here; \"attache %s\" has it", other->name);
	else if (nearest)
		strbuf_addf(message, "; did you mean --%s?", nearest);
	free(word);
}

static void *slot(struct arguments *a, const struct option *o)
{
	return (char *)a + o->offset;
}

static bool wrong_word(const struct option *o, const char *value, struct strbuf *message)
{
	strbuf_addf(message, "--%s: ", o->name);
	add_quoted(message, value);
	strbuf_adds(message, " is not ");
	choice_add_expected(message, o->argument, value);
	return false;
}

static bool set_word(int *to, const struct option *o, const char *value, struct strbuf *message)
{
	*to = choice_place(o->argument, str_from(value));
	return *to >= 0 || wrong_word(o, value, message);
}

static bool set_columns(int *to, const struct option *o, const char *value, struct strbuf *message)
{
	char *end;
	bool digits = *value && strspn(value, "0123456789") == strlen(value);
	long n = digits && strlen(value) < 10 ? strtol(value, &end, 10) : 0;
	if (n >= 1 && n <= COLUMNS_MAX) {
		*to = (int)n;
		return true;
	}
	strbuf_addf(message, "--%s: ", o->name);
	add_quoted(message, value);
	strbuf_addf(message, " is no number of columns from 1 to %d", COLUMNS_MAX);
	return false;
}

static bool set_date(
	struct edtf *to, const struct option *o, const char *value, struct strbuf *message)
{
	struct edtf_error error;
	if (edtf_parse(str_from(value), 0, to, &error))
		return true;
	strbuf_addf(message, "--%s: ", o->name);
	add_quoted(message, value);
	strbuf_addf(message, ": %s", error.message);
	if (error.suggestion[0])
		strbuf_addf(message, "; write %s", error.suggestion);
	return false;
}

static bool set_value(
	struct arguments *a, const struct option *o, const char *value, struct strbuf *message)
{
	switch (o->kind) {
	case OPTION_FLAG: break;
	case OPTION_TEXT: *(const char **)slot(a, o) = value; return true;
	case OPTION_TEXTS: texts_add(slot(a, o), value); return true;
	case OPTION_COLUMNS: return set_columns(slot(a, o), o, value, message);
	case OPTION_WORD: return set_word(slot(a, o), o, value, message);
	case OPTION_NAME:
		*(const char **)slot(a, o) = value;
		return choice_place(o->argument, str_from(value)) >= 0 || wrong_word(o, value, message);
	case OPTION_DATE: return set_date(slot(a, o), o, value, message);
	}
	strbuf_addf(message, "--%s takes no value", o->name);
	return false;
}

/* Reads the long option at argv[*i], moving on to its value. */
static bool read_long(struct arguments *a, int argc, char **argv, int *i, struct strbuf *message)
{
	struct split s = split_long(argv[*i]);
	const struct option *o = find_long(a->command, s.name);
	if (!o) {
		unknown_long(a->command, s.name, message);
		return false;
	}
	if (s.value)
		return set_value(a, o, s.value, message);
	if (o->kind == OPTION_FLAG) {
		*(bool *)slot(a, o) = true;
		return true;
	}
	if (*i + 1 < argc)
		return set_value(a, o, argv[++*i], message);
	strbuf_addf(message, "--%s wants a value: --%s %s", o->name, o->name, o->argument);
	return false;
}

static bool read_letters(struct arguments *a, const char *letters, struct strbuf *message)
{
	for (const char *p = letters; *p; p++) {
		const struct option *o = find_letter(a->command, *p);
		if (!o) {
			strbuf_adds(message, "unknown option -");
			show_add_line(message, str_from(p));
			struct str name = str_from(letters);
			if (find_long(a->command, name))
				strbuf_addf(message, "; did you mean --%s?", letters);
			return false;
		}
		*(bool *)slot(a, o) = true;
	}
	return true;
}

bool arguments_parse(struct arguments *a, int argc, char **argv, struct strbuf *message)
{
	*a = (struct arguments){.color = COLOR_UNSAID};
	int word = first_operand(argc, argv);
	const struct command *named = word < argc ? command_find(argv[word]) : NULL;
	a->command = named ? named : commands[0];
	for (int i = 1; i < argc; i++) {
		const char *arg = argv[i];
		bool good = true;
		if (i == word && named)
			continue;
		if (strcmp(arg, "--") == 0) {
			while (++i < argc)
				texts_add(&a->operands, argv[i]);
		} else if (!is_option(arg)) {
			texts_add(&a->operands, arg);
		} else if (arg[1] == '-') {
			good = read_long(a, argc, argv, &i, message);
		} else {
			good = read_letters(a, arg + 1, message);
		}
		if (!good)
			return false;
	}
	return true;
}

void arguments_release(struct arguments *a)
{
	free(a->operands.items);
	free(a->sections.items);
	free(a->tags.items);
	*a = (struct arguments){0};
}
