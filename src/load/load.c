#include "load/load.h"

#include "load/build.h"
#include "load/input.h"

static bool check_directives(const struct input *input, struct diags *diags)
{
	struct directives directives = input_directives(input, 0);
	if (directives.count <= LOAD_MAX_DIRECTIVES)
		return true;
	diags_add(diags, DIAG_LIMIT,
		input_mark_after((struct mark){1, 1}, input->text, directives.excess),
		"more than %d lines begin with %%, the most directives that are read; take them out, the "
		"format needs none",
		LOAD_MAX_DIRECTIVES);
	return false;
}

/* Adds what the reader found. If it failed that is all there is to say: the rest may be wrong only
 * because of it. */
static void add_found(const struct reader *r, size_t before, struct diags *diags)
{
	if (r->failed) {
		diags_truncate(diags, before);
		diags_add(diags, r->code, r->mark, "%s", r->message.ptr);
		return;
	}
	for (size_t i = 0; i < r->found.count; i++) {
		const struct diag *d = &r->found.items[i];
		diags_add(diags, d->code, d->mark, "%s", d->message);
	}
}

/* The briefing in an input that was read. */
static enum load_result load_input(
	struct input *input, const char *name, struct brief **out, struct diags *diags)
{
	struct builder builder;
	size_t before = diags->count;
	if (!input_decode(input, diags) || !check_directives(input, diags))
		return LOAD_BROKEN;
	struct brief *brief = brief_new(name);
	builder_init(&builder, input, brief, diags);
	enum load_result result = build_brief(&builder) ? LOAD_OK : LOAD_NOT_A_BRIEFING;
	if (builder.reader.failed)
		result = LOAD_BROKEN;
	if (result != LOAD_NOT_A_BRIEFING)
		add_found(&builder.reader, before, diags);
	builder_release(&builder);
	if (result == LOAD_OK)
		*out = brief;
	else
		brief_free(brief);
	diags_sort(diags);
	return result;
}

enum load_result load_file(const char *path, struct brief **out, struct diags *diags)
{
	struct input input;
	enum load_result result = LOAD_UNREADABLE;
	*out = NULL;
	enum input_result read = input_read(&input, path, diags);
	if (read == INPUT_READ)
		result = load_input(&input, path, out, diags);
	else if (read == INPUT_TOO_LARGE)
		result = LOAD_BROKEN;
	input_release(&input);
	return result;
}

enum load_result load_text(
	struct str bytes, const char *name, struct brief **out, struct diags *diags)
{
	struct input input;
	*out = NULL;
	input_borrow(&input, bytes);
	enum load_result result = load_input(&input, name, out, diags);
	input_release(&input);
	return result;
}
