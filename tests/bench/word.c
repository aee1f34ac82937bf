/* The least a curses program does: one word, then a key ends it. */
#include <curses.h>
#include <locale.h>

int main(void)
{
	setlocale(LC_ALL, "");
	if (!initscr())
		return 1;
	addstr("READY");
	refresh();
	getch();
	endwin();
	return 0;
}
