/* The table of fields holds together, and names every member of the structs. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
/* clang-format off: cmocka wants the above before it */
#include <cmocka.h>
/* clang-format on */

#include "load/fields.h"
#include "model/brief.h"

static size_t size_of(const struct field *f)
{
	return field_is_list(f->kind) ? sizeof(struct list) : sizeof(const struct text *);
}

static void check_field(const struct shape *shape, const struct field *f)
{
	assert_ptr_equal(shape_field(shape, f->key, strlen(f->key)), f);
	assert_int_equal(f->key_len, strlen(f->key));
	assert_true(strlen(f->about) > 3 && strlen(f->about) < 100);
	assert_true((f->kind == FIELD_WORD) == (f->words != NULL));
	assert_true((f->kind == FIELD_OBJECTS) == (f->shape != NULL));
	assert_true(f->offset + size_of(f) <= shape->size);
	if (f->fallback)
		assert_non_null(vocabulary_find(f->words, str_from(f->fallback)));
}

/* No two members of the struct share a byte, and no byte is left over. */
static size_t check_shape(const struct shape *shape, bool whole)
{
	size_t bytes = sizeof(struct mark) + sizeof(struct list), shapes = 1;
	assert_true(shape->count <= SHAPE_FIELDS_MAX);
	for (size_t i = 0; i < shape->count; i++) {
		const struct field *f = &shape->fields[i];
		check_field(shape, f);
		bytes += size_of(f);
		for (size_t k = 0; k < i; k++) {
			assert_string_not_equal(f->key, shape->fields[k].key);
			assert_true(f->offset > shape->fields[k].offset);
		}
		if (f->shape)
			shapes += check_shape(f->shape, true);
	}
	if (whole)
		assert_int_equal(bytes, shape->size);
	if (shape->bare)
		assert_false(field_is_list(shape_field(shape, shape->bare, strlen(shape->bare))->kind));
	for (size_t i = 0; shape->any_of[i]; i++)
		assert_non_null(shape_field(shape, shape->any_of[i], strlen(shape->any_of[i])));
	return shapes;
}

static void test_table(void **state)
{
	(void)state;
	assert_true(check_shape(&brief_shape, false) <= SHAPES_MAX);
	check_shape(&registry_shape, false);
	/* All members of a brief from `briefing` to `sources`. */
	size_t bytes = 0;
	for (size_t i = 0; i < brief_shape.count; i++)
		bytes += size_of(&brief_shape.fields[i]);
	assert_int_equal(bytes, offsetof(struct brief, extra) - offsetof(struct brief, briefing));
}

static void test_lookup(void **state)
{
	(void)state;
	assert_null(shape_field(&brief_shape, "titles", 6));
	assert_null(shape_field(&brief_shape, "titl", 4));
	assert_null(shape_field(&brief_shape, "", 0));
	assert_string_equal(shape_field(&brief_shape, "titles", 5)->key, "title");
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(test_table), cmocka_unit_test(test_lookup)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
