#include "text/compose.h"

static void judgements_gaps_and_watch(const struct compose *c)
{
	compose_judgements(c);
	compose_gaps(c);
	compose_watch(c);
}

const struct section compose_sections[] = {
	{"summary", compose_summary},
	{"judgements", judgements_gaps_and_watch},
	{"actors", compose_actors},
	{"chronology", compose_chronology},
	{"sources", compose_sources},
};
const size_t compose_section_count = sizeof compose_sections / sizeof *compose_sections;

void compose_page(const struct compose *c)
{
	compose_head(c);
	for (size_t i = 0; i < compose_section_count; i++)
		compose_sections[i].compose(c);
}
