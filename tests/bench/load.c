/* Loads one briefing as attache does, and nothing else; the bench holds it against events.c. */
#include <stdio.h>

#include "base/diag.h"
#include "load/load.h"

int main(int argc, char **argv)
{
	struct diags diags;
	struct brief *brief = NULL;

	if (argc != 2)
		return 2;
	diags_init(&diags, argv[1]);
	bool good = load_file(argv[1], &brief, &diags) == LOAD_OK && diags.errors == 0;
	for (size_t i = 0; !good && i < diags.count; i++)
		fprintf(stderr, "%s:%u: %s\n", argv[1], diags.items[i].mark.line, diags.items[i].message);
	/* What was loaded is left to the system: the time of a release is not asked for. */
	return good ? 0 : 1;
}
