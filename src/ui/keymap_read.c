/* Keys from settings, and back. */
#include <stdlib.h>

#include "base/mem.h"
#include "base/nearest.h"
#include "base/width.h"
#include "load/ini_write.h"
#include "load/settings.h"
#include "ui/keymap.h"

struct reading {
	struct keymap *map;
	const struct ini_item *item; /* the present one */
	struct diags *diags;
};

static void report_action(struct reading *r)
{
	const char *names[ACTION_COUNT] = {0};
	for (enum action a = ACTION_NONE + 1; a < ACTION_COUNT; a++)
		names[a] = action_info(a)->name;
	const char *nearest = nearest_word(r->item->key, names, ACTION_COUNT);
	ini_report(r->diags, r->item, true, "'%s' is no action%s%s%s", r->item->key,
		nearest ? "; did you mean '" : "", nearest ? nearest : "", nearest ? "'?" : "");
}

static void report_key(struct reading *r, const char *word)
{
	const char *nearest = key_nearest(word);
	ini_report(r->diags, r->item, false, "'%s' is no key%s%s%s", word,
		nearest ? "; did you mean '" : "", nearest ? nearest : "", nearest ? "'?" : "");
}

static void remove_binding(struct keymap *map, const struct binding *b)
{
	size_t at = (size_t)(b - map->items);
	map->count--;
	memmove(&map->items[at], &map->items[at + 1], (map->count - at) * sizeof *b);
}

static void clear_action(struct keymap *map, enum action action)
{
	for (size_t i = map->count; i-- > 0;)
		if (map->items[i].action == action)
			remove_binding(map, &map->items[i]);
}

/* What the terminal turns into a signal before it could be a key. */
static bool is_signal(struct key key)
{
	return key.modifiers == KEY_CONTROL && (key.code == 'c' || key.code == '\\');
}

static void bind(struct reading *r, enum action action, struct key key, const char *word)
{
	struct keymap *map = r->map;
	struct binding *rival;
	if (is_signal(key)) {
		ini_report(r->diags, r->item, false, "'%s' ends the program, whatever is said here", word);
		return;
	}
	while ((rival = keymap_rival(map, key, action))) {
		const char *name = action_info(rival->action)->name;
		if (rival->item) {
			ini_report(r->diags, r->item, false, "'%s' does %s already (line %u); that holds", word,
				name, rival->item->mark.line);
			return;
		}
		ini_report(r->diags, r->item, false,
			"'%s' is taken from %s; say which keys that is to have, or none: '%s ='", word, name,
			name);
		remove_binding(map, rival);
	}
	keymap_bind(map, key, action, r->item);
}

static void read_keys(struct reading *r, enum action action)
{
	char *copy = mem_strdup(r->item->value), *rest = copy, *part;
	bool missing = false, some = false;
	while ((part = strsep(&rest, ","))) {
		char *more = NULL, *word = strtok_r(part, " \t", &more);
		missing = missing || !word;
		for (; word; word = strtok_r(NULL, " \t", &more)) {
			struct key key;
			some = true;
			if (key_parse(str_from(word), &key))
				bind(r, action, key, word);
			else
				report_key(r, word);
		}
	}
	if (missing && (some || strchr(r->item->value, ',')))
		ini_report(r->diags, r->item, false,
			"a key is missing at a comma; the signs , ; # have the names comma, semicolon, hash");
	free(copy);
}

static bool has_key(const struct keymap *map, enum action action)
{
	for (size_t i = 0; i < map->count; i++)
		if (map->items[i].action == action)
			return true;
	return false;
}

static bool is_mine(const struct ini_item *item, bool own_file)
{
	return strcmp(item->section, settings_keys_section) == 0 || (own_file && !item->section[0]);
}

static void report_section(const struct ini *ini, const struct ini_item *item, struct diags *diags)
{
	if (item == ini->items || strcmp(item[-1].section, item->section) != 0)
		ini_report(diags, item, true, "%s: a file of keys has no section [%s], only [%s]",
			item->key, item->section, settings_keys_section);
}

