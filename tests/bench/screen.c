/* screen: runs one full-screen program in a pseudo-terminal and times what a person would see of it.
 *
 * screen [-r ROWS] [-c COLUMNS] [-w TEXT] [-k KEYS] [-b KEY -n COUNT] [-q KEYS] [-s] COMMAND...
 *   -w  the first screen counts as full when TEXT stands on it (else: when nothing more comes)
 *   -k  each of KEYS is sent alone, once the screen is quiet
 *   -b  KEY is sent COUNT times in one piece
 *   -q  keys that end the program (q)      -s  shows the last screen on standard error
 *
 * Prints a line per figure; times are milliseconds, from before the fork or from before the write:
 *   first MS BYTES · key MS BYTES (one a key; "key silent" where nothing came) · burst MS BYTES ·
 *   memory KIB (peak resident, Linux only)
 * Exit status: 0, or 1 where TEXT never came or the program ended early. */
#include <fcntl.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "vt.h"

/* A screen on which nothing changed for QUIET_MS is quiet; a burst may pause for longer. */
enum { QUIET_MS = 25, BURST_QUIET_MS = 150, PATIENCE_MS = 10000 };

struct options {
	int rows, columns, burst;
	const char *needle, *keys, *burst_key, *quit;
	bool show;
	char **command;
};

struct session {
	struct vt *vt;
	int terminal;
	pid_t child;
	bool ended;
};

/* What came since a moment: when its last byte did, and how much. */
struct output {
	double last; /* as now_ms() */
	size_t bytes;
	bool seen; /* the needle */
};

static double now_ms(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec * 1e-6;
}

static void fail(const char *what)
{
	perror(what);
	exit(2);
}

static void child_run(const struct options *o, int terminal)
{
	int side = open(ptsname(terminal), O_RDWR);
	struct winsize size = {.ws_row = (unsigned short)o->rows, .ws_col = (unsigned short)o->columns};
	setsid();
	if (side < 0 || ioctl(side, TIOCSCTTY, 0) < 0 || ioctl(side, TIOCSWINSZ, &size) < 0)
		_exit(126);
	for (int fd = 0; fd <= 2; fd++)
		dup2(side, fd);
	close(side);
	close(terminal);
	execvp(o->command[0], o->command);
	_exit(127);
}

static void session_start(struct session *s, const struct options *o)
{
	setenv("TERM", "xterm-256color", 1);
	unsetenv("LINES");
	unsetenv("COLUMNS");
	s->vt = vt_new(o->rows, o->columns);
	s->ended = false;
	s->terminal = posix_openpt(O_RDWR | O_NOCTTY);
	if (s->terminal < 0 || grantpt(s->terminal) < 0 || unlockpt(s->terminal) < 0)
		fail("posix_openpt");
	s->child = fork();
	if (s->child < 0)
		fail("fork");
	if (s->child == 0)
		child_run(o, s->terminal);
}

/* Feeds the screen until nothing came for `quiet` ms after the first byte, or the needle (if any)
 * stands on it. */
static struct output session_read(struct session *s, int quiet, const char *needle)
{
	struct output out = {0};
	double begun = now_ms();
	char bytes[1 << 16];

	while (!s->ended && !out.seen) {
		bool waits = needle || out.bytes == 0;
		int timeout = waits ? (int)(begun + PATIENCE_MS - now_ms()) : quiet;
		struct pollfd p = {.fd = s->terminal, .events = POLLIN};
		if (timeout <= 0 || poll(&p, 1, timeout) <= 0)
			break;
		ssize_t n = read(s->terminal, bytes, sizeof bytes);
		if (n <= 0) {
			s->ended = true;
			break;
		}
		out.last = now_ms();
		out.bytes += (size_t)n;
		vt_feed(s->vt, bytes, (size_t)n);
		out.seen = needle && vt_shows(s->vt, needle);
	}
	return out;
}

