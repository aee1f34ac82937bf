#include "load/load.h"

#include "load/build.h"
#include "load/input.h"

/* The briefing in an input that was read. */
static enum load_result load_input(
    struct input *input, const char *name, struct brief **out, struct diags *diags)
{
	struct builder builder;
	size_t before = diags->count;
	if (!input_decode(input, diags))
		return LOAD_BROKEN;
	struct directives directives = input_directives(input, 0);
	if (directives.count > LOAD_MAX_DIRECTIVES) {
		diags_add(diags, DIAG_LIMIT,
		    input_mark_after((struct mark){1, 1}, input->text, directives.excess),
		    "more than %d lines begin with %%, the most directives that are read; take them out, "
		    "the "
		    "format needs none",
		    LOAD_MAX_DIRECTIVES);
		return LOAD_BROKEN;
	}
	struct brief *brief = brief_new(name);
	if (input->owned)
		input->heir = &brief->arena;
	builder_init(&builder, input, brief, diags);
	enum load_result result = build_brief(&builder) ? LOAD_OK : LOAD_NOT_A_BRIEFING;
	if (builder.reader.failed) {
		/* What came before it may be wrong only because of it. */
		diags_truncate(diags, before);
		diags_add(
		    diags, builder.reader.code, builder.reader.mark, "%s", builder.reader.message.ptr);
		result = LOAD_BROKEN;
	}
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
