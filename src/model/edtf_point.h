/* One date of an interval or a set, or a whole one: the part of edtf_parse below '/' and '['. */
#ifndef MODEL_EDTF_POINT_H
#define MODEL_EDTF_POINT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "model/edtf.h"

struct point_parser {
	const char *start, *next, *end; /* the whole text; what is to be read */
	struct edtf_error *error;       /* NULL where nobody asks */
};

/* One date with what it spans. */
struct point {
	int64_t first, last; /* days */
	struct edtf_side side;
};

/* Says in the error, if there is one, what was expected at this place. Always false. */
bool point_fail(struct point_parser *, const char *at, const char *format, ...)
	__attribute__((format(printf, 3, 4)));
bool point_fail_here(struct point_parser *, const char *message);
/* The character so far ahead, or NUL. */
char point_peek(const struct point_parser *, size_t ahead);
/* Passes over this character, or two dots, if it comes next. */
bool point_take(struct point_parser *, char);
bool point_take_dots(struct point_parser *);

/* Reads a date with its qualifier, as far as it goes: what follows is for the caller to judge. */
bool point_parse(struct point_parser *, struct point *out);

#endif
