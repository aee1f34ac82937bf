#include "export/json_text.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/show.h"
#include "base/utf8.h"

enum { FLUSH_AT = 1 << 17 };

void json_begin(void)
{
	json_set_alloc_funcs(mem_alloc, free);
}

json_t *json_text(struct str s)
{
	json_t *text = json_stringn(s.ptr, s.len);
	if (text)
		return text;
	struct strbuf valid;
	strbuf_init(&valid);
	utf8_add_valid(&valid, s);
	text = json_stringn(valid.ptr, valid.len);
	strbuf_release(&valid);
	return text;
}

static void add_escape(struct strbuf *b, uint32_t cp)
{
	if (cp < 0x10000) {
		strbuf_addf(b, "\\u%04X", (unsigned)cp);
		return;
	}
	cp -= 0x10000;
	strbuf_addf(
		b, "\\u%04X\\u%04X", 0xD800 + (unsigned)(cp >> 10), 0xDC00 + (unsigned)(cp & 0x3FF));
}

void json_add_escaped(struct strbuf *b, struct str s)
{
	if (show_is_fit(s)) {
		strbuf_add_str(b, s);
		return;
	}
	const char *p = s.ptr, *end = s.ptr + s.len, *plain = p;
	while (p < end) {
		uint32_t cp;
		size_t n = utf8_decode(p, end, &cp);
		if (show_hides(cp)) {
			strbuf_add(b, plain, (size_t)(p - plain));
			add_escape(b, cp);
			plain = p + n;
		}
		p += n;
	}
	strbuf_add(b, plain, (size_t)(p - plain));
}

struct dump {
	FILE *out;
	struct strbuf text;
	bool failed;
};

static void flush(struct dump *d)
{
	d->failed = d->failed || fwrite(d->text.ptr, 1, d->text.len, d->out) != d->text.len;
	strbuf_clear(&d->text);
}

static int take(const char *bytes, size_t size, void *data)
{
	struct dump *d = data;
	json_add_escaped(&d->text, (struct str){bytes, size});
	if (d->text.len >= FLUSH_AT)
		flush(d);
	return d->failed ? -1 : 0;
}

bool json_write(FILE *out, json_t *value, size_t flags)
{
	struct dump d = {.out = out};
	strbuf_init(&d.text);
	bool good = json_dump_callback(value, take, &d, flags) == 0;
	strbuf_addc(&d.text, '\n');
	if (good)
		flush(&d);
	strbuf_release(&d.text);
	json_decref(value);
	return good && !d.failed;
}
