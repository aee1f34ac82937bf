#include "ui/term.h"

#include <assert.h>
#include <curses.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

#include "base/mem.h"
#include "ui/listener.h"
#include "ui/look.h"
#include "ui/pieces.h"
#include "ui/signals.h"
#include "ui/tty.h"

static_assert((int)PIECE_CHARACTERS <= (int)CCHARW_MAX, "a piece fits into a cell of curses");

struct pair {
	int fg, bg;
};

struct term {
	SCREEN *screen;
	struct looks looks;
	struct canvas shown; /* what curses has been given */
	struct listener listener;
	struct signals signals;
	struct pair *pairs; /* number 1 is the first */
	size_t pair_count, pair_capacity;
	cchar_t *row; /* room for one */
	bool redraw, resized, mouse;
	bool repaint; /* all cells have another look */
};

/* The keys that terminals describe, besides kf1 to kf12. */
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
};

static const char *capability(const char *name)
{
	const char *value = tigetstr(name);
	return value == (const char *)-1 ? NULL : value;
}

/* Has the keys send what is described; endwin takes it back. curses could do it, but would read all
 * descriptions for itself. */
static void send_described_keys(void)
{
	const char *sequence = capability("smkx");
	if (!sequence)
		return;
	putp(sequence);
}

static bool speaks_ecma_48(void)
{
	const char *move = capability("cup");
	return move && strncmp(move, "\033[", 2) == 0;
}

/* Modes that curses does not know. Terminals that speak ECMA-48 pass over those they do not have.
 */
static void send_private_mode(const char *sequence)
{
	if (!speaks_ecma_48())
		return;
	fputs(sequence, stdout);
}

/* Presses, releases and the wheel, told in numbers (SGR). */
#define MOUSE_ON "\033[?1000h\033[?1006h"
#define MOUSE_OFF "\033[?1006l\033[?1000l"
/* Text that is pasted comes marked as such. */
#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"

/* Has the terminal as it is for others, until enter. */
static void leave(void)
{
	send_private_mode(PASTE_OFF MOUSE_OFF);
	fflush(stdout);
	endwin();
}

/* What it sends goes out behind the next screen, which so comes sooner. */
static void enter(const struct term *t)
{
	send_described_keys();
	send_private_mode(t->mouse ? PASTE_ON MOUSE_ON : PASTE_ON);
}

static void know_keys(struct input *in)
{
	for (size_t i = 0; i < sizeof described / sizeof *described; i++)
		input_know(in, capability(described[i].capability), described[i].key);
	for (unsigned i = 0; i < 12; i++) {
		char name[8];
		snprintf(name, sizeof name, "kf%u", i + 1);
		input_know(in, capability(name), (struct key){KEY_CODE_F1 + i, 0});
	}
}

