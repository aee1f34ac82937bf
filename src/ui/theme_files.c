#include "ui/theme_files.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/folders.h"
#include "base/mem.h"
#include "base/nearest.h"
#include "base/shipped.h"
#include "base/strbuf.h"

#define ENDING ".ini"

/* Appends the folder of that number, the most important first; false beyond the last. It is empty
 * where this one is not to be had. */
static bool folder(size_t number, struct strbuf *out)
{
	strbuf_clear(out);
	switch (number) {
	case 0:
		if (folder_config(out))
			strbuf_adds(out, "/themes");
		return true;
	case 1: shipped_folder(out, "themes", "themes"); return true;
	default: return false;
	}
}

char *theme_file_find(const char *name)
{
	struct strbuf path;
	char *found = NULL;
	strbuf_init(&path);
	for (size_t i = 0; !found && folder(i, &path); i++) {
		strbuf_addf(&path, "/%s" ENDING, name);
		if (access(path.ptr, F_OK) == 0)
			found = strbuf_detach(&path);
	}
	strbuf_release(&path);
	return found;
}

static void add_name(struct theme_names *names, const char *name, size_t len)
{
	for (size_t i = 0; i < names->count; i++)
		if (strncmp(names->items[i], name, len) == 0 && !names->items[i][len])
			return;
	mem_grow(&names->items, &names->capacity, names->count, sizeof *names->items);
	char *copy = mem_alloc(len + 1);
	memcpy(copy, name, len);
	copy[len] = '\0';
	names->items[names->count++] = copy;
}

static int is_theme(const struct dirent *entry)
{
	size_t len = strlen(entry->d_name), ending = strlen(ENDING);
	return entry->d_name[0] != '.' && len > ending &&
	       strcmp(entry->d_name + len - ending, ENDING) == 0;
}

static void add_folder(struct theme_names *names, const char *path)
{
	struct dirent **entries;
	int count = scandir(path, &entries, is_theme, alphasort);
	for (int i = 0; i < count; i++) {
		add_name(names, entries[i]->d_name, strlen(entries[i]->d_name) - strlen(ENDING));
		free(entries[i]);
	}
	if (count >= 0)
		free(entries);
}

static int by_name(const void *a, const void *b)
{
	const char *const *left = a, *const *right = b;
	return strcmp(*left, *right);
}

void theme_names_init(struct theme_names *names)
{
	struct strbuf path;
	*names = (struct theme_names){0};
	strbuf_init(&path);
	add_name(names, "dark", strlen("dark"));
	for (size_t i = 0; folder(i, &path); i++)
		add_folder(names, path.ptr);
	strbuf_release(&path);
	qsort(names->items, names->count, sizeof *names->items, by_name);
}

void theme_names_release(struct theme_names *names)
{
	for (size_t i = 0; i < names->count; i++)
		free(names->items[i]);
	free(names->items);
}

void theme_files_report(const char *name, struct diags *diags)
{
	struct theme_names names;
	struct strbuf message;
	theme_names_init(&names);
	strbuf_init(&message);
	strbuf_addf(&message, "there is no theme '%s'", name);
	const char *nearest = nearest_word(name, (const char *const *)names.items, names.count);
	if (nearest)
		strbuf_addf(&message, "; did you mean '%s'?", nearest);
	strbuf_adds(&message, nearest ? " There are: " : "; there are: ");
	for (size_t i = 0; i < names.count; i++)
		strbuf_addf(&message, "%s%s", i ? ", " : "", names.items[i]);
	diags_add(diags, DIAG_UNREADABLE, (struct mark){0}, "%s", message.ptr);
	strbuf_release(&message);
	theme_names_release(&names);
}
