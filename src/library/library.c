#include "library/library.h"

#include <errno.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "base/mem.h"
#include "library/state.h"
#include "library/walk.h"
#include "load/load.h"

struct library *library_new(void)
{
	struct library *l = mem_zalloc(1, sizeof *l);
	l->lazy = mem_zalloc(1, sizeof *l->lazy);
	return l;
}

static void held_free(struct held_file *f)
{
	brief_free(f->brief);
	diags_release(&f->file.diags);
	free(f->path);
	free(f);
}

static void forget_lazy(struct library *l)
{
	index_free(l->lazy->index);
	*l->lazy = (struct lazy){0};
}

void library_free(struct library *l)
{
	if (!l)
		return;
	forget_lazy(l);
	free(l->lazy);
	for (size_t i = 0; i < l->file_count; i++)
		held_free(l->files[i]);
	for (size_t i = 0; i < l->path_count; i++)
		free(l->paths[i]);
	free(l->paths);
	free(l->files);
	free(l->briefs);
	strmap_release(&l->brief_ids);
	strmap_release(&l->identities);
	free(l);
}

static struct held_file *hold(struct library *l, const char *path)
{
	struct held_file *f = mem_zalloc(1, sizeof *f);
	f->path = mem_strdup(path);
	f->place = l->file_count;
	f->file.path = f->path;
	diags_init(&f->file.diags, path);
	mem_grow(&l->files, &l->file_capacity, l->file_count, sizeof *l->files);
	l->files[l->file_count++] = f;
	return f;
}

void library_enlist(struct library *l, struct held_file *f)
{
	bool new;
	if (!f->brief || f->brief->registry)
		return;
	struct str id = text_str(f->brief->id);
	size_t *place = strmap_add(&l->brief_ids, id, &new);
	if (new) {
		*place = l->brief_count;
		mem_grow(&l->briefs, &l->brief_capacity, l->brief_count, sizeof *l->briefs);
		l->briefs[l->brief_count++] = f;
		return;
	}
	f->left_out = true;
	struct mark mark = f->brief->id->mark.line ? f->brief->id->mark : f->brief->mark;
	diags_add(&f->file.diags, DIAG_DUPLICATE_BRIEF, mark,
		"%s has the id '%.*s' too, so this briefing is left out; give it an id of its own",
		l->briefs[*place]->path, STR_ARG(diag_excerpt(id)));
	diags_sort(&f->file.diags);
}

/* In a folder, YAML that is no briefing is none of ours. */
static void pass_over(struct held_file *f)
{
	diags_release(&f->file.diags);
	diags_init(&f->file.diags, f->path);
	diags_add(&f->file.diags, DIAG_NOT_YAML, (struct mark){1, 1},
		"passed over: it begins with neither briefing: nor registry:");
	f->file.passed_over = true;
}

void library_load(struct library *l, struct held_file *f)
{
	enum load_result result = load_file(f->path, &f->brief, &f->file.diags);
	f->file.brief = f->brief;
	f->file.unreadable = result == LOAD_UNREADABLE;
	if (result == LOAD_NOT_A_BRIEFING && !f->named)
		pass_over(f);
	library_enlist(l, f);
	forget_lazy(l);
}

static struct file_identity identity_of(const struct stat *s)
{
	struct file_identity identity;
	memset(&identity, 0, sizeof identity);
	identity.device = s->st_dev;
	identity.inode = s->st_ino;
	return identity;
}

/* The file if it was met before, under whatever name. */
static struct held_file *find_held(const struct library *l, const struct stat *s)
{
	struct file_identity identity = identity_of(s);
	const size_t *place =
		strmap_find(&l->identities, (struct str){(const char *)&identity, sizeof identity});
	return place ? l->files[*place] : NULL;
}

/* What cannot be looked at is known by its path: no identity is one, having a NUL in it. */
static struct held_file *find_missing(const struct library *l, const char *path)
{
	const size_t *place = strmap_find(&l->identities, str_from(path));
	return place ? l->files[*place] : NULL;
}

static void remember(struct library *l, struct held_file *f, const struct stat *s)
{
	f->identity = identity_of(s);
	struct str key = {(const char *)&f->identity, sizeof f->identity};
	*strmap_add(&l->identities, key, NULL) = f->place;
}

static struct file_version version_of(const struct stat *s)
{
	enum { GRAIN_MS = 100, COARSE_GRAIN_MS = 2000 };
	struct timespec now;
	struct file_version v = {.known = true, .size = s->st_size};
#ifdef __APPLE__
	v.modified = s->st_mtimespec;
	v.changed = s->st_ctimespec;
#else
	v.modified = s->st_mtim;
	v.changed = s->st_ctim;
#endif
	clock_gettime(CLOCK_REALTIME, &now);
	int64_t age = (int64_t)(now.tv_sec - v.modified.tv_sec) * 1000 +
	              (now.tv_nsec - v.modified.tv_nsec) / 1000000;
	v.young = age < (v.modified.tv_nsec ? GRAIN_MS : COARSE_GRAIN_MS);
	return v;
}

static struct held_file *note_file(struct library *l, const char *path, const struct stat *s)
{
	struct held_file *f = hold(l, path);
	if (s) {
		remember(l, f, s);
		f->version = version_of(s);
	} else {
		*strmap_add(&l->identities, str_from(f->path), NULL) = f->place;
	}
	return f;
}

