/* Automatic links: whole words, longest first, any script, one pass. */
#include "text_test.h"

#include <time.h>

#include "brief_test.h"
#include "text/markdown.h"
#include "model/names.h"

/* The text with every match as {match:id}. */
static char *marked(const struct names *names, const char *s)
{
	static const size_t room = 4096;
	char *out = malloc(room);
	size_t at = 0, len = 0;
	struct name_match m;
	struct str text = str_from(s);
	while (names_next(names, text, at, &m)) {
		assert_true(m.start >= at && m.end > m.start && m.end <= text.len);
		len += (size_t)snprintf(out + len, room - len, "%.*s{%.*s:%s}", (int)(m.start - at), s + at,
			(int)(m.end - m.start), s + m.start, m.actor->id->s);
		at = m.end;
	}
	snprintf(out + len, room - len, "%s", s + at);
	return out;
}

static void expect(const struct names *names, const char *text, const char *wanted)
{
	char *got = marked(names, text);
	assert_string_equal(got, wanted);
	free(got);
}

static struct brief *make_brief(void)
{
	struct brief *b = brief_new("test.yaml");
	b->id = brief_text(b, "b");
	brief_add_actor(b, "rubio", "Marco Rubio");
	brief_add_alias(b, "Rubio");
	brief_add_alias(b, "Рубио");
	brief_add_actor(b, "usa", "U.S.");
	brief_add_alias(b, "United States");
	brief_add_alias(b, "United States of America");
	brief_add_actor(b, "state", "U.S. State Department");
	brief_add_actor(b, "a", "John Smith");
	brief_add_actor(b, "b", "John Smith");
	brief_add_alias(b, "Smith");
	brief_add_actor(b, "john", "John");
	brief_add_actor(b, "jose", "José");
	brief_add_actor(b, "wang", "王毅");
	brief_add_actor(b, "prayut", "ประยุทธ์");
	brief_add_actor(b, "net", ".NET");
	brief_add_actor(b, "lavrov", "سيرغي لافروف");
	brief_add_actor(b, "x", "X");
	return b;
}

static void test_matches(void **state)
{
	(void)state;
	struct brief *b = make_brief();
	struct names *n = names_new(b);
	expect(n, "Marco Rubio met Rubio's aide.", "{Marco Rubio:rubio} met {Rubio:rubio}'s aide.");
	expect(n, "Rubiosa, aRubio, Rubio2, rubio, RUBIO, Rubio",
		"Rubiosa, aRubio, Rubio2, rubio, RUBIO, {Rubio:rubio}");
	expect(n, "Рубио и Рубиог", "{Рубио:rubio} и Рубиог");
	expect(n, "The United States of America, the United States of old, United Statesx",
		"The {United States of America:usa}, the {United States:usa} of old, United Statesx");
	expect(n, "U.S. State Department, U.S. State, U.S., U.S.A, U.S",
		"{U.S. State Department:state}, {U.S.:usa} State, {U.S.:usa}, U.S.A, U.S");
	expect(n, "John Smith, John and Smith", "John Smith, {John:john} and {Smith:b}");
	expect(n, "José Jose\u0301 Jos", "{José:jose} Jose\u0301 Jos");
	expect(n, "外长王毅说Rubio在", "外长{王毅:wang}说{Rubio:rubio}在");
	expect(n, "นายประยุทธ์กล่าว", "นาย{ประยุทธ์:prayut}กล่าว");
	expect(n, "ASP.NET, .NET .NETs", "ASP.NET, {.NET:net} .NETs");
	expect(n, "قال سيرغي لافروف اليوم", "قال {سيرغي لافروف:lavrov} اليوم");
	expect(n, "X", "{X:x}");
	expect(n, "", "");
	expect(n, "\xff\xc3 X\xff", "\xff\xc3 {X:x}\xff");
	names_free(n);
	brief_free(b);
}

