#include "base/address.h"

#include <strings.h>

static bool has_scheme(struct str address, struct str scheme)
{
	return address.len > scheme.len && strncasecmp(address.ptr, scheme.ptr, scheme.len) == 0;
}

bool address_opens(struct str address)
{
	for (size_t i = 0; i < address.len; i++)
		if ((unsigned char)address.ptr[i] <= 0x20 || address.ptr[i] == 0x7F)
			return false;
	return has_scheme(address, STR("http://")) || has_scheme(address, STR("https://")) ||
	       has_scheme(address, STR("mailto:"));
}

void address_add(struct strbuf *b, struct str address)
{
	for (size_t i = 0; i < address.len; i++) {
		unsigned char c = (unsigned char)address.ptr[i];
		if (c <= 0x20 || c == 0x7F || strchr("\"<>\\^`{|}", c))
			strbuf_addf(b, "%%%02X", c);
		else
			strbuf_addc(b, (char)c);
	}
}
