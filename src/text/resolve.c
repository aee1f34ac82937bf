#include "text/resolve.h"

#include "base/id.h"
#include "base/strbuf.h"
#include "library/library.h"

static void of_actor(const struct brief *brief, const struct actor *actor, struct resolved *out)
{
	out->title = text_str(actor->name ? actor->name : actor->id);
	out->target = (struct target){TARGET_ACTOR, text_str(brief->id), text_str(actor->id)};
}

static bool find_actor(const struct markdown_context *c, struct arena *arena, struct str id,
	struct resolved *out)
{
	const struct actor *actor = brief_actor(c->brief, id);
	struct library_actor joined;
	if (actor) {
		of_actor(c->brief, actor, out);
		return true;
	}
	if (!c->library || !library_actor(c->library, c->brief, id, &joined))
		return false;
	out->title = arena_str(arena, joined.name.len ? joined.name : joined.id);
	out->target =
		(struct target){TARGET_ACTOR, text_str(c->brief->id), arena_str(arena, joined.id)};
	return true;
}

bool resolve_actor(const struct markdown_context *c, struct arena *arena, struct str id,
	struct resolved *out)
{
	if (find_actor(c, arena, id, out))
		return true;
	struct strbuf made;
	strbuf_init(&made);
	id_from_name(&made, id);
	bool found = made.len && !str_equal(strbuf_str(&made), id) &&
		find_actor(c, arena, strbuf_str(&made), out);
	strbuf_release(&made);
	return found;
}

/* Ids are compared in NFC. The caller releases the buffer. */
static struct str in_nfc(struct strbuf *b, struct str id)
{
	strbuf_init(b);
	id_normalize(b, id);
	return strbuf_str(b);
}

static const struct brief *find_brief(const struct markdown_context *c, struct str id)
{
	if (str_equal(text_str(c->brief->id), id))
		return c->brief;
	return c->library ? library_brief(c->library, id) : NULL;
}

bool resolve_brief(const struct markdown_context *c, struct str id, struct resolved *out)
{
	struct strbuf normal;
	const struct brief *brief = find_brief(c, in_nfc(&normal, id));
	strbuf_release(&normal);
	if (!brief)
		return false;
	out->title = brief_title(brief);
	out->handling = text_str(brief->handling);
	out->target = (struct target){.kind = TARGET_BRIEF, .id = text_str(brief->id)};
	return true;
}

bool resolve_event(const struct markdown_context *c, struct str brief_id, struct str id,
	struct resolved *out)
{
	struct strbuf normal, normal_brief;
	const struct brief *brief = find_brief(c, in_nfc(&normal_brief, brief_id));
	const struct event *event = brief ? brief_event(brief, in_nfc(&normal, id)) : NULL;
	strbuf_release(&normal_brief);
	if (brief)
		strbuf_release(&normal);
	if (!event)
		return false;
	out->title = text_str(event->title ? event->title : event->id);
	out->target = (struct target){TARGET_EVENT, text_str(brief->id), text_str(event->id)};
	return true;
}
