#include "load/ini.h"

#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <iniparser/iniparser.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/show.h"
#include "base/strbuf.h"
#include "base/utf8.h"

/* iniparser knows no lines, keeps the last of two equal keys in silence, and takes #ff8800 for a
 * comment. So each line is looked at before it sees it: good ones are copied, those with colours in
 * quotes, and the copy is what iniparser reads. */
struct scan {
	struct ini *ini;
	struct diags *diags;
	struct str rest; /* of the file */
	uint32_t next;   /* the line that `rest` begins with */
	uint32_t at;     /* the present line */
	struct strbuf line;
	struct strbuf copy;
	const char *section;
};

void ini_init(struct ini *ini)
{
	*ini = (struct ini){0};
	arena_init(&ini->arena);
}

void ini_release(struct ini *ini)
{
	arena_release(&ini->arena);
	free(ini->items);
	*ini = (struct ini){0};
}

static bool unreadable(struct diags *diags, struct mark mark, const char *why)
{
	diags_add(diags, DIAG_UNREADABLE, mark, "%s", why);
	return false;
}

static bool read_open(int fd, struct strbuf *out, struct diags *diags)
{
	static const struct mark nowhere = {0};
	struct stat st;
	if (fstat(fd, &st) < 0)
		return unreadable(diags, nowhere, strerror(errno));
	if (!S_ISREG(st.st_mode))
		return unreadable(
			diags, nowhere, S_ISDIR(st.st_mode) ? "is a folder" : "is no regular file");
	char bytes[4096];
	ssize_t n;
	while ((n = read(fd, bytes, sizeof bytes)) > 0 && out->len <= INI_MAX_BYTES)
		strbuf_add(out, bytes, (size_t)n);
	if (n < 0)
		return unreadable(diags, nowhere, strerror(errno));
	if (out->len > INI_MAX_BYTES)
		return unreadable(diags, nowhere, "is larger than 1 MiB");
	return true;
}

static bool read_file(struct ini *ini, const char *path, struct strbuf *out, struct diags *diags)
{
	int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	ini->missing = fd < 0 && (errno == ENOENT || errno == ENOTDIR);
	if (fd < 0)
		return unreadable(diags, (struct mark){0}, strerror(errno));
	bool good = read_open(fd, out, diags);
	close(fd);
	size_t bad;
	if (good && !utf8_valid(strbuf_str(out), &bad)) {
		struct mark mark = {.line = 1};
		size_t start = 0;
		for (size_t i = 0; i < bad; i++)
			if (out->ptr[i] == '\n') {
				mark.line++;
				start = i + 1;
			}
		mark.column = (uint32_t)utf8_count((struct str){out->ptr + start, bad - start}) + 1;
		good = unreadable(diags, mark, "is not UTF-8 from here on");
	}
	return good;
}

static struct str after(struct str s, size_t len)
{
	return (struct str){s.ptr + len, s.len - len};
}

static size_t find(struct str s, char c)
{
	const char *p = s.len ? memchr(s.ptr, c, s.len) : NULL;
	return p ? (size_t)(p - s.ptr) : s.len;
}

static bool is_comment(struct str s)
{
	return s.len > 0 && (s.ptr[0] == '#' || s.ptr[0] == ';');
}

static struct mark mark_of(const struct scan *scan, const char *place)
{
	struct str before = {scan->line.ptr, (size_t)(place - scan->line.ptr)};
	return (struct mark){scan->at, (uint32_t)utf8_count(before) + 1};
}

static void report(const struct scan *scan, struct str place, const char *message)
{
	diags_add(scan->diags, DIAG_SETTING, mark_of(scan, place.ptr), "%s", message);
}

/* The next line, with those that it goes on in. False at the end. */
static bool next_line(struct scan *scan)
{
	bool more = scan->rest.len > 0;
	scan->at = scan->next;
	strbuf_clear(&scan->line);
	for (bool goes_on = true; goes_on && scan->rest.len > 0; scan->next++) {
		size_t len = find(scan->rest, '\n');
		struct str line = {scan->rest.ptr, len};
		scan->rest = after(scan->rest, len < scan->rest.len ? len + 1 : len);
		while (line.len > 0 && byte_is_blank(line.ptr[line.len - 1]))
			line.len--;
		goes_on = line.len > 0 && line.ptr[line.len - 1] == '\\';
		strbuf_add(&scan->line, line.ptr, line.len - goes_on);
	}
	return more;
}

static char *lower(struct ini *ini, struct str s)
{
	char *copy = arena_strndup(&ini->arena, s.ptr, s.len);
	for (char *c = copy; *c; c++)
		*c = (char)tolower((unsigned char)*c);
	return copy;
}

