#include "cli/template.h"

#include <string.h>

#include "base/width.h"
#include "model/vocab.h"

enum {
	REMARKS = 42, /* the column from which remarks stand beside values */
	COLUMNS = 100,
	INDENT = 2,
	WORDS_MAX = 32, /* of a vocabulary */
};

#define FIRST_ACTOR "first-actor"
#define FIRST_SOURCE "first-source"

const struct sample template_samples[] = {
	{"briefing", "briefing", NULL, true},
	{"briefing", "id", NULL, true},
	{"briefing", "title", NULL, true},
	{"briefing", "date", NULL, true},
	{"briefing", "as_of", NULL, true},
	{"briefing", "status", "draft", true},
	{"briefing", "handling", "TLP:CLEAR", false},
	{"briefing", "lang", "en", false},
	{"briefing", "authors", "[Your Name]", false},
	{"briefing", "tags", "[diplomacy, embassies]", false},
	{"briefing", "summary",
		"|\n"
		"In a sentence or two: what happened, and what it means [@" FIRST_SOURCE "].\n"
		"\n"
		"Then the rest. Names of actors are links as they stand, First Actor for one; so are\n"
		"[[" FIRST_ACTOR "]] and [[" FIRST_ACTOR "|other words for it]].",
		true},
	{"briefing", "gaps", "What nobody has said yet", false},
	{"briefing", "watch", "What would show that it goes on", false},
	{"briefing", "actors", NULL, true},
	{"briefing", "chronology", NULL, true},
	{"briefing", "sources", NULL, true},
	{"judgement", "text", "What you conclude.", false},
	{"judgement", "likelihood", "likely", false},
	{"judgement", "confidence", "moderate", false},
	{"judgement", "basis", "Why you conclude that.", false},
	{"judgement", "sources", "[" FIRST_SOURCE "]", false},
	{"cited source", "id", FIRST_SOURCE, true},
	{"cited source", "page", "2", false},
	{"cited source", "quote", "the very words", false},
	{"cited source", "credibility", "2", false},
	{"actor", "id", FIRST_ACTOR, true},
	{"actor", "name", "First Actor", true},
	{"actor", "type", "person", true},
	{"actor", "aliases", "[F. Actor, Первый Актёр]", false},
	{"actor", "wikidata", "Q42", false},
	{"actor", "country", "CH", false},
	{"actor", "role", "What the actor is in this", true},
	{"actor", "summary", "Who it is, in a sentence.", false},
	{"actor", "sources", "[" FIRST_SOURCE "]", true},
	{"link", "to", "second-actor", false},
	{"link", "type", "member_of", false},
	{"link", "role", "member of the board", false},
	{"link", "start", "2021-06", false},
	{"link", "confidence", "high", false},
	{"link", "sources", "[" FIRST_SOURCE "]", false},
	{"chronology entry", "date", NULL, true},
	{"chronology entry", "id", "first-event", false},
	{"chronology entry", "title", "What happened", true},
	{"chronology entry", "text", "More of it, in Markdown.", false},
	{"chronology entry", "place", "Geneva", false},
	{"chronology entry", "actors", NULL, true},
	{"chronology entry", "tags", "[talks]", false},
	{"chronology entry", "status", NULL, true},
	{"chronology entry", "confidence", "moderate", false},
	{"chronology entry", "sources", NULL, true},
	{"actor of an event", "id", FIRST_ACTOR, true},
	{"actor of an event", "role", "head of delegation", false},
	{"account", "text", "What others say.", false},
	{"account", "sources", "[" FIRST_SOURCE "]", false},
	{"source", "id", FIRST_SOURCE, true},
	{"source", "title", "What it is called", true},
	{"source", "publisher", "Who published it", true},
	{"source", "author", "Who Wrote It", false},
	{"source", "url", NULL, true},
	{"source", "lang", "en", false},
	{"source", "type", "article", false},
	{"source", "reliability", "B", false},
};
const size_t template_sample_count = sizeof template_samples / sizeof *template_samples;

struct writer {
	struct strbuf *out;
	const struct blank *of;
	bool comment;  /* all lines are behind "# " ... */
	size_t margin; /* ... in this column, */
	bool opening;  /* but for words before the first of them */
};

static const struct sample *sample_of(const struct shape *shape, const struct field *field)
{
	for (size_t i = 0; i < template_sample_count; i++) {
		const struct sample *s = &template_samples[i];
		if (strcmp(s->shape, shape->name) == 0 && strcmp(s->key, field->key) == 0)
			return s;
	}
	return NULL;
}

