#include "ui/program.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/strbuf.h"

void program_init(struct program *c)
{
	*c = (struct program){0};
}

void program_release(struct program *c)
{
	for (size_t i = 0; i < c->count; i++)
		free(c->arguments[i]);
	free(c->arguments);
	program_init(c);
}

/* Takes the argument over. */
static void add(struct program *c, char *argument)
{
	while (c->count + 1 >= c->capacity)
		mem_grow(&c->arguments, &c->capacity, c->capacity, sizeof *c->arguments);
	c->arguments[c->count++] = argument;
	c->arguments[c->count] = NULL;
}

/* The next word of a command line: blanks part words, quotes and backslashes keep what a shell
 * would keep. False at the end. */
static bool next_word(struct str s, size_t *at, struct strbuf *word)
{
	char quote = 0;
	bool begun = false;
	strbuf_clear(word);
	for (; *at < s.len; ++*at) {
		char c = s.ptr[*at];
		if (quote && c == quote) {
			quote = 0;
		} else if (!quote && (c == '"' || c == '\'')) {
			quote = c;
			begun = true;
		} else if (!quote && (c == ' ' || c == '\t')) {
			if (begun)
				break;
		} else {
			if (c == '\\' && quote != '\'' && *at + 1 < s.len)
				c = s.ptr[++*at];
			strbuf_addc(word, c);
			begun = true;
		}
	}
	return begun;
}

/* The word with %s as the address; whether it had one. */
static bool insert_address(struct strbuf *out, const char *word, const char *address)
{
	bool inserted = false;
	strbuf_clear(out);
	for (const char *p = word; *p; p++) {
		if (p[0] != '%' || (p[1] != 's' && p[1] != '%')) {
			strbuf_addc(out, *p);
			continue;
		}
		p++;
		inserted = inserted || *p == 's';
		strbuf_adds(out, *p == 's' ? address : "%");
	}
	return inserted;
}

static const char *base_name(const char *path)
{
	const char *slash = strrchr(path, '/');
	return slash ? slash + 1 : path;
}

static bool is_one_of(const char *name, const char *const *names)
{
	for (; *names; names++)
		if (strcmp(name, *names) == 0)
			return true;
	return false;
}

static bool browses_in_terminal(const char *path)
{
	static const char *const names[] = {
		"w3m", "lynx", "links", "links2", "elinks", "chawan", "cha", "browsh", NULL};
	return is_one_of(base_name(path), names);
}

static bool split_browser(struct str browser, const char *address, struct program *c)
{
	struct strbuf word, with;
	size_t at = 0;
	bool inserted = false;
	strbuf_init(&word);
	strbuf_init(&with);
	while (next_word(browser, &at, &word)) {
		inserted = insert_address(&with, word.ptr, address) || inserted;
		add(c, mem_strdup(with.ptr));
	}
	strbuf_release(&word);
	strbuf_release(&with);
	if (!c->count)
		return false;
	if (!inserted)
		add(c, mem_strdup(address));
	c->terminal = browses_in_terminal(c->arguments[0]);
	return true;
}

bool program_browser(const char *browser, size_t *at, const char *address, struct program *c)
{
	static const struct str openers[] = {
		{"xdg-open", sizeof "xdg-open" - 1}, {"open", sizeof "open" - 1}};
	size_t len = browser ? strlen(browser) : 0;
	program_release(c);
	while (*at < len) {
		const char *from = browser + *at, *colon = strchr(from, ':');
		struct str one = {from, colon ? (size_t)(colon - from) : strlen(from)};
		*at += one.len + 1;
		if (split_browser(one, address, c))
			return true;
		program_release(c);
	}
	/* Places beyond the list's end count the openers. */
	size_t beyond = *at <= len ? 0 : *at - len - 1;
	if (beyond >= sizeof openers / sizeof *openers)
		return false;
	*at = len + 2 + beyond;
	return split_browser(openers[beyond], address, c);
}

/* How an editor is told where to begin. */
enum place_style {
	PLACE_NONE,
	PLACE_PLUS,       /* +12 FILE */
	PLACE_PLUS_COLON, /* +12:5 FILE */
	PLACE_PLUS_COMMA, /* +12,5 FILE */
	PLACE_FILE_COLON, /* FILE:12:5 */
	PLACE_GOTO,       /* --wait --goto FILE:12:5 */
};

static const struct {
	enum place_style style;
	bool window; /* has a window of its own */
	const char *names[8];
} editors[] = {
	{PLACE_PLUS, false, {"vi", "vim", "nvim", "view", "vis", "kak", "mg"}},
	{PLACE_PLUS, false, {"elvis", "nvi", "vile", "joe", "jed", "ne", "mcedit"}},
	{PLACE_PLUS_COLON, false, {"emacs", "emacsclient", "micro", "kakoune"}},
	{PLACE_PLUS_COMMA, false, {"nano", "pico"}},
	{PLACE_FILE_COLON, false, {"hx", "helix"}},
	{PLACE_FILE_COLON, true, {"subl", "zed", "zeditor"}},
	{PLACE_GOTO, true, {"code", "codium", "vscodium", "code-insiders"}},
	{PLACE_PLUS, true, {"gvim", "gedit", "kate", "mate"}},
};

static enum place_style style_of(const char *path, bool *window)
{
	const char *name = base_name(path);
	for (size_t i = 0; i < sizeof editors / sizeof *editors; i++) {
		if (!is_one_of(name, editors[i].names))
			continue;
		*window = editors[i].window;
		return editors[i].style;
	}
	return PLACE_NONE;
}

static void add_place(struct program *c, enum place_style style, const char *file, struct mark m)
{
	struct strbuf b;
	const char *before = NULL;
	strbuf_init(&b);
	switch (style) {
	case PLACE_PLUS: strbuf_addf(&b, "+%u", (unsigned)m.line); break;
	case PLACE_PLUS_COLON: strbuf_addf(&b, "+%u:%u", (unsigned)m.line, (unsigned)m.column); break;
	case PLACE_PLUS_COMMA: strbuf_addf(&b, "+%u,%u", (unsigned)m.line, (unsigned)m.column); break;
	case PLACE_GOTO: before = "--goto"; /* fall through */
	case PLACE_FILE_COLON:
		strbuf_addf(&b, "%s:%u:%u", file, (unsigned)m.line, (unsigned)m.column);
		file = NULL;
		break;
	case PLACE_NONE: break;
	}
	if (before)
		add(c, mem_strdup(before));
	if (b.len)
		add(c, mem_strdup(b.ptr));
	if (file)
		add(c, mem_strdup(file));
	strbuf_release(&b);
}

void program_editor(
	const char *visual, const char *editor, const char *file, struct mark m, struct program *c)
{
	const char *chosen[] = {visual, editor, "vi"};
	struct strbuf word, path;
	bool window = false;
	strbuf_init(&word);
	strbuf_init(&path);
	program_release(c);
	for (size_t i = 0; i < sizeof chosen / sizeof *chosen && !c->count; i++) {
		size_t at = 0;
		while (next_word(str_from(chosen[i]), &at, &word))
			add(c, mem_strdup(word.ptr));
	}
	/* A name that begins with a dash or a plus sign is no option. */
	if (file[0] == '-' || file[0] == '+')
		strbuf_adds(&path, "./");
	strbuf_adds(&path, file);
	enum place_style style = style_of(c->arguments[0], &window);
	if (style == PLACE_GOTO)
		add(c, mem_strdup("--wait"));
	add_place(c, m.line ? style : PLACE_NONE, path.ptr, m);
	c->terminal = !window;
	strbuf_release(&word);
	strbuf_release(&path);
}
