#include "load/reader.h"

#include <string.h>

#include "base/mem.h"
#include "load/explain.h"

void reader_init(struct reader *r, struct input *input)
{
	*r = (struct reader){.input = input};
	arena_init(&r->texts);
	diags_init(&r->found, "");
	strbuf_init(&r->message);
	arena_init(&r->scratch);
	anchors_init(&r->anchors);
	if (!yaml_parser_initialize(&r->parser))
		mem_exhausted();
	/* The byte order mark is gone; libyaml need not look for one. */
	yaml_parser_set_encoding(&r->parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input(&r->parser, input_give, input);
}

void reader_release(struct reader *r)
{
	if (r->has_event)
		yaml_event_delete(&r->event);
	yaml_parser_delete(&r->parser);
	anchors_release(&r->anchors);
	strbuf_release(&r->message);
	arena_release(&r->scratch);
	arena_release(&r->texts);
	diags_release(&r->found);
}

void reader_fail(struct reader *r, enum diag_code code, struct mark mark, const char *format, ...)
{
	if (r->failed)
		return;
	va_list args;
	va_start(args, format);
	strbuf_addv(&r->message, format, args);
	va_end(args);
	r->failed = true;
	r->code = code;
	r->mark = mark;
}

static struct mark place(const struct reader *r, const yaml_mark_t *m)
{
	if (r->input->odd_count)
		return input_mark(r->input, m->index, m->line, m->column);
	return (struct mark){(uint32_t)m->line + 1, (uint32_t)m->column + 1};
}

size_t reader_offset(const struct reader *r, const yaml_mark_t *mark)
{
	const yaml_parser_t *p = &r->parser;
	size_t unread = (size_t)(p->buffer.last - p->buffer.pointer);
	/* At the end libyaml puts NULs after the text. */
	while (unread && p->eof && p->buffer.pointer[unread - 1] == '\0')
		unread--;
	size_t at = p->offset - unread;
	size_t back = p->mark.index > mark->index ? p->mark.index - mark->index : 0;
	while (back && at > r->input->forgotten) {
		at--;
		back -= (r->input->text[at] & 0xC0) != 0x80;
	}
	return at;
}

/* The next event; false if there is none, with the reason kept. */
static bool parse(struct reader *r)
{
	/* An end has nothing to delete. */
	if (r->has_event && r->event.type != YAML_MAPPING_END_EVENT &&
		r->event.type != YAML_SEQUENCE_END_EVENT)
		yaml_event_delete(&r->event);
	r->has_event = !r->failed && yaml_parser_parse(&r->parser, &r->event);
	if (!r->has_event && !r->failed)
		explain_failure(r);
	return r->has_event;
}

const struct text *reader_text(struct reader *r, const struct item *item)
{
	return item->text ? item->text : text_new(&r->texts, item->value, item->mark);
}

/* How many nodes the whole file has, as far as it parses. */
static uint64_t count_nodes(const struct input *in)
{
	yaml_parser_t parser;
	yaml_event_t event;
	uint64_t nodes = 0;
	if (!yaml_parser_initialize(&parser))
		mem_exhausted();
	yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&parser, (const unsigned char *)in->text, in->len);
	bool more = true;
	for (size_t depth = 0; more && depth <= LOAD_MAX_DEPTH && yaml_parser_parse(&parser, &event);) {
		yaml_event_type_t type = event.type;
		yaml_event_delete(&event);
		bool starts = type == YAML_SEQUENCE_START_EVENT || type == YAML_MAPPING_START_EVENT;
		bool ends = type == YAML_SEQUENCE_END_EVENT || type == YAML_MAPPING_END_EVENT;
		nodes += starts || type == YAML_SCALAR_EVENT || type == YAML_ALIAS_EVENT;
		depth += starts;
		depth -= ends;
		more = type != YAML_DOCUMENT_END_EVENT && type != YAML_STREAM_END_EVENT;
	}
	yaml_parser_delete(&parser);
	return nodes;
}

/* Whether aliases say too much, if it is for the number of nodes. */
static bool too_many_nodes(struct reader *r)
{
	if (r->expanded <= LOAD_ALIAS_FACTOR * r->nodes)
		return false;
	/* So far too much: it is the whole file that counts. */
	if (!r->nodes_of_file)
		r->nodes_of_file = r->input->forgotten ? r->nodes : count_nodes(r->input);
	return r->expanded > LOAD_ALIAS_FACTOR * r->nodes_of_file;
}

