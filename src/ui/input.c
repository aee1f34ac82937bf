#include "ui/input.h"

#include <stdint.h>
#include <string.h>

#include "base/utf8.h"

enum { ESC = 0x1B, BEL = 0x07 };

/* What one look at the bytes gives: so many bytes are a key, or nothing (code 0). len 0: partial.
 */
struct taken {
	size_t len;
	struct key key;
};

static const struct taken partial = {0};

static struct taken drop(size_t len)
{
	return (struct taken){.len = len};
}

static struct taken take(size_t len, uint32_t code, unsigned modifiers)
{
	return (struct taken){len, key_normal(code, modifiers)};
}

void input_init(struct input *in)
{
	in->start = in->len = in->sequence_count = 0;
	in->in_string = in->in_paste = false;
	in->pasted_len = 0;
}

void input_know(struct input *in, const char *bytes, struct key key)
{
	if (bytes && *bytes && in->sequence_count < INPUT_SEQUENCES)
		in->sequences[in->sequence_count++] = (struct input_sequence){str_from(bytes), key};
}

char *input_room(struct input *in, size_t *size)
{
	if (in->start > 0)
		memmove(in->bytes, in->bytes + in->start, in->len);
	in->start = 0;
	if (in->len == INPUT_BYTES)
		in->len = 0; /* a sequence of 4 KiB is none */
	*size = INPUT_BYTES - in->len;
	return in->bytes + in->len;
}

void input_add(struct input *in, size_t count)
{
	in->len += count;
}

/* The longest of the terminal's own sequences; *maybe: more bytes could make one. */
static struct taken take_known(const struct input *in, struct str s, bool *maybe)
{
	struct taken best = partial;
	for (size_t i = 0; i < in->sequence_count; i++) {
		struct str known = in->sequences[i].bytes;
		size_t len = known.len < s.len ? known.len : s.len;
		if (memcmp(known.ptr, s.ptr, len) != 0)
			continue;
		if (known.len > s.len)
			*maybe = true;
		else if (known.len > best.len)
			best = (struct taken){known.len, in->sequences[i].key};
	}
	return best;
}

static unsigned modifiers_of(unsigned parameter)
{
	unsigned bits = parameter > 0 ? parameter - 1 : 0;
	return (bits & 1 ? KEY_SHIFT : 0u) | (bits & 2 ? KEY_ALT : 0u) | (bits & 4 ? KEY_CONTROL : 0u);
}

/* The key that ends a sequence in a letter. */
static uint32_t code_of_letter(char letter)
{
	switch (letter) {
	case 'A': return KEY_CODE_UP;
	case 'B': return KEY_CODE_DOWN;
	case 'C': return KEY_CODE_RIGHT;
	case 'D': return KEY_CODE_LEFT;
	case 'F': return KEY_CODE_END;
	case 'H': return KEY_CODE_HOME;
	case 'M': return KEY_CODE_ENTER; /* of the keypad; SS3 only */
	case 'P':
	case 'Q':
	case 'R':
	case 'S': return KEY_CODE_F1 + (uint32_t)(letter - 'P');
	default: return KEY_CODE_NONE;
	}
}

/* A number and '~': rxvt has other signs in its place where modifiers are held. */
static bool ends_number(char final, unsigned *modifiers)
{
	switch (final) {
	case '$': *modifiers |= KEY_SHIFT; return true;
	case '^': *modifiers |= KEY_CONTROL; return true;
	case '@': *modifiers |= KEY_CONTROL | KEY_SHIFT; return true;
	default: return final == '~';
	}
}

/* The key of a sequence that is a number and '~'. */
static uint32_t code_of_number(unsigned number)
{
	static const uint32_t codes[] = {
		[1] = KEY_CODE_HOME,
		[2] = KEY_CODE_INSERT,
		[3] = KEY_CODE_DELETE,
		[4] = KEY_CODE_END,
		[5] = KEY_CODE_PAGE_UP,
		[6] = KEY_CODE_PAGE_DOWN,
		[7] = KEY_CODE_HOME,
		[8] = KEY_CODE_END,
		[11] = KEY_CODE_F1,
		[12] = KEY_CODE_F1 + 1,
		[13] = KEY_CODE_F1 + 2,
		[14] = KEY_CODE_F1 + 3,
		[15] = KEY_CODE_F1 + 4,
		[17] = KEY_CODE_F1 + 5,
		[18] = KEY_CODE_F1 + 6,
		[19] = KEY_CODE_F1 + 7,
		[20] = KEY_CODE_F1 + 8,
		[21] = KEY_CODE_F1 + 9,
		[23] = KEY_CODE_F1 + 10,
		[24] = KEY_CODE_F12,
	};
	return number < sizeof codes / sizeof *codes ? codes[number] : KEY_CODE_NONE;
}

