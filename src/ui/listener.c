#include "ui/listener.h"

#include <errno.h>
#include <time.h>
#include <unistd.h>

#include "ui/signals.h"

enum {
	ESCAPE_MS = 50,  /* how long the rest of a sequence may take */
	ANSWER_MS = 100, /* and an answer, once the terminal is given back */
};

void listener_init(struct listener *l, int in)
{
	*l = (struct listener){.in = in, .watched = -1};
	input_init(&l->input);
}

static void take_bytes(struct listener *l)
{
	size_t size;
	char *room = input_room(&l->input, &size);
	ssize_t n = read(l->in, room, size);
	if (n > 0)
		input_add(&l->input, (size_t)n);
	else if (n == 0 || (errno != EINTR && errno != EAGAIN))
		l->gone = true;
}

enum listened listener_key(struct listener *l, int timeout, struct key *key)
{
	enum input_result result = input_next(&l->input, l->complete, key);
	if (result == INPUT_KEY) {
		if (key->code == KEY_CODE_REPORT)
			l->answer_until = 0;
		return LISTENED_KEY;
	}
	bool part = result == INPUT_PARTIAL;
	unsigned readable = signals_wait((int[2]){l->in, l->watched}, part ? ESCAPE_MS : timeout);
	l->complete = part && !readable;
	if (readable & 1) {
		take_bytes(l);
		return LISTENED_MORE;
	}
	*key = (struct key){KEY_CODE_WAKE, 0};
	return readable ? LISTENED_KEY : part ? LISTENED_MORE : LISTENED_NOTHING;
}

static int64_t milliseconds(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

void listener_expect_answer(struct listener *l)
{
	l->answer_until = milliseconds() + ANSWER_MS;
}

void listener_let_answer(struct listener *l)
{
	int64_t left;
	struct key key;
	while (l->answer_until && !l->gone && (left = l->answer_until - milliseconds()) > 0) {
		if (signals_wait((int[2]){l->in, -1}, (int)left) & 1)
			take_bytes(l);
		while (l->answer_until && input_next(&l->input, false, &key) == INPUT_KEY)
			if (key.code == KEY_CODE_REPORT)
				l->answer_until = 0;
	}
	l->answer_until = 0;
}
