/* Text that YAML takes away in silence (contract, 1.6): warnings. */
#ifndef LOAD_LOST_H
#define LOAD_LOST_H

#include <stddef.h>
#include <yaml.h>

#include "base/diag.h"

struct reader;

/* A `#` that may cut a plain scalar off: after blanks within a line, and before no blank. Both 0
 * before the first was looked for; index SIZE_MAX where there is none any more. */
struct lost_hash {
	size_t index;  /* its place in libyaml's count of characters */
	size_t blanks; /* that stand before it */
};

/* A plain scalar ends here, at or after the next `#`: warns if that `#` cuts its text off. */
void lost_comment(struct reader *, const yaml_mark_t *end);
/* A node with a tag: warns unless it is one of YAML's own (!!str) or a declared one. */
void lost_tag(struct reader *, const char *tag, struct mark);
/* At the end of the file: warns of each anchor that no alias used. */
void lost_anchors(struct reader *);

#endif
