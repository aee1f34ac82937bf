/* The terminal's background, and the theme that goes with it. */
#ifndef UI_GROUND_H
#define UI_GROUND_H

#include "ui/theme.h"

enum { GROUND_UNKNOWN = -1 };

/* The colour 0xRRGGBB that $COLORFGBG ("15;0", "0;default;15") tells of, as rxvt, Konsole and
 * others set it; GROUND_UNKNOWN where it does not. */
int32_t ground_from_environment(void);
/* The colour in a terminal's answer to OSC 11, "11;rgb:1e1e/1e1e/1e1e" (one to four digits each;
 * rgba: as well) or "11;#1e1e1e". GROUND_UNKNOWN where it is none. */
int32_t ground_from_answer(struct str answer);

/* Whether dark text is read better on it than light text. */
bool ground_is_light(int32_t ground);

/* The theme where nobody named one: the dark one, or on a light ground the light one, which leaves
 * the terminal its ground. To be released before. */
void theme_init_for(struct theme *, int32_t ground);

#endif
