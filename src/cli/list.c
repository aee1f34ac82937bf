#include "cli/list.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/show.h"
#include "cli/command.h"
#include "cli/output.h"
#include "export/json.h"
#include "export/tsv.h"

enum { FORMAT_TEXT, FORMAT_TSV, FORMAT_JSON };

/* Nothing is remembered of what was read, so all is unread. */
static const bool unread = true;

static void write_text(const struct arguments *a, const struct brief *const *briefs, size_t count)
{
	struct doc doc;
	int width = output_width(a);
	doc_init(&doc);
	list_compose(&doc, briefs, count, width);
	output_doc(&doc, a, width);
	doc_release(&doc);
}

static void write_tsv(const struct brief *const *briefs, size_t count)
{
	struct strbuf rows;
	strbuf_init(&rows);
	for (size_t i = 0; i < count; i++)
		tsv_list_row(&rows, briefs[i], unread);
	fwrite(rows.ptr, 1, rows.len, stdout);
	strbuf_release(&rows);
}

static void write_list(const struct arguments *a, const struct brief *const *briefs, size_t count)
{
	switch (a->format) {
	case FORMAT_TSV: write_tsv(briefs, count); return;
	case FORMAT_JSON:
		for (size_t i = 0; i < count; i++)
			if (!json_list_row(stdout, briefs[i], unread))
				return;
		return;
	default: write_text(a, briefs, count);
	}
}

static void complain_of_actor(
	const struct library *library, const char *actor, const struct str *ids, size_t count)
{
	struct strbuf text;
	strbuf_init(&text);
	strbuf_addc(&text, '\'');
	show_add_line(&text, str_from(actor));
	strbuf_adds(&text, "' may be");
	for (size_t i = 0; i < count; i++) {
		struct library_actor who;
		strbuf_adds(&text, i ? ", " : " ");
		show_add_line(&text, ids[i]);
		if (!library_actor(library, NULL, ids[i], &who))
			continue;
		strbuf_adds(&text, " (");
		show_add_line(&text, who.name);
		strbuf_addc(&text, ')');
	}
	complain("--actor: %s; name one by its id", text.ptr);
	strbuf_release(&text);
}

/* Whether the actor asked for is none or one; otherwise the candidates are told. */
static bool actor_is_clear(const struct library *library, const char *actor)
{
	struct str *ids = NULL;
	if (!actor)
		return true;
	size_t count = library_find_actor(library, actor, &ids);
	if (count > 1)
		complain_of_actor(library, actor, ids, count);
	free(ids);
	return count <= 1;
}

static const struct edtf *given(const struct edtf *date)
{
	return date->kind == EDTF_NONE ? NULL : date;
}

int list_reading(const struct reading *r, const struct arguments *a)
{
	const struct brief **briefs = NULL;
	if (!actor_is_clear(r->library, a->actor))
		return EXIT_TROUBLE;
	struct library_filter filter = {.tags = a->tags.items,
		.tag_count = a->tags.count,
		.actor = a->actor,
		.since = given(&a->since),
		.until = given(&a->until),
		.status = a->status};
	size_t count = library_list(r->library, &filter, (enum library_sort)a->sort, &briefs);
	write_list(a, briefs, count);
	free(briefs);
	fflush(stdout);
	int status = reading_report(r, a);
	if (count || status != EXIT_DONE)
		return status;
	bool some = library_brief_count(r->library) > 0;
	complain(some ? "no briefing is like that" : "no briefing there");
	if (!some)
		reading_offer();
	return EXIT_NOTHING;
}

static int run(const struct arguments *a)
{
	struct reading r;
	int status = EXIT_TROUBLE;
	if (reading_open(&r, a))
		status = list_reading(&r, a);
	reading_release(&r);
	return status;
}

static const struct option options[] = {
	{.name = "actor",
		.kind = OPTION_TEXT,
		.argument = "A",
		.about = "Only briefings that list the actor: an id, a Wikidata number, a name or an alias",
		.offset = offsetof(struct arguments, actor)},
	{.name = "tag",
		.kind = OPTION_TEXTS,
		.argument = "T",
		.about = "Only briefings with the tag; of several, with all of them",
		.offset = offsetof(struct arguments, tags)},
	{.name = "since",
		.kind = OPTION_DATE,
		.argument = "DATE",
		.about = "Only briefings that may be of that day or later (2025, 2025-02, 2025-02-28)",
		.offset = offsetof(struct arguments, since)},
	{.name = "until",
		.kind = OPTION_DATE,
		.argument = "DATE",
		.about = "Only briefings that may be of that day or earlier",
		.offset = offsetof(struct arguments, until)},
	{.name = "status",
		.kind = OPTION_NAME,
		.argument = "draft|current|archived",
		.about = "Only briefings of that status",
		.offset = offsetof(struct arguments, status)},
	{.name = "sort",
		.kind = OPTION_WORD,
		.argument = "date|title|updated",
		.about = "By date or by day of update, the latest first, or by title",
		.offset = offsetof(struct arguments, sort)},
	{.name = "format",
		.kind = OPTION_WORD,
		.argument = "text|tsv|json",
		.about =
			"As columns fitted to the width, as tab-separated values, or as JSON, an object a line",
		.offset = offsetof(struct arguments, format)},
	{.name = "width",
		.kind = OPTION_COLUMNS,
		.argument = "N",
		.about = "Columns for the text; otherwise the terminal's, or COLUMNS, or 80",
		.offset = offsetof(struct arguments, width)},
};

const struct command command_list = {
	.name = "list",
	.operands = "[PATH...]",
	.about = "List the briefings of a library",
	.details =
		"Tab-separated values are id, date, title, tags, counts of actors, events and sources, "
		"whether unread, and file. Where nothing is found, the exit status is 1.",
	.options = options,
	.option_count = sizeof options / sizeof *options,
	.run = run,
};
