#include "ui/prompt.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/show.h"
#include "base/utf8.h"
#include "base/width.h"
#include "base/words.h"

enum { EARLIER_MOST = 100 };

void prompt_init(struct prompt *p)
{
	*p = (struct prompt){0};
	strbuf_init(&p->text);
	strbuf_init(&p->draft);
}

void prompt_release(struct prompt *p)
{
	strbuf_release(&p->text);
	strbuf_release(&p->draft);
	for (size_t i = 0; i < p->earlier_count; i++)
		free(p->earlier[i]);
	free(p->earlier);
}

void prompt_begin(struct prompt *p, struct str text)
{
	strbuf_clear(&p->text);
	strbuf_clear(&p->draft);
	strbuf_add_str(&p->text, text);
	p->cursor = text.len;
	p->shown = p->earlier_count;
}

/* The beginning of the cluster before byte `at`. */
static size_t cluster_before(struct str s, size_t at)
{
	size_t before = 0;
	for (size_t i = 0; i < at; i += grapheme_next(s, i, NULL))
		before = i;
	return before;
}

static void remove_range(struct prompt *p, size_t from, size_t to)
{
	char *tail = mem_strdup(p->text.ptr + to);
	strbuf_truncate(&p->text, from);
	strbuf_adds(&p->text, tail);
	free(tail);
	p->cursor = from;
}

static enum prompt_result insert(struct prompt *p, struct str text)
{
	char *tail = mem_strdup(p->text.ptr + p->cursor);
	strbuf_truncate(&p->text, p->cursor);
	strbuf_add_str(&p->text, text);
	p->cursor = p->text.len;
	strbuf_adds(&p->text, tail);
	free(tail);
	return PROMPT_EDITS;
}

static void remember(struct prompt *p)
{
	size_t count = p->earlier_count;
	if (!p->text.len || (count && strcmp(p->earlier[count - 1], p->text.ptr) == 0))
		return;
	if (count == EARLIER_MOST) {
		free(p->earlier[0]);
		memmove(p->earlier, p->earlier + 1, (count - 1) * sizeof *p->earlier);
		p->earlier_count--;
	}
	mem_grow(&p->earlier, &p->earlier_capacity, p->earlier_count, sizeof *p->earlier);
	p->earlier[p->earlier_count++] = mem_strdup(p->text.ptr);
}

static enum prompt_result accept_line(struct prompt *p)
{
	remember(p);
	return PROMPT_ACCEPTS;
}

static enum prompt_result cancel(struct prompt *p)
{
	(void)p;
	return PROMPT_CANCELS;
}

static enum prompt_result erase(struct prompt *p)
{
	if (!p->text.len)
		return PROMPT_CANCELS;
	if (!p->cursor)
		return PROMPT_MOVES;
	remove_range(p, cluster_before(strbuf_str(&p->text), p->cursor), p->cursor);
	return PROMPT_EDITS;
}

static enum prompt_result erase_next(struct prompt *p)
{
	if (p->cursor == p->text.len)
		return PROMPT_MOVES;
	size_t len = grapheme_next(strbuf_str(&p->text), p->cursor, NULL);
	remove_range(p, p->cursor, p->cursor + len);
	return PROMPT_EDITS;
}

/* Where the word before the cursor begins, and where the one after it ends. */
static size_t word_before(const struct prompt *p)
{
	size_t at = 0, before = 0;
	struct str word;
	while (word_next(strbuf_str(&p->text), &at, &word)) {
		size_t begin = (size_t)(word.ptr - p->text.ptr);
		if (begin >= p->cursor)
			break;
		before = begin;
	}
	return before;
}

static size_t word_after(const struct prompt *p)
{
	size_t at = 0;
	struct str word;
	while (word_next(strbuf_str(&p->text), &at, &word))
		if (at > p->cursor)
			return at;
	return p->text.len;
}

static enum prompt_result erase_range(struct prompt *p, size_t from, size_t to)
{
	if (from == to)
		return PROMPT_MOVES;
	remove_range(p, from, to);
	return PROMPT_EDITS;
}

static enum prompt_result erase_field(struct prompt *p)
{
	size_t from = p->cursor;
	while (from > 0 && p->text.ptr[from - 1] == ' ')
		from--;
	while (from > 0 && p->text.ptr[from - 1] != ' ')
		from--;
	return erase_range(p, from, p->cursor);
}

static enum prompt_result erase_word(struct prompt *p)
{
	return erase_range(p, word_before(p), p->cursor);
}

static enum prompt_result erase_next_word(struct prompt *p)
{
	return erase_range(p, p->cursor, word_after(p));
}

static enum prompt_result erase_to_beginning(struct prompt *p)
{
	return erase_range(p, 0, p->cursor);
}

static enum prompt_result erase_to_end(struct prompt *p)
{
	return erase_range(p, p->cursor, p->text.len);
}

static enum prompt_result go_left(struct prompt *p)
{
	p->cursor = cluster_before(strbuf_str(&p->text), p->cursor);
	return PROMPT_MOVES;
}

static enum prompt_result go_right(struct prompt *p)
{
	if (p->cursor < p->text.len)
		p->cursor += grapheme_next(strbuf_str(&p->text), p->cursor, NULL);
	return PROMPT_MOVES;
}

static enum prompt_result go_word_left(struct prompt *p)
{
	p->cursor = word_before(p);
	return PROMPT_MOVES;
}

