#include "text/cite.h"

#include <stdio.h>

static struct str superscript(struct doc *d, size_t number)
{
	static const char *const digits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
	char decimal[24], out[sizeof decimal * 4];
	size_t len = 0;
	snprintf(decimal, sizeof decimal, "%zu", number);
	for (const char *p = decimal; *p; p++) {
		const char *digit = digits[*p - '0'];
		memcpy(out + len, digit, strlen(digit));
		len += strlen(digit);
	}
	return (struct str){arena_strndup(&d->arena, out, len), len};
}

bool cite_add(struct doc *d, const struct brief *brief, struct str id, bool after_number)
{
	size_t number = 0;
	const struct source *source = brief_source(brief, id, &number);
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
