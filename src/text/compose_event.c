/* One event: its words, rival accounts, and who, where and how sure. */
#include "text/compose_event.h"

#include "model/vocab.h"

const struct event *event_find(const struct brief *brief, struct str id)
{
	size_t place = 0;
	if (!id.len || id.ptr[0] != '@')
		return brief_event(brief, id);
	for (size_t i = 1; i < id.len; i++) {
		if (id.ptr[i] < '0' || id.ptr[i] > '9' || place > brief->chronology.count)
			return NULL;
		place = place * 10 + (size_t)(id.ptr[i] - '0');
	}
	bool there = id.len > 1 && place < brief->chronology.count;
	return there ? LIST_AT(const struct event, brief->chronology, place) : NULL;
}

struct target event_target(struct parts *p, const struct brief *brief, const struct event *event)
{
	struct target target = {TARGET_EVENT, text_str(brief->id), text_str(event->id)};
	if (!event->id) {
		size_t place = (size_t)(event - (const struct event *)brief->chronology.items);
		strbuf_clear(&p->scratch);
		strbuf_addc(&p->scratch, '@');
		strbuf_add_number(&p->scratch, place);
		target.id = arena_str(&p->doc->arena, strbuf_str(&p->scratch));
	}
	return target;
}

/* One of a set, or what is open at both ends, up to an end: each says itself. */
static struct str show_both(struct parts *p, const struct event *event, enum edtf_style style)
{
	struct str from = parts_date(p, event->date, style);
	struct str to = parts_date(p, event->end, style == EDTF_DAY_STYLE ? EDTF_SHORT : style);
	return str_from(arena_printf(&p->doc->arena, "%.*s – %.*s", STR_ARG(from), STR_ARG(to)));
}

struct str event_show_span(
	struct parts *p, const struct event *event, const struct edtf *dates, enum edtf_style style)
{
	if (dates->kind == EDTF_NONE && event->date && event->date->len)
		return text_str(event->date);
	bool open = dates->first.bound && dates->last.bound;
	if (dates->kind == EDTF_INTERVAL && event->end &&
		(open || parts_parse(event->date).kind == EDTF_SET))
		return show_both(p, event, style);
	return parts_show(p, dates, style);
}

struct str event_show_dates(struct parts *p, const struct event *event, enum edtf_style style)
{
	struct edtf dates = event_dates(event);
	return event_show_span(p, event, &dates, style);
}

static unsigned weight(const struct event *event)
{
	const char *importance = event_importance(event);
	return importance[0] == '3' ? ATTR_BOLD : importance[0] == '1' ? ATTR_DIM : 0;
}

static void add_title(struct parts *p, const struct event *event, uint32_t link)
{
	if (event->title)
		doc_span(p->doc, ROLE_EVENT, weight(event), link, text_str(event->title));
}

void event_add_aside(struct parts *p, const struct event *event)
{
	struct str status = str_from(event_status(event)), importance;
	bool any = false;
	importance = parts_shown(&vocabulary_importance, str_from(event_importance(event)));
	doc_aside(p->doc);
	bool confirmed = str_is(status, "confirmed");
	if (confirmed ? p->c->linear : !str_is(status, "reported")) {
		parts_add_dot(p, &any);
		doc_span(p->doc, confirmed ? ROLE_CONFIRMED : ROLE_DISPUTED, 0, 0,
			parts_shown(&vocabulary_entry_status, status));
	}
	if (!str_is(importance, "normal")) {
		parts_add_dot(p, &any);
		doc_span(p->doc, ROLE_MUTED, 0, 0, importance);
	}
	doc_text(p->doc);
}

/* The date of an account, without the year that a heading has said. */
static void add_account_date(struct parts *p, const struct text *date, long year)
{
	struct edtf parsed = parts_parse(date);
	bool said = parsed.kind != EDTF_NONE && edtf_group_year(&parsed) == year;
	doc_span(p->doc, ROLE_DATE, 0, 0, parts_date(p, date, said ? EDTF_DAY_STYLE : EDTF_SHORT));
}

