/* What a mouse does, apart from any terminal. */
#ifndef UI_MOUSE_H
#define UI_MOUSE_H

enum mouse_kind {
	MOUSE_NONE,
	MOUSE_CLICK,    /* the left button */
	MOUSE_WHEEL_UP, /* towards the top of the text */
	MOUSE_WHEEL_DOWN,
	MOUSE_BACK, /* the buttons at the side, where there are some */
	MOUSE_FORWARD,
};

struct mouse {
	enum mouse_kind kind;
	int row, column; /* cells from the screen's top left, from 0 */
};

#endif
