/* What is wrong with one file. */
#include "text/compose.h"
#include "ui/page.h"

static void compose(struct desk *d, const struct page *p, size_t pane, int width, struct doc *doc)
{
	(void)pane;
	(void)width;
	const struct library_file *file = desk_file(d, p->id);
	if (file)
		compose_diagnostics(doc, &file->diags);
	if (!doc->block_count)
		doc_span(doc, ROLE_TEXT, 0, 0,
			file ? STR("There is nothing wrong with this file.")
		         : STR("This file is no longer there."));
}

static void fill_bar(struct desk *d, const struct page *p, struct bar *bar)
{
	const struct library_file *file = desk_file(d, p->id);
	bar_set_title(bar, p->id);
	if (!file)
		return;
	if (file->diags.errors)
		add_count(bar_part(bar, ROLE_ERROR, false), file->diags.errors, "error");
	if (file->diags.warnings)
		add_count(bar_part(bar, ROLE_WARNING, false), file->diags.warnings, "warning");
}

static bool exists(struct desk *d, const struct page *p)
{
	return desk_file(d, p->id) != NULL;
}

static const struct hint hints[] = {
	{ACTION_EDIT, "edit"},
	{ACTION_RELOAD, "read again"},
	{ACTION_BACK, "back"},
	{ACTION_NEXT_MATCH, "next match"},
	{ACTION_SEARCH, "search"},
	{ACTION_LEAVE, "leave"},
	{ACTION_NONE, NULL},
};

const struct page_kind page_problems = {
	.place = PLACE_PAGE,
	.panes = 1,
	.pane = {{.steps = true}},
	.compose = compose,
	.bar = fill_bar,
	.exists = exists,
	.hints = hints,
};
