/* The last line: what can be done next, and what is to be said. */
#include "base/width.h"
#include "ui/state.h"

enum { HINTS_MOST = 6, GAP = 3, MARGIN_COLUMNS = 40 };

static bool has_matches(const struct page *p)
{
	for (size_t i = 0; i < p->kind->panes; i++)
		if (p->views[i].found.matches)
			return true;
	return false;
}

/* Whether an address, or a source with one perhaps, is selected. */
static bool may_open(const struct view *v)
{
	const struct target *t = view_target(v);
	return t && (t->kind == TARGET_ADDRESS || t->kind == TARGET_SOURCE);
}

/* Whether the hint is of use now. */
static bool is_apt(const struct app *a, enum action action)
{
	const struct history *h = &a->history;
	const struct page *p = history_page(h);
	switch ((int)action) {
	case ACTION_BACK: return h->at > 0;
	case ACTION_FORWARD: return h->at + 1 < h->count;
	case ACTION_NEXT_MATCH: return has_matches(p);
	case ACTION_FILTER:
	case ACTION_SORT: return view_all_count(&p->views[0]) > 1;
	case ACTION_FOLLOW: return view_target(&p->views[p->focus]) != NULL;
	case ACTION_OPEN: return p->kind == &page_source || may_open(&p->views[p->focus]);
	default: return true;
	}
}

/* The hint's words, as the page is at present. */
static const char *words_of(const struct page *p, const struct hint *hint)
{
	const struct view *v = &p->views[p->focus];
	if (hint->action == ACTION_ZOOM && p->zoomed)
		return "all panes";
	if (hint->action == ACTION_FOLLOW && !v->state.link.number)
		return "open";
	return hint->words;
}

/* Appends "Tab next link"; the bytes of the key go to *key. */
static void add_hint(const struct app *a, const struct hint *hint, struct strbuf *b, size_t *key)
{
	strbuf_clear(b);
	keymap_show_keys(a->desk.keymap, hint->action, 1, b);
	*key = b->len;
	strbuf_addf(b, " %s", words_of(history_page(&a->history), hint));
}

static int put_hint(
	struct canvas *c, int row, int column, int limit, const struct strbuf *b, size_t key)
{
	column = canvas_put(c, row, column, limit, ROLE_KEY, 0, (struct str){b->ptr, key});
	return canvas_put(
		c, row, column, limit, ROLE_FOOTER, 0, (struct str){b->ptr + key, b->len - key});
}

static const struct hint help = {ACTION_HELP, "help"};

static int help_columns(const struct app *a)
{
	struct strbuf b;
	size_t key;
	strbuf_init(&b);
	add_hint(a, &help, &b, &key);
	int columns = str_columns(strbuf_str(&b));
	strbuf_release(&b);
	return columns;
}

/* As many as there is room for; the help last, whatever else is left out. */
static void draw_hints(const struct app *a, struct canvas *c, int row, int column, int limit)
{
	const struct page *p = history_page(&a->history);
	struct strbuf b, last;
	size_t key, last_key;
	strbuf_init(&b);
	strbuf_init(&last);
	add_hint(a, &help, &last, &last_key);
	int end = limit - str_columns(strbuf_str(&last)) - GAP, drawn = 1;
	for (const struct hint *h = p->kind->hints; h->action != ACTION_NONE && drawn < HINTS_MOST;
	     h++) {
		if (!is_apt(a, h->action))
			continue;
		add_hint(a, h, &b, &key);
		if (!key || column + str_columns(strbuf_str(&b)) > end)
			continue;
		column = put_hint(c, row, column, end, &b, key) + GAP;
		drawn++;
	}
	if (last_key && column + str_columns(strbuf_str(&last)) <= limit)
		put_hint(c, row, column, limit, &last, last_key);
	strbuf_release(&b);
	strbuf_release(&last);
}

