#include "ui/theme.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

/* xterm's: the cube of 16 to 231, its steps, and the greys of 232 to 255. */
static const int steps[6] = {0, 95, 135, 175, 215, 255};

static const int32_t ansi[16] = {0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd,
    0x00cdcd, 0xe5e5e5, 0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff,
    0xffffff};

static int red(int32_t rgb)
{
	return rgb >> 16 & 0xff;
}

static int green(int32_t rgb)
{
	return rgb >> 8 & 0xff;
}

static int blue(int32_t rgb)
{
	return rgb & 0xff;
}

/* One of its parts as light, 0 to 1 (sRGB, IEC 61966-2-1). */
static double linear(int part)
{
	double c = part / 255.0;
	return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
}

/* How bright a colour is, 0 to 1 (WCAG 2, relative luminance). */
static double luminance(int32_t rgb)
{
	return 0.2126 * linear(red(rgb)) + 0.7152 * linear(green(rgb)) + 0.0722 * linear(blue(rgb));
}

double colour_contrast(int32_t a, int32_t b)
{
	double la = luminance(a) + 0.05, lb = luminance(b) + 0.05;
	return la > lb ? la / lb : lb / la;
}

/* How far two colours look apart, squared: green counts most, red more the more there is of it. */
static int64_t distance(int32_t a, int32_t b)
{
	int64_t mean = (red(a) + red(b)) / 2;
	int64_t r = red(a) - red(b), g = green(a) - green(b), bl = blue(a) - blue(b);
	return (512 + mean) * r * r + 1024 * g * g + (767 - mean) * bl * bl;
}

static int nearest_step(int value)
{
	int best = 0;
	for (int i = 1; i < 6; i++)
		if (abs(steps[i] - value) < abs(steps[best] - value))
			best = i;
	return best;
}

int32_t colour_of_256(int number)
{
	if (number < 16)
		return ansi[number];
	if (number >= 232)
		return (8 + 10 * (number - 232)) * 0x010101;
	number -= 16;
	return steps[number / 36] << 16 | steps[number / 6 % 6] << 8 | steps[number % 6];
}

int colour_to_256(int32_t rgb)
{
	int cube =
	    16 + 36 * nearest_step(red(rgb)) + 6 * nearest_step(green(rgb)) + nearest_step(blue(rgb));
	int mean = (red(rgb) + green(rgb) + blue(rgb)) / 3;
	int grey = 232 + (mean < 8 ? 0 : mean > 238 ? 23 : (mean - 3) / 10);
	return distance(rgb, colour_of_256(grey)) < distance(rgb, colour_of_256(cube)) ? grey : cube;
}

static int most(int32_t rgb)
{
	int rg = red(rgb) > green(rgb) ? red(rgb) : green(rgb);
	return rg > blue(rgb) ? rg : blue(rgb);
}

static int least(int32_t rgb)
{
	int rg = red(rgb) < green(rgb) ? red(rgb) : green(rgb);
	return rg < blue(rgb) ? rg : blue(rgb);
}

/* In degrees; of what is no grey. */
static double hue(int32_t rgb)
{
	double range = most(rgb) - least(rgb);
	if (most(rgb) == red(rgb))
		return 60 * (green(rgb) - blue(rgb)) / range + (green(rgb) < blue(rgb) ? 360 : 0);
	if (most(rgb) == green(rgb))
		return 60 * (blue(rgb) - red(rgb)) / range + 120;
	return 60 * (red(rgb) - green(rgb)) / range + 240;
}

static bool is_coloured(int32_t rgb)
{
	return (most(rgb) - least(rgb)) * 5 > most(rgb);
}

/* Unlikeness of two colours by hue and brightness: what is quiet red is still to be red where there
 * are but strong colours, and to be read on the same ground. */
static double unlikeness(int32_t a, int32_t b)
{
	double turn = hue(a) - hue(b), ratio = colour_contrast(a, b);
	turn = turn < 0 ? -turn : turn;
	turn = (turn > 180 ? 360 - turn : turn) / 30;
	return turn * turn + (ratio - 1) * (ratio - 1);
}

static double unlike(int32_t rgb, int number)
{
	if (!is_coloured(rgb))
		return (double)distance(rgb, ansi[number]);
	return is_coloured(ansi[number]) ? unlikeness(rgb, ansi[number]) : 1e9;
}

int colour_to_16(int32_t rgb)
{
	int best = 0;
	for (int i = 1; i < 16; i++)
		if (unlike(rgb, i) < unlike(rgb, best))
			best = i;
	return best;
}
