/* Reading the files again. */
#include "ui/state.h"

/* The file of the briefing one is on, if it has none any more: the last good version is kept. */
static const struct library_file *broken_meanwhile(struct app *a, struct library *fresh)
{
	const struct page *p = history_page(&a->history);
	const struct library_file *old = desk_file_of(&a->desk, desk_brief(&a->desk, p->brief));
	for (size_t i = 0; old && i < library_file_count(fresh); i++) {
		const struct library_file *f = library_file_at(fresh, i);
		if (strcmp(f->path, old->path) == 0)
			return f->brief ? NULL : f;
	}
	return NULL;
}

static void say_broken(struct app *a, const struct library_file *file)
{
	const struct diag *d = file->diags.count ? &file->diags.items[0] : NULL;
	if (d && d->mark.line)
		app_say(a, ROLE_ERROR, "Kept as it was; line %u, column %u: %s", (unsigned)d->mark.line,
		    (unsigned)d->mark.column, d->message);
	else
		app_say(a, ROLE_ERROR, "Kept as it was: %s", d ? d->message : "the file cannot be read");
}

static bool reads_standard_input(const struct library *l)
{
	for (size_t i = 0; i < library_path_count(l); i++)
		if (strcmp(library_path_at(l, i), "-") == 0)
			return true;
	return false;
}

/* A page of problems whose file has none left goes on to the briefing. */
static bool open_mended(struct app *a, const struct page *p)
{
	const struct library_file *file = desk_file(&a->desk, p->id);
	if (p->kind != &page_problems || !file || !file->brief || file->diags.errors)
		return false;
	if (file->brief->registry || desk_is_broken(&a->desk, file))
		return false;
	app_open(a, page_new(&page_briefing, text_str(file->brief->id), STR("")));
	return true;
}

void reload(struct app *a)
{
	if (reads_standard_input(a->desk.library)) {
		app_say(a, ROLE_WARNING, "Standard input cannot be read again");
		return;
	}
	struct library *fresh = library_new();
	for (size_t i = 0; i < library_path_count(a->desk.library); i++)
		library_add(fresh, library_path_at(a->desk.library, i));
	const struct library_file *broken = broken_meanwhile(a, fresh);
	if (broken) {
		say_broken(a, broken);
		library_free(fresh);
		return;
	}
	app_page(a);
	history_forget(&a->history);
	desk_set_library(&a->desk, fresh);
	const struct page *p = history_page(&a->history);
	if (open_mended(a, p))
		app_say(a, ROLE_FOOTER, "Read again; nothing is wrong any more");
	else if (p->kind->exists && !p->kind->exists(&a->desk, p))
		app_say(a, ROLE_WARNING, "Read again; what this page showed is gone");
	else
		app_say(a, ROLE_FOOTER, "Read again");
}

void app_read_again(struct app *a)
{
	strbuf_clear(&a->message);
	reload(a);
}
