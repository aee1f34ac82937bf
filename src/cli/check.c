/* check: a curator's errors and warnings. */
#include <limits.h>
#include <stdio.h>

#include "cli/command.h"
#include "cli/reading.h"
#include "cli/setup.h"
#include "cli/output.h"
#include "export/json.h"
#include "model/check.h"

enum { FORMAT_TEXT, FORMAT_JSON };

struct tally {
	size_t errors, warnings;
	bool unreadable;
	size_t files;
};

static void check_all(struct library *library)
{
	for (size_t i = 0; i < library_file_count(library); i++) {
		struct library_file *f = library_file_at(library, i);
		if (f->brief)
			brief_check(f->brief, &f->diags);
	}
	library_check(library);
}

static void count(struct tally *t, const struct library_file *f)
{
	t->files += f->brief || !f->passed_over;
	t->unreadable |= f->unreadable;
	for (size_t i = 0; i < f->diags.count; i++) {
		const struct diag *d = &f->diags.items[i];
		t->errors += d->severity == SEVERITY_ERROR;
		t->warnings += d->severity == SEVERITY_WARNING && d->code != DIAG_NOT_YAML;
	}
}

/* "FILE:LINE:COLUMN: error: MESSAGE", the severity in its colour. */
static void compose_diag(struct doc *doc, struct strbuf *b, const char *file, const struct diag *d)
{
	strbuf_clear(b);
	reading_add_diag(b, file, d);
	struct str line = arena_str(&doc->arena, (struct str){b->ptr, b->len - 1});
	size_t message = strlen(d->message), word = strlen(severity_name(d->severity)) + strlen(": ");
	size_t place = line.len - message - word;
	doc_block(doc, BLOCK_CODE);
	doc_span(doc, ROLE_MUTED, 0, 0, (struct str){line.ptr, place});
	doc_span(doc, d->severity == SEVERITY_ERROR ? ROLE_ERROR : ROLE_WARNING, 0, 0,
		(struct str){line.ptr + place, word});
	doc_span(doc, ROLE_TEXT, 0, 0, (struct str){line.ptr + place + word, message});
}

static void write_text(const struct reading *r, const struct arguments *a)
{
	struct doc doc;
	struct strbuf b;
	doc_init(&doc);
	strbuf_init(&b);
	for (size_t i = 0; i < library_file_count(r->library); i++) {
		const struct library_file *f = library_file_at(r->library, i);
		for (size_t j = 0; j < f->diags.count; j++)
			if (reading_shows(a, &f->diags.items[j]))
				compose_diag(&doc, &b, f->path, &f->diags.items[j]);
	}
	/* Never wrapped: one line is one finding. */
	output_doc(&doc, a, INT_MAX);
	strbuf_release(&b);
	doc_release(&doc);
}

static void write_json(const struct reading *r, const struct arguments *a)
{
	for (size_t i = 0; i < library_file_count(r->library); i++) {
		const struct library_file *f = library_file_at(r->library, i);
		for (size_t j = 0; j < f->diags.count; j++)
			if (reading_shows(a, &f->diags.items[j]))
				json_diag_row(stdout, f->path, &f->diags.items[j]);
	}
}

static int run(const struct arguments *a)
{
	struct reading r;
	struct tally tally = {0};
	if (!reading_open(&r, a)) {
		reading_release(&r);
		return EXIT_TROUBLE;
	}
	setup_report(a->setup, a);
	check_all(r.library);
	if (a->format == FORMAT_JSON)
		write_json(&r, a);
	else
		write_text(&r, a);
	for (size_t i = 0; i < library_file_count(r.library); i++)
		count(&tally, library_file_at(r.library, i));
	reading_release(&r);
	if (tally.unreadable)
		return EXIT_TROUBLE;
	if (tally.errors || (a->strict && tally.warnings))
		return EXIT_NOTHING;
	if (tally.files)
		return EXIT_DONE;
	complain("no briefing there");
	return EXIT_NOTHING;
}

static const struct option options[] = {
	{.name = "strict",
		.kind = OPTION_FLAG,
		.about = "Warnings count as errors do",
		.offset = offsetof(struct arguments, strict)},
	{.name = "format",
		.kind = OPTION_WORD,
		.argument = "text|json",
		.about = "As FILE:LINE:COLUMN: error|warning: MESSAGE, or as JSON, an object a line",
		.offset = offsetof(struct arguments, format)},
};

const struct command command_check = {
	.name = "check",
	.operands = "[PATH...]",
	.about = "Find a curator's errors",
	.details =
		"All faults of a file are told at once, on standard output: what is wrong, what was "
		"expected and what to write instead. The exit status is 1 where there are errors, and 2 "
		"where something could not be read. What refers to other briefings is looked for among "
		"the files given, so give a library whole.",
	.options = options,
	.option_count = sizeof options / sizeof *options,
	.run = run,
};
