/* Character references of Markdown: &amp; &#233; &#xE9;. */
#ifndef TEXT_ENTITY_H
#define TEXT_ENTITY_H

#include "base/str.h"
#include "base/strbuf.h"

/* Appends the character that "&…;" means; a name that is not known as it stands, what is no scalar
 * value as U+FFFD. */
void entity_add(struct strbuf *, struct str entity);

#endif
