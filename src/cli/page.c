#include "cli/page.h"

#include <pthread.h>

#include "text/wrap.h"
#include "text/write.h"

/* Entries from which a page is long: a thread is then sooner started than waited for. */
enum { LONG_PAGE = 500 };

struct part {
	void (*compose)(const struct compose *);
	struct doc doc;
	struct lines lines;
	bool taken, done;
};

/* Parts are set from the first on by the thread that writes them, from the last on by the other. */
struct work {
	const struct page *page;
	struct part parts[PAGE_PARTS_MAX + 1];
	size_t count;
	pthread_mutex_t lock;
	pthread_cond_t one_done;
};

static bool write_lines(
    FILE *out, const struct page *page, const struct lines *l, const struct doc *d)
{
	return page->colour ? write_ansi(out, l, d) : write_plain(out, l);
}

static void add_rule(const struct page *page, struct doc *doc)
{
	if (page->rule)
		doc_block(doc, BLOCK_RULE);
}

bool page_write_whole(FILE *out, const struct page *page)
{
	struct doc doc;
	struct lines lines;
	struct compose c = page->compose;
	doc_init(&doc);
	lines_init(&lines);
	c.doc = &doc;
	add_rule(page, &doc);
	if (page->head)
		compose_head(&c);
	for (size_t i = 0; i < compose_section_count; i++)
		if (page->sections[i])
			compose_sections[i].compose(&c);
	lines_wrap(&lines, &doc, page->width);
	bool good = write_lines(out, page, &lines, &doc);
	lines_release(&lines);
	doc_release(&doc);
	return good;
}

/* Composes and sets a part. All but the first stand below others: a rule, which is not written, is
 * there for these. */
static void set_part(const struct page *page, struct part *part, bool first)
{
	struct compose c = page->compose;
	c.doc = &part->doc;
	doc_init(&part->doc);
	lines_init(&part->lines);
	if (first)
		add_rule(page, &part->doc);
	else
		doc_block(&part->doc, BLOCK_RULE);
	part->compose(&c);
	lines_wrap(&part->lines, &part->doc, page->width);
}

static void release_part(struct part *part)
{
	lines_release(&part->lines);
	doc_release(&part->doc);
}

/* *begun: whether anything stands above it. Where it turns out that nothing does, because the parts
 * before had nothing to say, the part is set anew. */
static bool write_part(
    FILE *out, const struct page *page, struct part *part, bool first, bool *begun)
{
	if (!first && !*begun) {
		release_part(part);
		set_part(page, part, first = true);
	}
	struct lines lines = part->lines;
	if (!first) {
		lines.items++;
		lines.count--;
	}
	*begun |= lines.count > 0;
	return write_lines(out, page, &lines, &part->doc);
}

/* Whether it was nobody's so far. */
static bool take(struct work *w, struct part *part)
{
	pthread_mutex_lock(&w->lock);
	bool free = !part->taken;
	part->taken = true;
	pthread_mutex_unlock(&w->lock);
	return free;
}

static void *help_from_the_last(void *work)
{
	struct work *w = work;
	for (size_t i = w->count; i-- > 0 && take(w, &w->parts[i]);) {
		set_part(w->page, &w->parts[i], i == 0);
		pthread_mutex_lock(&w->lock);
		w->parts[i].done = true;
		pthread_cond_signal(&w->one_done);
		pthread_mutex_unlock(&w->lock);
	}
	return NULL;
}

static void finish(struct work *w, size_t i)
{
	struct part *part = &w->parts[i];
	if (take(w, part)) {
		set_part(w->page, part, i == 0);
		return;
	}
	pthread_mutex_lock(&w->lock);
	while (!part->done)
		pthread_cond_wait(&w->one_done, &w->lock);
	pthread_mutex_unlock(&w->lock);
}

static void add_part(struct work *w, void (*compose)(const struct compose *))
{
	w->parts[w->count++] = (struct part){.compose = compose};
}

bool page_write_parts(FILE *out, const struct page *page)
{
	struct work w = {
	    .page = page, .lock = PTHREAD_MUTEX_INITIALIZER, .one_done = PTHREAD_COND_INITIALIZER};
	pthread_t helper;
	bool good = true, begun = false;
	if (page->head)
		add_part(&w, compose_head);
	for (size_t i = 0; i < compose_section_count; i++)
		if (page->sections[i])
			add_part(&w, compose_sections[i].compose);
	/* The library's answers are for one thread at a time. */
	bool helped = !page->compose.library && w.count > 1 &&
	              pthread_create(&helper, NULL, help_from_the_last, &w) == 0;
	for (size_t i = 0; i < w.count; i++) {
		finish(&w, i);
		good = write_part(out, page, &w.parts[i], i == 0, &begun) && good;
		release_part(&w.parts[i]);
	}
	if (helped)
		pthread_join(helper, NULL);
	return good;
}

bool page_write(FILE *out, const struct page *page)
{
	const struct brief *b = page->compose.brief;
	size_t entries = b->actors.count + b->chronology.count + b->sources.count;
	return entries < LONG_PAGE ? page_write_whole(out, page) : page_write_parts(out, page);
}
