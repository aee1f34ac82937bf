/* check: a curator's errors and warnings. */
#include <stdio.h>

#include "cli/command.h"
#include "cli/reading.h"
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

/* As one line however long, since that is what programs read. */
static void write_diag(struct strbuf *b, const char *file, const struct diag *d)
{
	strbuf_clear(b);
	reading_add_diag(b, file, d);
	fwrite(b->ptr, 1, b->len, stdout);
}

static void write_file(struct strbuf *b, const struct library_file *f, const struct arguments *a)
{
	for (size_t i = 0; i < f->diags.count; i++) {
		const struct diag *d = &f->diags.items[i];
		if (!reading_shows(a, d))
			continue;
		if (a->format == FORMAT_JSON)
			json_diag_row(stdout, f->path, d);
		else
			write_diag(b, f->path, d);
	}
}

static int run(const struct arguments *a)
{
	struct reading r;
	struct tally tally = {0};
	struct strbuf line;
	if (!reading_open(&r, a)) {
		reading_release(&r);
		return EXIT_TROUBLE;
	}
	check_all(r.library);
	strbuf_init(&line);
	for (size_t i = 0; i < library_file_count(r.library); i++) {
		const struct library_file *f = library_file_at(r.library, i);
		write_file(&line, f, a);
		count(&tally, f);
	}
	strbuf_release(&line);
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
