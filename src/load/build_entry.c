#include "load/build_entry.h"

#include <stdio.h>

#include "load/build.h"
#include "load/fields.h"
#include "model/brief.h"
#include "model/edtf.h"

static void check_end(
	struct builder *b, const struct text *start, const struct text *end, unsigned flags)
{
	struct edtf from, to;
	if (!start || !end || !edtf_parse(text_str(start), 0, &from, NULL) ||
		!edtf_parse(text_str(end), flags, &to, NULL) || !edtf_end_precedes_start(&from, &to))
		return;
	diags_add(b->diags, DIAG_END_BEFORE_START, end->mark,
		"the end %s lies before the beginning %s; expected a date not before it",
		build_quote(b, text_str(end)), build_quote(b, text_str(start)));
}

static void settle_actor(struct builder *b, struct actor *a)
{
	if (!a->id && a->name && a->name->len)
		a->id = build_id_from_name(b, a->name);
	if (!a->id)
		a->id = text_new(&b->brief->arena, (struct str){"", 0}, a->mark);
}

static void settle_source(struct builder *b, struct source *s, bool bare, size_t place)
{
	char number[24] = "";
	if (bare)
		snprintf(number, sizeof number, "%zu", place);
	if (!s->id)
		s->id = text_new(&b->brief->arena, str_from(number), s->mark);
}

void build_entry_settle(
	struct builder *b, const struct shape *shape, void *entry, bool bare, size_t place)
{
	if (shape == &actor_shape) {
		settle_actor(b, entry);
	} else if (shape == &source_shape) {
		settle_source(b, entry, bare, place);
	} else if (shape == &event_shape) {
		const struct event *e = entry;
		check_end(b, e->date, e->end, 0);
	} else if (shape == &link_shape) {
		const struct link *l = entry;
		check_end(b, l->start, l->end, EDTF_ALLOW_OPEN);
	}
}
