#include "ui/history.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum {
	PAGES_MOST = 200,
	COMPOSED_MOST = 8, /* pages out of sight that keep their docs */
};

void history_init(struct history *h)
{
	*h = (struct history){0};
}

void history_release(struct history *h)
{
	for (size_t i = 0; i < h->count; i++)
		page_free(h->pages[i]);
	free(h->pages);
	history_init(h);
}

static void drop_from(struct history *h, size_t first)
{
	while (h->count > first)
		page_free(h->pages[--h->count]);
}

/* The first page stays: it is where one leaves the program. */
static void drop_oldest(struct history *h)
{
	page_free(h->pages[1]);
	memmove(h->pages + 1, h->pages + 2, (h->count - 2) * sizeof *h->pages);
	h->count--;
}

/* Memory is bound by the pages nearest to the present one. */
static void forget_far(struct history *h)
{
	for (size_t i = 0; i < h->count; i++) {
		size_t far = i > h->at ? i - h->at : h->at - i;
		if (far > COMPOSED_MOST && page_is_composed(h->pages[i]))
			page_forget(h->pages[i]);
	}
}

void history_open(struct history *h, struct page *page)
{
	if (h->count)
		drop_from(h, h->at + 1);
	if (h->count == PAGES_MOST)
		drop_oldest(h);
	mem_grow(&h->pages, &h->capacity, h->count, sizeof(struct page *));
	h->pages[h->count++] = page;
	h->at = h->count - 1;
	forget_far(h);
}

bool history_step(struct history *h, int by)
{
	if (by < 0 ? h->at == 0 : h->at + 1 >= h->count)
		return false;
	h->at = by < 0 ? h->at - 1 : h->at + 1;
	forget_far(h);
	return true;
}

void history_forget(struct history *h)
{
	for (size_t i = 0; i < h->count; i++)
		page_forget(h->pages[i]);
}

struct page *history_page(const struct history *h)
{
	return h->pages[h->at];
}
