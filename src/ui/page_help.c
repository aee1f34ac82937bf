/* Every key of the place one came from, made from the table that dispatches them. */
#include <assert.h>
#include <string.h>

#include "base/width.h"
#include "ui/page.h"
#include "ui/prompt.h"

enum { GAP = 2, BETWEEN = 4, COLUMNS_MOST = 3, LINES_MOST = 160 };

/* A line of the help; a heading has no keys, a blank line no words either. */
struct help_line {
	struct str keys, about;
};

static_assert(2 * ACTION_COUNT + 40 <= LINES_MOST, "all actions, groups and keys have room");

/* What is to be said, apart from how many columns there is room for. */
struct help {
	struct arena *arena;
	struct help_line lines[LINES_MOST];
	size_t count;
	int keys; /* columns of the widest, and of the widest line */
	int wide;
};

static int larger(int a, int b)
{
	return a > b ? a : b;
}

static void add_line(struct help *h, struct str keys, const char *about)
{
	if (h->count == LINES_MOST)
		return;
	h->lines[h->count++] = (struct help_line){arena_str(h->arena, keys), str_from(about)};
	h->keys = larger(h->keys, str_columns(keys));
}

static void begin_group(struct help *h, const char *name)
{
	if (h->count)
		add_line(h, STR(""), "");
	add_line(h, STR(""), name);
}

static void collect(struct help *h, struct desk *d, enum place place)
{
	const char *group = "";
	struct strbuf keys;
	strbuf_init(&keys);
	for (enum action a = ACTION_NONE + 1; a < ACTION_COUNT; a++) {
		const struct action_info *info = action_info(a);
		strbuf_clear(&keys);
		keymap_show_keys(d->keymap, a, SIZE_MAX, &keys);
		if (!(info->places & place) || !keys.len)
			continue;
		if (strcmp(group, info->group) != 0)
			begin_group(h, group = info->group);
		add_line(h, strbuf_str(&keys), info->about);
	}
	begin_group(h, "While one types");
	for (size_t i = 0; i < prompt_key_count; i++) {
		strbuf_clear(&keys);
		prompt_show_key(i, &keys);
		add_line(h, strbuf_str(&keys), prompt_keys[i].about);
	}
	strbuf_release(&keys);
	for (size_t i = 0; i < h->count; i++)
		h->wide = larger(h->wide, h->keys + GAP + str_columns(h->lines[i].about));
}

static size_t group_end(const struct help *h, size_t at)
{
	while (at < h->count && h->lines[at].about.len)
		at++;
	return at;
}

/* Where columns of that height begin, groups kept whole; starts[n] is the end. Returns how many
 * there are, one more than the most where there are too many. */
static size_t split(const struct help *h, size_t height, size_t starts[COLUMNS_MOST + 1])
{
	size_t columns = 1, used = 0;
	starts[0] = 0;
	for (size_t at = 0; at < h->count;) {
		size_t end = group_end(h, at), len = end - at;
		if (used && used + 1 + len > height) {
			if (columns == COLUMNS_MOST)
				return columns + 1;
			starts[columns++] = at;
			used = 0;
		}
		used += len + (used > 0);
		at = end + 1;
	}
	starts[columns] = h->count + 1;
	return columns;
}

static void add_heading(struct doc *doc, struct str name)
{
	struct block *b = doc_block(doc, BLOCK_HEADING);
	b->level = 1;
	b->space_before = 1;
	doc_span(doc, ROLE_HEADING, 0, 0, name);
}

static void compose_column(const struct help *h, struct doc *doc)
{
	for (size_t i = 0; i < h->count; i++) {
		const struct help_line *line = &h->lines[i];
		if (!line->keys.len && line->about.len)
			add_heading(doc, line->about);
		if (!line->keys.len)
			continue;
		doc_block(doc, BLOCK_PARAGRAPH)->hang = (uint16_t)(h->keys + GAP);
		doc_marker(doc);
		doc_span(doc, ROLE_KEY, 0, 0, line->keys);
		doc_text(doc);
		doc_span(doc, ROLE_TEXT, 0, 0, line->about);
	}
}

/* Goes on to a column with blanks, which also stand for an empty line. */
static int pad(struct doc *doc, int from, int to)
{
	if (from < to)
		doc_printf(doc, ROLE_TEXT, 0, 0, "%*s", to - from, "");
	return larger(from, to);
}

/* A line of several columns: code, for its blanks count. */
static void compose_row(
	const struct help *h, struct doc *doc, const size_t *starts, size_t columns, size_t row)
{
	int at = 0;
	doc_block(doc, BLOCK_CODE);
	for (size_t i = 0; i < columns; i++) {
		if (starts[i] + row + 1 >= starts[i + 1])
			continue;
		const struct help_line *line = &h->lines[starts[i] + row];
		int left = (int)i * (h->wide + BETWEEN);
		if (!line->about.len)
			continue;
		at = pad(doc, at, left);
		doc_span(doc, ROLE_KEY, 0, 0, line->keys);
		at += str_columns(line->keys);
		if (line->keys.len)
			at = pad(doc, at, left + h->keys + GAP);
		doc_span(doc, line->keys.len ? ROLE_TEXT : ROLE_HEADING, 0, 0, line->about);
		at += str_columns(line->about);
	}
	pad(doc, at, 1);
}

static void compose(struct desk *d, const struct page *p, size_t pane, int width, struct doc *doc)
{
	(void)pane;
	struct help h = {.arena = &doc->arena};
	size_t starts[COLUMNS_MOST + 2], height = 1, columns;
	collect(&h, d, p->from);
	size_t room = (size_t)((width + BETWEEN) / (h.wide + BETWEEN));
	if (room < 2 || d->linear) {
		compose_column(&h, doc);
		return;
	}
	while ((columns = split(&h, height, starts)) > (room < COLUMNS_MOST ? room : COLUMNS_MOST))
		height++;
	for (size_t row = 0; row < height; row++)
		compose_row(&h, doc, starts, columns, row);
}

static void fill_bar(struct desk *d, const struct page *p, struct bar *bar)
{
	static const struct {
		enum place place;
		const char *title;
	} titles[] = {
		{PLACE_LIST, "Keys of the list"},
		{PLACE_BRIEFING, "Keys of a briefing"},
		{PLACE_PAGE, "Keys of a page"},
	};
	(void)d;
	for (size_t i = 0; i < sizeof titles / sizeof *titles; i++)
		if (titles[i].place == p->from)
			bar_set_title(bar, str_from(titles[i].title));
}

static const struct hint hints[] = {
	{ACTION_LEAVE, "leave"},
	{ACTION_BACK, "back"},
	{ACTION_PAGE_DOWN, "page"},
	{ACTION_NEXT_MATCH, "next match"},
	{ACTION_SEARCH, "search"},
	{ACTION_NONE, NULL},
};

const struct page_kind page_help = {
	.place = PLACE_PAGE,
	.panes = 1,
	.shape = LAYOUT_WIDE,
	.by_width = true,
	.compose = compose,
	.bar = fill_bar,
	.hints = hints,
};
