#include "base/diag.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/show.h"
#include "base/strbuf.h"
#include "base/width.h"

enum { EXCERPT_COLUMNS = 64 };

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

void diags_name(struct diags *d, const char *file)
{
	char *copy = mem_strdup(file);
	free(d->file);
	d->file = copy;
}

/* The message is made fit to show. */
static void add(struct diags *d, enum diag_code code, struct mark mark, struct str raw)
{
	struct strbuf message;
	strbuf_init(&message);
	show_add_line(&message, raw);
	mem_grow(&d->items, &d->capacity, d->count, sizeof *d->items);
	d->items[d->count++] = (struct diag){.code = code,
		.severity = codes[code].severity,
		.mark = mark,
		.message = strbuf_detach(&message)};
}

void diags_add(struct diags *d, enum diag_code code, struct mark mark, const char *format, ...)
{
	if (codes[code].severity == SEVERITY_ERROR)
		d->errors++;
	else
		d->warnings++;
	if (diags_full(d))
		return;
	struct strbuf message;
	strbuf_init(&message);
	va_list args;
	va_start(args, format);
	strbuf_addv(&message, format, args);
	va_end(args);
	if (d->count == DIAGS_MOST - 1)
		strbuf_adds(&message, "; more is wrong with this file than is told at once");
	add(d, code, mark, strbuf_str(&message));
	strbuf_release(&message);
}

struct str diag_excerpt(struct str s)
{
	return (struct str){s.ptr, str_fit(s, EXCERPT_COLUMNS, NULL)};
}

static void count_again(struct diags *d)
{
	d->errors = d->warnings = 0;
	for (size_t i = 0; i < d->count; i++) {
		if (d->items[i].severity == SEVERITY_ERROR)
			d->errors++;
		else
			d->warnings++;
	}
}

void diags_truncate(struct diags *d, size_t count)
{
	for (; d->count > count; d->count--)
		free(d->items[d->count - 1].message);
	count_again(d);
}

void diags_take(struct diags *d, struct diags *from, enum diag_code but)
{
	size_t left = 0;
	for (size_t i = 0; i < from->count; i++) {
		struct diag item = from->items[i];
		if (item.code == but) {
			from->items[left++] = item;
			continue;
		}
		mem_grow(&d->items, &d->capacity, d->count, sizeof *d->items);
		d->items[d->count++] = item;
	}
	from->count = left;
	count_again(from);
	count_again(d);
}

static bool precedes(const struct diag *a, const struct diag *b)
{
	return a->mark.line < b->mark.line ||
		   (a->mark.line == b->mark.line && a->mark.column < b->mark.column);
}

/* Merges two sorted runs of `from` that meet at `middle`. */
static void merge(const struct diag *from, struct diag *to, size_t start, size_t middle, size_t end)
{
	size_t a = start, b = middle;
	for (size_t i = start; i < end; i++) {
		bool second = a == middle || (b < end && precedes(&from[b], &from[a]));
		to[i] = from[second ? b++ : a++];
	}
}

/* Merge sort: stable, and linear where the list is sorted already, as after loading. */
void diags_sort(struct diags *d)
{
	size_t sorted = 1;
	while (sorted < d->count && !precedes(&d->items[sorted], &d->items[sorted - 1]))
		sorted++;
	if (sorted >= d->count)
		return;
	struct diag *other = mem_alloc(d->count * sizeof *other);
	for (size_t width = 1; width < d->count; width *= 2) {
		for (size_t start = 0; start < d->count; start += 2 * width) {
			size_t left = d->count - start, middle = start + (width < left ? width : left);
			merge(d->items, other, start, middle, start + (2 * width < left ? 2 * width : left));
		}
		struct diag *swap = d->items;
		d->items = other;
		other = swap;
	}
	free(other);
	d->capacity = d->count;
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
