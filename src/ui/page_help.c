/* Every key of the place one came from, made from the table that dispatches them. */
#include <string.h>

#include "base/width.h"
#include "ui/page.h"
#include "ui/prompt.h"

static int keys_columns(struct desk *d, unsigned place)
{
	struct strbuf b;
	int most = 0;
	strbuf_init(&b);
	for (enum action a = ACTION_NONE + 1; a < ACTION_COUNT; a++) {
		if (!(action_info(a)->places & place))
			continue;
		strbuf_clear(&b);
		keymap_show_keys(d->keymap, a, SIZE_MAX, &b);
		int columns = str_columns(strbuf_str(&b));
		most = columns > most ? columns : most;
	}
	strbuf_release(&b);
	return most;
}

static void add_group(struct doc *doc, const char *name)
{
	struct block *b = doc_block(doc, BLOCK_HEADING);
	b->level = 1;
	b->space_before = 1;
	doc_span(doc, ROLE_HEADING, 0, 0, str_from(name));
}

static void add_row(struct doc *doc, int hang, const char *keys, const char *about)
{
	doc_block(doc, BLOCK_PARAGRAPH)->hang = (uint16_t)hang;
	doc_marker(doc);
	doc_printf(doc, ROLE_KEY, 0, 0, "%s", keys);
	doc_text(doc);
	doc_span(doc, ROLE_TEXT, 0, 0, str_from(about));
}

static void compose(struct desk *d, const struct page *p, size_t pane, int width, struct doc *doc)
{
	(void)pane;
	(void)width;
	int hang = keys_columns(d, p->from) + 2;
	const char *group = "";
	struct strbuf keys;
	strbuf_init(&keys);
	for (enum action a = ACTION_NONE + 1; a < ACTION_COUNT; a++) {
		const struct action_info *info = action_info(a);
		strbuf_clear(&keys);
		keymap_show_keys(d->keymap, a, SIZE_MAX, &keys);
		if (!(info->places & p->from) || !keys.len)
			continue;
		if (strcmp(group, info->group) != 0)
			add_group(doc, group = info->group);
		add_row(doc, hang, keys.ptr, info->about);
	}
	add_group(doc, "While one types");
	for (size_t i = 0; i < prompt_key_count; i++) {
		strbuf_clear(&keys);
		prompt_show_key(i, &keys);
		add_row(doc, hang, keys.ptr, prompt_keys[i].about);
	}
	strbuf_release(&keys);
}

static void fill_bar(struct desk *d, const struct page *p, struct bar *bar)
{
	static const struct {
		enum place place;
		const char *title;
	} titles[] = {
	    {PLACE_LIST, "Keys of the list"},
	    {PLACE_BRIEFING, "Keys of a briefing"},
	    {PLACE_PAGE, "Keys of a page"},
	};
	(void)d;
	for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
		if (titles[i].place == p->from)
			bar_set_title(bar, str_from(titles[i].title));
}

static const struct hint hints[] = {
    {ACTION_LEAVE, "leave"},
    {ACTION_BACK, "back"},
    {ACTION_PAGE_DOWN, "page"},
    {ACTION_NEXT_MATCH, "next match"},
    {ACTION_SEARCH, "search"},
    {ACTION_NONE, NULL},
};

const struct page_kind page_help = {
    .place = PLACE_PAGE,
    .panes = 1,
    .compose = compose,
    .bar = fill_bar,
    .hints = hints,
};
