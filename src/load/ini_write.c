#include "load/ini_write.h"

#include <stdbool.h>

enum { LINE = 78 };

void ini_add_section(struct strbuf *b, const char *name)
{
	strbuf_addf(b, "%s[%s]\n", b->len ? "\n" : "", name);
}

void ini_add_comment(struct strbuf *b, const char *text)
{
	size_t line = b->len;
	strbuf_addc(b, ';');
	while (*text) {
		size_t word = strcspn(text, " ");
		if (b->len - line + 1 + word > LINE && b->len > line + 1) {
			strbuf_adds(b, "\n;");
			line = b->len - 1;
		}
		strbuf_addc(b, ' ');
		strbuf_add(b, text, word);
		text += word;
		text += strspn(text, " ");
	}
	strbuf_addc(b, '\n');
}

static bool needs_quotes(const char *value)
{
	size_t len = strlen(value);
	return strpbrk(value, "#;") || value[0] == '"' || value[0] == '\'' || value[0] == ' ' ||
	       (len > 0 && (value[len - 1] == ' ' || value[len - 1] == '\\'));
}

void ini_add_value(struct strbuf *b, const char *value)
{
	char quote = strchr(value, '"') ? '\'' : '"';
	if (!needs_quotes(value)) {
		strbuf_addf(b, "=%s%s", *value ? " " : "", value);
		return;
	}
	strbuf_addf(b, "= %c", quote);
	for (const char *c = value; *c; c++)
		if (*c != quote)
			strbuf_addc(b, *c);
	strbuf_addc(b, quote);
}

void ini_add_item(struct strbuf *b, const char *key, const char *value)
{
	strbuf_addf(b, "%s ", key);
	ini_add_value(b, value);
	strbuf_addc(b, '\n');
}
