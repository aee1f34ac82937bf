#include "text/press.h"

#include "text/write.h"

void press_init(struct press *p, FILE *out, int width, bool colour)
{
	*p = (struct press){.out = out, .width = width, .colour = colour, .ok = true};
	lines_init(&p->lines);
	doc_init(&p->next);
	doc_init(&p->spare);
	pthread_mutex_init(&p->lock, NULL);
	pthread_cond_init(&p->changed, NULL);
}

void press_release(struct press *p)
{
	lines_release(&p->lines);
	doc_release(&p->next);
	doc_release(&p->spare);
	pthread_cond_destroy(&p->changed);
	pthread_mutex_destroy(&p->lock);
}

static void set_and_write(struct press *p, struct doc *d)
{
	lines_wrap(&p->lines, d, p->width);
	bool ok = p->colour ? write_ansi(p->out, &p->lines, d) : write_plain(p->out, &p->lines);
	p->ok = p->ok && ok;
	doc_clear(d);
	d->continues = true;
}

static void swap(struct doc *a, struct doc *b)
{
	struct doc kept = *a;
	*a = *b;
	*b = kept;
}

static void *work(void *context)
{
	struct press *p = context;
	struct doc present;
	doc_init(&present);
	pthread_mutex_lock(&p->lock);
	for (;;) {
		while (!p->has_next && !p->ending)
			pthread_cond_wait(&p->changed, &p->lock);
		if (!p->has_next)
			break;
		swap(&present, &p->next);
		p->has_next = false;
		pthread_cond_signal(&p->changed);
		pthread_mutex_unlock(&p->lock);
		set_and_write(p, &present);
		pthread_mutex_lock(&p->lock);
		swap(&present, &p->spare);
	}
	pthread_mutex_unlock(&p->lock);
	doc_release(&present);
	return NULL;
}

void press_take(struct press *p, struct doc *d)
{
	if (!p->running)
		p->running = pthread_create(&p->thread, NULL, work, p) == 0;
	if (!p->running) {
		set_and_write(p, d);
		return;
	}
	pthread_mutex_lock(&p->lock);
	while (p->has_next)
		pthread_cond_wait(&p->changed, &p->lock);
	swap(d, &p->next);
	/* What was there before is an emptied doc or none; the memory of one that was set is better. */
	if (!d->block_capacity)
		swap(d, &p->spare);
	p->has_next = true;
	pthread_cond_signal(&p->changed);
	pthread_mutex_unlock(&p->lock);
	doc_clear(d);
	d->continues = true;
}

bool press_finish(struct press *p, struct doc *d)
{
	if (!p->running) {
		set_and_write(p, d);
		return p->ok;
	}
	press_take(p, d);
	pthread_mutex_lock(&p->lock);
	p->ending = true;
	pthread_cond_signal(&p->changed);
	pthread_mutex_unlock(&p->lock);
	pthread_join(p->thread, NULL);
	p->running = p->ending = false;
	return p->ok;
}
