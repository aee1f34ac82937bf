#include "text/write.h"

#include "base/strbuf.h"

enum { FLUSH_AT = 1 << 18 };

static bool flush(FILE *out, struct strbuf *b)
{
	bool ok = fwrite(b->ptr, 1, b->len, out) == b->len;
	strbuf_clear(b);
	return ok;
}

static void pad_to(struct strbuf *b, unsigned *column, unsigned to)
{
	if (to > *column) {
		strbuf_add_repeat(b, ' ', to - *column);
		*column = to;
	}
}

/* The end of the line's last segment without blanks that end it. */
static struct str trimmed(struct str s, bool last)
{
	while (last && s.len && s.ptr[s.len - 1] == ' ')
		s.len--;
	return s;
}

static void add_plain_line(struct strbuf *b, const struct lines *l, const struct line *line)
{
	unsigned column = 0;
	for (uint32_t i = 0; i < line->count; i++) {
		const struct segment *s = &l->segments[line->first + i];
		struct str text = trimmed(s->text, i + 1 == line->count);
		if (!text.len)
			continue;
		pad_to(b, &column, s->column);
		strbuf_add_str(b, text);
		column += s->columns;
	}
	strbuf_addc(b, '\n');
}

bool write_plain(FILE *out, const struct lines *l)
{
	struct strbuf b;
	bool ok = true;
	strbuf_init(&b);
	for (size_t i = 0; i < l->count && ok; i++) {
		add_plain_line(&b, l, &l->items[i]);
		if (b.len >= FLUSH_AT)
			ok = flush(out, &b);
	}
	ok = ok && flush(out, &b);
	strbuf_release(&b);
	return ok;
}

/* Parameters of SGR for each role: one of the 16 colours, or an attribute; "" for none. Only
 * colours that read on a dark as on a light ground. */
static const char *const role_sgr[ROLE_COUNT] = {
	[ROLE_TITLE] = "1",
	[ROLE_HEADING] = "1",
	[ROLE_SUBHEADING] = "1",
	[ROLE_MUTED] = "2",
	[ROLE_LABEL] = "2",
	[ROLE_DATE] = "33",
	[ROLE_ACTOR] = "36",
	[ROLE_BRIEF] = "35",
	[ROLE_EVENT] = "35",
	[ROLE_SOURCE] = "34",
	[ROLE_ADDRESS] = "4;34",
	[ROLE_CODE] = "32",
	[ROLE_QUOTE] = "3",
	[ROLE_TAG] = "32",
	[ROLE_LIKELIHOOD] = "1",
	[ROLE_CONFIDENCE] = "1",
	[ROLE_CONFIRMED] = "32",
	[ROLE_DISPUTED] = "31",
	[ROLE_HANDLING] = "1;31",
	[ROLE_UNREAD] = "1",
	[ROLE_CHANGED] = "1;33",
	[ROLE_ERROR] = "1;31",
	[ROLE_WARNING] = "33",
	[ROLE_RULE] = "2",
	[ROLE_PANE] = "1",
	[ROLE_PANE_FOCUS] = "1",
	[ROLE_KEY] = "1",
	[ROLE_SELECTION] = "7",
	[ROLE_LINK_FOCUS] = "7",
	[ROLE_MATCH] = "7",
	[ROLE_MATCH_FOCUS] = "1;7",
};

static const struct {
	unsigned attribute;
	const char *sgr;
} attribute_sgr[] = {
	{ATTR_BOLD, "1"},
	{ATTR_ITALIC, "3"},
	{ATTR_UNDERLINE, "4"},
	{ATTR_STRIKE, "9"},
	{ATTR_REVERSE, "7"},
	{ATTR_DIM, "2"},
};

/* Begins the look; whether there is any to end. */
static bool begin_look(struct strbuf *b, const struct segment *s)
{
	size_t start = b->len;
	strbuf_adds(b, "\033[");
	size_t parameters = b->len;
	if (s->role < ROLE_COUNT && role_sgr[s->role])
		strbuf_adds(b, role_sgr[s->role]);
	for (size_t i = 0; i < sizeof attribute_sgr / sizeof *attribute_sgr; i++) {
		if (!(s->attributes & attribute_sgr[i].attribute))
			continue;
		if (b->len > parameters)
			strbuf_addc(b, ';');
		strbuf_adds(b, attribute_sgr[i].sgr);
	}
	if (b->len == parameters) {
		strbuf_truncate(b, start);
		return false;
	}
	strbuf_addc(b, 'm');
	return true;
}

/* The address for OSC 8: what isn't printing ASCII is percent-encoded (so no byte of it can end the
 * sequence). */
static void add_address(struct strbuf *b, struct str address)
{
	for (size_t i = 0; i < address.len; i++) {
		unsigned char c = (unsigned char)address.ptr[i];
		if (c > 0x20 && c < 0x7F)
			strbuf_addc(b, (char)c);
		else
			strbuf_addf(b, "%%%02X", c);
	}
}

static bool begin_link(struct strbuf *b, const struct doc *doc, const struct segment *s)
{
	const struct target *t = doc_target(doc, s->link);
	if (!t || t->kind != TARGET_ADDRESS)
		return false;
	/* The id joins the parts of a link that runs over several lines. */
	strbuf_addf(b, "\033]8;id=%u;", (unsigned)s->link);
	add_address(b, t->id);
	strbuf_adds(b, "\033\\");
	return true;
}

static void add_ansi_line(struct strbuf *b, const struct lines *l, const struct line *line,
	const struct doc *doc)
{
	unsigned column = 0;
	for (uint32_t i = 0; i < line->count; i++) {
		const struct segment *s = &l->segments[line->first + i];
		struct str text = trimmed(s->text, i + 1 == line->count);
		if (!text.len)
			continue;
		pad_to(b, &column, s->column);
		bool linked = begin_link(b, doc, s), look = begin_look(b, s);
		strbuf_add_str(b, text);
		if (look)
			strbuf_adds(b, "\033[0m");
		if (linked)
			strbuf_adds(b, "\033]8;;\033\\");
		column += s->columns;
	}
	strbuf_addc(b, '\n');
}

bool write_ansi(FILE *out, const struct lines *l, const struct doc *doc)
{
	struct strbuf b;
	bool ok = true;
	strbuf_init(&b);
	for (size_t i = 0; i < l->count && ok; i++) {
		add_ansi_line(&b, l, &l->items[i], doc);
		if (b.len >= FLUSH_AT)
			ok = flush(out, &b);
	}
	ok = ok && flush(out, &b);
	strbuf_release(&b);
	return ok;
}
