#include "base/shipped.h"

#include <string.h>
#include <unistd.h>

enum { PATH_BYTES = 4096 };

/* The length of the source tree's path at the beginning of the program's; 0 where there is none. */
static size_t tree_length(char *path, size_t size)
{
	static const char build[] = "/build/";
	ssize_t len = readlink("/proc/self/exe", path, size - 1);
	const char *last = NULL;
	if (len <= 0)
		return 0;
	path[len] = '\0';
	for (const char *p = path; (p = strstr(p, build)); p++)
		last = p;
	return last ? (size_t)(last - path) : 0;
}

void shipped_folder(struct strbuf *b, const char *in_tree, const char *in_data)
{
	char program[PATH_BYTES];
	size_t before = b->len, len = tree_length(program, sizeof program);
	if (len) {
		strbuf_add(b, program, len);
		strbuf_addf(b, "/%s", in_tree);
		if (access(b->ptr + before, F_OK) == 0)
			return;
		strbuf_truncate(b, before);
	}
	strbuf_addf(b, "%s/%s", ATTACHE_DATADIR, in_data);
}
