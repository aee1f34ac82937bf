/* What a theme's file says. */
#ifndef UI_THEME_READ_H
#define UI_THEME_READ_H

#include "load/ini.h"
#include "ui/theme.h"

/* Gives the theme the looks that the file states; mistakes go to diags. */
void theme_read(struct theme *, const struct ini *, struct diags *);

#endif
