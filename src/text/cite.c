#include "text/cite.h"

#include <stdlib.h>

#include "base/id.h"
#include "base/strbuf.h"

static struct str superscript(struct doc *d, size_t number)
{
	static const char *const digits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
	char out[64], *p = out + sizeof out;
	do {
		size_t len = strlen(digits[number % 10]);
		p = memcpy(p - len, digits[number % 10], len);
		number /= 10;
	} while (number);
	return arena_str(&d->arena, (struct str){p, (size_t)(out + sizeof out - p)});
}

const struct source *cite_source(const struct brief *brief, struct str id, size_t *number)
{
	const struct source *source = brief_source(brief, id, number);
	if (source)
		return source;
	struct strbuf normal;
	strbuf_init(&normal);
	id_normalize(&normal, id);
	if (!str_equal(strbuf_str(&normal), id))
		source = brief_source(brief, strbuf_str(&normal), number);
	strbuf_release(&normal);
	return source;
}

static void add_number(struct doc *d, const struct brief *brief, const struct source *source,
	size_t number, bool after_number)
{
	struct target target = {TARGET_SOURCE, text_str(brief->id), text_str(source->id)};
	if (after_number)
		doc_literal(d, ROLE_TEXT, 0, 0, STR(" "));
	doc_literal(d, ROLE_SOURCE, 0, doc_add_target(d, target), superscript(d, number));
}

bool cite_add(struct doc *d, const struct brief *brief, struct str id, bool after_number)
{
	size_t number = 0;
	const struct source *source = cite_source(brief, id, &number);
	if (source)
		add_number(d, brief, source, number, after_number);
	return source != NULL;
}

bool cite_is_number(const struct doc *d, const struct span *span)
{
	static const char *const begin[] = {"¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
	const struct target *t = span->role == ROLE_SOURCE ? doc_target(d, span->link) : NULL;
	if (!t || t->kind != TARGET_SOURCE)
		return false;
	for (size_t i = 0; i < sizeof begin / sizeof *begin; i++)
		if (span->text.len >= strlen(begin[i]) &&
			memcmp(span->text.ptr, begin[i], strlen(begin[i])) == 0)
			return true;
	return false;
}

/* Whether the present block's text has that number already. */
static bool is_cited(const struct doc *d, struct span_range text, struct str id)
{
	for (uint32_t i = 0; i < text.count; i++) {
		const struct span *span = &d->spans[text.first + i];
		const struct target *t = span->role == ROLE_SOURCE ? doc_target(d, span->link) : NULL;
		if (t && t->kind == TARGET_SOURCE && str_equal(t->id, id))
			return true;
	}
	return false;
}

static int compare_numbers(const void *left, const void *right)
{
	const size_t *a = left, *b = right;
	return (*a > *b) - (*a < *b);
}

/* The numbers of the citations that are to be added, in order; returns how many. */
static size_t wanted(struct doc *d, const struct brief *brief, const struct list *citations,
	struct span_range text, size_t *numbers)
{
	size_t count = 0;
	for (LIST_EACH(const struct citation, cited, *citations)) {
		const struct source *source = cite_source(brief, text_str(cited->id), &numbers[count]);
		if (source && !is_cited(d, text, text_str(source->id)))
			count++;
	}
	if (count > 1)
		qsort(numbers, count, sizeof *numbers, compare_numbers);
	return count;
}

void cite_compose(struct doc *d, const struct brief *brief, const struct list *citations)
{
	struct span_range text = {0};
	if (!citations->count)
		return;
	if (d->block_count)
		text = d->blocks[d->block_count - 1].text;
	size_t *numbers = arena_alloc(&d->arena, citations->count * sizeof *numbers);
	size_t count = wanted(d, brief, citations, text, numbers);
	bool after_number = text.count && d->spans[text.first + text.count - 1].role == ROLE_SOURCE;
	for (size_t i = 0; i < count; i++) {
		if (i && numbers[i] == numbers[i - 1])
			continue;
		add_number(d, brief, LIST_AT(const struct source, brief->sources, numbers[i] - 1),
			numbers[i], after_number);
		after_number = true;
	}
}

bool cite_any(const struct brief *brief, const struct list *citations)
{
	for (LIST_EACH(const struct citation, cited, *citations))
		if (cite_source(brief, text_str(cited->id), NULL))
			return true;
	return false;
}