/* A character with modifiers as terminals that tell all keys apart send it. */
static struct taken take_character(size_t len, unsigned cp, unsigned modifiers)
{
	static const struct {
		unsigned cp;
		uint32_t code;
	} named[] = {
		{'\r', KEY_CODE_ENTER},
		{'\t', KEY_CODE_TAB},
		{0x7F, KEY_CODE_BACKSPACE},
		{'\b', KEY_CODE_BACKSPACE},
		{ESC, KEY_CODE_ESCAPE},
	};
	for (size_t i = 0; i < sizeof named / sizeof *named; i++)
		if (named[i].cp == cp)
			return take(len, named[i].code, modifiers);
	if (cp < ' ' || cp >= 0xD800)
		return drop(len);
	if ((modifiers & KEY_SHIFT) && cp >= 'a' && cp <= 'z')
		cp -= 'a' - 'A';
	return take(len, cp, modifiers & ~(unsigned)KEY_SHIFT);
}

enum { PARAMETERS = 3 };

/* Up to three numbers parted by semicolons; other signs are passed over. */
static void read_parameters(struct str s, unsigned out[PARAMETERS])
{
	size_t at = 0;
	for (size_t i = 0; i < s.len && at < PARAMETERS; i++) {
		if (s.ptr[i] == ';')
			at++;
		else if (s.ptr[i] >= '0' && s.ptr[i] <= '9' && out[at] < 0x110000)
			out[at] = out[at] * 10 + (unsigned)(s.ptr[i] - '0');
	}
}

/* As xterm numbers what a mouse does: two bits for the button, 4 to 16 for modifiers, 32 for a
 * move, 64 for the wheel, 128 for more buttons. */
static enum mouse_kind mouse_kind(unsigned number)
{
	switch (number & ~28u) {
	case 0: return MOUSE_CLICK;
	case 64: return MOUSE_WHEEL_UP;
	case 65: return MOUSE_WHEEL_DOWN;
	case 128: return MOUSE_BACK;
	case 129: return MOUSE_FORWARD;
	default: return MOUSE_NONE;
	}
}

/* Places count from 1. */
static struct taken take_mouse(
	struct input *in, size_t len, unsigned number, unsigned column, unsigned row)
{
	enum mouse_kind kind = mouse_kind(number);
	if (!kind || !column || !row || column > INT16_MAX || row > INT16_MAX)
		return drop(len);
	in->mouse = (struct mouse){kind, (int)row - 1, (int)column - 1};
	return take(len, KEY_CODE_MOUSE, 0);
}

/* ESC [ M and three bytes: the way of old terminals. */
static struct taken take_old_mouse(struct input *in, struct str s)
{
	if (s.len < 6)
		return partial;
	const unsigned char *p = (const unsigned char *)s.ptr + 3;
	if (p[0] < ' ' || p[1] < ' ' || p[2] < ' ')
		return drop(6);
	return take_mouse(in, 6, p[0] - 32u, p[1] - 32u, p[2] - 32u);
}

/* Where the final byte of a control sequence stands; the length where it is still to come. */
static size_t final_byte(struct str s)
{
	size_t end = 2;
	while (end < s.len && s.ptr[end] >= 0x20 && s.ptr[end] <= 0x3F) {
		/* rxvt's Shift, which ECMA-48 does not have. */
		if (s.ptr[end] == '$' && s.ptr[2] >= '0' && s.ptr[2] <= '9')
			return end;
		end++;
	}
	return end;
}

/* What all but a few control sequences are: a key with its modifiers. */
static struct taken take_key(size_t len, char final, const unsigned p[PARAMETERS])
{
	uint32_t code = KEY_CODE_NONE;
	unsigned modifiers = modifiers_of(p[1]);
	if (final == 'u')
		return take_character(len, p[0], modifiers);
	if (final == '~' && p[0] == 27)
		return take_character(len, p[2], modifiers);
	if (final == 'Z')
		return take(len, KEY_CODE_TAB, KEY_SHIFT);
	if (ends_number(final, &modifiers))
		code = code_of_number(p[0]);
	else if (final >= 'a' && final <= 'd')
		return take(len, code_of_letter((char)(final - 'a' + 'A')), KEY_SHIFT); /* rxvt's */
	else if (final != 'M')
		code = code_of_letter(final);
	return code ? take(len, code, modifiers) : drop(len);
}

