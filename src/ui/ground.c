#include "ui/ground.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

int32_t ground_from_environment(void)
{
	const char *value = getenv("COLORFGBG"), *last = value ? strrchr(value, ';') : NULL;
	char *end;
	if (!last || !isdigit((unsigned char)last[1]))
		return GROUND_UNKNOWN;
	long number = strtol(last + 1, &end, 10);
	return *end || number > 255 ? GROUND_UNKNOWN : colour_of_256((int)number);
}

static int digit(char c)
{
	return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
}

static struct str after(struct str s, size_t len)
{
	return (struct str){s.ptr + len, s.len - len};
}

/* Takes one to four hexadecimal digits as 0 to 255; -1 where there are none, or more. */
static int take_part(struct str *s)
{
	int value = 0, most = 0;
	size_t len = 0;
	for (; len < s->len && isxdigit((unsigned char)s->ptr[len]); len++) {
		if (len == 4)
			return -1;
		value = value * 16 + digit(s->ptr[len]);
		most = most * 16 + 15;
	}
	*s = after(*s, len);
	return len ? (value * 255 + most / 2) / most : -1;
}

static int32_t take_parts(struct str s)
{
	int32_t rgb = 0;
	for (int i = 0; i < 3; i++) {
		int part = take_part(&s);
		if (part < 0 || (i < 2 && (s.len == 0 || s.ptr[0] != '/')))
			return GROUND_UNKNOWN;
		rgb = rgb << 8 | part;
		if (s.len > 0)
			s = after(s, 1);
	}
	return rgb;
}

static bool begins(struct str s, const char *with)
{
	size_t len = strlen(with);
	return s.len >= len && memcmp(s.ptr, with, len) == 0;
}

int32_t ground_from_answer(struct str answer)
{
	static const char *const forms[] = {"11;rgb:", "11;rgba:"};
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
		if (begins(answer, forms[i]))
			return take_parts(after(answer, strlen(forms[i])));
	if (!begins(answer, "11;#") || answer.len != 10)
		return GROUND_UNKNOWN;
	int32_t rgb = 0;
	for (size_t i = 4; i < answer.len; i++) {
		if (!isxdigit((unsigned char)answer.ptr[i]))
			return GROUND_UNKNOWN;
		rgb = rgb << 4 | digit(answer.ptr[i]);
	}
	return rgb;
}

bool ground_is_light(int32_t ground)
{
	return ground != GROUND_UNKNOWN &&
	       colour_contrast(ground, 0) > colour_contrast(ground, 0xffffff);
}

void theme_init_for(struct theme *theme, int32_t ground)
{
	struct diags diags;
	theme_init(theme);
	if (!ground_is_light(ground))
		return;
	diags_init(&diags, "");
	theme_load(theme, "light", &diags);
	theme->styles[ROLE_TEXT].bg = COLOUR_DEFAULT;
	diags_release(&diags);
}
