#include "load/build.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/strbuf.h"
#include "load/build_entry.h"
#include "load/complain.h"
#include "load/keys.h"

/* Any of the structs that a list holds. */
union entry {
	struct citation citation;
	struct judgement judgement;
	struct link link;
	struct actor actor;
	struct participant participant;
	struct account account;
	struct event event;
	struct source source;
};

static void read_object(struct builder *, const struct shape *, void *out, struct mark start);

static bool ends(const struct item *item)
{
	return item->kind == ITEM_END || item->kind == ITEM_STOP;
}

static bool is_empty(const struct item *item)
{
	return item->kind == ITEM_SCALAR && item->plain && item->value.len == 0;
}

static bool is_blank(const struct text *t)
{
	for (size_t i = 0; i < t->len; i++)
		if (t->s[i] != ' ' && t->s[i] != '\n' && t->s[i] != '\t')
			return false;
	return true;
}

/* What a mapping has been found to hold so far. */
struct object {
	const struct shape *shape;
	char *out;
	struct mark mark;  /* where its first key stands */
	uint64_t seen;     /* fields, by place */
	size_t next;       /* the field that likely comes next */
	size_t extra_base; /* its unknown pairs on their stack */
	struct keys extra_keys;
};

/* The field of that key: keys mostly stand in the format's order. */
static const struct field *find_field(struct object *o, struct str key)
{
	const struct shape *shape = o->shape;
	for (size_t i = 0; i < shape->count; i++) {
		size_t place = o->next + i < shape->count ? o->next + i : o->next + i - shape->count;
		const struct field *f = &shape->fields[place];
		if (f->key_len == key.len && f->key[0] == key.ptr[0] &&
			memcmp(f->key, key.ptr, key.len) == 0) {
			o->next = place + 1 == shape->count ? 0 : place + 1;
			return f;
		}
	}
	return NULL;
}

static void add_extra(struct builder *b, struct object *o, struct pair pair)
{
	if (keys_add(&o->extra_keys, pair.key))
		memcpy(stack_push(&b->extras, sizeof pair), &pair, sizeof pair);
}

static const struct text *key_text(struct builder *b, const struct field *f, struct mark mark)
{
	return text_new(&b->brief->arena, str_from(f->key), mark);
}

/* A list where a date is expected: a set's text, or NULL where it is none. */
static const struct text *set_text(struct builder *b, const struct node *list)
{
	struct strbuf set;
	strbuf_init(&set);
	for (LIST_EACH(const struct node, child, list->children)) {
		if (child->kind != NODE_SCALAR) {
			strbuf_release(&set);
			return NULL;
		}
		strbuf_addc(&set, set.len ? ',' : '[');
		strbuf_add_str(&set, text_str(child->scalar));
	}
	if (!set.len)
		strbuf_addc(&set, '[');
	strbuf_addc(&set, ']');
	const struct text *text = text_new(&b->brief->arena, strbuf_str(&set), list->mark);
	strbuf_release(&set);
	return text;
}

/* A value that is no scalar where one is expected. */
static const struct text *read_wrong(struct builder *b, struct object *o, const struct field *f,
	const struct item *item, struct mark key)
{
	struct node node = build_node(b, item);
	const struct text *set = NULL;
	if (node.kind == NODE_SEQUENCE && (f->kind == FIELD_DATE || f->kind == FIELD_END))
		set = set_text(b, &node);
	if (set) {
		build_check_date(b, f, set);
		return set;
	}
	complain_kind(b, f, &node);
	add_extra(b, o, (struct pair){key_text(b, f, key), node});
	return NULL;
}

static void read_scalar(struct builder *b, struct object *o, const struct field *f,
	const struct item *item, struct mark key)
{
	const struct text *text = NULL;
	if (item->kind != ITEM_SCALAR) {
		text = read_wrong(b, o, f, item, key);
	} else if (is_empty(item)) {
		if (f->required)
			complain_empty(b, f, item->mark);
	} else {
		struct str value = item->value;
		bool hollow = f->required && (!value.len || is_blank(build_text(b, item)));
		text = hollow ? build_text(b, item) : build_value(b, f, item);
		if (hollow)
			complain_empty(b, f, item->mark);
	}
	memcpy(o->out + f->offset, &text, sizeof text);
}

/* The object that a scalar in its place is short for. */
static void read_bare(
	struct builder *b, const struct shape *shape, void *out, const struct item *item)
{
	const struct field *f = shape_field(shape, shape->bare, strlen(shape->bare));
	const struct text *text = build_value(b, f, item);
	memset(out, 0, shape->size);
	memcpy((char *)out + shape->mark, &item->mark, sizeof item->mark);
	memcpy((char *)out + f->offset, &text, sizeof text);
}