/* Reads what still comes until it is quiet; nothing at all is well, too. */
static size_t session_settle(struct session *s, int quiet)
{
	struct pollfd p = {.fd = s->terminal, .events = POLLIN};
	return !s->ended && poll(&p, 1, quiet) > 0 ? session_read(s, quiet, NULL).bytes : 0;
}

static void session_send(struct session *s, const char *keys, size_t len)
{
	if (write(s->terminal, keys, len) != (ssize_t)len)
		fail("write to the terminal");
}

static void time_key(struct session *s, char key)
{
	double begun = now_ms();
	session_send(s, &key, 1);
	struct pollfd p = {.fd = s->terminal, .events = POLLIN};
	if (poll(&p, 1, 4 * QUIET_MS) <= 0) {
		puts("key silent");
		return;
	}
	struct output out = session_read(s, QUIET_MS, NULL);
	printf("key %.4f %zu\n", out.last - begun, out.bytes);
}

static void time_burst(struct session *s, char key, int count)
{
	char *keys = malloc((size_t)count);
	if (!keys)
		fail("malloc");
	memset(keys, key, (size_t)count);
	double begun = now_ms();
	session_send(s, keys, (size_t)count);
	struct output out = session_read(s, BURST_QUIET_MS, NULL);
	printf("burst %.4f %zu\n", out.last - begun, out.bytes);
	free(keys);
}

/* The most memory the program ever held, in KiB; 0 where the system does not say. */
static long peak_memory(pid_t pid)
{
	char path[64], line[256];
	long kib = 0;
	snprintf(path, sizeof path, "/proc/%ld/status", (long)pid);
	FILE *f = fopen(path, "r");
	while (f && fgets(line, sizeof line, f))
		if (strncmp(line, "VmHWM:", 6) == 0)
			kib = strtol(line + 6, NULL, 10);
	if (f)
		fclose(f);
	return kib;
}

static void session_end(struct session *s, const char *quit)
{
	if (!s->ended)
		session_send(s, quit, strlen(quit));
	for (int i = 0; i < 100; i++) {
		if (waitpid(s->child, NULL, WNOHANG) == s->child)
			goto gone;
		session_settle(s, 10);
		if (i == 50)
			kill(s->child, SIGTERM);
	}
	kill(s->child, SIGKILL);
	waitpid(s->child, NULL, 0);
gone:
	close(s->terminal);
	vt_free(s->vt);
}

static struct options read_options(int argc, char **argv)
{
	struct options o = {.rows = 40, .columns = 120, .burst = 1000, .quit = "q"};
	int c;
	while ((c = getopt(argc, argv, "+r:c:w:k:b:n:q:s")) != -1) {
		switch (c) {
		case 'r': o.rows = atoi(optarg); break;
		case 'c': o.columns = atoi(optarg); break;
		case 'w': o.needle = optarg; break;
		case 'k': o.keys = optarg; break;
		case 'b': o.burst_key = optarg; break;
		case 'n': o.burst = atoi(optarg); break;
		case 'q': o.quit = optarg; break;
		case 's': o.show = true; break;
		default: exit(2);
		}
	}
	o.command = argv + optind;
	if (!*o.command || o.rows < 1 || o.columns < 2 || o.burst < 1)
		exit(2);
	return o;
}

int main(int argc, char **argv)
{
	setlocale(LC_ALL, "C.UTF-8");
	struct options o = read_options(argc, argv);
	struct session s;

	double begun = now_ms();
	session_start(&s, &o);
	struct output first = session_read(&s, QUIET_MS, o.needle);
	size_t rest = session_settle(&s, 4 * QUIET_MS);
	bool good = !s.ended && (!o.needle || first.seen);
	printf("first %.4f %zu\n", first.last - begun, first.bytes + rest);
	for (const char *key = o.keys; good && key && *key; key++)
		time_key(&s, *key);
	if (good && o.burst_key)
		time_burst(&s, *o.burst_key, o.burst);
	printf("memory %ld\n", peak_memory(s.child));
	if (o.show || !good)
		vt_print(s.vt, stderr);
	session_end(&s, o.quit);
	return good ? 0 : 1;
}
