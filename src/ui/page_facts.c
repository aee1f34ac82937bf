/* Pages of one actor, event or source. */
#include "model/vocab.h"
#include "text/compose.h"
#include "ui/page.h"

static struct compose composing(struct desk *d, const struct page *p, struct doc *doc)
{
	return (struct compose){.doc = doc,
		.linear = d->linear,
		.brief = p->of,
		.library = d->library,
		.names = p->of ? desk_names(d, p->of) : NULL,
		.headings = true};
}

static void say_gone(struct doc *doc, const char *what)
{
	doc_printf(doc, ROLE_MUTED, 0, 0, "This %s is no longer there.", what);
}

static void compose_actor(
	struct desk *d, const struct page *p, size_t pane, int width, struct doc *doc)
{
	(void)pane;
	(void)width;
	struct compose c = composing(d, p, doc);
	if (p->of)
		compose_actor_page(&c, p->id);
	else
		say_gone(doc, "actor");
}

static void compose_event(
	struct desk *d, const struct page *p, size_t pane, int width, struct doc *doc)
{
	(void)pane;
	(void)width;
	struct compose c = composing(d, p, doc);
	if (p->of)
		compose_event_page(&c, p->id);
	else
		say_gone(doc, "event");
}

static void compose_source(
	struct desk *d, const struct page *p, size_t pane, int width, struct doc *doc)
{
	(void)pane;
	(void)width;
	struct compose c = composing(d, p, doc);
	if (p->of)
		compose_source_page(&c, p->id);
	else
		say_gone(doc, "source");
}

/* All markings of the briefings that the page draws upon, as its head shows them. */
static void add_head_handling(struct bar *bar, const struct doc *doc)
{
	struct span_range aside = doc->block_count ? doc->blocks[0].aside : (struct span_range){0};
	struct strbuf *part = aside.count ? bar_part(bar, ROLE_HANDLING, true) : NULL;
	for (uint32_t i = 0; i < aside.count; i++)
		if (doc->spans[aside.first + i].role == ROLE_HANDLING)
			strbuf_add_str(part, doc->spans[aside.first + i].text);
}

/* As the whole library knows the actor, else as the briefing does. */
static void actor_bar(struct desk *d, const struct page *p, struct bar *bar)
{
	const struct actor *actor = p->of ? brief_actor(p->of, p->id) : NULL;
	struct library_actor joined;
	struct str name = p->id, type = STR("");
	if (p->of && library_actor(d->library, p->of, p->id, &joined)) {
		name = joined.name.len ? joined.name : joined.id;
		type = joined.type;
	} else if (actor) {
		name = text_str(actor->name ? actor->name : actor->id);
		type = str_from(actor_type(actor));
	}
	bar_set_title(bar, name);
	add_head_handling(bar, &p->views[0].doc);
	const struct word *word = vocabulary_find(&vocabulary_actor_type, type);
	bool known = word && word->value != ACTOR_OTHER;
	strbuf_adds(bar_part(bar, ROLE_BAR, false), known ? word->shown : "actor");
}

static void event_bar(struct desk *d, const struct page *p, struct bar *bar)
{
	(void)d;
	const struct event *event = p->of ? desk_event(p->of, p->id) : NULL;
	bar_set_title(bar, event && event->title ? text_str(event->title) : STR("An event"));
	if (p->of)
		bar_add_handling(bar, p->of);
	strbuf_adds(bar_part(bar, ROLE_BAR, false), "event");
}

static void source_bar(struct desk *d, const struct page *p, struct bar *bar)
{
	(void)d;
	size_t number = 0;
	const struct source *source = p->of ? brief_source(p->of, p->id, &number) : NULL;
	const struct text *name = !source             ? NULL
	                          : source->title     ? source->title
	                          : source->publisher ? source->publisher
	                          : source->url       ? source->url
	                                              : source->id;
	bar_set_title(bar, name ? text_str(name) : p->id);
	if (p->of)
		bar_add_handling(bar, p->of);
	struct strbuf *b = bar_part(bar, ROLE_BAR, false);
	strbuf_adds(b, "source");
	if (source)
		strbuf_addf(b, " %zu", number);
}

static bool actor_exists(struct desk *d, const struct page *p)
{
	const struct brief *brief = desk_brief(d, p->brief);
	struct library_actor joined;
	return brief && (brief_actor(brief, p->id) || library_actor(d->library, brief, p->id, &joined));
}

static bool event_exists(struct desk *d, const struct page *p)
{
	const struct brief *brief = desk_brief(d, p->brief);
	return brief && desk_event(brief, p->id);
}

static bool source_exists(struct desk *d, const struct page *p)
{
	const struct brief *brief = desk_brief(d, p->brief);
	return brief && brief_source(brief, p->id, NULL);
}

static const struct hint hints[] = {
	{ACTION_NEXT_MATCH, "next match"},
	{ACTION_NEXT_LINK, "next link"},
	{ACTION_FOLLOW, "follow"},
	{ACTION_OPEN, "open address"},
	{ACTION_BACK, "back"},
	{ACTION_FORWARD, "forward"},
	{ACTION_SEARCH, "search"},
	{ACTION_NONE, NULL},
};

const struct page_kind page_actor = {
	.place = PLACE_PAGE,
	.panes = 1,
	.compose = compose_actor,
	.bar = actor_bar,
	.exists = actor_exists,
	.hints = hints,
};

const struct page_kind page_event = {
	.place = PLACE_PAGE,
	.panes = 1,
	.compose = compose_event,
	.bar = event_bar,
	.exists = event_exists,
	.hints = hints,
};

const struct page_kind page_source = {
	.place = PLACE_PAGE,
	.panes = 1,
	.compose = compose_source,
	.bar = source_bar,
	.exists = source_exists,
	.hints = hints,
};
