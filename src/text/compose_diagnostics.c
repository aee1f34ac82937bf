/* The problems of one file. */
#include <stdio.h>

#include "base/diag.h"
#include "text/compose.h"

static void add_count(struct doc *d, size_t count, enum severity severity, bool any)
{
	enum role role = severity == SEVERITY_ERROR ? ROLE_ERROR : ROLE_WARNING;
	if (count)
		doc_printf(d, role, 0, 0, "%s%zu %s%s", any ? ", " : "", count, severity_name(severity),
			count == 1 ? "" : "s");
}

static void compose_heading(struct doc *d, const struct diags *diags)
{
	doc_block(d, BLOCK_HEADING)->level = 1;
	doc_span(d, ROLE_TITLE, 0, 0, str_from(diags->file));
	doc_aside(d);
	add_count(d, diags->errors, SEVERITY_ERROR, false);
	add_count(d, diags->warnings, SEVERITY_WARNING, diags->errors > 0);
	doc_text(d);
}

/* Columns for "12:34" and what parts it from the text. */
static unsigned place_columns(const struct diags *diags)
{
	int widest = 0;
	for (size_t i = 0; i < diags->count; i++) {
		struct mark mark = diags->items[i].mark;
		int columns = snprintf(NULL, 0, "%u:%u", mark.line, mark.column);
		widest = columns > widest ? columns : widest;
	}
	return (unsigned)widest + 2;
}

static void compose_problem(struct doc *d, const struct diag *diag, unsigned columns)
{
	struct block *b = doc_block(d, BLOCK_PARAGRAPH);
	b->hang = (uint16_t)columns;
	b->entry = true;
	b->mark = diag->mark;
	doc_marker(d);
	if (diag->mark.line)
		doc_printf(d, ROLE_MUTED, 0, 0, "%u:%u", diag->mark.line, diag->mark.column);
	doc_text(d);
	doc_printf(d, diag->severity == SEVERITY_ERROR ? ROLE_ERROR : ROLE_WARNING, 0, 0,
		"%s: ", severity_name(diag->severity));
	doc_span(d, ROLE_TEXT, 0, 0, str_from(diag->message));
}

void compose_diagnostics(struct doc *d, const struct diags *diags)
{
	if (!diags->count)
		return;
	d->file = diags->file;
	compose_heading(d, diags);
	unsigned columns = place_columns(diags);
	for (size_t i = 0; i < diags->count; i++) {
		size_t start = d->block_count;
		compose_problem(d, &diags->items[i], columns);
		d->blocks[start].space_before = i == 0;
	}
}
