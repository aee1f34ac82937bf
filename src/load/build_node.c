/* Values that the format does not know, kept as they stand. */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "load/build.h"
#include "load/complain.h"
#include "load/keys.h"

void *stack_push(struct stack *s, size_t size)
{
	if (s->capacity - s->len < size) {
		s->capacity = s->capacity ? s->capacity * 2 : 4096;
		s->bytes = mem_realloc(s->bytes, s->capacity, 1);
	}
	void *item = s->bytes + s->len;
	s->len += size;
	return item;
}

struct list stack_take(struct stack *s, size_t base, size_t item_size, struct arena *arena)
{
	enum { LARGE = 256 << 10 };
	struct list list = {NULL, (s->len - base) / item_size};
	if (!list.count)
		return list;
	if (base == 0 && s->len >= LARGE) {
		list.items = mem_realloc(s->bytes, s->len, 1);
		arena_adopt(arena, list.items);
		*s = (struct stack){0};
		return list;
	}
	list.items = arena_memdup(arena, s->bytes + base, s->len - base);
	s->len = base;
	return list;
}

const struct text *build_text(struct builder *b, const struct item *item)
{
	return item->text ? item->text : text_new(&b->brief->arena, item->value, item->mark);
}

static struct list read_sequence(struct builder *b)
{
	struct item item;
	size_t base = b->entries.len;
	for (feed_next(&b->feed, &item); item.kind != ITEM_END && item.kind != ITEM_STOP;
	     feed_next(&b->feed, &item)) {
		struct node child = build_node(b, &item);
		memcpy(stack_push(&b->entries, sizeof child), &child, sizeof child);
	}
	return stack_take(&b->entries, base, sizeof(struct node), &b->brief->arena);
}

const struct text *build_key(struct builder *b, struct item *item)
{
	if (item->kind == ITEM_SCALAR)
		return build_text(b, item);
	const struct node key = build_node(b, item);
	diags_add(b->diags, DIAG_WRONG_KIND, key.mark,
		"a key is %s here; expected a text, so quote it if it begins with a bracket",
		key.kind == NODE_SEQUENCE ? "a list" : "a mapping");
	feed_next(&b->feed, item);
	if (item->kind != ITEM_STOP)
		build_node(b, item);
	return NULL;
}

static struct list read_mapping(struct builder *b)
{
	struct item item;
	struct keys keys;
	size_t base = b->entries.len;
	keys_init(&keys);
	for (feed_next(&b->feed, &item); item.kind != ITEM_END && item.kind != ITEM_STOP;
	     feed_next(&b->feed, &item)) {
		struct pair pair = {.key = build_key(b, &item)};
		if (!pair.key)
			continue;
		bool again = !keys_add(&keys, pair.key);
		if (again)
			complain_duplicate_key(b, pair.key);
		feed_next(&b->feed, &item);
		if (item.kind == ITEM_STOP)
			break;
		pair.value = build_node(b, &item);
		if (!again)
			memcpy(stack_push(&b->entries, sizeof pair), &pair, sizeof pair);
	}
	keys_release(&keys);
	return stack_take(&b->entries, base, sizeof(struct pair), &b->brief->arena);
}

/* Recursion is bounded by LOAD_MAX_DEPTH, which the reader sees to. */
struct node build_node(struct builder *b, const struct item *item)
{
	struct node node = {.kind = NODE_SCALAR, .mark = item->mark};
	if (item->kind == ITEM_SEQUENCE) {
		node.kind = NODE_SEQUENCE;
		node.children = read_sequence(b);
	} else if (item->kind == ITEM_MAPPING) {
		node.kind = NODE_MAPPING;
		node.children = read_mapping(b);
	} else {
		node.scalar = build_text(b, item);
	}
	return node;
}
