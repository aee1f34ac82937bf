#include "ui/term.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "ui/input.h"
#include "ui/look.h"
#include "ui/signals.h"

enum {
	ESCAPE_MS = 50, /* how long the rest of a sequence may take */
	CELL_CHARACTERS = CCHARW_MAX - 1,
};

struct pair {
	int fg, bg;
};

struct term {
	SCREEN *screen;
	const struct theme *theme;
	struct canvas shown; /* what curses has been given */
	struct input input;
	struct signals signals;
	int in;             /* the descriptor keys come from */
	int colours;        /* as look_of counts them */
	struct pair *pairs; /* number 1 is the first */
	size_t pair_count, pair_capacity;
	bool redraw, gone, resized;
};

static void restore(void)
{
	endwin();
}

/* The keys that terminals describe. */
static const struct {
	const char *capability;
	struct key key;
} described[] = {
    {"kcuu1", {KEY_CODE_UP, 0}},
    {"kcud1", {KEY_CODE_DOWN, 0}},
    {"kcub1", {KEY_CODE_LEFT, 0}},
    {"kcuf1", {KEY_CODE_RIGHT, 0}},
    {"khome", {KEY_CODE_HOME, 0}},
    {"kend", {KEY_CODE_END, 0}},
    {"kpp", {KEY_CODE_PAGE_UP, 0}},
    {"knp", {KEY_CODE_PAGE_DOWN, 0}},
    {"kich1", {KEY_CODE_INSERT, 0}},
    {"kdch1", {KEY_CODE_DELETE, 0}},
    {"kbs", {KEY_CODE_BACKSPACE, 0}},
    {"kent", {KEY_CODE_ENTER, 0}},
    {"kcbt", {KEY_CODE_TAB, KEY_SHIFT}},
    {"kf1", {KEY_CODE_F1, 0}},
    {"kf2", {KEY_CODE_F1 + 1, 0}},
    {"kf3", {KEY_CODE_F1 + 2, 0}},
    {"kf4", {KEY_CODE_F1 + 3, 0}},
    {"kf5", {KEY_CODE_F1 + 4, 0}},
    {"kf6", {KEY_CODE_F1 + 5, 0}},
    {"kf7", {KEY_CODE_F1 + 6, 0}},
    {"kf8", {KEY_CODE_F1 + 7, 0}},
    {"kf9", {KEY_CODE_F1 + 8, 0}},
    {"kf10", {KEY_CODE_F1 + 9, 0}},
    {"kf11", {KEY_CODE_F1 + 10, 0}},
    {"kf12", {KEY_CODE_F12, 0}},
};

static const char *capability(const char *name)
{
	const char *value = tigetstr(name);
	return value == (const char *)-1 ? NULL : value;
}

/* Has the keys send what is described (or not any more). curses would do it and read all
 * descriptions of keys for itself. */
static void send_mode(const char *name)
{
	const char *sequence = capability(name);
	if (!sequence)
		return;
	putp(sequence);
	fflush(stdout);
}

static void know_keys(struct input *in)
{
	input_init(in);
	for (size_t i = 0; i < sizeof described / sizeof *described; i++)
		input_know(in, capability(described[i].capability), described[i].key);
}

/* Ctrl-Z is a key like others; Ctrl-C stays a signal, so that it works whatever happens. */
static void free_suspend_key(int terminal)
{
	struct termios modes;
	if (tcgetattr(terminal, &modes) != 0)
		return;
	modes.c_cc[VSUSP] = _POSIX_VDISABLE;
#ifdef VDSUSP
	modes.c_cc[VDSUSP] = _POSIX_VDISABLE;
#endif
	tcsetattr(terminal, TCSADRAIN, &modes);
	def_prog_mode();
}

static void set_modes(void)
{
	cbreak();
	noecho();
	nonl();
	typeahead(-1);
	idlok(stdscr, TRUE);
	free_suspend_key(STDOUT_FILENO);
	send_mode("smkx");
}