static void test_begins_in_a_word(void **state)
{
	(void)state;
	struct brief *b = make_brief();
	struct names *n = names_new(b);
	struct name_match m;
	assert_false(names_next(n, STR("aRubio"), 1, &m));
	assert_true(names_next(n, STR("a Rubio"), 2, &m));
	assert_int_equal(m.start, 2);
	assert_false(names_next(NULL, STR("Rubio"), 0, &m));
	names_free(n);
	brief_free(b);
}

static void test_one_actor_twice(void **state)
{
	(void)state;
	struct brief *b = brief_new("test.yaml");
	struct actor *one = brief_add_actor(b, "one", "Foo");
	one->wikidata = brief_text(b, "Q1");
	struct actor *two = brief_add_actor(b, "two", "Foo");
	two->wikidata = brief_text(b, "Q1");
	struct names *n = names_new(b);
	expect(n, "Foo", "{Foo:one}");
	names_free(n);
	brief_free(b);
}

/* None in code, links or headings. */
static void test_in_markdown(void **state)
{
	(void)state;
	struct brief *b = make_brief();
	struct names *n = names_new(b);
	const struct markdown_context context = {.brief = b, .names = n};
	static const struct {
		const char *text;
		size_t links;
	} cases[] = {
		{"Rubio", 1}, {"*Rubio* and\nRubio", 2}, {"Marco\nRubio", 1}, {"`Rubio`", 0},
		{"# Rubio", 0}, {"    Rubio", 0}, {"[Rubio](x)", 0}, {"[Rubio](https://x)", 1},
		{"[[wang|Rubio]]", 1}, {"[[nobody|Rubio]]", 0}, {"| Rubio |\n|---|\n| Rubio |", 2},
		{"- Rubio\n- X", 2},
	};
	brief_build_indices(b);
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct doc d;
		size_t links = 0;
		uint32_t last = 0;
		doc_init(&d);
		markdown_compose(&d, &context, str_from(cases[i].text), (struct mark){0}, 0, false);
		for (size_t j = 0; j < d.span_count; j++) {
			links += d.spans[j].link && d.spans[j].link != last;
			last = d.spans[j].link;
		}
		if (links != cases[i].links)
			print_message("%s\n", cases[i].text);
		assert_int_equal(links, cases[i].links);
		doc_release(&d);
	}
	names_free(n);
	brief_free(b);
}

/* Names that begin alike, and a text that nearly matches everywhere. */
static void test_many_names(void **state)
{
	(void)state;
	struct brief *b = brief_new("test.yaml");
	size_t count = 60000, size = 1 << 20;
	struct actor *actors = arena_zalloc(&b->arena, count * sizeof *actors);
	char name[600];
	for (size_t i = 0; i < count; i++) {
		snprintf(name, sizeof name, "Alexander Name %zu", i);
		actors[i].id = actors[i].name = brief_text(b, name);
	}
	memset(name, 0, sizeof name);
	for (size_t i = 0; i < 240; i += 2)
		memcpy(name + i, "A ", 2);
	actors[0].name = brief_text(b, strcat(name, "B"));
	b->actors = (struct list){actors, count};
	clock_t start = clock();
	struct names *n = names_new(b);
	char *text = malloc(size);
	for (size_t i = 0; i < size; i += 2)
		memcpy(text + i, "A ", 2);
	struct name_match m;
	assert_false(names_next(n, (struct str){text, size}, 0, &m));
	memset(text, ' ', size);
	for (size_t i = 0; i + 17 < size; i += 17)
		memcpy(text + i, "Alexander Name 7", 16);
	size_t found = 0;
	for (size_t at = 0; names_next(n, (struct str){text, size}, at, &m); at = m.end)
		found++;
	assert_int_equal(found, (size - 1) / 17);
	assert_true((double)(clock() - start) / CLOCKS_PER_SEC < 20);
	free(text);
	names_free(n);
	brief_free(b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_matches),
		cmocka_unit_test(test_begins_in_a_word),
		cmocka_unit_test(test_one_actor_twice),
		cmocka_unit_test(test_in_markdown),
		cmocka_unit_test(test_many_names),
	};
	return cmocka_run_group_tests_name("names", tests, text_set_up, NULL);
}