static void draw_prompt(struct app *a, struct canvas *c, struct rect r)
{
	const struct prompt_use *use = a->typing;
	struct strbuf count;
	strbuf_init(&count);
	if (use->add_count)
		use->add_count(a, &count);
	int columns = str_columns(strbuf_str(&count));
	int margin = r.columns >= MARGIN_COLUMNS;
	struct rect line = {r.row, r.column + margin, r.rows, r.columns - 2 * margin};
	if (columns && columns + GAP < r.columns / 2)
		line.columns -= columns + GAP;
	canvas_fill(c, r, ROLE_PROMPT);
	prompt_draw(use->prompt(a), c, line, str_from(use->sign));
	if (columns && line.columns < r.columns - 2 * margin)
		canvas_put(c, r.row, r.column + r.columns - margin - columns, r.column + r.columns,
			ROLE_POSITION, 0, strbuf_str(&count));
	strbuf_release(&count);
}

/* The themes in the place of the hairline, and what can be done with them. */
static void draw_chooser(const struct app *a, struct canvas *c, struct rect r, int left, int end)
{
	static const struct hint hints[] = {
		{ACTION_LINE_DOWN, "next theme"},
		{ACTION_LINE_UP, "the one before"},
		{ACTION_FOLLOW, "keep"},
		{ACTION_LEAVE, "as it was"},
	};
	struct strbuf b;
	size_t key;
	int column = left;
	strbuf_init(&b);
	canvas_fill(c, r, ROLE_FOOTER);
	for (size_t i = 0; i < sizeof hints / sizeof *hints; i++) {
		strbuf_clear(&b);
		keymap_show_keys(a->desk.keymap, hints[i].action, 1, &b);
		key = b.len;
		strbuf_addf(&b, " %s", hints[i].words);
		if (key && column + str_columns(strbuf_str(&b)) <= end)
			column = put_hint(c, r.row, column, end, &b, key) + GAP;
	}
	canvas_put_short(c, r.row, column, end, a->message_role, 0, strbuf_str(&a->message));
	strbuf_release(&b);
	chooser_draw(&a->chooser, c, (struct rect){r.row - 1, r.column, 1, r.columns});
}

/* The message, else what is to be said as long as it is so. */
static enum role choose_message(struct app *a, struct strbuf *b)
{
	if (!a->message.len && reload_notice(a, b))
		return ROLE_ERROR;
	strbuf_add_str(b, strbuf_str(&a->message));
	return a->message_role;
}

/* Beside as many hints as there is room for, the help at least, else in their place. */
static void draw_message(struct app *a, struct canvas *c, int row, int left, int end)
{
	struct strbuf message;
	strbuf_init(&message);
	enum role role = choose_message(a, &message);
	struct str said = strbuf_str(&message);
	if (a->desk.linear && said.len) {
		/* What is said comes first, as it is read. */
		left = canvas_put_short(c, row, left, end, role, 0, said) + GAP;
		if (end - left >= help_columns(a))
			draw_hints(a, c, row, left, end);
		strbuf_release(&message);
		return;
	}
	int columns = str_columns(said), at = end - columns;
	if (!said.len)
		at = end + GAP;
	else if (at - GAP - left < help_columns(a))
		at = left;
	if (at > left)
		draw_hints(a, c, row, left, at - GAP);
	if (said.len)
		canvas_put_short(c, row, at, end, role, 0, said);
	strbuf_release(&message);
}

void footer_draw(struct app *a, struct canvas *c)
{
	struct rect r = history_page(&a->history)->layout.footer;
	if (a->typing) {
		draw_prompt(a, c, r);
		return;
	}
	int margin = r.columns >= MARGIN_COLUMNS, left = r.column + margin,
		end = r.column + r.columns - margin;
	if (a->chooser.choosing) {
		draw_chooser(a, c, r, left, end);
		return;
	}
	canvas_fill(c, r, ROLE_FOOTER);
	draw_message(a, c, r.row, left, end);
}
