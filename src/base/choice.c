#include "base/choice.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/nearest.h"

enum { CHOICES_MAX = 32 };

struct str choice_at(const char *words, int place)
{
	for (; place > 0; place--) {
		words += strcspn(words, "|");
		words += *words == '|';
	}
	return (struct str){words, strcspn(words, "|")};
}

int choice_place(const char *words, struct str word)
{
	struct str choice;
	for (int place = 0; (choice = choice_at(words, place)).len > 0; place++)
		if (str_equal(choice, word))
			return place;
	return -1;
}

void choice_add_expected(struct strbuf *b, const char *words, const char *given)
{
	char *copy = mem_strdup(words), *rest = NULL;
	const char *choices[CHOICES_MAX];
	size_t count = 0;
	for (char *w = strtok_r(copy, "|", &rest); w && count < CHOICES_MAX;
	     w = strtok_r(NULL, "|", &rest))
		choices[count++] = w;
	for (size_t i = 0; i < count; i++)
		strbuf_addf(b, "%s%s", i == 0 ? "" : i + 1 == count ? " or " : ", ", choices[i]);
	const char *nearest = nearest_word(given, choices, count);
	if (nearest)
		strbuf_addf(b, "; did you mean %s?", nearest);
	free(copy);
}
