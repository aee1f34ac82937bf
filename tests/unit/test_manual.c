/* The manual's lists of commands, fields, settings, keys and roles are those of the tables. Where
 * UPDATE is set in the environment, they are written anew. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
/* clang-format off: cmocka wants the above before it */
#include <cmocka.h>
/* clang-format on */

#include "base/strbuf.h"
#include "cli/command.h"
#include "load/fields.h"
#include "load/settings.h"
#include "text/role.h"
#include "ui/action.h"

static const char manual[] = "doc/attache.1";

static struct strbuf read_manual(void)
{
	struct strbuf b;
	char piece[4096];
	size_t n;
	FILE *f = fopen(manual, "r");
	assert_non_null(f);
	strbuf_init(&b);
	while ((n = fread(piece, 1, sizeof piece, f)) > 0)
		strbuf_add(&b, piece, n);
	fclose(f);
	return b;
}

enum { LINE = 78 };

static bool ends_sentence(const char *p)
{
	return p[0] == '.' && p[1] == ' ' && p[2] >= 'A' && p[2] <= 'Z';
}

/* Text as mdoc wants it: short lines, each sentence on its own, no word at their beginning that
 * looks like a macro. */
static void add_sentences(struct strbuf *b, const char *text, bool stop)
{
	size_t line = b->len;
	for (const char *p = text; *p; p++) {
		size_t word = strcspn(p + 1, " ") + 1;
		if (p == text && *p >= 'a' && *p <= 'z')
			strbuf_addc(b, (char)(*p - 'a' + 'A'));
		else if (*p == ' ' && (ends_sentence(p - 1) || b->len - line + word > LINE)) {
			strbuf_addc(b, '\n');
			line = b->len;
			if (p[1] == '.')
				strbuf_adds(b, "\\&");
		} else if (*p == '\\')
			strbuf_adds(b, "\\e");
		else if (*p == '-')
			strbuf_adds(b, "\\-");
		else if (*p == '\'')
			strbuf_adds(b, "\\(aq");
		else
			strbuf_addc(b, *p);
	}
	strbuf_adds(b, stop ? ".\n" : "\n");
}

static void add_flag(struct strbuf *b, const char *macro, const struct option *o)
{
	strbuf_addf(b, ".%s Fl -%s", macro, o->name);
	if (o->argument)
		strbuf_addf(b, " Ar %s", o->argument);
	if (o->letter)
		strbuf_addf(b, " , Fl %c", o->letter);
	strbuf_addc(b, '\n');
}

static void add_options(struct strbuf *b, const struct command *c, size_t from, size_t to)
{
	const struct option *o;
	strbuf_adds(b, ".Bl -tag -width Ds\n");
	for (size_t i = from; i < to && (o = command_option(c, i)); i++) {
		add_flag(b, "It", o);
		add_sentences(b, o->about, true);
	}
	strbuf_adds(b, ".El\n");
}

static void add_command(struct strbuf *b, const struct command *c)
{
	strbuf_addf(b, ".Ss attache%s%s\n.Nm\n", c->name ? " " : "", c->name ? c->name : "");
	if (c->name)
		strbuf_addf(b, ".Cm %s\n", c->name);
	for (size_t i = 0; i < c->option_count; i++)
		add_flag(b, "Op", &c->options[i]);
	if (*c->operands)
		strbuf_addf(b, ".Ar %s\n", c->operands);
	strbuf_adds(b, ".Pp\n");
	add_sentences(b, c->about, true);
	if (c->details)
		add_sentences(b, c->details, false);
	if (c->option_count)
		add_options(b, c, 0, c->option_count);
}

static void commands_text(struct strbuf *b)
{
	for (size_t i = 0; i < command_count; i++)
		add_command(b, commands[i]);
	strbuf_adds(b, ".Ss Options of all commands\n");
	add_options(b, commands[0], commands[0]->option_count, SIZE_MAX);
}

static void add_shape(struct strbuf *b, const struct shape *shape)
{
	strbuf_addf(b, ".Ss Keys: %s\n.Bl -tag -width judgements -compact\n", shape->name);
	for (size_t i = 0; i < shape->count; i++) {
		const struct field *f = &shape->fields[i];
		strbuf_addf(b, ".It Cm %s\n", f->key);
		add_sentences(b, f->about, true);
		if (f->required)
			strbuf_adds(b, "Required.\n");
		if (f->fallback)
			strbuf_addf(b, "By default %s.\n", f->fallback);
	}
	strbuf_adds(b, ".El\n");
	if (shape->bare)
		strbuf_addf(b, ".Pp\nA bare value in the place of these keys is the %s.\n", shape->bare);
}

