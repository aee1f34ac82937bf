#include "library/walk.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/mem.h"
#include "base/strbuf.h"

enum kind { FILE_ENTRY, FOLDER_ENTRY, LINK_TO_FOLDER };

static void add(struct walk *w, const char *path, int error)
{
	mem_grow(&w->items, &w->capacity, w->count, sizeof *w->items);
	w->items[w->count++] = (struct walk_item){mem_strdup(path), error};
}

/* What cannot be looked at counts as a file: reading it will say why. */
static enum kind kind_of(DIR *folder, const struct dirent *entry)
{
	struct stat s;
	unsigned char type = entry->d_type;
	if (type == DT_UNKNOWN && fstatat(dirfd(folder), entry->d_name, &s, AT_SYMLINK_NOFOLLOW) == 0)
		type = S_ISDIR(s.st_mode) ? DT_DIR : S_ISLNK(s.st_mode) ? DT_LNK : DT_REG;
	if (type == DT_DIR)
		return FOLDER_ENTRY;
	if (type == DT_LNK && fstatat(dirfd(folder), entry->d_name, &s, 0) == 0 && S_ISDIR(s.st_mode))
		return LINK_TO_FOLDER;
	return FILE_ENTRY;
}

static bool ends_in(const char *name, const char *ending)
{
	size_t len = strlen(name), ending_len = strlen(ending);
	return len > ending_len && strcmp(name + len - ending_len, ending) == 0;
}

/* Adds the folder's files, and its folders to `open`. */
static void read_folder(struct walk *w, struct walk *open, const char *path)
{
	DIR *folder = opendir(path);
	struct strbuf joined;
	if (!folder) {
		add(w, path, errno);
		return;
	}
	strbuf_init(&joined);
	strbuf_adds(&joined, path);
	if (joined.len && joined.ptr[joined.len - 1] != '/')
		strbuf_addc(&joined, '/');
	size_t prefix = joined.len;
	/* cppcheck-suppress readdirCalled ; a stream of one thread's own */
	for (const struct dirent *entry; (entry = readdir(folder));) {
		if (entry->d_name[0] == '.')
			continue;
		strbuf_truncate(&joined, prefix);
		strbuf_adds(&joined, entry->d_name);
		enum kind kind = kind_of(folder, entry);
		if (kind == FOLDER_ENTRY)
			add(open, joined.ptr, 0);
		else if (kind == FILE_ENTRY &&
				 (ends_in(entry->d_name, ".yaml") || ends_in(entry->d_name, ".yml")))
			add(w, joined.ptr, 0);
	}
	strbuf_release(&joined);
	closedir(folder);
}

static int by_path(const void *a, const void *b)
{
	return strcmp(((const struct walk_item *)a)->path, ((const struct walk_item *)b)->path);
}

void walk_folder(struct walk *w, const char *folder)
{
	struct walk open = {0};
	*w = (struct walk){0};
	add(&open, folder, 0);
	while (open.count) {
		char *path = open.items[--open.count].path;
		read_folder(w, &open, path);
		free(path);
	}
	walk_release(&open);
	if (w->count)
		qsort(w->items, w->count, sizeof *w->items, by_path);
}

void walk_release(struct walk *w)
{
	for (size_t i = 0; i < w->count; i++)
		free(w->items[i].path);
	free(w->items);
	*w = (struct walk){0};
}