static void scan_section(struct scan *scan, struct str line)
{
	size_t end = find(line, ']');
	struct str name = str_trim((struct str){line.ptr + 1, end ? end - 1 : 0});
	struct str rest = end < line.len ? str_trim(after(line, end + 1)) : line;
	if (end == line.len || name.len == 0 || find(name, ':') < name.len ||
		(rest.len > 0 && !is_comment(rest))) {
		report(scan, line, "is no section; expected '[name]', without a colon in the name");
		return;
	}
	scan->section = lower(scan->ini, name);
	strbuf_addf(&scan->copy, "[%s]\n", scan->section);
}

/* Bytes of #rgb or #rrggbb at the beginning of s, 0 where there is none. */
static size_t colour_len(struct str s)
{
	size_t len = 1;
	while (len < s.len && isxdigit((unsigned char)s.ptr[len]))
		len++;
	bool ends = len == s.len || byte_is_blank(s.ptr[len]) || s.ptr[len] == ',' || s.ptr[len] == ';';
	return ends && (len == 4 || len == 7) ? len : 0;
}

/* Whether the sign begins a comment: not within a word, nor where a colour begins. */
static bool begins_comment(struct str s, size_t i)
{
	bool apart = i == 0 || byte_is_blank(s.ptr[i - 1]) || i + 1 == s.len || byte_is_blank(s.ptr[i + 1]);
	return apart && !(s.ptr[i] == '#' && colour_len(after(s, i)));
}

/* Cuts the comment off; says whether one of the signs is left in the value. */
static struct str cut_comment(struct str s, bool *has_sign)
{
	*has_sign = false;
	for (size_t i = 0; i < s.len; i++) {
		if (s.ptr[i] != '#' && s.ptr[i] != ';')
			continue;
		if (begins_comment(s, i))
			return str_trim((struct str){s.ptr, i});
		*has_sign = true;
	}
	return s;
}

/* Whether what stands there is meant as a comment, for all that can be seen: "; words". */
static bool is_plain_comment(struct str s)
{
	return s.len > 2 && byte_is_blank(s.ptr[1]);
}

static void report_value(const struct scan *scan, const struct ini_item *item, const char *message)
{
	ini_report(scan->diags, item, false, "%s", message);
}

static bool copy_quoted(struct scan *scan, const struct ini_item *item, struct str value)
{
	size_t end = find(after(value, 1), value.ptr[0]) + 1;
	struct str rest = end < value.len ? str_trim(after(value, end + 1)) : value;
	if (end == value.len || (rest.len > 0 && !is_comment(rest))) {
		report_value(scan, item, "the quotation mark is not closed at the value's end");
		return false;
	}
	strbuf_addf(&scan->copy, "%s = %.*s\n", item->key, (int)end + 1, value.ptr);
	return true;
}

/* Copies "key = value", the value so that iniparser reads it whole. False where it is malformed. */
static bool copy_value(struct scan *scan, const struct ini_item *item, struct str value)
{
	if (value.len > 0 && (value.ptr[0] == '"' || value.ptr[0] == '\''))
		return copy_quoted(scan, item, value);
	bool has_sign;
	struct str kept = cut_comment(value, &has_sign);
	if (kept.len == 0 && value.len > 0 && !is_plain_comment(value)) {
		report_value(
			scan, item, "this is a comment, and the value is empty; write the value in quotes");
		return false;
	}
	char quote = find(kept, '"') < kept.len ? '\'' : '"';
	if (has_sign && find(kept, quote) < kept.len) {
		report_value(scan, item, "write the value in quotes, and with one kind of them only");
		return false;
	}
	if (has_sign)
		strbuf_addf(&scan->copy, "%s = %c%.*s%c\n", item->key, quote, STR_ARG(kept), quote);
	else
		strbuf_addf(&scan->copy, "%s = %.*s\n", item->key, STR_ARG(kept));
	return true;
}

static const struct ini_item *find_item(const struct ini *ini, const char *section, const char *key)
{
	for (size_t i = 0; i < ini->count; i++)
		if (strcmp(ini->items[i].key, key) == 0 && strcmp(ini->items[i].section, section) == 0)
			return &ini->items[i];
	return NULL;
}