/* A character that means something to YAML at a scalar's beginning. */
static bool begins_otherwise(char c)
{
	return strchr("-?:,[]{}#&*!|>'\"%@`<=~ \t", c) != NULL;
}

void template_add_scalar(struct strbuf *b, struct str s)
{
	bool plain =
		s.len && !begins_otherwise(s.ptr[0]) && s.ptr[s.len - 1] != ' ' && s.ptr[s.len - 1] != ':';
	for (size_t i = 0; plain && i + 1 < s.len; i++)
		plain =
			!(s.ptr[i] == ':' && s.ptr[i + 1] == ' ') && !(s.ptr[i] == ' ' && s.ptr[i + 1] == '#');
	if (plain) {
		strbuf_add_str(b, s);
		return;
	}
	strbuf_addc(b, '"');
	for (size_t i = 0; i < s.len; i++) {
		if (s.ptr[i] == '"' || s.ptr[i] == '\\')
			strbuf_addc(b, '\\');
		strbuf_addc(b, s.ptr[i]);
	}
	strbuf_addc(b, '"');
}

/* A value for every field of the kind. */
static void add_value(struct strbuf *b, const struct blank *of, const struct field *f)
{
	switch (f->kind) {
	case FIELD_VERSION: strbuf_addc(b, '1'); return;
	case FIELD_TEXT:
	case FIELD_MARKDOWN: template_add_scalar(b, str_from(f->about)); return;
	case FIELD_ID: strbuf_add_str(b, of->id); return;
	case FIELD_ACTOR_REF: strbuf_adds(b, FIRST_ACTOR); return;
	case FIELD_SOURCE_REF: strbuf_adds(b, FIRST_SOURCE); return;
	case FIELD_DATE: strbuf_adds(b, of->date); return;
	case FIELD_END: strbuf_adds(b, ".."); return;
	case FIELD_WORD: strbuf_adds(b, f->fallback ? f->fallback : f->words->words[0].name); return;
	case FIELD_WIKIDATA: strbuf_adds(b, "Q42"); return;
	case FIELD_URL: strbuf_adds(b, "https://example.org/"); return;
	case FIELD_TEXTS:
	case FIELD_MARKDOWNS: template_add_scalar(b, str_from(f->about)); return;
	case FIELD_BRIEF_REFS: strbuf_adds(b, "[other-briefing]"); return;
	case FIELD_EVENT_REFS: strbuf_adds(b, "[other-briefing#its-event]"); return;
	case FIELD_OBJECTS: return;
	}
}

static const char *last_word(const struct vocabulary *v)
{
	size_t i = v->count - 1;
	while (i && v->words[i].synonym)
		i--;
	return v->words[i].name;
}

/* What the field is about, and the words it may be where these do not stand there yet. */
static void add_remark(struct strbuf *b, const struct field *f)
{
	strbuf_adds(b, f->about);
	if (f->kind == FIELD_OBJECTS && f->shape->bare)
		strbuf_addf(b, "; a bare value is the %s", f->shape->bare);
	const struct vocabulary *v = f->words;
	if (!v || (strstr(f->about, v->words[0].name) && strstr(f->about, last_word(v))))
		return;
	strbuf_adds(b, ": ");
	vocabulary_list(v, b);
	if (v->open)
		strbuf_adds(b, ", or any other word");
}

/* Begins a line whose text stands in that column. */
static void begin_line(struct writer *w, size_t column)
{
	size_t blanks = column;
	if (w->comment && !w->opening) {
		strbuf_add_repeat(w->out, ' ', w->margin);
		strbuf_adds(w->out, "# ");
		blanks -= w->margin;
	}
	strbuf_add_repeat(w->out, ' ', blanks);
}

/* Words to the curator, over as many lines as they take. */
static void add_words(struct writer *w, size_t column, const char *words)
{
	size_t used = COLUMNS;
	for (const char *p = words; *p;) {
		size_t len = strcspn(p, " ");
		bool fits = used + 1 + len <= COLUMNS;
		if (!fits) {
			if (p != words)
				strbuf_addc(w->out, '\n');
			begin_line(w, column);
			strbuf_adds(w->out, "##");
			used = column + 2;
		}
		strbuf_addc(w->out, ' ');
		strbuf_add(w->out, p, len);
		used += 1 + len;
		p += len + (p[len] == ' ');
	}
	strbuf_addc(w->out, '\n');
}

