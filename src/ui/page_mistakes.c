/* What is wrong with the settings, the keys and the theme. */
#include "text/compose.h"
#include "ui/page.h"

static void compose(struct desk *d, const struct page *p, size_t pane, int width, struct doc *doc)
{
	(void)p;
	(void)pane;
	(void)width;
	for (size_t i = 0; i < d->mistake_files; i++) {
		size_t start = doc->block_count;
		compose_diagnostics(doc, &d->mistakes[i]);
		if (start && doc->block_count > start)
			doc->blocks[start].space_before = 1;
	}
	if (!doc->block_count) {
		doc_span(doc, ROLE_TEXT, 0, 0, STR("There is nothing wrong with the settings."));
		return;
	}
	doc_block(doc, BLOCK_PARAGRAPH)->space_before = 1;
	doc_span(doc, ROLE_MUTED, 0, 0, STR("What is mended holds when attache is started again."));
}

static void fill_bar(struct desk *d, const struct page *p, struct bar *bar)
{
	(void)p;
	bar_set_title(bar, STR("Mistakes in the settings"));
	add_count(bar_part(bar, ROLE_WARNING, false), desk_mistakes(d), "mistake");
}

static const struct hint hints[] = {
	{ACTION_EDIT, "edit"},
	{ACTION_BACK, "back"},
	{ACTION_NEXT_MATCH, "next match"},
	{ACTION_SEARCH, "search"},
	{ACTION_LEAVE, "leave"},
	{ACTION_NONE, NULL},
};

const struct page_kind page_mistakes = {
	.place = PLACE_PAGE,
	.panes = 1,
	.pane = {{.steps = true}},
	.compose = compose,
	.bar = fill_bar,
	.hints = hints,
};
