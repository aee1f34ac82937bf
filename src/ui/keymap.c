#include <stdlib.h>

#include "base/mem.h"
#include "ui/keymap.h"

struct binding *keymap_rival(struct keymap *map, struct key key, enum action action)
{
	for (size_t i = 0; i < map->count; i++) {
		struct binding *b = &map->items[i];
		if (key_equal(b->key, key) &&
			(action_info(b->action)->places & action_info(action)->places))
			return b;
	}
	return NULL;
}

void keymap_bind(
	struct keymap *map, struct key key, enum action action, const struct ini_item *item)
{
	mem_grow(&map->items, &map->capacity, map->count, sizeof *map->items);
	map->items[map->count++] = (struct binding){key, action, item};
}

void keymap_bind_default(struct keymap *map, enum action action)
{
	for (const char *names = action_info(action)->keys;;) {
		names += strspn(names, " ");
		size_t len = strcspn(names, " ");
		if (len == 0)
			return;
		struct key key;
		if (key_parse((struct str){names, len}, &key) && !keymap_rival(map, key, action))
			keymap_bind(map, key, action, NULL);
		names += len;
	}
}

struct keymap *keymap_new(void)
{
	struct keymap *map = mem_zalloc(1, sizeof *map);
	for (enum action a = ACTION_NONE + 1; a < ACTION_COUNT; a++)
		keymap_bind_default(map, a);
	return map;
}

void keymap_free(struct keymap *map)
{
	if (map)
		free(map->items);
	free(map);
}

enum action keymap_action(const struct keymap *map, struct key key, enum place place)
{
	for (size_t i = 0; i < map->count; i++)
		if (key_equal(map->items[i].key, key) &&
			(action_info(map->items[i].action)->places & (unsigned)place))
			return map->items[i].action;
	return ACTION_NONE;
}

void keymap_show_keys(const struct keymap *map, enum action action, size_t most, struct strbuf *out)
{
	size_t shown = 0;
	for (size_t i = 0; i < map->count && shown < most; i++) {
		if (map->items[i].action != action)
			continue;
		if (shown++)
			strbuf_addc(out, ' ');
		key_show(out, map->items[i].key);
	}
}
