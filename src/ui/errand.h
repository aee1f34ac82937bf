/* What the reader asks of other programs, carried out. */
#ifndef UI_ERRAND_H
#define UI_ERRAND_H

#include <stdint.h>

#include "ui/app.h"
#include "ui/term.h"

struct errands;

/* Both outlive it. */
struct errands *errands_new(struct term *, struct app *);
/* Programs that still run go on. */
void errands_free(struct errands *);

/* Does what the app asks for after APP_ASKS, and tells the app what became of it. `now`: in
 * milliseconds of a clock that is not set. */
void errands_do(struct errands *, int64_t now);
/* To be called where a program may have ended: takes note of those that have. A browser that failed
 * at once makes room for the next, and is told of where there is none. Whether any has. */
bool errands_look(struct errands *, int64_t now);

#endif
