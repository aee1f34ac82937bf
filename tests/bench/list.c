/* A minimal curses list: 5,000 rows of which j and k choose one, shown as a bar across the screen.
 * Every key is drawn before the next is read. */
#include <curses.h>
#include <locale.h>
#include <stdio.h>

enum { ROWS = 5000 };

static void draw(int top, int chosen)
{
	int height = LINES - 1;
	char row[128];
	for (int i = 0; i < height; i++) {
		int n = top + i;
		if (n == chosen)
			attron(A_REVERSE);
		snprintf(row, sizeof row, "%04d-%02d-%02d  Briefing %d on matters of desk %d  energy, ports, trade",
			1990 + n % 36, 1 + n % 12, 1 + n % 28, n, n * 7 % 911);
		mvprintw(i, 0, "%-*.*s", COLS, COLS, row);
		attroff(A_REVERSE);
	}
	mvprintw(height, 0, "READY %d of %d", chosen + 1, ROWS);
	clrtoeol();
	refresh();
}

int main(void)
{
	int top = 0, chosen = 0, key = 0;

	setlocale(LC_ALL, "");
	if (!initscr())
		return 1;
	cbreak();
	noecho();
	keypad(stdscr, TRUE);
	curs_set(0);
	idlok(stdscr, TRUE);
	do {
		if (key == 'j' && chosen < ROWS - 1)
			chosen++;
		if (key == 'k' && chosen > 0)
			chosen--;
		if (chosen < top)
			top = chosen;
		if (chosen > top + LINES - 2)
			top = chosen - LINES + 2;
		draw(top, chosen);
		key = getch();
	} while (key != 'q' && key != ERR);
	endwin();
	return 0;
}
