/* race: runs several commands in turn and times each run, so that what else the machine does meets
 * all of them alike.
 *
 * race ROUNDS COMMAND... -- COMMAND... [-- ...]
 * Prints a line a round: for each command milliseconds and peak resident KiB; one round before them
 * is not counted. Their output goes nowhere. Exit status 1 where a command cannot run or fails. */
#include <fcntl.h>
#include <spawn.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

enum { MAX_COMMANDS = 8 };

extern char **environ;

static double now_ms(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec * 1e-6;
}

/* Runs it to its end; false where it could not start or ended badly. */
static bool run(char **command, double *ms, long *kib)
{
	posix_spawn_file_actions_t actions;
	struct rusage usage;
	int status;
	pid_t pid;

	posix_spawn_file_actions_init(&actions);
	posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
	posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
	double begun = now_ms();
	if (posix_spawnp(&pid, command[0], &actions, NULL, command, environ) != 0) {
		fprintf(stderr, "race: %s does not start\n", command[0]);
		return false;
	}
	wait4(pid, &status, 0, &usage);
	*ms = now_ms() - begun;
	*kib = usage.ru_maxrss;
	posix_spawn_file_actions_destroy(&actions);
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
		fprintf(stderr, "race: %s: wait status %d\n", command[0], status);
	return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

int main(int argc, char **argv)
{
	char **commands[MAX_COMMANDS];
	size_t count = 0;
	int rounds = argc > 2 ? atoi(argv[1]) : 0;

	if (rounds < 1)
		return 2;
	commands[count++] = argv + 2;
	for (int i = 2; i < argc; i++) {
		if (strcmp(argv[i], "--") != 0)
			continue;
		argv[i] = NULL;
		if (count == MAX_COMMANDS || i + 1 == argc)
			return 2;
		commands[count++] = argv + i + 1;
	}
	for (int round = -1; round < rounds; round++) {
		for (size_t i = 0; i < count; i++) {
			double ms;
			long kib;
			if (!run(commands[i], &ms, &kib))
				return 1;
			if (round >= 0)
				printf("%s%.4f %ld", i ? " " : "", ms, kib);
		}
		if (round >= 0)
			putchar('\n');
	}
	return 0;
}
