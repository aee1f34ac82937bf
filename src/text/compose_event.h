/* What a chronology's entry and an event's page share. Private to compose*.c. */
#ifndef TEXT_COMPOSE_EVENT_H
#define TEXT_COMPOSE_EVENT_H

#include "text/chronology.h"
#include "text/compose_parts.h"

/* An event by its id or, as "@N", by its place; NULL where there is none. */
const struct event *event_find(const struct brief *, struct str id);
/* The target of an event, "@N" where it has no id. */
struct target event_target(struct parts *, const struct brief *, const struct event *);

/* The date and the end of an event in words; in EDTF_DAY_STYLE without the year under which it
 * stands. */
struct str event_show_dates(struct parts *, const struct event *, enum edtf_style);
/* The same where its event_dates are known. */
struct str event_show_span(
	struct parts *, const struct event *, const struct edtf *dates, enum edtf_style);

/* Adds "disputed · major" as the aside. */
void event_add_aside(struct parts *, const struct event *);

/* Rival accounts; `year` need not be said again. */
void event_compose_accounts(struct parts *, const struct event *, unsigned indent, long year);
/* Adds "Sonata Coulter (head of delegation)", and "#talks #embassies". */
void event_add_actor(struct parts *, const struct participant *);
void event_add_tags(struct parts *, const struct list *tags);
/* What the event says beyond its title: text, rival accounts, place, actors, tags, confidence;
 * citations at the end of the words they bear out. The title, or the whole text where there is
 * none, is composed in the present block. `year` need not be said again. */
void event_compose(struct parts *, const struct event *, uint32_t link, unsigned indent, long year);
/* The same event elsewhere, as its references say. */
void event_compose_references(struct parts *, const struct event *, unsigned indent);

#endif
