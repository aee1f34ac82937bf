/* A library of the same paths, later: what has not changed is not read again. */
#include <stdlib.h>

#include "library/state.h"

static bool same_time(struct timespec a, struct timespec b)
{
	return a.tv_sec == b.tv_sec && a.tv_nsec == b.tv_nsec;
}

static bool looks_the_same(const struct held_file *old, const struct held_file *f)
{
	const struct file_version *a = &old->version, *b = &f->version;
	if (old->named != f->named || old->folder != f->folder || a->known != b->known)
		return false;
	if (!a->known)
		return true;
	return a->size == b->size && same_time(a->modified, b->modified) &&
	       same_time(a->changed, b->changed) && old->identity.device == f->identity.device &&
	       old->identity.inode == f->identity.inode;
}

static bool is_unchanged(const struct held_file *old, const struct held_file *f)
{
	return !old->version.young && looks_the_same(old, f);
}

static bool is_all_unchanged(const struct library *old, const struct library *l)
{
	if (old->file_count != l->file_count)
		return false;
	for (size_t i = 0; i < l->file_count; i++)
		if (strcmp(old->files[i]->path, l->files[i]->path) != 0 ||
			!is_unchanged(old->files[i], l->files[i]))
			return false;
	return true;
}

static void take_brief(struct held_file *f, struct held_file *old)
{
	f->file.brief = f->brief = old->brief;
	old->file.brief = old->brief = NULL;
	f->taken = true;
}

/* Takes over the briefing and what is wrong with it. */
static void take_over(struct held_file *f, struct held_file *old)
{
	diags_take(&f->file.diags, &old->file.diags, DIAG_DUPLICATE_BRIEF);
	f->file.passed_over = old->file.passed_over;
	f->file.unreadable = old->file.unreadable;
	f->file.kept = old->file.kept;
	take_brief(f, old);
}

/* Reads the file; what it was before stays where it is nothing now. */
static void read_anew(struct library *l, struct held_file *f, struct held_file *old)
{
	bool was_brief = old && old->brief, named = f->named;
	/* No briefing any more: then that is an error, wherever it was met. */
	f->named = named || was_brief;
	library_load(l, f);
	f->named = named;
	f->file.renewed = !old || !looks_the_same(old, f);
	if (f->brief || !was_brief)
		return;
	f->file.kept = true;
	take_brief(f, old);
	library_enlist(l, f);
}

static void renew_file(struct library *l, struct held_file *f, struct held_file *old, bool all)
{
	bool input = f == l->standard_input;
	if (f->folder)
		return;
	if (!old || (!input && (all || !is_unchanged(old, f)))) {
		read_anew(l, f, old);
		return;
	}
	take_over(f, old);
	library_enlist(l, f);
}

/* The briefing as it was before and is now, where the index has to be changed for it; false where
 * it is one that it cannot follow: another id, or a briefing that comes or goes. */
static bool compare(const struct held_file *old, const struct held_file *f, bool *changed)
{
	const struct brief *before = old->left_out ? NULL : old->brief;
	const struct brief *now = f->left_out ? NULL : f->brief;
	*changed = false;
	if (strcmp(old->path, f->path) != 0 || old->left_out != f->left_out)
		return false;
	if (f->taken || (!before && !now))
		return true;
	*changed = true;
	return before && now && before->registry == now->registry &&
	       str_equal(text_str(before->id), text_str(now->id));
}

static bool can_follow(const struct library *old, const struct library *l)
{
	enum { MOST_CHANGES = 200 }; /* beyond, it is made anew as fast */
	size_t changes = 0;
	bool changed;
	if (!old->lazy->index || old->file_count != l->file_count)
		return false;
	for (size_t i = 0; i < l->file_count; i++) {
		if (!compare(old->files[i], l->files[i], &changed))
			return false;
		changes += changed;
	}
	return changes <= MOST_CHANGES;
}

/* The index goes along where the same briefings are there: to make it anew takes longer than all
 * else. */
static void take_index(struct library *old, struct library *l)
{
	struct index *index = old->lazy->index;
	bool changed, rejoin = false;
	if (!can_follow(old, l))
		return;
	old->lazy->index = NULL;
	l->lazy->index = index;
	for (size_t i = 0; i < l->file_count; i++) {
		compare(old->files[i], l->files[i], &changed);
		if (!changed)
			continue;
		index_change(index, i, old->files[i]->brief, l->files[i]->brief);
		rejoin = rejoin || !index_same_actors(old->files[i]->brief, l->files[i]->brief);
	}
	if (rejoin)
		index_rejoin(index, l);
}

struct library *library_renew(struct library *old, bool all)
{
	struct library *l = library_new();
	struct strmap places;
	l->looking = true;
	for (size_t i = 0; i < old->path_count; i++)
		library_add(l, old->paths[i]);
	l->looking = false;
	if (!all && is_all_unchanged(old, l)) {
		library_free(l);
		return NULL;
	}
	strmap_init(&places);
	for (size_t i = 0; i < old->file_count; i++)
		*strmap_add(&places, str_from(old->files[i]->path), NULL) = i;
	for (size_t i = 0; i < l->file_count; i++) {
		const size_t *place = strmap_find(&places, str_from(l->files[i]->path));
		renew_file(l, l->files[i], place ? old->files[*place] : NULL, all);
	}
	strmap_release(&places);
	take_index(old, l);
	return l;
}