/* `named`: by the user, not met in a folder. */
static bool add_file(struct library *l, const char *path, bool named)
{
	struct stat s;
	bool known = stat(path, &s) == 0;
	struct held_file *f = known ? find_held(l, &s) : find_missing(l, path);
	bool new = !f, again = f &&named && f->file.passed_over;
	if (new)
		f = note_file(l, path, known ? &s : NULL);
	f->named |= named;
	if (again) {
		/* Named now, it is to be a briefing after all. */
		f->file.passed_over = false;
		diags_release(&f->file.diags);
		diags_init(&f->file.diags, f->path);
	}
	if ((new || again) && !l->looking)
		library_load(l, f);
	return !f->file.unreadable;
}

static bool add_standard_input(struct library *l)
{
	if (!l->standard_input) {
		l->standard_input = hold(l, "-");
		l->standard_input->named = true;
		if (!l->looking)
			library_load(l, l->standard_input);
	}
	return !l->standard_input->file.unreadable;
}

static bool add_folder(struct library *l, const char *path)
{
	struct walk walk;
	bool read = true;
	walk_folder(&walk, path);
	for (size_t i = 0; i < walk.count; i++) {
		if (!walk.items[i].error) {
			add_file(l, walk.items[i].path, false);
			continue;
		}
		struct held_file *f = hold(l, walk.items[i].path);
		f->folder = f->file.unreadable = true;
		diags_add(&f->file.diags, DIAG_UNREADABLE, (struct mark){1, 1},
			"this folder cannot be read: %s", strerror(walk.items[i].error));
		read = read && strcmp(walk.items[i].path, path) != 0;
	}
	walk_release(&walk);
	return read;
}

bool library_add(struct library *l, const char *path)
{
	struct stat s;
	mem_grow(&l->paths, &l->path_capacity, l->path_count, sizeof *l->paths);
	l->paths[l->path_count++] = mem_strdup(path);
	if (strcmp(path, "-") == 0)
		return add_standard_input(l);
	if (stat(path, &s) == 0 && S_ISDIR(s.st_mode))
		return add_folder(l, path);
	return add_file(l, path, true);
}

size_t library_path_count(const struct library *l)
{
	return l->path_count;
}

const char *library_path_at(const struct library *l, size_t index)
{
	return l->paths[index];
}

size_t library_file_count(const struct library *l)
{
	return l->file_count;
}

struct library_file *library_file_at(const struct library *l, size_t index)
{
	return &l->files[index]->file;
}

size_t library_brief_count(const struct library *l)
{
	return l->brief_count;
}

const struct brief *library_brief_at(const struct library *l, size_t index)
{
	return l->briefs[index]->brief;
}

const struct brief *library_brief(const struct library *l, struct str id)
{
	const size_t *place = strmap_find(&l->brief_ids, id);
	return place ? l->briefs[*place]->brief : NULL;
}

const struct brief *library_indexed(const struct library *l, size_t file)
{
	return l->files[file]->left_out ? NULL : l->files[file]->brief;
}

/* Whether two entries of it are joined by a Wikidata number, or an event is said to be the same as
 * another of its own. */
static bool joins_within(const struct brief *b)
{
	struct strmap numbers;
	struct str brief, event;
	bool joins = false, new = true;
	strmap_init(&numbers);
	for (LIST_EACH(const struct actor, a, b->actors)) {
		if (actor_number(a).len)
			strmap_add(&numbers, actor_number(a), &new);
		joins = joins || !new;
	}
	strmap_release(&numbers);
	for (LIST_EACH(const struct event, e, b->chronology))
		for (LIST_EACH(const struct text *const, same, e->same_as))
			joins = joins || (library_split_event(text_str(*same), &brief, &event) &&
			                     str_equal(brief, text_str(b->id)));
	return joins;
}

const struct brief *library_lone(const struct library *l)
{
	struct lazy *lazy = l->lazy;
	if (lazy->knows_lone)
		return lazy->lone;
	size_t count = 0;
	for (size_t i = 0; i < l->file_count; i++)
		count += library_indexed(l, i) != NULL;
	lazy->knows_lone = true;
	if (count == 1 && l->brief_count == 1 && !joins_within(l->briefs[0]->brief))
		lazy->lone = l->briefs[0]->brief;
	return lazy->lone;
}

struct index *library_index(const struct library *l)
{
	if (!l->lazy->index)
		l->lazy->index = index_new(l);
	return l->lazy->index;
}

struct index *library_full_index(const struct library *l)
{
	struct index *index = library_index(l);
	index_add_entries(index, l);
	return index;
}

struct str actor_number(const struct actor *a)
{
	struct str number = text_str(a->wikidata);
	bool valid = number.len > 1 && number.ptr[0] == 'Q';
	for (size_t i = 1; i < number.len; i++)
		valid = valid && number.ptr[i] >= '0' && number.ptr[i] <= '9';
	return valid ? number : (struct str){"", 0};
}

bool library_split_event(struct str reference, struct str *brief, struct str *event)
{
	const char *hash = memchr(reference.ptr, '#', reference.len);
	if (!hash)
		return false;
	*brief = (struct str){reference.ptr, (size_t)(hash - reference.ptr)};
	*event = (struct str){hash + 1, reference.len - brief->len - 1};
	return brief->len && event->len;
}
