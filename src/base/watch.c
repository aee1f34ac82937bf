#include "base/watch.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/inotify.h>
#endif

#include "base/mem.h"
#include "base/strbuf.h"

enum { INTERVAL = 100, MOST_FOLDERS = 65536 };

#ifdef __linux__
/* A folder under notice: all of it, or one name in it. */
struct folder {
	int descriptor;
	char *name; /* NULL for all */
};
#endif

struct watch {
	char **paths;
	size_t path_count;
	int notices;   /* inotify's descriptor, -1 for none */
	bool short_of; /* the system has no more notices to give */
	uint64_t seen; /* what looking again found last */
#ifdef __linux__
	struct folder *folders;
	size_t folder_count, folder_capacity;
#endif
};

/* Something met on the way: where it is a link to a file, `st` is the file's. */
struct met {
	const char *path;
	struct stat st;
	bool link;
};

/* Looks at a folder's entry. False where it is of no interest: a folder's notices tell of its plain
 * files without looking at each. */
static bool look_at(const struct watch *w, DIR *dir, const struct dirent *entry, struct met *m)
{
	struct stat target;
	if (entry->d_name[0] == '.' || (w->notices >= 0 && entry->d_type == DT_REG))
		return false;
	if (fstatat(dirfd(dir), entry->d_name, &m->st, AT_SYMLINK_NOFOLLOW) != 0)
		return false;
	m->link = S_ISLNK(m->st.st_mode);
	if (m->link && fstatat(dirfd(dir), entry->d_name, &target, 0) == 0 && !S_ISDIR(target.st_mode))
		m->st = target;
	return true;
}

/* Calls `each` for what is in a folder and all folders below it. */
static void walk(
	struct watch *w, struct strbuf *path, void (*each)(struct watch *, const struct met *))
{
	DIR *dir = opendir(path->ptr);
	if (!dir)
		return;
	size_t len = path->len;
	for (struct dirent *entry; (entry = readdir(dir));) {
		struct met m;
		if (!look_at(w, dir, entry, &m))
			continue;
		strbuf_addf(path, "/%s", entry->d_name);
		m.path = path->ptr;
		each(w, &m);
		if (S_ISDIR(m.st.st_mode))
			walk(w, path, each);
		strbuf_truncate(path, len);
	}
	closedir(dir);
}

static void visit(struct watch *w, void (*each)(struct watch *, const struct met *))
{
	struct strbuf path;
	strbuf_init(&path);
	for (size_t i = 0; i < w->path_count; i++) {
		struct stat st;
		struct met m = {.path = w->paths[i]};
		bool there = stat(m.path, &m.st) == 0;
		m.link = lstat(m.path, &st) == 0 && S_ISLNK(st.st_mode) && !S_ISDIR(m.st.st_mode);
		each(w, &m);
		strbuf_clear(&path);
		strbuf_adds(&path, w->paths[i]);
		if (there && S_ISDIR(m.st.st_mode))
			walk(w, &path, each);
	}
	strbuf_release(&path);
}

/* Looking again: everything that tells one version of a file from another, as one number. The
 * order in which a folder lists its entries does not matter. */
static void add_state(struct watch *w, const struct met *m)
{
	const struct stat *st = &m->st;
	uint64_t h = 14695981039346656037u;
	const uint64_t state[] = {
		(uint64_t)st->st_dev,
		(uint64_t)st->st_ino,
		(uint64_t)st->st_mode,
		(uint64_t)st->st_size,
		(uint64_t)st->st_mtime,
#ifdef __APPLE__
		(uint64_t)st->st_mtimespec.tv_nsec,
#else
		(uint64_t)st->st_mtim.tv_nsec,
#endif
	};
	for (const char *p = m->path; *p; p++)
		h = (h ^ (unsigned char)*p) * 1099511628211u;
	for (size_t i = 0; i < sizeof state / sizeof *state; i++)
		h = (h ^ state[i]) * 0x9E3779B97F4A7C15u;
	w->seen += h ^ h >> 31;
}

static bool look_again(struct watch *w)
{
	uint64_t before = w->seen;
	w->seen = 0;
	visit(w, add_state);
	return w->seen != before;
}

#ifdef __linux__

enum {
	EVENTS = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_MODIFY |
	         IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR,
	/* After these there may be folders, or links, that are not watched yet. */
	NEW = IN_CREATE | IN_MOVED_TO | IN_ISDIR | IN_DELETE_SELF | IN_MOVE_SELF | IN_Q_OVERFLOW,
};

