/* The briefing that `new` writes to be filled in, made from the table of fields. */
#ifndef CLI_TEMPLATE_H
#define CLI_TEMPLATE_H

#include "base/str.h"
#include "base/strbuf.h"
#include "load/fields.h"

/* What stands in the template for a field. */
struct sample {
	const char *shape; /* the shape's name */
	const char *key;
	const char *value; /* YAML, of one line; NULL: what all fields of the kind have */
	bool live;         /* stands there for use; others are comments */
};

/* Rows for those fields only whose value does not follow from the kind, and for those in use. */
extern const struct sample template_samples[];
extern const size_t template_sample_count;

/* What the briefing has of its own. */
struct blank {
	struct str id;    /* valid */
	struct str title; /* fit to show, without newlines */
	const char *date; /* today's, as in a file */
};

/* Appends a briefing that loads without errors: every field of the table in its order, with what it
 * is about. The usual ones are filled in; behind "# " stand the others, so that each line without
 * these two characters is good as well; behind "## " stand words to the curator. */
void template_write(struct strbuf *, const struct blank *);

/* Appends the text as a YAML scalar that is read as just this text: as it stands where that is
 * possible, else in double quotes. It must be fit to show and of one line. */
void template_add_scalar(struct strbuf *, struct str);

#endif
