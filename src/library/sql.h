/* SQLite, as the library uses it: one database, statements prepared once, by number. */
#ifndef LIBRARY_SQL_H
#define LIBRARY_SQL_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"

enum sql_statement {
	SQL_BEGIN,
	SQL_COMMIT,
	SQL_ADD_FILE,
	SQL_ADD_BRIEF,
	SQL_ADD_TAG,
	SQL_ADD_ACTOR,
	SQL_ADD_NAME,
	SQL_ADD_LINK,
	SQL_ADD_EVENT,
	SQL_ADD_SAME_AS,
	SQL_ADD_IDENTITY,
	SQL_DROP_BRIEF,
	SQL_DROP_TAG,
	SQL_DROP_ACTORS,
	SQL_DROP_NAME,
	SQL_DROP_LINKS,
	SQL_DROP_EVENTS,
	SQL_DROP_SAME_AS,
	SQL_DROP_IDENTITIES,
	SQL_ENTRIES,
	SQL_JOINED_OF_ENTRY,
	SQL_JOINED_OF_ID,
	SQL_JOINED_OF_NUMBER,
	SQL_JOINED_WITH_ID,
	SQL_JOINED_WITH_NAME,
	SQL_ENTRIES_OF_JOINED,
	SQL_LINKS_TO_JOINED,
	SQL_SAME_EVENTS,
	SQL_NAMES,
	SQL_CONFLICTS,
	SQL_NUMBER_OF_JOINED,
	SQL_STATEMENTS,
};

struct sql {
	sqlite3 *db;
	sqlite3_stmt *statements[SQL_STATEMENTS];
};

/* An empty database in memory, with the schema. In memory nothing can fail but the memory, which
 * ends the program; any other failure is a mistake in this room, and aborts. */
void sql_open(struct sql *);
void sql_close(struct sql *);

/* The statement, ready for its values (from 1). */
sqlite3_stmt *sql_use(struct sql *, enum sql_statement);
/* Another statement, which the caller ends with sqlite3_finalize. */
sqlite3_stmt *sql_prepare(struct sql *, const char *text);

/* The text must stay until the statement is used again. */
void sql_bind_str(sqlite3_stmt *, int index, struct str);
void sql_bind_int(sqlite3_stmt *, int index, int64_t);
void sql_bind_null(sqlite3_stmt *, int index);

/* Goes on to the next row; false after the last, the statement being reset then. */
bool sql_row(sqlite3_stmt *);
/* For statements without rows. */
void sql_run(sqlite3_stmt *);
size_t sql_size(sqlite3_stmt *, int column);
/* Good until the next row. */
struct str sql_str(sqlite3_stmt *, int column);

#endif