static void add_folder(struct watch *w, const char *path, const char *name)
{
	if (w->folder_count >= MOST_FOLDERS)
		w->short_of = true;
	if (w->short_of)
		return;
	int descriptor = inotify_add_watch(w->notices, path, EVENTS);
	if (descriptor < 0) {
		w->short_of = w->short_of || errno == ENOSPC || errno == ENOMEM;
		return;
	}
	mem_grow(&w->folders, &w->folder_capacity, w->folder_count, sizeof *w->folders);
	w->folders[w->folder_count++] = (struct folder){descriptor, name ? mem_strdup(name) : NULL};
}

/* A file by its name in its folder, so that it is seen when it is made anew. */
static void add_named(struct watch *w, const char *path)
{
	const char *slash = strrchr(path, '/');
	struct strbuf folder;
	strbuf_init(&folder);
	if (!slash)
		strbuf_addc(&folder, '.');
	else
		strbuf_add(&folder, path, slash == path ? 1 : (size_t)(slash - path));
	add_folder(w, folder.ptr, slash ? slash + 1 : path);
	strbuf_release(&folder);
}

/* What a link leads to is changed in another folder. */
static void add_notice(struct watch *w, const struct met *m)
{
	char *target = m->link ? realpath(m->path, NULL) : NULL;
	if (S_ISDIR(m->st.st_mode))
		add_folder(w, m->path, NULL);
	if (target)
		add_named(w, target);
	free(target);
}

static void forget_folders(struct watch *w)
{
	for (size_t i = 0; i < w->folder_count; i++)
		free(w->folders[i].name);
	w->folder_count = 0;
}

/* Without notices for all it is better to have none. */
static void notice_all(struct watch *w)
{
	forget_folders(w);
	visit(w, add_notice);
	for (size_t i = 0; i < w->path_count; i++) {
		struct stat st;
		if (stat(w->paths[i], &st) != 0 || !S_ISDIR(st.st_mode))
			add_named(w, w->paths[i]);
	}
	if (!w->short_of)
		return;
	forget_folders(w);
	close(w->notices);
	w->notices = -1;
	look_again(w);
}

static bool concerns(const struct watch *w, const struct inotify_event *e)
{
	if (e->mask & IN_Q_OVERFLOW)
		return true;
	if (e->mask & IN_IGNORED)
		return false;
	for (size_t i = 0; i < w->folder_count; i++) {
		const struct folder *f = &w->folders[i];
		if (f->descriptor != e->wd)
			continue;
		if (f->name ? e->len && strcmp(f->name, e->name) == 0 : !e->len || e->name[0] != '.')
			return true;
	}
	return false;
}

static bool read_notices(struct watch *w)
{
	_Alignas(struct inotify_event) char bytes[16384];
	bool changed = false, new = false;
	ssize_t got;
	while ((got = read(w->notices, bytes, sizeof bytes)) > 0) {
		for (char *p = bytes; p < bytes + got;) {
			const struct inotify_event *e = (const void *)p;
			changed = changed || concerns(w, e);
			new = new || (e->mask & NEW);
			p += sizeof *e + e->len;
		}
	}
	if (new)
		notice_all(w);
	return changed;
}

#endif

struct watch *watch_new(const char *const *paths, size_t count, bool looking)
{
	struct watch *w = mem_zalloc(1, sizeof *w);
	w->paths = mem_zalloc(count, sizeof *w->paths);
	for (; w->path_count < count; w->path_count++)
		w->paths[w->path_count] = mem_strdup(paths[w->path_count]);
	w->notices = -1;
#ifdef __linux__
	if (!looking)
		w->notices = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
	if (w->notices >= 0)
		notice_all(w);
#endif
	if (w->notices < 0)
		look_again(w);
	return w;
}

void watch_free(struct watch *w)
{
	if (!w)
		return;
#ifdef __linux__
	forget_folders(w);
	free(w->folders);
	if (w->notices >= 0)
		close(w->notices);
#endif
	for (size_t i = 0; i < w->path_count; i++)
		free(w->paths[i]);
	free(w->paths);
	free(w);
}

int watch_descriptor(const struct watch *w)
{
	return w->notices;
}

int watch_interval(const struct watch *w)
{
	return w->notices < 0 ? INTERVAL : -1;
}

bool watch_changed(struct watch *w)
{
#ifdef __linux__
	if (w->notices >= 0)
		return read_notices(w);
#endif
	return look_again(w);
}
