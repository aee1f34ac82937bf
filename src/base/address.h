/* Addresses that may be opened (contract, 1.3). */
#ifndef BASE_ADDRESS_H
#define BASE_ADDRESS_H

#include <stdbool.h>

#include "base/str.h"
#include "base/strbuf.h"

/* Whether it is an http, https or mailto address, without blanks and control characters. */
bool address_opens(struct str);

/* Appends it as another program is given it: the ASCII characters that no address may have
 * (RFC 3986: quotes, angle brackets, braces, backslash and the like) are percent-encoded. */
void address_add(struct strbuf *, struct str);

#endif
