#include "base/nearest.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <unicase.h>

#include "base/utf8.h"

enum { LETTERS_MAX = 64 };

struct letters {
	uint32_t cp[LETTERS_MAX];
	size_t count;
};

/* False if the word is too long to be compared. */
static bool letters_read(struct letters *l, const char *word)
{
	const char *end = word + strlen(word);
	l->count = 0;
	while (word < end) {
		uint32_t cp;
		if (l->count == LETTERS_MAX)
			return false;
		word += utf8_decode(word, end, &cp);
		l->cp[l->count++] = uc_tolower(cp);
	}
	return true;
}

static size_t min(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Optimal string alignment: each pair of neighbours is swapped at most once. */
static size_t distance(const struct letters *a, const struct letters *b)
{
	size_t rows[3][LETTERS_MAX + 1];
	for (size_t j = 0; j <= b->count; j++)
		rows[0][j] = j;
	for (size_t i = 1; i <= a->count; i++) {
		size_t *row = rows[i % 3], *above = rows[(i - 1) % 3], *over = rows[(i + 1) % 3];
		row[0] = i;
		for (size_t j = 1; j <= b->count; j++) {
			bool same = a->cp[i - 1] == b->cp[j - 1];
			row[j] = min(min(above[j], row[j - 1]) + 1, above[j - 1] + !same);
			if (i > 1 && j > 1 && a->cp[i - 1] == b->cp[j - 2] && a->cp[i - 2] == b->cp[j - 1])
				row[j] = min(row[j], over[j - 2] + 1);
		}
	}
	return rows[a->count % 3][b->count];
}

static bool begins_with(const struct letters *whole, const struct letters *start)
{
	return start->count >= 2 && start->count <= whole->count &&
		memcmp(whole->cp, start->cp, start->count * sizeof *start->cp) == 0;
}

const char *nearest_word(const char *word, const char *const *candidates, size_t count)
{
	struct letters wanted, other;
	if (!letters_read(&wanted, word) || !wanted.count)
		return NULL;
	size_t limit = wanted.count <= 4 ? 1 : wanted.count <= 8 ? 2 : 3;
	size_t best = SIZE_MAX;
	const char *nearest = NULL, *longer = NULL;
	for (size_t i = 0; i < count; i++) {
		if (!candidates[i] || !letters_read(&other, candidates[i]))
			continue;
		size_t d = distance(&wanted, &other);
		/* Nothing in common is not near, however short the words. */
		if (d <= limit && d < best && d < wanted.count && d < other.count) {
			best = d;
			nearest = candidates[i];
		}
		if (!longer && begins_with(&other, &wanted))
			longer = candidates[i];
	}
	return nearest ? nearest : longer;
}