/* One entry of a list of objects; false where it is none. */
static bool read_entry(
	struct builder *b, const struct field *f, const struct item *item, size_t place, void *out)
{
	const struct shape *shape = f->shape;
	if (item->kind == ITEM_MAPPING) {
		read_object(b, shape, out, item->mark);
	} else if (item->kind == ITEM_SCALAR && !item->value.len) {
		complain_empty_entry(b, f, item->mark);
		return false;
	} else if (item->kind == ITEM_SCALAR && shape->bare) {
		read_bare(b, shape, out, item);
	} else {
		struct node node = build_node(b, item);
		complain_kind(b, f, &node);
		memcpy(stack_push(&b->strays, sizeof node), &node, sizeof node);
		return false;
	}
	build_entry_settle(b, shape, out, item->kind == ITEM_SCALAR, place);
	return true;
}

static void read_text_entry(struct builder *b, const struct field *f, const struct item *item)
{
	if (item->kind != ITEM_SCALAR) {
		struct node node = build_node(b, item);
		complain_kind(b, f, &node);
		memcpy(stack_push(&b->strays, sizeof node), &node, sizeof node);
	} else if (!is_empty(item)) {
		const struct text *text = build_value(b, f, item);
		memcpy(stack_push(&b->entries, sizeof text), &text, sizeof text);
	}
}

/* One entry onto the stack; `base` is where the list's entries begin there. */
static void read_list_entry(
	struct builder *b, const struct field *f, const struct item *item, size_t base)
{
	union entry entry;
	if (f->kind != FIELD_OBJECTS)
		read_text_entry(b, f, item);
	else if (read_entry(b, f, item, (b->entries.len - base) / f->shape->size + 1, &entry))
		memcpy(stack_push(&b->entries, f->shape->size), &entry, f->shape->size);
}

static void read_list(struct builder *b, struct object *o, const struct field *f,
	const struct item *first, struct mark key)
{
	size_t base = b->entries.len, strays = b->strays.len;
	struct item item = *first;
	if (first->kind == ITEM_SEQUENCE) {
		for (feed_next(&b->feed, &item); !ends(&item); feed_next(&b->feed, &item))
			read_list_entry(b, f, &item, base);
	} else if (!is_empty(first)) {
		read_list_entry(b, f, first, base);
	}
	size_t size = f->kind == FIELD_OBJECTS ? f->shape->size : sizeof(const struct text *);
	struct list list = stack_take(&b->entries, base, size, &b->brief->arena);
	if (first->kind == ITEM_SEQUENCE && b->strays.len == strays && !list.count)
		list.items = arena_alloc(&b->brief->arena, 1);
	memcpy(o->out + f->offset, &list, sizeof list);
	/* While the rest of a large file is read ahead there is time for it. */
	if (o->out == (char *)b->brief)
		b->twice |= brief_build_indices(b->brief);
	if (b->strays.len > strays) {
		struct node node = {.kind = NODE_SEQUENCE, .mark = first->mark};
		node.children = stack_take(&b->strays, strays, sizeof node, &b->brief->arena);
		add_extra(b, o, (struct pair){key_text(b, f, key), node});
	}
}

/* A pair whose key the format does not know. */
static void read_unknown(struct builder *b, struct object *o, struct item *item)
{
	struct pair pair = {.key = build_key(b, item)};
	if (!pair.key)
		return;
	bool again = !keys_add(&o->extra_keys, pair.key);
	if (again)
		complain_duplicate_key(b, pair.key);
	else
		complain_unknown(b, o->shape, pair.key);
	feed_next(&b->feed, item);
	if (item->kind == ITEM_STOP)
		return;
	pair.value = build_node(b, item);
	if (!again)
		memcpy(stack_push(&b->extras, sizeof pair), &pair, sizeof pair);
}

/* A key of the format that stands there a second time: its value goes to the extra ones. */
static void read_again(struct builder *b, struct object *o, struct item *item)
{
	struct pair pair = {.key = build_text(b, item)};
	complain_duplicate_key(b, pair.key);
	feed_next(&b->feed, item);
	if (item->kind == ITEM_STOP)
		return;
	pair.value = build_node(b, item);
	add_extra(b, o, pair);
}

/* A key and its value; the item is the key. */
static void read_pair(struct builder *b, struct object *o, struct item *item)
{
	const struct field *f = item->kind == ITEM_SCALAR ? find_field(o, item->value) : NULL;
	if (!f) {
		read_unknown(b, o, item);
		return;
	}
	uint64_t bit = (uint64_t)1 << (f - o->shape->fields);
	if (o->seen & bit) {
		read_again(b, o, item);
		return;
	}
	o->seen |= bit;
	struct mark key = item->mark;
	feed_next(&b->feed, item);
	if (item->kind == ITEM_STOP)
		return;
	if (field_is_list(f->kind))
		read_list(b, o, f, item, key);
	else
		read_scalar(b, o, f, item, key);
}

/* Which fields of a shape have to stand there, by place. */
static const struct needs *needs_of(struct builder *b, const struct shape *shape)
{
	struct needs *n = b->needs;
	while (n->shape && n->shape != shape)
		n++;
	if (n->shape)
		return n;
	n->shape = shape;
	for (size_t i = 0; i < shape->count; i++)
		n->all |= (uint64_t)shape->fields[i].required << i;
	for (size_t i = 0; shape->any_of[i]; i++) {
		const char *key = shape->any_of[i];
		n->any |= (uint64_t)1 << (shape_field(shape, key, strlen(key)) - shape->fields);
	}
	return n;
}

