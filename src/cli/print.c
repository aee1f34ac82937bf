#include "cli/print.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/nearest.h"
#include "base/show.h"
#include "cli/command.h"
#include "cli/output.h"
#include "export/json.h"
#include "model/names.h"
#include "text/compose.h"
#include "text/press.h"

enum { FORMAT_TEXT, FORMAT_JSON, SECTIONS_MAX = 16 };

/* Which sections are asked for, by their places in compose_sections. */
struct choice {
	bool any; /* --section was given */
	bool wanted[SECTIONS_MAX];
};

static bool choose(struct choice *c, const char *name)
{
	const char *names[SECTIONS_MAX];
	for (size_t i = 0; i < compose_section_count; i++) {
		names[i] = compose_sections[i].name;
		if (strcmp(names[i], name) == 0)
			return c->wanted[i] = true;
	}
	struct strbuf shown;
	strbuf_init(&shown);
	strbuf_adds(&shown, "--section: '");
	show_add_line(&shown, str_from(name));
	strbuf_adds(&shown, "' is none of");
	for (size_t i = 0; i < compose_section_count; i++)
		strbuf_addf(&shown, "%s %s", i ? "," : "", names[i]);
	const char *nearest = nearest_word(name, names, compose_section_count);
	if (nearest)
		strbuf_addf(&shown, "; did you mean %s?", nearest);
	complain("%s", shown.ptr);
	strbuf_release(&shown);
	return false;
}

/* False, with a message, where there is no such section. */
static bool choice_read(struct choice *c, const struct texts *lists)
{
	*c = (struct choice){.any = lists->count > 0};
	for (size_t i = 0; i < lists->count; i++) {
		char *copy = mem_strdup(lists->items[i]), *rest = copy, *name;
		bool good = true;
		while (good && (name = strsep(&rest, ",")))
			good = choose(c, name);
		free(copy);
		if (!good)
			return false;
	}
	return true;
}

static bool is_named(const struct reading *r, const char *path)
{
	for (size_t i = 0; i < r->paths.count; i++)
		if (strcmp(r->paths.items[i], path) == 0)
			return true;
	return false;
}

/* A registry says nothing by itself: its facts stand in the briefings. It is printed where it is
 * named, but not among the files of a folder. Of two briefings with one id the library has the
 * first. */
static bool is_printed(const struct reading *r, const struct library_file *f)
{
	if (!f->brief)
		return false;
	if (f->brief->registry)
		return is_named(r, f->path);
	return library_file_count(r->library) == 1 ||
	       library_brief(r->library, text_str(f->brief->id)) == f->brief;
}

static bool lies_in(const char *path, const char *place)
{
	size_t len = strlen(place);
	while (len > 1 && place[len - 1] == '/')
		len--;
	return strncmp(path, place, len) == 0 &&
	       (!path[len] || path[len] == '/' || place[len - 1] == '/');
}

/* The briefings to print, those of the path that was named first first; freed by the caller. */
static size_t collect(const struct reading *r, const struct brief ***out)
{
	size_t count = 0, files = library_file_count(r->library);
	bool *done = mem_zalloc(files, sizeof *done);
	*out = mem_zalloc(files, sizeof **out);
	for (size_t i = 0; i < r->paths.count; i++) {
		for (size_t j = 0; j < files; j++) {
			const struct library_file *f = library_file_at(r->library, j);
			if (done[j] || !lies_in(f->path, r->paths.items[i]))
				continue;
			done[j] = true;
			if (is_printed(r, f))
				(*out)[count++] = f->brief;
		}
	}
	free(done);
	return count;
}

static void print_page(const struct compose *c, const struct choice *choice, bool head)
{
	if (head)
		compose_head(c);
	for (size_t i = 0; i < compose_section_count; i++)
		if (!choice->any || choice->wanted[i])
			compose_sections[i].compose(c);
}

