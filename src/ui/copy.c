/* From what is selected to text for the clipboard. */
#include "base/show.h"
#include "text/excerpt.h"
#include "ui/clipboard.h"
#include "ui/selection.h"
#include "ui/state.h"

/* A copy on its way: the text, and what is said of it. */
struct copy {
	struct app *app;
	struct strbuf text, said;
	struct doc doc;
	size_t sources; /* written out below the text */
};

static struct compose composing(struct copy *c, const struct brief *brief)
{
	return (struct compose){
		.doc = &c->doc, .brief = brief, .library = c->app->desk.library, .headings = true};
}

static const struct brief *brief_of(struct copy *c, struct str id)
{
	const struct app *a = c->app;
	return desk_brief(&a->desk, id.len ? id : history_page(&a->history)->brief);
}

static void say(struct copy *c, const char *what, struct str name)
{
	strbuf_adds(&c->said, what);
	show_add_line(&c->said, name);
}

static void copy_event(struct copy *c, const struct brief *brief, struct str id)
{
	const struct event *event = brief ? desk_event(brief, id) : NULL;
	struct edtf date;
	if (!event)
		return;
	struct compose composed = composing(c, brief);
	c->sources = compose_excerpt_event(&composed, id);
	say(c, "the entry", STR(""));
	if (!event->date || !edtf_parse(text_str(event->date), 0, &date, NULL))
		return;
	say(c, " of ", STR(""));
	edtf_show(&c->said, &date, EDTF_SHORT);
}

static void copy_source(struct copy *c, const struct brief *brief, struct str id)
{
	const struct source *source = brief ? brief_source(brief, id, NULL) : NULL;
	if (!source)
		return;
	struct compose composed = composing(c, brief);
	compose_excerpt_source(&composed, id);
	say(c, "the source ", text_str(source->title ? source->title : source->id));
}

static void copy_brief(struct copy *c, const struct brief *brief)
{
	if (!brief)
		return;
	struct compose composed = composing(c, brief);
	compose_excerpt_brief(&composed);
	say(c, "title and date of ", text_str(brief->id));
}

static void copy_blocks(struct copy *c, const struct view *v, size_t first, size_t end)
{
	const struct page *p = history_page(&c->app->history);
	static const struct brief nobody = {.file = ""};
	struct compose composed = composing(c, p->of ? p->of : &nobody);
	c->sources = compose_excerpt(&composed, &v->doc, first, end);
}

/* What an entry or a page is of; false where it is not known, or is the page of an actor or of
 * problems: what stands there is copied then. */
static bool copy_target(struct copy *c, const struct target *t)
{
	switch (t->kind) {
	case TARGET_EVENT: copy_event(c, brief_of(c, t->brief), t->id); break;
	case TARGET_SOURCE: copy_source(c, brief_of(c, t->brief), t->id); break;
	case TARGET_BRIEF: copy_brief(c, desk_brief(&c->app->desk, t->id)); break;
	case TARGET_ADDRESS:
	case TARGET_ACTOR:
	case TARGET_PROBLEMS: break;
	}
	return c->said.len > 0;
}

static void add_line(struct copy *c, struct str text, const char *after)
{
	show_add_line(&c->text, text);
	strbuf_adds(&c->text, after);
}

/* The address of a link, else the id of what it leads to. */
static void copy_link(struct copy *c, const struct target *t)
{
	const struct brief *brief = brief_of(c, t->brief);
	const struct source *source =
		t->kind == TARGET_SOURCE && brief ? brief_source(brief, t->id, NULL) : NULL;
	if (t->kind == TARGET_EVENT && t->id.len && t->id.ptr[0] == '@') {
		copy_event(c, brief, t->id);
		return;
	}
	bool address = t->kind == TARGET_ADDRESS;
	if (t->kind == TARGET_EVENT)
		add_line(c, brief ? text_str(brief->id) : t->brief, "#");
	if (source && (source->url || source->archived)) {
		add_line(c, text_str(source->url ? source->url : source->archived), "");
		address = true;
	} else {
		add_line(c, t->id, "");
	}
	say(c, address || t->kind == TARGET_PROBLEMS ? "" : "the id ", strbuf_str(&c->text));
}

/* The head of the page: all above its first hairline. */
static void copy_head(struct copy *c, const struct view *v)
{
	size_t end = 0;
	while (end < v->doc.block_count && v->doc.blocks[end].kind != BLOCK_RULE)
		end++;
	copy_blocks(c, v, 0, end);
	say(c, "the head of the page", STR(""));
}

static void copy_item(struct copy *c, const struct view *v, const struct selection *s)
{
	static const struct {
		const struct page_kind *page;
		enum target_kind target;
	} kinds[] = {{&page_event, TARGET_EVENT}, {&page_source, TARGET_SOURCE}};
	const struct page *p = history_page(&c->app->history);
	bool entry = v->doc.blocks[s->first].entry;
	if (s->entry && copy_target(c, s->entry))
		return;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
		struct target t = {kinds[i].target, p->brief, p->id};
		if (p->kind == kinds[i].page && !entry && copy_target(c, &t))
			return;
	}
	if (s->entry && !entry) {
		copy_head(c, v);
		return;
	}
	copy_blocks(c, v, s->first, s->end);
	say(c, entry ? "the entry" : "the paragraph", STR(""));
	const struct actor *actor = s->entry && s->entry->kind == TARGET_ACTOR && p->of
									? brief_actor(p->of, s->entry->id)
									: NULL;
	if (actor)
		say(c, " of ", text_str(actor->name ? actor->name : actor->id));
}

static enum app_result hand_over(struct copy *c)
{
	struct app *a = c->app;
	if (c->sources)
		strbuf_addf(&c->said, " with %zu source%s", c->sources, c->sources == 1 ? "" : "s");
	if (!c->text.len)
		excerpt_add(&c->text, &c->doc);
	if (!c->text.len) {
		app_say(a, ROLE_FOOTER, "There is nothing to copy here");
		return APP_GOES_ON;
	}
	if (c->text.len > CLIPBOARD_MOST) {
		app_say(a, ROLE_WARNING, "This is more than a terminal copies");
		return APP_GOES_ON;
	}
	app_say(a, ROLE_FOOTER, "Copied %s", c->said.ptr);
	strbuf_clear(&a->asking.text);
	strbuf_add_str(&a->asking.text, strbuf_str(&c->text));
	a->asking.request =
		(struct app_request){.kind = REQUEST_COPY, .text = strbuf_str(&a->asking.text)};
	return APP_ASKS;
}

enum app_result copy_selected(struct app *a)
{
	const struct page *p = app_page(a);
	const struct view *v = &p->views[p->focus];
	struct copy c = {.app = a};
	struct selection s;
	strbuf_init(&c.text);
	strbuf_init(&c.said);
	doc_init(&c.doc);
	if (selection_of(v, &s)) {
		if (s.link)
			copy_link(&c, s.link);
		else
			copy_item(&c, v, &s);
	}
	enum app_result result = hand_over(&c);
	strbuf_release(&c.text);
	strbuf_release(&c.said);
	doc_release(&c.doc);
	return result;
}
