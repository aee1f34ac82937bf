/* A composed page: blocks of role-tagged spans, with links. What panes and print both show.
 *
 * All text in a doc is fit to show (base/show.h): doc_span sees to it, so that nothing after
 * it needs to care. A doc borrows text from the brief where it can; the brief outlives it. */
#ifndef TEXT_DOC_H
#define TEXT_DOC_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"
#include "text/role.h"

enum target_kind {
	TARGET_ACTOR,   /* brief (where it was named; ids resolve there first), id */
	TARGET_BRIEF,   /* id */
	TARGET_EVENT,   /* brief, id; an event without an id has "@N", N its place from 0 */
	TARGET_SOURCE,  /* brief, id */
	TARGET_ADDRESS, /* id: an http, https or mailto address */
	TARGET_PROBLEMS, /* id: a file's path; what is wrong with it */
};

struct target {
	enum target_kind kind;
	struct str brief;
	struct str id;
};

bool target_equal(const struct target *, const struct target *);

/* A run of text of one look. */
struct span {
	struct str text;
	uint8_t role; /* enum role */
	uint8_t attributes;
	uint32_t link; /* 0 for none, else the link's number from 1 (doc_target) */
};

enum block_kind {
	BLOCK_PARAGRAPH,
	BLOCK_HEADING, /* of a section or within text: see level */
	BLOCK_CODE,    /* each line of the text as it stands, cut only where it must be */
	BLOCK_TABLE,
	BLOCK_RULE, /* a hairline across */
};

enum column_align { ALIGN_LEFT, ALIGN_CENTRE, ALIGN_RIGHT };

/* Cells in row order; each cell a range of the doc's spans. */
struct table {
	size_t columns;
	size_t rows; /* the heading row among them */
	size_t head_rows;
	enum column_align *align; /* one a column */
	struct span_range {
		uint32_t first, count;
	} *cells;
};

/* Lines that run down the margin, within the indent, from one block to another: bit n is the line
 * in column n. One that begins stands at the block's first line as ┌, one that ends as └, one that
 * passes as │; one that passes and begins as ├. */
struct lanes {
	uint8_t begin, pass, end;
};

struct block {
	enum block_kind kind;
	uint8_t level;        /* of a heading, from 1 */
	uint8_t space_before; /* blank lines above, none at the top of the page */
	uint16_t indent;      /* columns to the left of everything */
	uint16_t hang;        /* columns kept for the marker; all lines of the text stand right of it */
	uint16_t quote;       /* depth of quotation: a bar of two columns each, besides the indent */
	uint16_t quote_at;    /* the first bar's column, at most `indent`; the rest of the indent stands
	                         to the right of the bars */
	struct lanes lanes;
	struct span_range marker; /* a bullet, a number, a date: at the first line, within `hang` */
	struct span_range text;
	struct span_range aside; /* flush right on the first line if there is room, else after the text */
	uint32_t anchor;         /* 0, or the target (doc_target) of which this block is the entry */
	bool entry;              /* begins an entry of a list: what j and k step over there */
	struct mark mark;        /* where it stands in the file, for the editor; line 0: unknown */
	const char *file;        /* the doc's when the block was begun */
	const struct table *table;
};

enum doc_part { DOC_TEXT, DOC_MARKER, DOC_ASIDE };

struct doc {
	bool continues; /* goes on after another that is set already: blank lines above its first block
	                   stay */
	const char *file; /* whose marks follow, borrowed; NULL: no file's */
	struct arena arena;
	struct block *blocks;
	size_t block_count, block_capacity;
	struct span *spans;
	size_t span_count, span_capacity;
	struct target *targets;
	size_t target_count, target_capacity;
	enum doc_part part;  /* of the present block: where doc_span adds */
	struct table *table; /* of the present block, NULL where it is none */
	size_t cell;         /* the present cell, from 1; 0 before the first */
};

void doc_init(struct doc *);
void doc_release(struct doc *);
void doc_clear(struct doc *);

/* Registers a target; its number from 1. The strings are borrowed (arena_str them if need be).
 * Two registrations of an equal target may have two numbers. */
uint32_t doc_add_target(struct doc *, struct target);
const struct target *doc_target(const struct doc *, uint32_t number);

/* Begins a block; it is the one that doc_span adds to. The pointer is good until the next block. */
struct block *doc_block(struct doc *, enum block_kind);
/* Adds text to the present block (a paragraph where there is none); text that is not fit to show
 * is replaced by what is (one line: newlines become blanks, but in BLOCK_CODE, where tabs become
 * blanks up to the next column that 8 divides). Borrows `text` where it is fit. */
void doc_span(struct doc *, enum role, unsigned attributes, uint32_t link, struct str text);
/* The same for a literal of the program, which is fit as it stands. */
void doc_literal(struct doc *, enum role, unsigned attributes, uint32_t link, struct str text);
void doc_printf(
	struct doc *, enum role, unsigned attributes, uint32_t link, const char *format, ...)
	__attribute__((format(printf, 5, 6)));
/* A line break within the present block (a hard break of Markdown). */
void doc_break(struct doc *);
/* What doc_span adds from now on goes to the marker or the aside of the present block, until
 * doc_text. Order: marker first, then text, then aside. */
void doc_marker(struct doc *);
void doc_aside(struct doc *);
void doc_text(struct doc *);
/* Begins a table block; doc_cell begins its next cell, in row order, for doc_span to add to. Cells
 * beyond the last are the last. */
void doc_table(
	struct doc *, size_t columns, size_t rows, size_t head_rows, const enum column_align *);
void doc_cell(struct doc *);

#endif