static int count_colours(bool colour)
{
	if (!colour || !has_colors() || start_color() != OK)
		return 0;
	use_default_colors();
	if (COLORS >= LOOK_DIRECT)
		return LOOK_DIRECT;
	return COLORS >= 256 ? 256 : COLORS >= 16 ? 16 : COLORS >= 8 ? 8 : 0;
}

static bool terminal_size(int *rows, int *columns)
{
	struct winsize size;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || !size.ws_row || !size.ws_col)
		return false;
	*rows = size.ws_row;
	*columns = size.ws_col;
	return true;
}

/* Keys come from the terminal even where standard input is a file. */
static int open_input(void)
{
	return isatty(STDIN_FILENO) ? STDIN_FILENO : open("/dev/tty", O_RDONLY | O_CLOEXEC);
}

static void close_input(int in)
{
	if (in > STDERR_FILENO)
		close(in);
}

static SCREEN *open_screen(const char **error)
{
	int rows, columns;
	const char *name = getenv("TERM");
	if (!name || !*name) {
		*error = "TERM is not set";
		return NULL;
	}
	if (terminal_size(&rows, &columns))
		use_env(FALSE); /* LINES and COLUMNS may be those of another terminal */
	use_tioctl(TRUE);
	SCREEN *screen = newterm(NULL, stdout, stdin);
	if (!screen) {
		*error = "TERM names no terminal that is known here";
		return NULL;
	}
	if (!capability("cup")) {
		endwin();
		delscreen(screen);
		*error = "the terminal that TERM names cannot show a screen of text";
		return NULL;
	}
	return screen;
}

struct term *term_new(const struct theme *theme, bool colour, const char **error)
{
	int in = isatty(STDOUT_FILENO) ? open_input() : -1;
	if (in < 0) {
		*error = "there is no terminal to read in";
		return NULL;
	}
	struct term *t = mem_zalloc(1, sizeof *t);
	t->theme = theme;
	t->in = in;
	canvas_init(&t->shown);
	signals_catch(&t->signals);
	t->screen = open_screen(error);
	if (!t->screen) {
		signals_restore(&t->signals);
		close_input(in);
		free(t);
		return NULL;
	}
	mem_on_exhaustion(restore);
	set_modes();
	know_keys(&t->input);
	t->colours = count_colours(colour);
	return t;
}

void term_free(struct term *t)
{
	if (!t)
		return;
	send_mode("rmkx");
	endwin();
	mem_on_exhaustion(NULL);
	signals_restore(&t->signals);
	delscreen(t->screen);
	close_input(t->in);
	canvas_release(&t->shown);
	free(t->pairs);
	free(t);
}

void term_size(const struct term *t, int *rows, int *columns)
{
	(void)t;
	getmaxyx(stdscr, *rows, *columns);
}

/* The number of a pair of colours, allocated when it is first asked for; 0 where there is no more.
 */
static short pair_number(struct term *t, int fg, int bg)
{
	if (fg == COLOUR_DEFAULT && bg == COLOUR_DEFAULT)
		return 0;
	for (size_t i = 0; i < t->pair_count; i++)
		if (t->pairs[i].fg == fg && t->pairs[i].bg == bg)
			return (short)(i + 1);
	int next = (int)t->pair_count + 1;
	if (next >= COLOR_PAIRS || next > INT16_MAX || init_extended_pair(next, fg, bg) != OK)
		return 0;
	mem_grow(&t->pairs, &t->pair_capacity, t->pair_count, sizeof *t->pairs);
	t->pairs[t->pair_count++] = (struct pair){fg, bg};
	return (short)next;
}

