#include "library/sql.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "library/schema.h"

#define IN_ORDER "ORDER BY f.registry DESC, "

static const char *const texts[SQL_STATEMENTS] = {
	[SQL_BEGIN] = "BEGIN",
	[SQL_COMMIT] = "COMMIT",
	[SQL_ADD_FILE] = "INSERT INTO files VALUES(?, ?, ?)",
	[SQL_ADD_BRIEF] = "INSERT INTO briefs VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
	[SQL_ADD_TAG] = "INSERT OR IGNORE INTO tags VALUES(?, ?)",
	[SQL_ADD_ACTOR] = "INSERT INTO actors VALUES(?, ?, ?, ?)",
	[SQL_ADD_NAME] = "INSERT INTO names VALUES(?, ?, ?, ?)",
	[SQL_ADD_LINK] = "INSERT INTO links VALUES(?, ?, ?, ?)",
	[SQL_ADD_EVENT] = "INSERT OR IGNORE INTO events VALUES(?, ?, ?)",
	[SQL_ADD_SAME_AS] = "INSERT INTO same_as VALUES(?, ?, ?, ?)",
	[SQL_ADD_IDENTITY] = "INSERT INTO identities VALUES(?, ?, ?, ?)",
	[SQL_DROP_BRIEF] = "DELETE FROM briefs WHERE file = ?",
	[SQL_DROP_TAG] = "DELETE FROM tags WHERE tag = ? AND file = ?",
	[SQL_DROP_ACTORS] = "DELETE FROM actors WHERE file = ?",
	[SQL_DROP_NAME] = "DELETE FROM names WHERE name = ? AND file = ?",
	[SQL_DROP_LINKS] = "DELETE FROM links WHERE file = ?",
	[SQL_DROP_EVENTS] = "DELETE FROM events WHERE file = ?",
	[SQL_DROP_SAME_AS] = "DELETE FROM same_as WHERE file = ?",
	[SQL_DROP_IDENTITIES] = "DELETE FROM identities",
	[SQL_ENTRIES] = "SELECT a.file, a.place FROM files f JOIN actors a ON a.file = f.file " IN_ORDER
					"f.file, a.place",
	[SQL_JOINED_OF_ENTRY] = "SELECT joined FROM identities WHERE id = ? AND wikidata = ?",
	[SQL_JOINED_OF_ID] = "SELECT joined FROM identities WHERE id = ? AND main LIMIT 1",
	[SQL_JOINED_OF_NUMBER] = "SELECT joined FROM identities WHERE wikidata = ? LIMIT 1",
	[SQL_JOINED_WITH_ID] = "SELECT DISTINCT joined FROM identities WHERE id = ? ORDER BY joined",
	[SQL_JOINED_WITH_NAME] = "SELECT DISTINCT i.joined FROM names n"
							 " JOIN actors a ON a.file = n.file AND a.place = n.place"
							 " JOIN identities i ON i.id = a.id AND i.wikidata = a.wikidata"
							 " WHERE n.name = ? ORDER BY i.joined",
	[SQL_ENTRIES_OF_JOINED] =
		"SELECT a.file, a.place FROM identities i"
		" JOIN actors a ON a.id = i.id AND a.wikidata = i.wikidata"
		" JOIN files f ON f.file = a.file WHERE i.joined = ? " IN_ORDER "a.file, a.place",
	[SQL_LINKS_TO_JOINED] = "SELECT DISTINCT l.file, l.actor, l.place FROM identities i"
							" JOIN links l ON l.target = i.id JOIN files f ON f.file = l.file"
							" WHERE i.joined = ? " IN_ORDER "l.file, l.actor, l.place",
	[SQL_SAME_EVENTS] = "WITH RECURSIVE same(file, place) AS (VALUES(?1, ?2) UNION"
						" SELECT e.other_file, e.other_place FROM same s"
						" JOIN same_events e ON e.file = s.file AND e.place = s.place)"
						" SELECT file, place FROM same ORDER BY file, place",
	[SQL_NAMES] = "SELECT n.name, n.file, n.place, n.alias, i.joined FROM names n"
				  " JOIN actors a ON a.file = n.file AND a.place = n.place"
				  " JOIN identities i ON i.id = a.id AND i.wikidata = a.wikidata"
				  " ORDER BY n.name, n.file, n.place, n.alias",
	[SQL_NUMBER_OF_JOINED] =
		"SELECT wikidata FROM identities WHERE joined = ? AND wikidata <> '' LIMIT 1",
	[SQL_CONFLICTS] =
		"SELECT a.file, a.place FROM actors a WHERE a.wikidata <> '' AND a.id IN"
		" (SELECT id FROM identities WHERE wikidata <> '' GROUP BY id HAVING count(*) > 1)"
		" ORDER BY a.id, a.file, a.place",
};

