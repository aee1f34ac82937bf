/* What is wrong with the file one reads, and with the settings. */
#include "ui/state.h"

void app_tell_mistakes(struct app *a, const struct diags *diags, size_t files)
{
	a->desk.mistakes = diags;
	a->desk.mistake_files = files;
	size_t count = desk_mistakes(&a->desk);
	if (!count)
		return;
	struct strbuf key;
	strbuf_init(&key);
	keymap_show_keys(a->desk.keymap, ACTION_PROBLEMS, 1, &key);
	app_say(a, ROLE_WARNING, "%zu mistake%s in the settings%s%s%s", count, count == 1 ? "" : "s",
		key.len ? "; " : "", key.ptr, key.len ? " shows them" : "");
	strbuf_release(&key);
}

void mistakes_open(struct app *a)
{
	const struct page *p = history_page(&a->history);
	const struct library_file *file = desk_file_of(&a->desk, desk_brief(&a->desk, p->brief));
	if (p->kind == &page_problems || p->kind == &page_mistakes)
		app_say(a, ROLE_FOOTER, "This is the page one is on");
	else if (file && file->diags.count)
		app_open(a, page_new(&page_problems, STR(""), str_from(file->path)));
	else if (desk_mistakes(&a->desk))
		app_open(a, page_new(&page_mistakes, STR(""), STR("")));
	else
		app_say(a, ROLE_FOOTER, "Nothing is wrong here, nor with the settings");
}