static void scan_item(struct scan *scan, struct str line)
{
	size_t equals = find(line, '=');
	struct str key = str_trim((struct str){line.ptr, equals});
	if (equals == line.len || key.len == 0 || find(key, ':') < key.len) {
		report(scan, line, "expected 'key = value' or '[section]'");
		return;
	}
	struct str value = str_trim(after(line, equals + 1));
	struct ini_item item = {
		.section = scan->section,
		.key = lower(scan->ini, key),
		.mark = mark_of(scan, key.ptr),
		.value_mark = mark_of(scan, value.ptr),
	};
	const struct ini_item *first = find_item(scan->ini, item.section, item.key);
	if (first) {
		ini_report(scan->diags, &item, true, "'%s' is set a second time; line %u holds", item.key,
			first->mark.line);
		return;
	}
	if (!copy_value(scan, &item, value))
		return;
	mem_grow(&scan->ini->items, &scan->ini->capacity, scan->ini->count, sizeof item);
	scan->ini->items[scan->ini->count++] = item;
}

static void scan_line(struct scan *scan)
{
	struct str line = str_trim(strbuf_str(&scan->line));
	if (line.len == 0 || is_comment(line))
		return;
	for (size_t i = 0; i < line.len; i++)
		if (((unsigned char)line.ptr[i] < ' ' && line.ptr[i] != '\t') || line.ptr[i] == 0x7F) {
			report(scan, after(line, i), "a control character may not stand here");
			return;
		}
	if (line.len > INI_MAX_LINE)
		report(scan, line, "the line is longer than 1000 bytes");
	else if (line.ptr[0] == '[')
		scan_section(scan, line);
	else if (scan->ini->count == INI_MAX_ITEMS)
		report(scan, line, "the file has more than 1000 settings; this one is left out");
	else
		scan_item(scan, line);
}

/* Nothing is to be printed: what could be wrong has been reported. */
static int silent(const char *format, ...)
{
	(void)format;
	return 0;
}

static int scratch_file(void)
{
#ifdef MFD_CLOEXEC
	return memfd_create("ini", MFD_CLOEXEC);
#else
	char path[] = "/tmp/attache-ini.XXXXXX";
	int fd = mkstemp(path);
	if (fd >= 0)
		unlink(path);
	return fd;
#endif
}

/* iniparser opens files by name only. */
static dictionary *parse_copy(struct str copy)
{
	int fd = scratch_file();
	if (fd < 0)
		return NULL;
	char path[64];
	snprintf(path, sizeof path, "/dev/fd/%d", fd);
	dictionary *d = NULL;
	if (write(fd, copy.ptr, copy.len) == (ssize_t)copy.len && lseek(fd, 0, SEEK_SET) == 0) {
		iniparser_set_error_callback(silent);
		d = iniparser_load(path);
	}
	close(fd);
	return d;
}

static bool take_values(struct ini *ini, struct str copy, struct diags *diags)
{
	dictionary *d = parse_copy(copy);
	if (!d)
		return unreadable(diags, (struct mark){0}, "cannot be parsed");
	struct strbuf name;
	strbuf_init(&name);
	size_t kept = 0;
	for (size_t i = 0; i < ini->count; i++) {
		struct ini_item *item = &ini->items[i];
		strbuf_clear(&name);
		strbuf_addf(&name, "%s:%s", item->section, item->key);
		const char *value = iniparser_getstring(d, name.ptr, NULL);
		if (!value) {
			ini_report(diags, item, true, "cannot be read");
			continue;
		}
		item->value = arena_strndup(&ini->arena, value, strlen(value));
		ini->items[kept++] = *item;
	}
	ini->count = kept;
	strbuf_release(&name);
	iniparser_freedict(d);
	return true;
}

bool ini_load(struct ini *ini, const char *path, struct diags *diags)
{
	struct strbuf bytes;
	strbuf_init(&bytes);
	bool good = read_file(ini, path, &bytes, diags);
	struct scan scan = {
		.ini = ini, .diags = diags, .rest = strbuf_str(&bytes), .next = 1, .section = ""};
	strbuf_init(&scan.line);
	strbuf_init(&scan.copy);
	if (scan.rest.len >= 3 && memcmp(scan.rest.ptr, "\xEF\xBB\xBF", 3) == 0)
		scan.rest = after(scan.rest, 3);
	while (good && next_line(&scan))
		scan_line(&scan);
	good = good && take_values(ini, strbuf_str(&scan.copy), diags);
	strbuf_release(&scan.copy);
	strbuf_release(&scan.line);
	strbuf_release(&bytes);
	return good;
}

void ini_report(struct diags *diags, const struct ini_item *item, bool key, const char *format, ...)
{
	struct strbuf message, fit;
	strbuf_init(&message);
	strbuf_init(&fit);
	va_list args;
	if (!key)
		strbuf_addf(&message, "%s: ", item->key);
	va_start(args, format);
	strbuf_addv(&message, format, args);
	va_end(args);
	show_add_line(&fit, strbuf_str(&message));
	diags_add(diags, DIAG_SETTING, key ? item->mark : item->value_mark, "%s", fit.ptr);
	strbuf_release(&fit);
	strbuf_release(&message);
}
