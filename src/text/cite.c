#include "text/cite.h"

#include <stdio.h>

#include "base/id.h"
#include "base/strbuf.h"

static struct str superscript(struct doc *d, size_t number)
{
	static const char *const digits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
	char decimal[24], out[sizeof decimal * 4], *end = out;
	snprintf(decimal, sizeof decimal, "%zu", number);
	for (const char *p = decimal; *p; p++)
		end = stpcpy(end, digits[*p - '0']);
	return arena_str(&d->arena, (struct str){out, (size_t)(end - out)});
}

/* Ids are compared in NFC, which a text need not be written in. */
static const struct source *find_source(const struct brief *brief, struct str id, size_t *number)
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

bool cite_knows(const struct brief *brief, struct str id)
{
	return find_source(brief, id, NULL) != NULL;
}

bool cite_add(struct doc *d, const struct brief *brief, struct str id, bool after_number)
{
	size_t number = 0;
	const struct source *source = find_source(brief, id, &number);
	if (!source)
		return false;
	struct target target = {TARGET_SOURCE, text_str(brief->id), text_str(source->id)};
	if (after_number)
		doc_span(d, ROLE_TEXT, 0, 0, STR(" "));
	doc_span(d, ROLE_SOURCE, 0, doc_add_target(d, target), superscript(d, number));
	return true;
}

void cite_compose(struct doc *d, const struct brief *brief, const struct list *citations)
{
	bool any = false;
	for (LIST_EACH(const struct citation, cited, *citations))
		if (cited->id && cite_add(d, brief, text_str(cited->id), any))
			any = true;
}
