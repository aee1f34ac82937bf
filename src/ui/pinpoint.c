#include "ui/pinpoint.h"

#include "load/input.h"

enum { FEWEST_BYTES = 4, MOST_BYTES = 64 };

/* Goes on by one character. */
static void step(struct str s, size_t *at, struct mark *m)
{
	if (s.ptr[*at] == '\n')
		*m = (struct mark){m->line + 1, 1};
	else
		m->column++;
	++*at;
	while (*at < s.len && ((unsigned char)s.ptr[*at] & 0xC0) == 0x80)
		++*at;
}

static bool is_before(struct mark a, struct mark b)
{
	return a.line < b.line || (a.line == b.line && a.column < b.column);
}

static bool stands_at(struct str file, size_t at, struct str words)
{
	for (size_t i = 0; i < words.len;) {
		if (at >= file.len)
			return false;
		if (!byte_is_blank(words.ptr[i])) {
			if (file.ptr[at++] != words.ptr[i++])
				return false;
			continue;
		}
		if (!byte_is_blank(file.ptr[at]))
			return false;
		while (i < words.len && byte_is_blank(words.ptr[i]))
			i++;
		while (at < file.len && byte_is_blank(file.ptr[at]))
			at++;
	}
	return true;
}

static struct str trim(struct str s)
{
	while (s.len && byte_is_blank(*s.ptr))
		s = (struct str){s.ptr + 1, s.len - 1};
	if (s.len > MOST_BYTES)
		s.len = MOST_BYTES;
	while (s.len && byte_is_blank(s.ptr[s.len - 1]))
		s.len--;
	return s;
}

struct mark pinpoint(struct str file, struct mark from, struct mark end, struct str words)
{
	struct mark m = {1, 1};
	size_t at = 0;
	words = trim(words);
	if (words.len < FEWEST_BYTES || !from.line)
		return from;
	while (at < file.len && is_before(m, from))
		step(file, &at, &m);
	while (at < file.len && (!end.line || is_before(m, end))) {
		if (file.ptr[at] == *words.ptr && stands_at(file, at, words))
			return m;
		step(file, &at, &m);
	}
	return from;
}

struct mark pinpoint_in_file(
	const char *path, struct mark from, struct mark end, const struct str *words, size_t count)
{
	struct input input;
	struct diags diags;
	struct mark m = from;
	diags_init(&diags, path);
	bool read = input_read(&input, path, &diags) == INPUT_READ && input_decode(&input, &diags);
	for (size_t i = 0; read && i < count && !is_before(from, m); i++)
		m = pinpoint((struct str){input.text, input.len}, from, end, words[i]);
	input_release(&input);
	diags_release(&diags);
	return m;
}
