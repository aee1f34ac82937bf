#include "base/diag.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/strbuf.h"

static const struct {
	const char *name;
	enum severity severity;
} codes[DIAG_CODES] = {
	[DIAG_UNREADABLE] = {"unreadable", SEVERITY_ERROR},
	[DIAG_ENCODING] = {"encoding", SEVERITY_ERROR},
	[DIAG_YAML] = {"yaml", SEVERITY_ERROR},
	[DIAG_SECOND_DOCUMENT] = {"second-document", SEVERITY_ERROR},
	[DIAG_ALIAS] = {"alias", SEVERITY_ERROR},
	[DIAG_LIMIT] = {"limit", SEVERITY_ERROR},
	[DIAG_NOT_A_BRIEFING] = {"not-a-briefing", SEVERITY_ERROR},
	[DIAG_DUPLICATE_KEY] = {"duplicate-key", SEVERITY_ERROR},
	[DIAG_VERSION] = {"version", SEVERITY_ERROR},
	[DIAG_MISSING_FIELD] = {"missing-field", SEVERITY_ERROR},
	[DIAG_EMPTY_FIELD] = {"empty-field", SEVERITY_ERROR},
	[DIAG_WRONG_KIND] = {"wrong-kind", SEVERITY_ERROR},
	[DIAG_BAD_DATE] = {"bad-date", SEVERITY_ERROR},
	[DIAG_BAD_ID] = {"bad-id", SEVERITY_ERROR},
	[DIAG_BAD_WIKIDATA] = {"bad-wikidata", SEVERITY_ERROR},
	[DIAG_BAD_WORD] = {"bad-word", SEVERITY_ERROR},
	[DIAG_DUPLICATE_ID] = {"duplicate-id", SEVERITY_ERROR},
	[DIAG_UNKNOWN_SOURCE] = {"unknown-source", SEVERITY_ERROR},
	[DIAG_BAD_SCHEME] = {"bad-scheme", SEVERITY_ERROR},
	[DIAG_END_BEFORE_START] = {"end-before-start", SEVERITY_ERROR},
	[DIAG_DUPLICATE_BRIEF] = {"duplicate-brief", SEVERITY_ERROR},
	[DIAG_WIKIDATA_CONFLICT] = {"wikidata-conflict", SEVERITY_ERROR},
	[DIAG_UNKNOWN_KEY] = {"unknown-key", SEVERITY_WARNING},
	[DIAG_UNKNOWN_TYPE] = {"unknown-type", SEVERITY_WARNING},
	[DIAG_UNRESOLVED_ACTOR] = {"unresolved-actor", SEVERITY_WARNING},
	[DIAG_UNRESOLVED_EVENT] = {"unresolved-event", SEVERITY_WARNING},
	[DIAG_UNRESOLVED_BRIEF] = {"unresolved-brief", SEVERITY_WARNING},
	[DIAG_NO_SCHEME] = {"no-scheme", SEVERITY_WARNING},
	[DIAG_LOST_TEXT] = {"lost-text", SEVERITY_WARNING},
	[DIAG_UNMENTIONED_ACTOR] = {"unmentioned-actor", SEVERITY_WARNING},
	[DIAG_UNSOURCED] = {"unsourced", SEVERITY_WARNING},
	[DIAG_UNCITED_SOURCE] = {"uncited-source", SEVERITY_WARNING},
	[DIAG_SINGLE_SOURCE] = {"single-source", SEVERITY_WARNING},
	[DIAG_LIKELIHOOD_WITH_CONFIDENCE] = {"likelihood-with-confidence", SEVERITY_WARNING},
	[DIAG_ONE_NAME_TWO_IDS] = {"one-name-two-ids", SEVERITY_WARNING},
	[DIAG_SELF_LINK] = {"self-link", SEVERITY_WARNING},
	[DIAG_NOT_YAML] = {"passed-over", SEVERITY_WARNING},
	[DIAG_SETTING] = {"setting", SEVERITY_WARNING},
};

void diags_init(struct diags *d, const char *file)
{
	*d = (struct diags){.file = mem_strdup(file)};
}

void diags_release(struct diags *d)
{
	for (size_t i = 0; i < d->count; i++)
		free(d->items[i].message);
	free(d->items);
	free(d->file);
	*d = (struct diags){0};
}

void diags_add(struct diags *d, enum diag_code code, struct mark mark, const char *format, ...)
{
	struct strbuf message;
	strbuf_init(&message);
	va_list args;
	va_start(args, format);
	strbuf_addv(&message, format, args);
	va_end(args);
	mem_grow(&d->items, &d->capacity, d->count, sizeof *d->items);
	enum severity severity = codes[code].severity;
	d->items[d->count++] = (struct diag){
		.code = code, .severity = severity, .mark = mark, .message = strbuf_detach(&message)};
	if (severity == SEVERITY_ERROR)
		d->errors++;
	else
		d->warnings++;
}

void diags_sort(struct diags *d)
{
	/* Insertion sort: stable, and the list is nearly sorted as found. */
	for (size_t i = 1; i < d->count; i++) {
		struct diag moving = d->items[i];
		size_t at = i;
		for (; at > 0; at--) {
			const struct mark *m = &d->items[at - 1].mark;
			if (m->line < moving.mark.line ||
				(m->line == moving.mark.line && m->column <= moving.mark.column))
				break;
			d->items[at] = d->items[at - 1];
		}
		d->items[at] = moving;
	}
}

const char *diag_code_name(enum diag_code code)
{
	return codes[code].name;
}

enum severity diag_code_severity(enum diag_code code)
{
	return codes[code].severity;
}

const char *severity_name(enum severity severity)
{
	return severity == SEVERITY_ERROR ? "error" : "warning";
}
