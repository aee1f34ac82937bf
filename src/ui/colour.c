#include "ui/theme.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

/* Text of few colours is to have at least this contrast, where it had it. */
#define READABLE 3.0
/* Of 256 colours, this (WCAG 2, level AA). */
#define CLEAR 4.5

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

/* The place of the last step that is not above the value. */
static int step_below(int value)
{
	int step = 5;
	while (steps[step] > value)
		step--;
	return step;
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

static int nearest_grey(int32_t rgb)
{
	int mean = (red(rgb) + green(rgb) + blue(rgb)) / 3;
	return 232 + (mean < 8 ? 0 : mean > 238 ? 23 : (mean - 3) / 10);
}

/* The nearest of those around the colour that have enough contrast; -1 where none has. */
static int nearest_of_256(int32_t rgb, int32_t ground, double least)
{
	int low[3] = {step_below(red(rgb)), step_below(green(rgb)), step_below(blue(rgb))};
	int best = -1;
	for (int corner = 0; corner <= 8; corner++) {
		int number = 16;
		for (int i = 0; i < 3; i++) {
			bool above = (corner >> i & 1) && low[i] < 5;
			number += (low[i] + above) * (i == 0 ? 36 : i == 1 ? 6 : 1);
		}
		if (corner == 8)
			number = nearest_grey(rgb);
		int32_t there = colour_of_256(number);
		if (best >= 0 && distance(rgb, there) >= distance(rgb, colour_of_256(best)))
			continue;
		if (least <= 1 || colour_contrast(there, ground) >= least)
			best = number;
	}
	return best;
}

int colour_to_256(int32_t rgb, int32_t ground)
{
	int nearest = nearest_of_256(rgb, 0, 0);
	if (ground < 0 || colour_of_256(nearest) == rgb)
		return nearest;
	double wanted = colour_contrast(rgb, ground);
	int readable = nearest_of_256(rgb, ground, wanted < CLEAR ? wanted * 0.9 : CLEAR);
	return readable < 0 ? nearest : readable;
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

enum { GREY_IS_UNLIKE = 9 }; /* for what has a colour: as a turn of 90 degrees */

/* Unlikeness of two colours by hue and brightness: what is quiet red is still to be red where there
 * are but strong colours, and to be read on the same ground. */
static double unlikeness(int32_t a, int32_t b)
{
	double turn = hue(a) - hue(b), ratio = colour_contrast(a, b);
	turn = turn < 0 ? -turn : turn;
	turn = (turn > 180 ? 360 - turn : turn) / 30;
	return turn * turn + (ratio - 1) * (ratio - 1);
}

static double unlike(int32_t rgb, bool coloured, int number)
{
	double ratio = colour_contrast(rgb, ansi[number]) - 1;
	if (!coloured)
		return is_coloured(ansi[number]) ? 1e9 : ratio * ratio;
	return is_coloured(ansi[number]) ? unlikeness(rgb, ansi[number])
	                                 : GREY_IS_UNLIKE + ratio * ratio;
}

static double contrast_of(int number, int32_t ground, bool dim_eight)
{
	double ratio = colour_contrast(ansi[number], ground);
	double dim = dim_eight && number > 8 ? colour_contrast(ansi[number - 8], ground) : ratio;
	return dim < ratio ? dim : ratio;
}

int colour_to_16(int32_t rgb, int32_t ground, bool dim_eight)
{
	double wanted = colour_contrast(rgb, ground);
	/* Hairlines need no hue: they would have too much of it. */
	bool coloured = is_coloured(rgb) && wanted >= READABLE;
	int best = -1, clearest = 0;
	if (wanted > READABLE)
		wanted = READABLE;
	for (int i = 0; i < 16; i++) {
		double contrast = contrast_of(i, ground, dim_eight);
		if (contrast > contrast_of(clearest, ground, dim_eight))
			clearest = i;
		if (contrast >= wanted &&
			(best < 0 || unlike(rgb, coloured, i) < unlike(rgb, coloured, best)))
			best = i;
	}
	return best < 0 ? clearest : best;
}

int colour_to_16_ground(int32_t rgb)
{
	int best = 0;
	for (int i = 1; i < 16; i++)
		if (distance(rgb, ansi[i]) < distance(rgb, ansi[best]))
			best = i;
	return best;
}
