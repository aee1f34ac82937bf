/* new: a briefing to be filled in. */
#include <stdio.h>
#include <time.h>

#include "base/id.h"
#include "base/show.h"
#include "cli/command.h"
#include "cli/output.h"
#include "cli/template.h"

enum { DATE_BYTES = 16 };

static void complain_of_id(const char *id)
{
	struct strbuf shown, better;
	strbuf_init(&shown);
	strbuf_init(&better);
	show_add_line(&shown, str_from(id));
	id_from_name(&better, str_from(id));
	if (better.len)
		complain("'%s' is no id; write %s", shown.ptr, better.ptr);
	else
		complain("'%s' is no id; an id holds letters and digits, and . _ - between them, as "
		         "istanbul-talks does",
			shown.ptr);
	strbuf_release(&better);
	strbuf_release(&shown);
}

static void complain_of_title(const char *title)
{
	struct strbuf shown;
	strbuf_init(&shown);
	show_add_line(&shown, str_from(title));
	complain("--title: '%s' is no title: it must be one line of visible characters", shown.ptr);
	strbuf_release(&shown);
}

/* "istanbul-talks" as "Istanbul talks". */
static void title_from_id(struct strbuf *title, struct str id)
{
	size_t start = title->len;
	strbuf_add_str(title, id);
	for (char *p = title->ptr + start; *p; p++)
		if (*p == '-' || *p == '_')
			*p = ' ';
	char *first = title->ptr + start;
	if (*first >= 'a' && *first <= 'z')
		*first = (char)(*first - 'a' + 'A');
}

static bool title_is_good(const char *title)
{
	struct str s = str_from(title);
	size_t blanks = strspn(title, " ");
	return blanks < s.len && show_is_fit(s) && !strchr(title, '\n');
}

static void write_template(struct str id, struct str title)
{
	struct strbuf out;
	char today[DATE_BYTES];
	time_t now = time(NULL);
	struct tm day;
	strftime(today, sizeof today, "%Y-%m-%d", localtime_r(&now, &day));
	struct blank blank = {.id = id, .title = title, .date = today};
	strbuf_init(&out);
	template_write(&out, &blank);
	fwrite(out.ptr, 1, out.len, stdout);
	strbuf_release(&out);
}

static int run(const struct arguments *a)
{
	struct strbuf id, title;
	if (a->operands.count != 1) {
		complain("new wants one ID: attache new istanbul-talks > istanbul-talks.yaml");
		return EXIT_TROUBLE;
	}
	if (!id_valid(str_from(a->operands.items[0]))) {
		complain_of_id(a->operands.items[0]);
		return EXIT_TROUBLE;
	}
	if (a->title && !title_is_good(a->title)) {
		complain_of_title(a->title);
		return EXIT_TROUBLE;
	}
	strbuf_init(&id);
	strbuf_init(&title);
	id_normalize(&id, str_from(a->operands.items[0]));
	if (a->title)
		strbuf_adds(&title, a->title);
	else
		title_from_id(&title, strbuf_str(&id));
	write_template(strbuf_str(&id), strbuf_str(&title));
	strbuf_release(&title);
	strbuf_release(&id);
	return EXIT_DONE;
}

static const struct option options[] = {
	{.name = "title",
		.kind = OPTION_TEXT,
		.argument = "T",
		.about = "The briefing's title; otherwise it is made from the id",
		.offset = offsetof(struct arguments, title)},
};

const struct command command_new = {
	.name = "new",
	.operands = "ID",
	.about = "Write a briefing to fill in",
	.details =
		"It goes to standard output, has today's date, and holds every field of the format with "
		"what it is about: the usual ones filled in, the others as comments. For instance: "
		"attache new istanbul-talks > istanbul-talks.yaml",
	.options = options,
	.option_count = sizeof options / sizeof *options,
	.run = run,
};