/* A control sequence: ESC [, parameters, a final byte (ECMA-48, 5.4). */
static struct taken take_csi(struct input *in, struct str s)
{
	size_t end = final_byte(s);
	if (end == s.len)
		return partial;
	char final = s.ptr[end];
	if ((final < 0x40 || final > 0x7E) && final != '$')
		return drop(end);
	if (final == '[' && end == 2) /* the Linux console's F1 to F5 */
		return s.len < 4 ? partial
		       : s.ptr[3] >= 'A' && s.ptr[3] <= 'E'
		           ? take(4, KEY_CODE_F1 + (uint32_t)(s.ptr[3] - 'A'), 0)
		           : drop(4);
	if (final == 'M' && end == 2)
		return take_old_mouse(in, s);
	unsigned p[PARAMETERS] = {0};
	read_parameters((struct str){s.ptr + 2, end - 2}, p);
	if (final == '~' && p[0] == 200) {
		in->in_paste = true;
		in->pasted_len = 0;
		return drop(end + 1);
	}
	if (s.ptr[2] == '<' && final == 'M')
		return take_mouse(in, end + 1, p[0], p[1], p[2]);
	if (s.ptr[2] == '?' || s.ptr[2] == '<' || s.ptr[2] == '>')
		return drop(end + 1);
	return take_key(end + 1, final, p);
}

/* ESC O and a letter: a key, one of rxvt's with Control, or what the keypad types where it is not
 * to type digits. */
static struct taken take_ss3(struct str s)
{
	static const char keypad[] = "X=j*k+l,m-n.o/p0q1r2s3t4u5v6w7x8y9";
	if (s.len < 3)
		return partial;
	char letter = s.ptr[2];
	if (letter >= 'a' && letter <= 'd')
		return take(3, code_of_letter((char)(letter - 'a' + 'A')), KEY_CONTROL);
	for (const char *key = keypad; *key; key += 2)
		if (*key == letter)
			return take(3, (unsigned char)key[1], 0);
	uint32_t code = code_of_letter(letter);
	return code ? take(3, code, 0) : drop(3);
}

static struct taken take_plain(struct str s)
{
	unsigned char c = (unsigned char)s.ptr[0];
	if (c == 0x7F)
		return take(1, KEY_CODE_BACKSPACE, 0);
	if (c == ESC)
		return take(1, KEY_CODE_ESCAPE, 0);
	if (c < ' ')
		return take(1, c == 0 ? ' ' : c + (c <= 26 ? 0x60u : 0x40u), KEY_CONTROL);
	uint32_t cp;
	size_t len = utf8_decode(s.ptr, s.ptr + s.len, &cp);
	size_t wanted = c < 0xC2 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : c < 0xF5 ? 4 : 1;
	if (len == 1 && wanted > s.len) {
		for (size_t i = 1; i < s.len; i++)
			if (((unsigned char)s.ptr[i] & 0xC0) != 0x80)
				return drop(1);
		return partial;
	}
	if ((len == 1 && c >= 0x80) || (cp >= 0x80 && cp < 0xA0))
		return drop(len);
	return take(len, cp, 0);
}

/* Strings that a terminal sends: DCS, SOS, OSC, PM, APC. Of two bytes, perhaps. */
static bool begins_string(struct str s)
{
	if (s.ptr[1] == ']')
		return s.len == 2 || (s.ptr[2] >= '0' && s.ptr[2] <= '9');
	return s.ptr[1] && strchr("PX^_", s.ptr[1]);
}

static struct taken take_escape(struct input *in, struct str s)
{
	if (s.len < 2)
		return partial;
	if (s.ptr[1] == '[')
		return take_csi(in, s);
	if (s.ptr[1] == 'O')
		return take_ss3(s);
	if (begins_string(s)) {
		if (s.len == 2)
			return partial;
		in->in_string = true;
		in->in_report = s.ptr[1] == ']';
		in->report_len = 0;
		return drop(2);
	}
	if (s.ptr[1] == ESC)
		return take(1, KEY_CODE_ESCAPE, 0);
	struct taken t = take_plain((struct str){s.ptr + 1, s.len - 1});
	if (t.len > 0 && t.key.code) {
		t.len++;
		t.key.modifiers |= KEY_ALT;
	} else if (t.len > 0) {
		t.len++;
	}
	return t;
}

