/* The command line: options anywhere, their values, and what is said of wrong ones. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
/* clang-format off: cmocka wants the above before it */
#include <cmocka.h>
/* clang-format on */

#include "cli/command.h"
#include "cli/options.h"

struct parsed {
	struct arguments a;
	struct strbuf message;
	bool good;
};

/* Splits the words at blanks; \x01 in a word stands for a blank. */
static struct parsed parse(char *words)
{
	char *argv[32] = {"attache"}, *rest = NULL;
	int argc = 1;
	for (char *w = strtok_r(words, " ", &rest); w; w = strtok_r(NULL, " ", &rest)) {
		for (char *p = w; (p = strchr(p, '\x01'));)
			*p = ' ';
		argv[argc++] = strcmp(w, "\"\"") == 0 ? "" : w;
	}
	struct parsed p;
	strbuf_init(&p.message);
	p.good = arguments_parse(&p.a, argc, argv, &p.message);
	return p;
}

static void done(struct parsed *p)
{
	arguments_release(&p->a);
	strbuf_release(&p->message);
}

static void expect_operands(const struct arguments *a, const char *const *operands, size_t count)
{
	assert_int_equal(a->operands.count, count);
	for (size_t i = 0; i < count; i++)
		assert_string_equal(a->operands.items[i], operands[i]);
}

static void test_command(void **state)
{
	(void)state;
	static const struct {
		const char *words;
		const struct command *command;
		const char *operands[4];
		size_t count;
	} cases[] = {
		{"", &command_read, {0}, 0},
		{"print a b", &command_print, {"a", "b"}, 2},
		{"a print", &command_read, {"a", "print"}, 2},
		{"list", &command_list, {0}, 0},
		{"check -", &command_check, {"-"}, 1},
		{"help print", &command_help, {"print"}, 1},
		/* Options before the command, with and without values that look like commands. */
		{"--format json print a", &command_print, {"a"}, 1},
		{"--tag list list a", &command_list, {"a"}, 1},
		{"--tag=list list a", &command_list, {"a"}, 1},
		{"-q -v check a", &command_check, {"a"}, 1},
		{"--strict check a", &command_check, {"a"}, 1},
		/* `--` ends the options, and the command's name as well. */
		{"-- print a", &command_read, {"print", "a"}, 2},
		{"print -- --width -- a", &command_print, {"--width", "--", "a"}, 3},
		{"print a -- b", &command_print, {"a", "b"}, 2},
		{"--color never -- list", &command_read, {"list"}, 1},
		{"print \"\"", &command_print, {""}, 1},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char words[128];
		snprintf(words, sizeof words, "%s", cases[i].words);
		struct parsed p = parse(words);
		assert_string_equal(p.message.ptr, "");
		assert_true(p.good);
		assert_ptr_equal(p.a.command, cases[i].command);
		expect_operands(&p.a, cases[i].operands, cases[i].count);
		done(&p);
	}
}

static void test_values(void **state)
{
	(void)state;
	char words[] =
		"list a --tag x --format tsv --tag=y --since=2025-02 b --until 2025~ --status draft "
		"--sort title --actor A\x01"
		"B -qv --color always --width 40 --width=50";
	struct parsed p = parse(words);
	assert_true(p.good);
	const char *const operands[] = {"a", "b"};
	expect_operands(&p.a, operands, 2);
	assert_int_equal(p.a.tags.count, 2);
	assert_string_equal(p.a.tags.items[0], "x");
	assert_string_equal(p.a.tags.items[1], "y");
	assert_int_equal(p.a.format, 1);
	assert_int_equal(p.a.sort, 1);
	assert_int_equal(p.a.color, COLOR_ALWAYS);
	assert_int_equal(p.a.width, 50);
	assert_string_equal(p.a.status, "draft");
	assert_string_equal(p.a.actor, "A B");
	assert_true(p.a.quiet && p.a.verbose);
	assert_false(p.a.help || p.a.version || p.a.strict);
	assert_true(p.a.since.earliest == edtf_day_number(2025, 2, 1));
	assert_true(p.a.until.latest == edtf_day_number(2025, 12, 31));
	assert_int_equal(p.a.as_of.kind, EDTF_NONE);
	done(&p);
}

static void test_mistakes(void **state)
{
	(void)state;
	static const struct {
		const char *words, *message;
	} cases[] = {
		{"print --widht 40 a", "unknown option --widht; did you mean --width?"},
		{"print --zzzz a", "unknown option --zzzz"},
		{"--colour=never", "unknown option --colour; did you mean --color?"},
		{"print --strict a", "unknown option --strict here; \"attache check\" has it"},
		{"check -x a", "unknown option -x"},
		{"check -qx a", "unknown option -x"},
		{"print -width 40", "unknown option -width; did you mean --width?"},
		{"check --quiet=yes", "--quiet takes no value"},
		{"print --format", "--format wants a value: --format text|json"},
		{"print --format jsn a", "--format: 'jsn' is not text or json; did you mean json?"},
		{"print --format= a", "--format: '' is not text or json"},
		{"list --format text|tsv", "--format: 'text|tsv' is not text, tsv or json"},
		{"list --status Draft",
			"--status: 'Draft' is not draft, current or archived; did you mean draft?"},
		{"print --width 0 a", "--width: '0' is no number of columns from 1 to 9999"},
		{"print --width -5 a", "--width: '-5' is no number of columns from 1 to 9999"},
		{"print --width 4x a", "--width: '4x' is no number of columns from 1 to 9999"},
		{"print --width 10000 a", "--width: '10000' is no number of columns from 1 to 9999"},
		{"print --width 18446744073709551617 a",
			"--width: '18446744073709551617' is no number of columns from 1 to 9999"},
		{"print --\x1b[31m a", "unknown option --␛[31m"},
		{"print --form\xc2\x9b a", "unknown option --form<U+009B>; did you mean --format?"},
		{"print -\xc2\x9b", "unknown option -<U+009B>"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char words[128];
		snprintf(words, sizeof words, "%s", cases[i].words);
		struct parsed p = parse(words);
		assert_false(p.good);
		assert_string_equal(p.message.ptr, cases[i].message);
		done(&p);
	}
}

static void test_bad_date(void **state)
{
	(void)state;
	char words[] = "print --as-of 2025-2-3 a";
	struct parsed p = parse(words);
	assert_false(p.good);
	assert_memory_equal(p.message.ptr, "--as-of: '2025-2-3'", 19);
	assert_non_null(strstr(p.message.ptr, "2025-02-03"));
	done(&p);
}

/* A name means the same to every command: whether a value follows must not depend on the command,
 * which is not known before the options are passed over. */
static void test_names_agree(void **state)
{
	(void)state;
	const struct option *o, *other;
	for (size_t i = 0; i < command_count; i++)
		for (size_t j = 0; (o = command_option(commands[i], j)); j++)
			for (size_t k = 0; k < command_count; k++)
				for (size_t l = 0; (other = command_option(commands[k], l)); l++) {
					if (strcmp(o->name, other->name) != 0)
						continue;
					assert_int_equal(o->kind, other->kind);
					assert_int_equal(o->offset, other->offset);
					assert_int_equal(o->letter, other->letter);
					assert_true(!o->letter || o->kind == OPTION_FLAG);
				}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_command),
		cmocka_unit_test(test_values),
		cmocka_unit_test(test_mistakes),
		cmocka_unit_test(test_bad_date),
		cmocka_unit_test(test_names_agree),
	};
	return cmocka_run_group_tests_name("options", tests, NULL, NULL);
}
