/* What can be told of a briefing only once all its lists stand. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/id.h"
#include "base/mem.h"
#include "load/build.h"
#include "model/prose.h"

/* The file's name without its folder and ending; of standard input, that. */
static void settle_id(struct builder *b)
{
	struct brief *brief = b->brief;
	if (brief->id)
		return;
	const char *slash = strrchr(brief->file, '/');
	struct str name = str_from(slash ? slash + 1 : brief->file);
	if (str_is(name, "-"))
		name = STR("stdin");
	const char *dot = memrchr(name.ptr, '.', name.len);
	if (dot && dot > name.ptr)
		name.len = (size_t)(dot - name.ptr);
	struct strbuf id;
	strbuf_init(&id);
	if (id_valid(name))
		id_normalize(&id, name);
	else
		id_from_name(&id, name);
	if (!id.len)
		diags_add(b->diags, DIAG_BAD_ID, brief->mark,
			"the file's name makes no id, having no letter or digit; write id: and an id");
	brief->id = text_new(&brief->arena, strbuf_str(&id), brief->mark);
	strbuf_release(&id);
}

static void complain_twice(
	struct builder *b, const char *what, const struct text *id, const struct text *first)
{
	diags_add(b->diags, DIAG_DUPLICATE_ID, id->mark,
		"the %s id '%s' stands in line %u already; expected an id of its own", what,
		build_quote(b, text_str(id)), (unsigned)first->mark.line);
}

static void check_twice(struct builder *b)
{
	const struct brief *brief = b->brief;
	for (LIST_EACH(const struct actor, a, brief->actors)) {
		const struct actor *first = brief_actor(brief, text_str(a->id));
		if (first && first != a)
			complain_twice(b, "actor's", a->id, first->id);
	}
	for (LIST_EACH(const struct event, e, brief->chronology)) {
		const struct event *first = brief_event(brief, text_str(e->id));
		if (first && first != e)
			complain_twice(b, "event's", e->id, first->id);
	}
	for (LIST_EACH(const struct source, s, brief->sources)) {
		const struct source *first = brief_source(brief, text_str(s->id), NULL);
		if (first && first != s)
			complain_twice(b, "source's", s->id, first->id);
	}
}

static void complain_source(struct builder *b, struct str id, struct mark mark)
{
	const struct list *sources = &b->brief->sources;
	const char *guess = "";
	if (sources->count && sources->count <= b->guesses) {
		const char **ids = mem_alloc(sources->count * sizeof *ids);
		for (size_t i = 0; i < sources->count; i++)
			ids[i] = LIST_AT(const struct source, *sources, i)->id->s;
		guess = build_guess(b, id, ids, sources->count);
		free(ids);
	}
	diags_add(b->diags, DIAG_UNKNOWN_SOURCE, mark,
		"no source has the id '%s'; expected one of this file's sources%s", build_quote(b, id),
		*guess ? guess : ", so add it there or cite another");
}

static bool has_source(const struct brief *brief, struct str id)
{
	if (brief_source(brief, id, NULL))
		return true;
	struct strbuf normal;
	strbuf_init(&normal);
	id_normalize(&normal, id);
	bool found = brief_source(brief, strbuf_str(&normal), NULL) != NULL;
	strbuf_release(&normal);
	return found;
}

/* Citations within a text; of one source that is missing once. */
static void check_text(struct builder *b, const struct text *text)
{
	struct str last = {"", 0};
	struct prose prose;
	struct ref ref;
	prose_init(&prose, text_str(text));
	while (prose_next(&prose, &ref)) {
		struct str id;
		size_t at = 0;
		while (ref.kind == REF_SOURCES && ref_source(&ref, &at, &id)) {
			if (str_equal(id, last) || has_source(b->brief, id))
				continue;
			complain_source(b, id, text->mark);
			last = id;
		}
	}
}

void build_settle(struct builder *b)
{
	settle_id(b);
	if (b->twice)
		check_twice(b);
	for (size_t i = 0; i < b->cited_count; i++)
		if (!brief_source(b->brief, text_str(b->cited[i]), NULL))
			complain_source(b, text_str(b->cited[i]), b->cited[i]->mark);
	for (size_t i = 0; i < b->citing_count; i++)
		check_text(b, b->citing[i]);
}
