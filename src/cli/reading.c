#include "cli/reading.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/folders.h"
#include "base/mem.h"
#include "base/show.h"
#include "cli/command.h"
#include "cli/output.h"
#include "cli/setup.h"

static const char default_folder[] = "./briefs";

static bool is_folder(const char *path)
{
	struct stat st;
	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

/* Takes the paths that stand in the text with colons between them. */
static void add_paths(struct reading *r, const char *text)
{
	char *rest = NULL;
	free(r->named);
	r->named = mem_strdup(text ? text : "");
	for (char *path = strtok_r(r->named, ":", &rest); path; path = strtok_r(NULL, ":", &rest))
		texts_add(&r->paths, path);
}

static void add_setting(struct reading *r, const struct setup *setup)
{
	struct strbuf expanded;
	struct str rest = str_from(setup->settings.values[SETTING_PATH]);
	strbuf_init(&expanded);
	while (rest.len > 0) {
		size_t len = strcspn(rest.ptr, ":");
		folder_add_expanded(&expanded, (struct str){rest.ptr, len});
		strbuf_addc(&expanded, ':');
		len += rest.ptr[len] == ':';
		rest = (struct str){rest.ptr + len, rest.len - len};
	}
	add_paths(r, expanded.ptr);
	strbuf_release(&expanded);
}

bool reading_open(struct reading *r, const struct arguments *a)
{
	*r = (struct reading){0};
	for (size_t i = 0; i < a->operands.count; i++)
		texts_add(&r->paths, a->operands.items[i]);
	if (!r->paths.count)
		add_paths(r, getenv("ATTACHE_PATH"));
	if (!r->paths.count)
		add_setting(r, a->setup);
	if (!r->paths.count && is_folder(default_folder))
		texts_add(&r->paths, default_folder);
	if (!r->paths.count) {
		complain(
			"no briefings: name a file or a folder, or set ATTACHE_PATH to some, or keep them in "
			"./briefs");
		reading_offer();
		return false;
	}
	r->library = library_new();
	for (size_t i = 0; i < r->paths.count; i++)
		library_add(r->library, r->paths.items[i]);
	return true;
}

void reading_offer(void)
{
	fputs("To learn the reader inside the reader:  attache demo\n"
	      "To begin a briefing of your own:        attache new ID > ID.yaml\n",
		stderr);
}

void reading_release(struct reading *r)
{
	if (r->library)
		library_free(r->library);
	free(r->paths.items);
	free(r->named);
	*r = (struct reading){0};
}

bool reading_is_file(const struct reading *r)
{
	return r->paths.count == 1 && !is_folder(r->paths.items[0]);
}

void reading_add_diag(struct strbuf *b, const char *file, const struct diag *d)
{
	show_add_line(b, str_from(file));
	strbuf_addf(b, ":%u:%u: %s: ", (unsigned)(d->mark.line ? d->mark.line : 1),
		(unsigned)(d->mark.column ? d->mark.column : 1), severity_name(d->severity));
	show_add_line(b, str_from(d->message));
	strbuf_addc(b, '\n');
}

bool reading_shows(const struct arguments *a, const struct diag *d)
{
	if (d->code == DIAG_NOT_YAML)
		return a->verbose;
	return d->severity == SEVERITY_ERROR || !a->quiet || a->strict;
}

void reading_report_file(const struct diags *diags, const struct arguments *a)
{
	struct strbuf text;
	strbuf_init(&text);
	for (size_t i = 0; i < diags->count; i++)
		if (reading_shows(a, &diags->items[i]))
			reading_add_diag(&text, diags->file, &diags->items[i]);
	fwrite(text.ptr, 1, text.len, stderr);
	strbuf_release(&text);
}

/* What a reader need not know: a curator's matter, or a file that was not named along. */
static bool is_for_curators(enum diag_code code)
{
	return (code >= DIAG_UNRESOLVED_ACTOR && code <= DIAG_UNRESOLVED_BRIEF) ||
	       (code >= DIAG_UNMENTIONED_ACTOR && code <= DIAG_SELF_LINK);
}

int reading_report(const struct reading *r, const struct arguments *a)
{
	struct strbuf text;
	int status = EXIT_DONE;
	setup_report(a->setup, a);
	strbuf_init(&text);
	for (size_t i = 0; i < library_file_count(r->library); i++) {
		const struct library_file *f = library_file_at(r->library, i);
		if (f->unreadable || f->diags.errors)
			status = EXIT_TROUBLE;
		for (size_t j = 0; j < f->diags.count; j++) {
			const struct diag *d = &f->diags.items[j];
			if (reading_shows(a, d) && !is_for_curators(d->code))
				reading_add_diag(&text, f->path, d);
		}
	}
	fwrite(text.ptr, 1, text.len, stderr);
	strbuf_release(&text);
	return status;
}
