#include "text/role.h"

#include <string.h>

static const struct {
	const char *name;
	const char *about;
} roles[ROLE_COUNT] = {
	[ROLE_TEXT] = {"text", "text, and the page it stands on"},
	[ROLE_TITLE] = {"title", "a page's title"},
	[ROLE_HEADING] = {"heading", "a section's heading"},
	[ROLE_SUBHEADING] = {"subheading", "a heading within text"},
	[ROLE_MUTED] = {"muted", "what is secondary: roles, places, notes"},
	[ROLE_LABEL] = {"label", "what a value is: Likelihood, Confidence"},
	[ROLE_DATE] = {"date", "a date"},
	[ROLE_ACTOR] = {"actor", "an actor's name, a link to its page"},
	[ROLE_BRIEF] = {"briefing", "a briefing's title, a link to it"},
	[ROLE_EVENT] = {"event", "an event's title, a link to its page"},
	[ROLE_SOURCE] = {"source", "a citation's number, a source's title"},
	[ROLE_ADDRESS] = {"address", "a web or mail address"},
	[ROLE_CODE] = {"code", "text in a fixed form"},
	[ROLE_QUOTE] = {"quote", "quoted text"},
	[ROLE_TAG] = {"tag", "a tag"},
	[ROLE_LIKELIHOOD] = {"likelihood", "how likely a judgement is"},
	[ROLE_CONFIDENCE] = {"confidence", "how sure its author is"},
	[ROLE_CONFIRMED] = {"confirmed", "the mark of a confirmed entry"},
	[ROLE_DISPUTED] = {"disputed", "the mark of a disputed entry"},
	[ROLE_HANDLING] = {"handling", "a handling marking"},
	[ROLE_UNREAD] = {"unread", "the mark of an unread briefing"},
	[ROLE_CHANGED] = {"changed", "the mark of what has changed"},
	[ROLE_ERROR] = {"error", "an error"},
	[ROLE_WARNING] = {"warning", "a warning"},
	[ROLE_BAR] = {"bar", "the title line of the screen"},
	[ROLE_RULE] = {"rule", "hairlines"},
	[ROLE_PANE] = {"pane", "a pane's name"},
	[ROLE_PANE_FOCUS] = {"pane-focus", "the name of the pane one is in"},
	[ROLE_POSITION] = {"position", "how far one is"},
	[ROLE_FOOTER] = {"footer", "the line of hints"},
	[ROLE_KEY] = {"key", "a key's name"},
	[ROLE_SELECTION] = {"selection", "the row one is on"},
	[ROLE_LINK_FOCUS] = {"link-focus", "the link one is on"},
	[ROLE_MATCH] = {"match", "a match of the search"},
	[ROLE_MATCH_FOCUS] = {"match-focus", "the match one is on"},
	[ROLE_PROMPT] = {"prompt", "what one types"},
};

const char *role_name(enum role role)
{
	return roles[role].name;
}

const char *role_about(enum role role)
{
	return roles[role].about;
}

enum role role_from_name(const char *name)
{
	for (enum role r = 0; r < ROLE_COUNT; r++)
		if (strcmp(roles[r].name, name) == 0)
			return r;
	return ROLE_COUNT;
}
