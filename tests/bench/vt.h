/* A terminal's screen as its bytes paint it: enough of an xterm to see what a person would see. */
#ifndef BENCH_VT_H
#define BENCH_VT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct vt;

/* An empty screen; ends the program when memory runs out. Release with vt_free(). */
struct vt *vt_new(int rows, int columns);
void vt_free(struct vt *);
/* Paints what a program wrote; sequences and characters may be cut anywhere between calls. */
void vt_feed(struct vt *, const char *bytes, size_t len);
/* Whether a row holds the text (UTF-8, compared from cell to cell, blanks count). */
bool vt_shows(const struct vt *, const char *text);
/* The rows as text, without the blanks at their ends. */
void vt_print(const struct vt *, FILE *);

#endif
