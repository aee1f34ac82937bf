/* JSON Lines of the commands that list things. */
#include "export/json.h"
#include "export/json_text.h"

static void put_text(json_t *object, const char *key, const struct text *t)
{
	if (t)
		json_object_set_new(object, key, json_text(text_str(t)));
}

static void put_count(json_t *object, const char *key, size_t count)
{
	json_object_set_new(object, key, json_integer((json_int_t)count));
}

bool json_list_row(FILE *out, const struct brief *b, bool unread)
{
	json_begin();
	json_t *row = json_object(), *tags = json_array();
	for (LIST_EACH(const struct text *const, tag, b->tags))
		json_array_append_new(tags, json_text(text_str(*tag)));
	put_text(row, "id", b->id);
	put_text(row, "title", b->title);
	put_text(row, "date", b->date);
	json_object_set_new(row, "tags", tags);
	put_count(row, "actors", b->actors.count);
	put_count(row, "events", b->chronology.count);
	put_count(row, "sources", b->sources.count);
	json_object_set_new(row, "unread", json_boolean(unread));
	json_object_set_new(row, "file", json_text(str_from(b->file)));
	return json_write(out, row, 0);
}

bool json_diag_row(FILE *out, const char *file, const struct diag *d)
{
	json_begin();
	json_t *row = json_object();
	json_object_set_new(row, "file", json_text(str_from(file)));
	put_count(row, "line", d->mark.line ? d->mark.line : 1);
	put_count(row, "column", d->mark.column ? d->mark.column : 1);
	json_object_set_new(row, "severity", json_text(str_from(severity_name(d->severity))));
	json_object_set_new(row, "code", json_text(str_from(diag_code_name(d->code))));
	json_object_set_new(row, "message", json_text(str_from(d->message)));
	return json_write(out, row, 0);
}
