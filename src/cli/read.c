/* attache PATH: the reader, or where there is no terminal what print and list show. */
#include <stdio.h>
#include <unistd.h>

#include "cli/command.h"
#include "cli/list.h"
#include "cli/output.h"
#include "cli/print.h"
#include "cli/reading.h"
#include "ui/run.h"

static void report(const struct diags *diags)
{
	struct strbuf text;
	strbuf_init(&text);
	for (size_t i = 0; i < diags->count; i++)
		reading_add_diag(&text, diags->file, &diags->items[i]);
	fwrite(text.ptr, 1, text.len, stderr);
	strbuf_release(&text);
}

/* A theme with mistakes serves all the same. False where there is no such theme. */
static bool choose_theme(struct theme *theme, const char *name)
{
	struct diags diags;
	theme_init(theme);
	if (!name)
		return true;
	diags_init(&diags, name);
	bool good = theme_load(theme, name, &diags);
	report(&diags);
	diags_release(&diags);
	return good;
}

static int run_reader(struct reading *r, const struct arguments *a)
{
	struct theme theme;
	int status = EXIT_TROUBLE;
	if (choose_theme(&theme, a->theme)) {
		struct library *library = r->library;
		r->library = NULL;
		status = ui_run(library, &theme, output_colour(a));
	}
	theme_release(&theme);
	return status;
}

/* Whether there is a file at all, be it one with faults: the reader shows those as well. Of an
 * empty folder it says what to do. */
static bool can_be_read(const struct library *library)
{
	if (!library_file_count(library))
		return true;
	for (size_t i = 0; i < library_file_count(library); i++)
		if (!library_file_at(library, i)->unreadable)
			return true;
	return false;
}

static int run(const struct arguments *a)
{
	struct reading r;
	int status;
	if (!reading_open(&r, a))
		status = EXIT_TROUBLE;
	else if (isatty(STDOUT_FILENO) && can_be_read(r.library))
		status = run_reader(&r, a);
	else if (reading_is_file(&r))
		status = print_reading(&r, a);
	else
		status = list_reading(&r, a);
	reading_release(&r);
	return status;
}

const struct command command_read = {
    .operands = "[PATH...]",
    .about = "Read the library, or the one briefing",
    .details =
        "PATH is a file, a folder with YAML files in it, or - for standard input. Without one "
        "it is $ATTACHE_PATH (several are parted by colons), then ./briefs. Where standard "
        "output is no terminal, a briefing is printed and a library listed. In the reader, ? "
        "shows the keys of the place one is in, and q leaves it.",
    .run = run,
};
