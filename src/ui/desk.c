#include "ui/desk.h"

#include <stdlib.h>

void desk_init(struct desk *d, struct library *library, const struct keymap *keymap)
{
	*d = (struct desk){.library = library, .keymap = keymap, .broken = SIZE_MAX};
}

static void forget_names(struct desk *d)
{
	names_free(d->names);
	d->names = NULL;
	d->named = NULL;
}

void desk_release(struct desk *d)
{
	forget_names(d);
	library_free(d->library);
}

void desk_set_library(struct desk *d, struct library *library)
{
	forget_names(d);
	library_free(d->library);
	d->library = library;
	d->broken = SIZE_MAX;
}

const struct brief *desk_brief(const struct desk *d, struct str id)
{
	/* A single one is found without the library's index, which need not be made for it. */
	if (library_brief_count(d->library) == 1) {
		const struct brief *only = library_brief_at(d->library, 0);
		return str_equal(text_str(only->id), id) ? only : NULL;
	}
	return library_brief(d->library, id);
}

const struct library_file *desk_file(const struct desk *d, struct str path)
{
	for (size_t i = 0; i < library_file_count(d->library); i++) {
		const struct library_file *f = library_file_at(d->library, i);
		if (str_is(path, f->path))
			return f;
	}
	return NULL;
}

const struct library_file *desk_file_of(const struct desk *d, const struct brief *brief)
{
	for (size_t i = 0; brief && i < library_file_count(d->library); i++) {
		const struct library_file *f = library_file_at(d->library, i);
		if (f->brief == brief)
			return f;
	}
	return NULL;
}

const struct names *desk_names(struct desk *d, const struct brief *brief)
{
	if (d->named != brief) {
		forget_names(d);
		d->names = names_new(brief);
		d->named = brief;
	}
	return d->names;
}

/* The number after the "@" of an event without an id; SIZE_MAX where it is none. */
static size_t place_of(struct str id)
{
	size_t place = 0;
	if (id.len < 2 || id.len > 10 || id.ptr[0] != '@')
		return SIZE_MAX;
	for (size_t i = 1; i < id.len; i++) {
		if (id.ptr[i] < '0' || id.ptr[i] > '9')
			return SIZE_MAX;
		place = place * 10 + (size_t)(id.ptr[i] - '0');
	}
	return place;
}

const struct event *desk_event(const struct brief *brief, struct str id)
{
	size_t place = place_of(id);
	if (place == SIZE_MAX)
		return brief_event(brief, id);
	return place < brief->chronology.count ? LIST_AT(const struct event, brief->chronology, place)
	                                       : NULL;
}

bool desk_is_broken(const struct desk *d, const struct library_file *file)
{
	if (file->passed_over)
		return false;
	if (!file->brief || file->brief->registry)
		return !file->brief || file->diags.errors > 0;
	return desk_brief(d, text_str(file->brief->id)) != file->brief;
}

size_t desk_broken_count(struct desk *d)
{
	if (d->broken != SIZE_MAX)
		return d->broken;
	d->broken = 0;
	for (size_t i = 0; i < library_file_count(d->library); i++)
		d->broken += desk_is_broken(d, library_file_at(d->library, i));
	return d->broken;
}

size_t desk_mistakes(const struct desk *d)
{
	size_t count = 0;
	for (size_t i = 0; i < d->mistake_files; i++)
		count += d->mistakes[i].count;
	return count;
}

void add_count(struct strbuf *b, size_t count, const char *thing)
{
	strbuf_addf(b, "%zu %s%s", count, thing, count == 1 ? "" : "s");
}
