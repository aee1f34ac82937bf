/* The command line's arguments: options anywhere among the operands, until `--` (contract, section
 * 2).
 *
 * Options are tables. What parses them also writes help, and tests hold the manual to them. */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/strbuf.h"
#include "model/edtf.h"

struct command;
struct setup;

enum option_kind {
	OPTION_FLAG,    /* bool */
	OPTION_TEXT,    /* const char *, NULL where not given */
	OPTION_TEXTS,   /* struct texts: may be given several times */
	OPTION_COLUMNS, /* int, 1 to COLUMNS_MAX; 0 where not given */
	OPTION_WORD,    /* int: the place, from 0, of one of the words of `argument` ("text|json") */
	OPTION_NAME,    /* const char *, NULL where not given: one of the words of `argument` itself */
	OPTION_DATE,    /* struct edtf, EDTF_NONE where not given */
};

enum { COLUMNS_MAX = 9999 };

struct option {
	const char *name; /* without the dashes */
	char letter;      /* the short form, 0 for none; only of flags */
	enum option_kind kind;
	const char *argument; /* as help calls it; of a word the choices; NULL of a flag */
	const char *about;    /* one sentence, without its full stop */
	size_t offset;        /* in struct arguments */
};

/* The array is the owner's to free, the texts are borrowed. */
struct texts {
	const char **items;
	size_t count, capacity;
};

enum color { COLOR_UNSAID = -1, COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };

void texts_add(struct texts *, const char *text);

/* What was asked for. Texts are borrowed from argv. */
struct arguments {
	const struct command *command;
	struct setup *setup; /* the settings that hold; main's */
	struct texts operands;
	int format; /* of the command's own words */
	int sort;   /* enum library_sort */
	int color;  /* enum color */
	int width;
	struct texts sections; /* each may hold several, with commas between them */
	struct texts tags;
	struct edtf as_of, since, until;
	const char *actor, *status, *theme, *keys, *config, *title;
	bool strict, quiet, verbose, help, version;
};

/* Reads the arguments behind the program's name. The first operand is the command if one has that
 * name, but for a `--` before it; else the command is the reader. False where they cannot be
 * understood; `message` then says why, fit to show, without a newline. Release it in any case. */
bool arguments_parse(struct arguments *, int argc, char **argv, struct strbuf *message);
void arguments_release(struct arguments *);

#endif
