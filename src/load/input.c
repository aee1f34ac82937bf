#include "load/input.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "load/load.h"

enum {
	FIRST_BUFFER = 64 << 10, /* of what has no size to ask for, like a pipe */
	KEPT_BEHIND = 1 << 20,
	FORGET_AT_ONCE = 2 << 20,
};

static const struct mark whole_file = {0, 0};

static const char *why_not_regular(mode_t mode)
{
	if (S_ISDIR(mode))
		return "a folder";
	if (S_ISFIFO(mode))
		return "a pipe";
	if (S_ISSOCK(mode))
		return "a socket";
	return "a device";
}

/* The file's descriptor, or -1 with a diagnostic. */
static int open_file(const char *path, size_t *size, struct diags *diags)
{
	bool standard = strcmp(path, "-") == 0;
	struct stat st;
	int fd = standard ? STDIN_FILENO : open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
	if (fd < 0 || fstat(fd, &st) != 0) {
		diags_add(diags, DIAG_UNREADABLE, whole_file, "cannot be opened: %s", strerror(errno));
	} else if (S_ISREG(st.st_mode) || (standard && !S_ISDIR(st.st_mode))) {
		*size = S_ISREG(st.st_mode) && st.st_size > 0 ? (size_t)st.st_size : 0;
		return fd;
	} else {
		diags_add(diags, DIAG_UNREADABLE, whole_file,
			"is %s; expected a regular file with a briefing in YAML", why_not_regular(st.st_mode));
	}
	if (fd > STDIN_FILENO)
		close(fd);
	return -1;
}

/* As read, but waits for more where there may be more. */
static ssize_t read_some(int fd, char *to, size_t size)
{
	for (;;) {
		ssize_t n = read(fd, to, size);
		if (n >= 0 || (errno != EINTR && errno != EAGAIN))
			return n;
		struct pollfd wait = {.fd = fd, .events = POLLIN};
		if (errno == EAGAIN)
			poll(&wait, 1, -1);
	}
}

enum input_result input_read(struct input *in, const char *path, struct diags *diags)
{
	*in = (struct input){0};
	size_t size = 0;
	int fd = open_file(path, &size, diags);
	if (fd < 0)
		return INPUT_UNREADABLE;
	/* One byte more than the size, so that the end shows without growing. */
	size_t capacity = size && size <= LOAD_MAX_BYTES ? size + 1 : FIRST_BUFFER;
	in->owned = mem_alloc(capacity);
	ssize_t n = 1;
	while (size <= LOAD_MAX_BYTES && in->len <= LOAD_MAX_BYTES && n > 0) {
		if (in->len == capacity) {
			capacity *= 2;
			in->owned = mem_realloc(in->owned, capacity, 1);
		}
		n = read_some(fd, in->owned + in->len, capacity - in->len);
		in->len += n > 0 ? (size_t)n : 0;
	}
	in->text = in->owned;
	if (n < 0)
		diags_add(diags, DIAG_UNREADABLE, whole_file, "cannot be read: %s", strerror(errno));
	if (fd != STDIN_FILENO)
		close(fd);
	if (n < 0)
		return INPUT_UNREADABLE;
	if (size <= LOAD_MAX_BYTES && in->len <= LOAD_MAX_BYTES)
		return INPUT_READ;
	diags_add(diags, DIAG_LIMIT, whole_file,
		"is larger than %d MiB, the most that one file may hold: part the briefing into several",
		LOAD_MAX_BYTES >> 20);
	return INPUT_TOO_LARGE;
}

void input_borrow(struct input *in, struct str bytes)
{
	*in = (struct input){.text = bytes.ptr, .len = bytes.len};
}

void input_release(struct input *in)
{
	free(in->owned);
	free(in->odd);
	*in = (struct input){0};
}

/* The odd break at p, as long as it is in bytes; 0 for none. */
static size_t odd_break_at(const char *p, size_t left)
{
	if (left >= 2 && p[0] == '\xC2' && p[1] == '\x85')
		return 2;
	if (left >= 3 && p[0] == '\xE2' && p[1] == '\x80' && (p[2] == '\xA8' || p[2] == '\xA9'))
		return 3;
	return 0;
}

static bool any_odd_break_in(const char *text, size_t from, size_t to, size_t len)
{
	for (size_t i = from; i < to; i++)
		if (odd_break_at(text + i, len - i))
			return true;
	return false;
}

/* Whether there is any: by blocks, of which few have a byte that begins one. */
static bool any_odd_break(const char *text, size_t len)
{
	enum { BLOCK = 64 };
	size_t i = 0;
	for (; i + BLOCK <= len; i += BLOCK) {
		unsigned char found = 0;
		for (size_t j = i; j < i + BLOCK; j++)
			found |= (unsigned char)((text[j] == '\xC2') | (text[j] == '\xE2'));
		if (found && any_odd_break_in(text, i, i + BLOCK, len))
			return true;
	}
	return any_odd_break_in(text, i, len, len);
}