/* Whether anything but Ctrl-C ends the program. */
static bool has_end(const struct keymap *map)
{
	return has_key(map, ACTION_LEAVE) || has_key(map, ACTION_QUIT);
}

static void read_item(struct reading *r, const struct ini *ini, bool own_file)
{
	enum action action = action_from_name(str_from(r->item->key));
	if (!is_mine(r->item, own_file)) {
		if (own_file)
			report_section(ini, r->item, r->diags);
	} else if (action == ACTION_NONE) {
		report_action(r);
	} else {
		read_keys(r, action);
	}
}

/* An action whose keys were all mistakes has those of the table. */
static void restore(struct reading *r, bool own_file)
{
	enum action action = action_from_name(str_from(r->item->key));
	if (is_mine(r->item, own_file) && r->item->value[0] && !has_key(r->map, action))
		keymap_bind_default(r->map, action);
}

void keymap_read(struct keymap *map, const struct ini *ini, bool own_file, struct diags *diags)
{
	struct reading r = {.map = map, .diags = diags};
	bool had_end = has_end(map);
	/* First what is given up, so that keys can be exchanged. */
	for (size_t i = 0; i < ini->count; i++) {
		enum action action = action_from_name(str_from(ini->items[i].key));
		if (action != ACTION_NONE && is_mine(&ini->items[i], own_file))
			clear_action(map, action);
	}
	for (size_t i = 0; i < ini->count; i++) {
		r.item = &ini->items[i];
		read_item(&r, ini, own_file);
	}
	for (size_t i = 0; i < ini->count; i++) {
		r.item = &ini->items[i];
		restore(&r, own_file);
	}
	for (size_t i = 0; i < map->count; i++)
		map->items[i].item = NULL;
	if (had_end && !has_end(map))
		diags_add(diags, DIAG_SETTING, (struct mark){0},
			"no key is left for 'leave' and 'quit'; Ctrl-C ends the program");
}

/* The action's keys as the file has them: "j, Down". */
static void add_keys(struct strbuf *b, const struct keymap *map, enum action action)
{
	size_t start = b->len;
	for (size_t i = 0; i < map->count; i++) {
		if (map->items[i].action != action)
			continue;
		strbuf_adds(b, b->len > start ? ", " : "");
		key_add_name(b, map->items[i].key);
	}
}

static void pad(struct strbuf *b, size_t line, int column)
{
	int columns = str_columns((struct str){b->ptr + line, b->len - line});
	strbuf_add_repeat(b, ' ', columns < column ? (size_t)(column - columns) : 1);
}

static void add_names(struct strbuf *b)
{
	struct strbuf text;
	strbuf_init(&text);
	strbuf_adds(&text,
		"action = key, key. A key is a character or a name, with C- (Control), M- (Alt) or S- "
		"(Shift) before it. The names:");
	for (size_t i = 0; key_name_at(i); i++)
		strbuf_addf(&text, "%s%s", i ? ", " : " ", key_name_at(i));
	strbuf_adds(&text, ". Without a key an action is not to be had.");
	ini_add_comment(b, text.ptr);
	strbuf_release(&text);
}

void keymap_write(const struct keymap *map, struct strbuf *b)
{
	enum { KEYS = 18, ABOUT = 44 };
	const char *group = "";
	struct strbuf keys;
	strbuf_init(&keys);
	ini_add_section(b, settings_keys_section);
	add_names(b);
	for (enum action a = ACTION_NONE + 1; a < ACTION_COUNT; a++) {
		const struct action_info *info = action_info(a);
		if (strcmp(group, info->group) != 0)
			strbuf_addf(b, "\n; %s\n", group = info->group);
		size_t line = b->len;
		strbuf_clear(&keys);
		add_keys(&keys, map, a);
		strbuf_adds(b, info->name);
		pad(b, line, KEYS);
		ini_add_value(b, keys.ptr);
		pad(b, line, ABOUT);
		strbuf_addf(b, "; %s\n", info->about);
	}
	strbuf_release(&keys);
}
