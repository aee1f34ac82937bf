#include "cli/help_topic.h"

#include <stdio.h>

#include "base/folders.h"
#include "base/show.h"
#include "cli/command.h"
#include "cli/reading.h"
#include "cli/setup.h"
#include "load/ini_write.h"
#include "ui/theme.h"
#include "ui/theme_files.h"

static void add_settings_path(struct strbuf *b, const struct arguments *a)
{
	struct strbuf path;
	strbuf_init(&path);
	setup_add_path(&path, a);
	show_add_line(b, strbuf_str(&path));
	strbuf_release(&path);
}

static bool has_keys(const struct ini *ini)
{
	for (size_t i = 0; i < ini->count; i++)
		if (strcmp(ini->items[i].section, settings_keys_section) == 0)
			return true;
	return false;
}

static bool write_settings(const struct arguments *a, struct strbuf *b)
{
	struct strbuf head;
	setup_report(a->setup, a);
	strbuf_init(&head);
	strbuf_adds(&head, "The settings of attache, as they hold at present. They are read from ");
	add_settings_path(&head, a);
	strbuf_adds(&head, "; only what differs from the default need stand there. The keys are set "
	                   "there as well, under [keys]: see \"attache help keys\".");
	ini_add_comment(b, head.ptr);
	strbuf_release(&head);
	settings_write(&a->setup->settings, b);
	if (has_keys(&a->setup->settings.ini))
		keymap_write(a->setup->keymap, b);
	return true;
}

static bool write_keys(const struct arguments *a, struct strbuf *b)
{
	struct strbuf head;
	setup_report(a->setup, a);
	strbuf_init(&head);
	strbuf_adds(&head, "The keys of the reader, as they hold at present. To change some, put their "
	                   "lines under [keys] into ");
	add_settings_path(&head, a);
	strbuf_adds(&head, ", or into a file for --keys.");
	ini_add_comment(b, head.ptr);
	strbuf_release(&head);
	keymap_write(a->setup->keymap, b);
	return true;
}

static void add_theme_names(struct strbuf *b)
{
	struct theme_names names;
	theme_names_init(&names);
	for (size_t i = 0; i < names.count; i++) {
		strbuf_adds(b, i ? ", " : "");
		show_add_line(b, str_from(names.items[i]));
	}
	theme_names_release(&names);
}

static bool write_theme(const struct arguments *a, struct strbuf *b)
{
	struct theme theme;
	struct diags diags;
	struct strbuf head;
	diags_init(&diags, "");
	bool good = setup_theme(a->setup, &theme, &diags);
	setup_report(a->setup, a);
	reading_report_file(&diags, a);
	strbuf_init(&head);
	strbuf_adds(
		&head, "A theme of attache: the look of each role, as it is at present. Save it as ");
	if (folder_config(&head))
		strbuf_adds(&head, "/themes/NAME.ini");
	strbuf_adds(&head, " and ask for it with --theme NAME or theme = NAME under [reader] of the "
	                   "settings. There are: ");
	add_theme_names(&head);
	strbuf_adds(&head, ".");
	ini_add_comment(b, head.ptr);
	theme_write(&theme, b);
	strbuf_release(&head);
	theme_release(&theme);
	diags_release(&diags);
	return good;
}

const struct help_topic help_topics[] = {
	{"keys", "Show every key of the reader, as a file to be changed", write_keys},
	{"theme", "Show the look of every role, and the themes there are", write_theme},
	{"settings", "Show every setting, as a file to be changed", write_settings},
};
const size_t help_topic_count = sizeof help_topics / sizeof *help_topics;

const struct help_topic *help_topic_find(const char *name)
{
	if (strcmp(name, "themes") == 0)
		name = "theme";
	for (size_t i = 0; i < help_topic_count; i++)
		if (strcmp(help_topics[i].name, name) == 0)
			return &help_topics[i];
	return NULL;
}

int help_topic_print(const struct arguments *a, const struct help_topic *topic)
{
	struct strbuf text;
	strbuf_init(&text);
	bool good = topic->write(a, &text);
	if (good)
		fwrite(text.ptr, 1, text.len, stdout);
	strbuf_release(&text);
	return good ? EXIT_DONE : EXIT_TROUBLE;
}
