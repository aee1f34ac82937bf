/* From a link to the page it leads to. */
#include "base/id.h"
#include "base/show.h"
#include "ui/state.h"

/* Tells what is to be said of a text of a file. The caller releases. */
static const char *fit(struct strbuf *b, struct str text)
{
	strbuf_init(b);
	show_add_line(b, text);
	return b->ptr;
}

static void say_missing(struct app *a, const char *what, struct str id)
{
	struct strbuf b;
	app_say(a, ROLE_WARNING, "No %s “%s” in this library", what, fit(&b, id));
	strbuf_release(&b);
}

static void open_page(struct app *a, const struct page_kind *kind, struct str brief, struct str id)
{
	if (page_is(history_page(&a->history), kind, brief, id))
		app_say(a, ROLE_FOOTER, "This is the page one is on");
	else
		app_open(a, page_new(kind, brief, id));
}

/* The briefing that the target names, else that of the page. */
static const struct brief *brief_of(struct app *a, const struct target *t)
{
	return desk_brief(&a->desk, t->brief.len ? t->brief : history_page(&a->history)->brief);
}

static void follow_actor(struct app *a, const struct target *t)
{
	const struct brief *brief = brief_of(a, t);
	struct library_actor joined;
	if (brief &&
		(brief_actor(brief, t->id) || library_actor(a->desk.library, brief, t->id, &joined)))
		open_page(a, &page_actor, text_str(brief->id), t->id);
	else
		say_missing(a, "actor", t->id);
}

static void follow_brief(struct app *a, const struct target *t)
{
	const struct brief *brief = desk_brief(&a->desk, t->id);
	if (brief)
		open_page(a, &page_briefing, text_str(brief->id), STR(""));
	else
		say_missing(a, "briefing", t->id);
}

static void follow_event(struct app *a, const struct target *t)
{
	const struct brief *brief = brief_of(a, t);
	if (brief && desk_event(brief, t->id))
		open_page(a, &page_event, text_str(brief->id), t->id);
	else
		say_missing(a, brief ? "event" : "briefing", brief ? t->id : t->brief);
}

static void follow_source(struct app *a, const struct target *t)
{
	const struct brief *brief = brief_of(a, t);
	if (brief && brief_source(brief, t->id, NULL))
		open_page(a, &page_source, text_str(brief->id), t->id);
	else
		say_missing(a, "source", t->id);
}

enum app_result follow(struct app *a, const struct target *t)
{
	switch (t->kind) {
	case TARGET_ACTOR: follow_actor(a, t); break;
	case TARGET_BRIEF: follow_brief(a, t); break;
	case TARGET_EVENT: follow_event(a, t); break;
	case TARGET_SOURCE: follow_source(a, t); break;
	case TARGET_ADDRESS: return browse(a, t->id);
	case TARGET_PROBLEMS: open_page(a, &page_problems, STR(""), t->id); break;
	}
	return APP_GOES_ON;
}
