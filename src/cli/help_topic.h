/* What a reader can change, shown as a file that says what holds at present. */
#ifndef CLI_HELP_TOPIC_H
#define CLI_HELP_TOPIC_H

#include "cli/options.h"

struct help_topic {
	const char *name;
	const char *about; /* as command's */
	/* Appends the file; false, with a message, where it cannot be made. */
	bool (*write)(const struct arguments *, struct strbuf *);
};

extern const struct help_topic help_topics[];
extern const size_t help_topic_count;

/* NULL where there is none of that name. */
const struct help_topic *help_topic_find(const char *name);
/* Writes it to standard output. The exit status. */
int help_topic_print(const struct arguments *, const struct help_topic *);

#endif
