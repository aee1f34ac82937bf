/* The pages and their parts: functions that compose a doc from the model. The panes and `print`
 * call the same ones. */
#ifndef TEXT_COMPOSE_H
#define TEXT_COMPOSE_H

#include "model/brief.h"
#include "model/edtf.h"
#include "text/doc.h"

struct diags;
struct library;
struct names;
struct press;

struct compose {
	struct doc *doc;
	const struct brief *brief;
	const struct library *library; /* may be NULL: the briefing by itself */
	const struct names *names;     /* automatic links; may be NULL */
	const struct edtf *as_of;      /* only what may lie on or before it; NULL for all */
	struct press *press;           /* takes what is large, between entries; NULL: the doc is kept whole */
	bool linear;                   /* words in the place of signs and lines in the margin */
	bool headings;                 /* sections begin with their heading (print); panes have names of their own */
};

/* Sections, in the order of the page; each adds nothing where there is nothing to say. */
void compose_head(const struct compose *);       /* title, dates, status, handling, authors, tags, related */
void compose_summary(const struct compose *);
/* The beginning of a briefing, for a preview: what it is (`head`: with its title, authors and tags),
 * then the first paragraphs of the summary, of at most so many bytes. */
void compose_preview(const struct compose *, bool head, size_t most);
void compose_judgements(const struct compose *);
void compose_gaps(const struct compose *);
void compose_watch(const struct compose *);
void compose_actors(const struct compose *);     /* entries with links both ways */
void compose_chronology(const struct compose *); /* years, aligned dates, accounts under disputed entries */
void compose_sources(const struct compose *);    /* numbered */

/* The sections of `print --section`, by name, in the order of the page. `judgements` holds the gaps
 * and what to watch as well; the head belongs to no section. */
struct section {
	const char *name;
	void (*compose)(const struct compose *);
};
extern const struct section compose_sections[];
extern const size_t compose_section_count;

/* Pages. Each of the last three shows, besides what c->brief says, what the library adds to it; an id
 * that nobody has gives a page that says so. An event without an id is named "@N", as in TARGET_EVENT. */
void compose_page(const struct compose *); /* the whole briefing: head and all sections */
void compose_actor_page(const struct compose *, struct str actor_id);
void compose_event_page(const struct compose *, struct str event_id);
void compose_source_page(const struct compose *, struct str source_id);
/* The problems of one file, in the order they stand in; adds nothing where there are none. Each is an
 * entry whose mark is its place. */
void compose_diagnostics(struct doc *, const struct diags *);

#endif
