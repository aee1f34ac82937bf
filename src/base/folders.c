#include "base/folders.h"

#include <stdlib.h>

static const char *home(void)
{
	const char *path = getenv("HOME");
	return path && *path ? path : NULL;
}

bool folder_config(struct strbuf *b)
{
	const char *config = getenv("XDG_CONFIG_HOME");
	if (config && config[0] == '/')
		strbuf_addf(b, "%s/attache", config);
	else if (home())
		strbuf_addf(b, "%s/.config/attache", home());
	else
		return false;
	return true;
}

void folder_add_expanded(struct strbuf *b, struct str path)
{
	bool own = path.len > 0 && path.ptr[0] == '~' && (path.len == 1 || path.ptr[1] == '/');
	if (own && home()) {
		strbuf_adds(b, home());
		path.ptr++;
		path.len--;
	}
	strbuf_add_str(b, path);
}
