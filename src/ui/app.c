#include "ui/app.h"

#include <stdlib.h>

#include "base/mem.h"
#include "ui/state.h"

enum { USUAL_ROWS = 24, USUAL_COLUMNS = 80 };

void app_say(struct app *a, enum role role, const char *format, ...)
{
	va_list args;
	strbuf_clear(&a->message);
	va_start(args, format);
	strbuf_addv(&a->message, format, args);
	va_end(args);
	a->message_role = role;
}

struct page *app_page(struct app *a)
{
	struct page *p = history_page(&a->history);
	page_settle(p, &a->desk, a->rows, a->columns);
	return p;
}

struct page *app_whole_page(struct app *a)
{
	struct page *p = app_page(a);
	for (size_t i = 0; i < p->kind->panes; i++)
		page_settle_pane(p, &a->desk, i);
	return p;
}

static void say_errors(struct app *a, const struct page *p)
{
	if (p->kind != &page_briefing)
		return;
	const struct library_file *file = desk_file_of(&a->desk, desk_brief(&a->desk, p->brief));
	if (file && file->diags.errors && !file->kept)
		app_say(a, ROLE_ERROR, "%zu error%s in this file", file->diags.errors,
			file->diags.errors == 1 ? "" : "s");
}

void app_open(struct app *a, struct page *page)
{
	history_open(&a->history, page);
	say_errors(a, page);
}

/* The first page: one briefing, the problems of one file, or the list. */
static struct page *first_page(struct app *a)
{
	struct library *l = a->desk.library;
	size_t broken = desk_broken_count(&a->desk);
	if (library_brief_count(l) == 1 && !broken)
		return page_new(&page_briefing, text_str(library_brief_at(l, 0)->id), STR(""));
	if (library_file_count(l) == 1 && broken)
		return page_new(&page_problems, STR(""), str_from(library_file_at(l, 0)->path));
	return page_new(&page_list, STR(""), STR(""));
}

struct app *app_new(struct library *library, const struct keymap *keymap)
{
	struct app *a = mem_zalloc(1, sizeof *a);
	desk_init(&a->desk, library, keymap);
	history_init(&a->history);
	search_init(&a->search);
	prompt_init(&a->filter.prompt);
	strbuf_init(&a->asking.text);
	strbuf_init(&a->asking.note);
	chooser_init(&a->chooser, NULL, false);
	strbuf_init(&a->message);
	a->rows = USUAL_ROWS;
	a->columns = USUAL_COLUMNS;
	app_open(a, first_page(a));
	return a;
}

void app_set_linear(struct app *a, bool linear)
{
	a->desk.linear = linear;
}

void app_free(struct app *a)
{
	if (!a)
		return;
	history_release(&a->history);
	search_release(&a->search);
	prompt_release(&a->filter.prompt);
	strbuf_release(&a->asking.text);
	strbuf_release(&a->asking.note);
	chooser_release(&a->chooser);
	strbuf_release(&a->message);
	desk_release(&a->desk);
	free(a);
}

static void heed_prompt(struct app *a, enum prompt_result result)
{
	const struct prompt_use *use = a->typing;
	switch (result) {
	case PROMPT_MOVES: break;
	case PROMPT_EDITS: use->edited(a); break;
	case PROMPT_ACCEPTS:
		a->typing = NULL;
		use->accepted(a);
		break;
	case PROMPT_CANCELS:
		a->typing = NULL;
		use->cancelled(a);
		break;
	}
}

void app_end_typing(struct app *a)
{
	if (!a->typing)
		return;
	bool some = a->typing->prompt(a)->text.len > 0;
	heed_prompt(a, some ? PROMPT_ACCEPTS : PROMPT_CANCELS);
}

void app_paste(struct app *a, struct str text)
{
	strbuf_clear(&a->message);
	if (a->typing)
		heed_prompt(a, prompt_paste(a->typing->prompt(a), text));
	else
		app_say(a, ROLE_FOOTER, "Pasted text is taken only where one types");
}

bool app_is_typing(const struct app *a)
{
	return a->typing != NULL;
}

const struct app_request *app_request(const struct app *a)
{
	return &a->asking.request;
}

enum app_result app_key(struct app *a, struct key key)
{
	if (key.code == KEY_CODE_RESIZE)
		return APP_GOES_ON;
	strbuf_clear(&a->message);
	if (a->typing) {
		heed_prompt(a, prompt_key(a->typing->prompt(a), key));
		return APP_GOES_ON;
	}
	if (a->chooser.choosing)
		return choose_key(a, key);
	const struct page *p = history_page(&a->history);
	enum action action = keymap_action(a->desk.keymap, key, p->kind->place);
	if (action != ACTION_NONE)
		return act(a, action);
	if (key.code == KEY_CODE_ESCAPE && !search_clear(a) && !filter_clear(a))
		view_unselect_link(page_view(app_page(a)));
	return APP_GOES_ON;
}

/* Words over as many rows as there are. */
static void draw_too_small(struct canvas *c)
{
	struct doc doc;
	doc_init(&doc);
	doc_printf(&doc, ROLE_TEXT, 0, 0, "attache needs %d columns and %d rows", LAYOUT_LEAST_COLUMNS,
		LAYOUT_LEAST_ROWS);
	view_draw_doc(&doc, c, (struct rect){0, 0, c->rows, c->columns});
	doc_release(&doc);
}

void app_draw(struct app *a, struct canvas *c, int rows, int columns)
{
	a->rows = rows;
	a->columns = columns;
	a->waits = false;
	canvas_reset(c, rows, columns);
	struct page *p = a->typing && a->typing->all_panes ? app_whole_page(a) : app_page(a);
	if (p->layout.too_small) {
		draw_too_small(c);
		return;
	}
	a->waits = page_settle_preview(p, &a->desk, false);
	page_draw(p, &a->desk, c);
	footer_draw(a, c);
}

bool app_waits(const struct app *a)
{
	return a->waits;
}

void app_pause(struct app *a)
{
	page_settle_preview(app_page(a), &a->desk, true);
	a->waits = false;
}