static attr_t curses_attributes(unsigned attributes)
{
	attr_t a = A_NORMAL;
	if (attributes & ATTR_BOLD)
		a |= A_BOLD;
	if (attributes & ATTR_ITALIC)
		a |= A_ITALIC;
	if (attributes & ATTR_UNDERLINE)
		a |= A_UNDERLINE;
	if (attributes & ATTR_REVERSE)
		a |= A_REVERSE;
	if (attributes & (ATTR_DIM | ATTR_STRIKE)) /* curses knows no strike */
		a |= A_DIM;
	return a;
}

/* A cell's characters as curses wants them: a base that takes columns and its marks, as often as
 * the cell has columns to fill, whatever the cluster consists of. */
struct pieces {
	wchar_t text[2][CCHARW_MAX + 1];
	int count, lengths[2], columns;
	bool dropped;
};

static void add_character(struct pieces *p, uint32_t cp, int columns)
{
	int width = wcwidth((wchar_t)cp);
	if (width < 0) {
		cp = UTF8_REPLACEMENT;
		width = 1;
	}
	int last = p->count - 1;
	if (width == 0) {
		if (last >= 0 && !p->dropped && p->lengths[last] < CELL_CHARACTERS)
			p->text[last][p->lengths[last]++] = (wchar_t)cp;
	} else if (p->columns + width <= columns) {
		p->text[p->count][0] = (wchar_t)cp;
		p->lengths[p->count++] = 1;
		p->columns += width;
	} else {
		/* A joiner would join what comes in the next cell. */
		if (last >= 0 && p->text[last][p->lengths[last] - 1] == 0x200D)
			p->lengths[last]--;
		p->dropped = true;
	}
}

static struct pieces cell_pieces(const struct cell *cell)
{
	struct pieces p = {.count = 0};
	const char *c = cell->text, *end = cell->text + strnlen(cell->text, CELL_BYTES);
	while (c < end) {
		uint32_t cp;
		c += utf8_decode(c, end, &cp);
		add_character(&p, cp, cell->columns);
	}
	while (p.columns < cell->columns)
		add_character(&p, ' ', cell->columns);
	for (int i = 0; i < p.count; i++)
		p.text[i][p.lengths[i]] = L'\0';
	return p;
}

static bool same_look(const struct cell *a, const struct cell *b)
{
	return a->role == b->role && a->over == b->over && a->attributes == b->attributes;
}

/* Gives curses the cells from..to of a row, beginning with a cluster's first. */
static void show_cells(struct term *t, const struct cell *cells, int row, int from, int to)
{
	const struct cell *look_of_cell = NULL;
	attr_t attributes = A_NORMAL;
	short pair = 0;
	wmove(stdscr, row, from);
	for (int i = from; i < to; i++) {
		const struct cell *cell = &cells[i];
		if (cell->columns == 0)
			continue;
		if (!look_of_cell || !same_look(cell, look_of_cell)) {
			struct look look =
			    look_of(t->theme, t->colours, cell->role, cell->over, cell->attributes);
			attributes = curses_attributes(look.attributes);
			pair = pair_number(t, look.fg, look.bg);
			look_of_cell = cell;
		}
		struct pieces p = cell_pieces(cell);
		for (int n = 0, column = i; n < p.count; n++) {
			cchar_t c;
			setcchar(&c, p.text[n], attributes, pair, NULL);
			mvwadd_wchnstr(stdscr, row, column, &c, 1);
			column += wcwidth(p.text[n][0]);
		}
	}
}

static void show_row(struct term *t, const struct canvas *canvas, int row)
{
	size_t offset = (size_t)row * (size_t)canvas->columns;
	const struct cell *new = canvas->cells + offset;
	struct cell *old = t->shown.cells + offset;
	int from = 0, to = canvas->columns;
	while (from < to && memcmp(&new[from], &old[from], sizeof *new) == 0)
		from++;
	while (to > from && memcmp(&new[to - 1], &old[to - 1], sizeof *new) == 0)
		to--;
	if (from == to)
		return;
	/* Whole clusters, of what is there as of what comes. */
	while (from > 0 && (new[from].columns == 0 || old[from].columns == 0))
		from--;
	while (to < canvas->columns && (new[to].columns == 0 || old[to].columns == 0))
		to++;
	show_cells(t, new, row, from, to);
	memcpy(old + from, new + from, (size_t)(to - from) * sizeof *new);
}

