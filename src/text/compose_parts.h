/* What the composers share. Private to compose*.c. */
#ifndef TEXT_COMPOSE_PARTS_H
#define TEXT_COMPOSE_PARTS_H

#include "base/strbuf.h"
#include "text/compose.h"
#include "text/markdown.h"

/* Columns: what belongs to an entry stands so much to the right; those for signs and for the names
 * of fields, with what parts them from the text. */
enum { PARTS_INDENT = 2, PARTS_SIGN = 2, PARTS_LABEL = 10 };

/* A composition on its way. */
struct parts {
	const struct compose *c;
	struct doc *doc;
	struct markdown_context context; /* of the briefing whose words are being said */
	struct str handling;             /* what the page's head says; need not be said again */
	struct strbuf scratch;
	struct spoken {
		const struct brief *brief;
		struct names *names;
	} * spoken; /* other briefings that have spoken */
	size_t spoken_count, spoken_capacity;
};

void parts_init(struct parts *, const struct compose *);
void parts_release(struct parts *);
/* What follows is said by that briefing: ids, citations, names and marks are its own. */
void parts_speak_for(struct parts *, const struct brief *);

/* The title of a page, with its handling. */
struct block *parts_title(struct parts *, struct str title, struct str handling);
/* The page of an id that nobody has. */
void parts_nobody(struct parts *, const char *kind, struct str id);
/* A heading of the page, parted from what is above by a hairline; `count` of its entries, 0 for
 * none. */
void parts_heading(struct parts *, const char *heading, size_t count);
/* The same where the caller wants headings. */
void parts_section(struct parts *, const char *heading, size_t count);
struct block *parts_paragraph(struct parts *, unsigned indent, struct mark);
/* A paragraph with the name of a field to its left. */
struct block *parts_label(struct parts *, const char *label);
/* An item of a list with that sign; `indent` is where the sign stands. */
struct block *parts_item(struct parts *, enum role, const char *sign, unsigned indent, struct mark);

/* Between two entries: gives what is large to the page's press, if it has one. The blocks, targets
 * and strings of the doc are gone then. */
void parts_let_go(struct parts *);

/* Adds to the present block. */
void parts_add(struct parts *, enum role, const char *literal);
void parts_add_text(struct parts *, enum role, const struct text *);
/* The same with the names of actors as links, for a field without markup. */
void parts_add_words(struct parts *, enum role, const struct text *);
/* The words between two parts of a line: nothing before the first. */
void parts_add_dot(struct parts *, bool *any);
/* An actor, briefing or event as a link by its name or title; an id that resolves nowhere as it
 * stands. A briefing's handling is said where it is not the page's own. */
void parts_add_actor(struct parts *, struct str id);
void parts_add_own_actor(struct parts *, const struct actor *);
void parts_add_brief(struct parts *, struct str id);
/* Whether there is such an event. */
bool parts_add_event(struct parts *, struct str brief_id, struct str id);

/* "— Talks in Istanbul": who says so. */
void parts_origin(struct parts *, const struct brief *, unsigned indent);

/* Markdown in blocks of its own, close to what is above; nothing for NULL. */
void parts_markdown(struct parts *, const struct text *, unsigned indent);
/* Markdown that goes on in the present block. */
void parts_markdown_inline(struct parts *, const struct text *, unsigned indent);

/* A statement's citations after the text that began with block `first` and stands at `indent`;
 * those that its last block has already are left out. */
void parts_cite(struct parts *, const struct list *citations, size_t first, unsigned indent);
/* What citations say besides their source: a page, a quotation, their credibility. */
void parts_cite_details(struct parts *, const struct list *citations, unsigned indent);

/* A date in words, kept by the doc; a text that is no date as it stands. `flags` as edtf_parse. */
struct str parts_date(struct parts *, const struct text *, enum edtf_style);
struct str parts_show(struct parts *, const struct edtf *, enum edtf_style);
/* Whether something of that date may lie on or before the page's day. */
bool parts_lies_by(const struct parts *, const struct edtf *);
/* The date of a text, EDTF_NONE where there is none. */
struct edtf parts_parse(const struct text *);

/* The word as it is shown: its vocabulary's, else as it stands. */
struct vocabulary;
struct str parts_shown(const struct vocabulary *, struct str);

/* The blank line above the entry that began with block `start`: entries of one line stand close.
 * *large: whether the one before has more; false before the first. */
void parts_space_entry(struct parts *, size_t start, bool first, bool *large);

#endif
