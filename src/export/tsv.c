#include "export/tsv.h"

#include "base/show.h"

static void add_column(struct strbuf *b, struct str value)
{
	show_add_line(b, value);
	strbuf_addc(b, '\t');
}

static void add_tags(struct strbuf *b, struct list tags)
{
	bool first = true;
	for (LIST_EACH(const struct text *const, tag, tags)) {
		if (!first)
			strbuf_addc(b, ',');
		show_add_line(b, text_str(*tag));
		first = false;
	}
	strbuf_addc(b, '\t');
}

void tsv_list_row(struct strbuf *b, const struct brief *brief, bool unread)
{
	add_column(b, text_str(brief->id));
	add_column(b, text_str(brief->date));
	add_column(b, text_str(brief->title));
	add_tags(b, brief->tags);
	strbuf_addf(b, "%zu\t%zu\t%zu\t%s\t", brief->actors.count, brief->chronology.count,
		brief->sources.count, unread ? "true" : "false");
	show_add_line(b, str_from(brief->file));
	strbuf_addc(b, '\n');
}
