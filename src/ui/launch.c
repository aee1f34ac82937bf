#include "ui/launch.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

static void replace(int descriptor, const char *path)
{
	int opened = open(path, O_RDWR);
	if (opened < 0 || opened == descriptor)
		return;
	dup2(opened, descriptor);
	close(opened);
}

/* In the child: runs the program, or tells why not. */
_Noreturn static void become(const struct program *p, bool beside, int told)
{
	if (beside) {
		setsid();
		for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; stream++)
			replace(stream, "/dev/null");
	} else if (!isatty(STDIN_FILENO)) {
		replace(STDIN_FILENO, "/dev/tty");
	}
	execvp(p->arguments[0], p->arguments);
	int error = errno;
	while (write(told, &error, sizeof error) < 0 && errno == EINTR)
		continue;
	_exit(127);
}

static void await(pid_t pid, int *status)
{
	*status = 0;
	while (waitpid(pid, status, 0) < 0 && errno == EINTR)
		continue;
}

/* The pipe closes by itself once the program runs; until then it tells what has failed. */
static int start(const struct program *p, bool beside, pid_t *pid)
{
	int ends[2], error = 0, status;
	if (pipe(ends) != 0)
		return errno;
	fcntl(ends[0], F_SETFD, FD_CLOEXEC);
	fcntl(ends[1], F_SETFD, FD_CLOEXEC);
	*pid = fork();
	if (*pid < 0)
		error = errno;
	else if (*pid == 0)
		become(p, beside, ends[1]);
	close(ends[1]);
	if (!error) {
		ssize_t got;
		while ((got = read(ends[0], &error, sizeof error)) < 0 && errno == EINTR)
			continue;
		if (got != sizeof error)
			error = 0;
		else
			await(*pid, &status);
	}
	close(ends[0]);
	return error;
}

int launch_beside(const struct program *p, pid_t *pid)
{
	return start(p, true, pid);
}

int launch_on_terminal(const struct program *p, int *status)
{
	pid_t pid = -1;
	int error = start(p, false, &pid);
	if (!error)
		await(pid, status);
	return error;
}

bool launch_ended(pid_t pid, int *status)
{
	*status = 0;
	pid_t got = waitpid(pid, status, WNOHANG);
	return got == pid || (got < 0 && errno != EINTR);
}

bool launch_add_failure(struct strbuf *b, int status)
{
	if (WIFEXITED(status) && WEXITSTATUS(status) != 0)
		strbuf_addf(b, "ended with status %d", WEXITSTATUS(status));
	else if (WIFSIGNALED(status))
		strbuf_addf(b, "was ended by signal %d", WTERMSIG(status));
	else
		return false;
	return true;
}
