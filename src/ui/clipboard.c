#include "ui/clipboard.h"

#include <stdint.h>
#include <string.h>

/* screen passes on no longer piece of a control string. */
enum { SCREEN_PIECE = 512 };

enum clipboard_way clipboard_way(const char *tmux, const char *term)
{
	if (tmux && *tmux)
		return CLIPBOARD_TMUX;
	return term && strncmp(term, "screen", 6) == 0 ? CLIPBOARD_SCREEN : CLIPBOARD_DIRECT;
}

/* RFC 4648, section 4. */
static void add_base64(struct strbuf *out, struct str s)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	for (size_t i = 0; i < s.len; i += 3) {
		size_t left = s.len - i;
		uint32_t bits = (uint32_t)(unsigned char)s.ptr[i] << 16;
		if (left > 1)
			bits |= (uint32_t)(unsigned char)s.ptr[i + 1] << 8;
		if (left > 2)
			bits |= (unsigned char)s.ptr[i + 2];
		for (size_t d = 0; d < 4; d++)
			strbuf_addc(out, d <= left ? digits[bits >> (18 - 6 * d) & 63] : '=');
	}
}

static void add_for_screen(struct strbuf *out, struct str sequence)
{
	for (size_t i = 0; i < sequence.len; i += SCREEN_PIECE) {
		size_t len = sequence.len - i < SCREEN_PIECE ? sequence.len - i : SCREEN_PIECE;
		strbuf_adds(out, "\033P");
		strbuf_add(out, sequence.ptr + i, len);
		strbuf_adds(out, "\033\\");
	}
}

bool clipboard_copy(struct strbuf *out, struct str text, enum clipboard_way way)
{
	struct strbuf sequence;
	if (text.len > CLIPBOARD_MOST)
		return false;
	strbuf_init(&sequence);
	strbuf_adds(&sequence, "\033]52;c;");
	add_base64(&sequence, text);
	strbuf_addc(&sequence, '\a');
	switch (way) {
	case CLIPBOARD_TMUX:
		/* tmux takes it itself or passes the wrapped one on, as it is set up. */
		strbuf_add_str(out, strbuf_str(&sequence));
		strbuf_addf(out, "\033Ptmux;\033%s\033\\", sequence.ptr);
		break;
	case CLIPBOARD_SCREEN: add_for_screen(out, strbuf_str(&sequence)); break;
	case CLIPBOARD_DIRECT: strbuf_add_str(out, strbuf_str(&sequence)); break;
	}
	strbuf_release(&sequence);
	return true;
}