static void compose_account(
	struct parts *p, const struct account *account, unsigned indent, long year)
{
	size_t first = p->doc->block_count;
	parts_item(p, ROLE_DISPUTED, "◇", indent, account->mark);
	if (account->date) {
		add_account_date(p, account->date, year);
		if (account->text)
			parts_add(p, ROLE_TEXT, ": ");
	}
	parts_markdown_inline(p, account->text, indent + PARTS_SIGN);
	parts_cite(p, &account->sources, first, indent + PARTS_SIGN);
	parts_cite_details(p, &account->sources, indent + PARTS_SIGN);
}

void event_compose_accounts(struct parts *p, const struct event *event, unsigned indent, long year)
{
	for (LIST_EACH(const struct account, account, event->accounts))
		compose_account(p, account, indent, year);
}

void event_add_actor(struct parts *p, const struct participant *who)
{
	parts_add_actor(p, text_str(who->id));
	if (!who->role)
		return;
	parts_add(p, ROLE_MUTED, " (");
	parts_add_words(p, ROLE_MUTED, who->role);
	parts_add(p, ROLE_MUTED, ")");
}

static void add_actors(struct parts *p, const struct list *actors)
{
	for (size_t i = 0; i < actors->count; i++) {
		if (i)
			parts_add(p, ROLE_MUTED, ", ");
		event_add_actor(p, LIST_AT(const struct participant, *actors, i));
	}
}

void event_add_tags(struct parts *p, const struct list *tags)
{
	for (size_t i = 0; i < tags->count; i++) {
		parts_add(p, ROLE_TAG, i ? " #" : "#");
		parts_add_text(p, ROLE_TAG, *LIST_AT(const struct text *, *tags, i));
	}
}

/* Place, actors, tags and confidence in one line. */
static void compose_circumstances(struct parts *p, const struct event *event, unsigned indent)
{
	bool any = false;
	if (!event->place && !event->actors.count && !event->tags.count && !event->confidence)
		return;
	parts_paragraph(p, indent, event->mark);
	if (event->place) {
		parts_add_dot(p, &any);
		parts_add_words(p, ROLE_MUTED, event->place);
	}
	if (event->actors.count) {
		parts_add_dot(p, &any);
		add_actors(p, &event->actors);
	}
	if (event->tags.count) {
		parts_add_dot(p, &any);
		event_add_tags(p, &event->tags);
	}
	if (event->confidence) {
		parts_add_dot(p, &any);
		doc_span(p->doc, ROLE_CONFIDENCE, 0, 0,
			parts_shown(&vocabulary_confidence, text_str(event->confidence)));
		parts_add(p, ROLE_MUTED, " confidence");
	}
}

static void compose_reference(struct parts *p, const struct text *reference, unsigned indent)
{
	struct str all = text_str(reference), brief = all, event = STR("");
	const char *hash = memchr(all.ptr, '#', all.len);
	if (hash) {
		brief.len = (size_t)(hash - all.ptr);
		event = (struct str){hash + 1, all.len - brief.len - 1};
	}
	parts_item(p, ROLE_MUTED, "=", indent, reference->mark);
	if (parts_add_event(p, brief, event)) {
		parts_add(p, ROLE_MUTED, ", in ");
		parts_add_brief(p, brief);
	}
}

void event_compose(
	struct parts *p, const struct event *event, uint32_t link, unsigned indent, long year)
{
	size_t first = p->doc->block_count - 1;
	event_add_aside(p, event);
	add_title(p, event, link);
	if (event->title && event->text) {
		first = p->doc->block_count;
		parts_markdown(p, event->text, indent);
	} else {
		parts_markdown_inline(p, event->text, indent);
	}
	parts_cite(p, &event->sources, first, indent);
	parts_cite_details(p, &event->sources, indent);
	event_compose_accounts(p, event, indent, year);
	compose_circumstances(p, event, indent);
}

void event_compose_references(struct parts *p, const struct event *event, unsigned indent)
{
	for (size_t i = 0; i < event->same_as.count; i++)
		compose_reference(p, *LIST_AT(const struct text *, event->same_as, i), indent);
}