static void set_modes(const struct term *t)
{
	cbreak();
	noecho();
	nonl();
	typeahead(-1);
	idlok(stdscr, TRUE);
	tty_free_keys();
	def_prog_mode();
	enter(t);
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

static SCREEN *open_screen(const char **error)
{
	int rows, columns;
	const char *name = getenv("TERM");
	if (!name || !*name) {
		*error = "TERM is not set";
		return NULL;
	}
	if (tty_size(&rows, &columns))
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

/* Until curses has been left once it writes at every move of the cursor (6.4: _nc_mvcur), and so
 * dozens of times a screen; from then on once. So it is left at once, unseen. */
static void leave_once(void)
{
	int terminal = dup(STDOUT_FILENO), nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
	if (terminal >= 0 && nowhere >= 0 && dup2(nowhere, STDOUT_FILENO) >= 0) {
		endwin();
		dup2(terminal, STDOUT_FILENO);
	}
	if (nowhere >= 0)
		close(nowhere);
	if (terminal >= 0)
		close(terminal);
}

struct term *term_new(const struct theme *theme, bool colour, const char **error)
{
	int in = isatty(STDOUT_FILENO) ? tty_open_input() : -1;
	if (in < 0) {
		*error = "there is no terminal to read in";
		return NULL;
	}
	struct term *t = mem_zalloc(1, sizeof *t);
	listener_init(&t->listener, in);
	canvas_init(&t->shown);
	signals_catch(&t->signals);
	t->screen = open_screen(error);
	if (!t->screen) {
		signals_restore(&t->signals);
		tty_close_input(in);
		free(t);
		return NULL;
	}
	mem_on_exhaustion(leave);
	leave_once();
	set_modes(t);
	know_keys(&t->listener.input);
	looks_init(&t->looks, theme, count_colours(colour));
	return t;
}

void term_ask_ground(struct term *t)
{
	if (!t->looks.colours || !speaks_ecma_48() || !tty_may_tell_ground(getenv("TERM")))
		return;
	/* Ended by BEL: some end their answer as the question was, and rxvt only that way. */
	tty_send(STR("\033]11;?\a"));
	listener_expect_answer(&t->listener);
}

void term_free(struct term *t)
{
	if (!t)
		return;
	listener_let_answer(&t->listener);
	leave();
	mem_on_exhaustion(NULL);
	signals_restore(&t->signals);
	delscreen(t->screen);
	tty_close_input(t->listener.in);
	canvas_release(&t->shown);
	free(t->pairs);
	free(t->row);
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

static bool same_look(const struct cell *a, const struct cell *b)
{
	return a->role == b->role && a->over == b->over && a->attributes == b->attributes;
}

/* A blank in the look of the cell. */
static cchar_t blank_like(struct term *t, const struct cell *cell)
{
	struct look look = looks_of(&t->looks, cell->role, cell->over, cell->attributes);
	cchar_t c;
	setcchar(&c, L" ", curses_attributes(look.attributes), pair_number(t, look.fg, look.bg), NULL);
	return c;
}

/* Adds the cell's characters in the look of the blank. */
static int add_cell(cchar_t *to, const struct cell *cell, const cchar_t *blank)
{
	if (cell->text[1] == '\0' && cell->columns == 1 && (unsigned char)cell->text[0] < 0x80) {
		*to = *blank;
		to->chars[0] = (unsigned char)cell->text[0];
		return 1;
	}
	struct pieces p = pieces_of(cell);
	for (int i = 0; i < p.count; i++) {
		to[i] = *blank;
		wmemcpy(to[i].chars, p.items[i].text, (size_t)p.items[i].length);
	}
	return p.count;
}

static bool is_space(const struct cell *cell)
{
	return cell->text[0] == ' ' && cell->text[1] == '\0';
}

/* Whether a blank looks the same in the other's look: between words of two looks that saves a
 * change to a third. */
static bool same_blank(const struct term *t, const struct cell *a, const struct cell *b)
{
	struct look one = looks_of(&t->looks, a->role, a->over, a->attributes);
	struct look other = looks_of(&t->looks, b->role, b->over, b->attributes);
	unsigned seen = ATTR_UNDERLINE | ATTR_REVERSE | ATTR_STRIKE;
	return one.bg == other.bg && !((one.attributes | other.attributes) & seen);
}

/* Gives curses the cells from..to of a row, beginning with a cluster's first. */
static void show_cells(struct term *t, const struct cell *cells, int row, int from, int to)
{
	const struct cell *like = NULL;
	cchar_t blank;
	int count = 0, text_end = to;
	while (text_end > from && is_space(&cells[text_end - 1]))
		text_end--;
	for (int i = from; i < to; i++) {
		if (cells[i].columns == 0)
			continue;
		bool keeps = like && i < text_end && is_space(&cells[i]) && same_blank(t, &cells[i], like);
		if (!keeps && (!like || !same_look(&cells[i], like))) {
			like = &cells[i];
			blank = blank_like(t, like);
		}
		count += add_cell(t->row + count, &cells[i], &blank);
	}
	mvwadd_wchnstr(stdscr, row, from, t->row, count);
}

static void show_row(struct term *t, const struct canvas *canvas, int row)
{
	size_t offset = (size_t)row * (size_t)canvas->columns;
	int from, to;
	if (!canvas_row_differs(canvas, &t->shown, row, &from, &to))
		return;
	show_cells(t, canvas->cells + offset, row, from, to);
	memcpy(t->shown.cells + offset + from, canvas->cells + offset + from,
		(size_t)(to - from) * sizeof *canvas->cells);
}

/* Has curses begin with a blank screen, in the colours of the theme's page. */
static void begin_anew(struct term *t, int columns)
{
	static const struct cell nothing = {.columns = 1};
	cchar_t ground = blank_like(t, &nothing);
	wbkgrndset(stdscr, &ground);
	werase(stdscr);
	t->row = mem_realloc(t->row, (size_t)columns, sizeof *t->row);
}

static bool is_blank(const struct cell *cell)
{
	static const struct cell blank = {.text = " ", .columns = 1};
	return memcmp(cell, &blank, sizeof blank) == 0;
}

static void show_all(struct term *t, const struct canvas *canvas)
{
	begin_anew(t, canvas->columns);
	for (int row = 0; row < canvas->rows; row++) {
		const struct cell *cells = canvas->cells + (size_t)row * (size_t)canvas->columns;
		int from = 0, to = canvas->columns;
		while (from < to && is_blank(&cells[from]))
			from++;
		while (to > from && is_blank(&cells[to - 1]))
			to--;
		if (from < to)
			show_cells(t, cells, row, from, to);
	}
}

static void remember(struct term *t, const struct canvas *canvas)
{
	size_t count = (size_t)canvas->rows * (size_t)canvas->columns;
	if (count != (size_t)t->shown.rows * (size_t)t->shown.columns)
		t->shown.cells = mem_realloc(t->shown.cells, count, sizeof *t->shown.cells);
	memcpy(t->shown.cells, canvas->cells, count * sizeof *t->shown.cells);
	t->shown.rows = canvas->rows;
	t->shown.columns = canvas->columns;
}

void term_show(struct term *t, const struct canvas *canvas)
{
	int rows, columns;
	term_size(t, &rows, &columns);
	if (canvas->rows > rows || canvas->columns > columns)
		return; /* drawn for another size; the next one fits */
	bool anew = t->redraw || t->repaint || canvas->rows != t->shown.rows ||
				canvas->columns != t->shown.columns;
	if (t->redraw)
		clearok(stdscr, TRUE);
	t->redraw = t->repaint = false;
	if (anew)
		show_all(t, canvas);
	for (int row = 0; !anew && row < canvas->rows; row++)
		show_row(t, canvas, row);
	wmove(stdscr, canvas->cursor_row, canvas->cursor_column);
	wnoutrefresh(stdscr);
	doupdate();
	fflush(stdout);
	if (anew)
		remember(t, canvas);
}

void term_set_mouse(struct term *t, bool on)
{
	if (t->mouse != on)
		send_private_mode(on ? MOUSE_ON : MOUSE_OFF);
	t->mouse = on;
}

struct mouse term_mouse(const struct term *t)
{
	return input_mouse(&t->listener.input);
}

struct str term_pasted(const struct term *t)
{
	return input_pasted(&t->listener.input);
}

void term_set_theme(struct term *t, const struct theme *theme)
{
	looks_init(&t->looks, theme, t->looks.colours);
	t->repaint = true;
}

struct str term_report(const struct term *t)
{
	return input_report(&t->listener.input);
}

/* True where the terminal has another size now. */
static bool follow_size(struct term *t)
{
	int rows, columns, now_rows, now_columns;
	term_size(t, &rows, &columns);
	if (!tty_size(&now_rows, &now_columns))
		return false;
	if (rows == now_rows && columns == now_columns)
		return false;
	resize_term(now_rows, now_columns);
	t->redraw = true;
	return true;
}

static void take_again(struct term *t)
{
	reset_prog_mode();
	enter(t);
	signals_take();
	follow_size(t);
	t->redraw = t->resized = true;
}

void term_suspend(struct term *t)
{
	listener_let_answer(&t->listener);
	leave();
	signals_stop();
	take_again(t);
}

void term_lend(struct term *t)
{
	listener_let_answer(&t->listener);
	leave();
	signals_lend(&t->signals);
}

void term_retake(struct term *t)
{
	signals_retake(&t->signals);
	take_again(t);
}

void term_watch(struct term *t, int descriptor)
{
	t->listener.watched = descriptor;
}

void term_send(struct term *t, struct str bytes)
{
	(void)t;
	tty_send(bytes);
}

/* What came in between; true with the key that tells it. */
static bool heed_signals(struct term *t, struct key *key)
{
	unsigned told = signals_take();
	if (told & SIGNALS_END)
		t->listener.gone = true;
	if (told & SIGNALS_STOP)
		term_suspend(t);
	if (told & SIGNALS_GOES_ON) {
		reset_prog_mode();
		enter(t);
		t->redraw = t->resized = true;
	}
	if (told & ~(unsigned)SIGNALS_CHILD)
		t->resized = follow_size(t) || t->resized;
	if (!t->listener.gone && !t->resized && !(told & SIGNALS_CHILD))
		return false;
	uint32_t code = t->listener.gone ? KEY_CODE_HANGUP
					: t->resized     ? KEY_CODE_RESIZE
	                                 : KEY_CODE_WAKE;
	*key = (struct key){code, 0};
	t->resized = false;
	return true;
}

bool term_key(struct term *t, int timeout, struct key *key)
{
	for (;;) {
		if (heed_signals(t, key))
			return true;
		switch (listener_key(&t->listener, timeout, key)) {
		case LISTENED_KEY: return true;
		case LISTENED_MORE: break;
		case LISTENED_NOTHING:
			if (timeout >= 0)
				return false;
			break;
		}
	}
}
