#include "ui/signals.h"

#include <stddef.h>
#include <sys/select.h>
#include <unistd.h>

static volatile sig_atomic_t ended, resized, stopped, goes_on, child, lent;

static const int caught[7] = {SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGTSTP, SIGCONT, SIGCHLD};

enum { CAUGHT = sizeof caught / sizeof *caught };

static void handle(int number)
{
	switch (number) {
	case SIGWINCH: resized = 1; return;
	case SIGTSTP: stopped = 1; return;
	case SIGCONT: goes_on = 1; return;
	case SIGCHLD: child = 1; return;
	case SIGINT:
	case SIGQUIT:
		if (lent)
			return;
		break;
	default: break;
	}
	if (ended && number != SIGHUP) {
		signal(number, SIG_DFL);
		raise(number);
	}
	ended = 1;
}

static bool is_ignored(const struct sigaction *action)
{
	return action->sa_handler == SIG_IGN;
}

static void catch_one(int number)
{
	struct sigaction action = {.sa_handler = handle};
	sigemptyset(&action.sa_mask);
	sigaction(number, &action, NULL);
}

/* Children are told of whatever was so before: where that is ignored, how they end is lost. */
void signals_catch(struct signals *s)
{
	for (size_t i = 0; i < CAUGHT; i++) {
		sigaction(caught[i], NULL, &s->before[i]);
		if (!is_ignored(&s->before[i]) || caught[i] == SIGCHLD)
			catch_one(caught[i]);
	}
}

void signals_restore(const struct signals *s)
{
	for (size_t i = 0; i < CAUGHT; i++)
		sigaction(caught[i], &s->before[i], NULL);
}

unsigned signals_take(void)
{
	unsigned told = ended ? SIGNALS_END : 0;
	if (resized) {
		resized = 0;
		told |= SIGNALS_RESIZED;
	}
	if (stopped) {
		stopped = 0;
		told |= SIGNALS_STOP;
	}
	if (goes_on) {
		goes_on = 0;
		told |= SIGNALS_GOES_ON;
	}
	if (child) {
		child = 0;
		told |= SIGNALS_CHILD;
	}
	return told;
}

unsigned signals_wait(const int descriptors[2], int timeout)
{
	sigset_t block, before;
	fd_set set;
	int ready = -1, last = descriptors[0] > descriptors[1] ? descriptors[0] : descriptors[1];
	sigemptyset(&block);
	FD_ZERO(&set);
	for (size_t i = 0; i < CAUGHT; i++)
		sigaddset(&block, caught[i]);
	sigprocmask(SIG_BLOCK, &block, &before);
	if (!ended && !resized && !stopped && !goes_on && !child) {
		struct timespec limit = {
			.tv_sec = timeout / 1000, .tv_nsec = (long)(timeout % 1000) * 1000000};
		for (int i = 0; i < 2; i++)
			if (descriptors[i] >= 0)
				FD_SET(descriptors[i], &set);
		ready = pselect(last + 1, &set, NULL, NULL, timeout < 0 ? NULL : &limit, &before);
	}
	sigprocmask(SIG_SETMASK, &before, NULL);
	unsigned readable = 0;
	for (unsigned i = 0; i < 2 && ready > 0; i++)
		if (descriptors[i] >= 0 && FD_ISSET(descriptors[i], &set))
			readable |= 1u << i;
	return readable;
}

void signals_lend(struct signals *s)
{
	lent = 1;
	sigaction(SIGQUIT, NULL, &s->quit_before);
	if (!is_ignored(&s->quit_before))
		catch_one(SIGQUIT);
	for (size_t i = 0; i < CAUGHT; i++)
		if (caught[i] == SIGTSTP)
			sigaction(SIGTSTP, &s->before[i], NULL);
}

void signals_retake(const struct signals *s)
{
	for (size_t i = 0; i < CAUGHT; i++)
		if (caught[i] == SIGTSTP && !is_ignored(&s->before[i]))
			catch_one(SIGTSTP);
	sigaction(SIGQUIT, &s->quit_before, NULL);
	lent = 0;
}

void signals_stop(void)
{
	struct sigaction stop = {.sa_handler = SIG_DFL}, before;
	sigemptyset(&stop.sa_mask);
	sigaction(SIGTSTP, &stop, &before);
	kill(0, SIGTSTP);
	sigaction(SIGTSTP, &before, NULL);
}
