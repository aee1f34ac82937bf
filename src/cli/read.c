/* attache PATH: the reader, or where there is no terminal what print and list show. */
#include <string.h>
#include <unistd.h>

#include "base/show.h"
#include "cli/command.h"
#include "cli/list.h"
#include "cli/output.h"
#include "cli/print.h"
#include "cli/reading.h"
#include "cli/setup.h"
#include "ui/run.h"

static int run_reader(struct reading *r, const struct arguments *a)
{
	struct theme theme;
	struct diags diags[SETUP_FILES + 1];
	struct ui_options options = {
		.keymap = a->setup->keymap,
		.theme = &theme,
		.theme_open = setup_theme_is_open(a->setup),
		.colour = output_colour(a),
		.linear = settings_word(&a->setup->settings, SETTING_LAYOUT),
		.mouse = settings_word(&a->setup->settings, SETTING_MOUSE),
		.diags = diags,
		.diags_count = SETUP_FILES + 1,
	};
	int status = EXIT_TROUBLE;
	struct strbuf path;
	strbuf_init(&path);
	setup_add_path(&path, a);
	options.settings_path = path.ptr;
	diags_init(&diags[SETUP_FILES], "");
	bool good = setup_theme(a->setup, &theme, &diags[SETUP_FILES]);
	memcpy(diags, a->setup->diags, sizeof a->setup->diags);
	if (good) {
		struct library *library = r->library;
		r->library = NULL;
		status = ui_run(library, &options);
	} else {
		reading_report_file(&diags[SETUP_FILES], a);
	}
	diags_release(&diags[SETUP_FILES]);
	theme_release(&theme);
	strbuf_release(&path);
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

/* Whether the first word names nothing that is there and looks like a command rather than a path;
 * if so that is told. */
static bool is_no_command(const struct arguments *a)
{
	const char *word = a->operands.count ? a->operands.items[0] : NULL;
	if (!word || strpbrk(word, "./") || strcmp(word, "-") == 0 || access(word, F_OK) == 0)
		return false;
	const char *nearest = command_nearest(word);
	/* Several words are paths, of which one may be missing. */
	if (!nearest && a->operands.count > 1)
		return false;
	struct strbuf shown;
	strbuf_init(&shown);
	show_add_line(&shown, str_from(word));
	if (nearest)
		complain("there is no file, folder or command '%s'; did you mean \"attache %s\"?", shown.ptr,
			nearest);
	else
		complain("there is no file, folder or command '%s'; \"attache help\" lists the commands",
			shown.ptr);
	strbuf_release(&shown);
	return true;
}

static int run(const struct arguments *a)
{
	struct reading r;
	int status;
	if (is_no_command(a))
		return EXIT_TROUBLE;
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
		"it is $ATTACHE_PATH (several are parted by colons), then the path that the settings name, "
		"then ./briefs. Where standard "
		"output is no terminal, a briefing is printed and a library listed. In the reader, ? "
		"shows the keys of the place one is in, and q leaves it.",
	.run = run,
};