/* A long text is but one node; no file is to become larger than a file may be. */
static bool too_many_bytes(const struct reader *r)
{
	return r->expanded_bytes > LOAD_MAX_BYTES &&
	       r->expanded_bytes > LOAD_ALIAS_FACTOR * (uint64_t)r->input->len;
}

/* Counts what an alias says; false if that is too much. */
static bool count_expansion(struct reader *r, const struct anchor *a, struct mark mark)
{
	r->expanded += a->nodes;
	r->expanded_bytes += a->bytes;
	if (!too_many_nodes(r) && !too_many_bytes(r))
		return true;
	reader_fail(r, DIAG_LIMIT, mark,
		"aliases repeat more than %d times what the file holds; write the values out",
		LOAD_ALIAS_FACTOR);
	return false;
}

static void say_again(struct reader *r, size_t place)
{
	/* Every anchor that another one repeats stands deeper, so the depth bounds this as well. */
	struct anchor *a = &r->anchors.items[place];
	if (r->said_count == sizeof r->said / sizeof *r->said) {
		reader_fail(r, DIAG_LIMIT, r->said_for, "aliases within aliases are nested too deep");
		return;
	}
	r->said[r->said_count].next = a->start;
	r->said[r->said_count++].end = a->end;
}

static void meet_alias(struct reader *r)
{
	struct mark mark = place(r, &r->event.start_mark);
	const char *name = (const char *)r->event.data.alias.anchor;
	struct anchor *a = anchors_find(&r->anchors, str_from(name));
	r->nodes++;
	if (!a || a->open) {
		explain_alias(r, str_from(name), mark, a != NULL);
		return;
	}
	a->used = true;
	size_t at = (size_t)(a - r->anchors.items);
	if (!count_expansion(r, a, mark))
		return;
	if (r->anchors.open)
		anchors_record(&r->anchors, (struct record){.kind = ITEM_ALIAS, .alias = at, .mark = mark});
	r->said_for = mark;
	say_again(r, at);
}

/* One more level of nesting. */
static bool descend(struct reader *r, struct mark mark)
{
	if (r->depth == LOAD_MAX_DEPTH) {
		reader_fail(r, DIAG_LIMIT, mark, "nested deeper than %d levels, the most that is read%s",
			LOAD_MAX_DEPTH, r->said_count ? "" : ": quote text that begins with brackets");
		return false;
	}
	r->open_at[++r->depth] = SIZE_MAX;
	return true;
}

static void say_record(struct reader *r, const struct record *record, struct item *item)
{
	*item = (struct item){.kind = record->kind,
		.plain = record->plain,
		.mark = record->mark,
		.text = record->text,
		.value = text_str(record->text)};
	if (record->kind == ITEM_END)
		r->depth--;
	else if (record->kind != ITEM_SCALAR && !descend(r, r->said_for))
		item->kind = ITEM_STOP;
}

/* The next of what aliases say; false where nothing is left of it. */
static bool next_said(struct reader *r, struct item *item)
{
	while (r->said_count && !r->failed) {
		size_t top = r->said_count - 1;
		if (r->said[top].next == r->said[top].end) {
			r->said_count--;
			continue;
		}
		const struct record *record = &r->anchors.records[r->said[top].next++];
		if (record->kind != ITEM_ALIAS) {
			say_record(r, record, item);
			return true;
		}
		say_again(r, record->alias);
	}
	return false;
}

static void meet_start(struct reader *r, enum item_kind kind, const yaml_char_t *anchor,
	const yaml_char_t *tag, struct item *item)
{
	*item = (struct item){.kind = kind, .mark = place(r, &r->event.start_mark)};
	if (tag)
		lost_tag(r, (const char *)tag, item->mark);
	r->nodes++;
	if (!descend(r, item->mark)) {
		item->kind = ITEM_STOP;
		return;
	}
	if (anchor) {
		r->input->keep = true;
		r->open_at[r->depth] = anchors_open(&r->anchors, str_from((const char *)anchor), item->mark,
			r->nodes - 1 + r->expanded, r->bytes + r->expanded_bytes);
	}
	if (r->anchors.open)
		anchors_record(&r->anchors, (struct record){.kind = kind, .mark = item->mark});
}

