/* The words of a theme's file. Private to theme_read.c and theme_write.c. */
#ifndef UI_THEME_WORDS_H
#define UI_THEME_WORDS_H

#include <stddef.h>
#include <stdint.h>

enum { THEME_ATTRIBUTES = 6, THEME_ANSI = 16 };

struct theme_attribute {
	const char *name;
	uint8_t bit; /* ATTR_* */
};
extern const struct theme_attribute theme_attributes[THEME_ATTRIBUTES];
/* The 16 colours of terminals; a colour's place is its number. */
extern const char *const theme_ansi[THEME_ANSI];

#endif
