#include "model/edtf_suggest.h"

#include "model/edtf.h"

void edtf_suggest(struct str text, unsigned flags, struct edtf_error *error)
{
	(void)text;
	(void)flags;
	error->suggestion[0] = '\0';
}
