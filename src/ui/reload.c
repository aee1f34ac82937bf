/* Reading files again: all of them, or those that have changed. */
#include "base/show.h"
#include "ui/state.h"

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

/* What has changed. */
struct news {
	size_t read, gone;
	/* Of the last one that was read: */
	const char *path;
	bool new, broken;
};

static bool has_file(const struct library *l, const char *path)
{
	for (size_t i = 0; i < library_file_count(l); i++)
		if (strcmp(library_file_at(l, i)->path, path) == 0)
			return true;
	return false;
}

static struct news news_of(const struct library *fresh, const struct library *old)
{
	struct news n = {0};
	size_t there = library_file_count(fresh), before = library_file_count(old);
	for (size_t i = 0; i < there; i++) {
		const struct library_file *f = library_file_at(fresh, i);
		if (!f->renewed || f->passed_over)
			continue;
		n.read++;
		n.path = f->path;
		n.broken = !f->brief || f->kept;
	}
	n.new = n.read == 1 && !has_file(old, n.path);
	n.gone = before > there ? before - there : 0;
	return n;
}

static void say_news(struct app *a, const struct news *n)
{
	struct strbuf path;
	strbuf_init(&path);
	if (n->path)
		show_add_line(&path, str_from(n->path));
	if (n->read == 1)
		app_say(a, n->broken ? ROLE_WARNING : ROLE_FOOTER, "%s: %s",
			n->broken ? "Broken"
			: n->new  ? "New"
		              : "Read again",
			path.ptr);
	else if (n->read)
		app_say(a, ROLE_FOOTER, "%zu files have changed", n->read);
	else if (n->gone)
		app_say(a, ROLE_FOOTER, "%zu file%s gone", n->gone, n->gone == 1 ? " is" : "s are");
	strbuf_release(&path);
}

/* False where nothing has changed. */
static bool renew(struct app *a, bool all, struct news *news)
{
	app_page(a);
	struct library *fresh = library_renew(a->desk.library, all);
	if (!fresh)
		return false;
	*news = news_of(fresh, a->desk.library);
	history_forget(&a->history);
	desk_set_library(&a->desk, fresh);
	return true;
}

/* What concerns the page one is on. */
static bool say_of_page(struct app *a)
{
	const struct page *p = history_page(&a->history);
	if (open_mended(a, p))
		app_say(a, ROLE_FOOTER, "Read again; nothing is wrong any more");
	else if (p->kind->exists && !p->kind->exists(&a->desk, p))
		app_say(a, ROLE_WARNING, "Read again; what this page showed is gone");
	else
		return false;
	return true;
}

static bool is_standard_input_alone(const struct library *l)
{
	for (size_t i = 0; i < library_path_count(l); i++)
		if (strcmp(library_path_at(l, i), "-") != 0)
			return false;
	return library_path_count(l) > 0;
}

void reload(struct app *a)
{
	struct news news;
	if (is_standard_input_alone(a->desk.library)) {
		app_say(a, ROLE_WARNING, "Standard input cannot be read again");
		return;
	}
	renew(a, true, &news);
	if (!say_of_page(a) && !reload_notice(a, NULL))
		app_say(a, ROLE_FOOTER, "Read again");
}

bool app_follow_files(struct app *a)
{
	struct news news;
	if (!renew(a, false, &news))
		return false;
	if (news.read || news.gone)
		strbuf_clear(&a->message);
	if (!say_of_page(a) && !reload_notice(a, NULL))
		say_news(a, &news);
	return true;
}

bool reload_notice(const struct app *a, struct strbuf *b)
{
	const struct page *p = history_page(&a->history);
	const struct library_file *file = NULL;
	if (p->brief.len)
		file = desk_file_of(&a->desk, desk_brief(&a->desk, p->brief));
	if (!file || !file->kept)
		return false;
	const struct diag *d = file->diags.count ? &file->diags.items[0] : NULL;
	if (!b)
		return true;
	strbuf_adds(b, "Kept as it was");
	if (d && d->mark.line)
		strbuf_addf(b, "; line %u, column %u", (unsigned)d->mark.line, (unsigned)d->mark.column);
	strbuf_addf(b, ": %s", d ? d->message : "the file cannot be read");
	return true;
}