static void find_odd_breaks(struct input *in)
{
	uint32_t index = 0, column = 0;
	for (size_t i = 0; i < in->len; i++) {
		if ((in->text[i] & 0xC0) == 0x80)
			continue;
		if (odd_break_at(in->text + i, in->len - i)) {
			mem_grow(&in->odd, &in->odd_capacity, in->odd_count, sizeof *in->odd);
			in->odd[in->odd_count++] = (struct odd_break){index, column};
		}
		index++;
		column = in->text[i] == '\n' || in->text[i] == '\r' ? 0 : column + 1;
	}
}

static bool from_utf16(struct input *in, struct diags *diags)
{
	struct strbuf text;
	size_t bad;
	strbuf_init(&text);
	bool good = utf8_from_utf16((struct str){in->text, in->len}, &text, &bad);
	if (!good)
		diags_add(diags, DIAG_ENCODING, input_mark_after((struct mark){1, 1}, text.ptr, text.len),
			"%s: save the file as UTF-8",
			in->len - bad < 2 ? "the UTF-16 ends within a character"
		                      : "half of a character pair of UTF-16 without the other");
	free(in->owned);
	in->len = text.len;
	in->text = in->owned = strbuf_detach(&text);
	return good;
}

bool input_decode(struct input *in, struct diags *diags)
{
	if (in->len >= 2 &&
		(memcmp(in->text, "\xFE\xFF", 2) == 0 || memcmp(in->text, "\xFF\xFE", 2) == 0)) {
		if (!from_utf16(in, diags))
			return false;
	}
	while (in->len >= 3 && memcmp(in->text, "\xEF\xBB\xBF", 3) == 0) {
		in->text += 3;
		in->len -= 3;
	}
	if (any_odd_break(in->text, in->len))
		find_odd_breaks(in);
	return true;
}

void input_lend(struct input *in, size_t before, struct arena *arena)
{
	if (before <= in->lent || (!in->owned && !in->lent))
		return;
	if (in->owned)
		arena_adopt(arena, in->owned);
	in->owned = NULL;
	/* The text is the input's own, however it is looked at otherwise. */
	arena_lend(arena, (char *)(uintptr_t)(in->text + in->lent), before - in->lent);
	in->lent = before;
}

int input_give(void *data, unsigned char *buffer, size_t size, size_t *size_read)
{
	struct input *in = data;
	size_t left = in->len - in->given;
	size_t n = size < left ? size : left;
	memcpy(buffer, in->text + in->given, n);
	in->given += n;
	*size_read = n;
	if (!in->keep && in->given - in->forgotten >= KEPT_BEHIND + FORGET_AT_ONCE)
		in->forgotten = in->given - KEPT_BEHIND;
	return 1;
}

/* How many odd breaks stand before the character of that index. */
static size_t odd_breaks_before(const struct input *in, size_t index)
{
	size_t low = 0, high = in->odd_count;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (in->odd[middle].index < index)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

struct mark input_mark(const struct input *in, size_t index, size_t line, size_t column)
{
	size_t before = in->odd_count ? odd_breaks_before(in, index) : 0;
	if (before && in->odd[before - 1].index + column + 1 == index)
		column += in->odd[before - 1].column + 1;
	return (struct mark){(uint32_t)(line - before + 1), (uint32_t)(column + 1)};
}

struct mark input_mark_after(struct mark mark, const char *text, size_t len)
{
	for (size_t i = 0; i < len; i++) {
		if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == len || text[i + 1] != '\n'))) {
			mark.line++;
			mark.column = 1;
		} else if ((text[i] & 0xC0) != 0x80) {
			mark.column++;
		}
	}
	return mark;
}

/* The line break at p as libyaml sees it, as long as it is in bytes; 0 for none. */
static size_t break_at(const char *p, size_t left)
{
	return *p == '\n' || *p == '\r' ? 1 : odd_break_at(p, left);
}

/* Whether a line begins there. */
static bool line_begins(const char *text, size_t at)
{
	return at == 0 || break_at(text + at - 1, 1) || (at >= 2 && break_at(text + at - 2, 2) == 2) ||
	       (at >= 3 && break_at(text + at - 3, 3) == 3);
}

struct directives input_directives(const struct input *in, size_t from)
{
	struct directives found = {0};
	bool starts = line_begins(in->text, from);
	bool skips = false; /* to the line's end */
	for (size_t at = from; at < in->len;) {
		char c = in->text[at];
		size_t ends = break_at(in->text + at, in->len - at);
		if (ends) {
			skips = false;
		} else if (!skips && c == '%' && starts) {
			if (found.count++ == 0)
				found.first = at;
			if (found.count == LOAD_MAX_DIRECTIVES + 1)
				found.excess = at;
			skips = true;
		} else if (!skips && c == '#') {
			skips = true;
		} else if (!skips && c != ' ' && c != '\t') {
			break;
		}
		starts = ends > 0;
		at += ends ? ends : 1;
	}
	return found;
}
