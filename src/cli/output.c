#include "cli/output.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/command.h"
#include "text/wrap.h"
#include "text/write.h"

enum { DEFAULT_WIDTH = 80 };

static int terminal_width(void)
{
	struct winsize size;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
		return 0;
	return size.ws_col > COLUMNS_MAX ? COLUMNS_MAX : size.ws_col;
}

static int environment_width(void)
{
	const char *columns = getenv("COLUMNS");
	char *end;
	long n = columns ? strtol(columns, &end, 10) : 0;
	if (!columns || end == columns || *end || n < 1)
		return 0;
	return n > COLUMNS_MAX ? COLUMNS_MAX : (int)n;
}

int output_width(const struct arguments *a)
{
	int width = a->width;
	if (!width)
		width = terminal_width();
	if (!width)
		width = environment_width();
	return width ? width : DEFAULT_WIDTH;
}

bool output_colour(const struct arguments *a)
{
	if (a->color != COLOR_AUTO)
		return a->color == COLOR_ALWAYS;
	const char *none = getenv("NO_COLOR"), *term = getenv("TERM");
	if ((none && *none) || !term || strcmp(term, "dumb") == 0)
		return false;
	return isatty(STDOUT_FILENO);
}

void output_doc(const struct doc *doc, const struct arguments *a, int width)
{
	struct lines lines;
	lines_init(&lines);
	lines_wrap(&lines, doc, width);
	if (output_colour(a))
		write_ansi(stdout, &lines, doc);
	else
		write_plain(stdout, &lines);
	lines_release(&lines);
}

int output_finish(int status)
{
	errno = 0;
	if (fflush(stdout) == 0 && !ferror(stdout))
		return status;
	if (!errno) {
		/* It failed a while ago: ask once more for the reason. */
		clearerr(stdout);
		putchar('\n');
		fflush(stdout);
	}
	complain("standard output: %s", errno ? strerror(errno) : "could not be written");
	return EXIT_TROUBLE;
}

void complain(const char *format, ...)
{
	va_list args;
	va_start(args, format);
	fputs("attache: ", stderr);
	vfprintf(stderr, format, args);
	fputc('\n', stderr);
	va_end(args);
}
