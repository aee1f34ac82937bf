/* What the files of Markdown share. Private to markdown*.c. */
#ifndef TEXT_MARKDOWN_PARTS_H
#define TEXT_MARKDOWN_PARTS_H

#include "base/strbuf.h"
#include "text/inline.h"
#include "text/markdown.h"

enum container_kind { CONTAINER_BULLETS, CONTAINER_NUMBERS, CONTAINER_ITEM, CONTAINER_QUOTE };

struct container {
	enum container_kind kind;
	bool outermost;   /* a list that is in no other */
	bool loose;       /* a list: blank lines between its items */
	unsigned number;  /* of the next item */
	unsigned indent;  /* of a list's markers; of an item's text */
	unsigned hang;    /* columns for the marker */
	size_t first;     /* of a list: its first block */
	char delimiter;   /* after the number */
};

/* A composition on its way. */
struct markdown {
	struct doc *doc;
	const struct markdown_context *context;
	struct mark mark;
	struct str source; /* the whole text */
	bool join_first; /* the first paragraph goes on in the present block */
	bool joined;     /* and it has */
	size_t first;    /* block of this text */
	struct container *stack;
	size_t depth, capacity;
	unsigned indent, quote, quote_at;
	bool item_open; /* an item's marker has no block yet */
	size_t settled; /* count of blocks right after a marker got one of its own */
	bool in_block;  /* text goes to the block begun last */
	/* the text at hand: borrowed as long as it lies in one row, then copied */
	struct str borrowed;
	struct strbuf run;
	bool copied;
	bool line_ended; /* a line of the file, after the run */
	bool cited;
	/* the look of it */
	unsigned strong, emphasis, strike, code, heading, head_cell, images;
	uint32_t link;
	bool in_link;
	struct str address;   /* of the link or outermost image around */
	struct strbuf words;  /* shown for it so far */
	size_t table_column;
};

/* Ends the run: adds it to the present block. */
void markdown_flush(struct markdown *);
/* Adds text to the run; begins a block where none is open. */
void markdown_text(struct markdown *, struct str);
void markdown_copy(struct markdown *, struct str);

/* Begins a block of the text with its place, and the marker of an item that waits for one. */
struct block *markdown_block(struct markdown *, enum block_kind);
/* Gives the item that waits a block of its own, before what can't hold its marker. */
void markdown_settle_item(struct markdown *);
void markdown_enter_list(
	struct markdown *, bool numbers, unsigned start, char delimiter, bool loose);
void markdown_enter_item(struct markdown *);
void markdown_enter_quote(struct markdown *);
void markdown_leave(struct markdown *);

/* Whether the text has no markup but references, so that md4c need not see it; and its way then. */
bool markdown_is_plain(struct str text);
void markdown_add_plain(struct markdown *, struct str text);
/* Whether two lines of a paragraph are joined without a blank: between Chinese characters or
 * kana. */
bool markdown_joins(struct str before, struct str after);
/* Whether md4c would take more than linear time or memory over it. */
bool markdown_is_hostile(struct str text);

#endif
