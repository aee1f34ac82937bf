#include "ui/chooser.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/show.h"
#include "base/width.h"
#include "ui/ground.h"

enum { GAP = 2 };

void chooser_init(struct chooser *c, struct theme *theme, bool open)
{
	*c = (struct chooser){.theme = theme, .open = open};
	diags_init(&c->diags, "");
}

static void stop(struct chooser *c)
{
	if (c->choosing)
		theme_names_release(&c->names);
	c->names = (struct theme_names){0};
	c->choosing = false;
}

void chooser_release(struct chooser *c)
{
	if (c->choosing)
		theme_release(&c->before);
	stop(c);
	diags_release(&c->diags);
}

void chooser_set_ground(struct chooser *c, int32_t ground)
{
	if (!c->theme || !c->open || c->choosing || ground == GROUND_UNKNOWN)
		return;
	if (ground_is_light(ground) == ground_is_light(c->theme->background))
		return;
	theme_release(c->theme);
	theme_init_for(c->theme, ground);
	c->version++;
}

/* A path that was named stands among the names as it is. */
static void add_present(struct theme_names *names, const char *id)
{
	mem_grow(&names->items, &names->capacity, names->count, sizeof *names->items);
	names->items[names->count++] = mem_strdup(id);
}

bool chooser_begin(struct chooser *c)
{
	if (!c->theme)
		return false;
	theme_names_init(&c->names);
	for (c->at = 0; c->at < c->names.count; c->at++)
		if (strcmp(c->names.items[c->at], c->theme->id) == 0)
			break;
	if (c->at == c->names.count)
		add_present(&c->names, c->theme->id);
	c->before = *c->theme;
	c->before.id = mem_strdup(c->theme->id);
	c->before.name = mem_strdup(c->theme->name);
	c->choosing = true;
	return true;
}

void chooser_step(struct chooser *c, int by)
{
	size_t count = c->names.count;
	c->at = (c->at + (by > 0 ? 1 : count - 1)) % count;
	theme_release(c->theme);
	theme_init(c->theme);
	diags_truncate(&c->diags, 0);
	theme_load(c->theme, chooser_name(c), &c->diags);
	c->version++;
}

void chooser_keep(struct chooser *c)
{
	c->open = false;
	theme_release(&c->before);
	stop(c);
}

void chooser_cancel(struct chooser *c)
{
	theme_release(c->theme);
	*c->theme = c->before;
	c->before = (struct theme){0};
	c->version++;
	stop(c);
}

const char *chooser_name(const struct chooser *c)
{
	return c->names.items[c->at];
}

static int columns_of(const struct chooser *c, size_t i)
{
	return str_columns(str_from(c->names.items[i])) + GAP;
}

/* The first name that is drawn, so that the one that is tried has room. */
static size_t first_shown(const struct chooser *c, int room)
{
	size_t first = c->at;
	int columns = columns_of(c, first);
	while (first > 0 && columns + columns_of(c, first - 1) <= room)
		columns += columns_of(c, --first);
	return first;
}

void chooser_draw(const struct chooser *c, struct canvas *canvas, struct rect r)
{
	static const struct str label = {"Theme", 5};
	int margin = r.columns >= 40, column = r.column + margin, end = r.column + r.columns - margin;
	struct strbuf fit;
	strbuf_init(&fit);
	canvas_fill(canvas, r, ROLE_TEXT);
	if (r.columns >= 40)
		column = canvas_put(canvas, r.row, column, end, ROLE_LABEL, 0, label) + GAP;
	for (size_t i = first_shown(c, end - column); i < c->names.count && column < end; i++) {
		strbuf_clear(&fit);
		show_add_line(&fit, str_from(c->names.items[i]));
		int after = canvas_put_short(canvas, r.row, column, end, ROLE_TEXT, 0, strbuf_str(&fit));
		if (i == c->at) {
			canvas_over(canvas, r.row, column, after - column, ROLE_LINK_FOCUS);
			canvas->cursor_row = r.row;
			canvas->cursor_column = column;
		}
		column = after + GAP;
	}
	strbuf_release(&fit);
}
