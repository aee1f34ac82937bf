/* demo: briefings that explain the reader inside the reader. */
#include <unistd.h>

#include "base/shipped.h"
#include "cli/command.h"
#include "cli/output.h"

static const char first_briefing[] = "/1-moving.yaml";

/* Whether they are there; the folder of a broken installation may be empty. */
static bool is_complete(struct strbuf *folder)
{
	size_t len = folder->len;
	strbuf_adds(folder, first_briefing);
	bool there = access(folder->ptr, R_OK) == 0;
	strbuf_truncate(folder, len);
	return there;
}

static int run_in(const char *folder, const struct arguments *a)
{
	struct arguments reading = *a;
	reading.operands = (struct texts){.items = &folder, .count = 1};
	return command_read.run(&reading);
}

static int run(const struct arguments *a)
{
	struct strbuf folder;
	int status = EXIT_TROUBLE;
	if (a->operands.count) {
		complain("demo takes no PATH; to read briefings of your own: attache PATH");
		return EXIT_TROUBLE;
	}
	strbuf_init(&folder);
	shipped_folder(&folder, "doc/demo", "demo");
	if (is_complete(&folder))
		status = run_in(folder.ptr, a);
	else
		complain("the demo's briefings are not in %s; install attache anew, or name the folder "
		         "doc/demo of its source: attache doc/demo",
			folder.ptr);
	strbuf_release(&folder);
	return status;
}

const struct command command_demo = {
	.name = "demo",
	.operands = "",
	.about = "Learn the reader inside the reader, from three short briefings",
	.run = run,
};
