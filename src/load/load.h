/* From a YAML file to a brief. The only place for libyaml. */
#ifndef LOAD_LOAD_H
#define LOAD_LOAD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/str.h"
#include "model/brief.h"

enum load_result {
	LOAD_OK,             /* a brief, perhaps with diagnostics: diags->errors tells */
	LOAD_UNREADABLE,     /* the file cannot be opened or read, or is no regular file */
	LOAD_NOT_A_BRIEFING, /* YAML that begins with neither `briefing` nor `registry` */
	LOAD_BROKEN,         /* does not parse, breaks a limit, or leaves no briefing to show */
};

/* Reads and checks one file by itself; "-" is standard input (named "-" in diagnostics). Regular
 * files only (standard input may be a pipe), opened without blocking, read whole, at most 64 MiB.
 * *out is owned by the caller (brief_free) and NULL unless LOAD_OK. All problems of the format go
 * to diags, sorted; what only a library can know (unresolved ids) is left to library_check, and
 * what only a careful curator avoids to brief_check. */
enum load_result load_file(const char *path, struct brief **out, struct diags *);

/* The same from memory; `name` stands for the file. */
enum load_result load_text(struct str bytes, const char *name, struct brief **out, struct diags *);

/* The limits (contract, 1.6). */
enum {
	LOAD_MAX_BYTES = 64 << 20,
	LOAD_MAX_DEPTH = 64,
	LOAD_MAX_DIRECTIVES = 16,
	LOAD_ALIAS_FACTOR = 10, /* expansions at most so many times the file's nodes */
};

#endif
