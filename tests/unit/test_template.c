/* The template of `new` holds every field of the table, loads without errors as it stands and with
 * all its comments in use, and reads back the title it was given. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
/* clang-format off: cmocka wants the above before it */
#include <cmocka.h>
/* clang-format on */

#include "cli/template.h"
#include "load/load.h"

enum { MET_MAX = 16 };

static struct strbuf write(const char *title)
{
	struct blank blank = {.id = STR("mine"), .title = str_from(title), .date = "2025-02-28"};
	struct strbuf out;
	strbuf_init(&out);
	template_write(&out, &blank);
	return out;
}

/* Takes away the first "# " of each line that has nothing but blanks before it. */
static void use_comments(struct strbuf *b)
{
	struct strbuf used;
	strbuf_init(&used);
	for (const char *p = b->ptr; *p;) {
		size_t len = strcspn(p, "\n") + 1, blanks = strspn(p, " ");
		strbuf_add(&used, p, blanks);
		size_t skip = strncmp(p + blanks, "# ", 2) == 0 ? 2 : 0;
		strbuf_add(&used, p + blanks + skip, len - blanks - skip);
		p += len;
	}
	strbuf_release(b);
	*b = used;
}

static struct brief *load(const struct strbuf *b)
{
	struct diags diags;
	struct brief *brief;
	diags_init(&diags, "mine.yaml");
	assert_int_equal(load_text(strbuf_str(b), "mine.yaml", &brief, &diags), LOAD_OK);
	for (size_t i = 0; i < diags.count; i++)
		print_message("# %u: %s\n", (unsigned)diags.items[i].mark.line, diags.items[i].message);
	assert_int_equal(diags.count, 0);
	diags_release(&diags);
	return brief;
}

static void test_as_it_stands(void **state)
{
	(void)state;
	struct strbuf b = write("Mine");
	struct brief *brief = load(&b);
	assert_string_equal(brief->id->s, "mine");
	assert_string_equal(brief->title->s, "Mine");
	assert_string_equal(brief->date->s, "2025-02-28");
	assert_string_equal(brief->as_of->s, "2025-02-28");
	assert_string_equal(brief_status(brief), "draft");
	assert_int_equal(brief->actors.count, 1);
	assert_int_equal(brief->chronology.count, 1);
	assert_int_equal(brief->sources.count, 1);
	assert_int_equal(brief->judgements.count, 0);
	brief_free(brief);
	strbuf_release(&b);
}

/* Whether the text of the field stands for something: a node or a list that is not empty. */
static bool is_set(const void *object, const struct field *f)
{
	const char *at = (const char *)object + f->offset;
	if (field_is_list(f->kind))
		return ((const struct list *)(const void *)at)->count > 0;
	return *(const struct text *const *)(const void *)at != NULL;
}

/* The shapes met, and which of their fields some object had. */
struct met {
	const struct shape *shape;
	bool set[SHAPE_FIELDS_MAX];
};

static struct met *met_of(struct met *all, const struct shape *shape)
{
	size_t i = 0;
	while (all[i].shape && all[i].shape != shape)
		i++;
	assert_true(i + 1 < MET_MAX);
	all[i].shape = shape;
	return &all[i];
}

static void look_at(struct met *all, const void *object, const struct shape *shape)
{
	struct met *met = met_of(all, shape);
	for (size_t i = 0; i < shape->count; i++) {
		const struct field *f = &shape->fields[i];
		bool set = is_set(object, f);
		met->set[i] = met->set[i] || set;
		if (f->kind == FIELD_OBJECTS) {
			const void *at = (const char *)object + f->offset;
			met_of(all, f->shape);
			if (set)
				look_at(all, ((const struct list *)at)->items, f->shape);
		}
	}
}

static void test_every_field(void **state)
{
	(void)state;
	struct met all[MET_MAX] = {0};
	size_t shapes = 0;
	struct strbuf b = write("Mine");
	use_comments(&b);
	struct brief *brief = load(&b);
	look_at(all, brief, &brief_shape);
	for (; all[shapes].shape; shapes++)
		for (size_t i = 0; i < all[shapes].shape->count; i++)
			if (!all[shapes].set[i])
				fail_msg("%s: no %s", all[shapes].shape->name, all[shapes].shape->fields[i].key);
	assert_true(shapes > 7);
	brief_free(brief);
	strbuf_release(&b);
}

/* Each sample is of a field that there is, once. */
static void test_samples(void **state)
{
	(void)state;
	struct met all[MET_MAX] = {0};
	struct strbuf b = write("Mine");
	struct brief *brief = load(&b);
	look_at(all, brief, &brief_shape);
	/* Shapes that only comments have. */
	met_of(all, &link_shape);
	for (size_t i = 0; i < event_shape.count; i++)
		if (event_shape.fields[i].shape)
			met_of(all, event_shape.fields[i].shape);
	for (size_t i = 0; i < template_sample_count; i++) {
		const struct sample *s = &template_samples[i];
		const struct field *field = NULL;
		for (struct met *m = all; m->shape && !field; m++)
			if (strcmp(m->shape->name, s->shape) == 0)
				field = shape_field(m->shape, s->key, strlen(s->key));
		if (!field)
			fail_msg("there is no %s in %s", s->key, s->shape);
		for (size_t j = 0; j < i; j++)
			assert_false(strcmp(template_samples[j].shape, s->shape) == 0 &&
			             strcmp(template_samples[j].key, s->key) == 0);
	}
	brief_free(brief);
	strbuf_release(&b);
}

static void test_titles(void **state)
{
	(void)state;
	static const char *const titles[] = {"Plain words", "Round #2: the talks", "a: b",
		"ends:", "# no comment", "!important", "&anchor", "*alias", "- item", "? key", "[list]",
		"{map}", "\"quoted\"", "it's", "'single'", "back\\slash", "%directive", "@at", "`tick`",
		"null", "~", "1e3", "---", "...", "| block", "> block", "a #b", "Türkiye · Стамбул · 漢字",
		"=", "<<", "a, b", "x ", "  x"};
	for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
		struct strbuf b = write(titles[i]);
		struct brief *brief = load(&b);
		assert_string_equal(brief->title->s, titles[i]);
		brief_free(brief);
		strbuf_release(&b);
	}
}

/* No line is wider than a common window, titles apart. */
static void test_width(void **state)
{
	(void)state;
	struct strbuf b = write("Mine");
	for (const char *p = b.ptr; *p; p += strcspn(p, "\n") + 1)
		assert_true(strcspn(p, "\n") <= 110 && p[strcspn(p, "\n")]);
	assert_null(strstr(b.ptr, " \n"));
	strbuf_release(&b);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_as_it_stands),
		cmocka_unit_test(test_every_field),
		cmocka_unit_test(test_samples),
		cmocka_unit_test(test_titles),
		cmocka_unit_test(test_width),
	};
	return cmocka_run_group_tests_name("template", tests, NULL, NULL);
}
