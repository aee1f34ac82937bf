/* A brief in the making: from a reader's items by the table of fields. */
#ifndef LOAD_BUILD_H
#define LOAD_BUILD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/diag.h"
#include "base/str.h"
#include "load/feed.h"
#include "load/fields.h"
#include "load/reader.h"
#include "model/brief.h"

/* Entries of lists that have not ended yet, of inner lists above those of outer ones. */
struct stack {
	char *bytes;
	size_t len, capacity;
};

/* What a mapping of a shape has to hold: bits by place of the field. */
struct needs {
	const struct shape *shape;
	uint64_t all; /* all of these */
	uint64_t any; /* one of these, if any */
};

struct builder {
	struct reader reader;
	struct feed feed; /* of the reader */
	struct brief *brief;
	struct diags *diags;
	struct stack entries;
	struct stack extras; /* struct pair: what the format does not know of mappings still open */
	struct stack strays; /* struct node: entries of the wrong kind */
	/* To be looked through once all sources are known: the ids that citations name, and Markdown
	 * texts that may cite sources. */
	const struct text **cited, **citing;
	size_t cited_count, cited_capacity;
	size_t citing_count, citing_capacity;
	bool twice;                         /* an id stands twice in a list */
	struct needs needs[SHAPES_MAX + 1]; /* of the shapes met so far */
	struct arena scratch;               /* for messages */
	size_t guesses; /* how many candidates may still be looked through for the nearest */
};

void builder_init(struct builder *, struct input *, struct brief *, struct diags *);
void builder_release(struct builder *);

/* Reads the whole document. False where it is no briefing, with a diagnostic; where the reader
 * failed the brief is not to be used. Either way the reader has come to its end. */
bool build_brief(struct builder *);

/* Room for one more item on the stack, which the next call may move. */
void *stack_push(struct stack *, size_t size);
/* Takes the items from byte `base` on as a list in the brief's arena. */
struct list stack_take(struct stack *, size_t base, size_t item_size, struct arena *);

/* The item's text, in the brief's arena in the end. */
const struct text *build_text(struct builder *, const struct item *);

/* A value of any kind as it stands, the item being its first. */
struct node build_node(struct builder *, const struct item *);

/* The key that the item begins, as a text. A key that is none is told, passed over with its value,
 * and NULL. */
const struct text *build_key(struct builder *, struct item *);

/* The text of a scalar field or of a list's entry, checked by the field's kind; what is wrong is
 * told, and the text kept as it stood. */
const struct text *build_value(struct builder *, const struct field *, const struct item *);
/* The same for a text that is made already. */
void build_check_date(struct builder *, const struct field *, const struct text *);
/* The id that a name makes, NULL with a diagnostic where nothing is left of it. */
const struct text *build_id_from_name(struct builder *, const struct text *name);

/* The last step, once all lists stand: the briefing's id, ids that stand there twice, sources that
 * are cited and missing, the indices by id. */
void build_settle(struct builder *);

/* What a field holds, for messages: "a text". */
const char *build_expected(struct builder *, const struct field *);
/* The nearest of the candidates, "" where none is near, else `, did you mean '...'?`. */
const char *build_guess(
	struct builder *, struct str word, const char *const *candidates, size_t count);
/* The text for a message (quote_short). */
const char *build_quote(struct builder *, struct str);

#endif
