/* From what is selected to its place in a file, and to the editor. */
#include "ui/pinpoint.h"
#include "ui/selection.h"
#include "ui/state.h"

struct place_in_file {
	const char *path;
	struct mark mark; /* line 0: none */
};

static bool is_before(struct mark a, struct mark b)
{
	return a.line < b.line || (a.line == b.line && a.column < b.column);
}

enum { MOST_WORDS = 8 };

/* What of the line may stand in the file as it is shown: the runs that are no links, the longest
 * first, since it is the least likely to stand elsewhere. Returns how many. */
static size_t words_of_line(const struct view *v, size_t line, struct str words[MOST_WORDS])
{
	const struct line *l = &v->lines.items[line];
	size_t count = 0;
	for (uint32_t i = 0; i < l->count && count < MOST_WORDS; i++) {
		const struct segment *s = &v->lines.segments[l->first + i];
		size_t at = count;
		if (s->link)
			continue;
		for (; at > 0 && words[at - 1].len < s->text.len; at--)
			words[at] = words[at - 1];
		words[at] = s->text;
		count++;
	}
	return count;
}

/* The next place that the doc knows in that file. */
static struct mark mark_after(const struct doc *d, const struct block *b)
{
	struct mark after = {0};
	for (size_t i = 0; i < d->block_count; i++) {
		const struct block *other = &d->blocks[i];
		if (other->file == b->file && is_before(b->mark, other->mark) &&
			(!after.line || is_before(other->mark, after)))
			after = other->mark;
	}
	return after;
}

/* The block's place, or that of the nearest before it; in a text, that of the very line. */
static bool find_block(const struct view *v, const struct selection *s, struct place_in_file *out)
{
	const struct block *b = &v->doc.blocks[s->block];
	while (!b->file || !b->mark.line) {
		if (b == v->doc.blocks)
			return false;
		b--;
	}
	*out = (struct place_in_file){b->file, b->mark};
	size_t line = s->link ? v->state.link.line : v->line;
	bool text = s->link || v->state.entry == VIEW_NOWHERE;
	while (line + 1 < v->lines.count && v->lines.items[line].text_line == UINT32_MAX)
		line++;
	if (text && b == &v->doc.blocks[s->block] && line < v->lines.count) {
		struct str words[MOST_WORDS];
		size_t count = words_of_line(v, line, words);
		out->mark = pinpoint_in_file(b->file, b->mark, mark_after(&v->doc, b), words, count);
	}
	return true;
}

/* A briefing's file, or one with problems at the first of them. */
static bool find_entry(const struct app *a, const struct target *t, struct place_in_file *out)
{
	const struct library_file *file = NULL;
	if (t && t->kind == TARGET_BRIEF)
		file = desk_file_of(&a->desk, desk_brief(&a->desk, t->id));
	else if (t && t->kind == TARGET_PROBLEMS)
		file = desk_file(&a->desk, t->id);
	if (!file)
		return false;
	out->path = file->path;
	if (t->kind == TARGET_PROBLEMS && file->diags.count)
		out->mark = file->diags.items[0].mark;
	return true;
}

static void note_entry(void *context, const struct brief *brief, const struct actor *actor)
{
	struct place_in_file *out = context;
	if (!out->path)
		*out = (struct place_in_file){brief->file, actor->mark};
}

/* Where the briefing, else another, states the actor. */
static void find_actor(struct app *a, const struct page *p, struct place_in_file *out)
{
	const struct actor *own = p->of ? brief_actor(p->of, p->id) : NULL;
	struct library_actor joined;
	if (own)
		note_entry(out, p->of, own);
	else if (p->of && library_actor(a->desk.library, p->of, p->id, &joined))
		library_each_actor(a->desk.library, joined.id, note_entry, out);
}

/* What the page is of. */
static void find_page(struct app *a, const struct page *p, struct place_in_file *out)
{
	if (p->kind == &page_problems && desk_file(&a->desk, p->id))
		out->path = desk_file(&a->desk, p->id)->path;
	else if (p->kind == &page_actor)
		find_actor(a, p, out);
	else if (p->of)
		*out = (struct place_in_file){p->of->file, p->of->mark};
}

enum app_result edit_selected(struct app *a)
{
	const struct page *p = app_page(a);
	const struct view *v = &p->views[p->focus];
	struct place_in_file place = {0};
	struct selection s;
	bool found = selection_of(v, &s) &&
	             (find_block(v, &s, &place) || find_entry(a, s.link ? s.link : s.entry, &place));
	if (!found)
		find_page(a, p, &place);
	const struct library_file *file = place.path ? desk_file(&a->desk, str_from(place.path)) : NULL;
	/* Shown is what the file was before it broke: there is where it is to be mended. */
	if (file && file->kept && file->diags.count)
		place.mark = file->diags.items[0].mark;
	if (!place.path) {
		app_say(a, ROLE_FOOTER, "There is no file to edit here");
		return APP_GOES_ON;
	}
	if (strcmp(place.path, "-") == 0) {
		app_say(a, ROLE_FOOTER, "What came by standard input cannot be edited");
		return APP_GOES_ON;
	}
	strbuf_clear(&a->asking.text);
	strbuf_adds(&a->asking.text, place.path);
	a->asking.request = (struct app_request){
		.kind = REQUEST_EDIT, .text = strbuf_str(&a->asking.text), .mark = place.mark};
	return APP_ASKS;
}
