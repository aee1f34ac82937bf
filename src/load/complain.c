#include "load/complain.h"

#include <string.h>

#include "base/strbuf.h"
#include "load/build.h"
#include "load/quote.h"

/* What a value of the wrong kind was probably meant to be: text that has to be quoted. */
static const char *advise_quotes(struct builder *b, const struct field *f, const struct node *value)
{
	const struct node *child = value->children.items;
	const struct pair *pair = value->children.items;
	if (f->shape || value->children.count != 1 || diags_full(b->diags))
		return "";
	/* Of a list's entry the outer brackets are the list. */
	if (value->kind == NODE_SEQUENCE &&
		child->kind == (field_is_list(f->kind) ? NODE_SCALAR : NODE_SEQUENCE))
		return "; text that begins with a bracket has to be quoted: \"[[...]]\"";
	if (value->kind != NODE_MAPPING || pair->value.kind != NODE_SCALAR)
		return "";
	struct str text = {arena_printf(&b->scratch, "%s: %s", pair->key->s, pair->value.scalar->s), 0};
	text.len = strlen(text.ptr);
	return arena_printf(&b->scratch, "; text with a colon in it has to be quoted: %s",
		quote_scalar(&b->scratch, text));
}

void complain_kind(struct builder *b, const struct field *f, const struct node *value)
{
	static const char *const found[] = {
		[NODE_SCALAR] = "a text", [NODE_SEQUENCE] = "a list", [NODE_MAPPING] = "a mapping"};
	diags_add(b->diags, DIAG_WRONG_KIND, value->mark, "'%s' has %s here; expected %s%s", f->key,
		found[value->kind], build_expected(b, f), advise_quotes(b, f, value));
}

void complain_empty(struct builder *b, const struct field *f, struct mark mark)
{
	diags_add(b->diags, DIAG_EMPTY_FIELD, mark, "'%s' is empty; expected %s", f->key,
		build_expected(b, f));
}

void complain_empty_entry(struct builder *b, const struct field *f, struct mark mark)
{
	diags_add(b->diags, DIAG_EMPTY_FIELD, mark, "an entry of '%s' is empty; expected %s", f->key,
		build_expected(b, f));
}

void complain_duplicate_key(struct builder *b, const struct text *key)
{
	diags_add(b->diags, DIAG_DUPLICATE_KEY, key->mark,
		"the key '%s' stands in this mapping already; take one of them out, or join their values",
		build_quote(b, text_str(key)));
}

void complain_unknown(struct builder *b, const struct shape *shape, const struct text *key)
{
	if (diags_full(b->diags)) {
		diags_add(b->diags, DIAG_UNKNOWN_KEY, key->mark, "left out");
		return;
	}
	const char *names[SHAPE_FIELDS_MAX];
	struct strbuf list;
	strbuf_init(&list);
	for (size_t i = 0; i < shape->count; i++) {
		names[i] = shape->fields[i].key;
		strbuf_addf(&list, "%s%s", i ? ", " : "", names[i]);
	}
	const char *guess = build_guess(b, text_str(key), names, shape->count);
	const char *name = shape->name;
	bool merge = str_is(text_str(key), "<<");
	diags_add(b->diags, DIAG_UNKNOWN_KEY, key->mark, "'%s' is no key of %s %s%s%s",
		build_quote(b, text_str(key)), strchr("aeiou", name[0]) ? "an" : "a", name,
		*guess  ? guess
		: merge ? ", which knows no merging; write the keys out"
				: "; expected one of ",
		*guess || merge ? "" : list.ptr);
	strbuf_release(&list);
}

void complain_hollow(struct builder *b, const struct shape *shape, struct mark mark)
{
	struct strbuf keys;
	strbuf_init(&keys);
	const char *const *any = shape->any_of;
	for (size_t i = 0; any[i]; i++)
		strbuf_addf(&keys, "%s'%s'", i == 0 ? "" : any[i + 1] ? ", " : " or ", any[i]);
	diags_add(
		b->diags, DIAG_MISSING_FIELD, mark, "%s says nothing; write %s", shape->name, keys.ptr);
	strbuf_release(&keys);
}

void complain_missing(
	struct builder *b, const struct shape *shape, const struct field *f, struct mark mark)
{
	diags_add(b->diags, DIAG_MISSING_FIELD, mark, "%s lacks '%s'; write '%s: ...', %s", shape->name,
		f->key, f->key, f->about);
}