/* The line of a field; `rest`, where there is one, on lines of its own. */
static void add_line(
	struct writer *w, size_t column, struct str line, const char *rest, const char *remark)
{
	size_t used = column + (w->comment ? 2 : 0) + (size_t)str_columns(line);
	size_t at = used + 2 > REMARKS ? used + 2 : REMARKS;
	bool beside = at + 2 + strlen(remark) <= COLUMNS;
	if (!beside)
		add_words(w, column, remark);
	w->opening = false;
	begin_line(w, column);
	strbuf_add_str(w->out, line);
	if (beside) {
		strbuf_add_repeat(w->out, ' ', at - used);
		strbuf_addf(w->out, "# %s", remark);
	}
	strbuf_addc(w->out, '\n');
	for (const char *p = rest; *p;) {
		size_t len = strcspn(p, "\n");
		if (len) {
			begin_line(w, column + INDENT);
			strbuf_add(w->out, p, len);
		}
		strbuf_addc(w->out, '\n');
		p += len + (p[len] == '\n');
	}
}

/* The key and its value; what belongs on lines of its own is behind a newline. */
static void add_field(
	struct strbuf *b, const struct blank *of, const struct shape *shape, const struct field *f)
{
	const struct sample *sample = sample_of(shape, f);
	strbuf_addf(b, "%s:", f->key);
	if (f->kind == FIELD_OBJECTS && !(sample && sample->value))
		return;
	strbuf_adds(b, f->kind == FIELD_MARKDOWNS ? "\n- " : " ");
	if (sample && sample->value)
		strbuf_adds(b, sample->value);
	else if (shape == &brief_shape && strcmp(f->key, "title") == 0)
		template_add_scalar(b, of->title);
	else
		add_value(b, of, f);
}

static void write_fields(struct writer *, const struct shape *, size_t column);

static void write_field(struct writer *w, const struct shape *shape, const struct field *f,
	size_t column, const char *dash)
{
	struct strbuf text, remark;
	strbuf_init(&text);
	strbuf_init(&remark);
	strbuf_adds(&text, dash);
	add_field(&text, w->of, shape, f);
	add_remark(&remark, f);
	size_t end = strcspn(text.ptr, "\n");
	const char *rest = text.ptr + end + (text.ptr[end] == '\n');
	add_line(w, column - strlen(dash), (struct str){text.ptr, end}, rest, remark.ptr);
	if (f->kind == FIELD_OBJECTS && text.ptr[text.len - 1] == ':')
		write_fields(w, f->shape, column + INDENT + INDENT);
	strbuf_release(&remark);
	strbuf_release(&text);
}

/* Sections of a briefing stand apart. */
static bool is_section(const struct field *f)
{
	return f->kind >= FIELD_MARKDOWNS || f->kind == FIELD_MARKDOWN;
}

static void write_fields(struct writer *w, const struct shape *shape, size_t column)
{
	bool top = shape == &brief_shape;
	for (size_t i = 0; i < shape->count; i++) {
		const struct field *f = &shape->fields[i];
		const struct sample *sample = sample_of(shape, f);
		bool begins = !w->comment && !(sample && sample->live);
		if (top && f->kind != FIELD_BRIEF_REFS && is_section(f))
			strbuf_addc(w->out, '\n');
		if (begins) {
			w->comment = w->opening = true;
			w->margin = column;
		}
		write_field(w, shape, f, column, top || i ? "" : "- ");
		if (begins)
			w->comment = false;
	}
}

static const char preface[] =
	"## A briefing for attache: put your own words in the place of those that stand here. Behind "
	"one #\n"
	"## stands a field more: take the # and the blank away to use it. Behind two, and after "
	"values, stand\n"
	"## words about them. Delete what you do not need.\n"
	"##\n"
	"## Dates are EDTF: 2025-02-27, 2025-02, 2025, 199X, 1992~ (about), 2025-03? (uncertain),\n"
	"##   2016-12/2021-08 (a span), 2021/.. (still), [2025-03-05..2025-03-06] (one of these "
	"days).\n"
	"## Texts are Markdown, with links: [[actor-id]], [[actor-id|words]], [[brief:brief-id]],\n"
	"##   [[event:brief-id#event-id]], and citations: [@source-id], [@a; @b].\n"
	"##\n";

void template_write(struct strbuf *out, const struct blank *of)
{
	struct writer w = {.out = out, .of = of};
	strbuf_adds(out, preface);
	strbuf_addf(out,
		"##   attache check %.*s.yaml   says what is wrong, and what to write instead\n",
		STR_ARG(of->id));
	strbuf_addf(out, "##   attache %.*s.yaml         shows it\n\n", STR_ARG(of->id));
	write_fields(&w, &brief_shape, 0);
}
