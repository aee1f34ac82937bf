#include "load/feed.h"

#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum {
	LARGE = 1 << 20, /* bytes of a file from which on a thread is worth its while */
	BATCHES = 6,
	HALF = BATCHES / 2, /* so many are awaited: waking a thread takes long */
	BATCH_ITEMS = 4096,
	BATCH_BYTES = 192 << 10,
	LONG_TEXT = 8 << 10, /* is handed over rather than copied */
};

struct batch {
	struct item items[BATCH_ITEMS];
	size_t count;
	size_t used;      /* of the bytes */
	size_t forgotten; /* bytes of the input that are no longer needed */
	char bytes[BATCH_BYTES];
};

/* Batches go around: one thread fills those that the other has emptied. */
struct relay {
	pthread_t thread;
	pthread_mutex_t lock;
	pthread_cond_t changed;
	size_t filled, emptied; /* how many batches so far */
	bool complete;          /* nothing more will be filled */
	bool cancelled;
	struct reader *reader;
	struct item pending; /* of the filling thread: what the last batch had no room for */
	bool has_pending;
	const struct batch *taken; /* of the other thread: the batch at hand */
	size_t next;               /* its next item */
	struct batch batches[BATCHES];
};

/* Puts the value of the batch's next item where it lasts; false if the batch has no room for it. */
static bool keep_value(struct relay *relay, struct batch *b)
{
	struct item *item = &b->items[b->count];
	if (item->kind != ITEM_SCALAR || item->text)
		return true;
	if (item->value.len > LONG_TEXT) {
		item->text = reader_text(relay->reader, item);
		item->value = text_str(item->text);
		return true;
	}
	if (BATCH_BYTES - b->used < item->value.len)
		return false;
	item->value.ptr = memcpy(b->bytes + b->used, item->value.ptr, item->value.len);
	b->used += item->value.len;
	return true;
}

/* Returns whether more is to come. */
static bool fill(struct relay *relay, struct batch *b)
{
	bool more = true;
	b->count = b->used = 0;
	while (more && b->count < BATCH_ITEMS) {
		struct item *item = &b->items[b->count];
		if (relay->has_pending)
			*item = relay->pending;
		else
			reader_next(relay->reader, item);
		relay->has_pending = !keep_value(relay, b);
		if (relay->has_pending) {
			relay->pending = *item;
			break;
		}
		b->count++;
		more = item->kind != ITEM_STOP;
	}
	b->forgotten = relay->reader->input->forgotten;
	return more;
}

/* Waits for an empty batch; NULL if no more is wanted. */
static struct batch *await_empty(struct relay *relay)
{
	pthread_mutex_lock(&relay->lock);
	while (relay->filled - relay->emptied == BATCHES && !relay->cancelled)
		pthread_cond_wait(&relay->changed, &relay->lock);
	struct batch *b = relay->cancelled ? NULL : &relay->batches[relay->filled % BATCHES];
	pthread_mutex_unlock(&relay->lock);
	return b;
}

static void *read_ahead(void *data)
{
	struct relay *relay = data;
	struct batch *b;
	bool more = true;
	while (more && (b = await_empty(relay))) {
		more = fill(relay, b);
		pthread_mutex_lock(&relay->lock);
		relay->filled++;
		relay->complete = !more;
		if (!more || relay->filled - relay->emptied == HALF)
			pthread_cond_signal(&relay->changed);
		pthread_mutex_unlock(&relay->lock);
	}
	return NULL;
}

/* Gives the batch at hand back and takes the next, waiting for several if there is none. */
static const struct batch *take(struct feed *f)
{
	struct relay *relay = f->relay;
	pthread_mutex_lock(&relay->lock);
	if (relay->taken) {
		if (relay->filled - relay->emptied == BATCHES)
			pthread_cond_signal(&relay->changed);
		relay->emptied++;
	}
	if (relay->filled == relay->emptied)
		while (relay->filled - relay->emptied < HALF && !relay->complete)
			pthread_cond_wait(&relay->changed, &relay->lock);
	pthread_mutex_unlock(&relay->lock);
	relay->taken = &relay->batches[relay->emptied % BATCHES];
	relay->next = 0;
	input_lend(f->reader->input, relay->taken->forgotten, f->arena);
	return relay->taken;
}

/* Signals are the other threads' affair. */
static bool start(struct relay *relay)
{
	sigset_t all, before;
	sigfillset(&all);
	pthread_sigmask(SIG_SETMASK, &all, &before);
	bool started = pthread_create(&relay->thread, NULL, read_ahead, relay) == 0;
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	return started;
}

static void relay_free(struct relay *relay)
{
	pthread_mutex_destroy(&relay->lock);
	pthread_cond_destroy(&relay->changed);
	free(relay);
}

static bool has_processors(void)
{
	cpu_set_t set;
	return sched_getaffinity(0, sizeof set, &set) == 0 && CPU_COUNT(&set) > 1;
}

void feed_init(struct feed *f, struct reader *reader, struct arena *arena)
{
	*f = (struct feed){.reader = reader, .arena = arena};
	if (reader->input->len < LARGE || !has_processors())
		return;
	struct relay *relay = mem_alloc(sizeof *relay);
	memset(relay, 0, offsetof(struct relay, batches));
	relay->reader = reader;
	pthread_mutex_init(&relay->lock, NULL);
	pthread_cond_init(&relay->changed, NULL);
	if (start(relay))
		f->relay = relay;
	else
		relay_free(relay);
}

void feed_release(struct feed *f)
{
	if (!f->relay)
		return;
	pthread_mutex_lock(&f->relay->lock);
	f->relay->cancelled = true;
	pthread_cond_signal(&f->relay->changed);
	pthread_mutex_unlock(&f->relay->lock);
	pthread_join(f->relay->thread, NULL);
	relay_free(f->relay);
	f->relay = NULL;
}

void feed_next(struct feed *f, struct item *item)
{
	struct relay *relay = f->relay;
	if (!relay) {
		reader_next(f->reader, item);
		if (f->reader->input->forgotten > f->reader->input->lent)
			input_lend(f->reader->input, f->reader->input->forgotten, f->arena);
	} else {
		const struct batch *b = relay->taken;
		if (!b || relay->next == b->count)
			b = take(f);
		*item = b->items[relay->next];
		/* What comes after the end is the end again. */
		relay->next += item->kind != ITEM_STOP;
	}
	f->stopped = item->kind == ITEM_STOP;
}