/* Each shape once, in the order in which they are met. */
static void add_shapes(
	struct strbuf *b, const struct shape *shape, const struct shape **seen, size_t *count)
{
	for (size_t i = 0; i < *count; i++)
		if (seen[i] == shape)
			return;
	assert_true(*count < 16);
	seen[(*count)++] = shape;
	add_shape(b, shape);
	for (size_t i = 0; i < shape->count; i++)
		if (shape->fields[i].shape)
			add_shapes(b, shape->fields[i].shape, seen, count);
}

static void fields_text(struct strbuf *b)
{
	const struct shape *seen[16];
	size_t count = 0;
	add_shapes(b, &brief_shape, seen, &count);
}

static void settings_text(struct strbuf *b)
{
	strbuf_adds(b, ".Bl -tag -width Ds\n");
	for (enum setting i = 0; i < SETTING_COUNT; i++) {
		const struct setting_info *info = setting_info(i);
		strbuf_addf(b, ".It Cm %s No under Cm [%s]\n", info->key, info->section);
		add_sentences(b, info->about, false);
		if (info->words)
			strbuf_addf(b, "One of: %s; by default %s.\n", info->words, info->fallback);
	}
	strbuf_adds(b, ".El\n");
}

static void keys_text(struct strbuf *b)
{
	strbuf_adds(b, "The names:\n");
	for (size_t i = 0; key_name_at(i); i++)
		strbuf_addf(b, ".Cm %s%s\n", key_name_at(i), key_name_at(i + 1) ? " ," : " .");
	strbuf_adds(b, ".Pp\nThe actions, and the keys they have by default:\n");
	strbuf_adds(b, ".Bl -tag -width previous-match -compact\n");
	for (enum action a = ACTION_NONE + 1; a < ACTION_COUNT; a++) {
		const struct action_info *info = action_info(a);
		strbuf_addf(b, ".It Cm %s\n", info->name);
		add_sentences(b, info->about, false);
		strbuf_truncate(b, b->len - 1);
		strbuf_adds(b, ":\n.Cm \\&");
		for (const char *c = info->keys; *c; c++)
			strbuf_addf(b, *c == ' ' ? "%c\\&" : "%c", *c);
		strbuf_addc(b, '\n');
	}
	strbuf_adds(b, ".El\n");
}

static void roles_text(struct strbuf *b)
{
	strbuf_adds(b, "The roles:\n.Bl -tag -width match-focus -compact\n");
	for (enum role r = 0; r < ROLE_COUNT; r++) {
		strbuf_addf(b, ".It Cm %s\n", role_name(r));
		add_sentences(b, role_about(r), true);
	}
	strbuf_adds(b, ".El\n");
}

/* Puts the text in the place of what stands between the two lines. */
static void rewrite(const struct strbuf *page, size_t from, size_t to, const struct strbuf *text)
{
	FILE *f = fopen(manual, "w");
	assert_non_null(f);
	fwrite(page->ptr, 1, from, f);
	fwrite(text->ptr, 1, text->len, f);
	fwrite(page->ptr + to, 1, page->len - to, f);
	assert_int_equal(fclose(f), 0);
}

static void hold(const char *part, void (*make)(struct strbuf *))
{
	struct strbuf page = read_manual(), text, begin, end;
	strbuf_init(&text);
	strbuf_init(&begin);
	strbuf_init(&end);
	strbuf_addf(&begin, ".\\\" begin %s\n", part);
	strbuf_addf(&end, ".\\\" end %s\n", part);
	make(&text);
	const char *from = strstr(page.ptr, begin.ptr);
	assert_non_null(from);
	from += begin.len;
	const char *to = strstr(from, end.ptr);
	assert_non_null(to);
	if (getenv("UPDATE"))
		rewrite(&page, (size_t)(from - page.ptr), (size_t)(to - page.ptr), &text);
	else {
		page.ptr[to - page.ptr] = '\0';
		assert_string_equal(from, text.ptr);
	}
	strbuf_release(&page);
	strbuf_release(&text);
	strbuf_release(&begin);
	strbuf_release(&end);
}

static void test_commands(void **state)
{
	(void)state;
	hold("commands", commands_text);
}

static void test_fields(void **state)
{
	(void)state;
	hold("fields", fields_text);
}

static void test_settings(void **state)
{
	(void)state;
	hold("settings", settings_text);
}

static void test_keys(void **state)
{
	(void)state;
	hold("keys", keys_text);
}

static void test_roles(void **state)
{
	(void)state;
	hold("roles", roles_text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_commands),
		cmocka_unit_test(test_fields),
		cmocka_unit_test(test_settings),
		cmocka_unit_test(test_keys),
		cmocka_unit_test(test_roles),
	};
	return cmocka_run_group_tests_name("manual", tests, NULL, NULL);
}