static void meet_end(struct reader *r, struct item *item)
{
	*item = (struct item){.kind = ITEM_END, .mark = place(r, &r->event.start_mark)};
	if (r->anchors.open)
		anchors_record(&r->anchors, (struct record){.kind = ITEM_END, .mark = item->mark});
	size_t anchor = r->open_at[r->depth--];
	if (anchor != SIZE_MAX)
		anchors_close(&r->anchors, anchor, r->nodes + r->expanded, r->bytes + r->expanded_bytes);
}

static void meet_scalar(struct reader *r, struct item *item)
{
	const yaml_event_t *e = &r->event;
	*item = (struct item){.kind = ITEM_SCALAR,
		.plain = e->data.scalar.style == YAML_PLAIN_SCALAR_STYLE,
		.mark = place(r, &e->start_mark),
		.value = {(const char *)e->data.scalar.value, e->data.scalar.length}};
	r->nodes++;
	r->bytes += item->value.len;
	if (e->data.scalar.tag)
		lost_tag(r, (const char *)e->data.scalar.tag, item->mark);
	if (item->plain && r->hash.index <= e->end_mark.index + r->hash.blanks)
		lost_comment(r, &e->end_mark);
	const char *name = (const char *)e->data.scalar.anchor;
	if (!name && !r->anchors.open)
		return;
	size_t anchor = SIZE_MAX;
	r->input->keep = true;
	item->text = reader_text(r, item);
	if (name)
		anchor = anchors_open(&r->anchors, str_from(name), item->mark, r->nodes - 1 + r->expanded,
			r->bytes + r->expanded_bytes - item->value.len);
	anchors_record(&r->anchors,
		(struct record){
			.kind = ITEM_SCALAR, .plain = item->plain, .mark = item->mark, .text = item->text});
	if (name)
		anchors_close(&r->anchors, anchor, r->nodes + r->expanded, r->bytes + r->expanded_bytes);
}

static void convert(struct reader *r, struct item *item)
{
	const yaml_event_t *e = &r->event;
	if (e->type == YAML_SCALAR_EVENT)
		meet_scalar(r, item);
	else if (e->type == YAML_SEQUENCE_START_EVENT)
		meet_start(
			r, ITEM_SEQUENCE, e->data.sequence_start.anchor, e->data.sequence_start.tag, item);
	else if (e->type == YAML_MAPPING_START_EVENT)
		meet_start(r, ITEM_MAPPING, e->data.mapping_start.anchor, e->data.mapping_start.tag, item);
	else if (e->type == YAML_SEQUENCE_END_EVENT || e->type == YAML_MAPPING_END_EVENT)
		meet_end(r, item);
}

/* The next item within the document. */
static void next_within(struct reader *r, struct item *item)
{
	if (r->said_count && next_said(r, item))
		return;
	while (parse(r) && r->event.type == YAML_ALIAS_EVENT) {
		meet_alias(r);
		if (next_said(r, item))
			return;
	}
	if (r->has_event)
		convert(r, item);
}

/* From the document's end to the file's. What follows is not asked of libyaml if it begins with
 * `%`, since it takes the square of the number of directives. */
static void finish(struct reader *r)
{
	if (!parse(r) || explain_late_directive(r))
		return;
	if (parse(r) && r->event.type == YAML_DOCUMENT_START_EVENT)
		diags_add(&r->found, DIAG_SECOND_DOCUMENT, place(r, &r->event.start_mark), "%s",
			explain_second_document);
	lost_anchors(r);
}

void reader_next(struct reader *r, struct item *item)
{
	item->kind = ITEM_STOP;
	if (r->failed)
		return;
	if (r->state == READER_WITHIN) {
		next_within(r, item);
		/* Aliases may still say what is within the outermost item, but not that itself. */
		if (r->depth == 0 && !r->said_count)
			r->state = READER_BEHIND;
	} else if (r->state == READER_BEFORE) {
		/* The stream's start, then the document's. */
		bool starts = parse(r) && parse(r) && r->event.type == YAML_DOCUMENT_START_EVENT;
		r->state = starts ? READER_WITHIN : READER_DONE;
		if (starts)
			reader_next(r, item);
	} else if (r->state == READER_BEHIND) {
		r->state = READER_DONE;
		finish(r);
	}
}
