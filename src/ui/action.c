#include "ui/action.h"

#define MOVING "Moving"
#define LINKS "Links and pages"
#define PANES "Panes"
#define SEARCHING "Searching"
#define LIST "The list"
#define PROGRAM "The program"

static const struct action_info actions[ACTION_COUNT] = {
	[ACTION_NONE] = {"none", PROGRAM, "nothing", "", 0},
	[ACTION_LINE_DOWN] = {"line-down", MOVING, "a line down", "j Down", PLACE_ALL},
	[ACTION_LINE_UP] = {"line-up", MOVING, "a line up", "k Up", PLACE_ALL},
	[ACTION_PAGE_DOWN] = {"page-down", MOVING, "a page down", "Space PageDown", PLACE_ALL},
	[ACTION_PAGE_UP] = {"page-up", MOVING, "a page up", "b PageUp", PLACE_ALL},
	[ACTION_HALF_DOWN] = {"half-down", MOVING, "half a page down", "d", PLACE_ALL},
	[ACTION_HALF_UP] = {"half-up", MOVING, "half a page up", "u", PLACE_ALL},
	[ACTION_TOP] = {"top", MOVING, "to the top", "g Home", PLACE_ALL},
	[ACTION_BOTTOM] = {"bottom", MOVING, "to the bottom", "G End", PLACE_ALL},
	[ACTION_NEXT_LINK] = {"next-link", LINKS, "to the next link", "Tab", PLACE_ALL},
	[ACTION_PREVIOUS_LINK] = {"previous-link", LINKS, "to the link before", "S-Tab", PLACE_ALL},
	[ACTION_FOLLOW] = {"follow", LINKS, "follow the link, open the entry", "Enter", PLACE_ALL},
	[ACTION_BACK] = {"back", LINKS, "back to where one was", "Backspace H", PLACE_ALL},
	[ACTION_FORWARD] = {"forward", LINKS, "forward again", "L", PLACE_ALL},
	[ACTION_OPEN] = {"open", LINKS, "open the address or source in a browser", "o", PLACE_ALL},
	[ACTION_COPY] = {"copy", LINKS, "copy the entry, or the link's address", "y", PLACE_ALL},
	[ACTION_PANE_RIGHT] = {"pane-right", PANES, "to the next pane", "l Right", PLACE_BRIEFING},
	[ACTION_PANE_LEFT] = {"pane-left", PANES, "to the pane before", "h Left", PLACE_BRIEFING},
	[ACTION_PANE_1] = {"pane-1", PANES, "to the summary", "1", PLACE_BRIEFING},
	[ACTION_PANE_2] = {"pane-2", PANES, "to the actors", "2", PLACE_BRIEFING},
	[ACTION_PANE_3] = {"pane-3", PANES, "to the chronology", "3", PLACE_BRIEFING},
	[ACTION_ZOOM] = {"zoom", PANES, "this pane alone, and back", "z", PLACE_BRIEFING},
	[ACTION_SEARCH] = {"search", SEARCHING, "search as one types", "/", PLACE_ALL},
	[ACTION_NEXT_MATCH] = {"next-match", SEARCHING, "to the next match", "n", PLACE_ALL},
	[ACTION_PREVIOUS_MATCH] = {"previous-match", SEARCHING, "to the match before", "N", PLACE_ALL},
	[ACTION_FILTER] = {"filter", LIST, "only what has words that begin so", "F", PLACE_LIST},
	[ACTION_SORT] = {"sort", LIST, "by date, by title, by day of update", "s", PLACE_LIST},
	[ACTION_EDIT] = {"edit", PROGRAM, "edit the file at this place", "e", PLACE_ALL},
	[ACTION_RELOAD] = {"reload", PROGRAM, "read the files again", "R", PLACE_ALL},
	[ACTION_PROBLEMS] = {"problems", PROGRAM, "what is wrong with the file or the settings", "!",
		PLACE_ALL},
	[ACTION_THEME] = {"theme", PROGRAM, "choose a theme", "T", PLACE_ALL},
	[ACTION_HELP] = {"help", PROGRAM, "the keys of this place", "?", PLACE_ALL},
	[ACTION_LEAVE] = {"leave", PROGRAM, "leave the page, then the program", "q", PLACE_ALL},
	[ACTION_QUIT] = {"quit", PROGRAM, "end the program", "Q", PLACE_ALL},
	[ACTION_SUSPEND] = {"suspend", PROGRAM, "back to the shell for a while", "C-z", PLACE_ALL},
};

const struct action_info *action_info(enum action action)
{
	return &actions[action];
}

enum action action_from_name(struct str name)
{
	for (enum action a = ACTION_NONE + 1; a < ACTION_COUNT; a++)
		if (str_is(name, actions[a].name))
			return a;
	return ACTION_NONE;
}
