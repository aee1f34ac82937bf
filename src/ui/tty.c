#include "ui/tty.h"

#include <errno.h>
#include <fcntl.h>
#include <stddef.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

bool tty_size(int *rows, int *columns)
{
	struct winsize size;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || !size.ws_row || !size.ws_col)
		return false;
	*rows = size.ws_row;
	*columns = size.ws_col;
	return true;
}

int tty_open_input(void)
{
	return isatty(STDIN_FILENO) ? STDIN_FILENO : open("/dev/tty", O_RDONLY | O_CLOEXEC);
}

void tty_close_input(int in)
{
	if (in > STDERR_FILENO)
		close(in);
}

void tty_free_keys(void)
{
	struct termios modes;
	if (tcgetattr(STDOUT_FILENO, &modes) != 0)
		return;
	modes.c_iflag &= ~(tcflag_t)IXON;
	modes.c_cc[VSUSP] = _POSIX_VDISABLE;
#ifdef VDSUSP
	modes.c_cc[VDSUSP] = _POSIX_VDISABLE;
#endif
	tcsetattr(STDOUT_FILENO, TCSADRAIN, &modes);
}

void tty_send(struct str bytes)
{
	while (bytes.len) {
		ssize_t n = write(STDOUT_FILENO, bytes.ptr, bytes.len);
		if (n < 0 && errno != EINTR)
			return;
		size_t sent = n > 0 ? (size_t)n : 0;
		bytes = (struct str){bytes.ptr + sent, bytes.len - sent};
	}
}

bool tty_may_tell_ground(const char *name)
{
	/* Consoles, and terminals older than the question. */
	static const char *const silent[] = {
		"linux", "vt", "cons", "ansi", "dumb", "eterm", "sun", "wsvt", "pcansi", "cygwin"};
	for (size_t i = 0; i < sizeof silent / sizeof *silent; i++)
		if (strncmp(name, silent[i], strlen(silent[i])) == 0 && strncmp(name, "vte", 3) != 0)
			return false;
	return true;
}
