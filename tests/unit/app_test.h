/* The reader on a stage: a library, keys by name, canvases. */
#ifndef APP_TEST_H
#define APP_TEST_H

#include "text_test.h"

#include "ui/app.h"

struct stage {
	struct keymap *keymap;
	struct app *app;
	struct canvas canvas;
	struct strbuf text;
	int rows, columns;
};

/* After keys have paused. */
static inline void stage_draw(struct stage *s)
{
	app_draw(s->app, &s->canvas, s->rows, s->columns);
	if (app_waits(s->app)) {
		app_pause(s->app);
		app_draw(s->app, &s->canvas, s->rows, s->columns);
	}
	strbuf_clear(&s->text);
	canvas_text(&s->canvas, &s->text);
}

/* Opens a path and draws, laid out to be read line by line or as usual. */
static inline void stage_begin(
	struct stage *s, const char *path, int rows, int columns, bool linear)
{
	struct library *library = library_new();
	library_add(library, path);
	*s = (struct stage){.keymap = keymap_new(), .rows = rows, .columns = columns};
	s->app = app_new(library, s->keymap);
	app_set_linear(s->app, linear);
	canvas_init(&s->canvas);
	strbuf_init(&s->text);
	stage_draw(s);
}

static inline void stage_open(struct stage *s, const char *path, int rows, int columns)
{
	stage_begin(s, path, rows, columns, false);
}

static inline void stage_close(struct stage *s)
{
	app_free(s->app);
	keymap_free(s->keymap);
	canvas_release(&s->canvas);
	strbuf_release(&s->text);
}

/* Presses keys given by name, parted by blanks, and draws; "'text" types each character of it. The
 * last one's result. */
static inline enum app_result stage_press(struct stage *s, const char *keys)
{
	enum app_result result = APP_GOES_ON;
	while (*keys) {
		size_t len = strcspn(keys, " ");
		struct key key;
		for (size_t i = 1; *keys == '\'' && i < len; i++)
			result = app_key(s->app, (struct key){.code = (unsigned char)keys[i]});
		if (*keys != '\'') {
			assert_true(key_parse((struct str){keys, len}, &key));
			result = app_key(s->app, key);
		}
		keys += len + (keys[len] == ' ');
	}
	stage_draw(s);
	return result;
}

static inline const char *stage_row(struct stage *s, int row)
{
	static char line[1024];
	const char *p = s->text.ptr;
	for (int i = 0; i < row && *p; i++)
		p += strcspn(p, "\n") + 1;
	snprintf(line, sizeof line, "%.*s", (int)strcspn(p, "\n"), p);
	return line;
}

static inline void stage_shows(struct stage *s, const char *text)
{
	if (!strstr(s->text.ptr, text))
		fail_msg("'%s' is not on the screen:\n%s", text, s->text.ptr);
}

static inline void stage_lacks(struct stage *s, const char *text)
{
	if (strstr(s->text.ptr, text))
		fail_msg("'%s' is on the screen:\n%s", text, s->text.ptr);
}

/* The text from the cursor on. */
static inline void stage_cursor_at(struct stage *s, const char *text)
{
	struct strbuf b;
	const struct canvas *c = &s->canvas;
	strbuf_init(&b);
	for (int i = c->cursor_column; i < c->columns; i++) {
		const struct cell *cell = &c->cells[c->cursor_row * c->columns + i];
		strbuf_add(&b, cell->text, cell->columns ? strnlen(cell->text, CELL_BYTES) : 0);
	}
	if (strncmp(b.ptr, text, strlen(text)) != 0)
		fail_msg("the cursor stands on '%s', not on '%s':\n%s", b.ptr, text, s->text.ptr);
	strbuf_release(&b);
}

#endif