static void print_text(const struct reading *r, const struct arguments *a,
	const struct choice *choice, const struct brief *const *briefs, size_t count)
{
	bool colour = output_colour(a);
	struct press press;
	struct doc doc;
	struct compose c = {.doc = &doc,
		.press = &press,
		.library = library_file_count(r->library) > 1 ? r->library : NULL,
		.as_of = a->as_of.kind == EDTF_NONE ? NULL : &a->as_of,
		.headings = true};
	press_init(&press, stdout, output_width(a), colour);
	doc_init(&doc);
	for (size_t i = 0; i < count; i++) {
		/* Links by name are seen only in colour. */
		struct names *names = colour ? names_new(briefs[i]) : NULL;
		c.brief = briefs[i];
		c.names = names;
		if (i)
			doc_block(&doc, BLOCK_RULE)->space_before = 1;
		print_page(&c, choice, !choice->any || count > 1);
		press_finish(&press, &doc);
		names_free(names);
	}
	doc_release(&doc);
	press_release(&press);
}

/* The keys of the sections that are not asked for. */
static void print_json(const struct arguments *a, const struct choice *choice,
	const struct brief *const *briefs, size_t count)
{
	const char *left_out[SECTIONS_MAX + 2];
	struct json_view view = {
		.as_of = a->as_of.kind == EDTF_NONE ? NULL : &a->as_of, .left_out = left_out};
	for (size_t i = 0; choice->any && i < compose_section_count; i++) {
		const char *name = compose_sections[i].name;
		if (choice->wanted[i])
			continue;
		left_out[view.left_out_count++] = name;
		if (strcmp(name, "judgements") != 0)
			continue;
		left_out[view.left_out_count++] = "gaps";
		left_out[view.left_out_count++] = "watch";
	}
	json_briefs(stdout, briefs, count, &view);
}

int print_reading(const struct reading *r, const struct arguments *a)
{
	struct choice choice;
	const struct brief **briefs;
	if (!choice_read(&choice, &a->sections))
		return EXIT_TROUBLE;
	if (library_file_count(r->library) > 1)
		library_check(r->library);
	size_t count = collect(r, &briefs);
	if (count && a->format == FORMAT_JSON)
		print_json(a, &choice, briefs, count);
	else
		print_text(r, a, &choice, briefs, count);
	free(briefs);
	fflush(stdout);
	int status = reading_report(r, a);
	if (count || status != EXIT_DONE)
		return status;
	complain("no briefing there");
	return EXIT_NOTHING;
}

static int run(const struct arguments *a)
{
	struct reading r;
	int status = EXIT_TROUBLE;
	if (!a->operands.count) {
		complain("print wants a file or a folder: attache print PATH...");
		return status;
	}
	if (reading_open(&r, a))
		status = print_reading(&r, a);
	reading_release(&r);
	return status;
}

static const struct option options[] = {
	{.name = "format",
		.kind = OPTION_WORD,
		.argument = "text|json",
		.about = "As a page of text, or as JSON with the keys of the file",
		.offset = offsetof(struct arguments, format)},
	{.name = "section",
		.kind = OPTION_TEXTS,
		.argument = "S,...",
		.about = "Only these sections: summary, judgements, actors, chronology, sources",
		.offset = offsetof(struct arguments, sections)},
	{.name = "width",
		.kind = OPTION_COLUMNS,
		.argument = "N",
		.about = "Columns for the text; otherwise the terminal's, or COLUMNS, or 80",
		.offset = offsetof(struct arguments, width)},
	{.name = "as-of",
		.kind = OPTION_DATE,
		.argument = "DATE",
		.about = "Only entries that may lie on or before the day, and links that may hold on it",
		.offset = offsetof(struct arguments, as_of)},
};

const struct command command_print = {
	.name = "print",
	.operands = "PATH...",
	.about = "Print briefings",
	.details =
		"The briefings of a folder come in the order of their paths. One with faults is shown as "
		"far as it can be; its faults are told on standard error, and the exit status is 2.",
	.options = options,
	.option_count = sizeof options / sizeof *options,
	.run = run,
};
