/* The reader's state. Private to app.c and to the files named below. */
#ifndef UI_STATE_H
#define UI_STATE_H

#include "ui/app.h"
#include "ui/chooser.h"
#include "ui/history.h"
#include "ui/prompt.h"

/* What a line typed at the foot of the screen is for. */
struct prompt_use {
	const char *sign; /* before the line */
	bool all_panes;   /* needs all panes of the page, seen or not */
	struct prompt *(*prompt)(struct app *);
	void (*edited)(struct app *);
	void (*accepted)(struct app *); /* typing has ended */
	void (*cancelled)(struct app *);
	/* Appends what stands at the right of the line; NULL for nothing. */
	void (*add_count)(struct app *, struct strbuf *);
};

struct search {
	struct prompt prompt;
	struct strbuf query; /* what was accepted last; while one types, what is typed */
	/* Where one was when typing began. */
	struct {
		int focus;
		struct {
			struct view_state state;
			size_t match;
			bool at_match;
		} views[LAYOUT_PANES];
		struct strbuf query;
		bool marked;
	} origin;
};

/* What is asked of the terminal and of other programs. */
struct asking {
	struct app_request request;
	struct strbuf text, note; /* the request's own */
};

struct filter {
	struct prompt prompt;
	uint32_t origin; /* the block of the entry selected when typing began */
};

struct app {
	struct desk desk;
	struct history history;
	const struct prompt_use *typing; /* NULL while no line is typed */
	struct search search;
	struct filter filter;
	struct asking asking;
	struct chooser chooser;
	const char *settings_path;
	struct strbuf message; /* until the next key */
	enum role message_role;
	int rows, columns; /* as drawn last */
	bool waits;        /* for keys to pause (app_waits) */
};

/* The present page, with everything to be seen set to the present size. */
struct page *app_page(struct app *);
/* The same for all its panes, seen or not. */
struct page *app_whole_page(struct app *);
/* Goes on to a page; says what is wrong with its file. */
void app_open(struct app *, struct page *);

/* Ends typing as Enter does, or where nothing is typed as Escape. */
void app_end_typing(struct app *);

/* act.c: does what the action means. */
enum app_result act(struct app *, enum action);

/* search.c */
void search_init(struct search *);
void search_release(struct search *);
void search_begin(struct app *);
/* To the next match (1) or the one before (-1). */
void search_step(struct app *, int by);
/* No match is marked any more. False where none was. */
bool search_clear(struct app *);
/* Appends "3 of 17". */
void search_add_count(const struct page *, struct strbuf *);

/* filter.c: of the list, the rows and their order. */
void filter_begin(struct app *);
/* Shows all rows again. False where they are shown. */
bool filter_clear(struct app *);
/* Goes on to the next order; one stays at the row one is at. */
void filter_sort(struct app *);

/* follow.c: opens what the target leads to, or says why not. */
enum app_result follow(struct app *, const struct target *);

/* open.c: asks for an address to be browsed: that one; that of what is selected, or says that there
 * is none. */
enum app_result browse(struct app *, struct str address);
enum app_result open_selected(struct app *);

/* choose.c: begins to choose a theme; what a key does meanwhile. */
void choose_begin(struct app *);
enum app_result choose_key(struct app *, struct key);
enum app_result choose_wheel(struct app *, struct mouse);

/* mistakes.c: shows what is wrong with the file one reads, else with the settings. */
void mistakes_open(struct app *);

/* edit.c: asks for the file of what is selected to be edited at its place. */
enum app_result edit_selected(struct app *);

/* copy.c: asks for what is selected to be copied: a link's address or id, else the entry or
 * paragraph with what it cites. */
enum app_result copy_selected(struct app *);

/* reload.c: loads the files again and stays where one is. */
void reload(struct app *);
/* Whether the page's briefing is a version kept because its file is broken by now; appends (unless
 * NULL) what is wrong with it, to be said as long as that is so. */
bool reload_notice(const struct app *, struct strbuf *);

/* footer.c: hints and message, or the prompt. */
void footer_draw(struct app *, struct canvas *);

#endif
