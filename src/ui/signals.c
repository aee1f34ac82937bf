#include "ui/signals.h"

#include <stddef.h>
#include <sys/select.h>
#include <unistd.h>

static volatile sig_atomic_t ended, resized, stopped, goes_on;

static const int caught[6] = {SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGTSTP, SIGCONT};

enum { CAUGHT = sizeof caught / sizeof *caught };

static void handle(int number)
{
	switch (number) {
	case SIGWINCH: resized = 1; return;
	case SIGTSTP: stopped = 1; return;
	case SIGCONT: goes_on = 1; return;
	default: break;
	}
	if (ended && number != SIGHUP) {
		signal(number, SIG_DFL);
		raise(number);
	}
	ended = 1;
}

void signals_catch(struct signals *s)
{
	struct sigaction action = {.sa_handler = handle};
	sigemptyset(&action.sa_mask);
	for (size_t i = 0; i < CAUGHT; i++) {
		sigaction(caught[i], NULL, &s->before[i]);
		if (s->before[i].sa_handler != SIG_IGN)
			sigaction(caught[i], &action, NULL);
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
	return told;
}

bool signals_wait(int descriptor, int timeout)
{
	sigset_t block, before;
	sigemptyset(&block);
	for (size_t i = 0; i < CAUGHT; i++)
		sigaddset(&block, caught[i]);
	sigprocmask(SIG_BLOCK, &block, &before);
	int ready = -1;
	if (!ended && !resized && !stopped && !goes_on) {
		fd_set set;
		FD_ZERO(&set);
		FD_SET(descriptor, &set);
		struct timespec limit = {
		    .tv_sec = timeout / 1000, .tv_nsec = (long)(timeout % 1000) * 1000000};
		ready = pselect(descriptor + 1, &set, NULL, NULL, timeout < 0 ? NULL : &limit, &before);
	}
	sigprocmask(SIG_SETMASK, &before, NULL);
	return ready > 0;
}

void signals_stop(void)
{
	struct sigaction stop = {.sa_handler = SIG_DFL}, before;
	sigemptyset(&stop.sa_mask);
	sigaction(SIGTSTP, &stop, &before);
	kill(0, SIGTSTP);
	sigaction(SIGTSTP, &before, NULL);
}