static enum prompt_result go_word_right(struct prompt *p)
{
	p->cursor = word_after(p);
	return PROMPT_MOVES;
}

static enum prompt_result go_home(struct prompt *p)
{
	p->cursor = 0;
	return PROMPT_MOVES;
}

static enum prompt_result go_end(struct prompt *p)
{
	p->cursor = p->text.len;
	return PROMPT_MOVES;
}

static enum prompt_result show_earlier(struct prompt *p, size_t which)
{
	if (p->shown == p->earlier_count) {
		strbuf_clear(&p->draft);
		strbuf_add_str(&p->draft, strbuf_str(&p->text));
	}
	p->shown = which;
	strbuf_clear(&p->text);
	if (which < p->earlier_count)
		strbuf_adds(&p->text, p->earlier[which]);
	else
		strbuf_add_str(&p->text, strbuf_str(&p->draft));
	p->cursor = p->text.len;
	return PROMPT_EDITS;
}

static enum prompt_result go_up(struct prompt *p)
{
	return p->shown ? show_earlier(p, p->shown - 1) : PROMPT_MOVES;
}

static enum prompt_result go_down(struct prompt *p)
{
	return p->shown < p->earlier_count ? show_earlier(p, p->shown + 1) : PROMPT_MOVES;
}

const struct prompt_key prompt_keys[] = {
	{"Enter", "keep it", accept_line},
	{"Escape C-c C-g", "give it up", cancel},
	{"Up C-p", "what was typed before", go_up},
	{"Down C-n", "what was typed after that", go_down},
	{"Left C-b", "a character to the left", go_left},
	{"Right C-f", "a character to the right", go_right},
	{"M-b C-Left", "a word to the left", go_word_left},
	{"M-f C-Right", "a word to the right", go_word_right},
	{"Home C-a", "to the beginning", go_home},
	{"End C-e", "to the end", go_end},
	{"Backspace", "take away the character before", erase},
	{"Delete C-d", "take away the character there", erase_next},
	{"M-Backspace", "take away the word before", erase_word},
	{"M-d", "take away the word after", erase_next_word},
	{"C-w", "take away all before up to a blank", erase_field},
	{"C-u", "take away all before", erase_to_beginning},
	{"C-k", "take away all after", erase_to_end},
};
const size_t prompt_key_count = sizeof prompt_keys / sizeof *prompt_keys;

/* The next of names parted by blanks; false at their end. */
static bool next_name(const char **names, struct key *key)
{
	*names += strspn(*names, " ");
	size_t len = strcspn(*names, " ");
	bool found = len && key_parse((struct str){*names, len}, key);
	*names += len;
	return found;
}

void prompt_show_key(size_t index, struct strbuf *b)
{
	const char *names = prompt_keys[index].names;
	struct key key;
	for (bool first = true; next_name(&names, &key); first = false) {
		if (!first)
			strbuf_addc(b, ' ');
		key_show(b, key);
	}
}

enum prompt_result prompt_key(struct prompt *p, struct key key)
{
	for (size_t i = 0; i < prompt_key_count; i++) {
		const char *names = prompt_keys[i].names;
		struct key other;
		while (next_name(&names, &other))
			if (key_equal(key, other))
				return prompt_keys[i].press(p);
	}
	char bytes[4] = {0};
	if (key.code >= ' ' && key.code < KEY_CODE_FIRST && !key.modifiers && !show_hides(key.code))
		return insert(p, (struct str){bytes, utf8_write(key.code, bytes)});
	return PROMPT_MOVES;
}

enum prompt_result prompt_paste(struct prompt *p, struct str pasted)
{
	struct strbuf fit;
	while (pasted.len && strchr("\r\n", pasted.ptr[pasted.len - 1]))
		pasted.len--;
	strbuf_init(&fit);
	for (size_t i = 0; i < pasted.len;) {
		uint32_t cp;
		size_t len = utf8_decode(pasted.ptr + i, pasted.ptr + pasted.len, &cp);
		bool blank = cp == '\n' || cp == '\r' || cp == '\t';
		if (blank && fit.len && fit.ptr[fit.len - 1] != ' ')
			strbuf_addc(&fit, ' ');
		else if (!blank && cp != UTF8_REPLACEMENT && !show_hides(cp))
			strbuf_add(&fit, pasted.ptr + i, len);
		i += len;
	}
	enum prompt_result result = fit.len ? insert(p, strbuf_str(&fit)) : PROMPT_MOVES;
	strbuf_release(&fit);
	return result;
}

int prompt_draw(const struct prompt *p, struct canvas *c, struct rect r, struct str sign)
{
	int limit = r.column + r.columns;
	canvas_fill(c, r, ROLE_PROMPT);
	int column = canvas_put(c, r.row, r.column, limit, ROLE_PROMPT, ATTR_BOLD, sign);
	struct str text = strbuf_str(&p->text);
	/* The cursor stays in sight: what is too much at the left is left out. */
	size_t from = 0;
	while (from < p->cursor &&
	       str_columns((struct str){text.ptr + from, p->cursor - from}) >= limit - column)
		from += grapheme_next(text, from, NULL);
	c->cursor_row = r.row;
	c->cursor_column = column + str_columns((struct str){text.ptr + from, p->cursor - from});
	return canvas_put(
		c, r.row, column, limit, ROLE_PROMPT, 0, (struct str){text.ptr + from, text.len - from});
}