/* Keeps what there is room for, and takes it off. */
static struct taken add_report(struct input *in, const char *bytes, size_t len)
{
	size_t room = in->report_len < INPUT_REPORT ? INPUT_REPORT - in->report_len : 0;
	if (room)
		memcpy(in->report + in->report_len, bytes, len < room ? len : room);
	in->report_len += len;
	return drop(len);
}

/* Takes what belongs to a string, up to its end. */
static struct taken take_string(struct input *in, struct str s)
{
	size_t len = 0;
	while (len < s.len && s.ptr[len] != ESC && s.ptr[len] != BEL)
		len++;
	if (len > 0)
		return in->in_report ? add_report(in, s.ptr, len) : drop(len);
	if (s.ptr[0] == ESC && s.len == 1)
		return partial;
	in->in_string = false;
	if (s.ptr[0] == ESC && s.ptr[1] != '\\')
		return take_escape(in, s); /* another sequence: the string has no end of its own */
	len = s.ptr[0] == BEL ? 1 : 2;
	return in->in_report ? take(len, KEY_CODE_REPORT, 0) : drop(len);
}

struct str input_report(const struct input *in)
{
	return (struct str){in->report, in->report_len <= INPUT_REPORT ? in->report_len : 0};
}

static void add_pasted(struct input *in, struct str s)
{
	size_t room = INPUT_PASTED - in->pasted_len, len = s.len < room ? s.len : room;
	memcpy(in->pasted + in->pasted_len, s.ptr, len);
	in->pasted_len += len;
}

struct mouse input_mouse(const struct input *in)
{
	return in->mouse;
}

struct str input_pasted(const struct input *in)
{
	struct str all = {in->pasted, in->pasted_len};
	size_t bad;
	/* Of a character that was cut nothing is left. */
	if (all.len == INPUT_PASTED && !utf8_valid(all, &bad) && bad + 4 > all.len)
		all.len = bad;
	return all;
}

/* Collects what is pasted, whatever it holds, up to its end. An escape that nothing follows is the
 * key: else a paste without an end would take all keys for ever. */
static struct taken take_paste(struct input *in, struct str s, bool complete)
{
	static const struct str end = {"\033[201~", 6};
	const char *escape = memchr(s.ptr, ESC, s.len);
	size_t before = escape ? (size_t)(escape - s.ptr) : s.len;
	if (before) {
		add_pasted(in, (struct str){s.ptr, before});
		return drop(before);
	}
	size_t len = s.len < end.len ? s.len : end.len;
	if (memcmp(s.ptr, end.ptr, len) != 0) {
		add_pasted(in, (struct str){s.ptr, 1});
		return drop(1);
	}
	if (len < end.len && !complete)
		return partial;
	in->in_paste = false;
	return take(len, KEY_CODE_PASTE, 0);
}

/* What a sequence that was begun and not ended is after all. */
static struct taken take_rest(struct str s)
{
	if (s.ptr[0] != ESC)
		return drop(1);
	if (s.len == 1)
		return take(1, KEY_CODE_ESCAPE, 0);
	return s.len == 2 && s.ptr[1] > ' ' ? take(2, (unsigned char)s.ptr[1], KEY_ALT) : drop(s.len);
}

static struct taken take_one(struct input *in, struct str s, bool complete)
{
	bool maybe = false;
	if (in->in_paste)
		return take_paste(in, s, complete);
	if (in->in_string)
		return take_string(in, s);
	struct taken t = take_known(in, s, &maybe);
	if (maybe && !complete)
		return partial;
	if (t.len > 0)
		return t;
	return s.ptr[0] == ESC ? take_escape(in, s) : take_plain(s);
}

enum input_result input_next(struct input *in, bool complete, struct key *key)
{
	while (in->len > 0) {
		struct str s = {in->bytes + in->start, in->len};
		struct taken t = take_one(in, s, complete);
		if (t.len == 0 && !complete)
			return INPUT_PARTIAL;
		if (t.len == 0)
			t = take_rest(s);
		in->start += t.len;
		in->len -= t.len;
		*key = t.key;
		if (t.key.code)
			return INPUT_KEY;
	}
	if (complete)
		in->in_string = false;
	return INPUT_NONE;
}