static void expect(const struct sql *s, int code, int wanted)
{
	if (code == wanted)
		return;
	if (code == SQLITE_NOMEM)
		mem_exhausted();
	fprintf(stderr, "attache: index: %s\n", s->db ? sqlite3_errmsg(s->db) : sqlite3_errstr(code));
	abort();
}

void sql_open(struct sql *s)
{
	*s = (struct sql){0};
	int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
	expect(s, sqlite3_open_v2(":memory:", &s->db, flags, NULL), SQLITE_OK);
	/* Nothing is taken back: a fill is whole, or the program has ended. */
	expect(s, sqlite3_exec(s->db, "PRAGMA journal_mode = OFF", NULL, NULL, NULL), SQLITE_OK);
	expect(s, sqlite3_exec(s->db, library_schema, NULL, NULL, NULL), SQLITE_OK);
}

void sql_close(struct sql *s)
{
	for (int i = 0; i < SQL_STATEMENTS; i++)
		sqlite3_finalize(s->statements[i]);
	sqlite3_close(s->db);
	*s = (struct sql){0};
}

sqlite3_stmt *sql_prepare(struct sql *s, const char *text)
{
	sqlite3_stmt *statement = NULL;
	expect(s, sqlite3_prepare_v3(s->db, text, -1, 0, &statement, NULL), SQLITE_OK);
	return statement;
}

sqlite3_stmt *sql_use(struct sql *s, enum sql_statement which)
{
	if (!s->statements[which])
		s->statements[which] = sql_prepare(s, texts[which]);
	else
		sqlite3_reset(s->statements[which]);
	return s->statements[which];
}

static void expect_of(sqlite3_stmt *statement, int code, int wanted)
{
	struct sql s = {.db = sqlite3_db_handle(statement)};
	expect(&s, code, wanted);
}

void sql_bind_str(sqlite3_stmt *statement, int index, struct str s)
{
	expect_of(statement,
		sqlite3_bind_text64(statement, index, s.ptr, s.len, SQLITE_STATIC, SQLITE_UTF8), SQLITE_OK);
}

void sql_bind_int(sqlite3_stmt *statement, int index, int64_t value)
{
	expect_of(statement, sqlite3_bind_int64(statement, index, value), SQLITE_OK);
}

void sql_bind_null(sqlite3_stmt *statement, int index)
{
	expect_of(statement, sqlite3_bind_null(statement, index), SQLITE_OK);
}

bool sql_row(sqlite3_stmt *statement)
{
	int code = sqlite3_step(statement);
	if (code == SQLITE_ROW)
		return true;
	expect_of(statement, code, SQLITE_DONE);
	sqlite3_reset(statement);
	return false;
}

void sql_run(sqlite3_stmt *statement)
{
	while (sql_row(statement))
		continue;
}

size_t sql_size(sqlite3_stmt *statement, int column)
{
	return (size_t)sqlite3_column_int64(statement, column);
}

struct str sql_str(sqlite3_stmt *statement, int column)
{
	const unsigned char *text = sqlite3_column_text(statement, column);
	return (struct str){(const char *)text, (size_t)sqlite3_column_bytes(statement, column)};
}
