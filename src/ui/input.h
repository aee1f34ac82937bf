/* From the bytes that a terminal sends to keys. Knows nothing of curses: the terminal's own
 * sequences are given to it, and those that most terminals share it knows. */
#ifndef UI_INPUT_H
#define UI_INPUT_H

#include <stdbool.h>
#include <stddef.h>

#include "ui/key.h"
#include "ui/mouse.h"

enum { INPUT_BYTES = 4096, INPUT_SEQUENCES = 40, INPUT_PASTED = 1024, INPUT_REPORT = 64 };

struct input_sequence {
	struct str bytes; /* outlives the input */
	struct key key;
};

struct input {
	char bytes[INPUT_BYTES]; /* received and not yet understood: from start on, len of them */
	size_t start, len;
	struct mouse mouse; /* of KEY_CODE_MOUSE */
	bool in_paste;
	char pasted[INPUT_PASTED]; /* since it began; what is more is dropped */
	size_t pasted_len;
	bool in_string;            /* within one that the terminal sends (OSC, DCS): up to its end */
	bool in_report;            /* it is an OSC */
	char report[INPUT_REPORT]; /* the OSC, or its beginning */
	size_t report_len;         /* bytes of it, be they kept or not */
	struct input_sequence sequences[INPUT_SEQUENCES];
	size_t sequence_count;
};

enum input_result {
	INPUT_NONE, /* nothing is left */
	INPUT_KEY,
	INPUT_PARTIAL, /* what is left may be the beginning of a key: wait a little for more */
};

void input_init(struct input *);
/* Makes a sequence of this terminal known; NULL, an empty one and one too many are passed over. */
void input_know(struct input *, const char *bytes, struct key);
/* Where the next bytes may be put, and how many; then say how many came. There is always room for
 * more after input_next has given INPUT_NONE or INPUT_PARTIAL. */
char *input_room(struct input *, size_t *size);
void input_add(struct input *, size_t count);
/* Takes the next key. Sequences that are none are dropped whole. `complete`: nothing more is going
 * to come, so a lone escape is the Escape key and never INPUT_PARTIAL. */
enum input_result input_next(struct input *, bool complete, struct key *);
/* What the mouse did, after KEY_CODE_MOUSE. Moves, releases and other buttons are dropped. */
struct mouse input_mouse(const struct input *);
/* What was pasted, after KEY_CODE_PASTE: the first 1,024 bytes at most, as they came, cut between
 * characters. Good until more is read. */
struct str input_pasted(const struct input *);
/* What the terminal answered by OSC, after KEY_CODE_REPORT: "11;rgb:..." without what is around it;
 * empty where it was longer than 64 bytes. As it came, good until more is read. */
struct str input_report(const struct input *);

#endif
