/* Briefings as JSON, by the table of fields. */
#include <string.h>

#include "export/json.h"
#include "export/json_text.h"
#include "load/fields.h"

static json_t *scalar(const struct text *t)
{
	return json_text(text_str(t));
}

static json_t *from_pairs(struct list pairs);

/* What the format does not know, as it stood. Nesting is limited by the loader. */
static json_t *from_node(const struct node *node)
{
	switch (node->kind) {
	case NODE_SCALAR: return scalar(node->scalar);
	case NODE_MAPPING: return from_pairs(node->children);
	case NODE_SEQUENCE: break;
	}
	json_t *array = json_array();
	for (LIST_EACH(const struct node, child, node->children))
		json_array_append_new(array, from_node(child));
	return array;
}

static json_t *from_pairs(struct list pairs)
{
	json_t *object = json_object();
	for (LIST_EACH(const struct pair, pair, pairs))
		json_object_setn_new(object, pair->key->s, pair->key->len, from_node(&pair->value));
	return object;
}

static const struct text *text_at(const void *item, size_t offset)
{
	const struct text *t;
	memcpy(&t, (const char *)item + offset, sizeof t);
	return t;
}

static struct list list_at(const void *item, size_t offset)
{
	struct list l;
	memcpy(&l, (const char *)item + offset, sizeof l);
	return l;
}

static json_t *texts(struct list list)
{
	json_t *array = json_array();
	for (LIST_EACH(const struct text *const, t, list))
		json_array_append_new(array, scalar(*t));
	return array;
}

static struct edtf date_of(const struct text *t)
{
	struct edtf date;
	edtf_parse(text_str(t), EDTF_ALLOW_OPEN, &date, NULL);
	return date;
}

/* Whether an item of that shape belongs to the time one looks at. */
static bool wanted(const struct shape *shape, const void *item, const struct json_view *view)
{
	if (!view->as_of)
		return true;
	if (shape == &event_shape) {
		struct edtf date = date_of(((const struct event *)item)->date);
		return edtf_may_lie_by(&date, view->as_of);
	}
	if (shape == &link_shape) {
		const struct link *link = item;
		struct edtf start = date_of(link->start), end = date_of(link->end);
		return edtf_earliest(&start) <= edtf_latest(view->as_of) &&
		       edtf_latest(&end) >= edtf_earliest(view->as_of);
	}
	return true;
}

static json_t *from_shape(const struct shape *, const void *item, const struct json_view *);

static json_t *objects(const struct shape *shape, struct list list, const struct json_view *view)
{
	json_t *array = json_array();
	const char *item = list.items;
	for (size_t i = 0; i < list.count; i++, item += shape->size)
		if (wanted(shape, item, view))
			json_array_append_new(array, from_shape(shape, item, view));
	return array;
}

/* The field's value, NULL where it is absent. */
static json_t *value_of(const struct field *f, const void *item, const struct json_view *view)
{
	if (field_is_list(f->kind)) {
		struct list list = list_at(item, f->offset);
		if (!list.items)
			return NULL;
		return f->kind == FIELD_OBJECTS ? objects(f->shape, list, view) : texts(list);
	}
	const struct text *t = text_at(item, f->offset);
	if (t)
		return scalar(t);
	return f->fallback ? json_text(str_from(f->fallback)) : NULL;
}

static bool is_left_out(const struct field *f, const struct json_view *view)
{
	for (size_t i = 0; i < view->left_out_count; i++)
		if (strcmp(view->left_out[i], f->key) == 0)
			return true;
	return false;
}

static json_t *from_shape(const struct shape *shape, const void *item, const struct json_view *view)
{
	bool top = shape == &brief_shape || shape == &registry_shape;
	json_t *object = json_object();
	for (size_t i = 0; i < shape->count; i++) {
		const struct field *f = &shape->fields[i];
		json_t *value = top && is_left_out(f, view) ? NULL : value_of(f, item, view);
		if (value)
			json_object_set_new(object, f->key, value);
	}
	struct list extra = list_at(item, shape->extra);
	if (extra.count)
		json_object_set_new(object, "extra", from_pairs(extra));
	return object;
}

static json_t *from_brief(const struct brief *b, const struct json_view *view)
{
	json_t *object = from_shape(b->registry ? &registry_shape : &brief_shape, b, view);
	json_object_set_new(object, "file", json_text(str_from(b->file)));
	return object;
}

bool json_briefs(
	FILE *out, const struct brief *const *briefs, size_t count, const struct json_view *view)
{
	json_begin();
	json_t *all = count == 1 ? from_brief(briefs[0], view) : json_array();
	for (size_t i = 0; count != 1 && i < count; i++)
		json_array_append_new(all, from_brief(briefs[i], view));
	return json_write(out, all, JSON_INDENT(2));
}