/* Starts from a blank screen of the canvas's size, as curses has one. */
static void begin_anew(struct term *t, const struct canvas *canvas)
{
	canvas_reset(&t->shown, canvas->rows, canvas->columns);
	struct cell blank = {.text = " ", .columns = 1};
	cchar_t ground;
	struct look look = look_of(t->theme, t->colours, ROLE_TEXT, ROLE_TEXT, 0);
	wchar_t space[] = {(wchar_t)blank.text[0], L'\0'};
	setcchar(
	    &ground, space, curses_attributes(look.attributes), pair_number(t, look.fg, look.bg), NULL);
	wbkgrndset(stdscr, &ground);
	werase(stdscr);
}

void term_show(struct term *t, const struct canvas *canvas)
{
	int rows, columns;
	term_size(t, &rows, &columns);
	if (canvas->rows > rows || canvas->columns > columns)
		return; /* drawn for another size; the next one fits */
	bool anew = t->redraw || canvas->rows != t->shown.rows || canvas->columns != t->shown.columns;
	if (anew)
		begin_anew(t, canvas);
	if (t->redraw)
		clearok(stdscr, TRUE);
	t->redraw = false;
	for (int row = 0; row < canvas->rows; row++)
		show_row(t, canvas, row);
	wmove(stdscr, canvas->cursor_row, canvas->cursor_column);
	wnoutrefresh(stdscr);
	doupdate();
}

void term_redraw(struct term *t)
{
	t->redraw = true;
}

/* True where the terminal has another size now. */
static bool follow_size(struct term *t)
{
	int rows, columns, now_rows, now_columns;
	term_size(t, &rows, &columns);
	if (!terminal_size(&now_rows, &now_columns))
		return false;
	if (rows == now_rows && columns == now_columns)
		return false;
	resize_term(now_rows, now_columns);
	t->redraw = true;
	return true;
}

void term_suspend(struct term *t)
{
	send_mode("rmkx");
	endwin();
	signals_stop();
	reset_prog_mode();
	send_mode("smkx");
	signals_take();
	follow_size(t);
	t->redraw = t->resized = true;
}

/* What came in between; true with the key that tells it. */
static bool heed_signals(struct term *t, struct key *key)
{
	unsigned told = signals_take();
	if (told & SIGNALS_END)
		t->gone = true;
	if (told & SIGNALS_STOP)
		term_suspend(t);
	if (told & SIGNALS_GOES_ON) {
		reset_prog_mode();
		t->redraw = t->resized = true;
	}
	if (told)
		t->resized = follow_size(t) || t->resized;
	if (!t->gone && !t->resized)
		return false;
	*key = (struct key){t->gone ? KEY_CODE_HANGUP : KEY_CODE_RESIZE, 0};
	t->resized = false;
	return true;
}

static void read_input(struct term *t)
{
	size_t size;
	char *room = input_room(&t->input, &size);
	ssize_t n = read(t->in, room, size);
	if (n > 0)
		input_add(&t->input, (size_t)n);
	else if (n == 0 || (errno != EINTR && errno != EAGAIN))
		t->gone = true;
}

bool term_key(struct term *t, int timeout, struct key *key)
{
	bool waited = false, complete = false;
	for (;;) {
		if (heed_signals(t, key))
			return true;
		enum input_result result = input_next(&t->input, complete, key);
		if (result == INPUT_KEY)
			return true;
		if (waited && result == INPUT_NONE)
			return false;
		bool part = result == INPUT_PARTIAL;
		if (signals_wait(t->in, part ? ESCAPE_MS : timeout)) {
			read_input(t);
			complete = false;
		} else {
			complete = part;
			waited = timeout >= 0 && !part;
		}
	}
}