/* Whether a field says something, or would, being of the wrong kind, which has its own finding. */
static bool says_something(const struct object *o, const struct field *f)
{
	const struct text *text;
	struct list extra;
	memcpy(&text, o->out + f->offset, sizeof text);
	if (text)
		return !is_blank(text);
	memcpy(&extra, o->out + o->shape->extra, sizeof extra);
	for (LIST_EACH(const struct pair, p, extra))
		if (str_is(text_str(p->key), f->key))
			return true;
	return false;
}

/* Whether none of the fields says anything of which one has to. */
static bool is_hollow(const struct object *o, uint64_t any)
{
	for (size_t i = 0; any >> i; i++)
		if ((any & o->seen) >> i & 1 && says_something(o, &o->shape->fields[i]))
			return false;
	return any != 0;
}

static void check_missing(struct builder *b, const struct object *o)
{
	const struct shape *shape = o->shape;
	const struct needs *needs = needs_of(b, shape);
	if (is_hollow(o, needs->any))
		complain_hollow(b, shape, o->mark);
	if (!(needs->all & ~o->seen))
		return;
	for (size_t i = 0; i < shape->count; i++) {
		const struct field *f = &shape->fields[i];
		if (f->required && !(o->seen >> i & 1))
			complain_missing(b, shape, f, o->mark);
	}
}

/* The rest of a mapping whose first key is `item`. Its shape, the struct (all zero) and the mark
 * are set already. */
static void read_pairs(struct builder *b, struct object *o, struct item *item)
{
	o->seen = 0;
	o->next = 0;
	keys_init(&o->extra_keys);
	o->extra_base = b->extras.len;
	if (item->kind != ITEM_END)
		o->mark = item->mark;
	for (; !ends(item); feed_next(&b->feed, item))
		read_pair(b, o, item);
	struct list extra =
		stack_take(&b->extras, o->extra_base, sizeof(struct pair), &b->brief->arena);
	memcpy(o->out + o->shape->mark, &o->mark, sizeof o->mark);
	memcpy(o->out + o->shape->extra, &extra, sizeof extra);
	keys_release(&o->extra_keys);
	if (!b->feed.stopped)
		check_missing(b, o);
}

static void read_object(struct builder *b, const struct shape *shape, void *out, struct mark start)
{
	struct object o;
	struct item item;
	o.shape = shape;
	o.out = memset(out, 0, shape->size);
	o.mark = start;
	feed_next(&b->feed, &item);
	read_pairs(b, &o, &item);
}

void builder_init(struct builder *b, struct input *input, struct brief *brief, struct diags *diags)
{
	enum { GUESSES = 100000 };
	*b = (struct builder){.brief = brief, .diags = diags, .guesses = GUESSES};
	arena_init(&b->scratch);
	reader_init(&b->reader, input);
	feed_init(&b->feed, &b->reader, &brief->arena);
}

void builder_release(struct builder *b)
{
	feed_release(&b->feed);
	free(b->entries.bytes);
	free(b->extras.bytes);
	free(b->strays.bytes);
	free(b->cited);
	free(b->citing);
	arena_join(&b->brief->arena, &b->reader.texts);
	reader_release(&b->reader);
	arena_release(&b->scratch);
}

static void complain_no_briefing(struct builder *b, struct mark mark, struct str key)
{
	static const char *const firsts[] = {"briefing", "registry"};
	const char *guess = key.len ? build_guess(b, key, firsts, 2) : "";
	diags_add(b->diags, DIAG_NOT_A_BRIEFING, mark,
		"is no briefing: expected 'briefing: 1' or 'registry: 1' as the first line%s", guess);
}

/* Reads to the first key, which says what the file is: NULL where it is neither. */
static const struct shape *read_first_key(struct builder *b, struct item *item, struct mark *start)
{
	struct str key = {"", 0};
	*start = (struct mark){1, 1};
	feed_next(&b->feed, item);
	if (item->kind != ITEM_STOP)
		*start = item->mark;
	if (item->kind == ITEM_MAPPING) {
		feed_next(&b->feed, item);
		if (item->kind == ITEM_SCALAR)
			key = item->value;
	}
	if (str_is(key, "briefing"))
		return &brief_shape;
	if (str_is(key, "registry"))
		return &registry_shape;
	complain_no_briefing(b, *start, key);
	return NULL;
}

bool build_brief(struct builder *b)
{
	struct item item;
	struct object o;
	o.shape = read_first_key(b, &item, &o.mark);
	if (!o.shape) {
		feed_release(&b->feed);
		return false;
	}
	o.out = (char *)b->brief;
	b->brief->registry = o.shape == &registry_shape;
	read_pairs(b, &o, &item);
	/* The rest of the file. */
	while (!b->feed.stopped)
		feed_next(&b->feed, &item);
	if (!b->reader.failed)
		build_settle(b);
	return true;
}
