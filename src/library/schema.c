#include "library/schema.h"

/* Entries are named by the file's number and their places in the file's lists, from 0. Files are
 * numbered in path order. Days and times within them are those of model/edtf.h, NULL for an unknown
 * date. */
const char library_schema[] =
	"CREATE TABLE files(file INTEGER PRIMARY KEY, path TEXT NOT NULL, registry INTEGER NOT NULL);"
	"CREATE TABLE briefs(file INTEGER PRIMARY KEY, id TEXT NOT NULL, status TEXT NOT NULL,"
	" earliest INTEGER, time INTEGER, latest INTEGER, updated INTEGER, updated_time INTEGER);"
	"CREATE UNIQUE INDEX briefs_id ON briefs(id);"
	"CREATE TABLE tags(tag TEXT NOT NULL, file INTEGER NOT NULL,"
	" PRIMARY KEY(tag, file)) WITHOUT ROWID;"
	/* wikidata is '' where there is none */
	"CREATE TABLE actors(file INTEGER NOT NULL, place INTEGER NOT NULL, id TEXT NOT NULL,"
	" wikidata TEXT NOT NULL, PRIMARY KEY(file, place)) WITHOUT ROWID;"
	"CREATE INDEX actors_id ON actors(id, wikidata);"
	/* Names without case and diacritics; alias 0 is the name, others are aliases from 1. */
	"CREATE TABLE names(name TEXT NOT NULL, file INTEGER NOT NULL, place INTEGER NOT NULL,"
	" alias INTEGER NOT NULL, PRIMARY KEY(name, file, place, alias)) WITHOUT ROWID;"
	/* Who is who: entries of one `joined` number are one actor. `main` is 0 for what an id with
	 * several Wikidata numbers does not mean unless the briefing itself says so. */
	"CREATE TABLE identities(id TEXT NOT NULL, wikidata TEXT NOT NULL, joined INTEGER NOT NULL,"
	" main INTEGER NOT NULL, PRIMARY KEY(id, wikidata)) WITHOUT ROWID;"
	"CREATE INDEX identities_joined ON identities(joined);"
	"CREATE INDEX identities_wikidata ON identities(wikidata);"
	"CREATE TABLE links(file INTEGER NOT NULL, actor INTEGER NOT NULL, place INTEGER NOT NULL,"
	" target TEXT NOT NULL, PRIMARY KEY(file, actor, place)) WITHOUT ROWID;"
	"CREATE INDEX links_target ON links(target);"
	/* Only events with an id of their own can be named. */
	"CREATE TABLE events(file INTEGER NOT NULL, id TEXT NOT NULL, place INTEGER NOT NULL,"
	" PRIMARY KEY(file, id)) WITHOUT ROWID;"
	"CREATE TABLE same_as(file INTEGER NOT NULL, place INTEGER NOT NULL, brief TEXT NOT NULL,"
	" event TEXT NOT NULL);"
	"CREATE INDEX same_as_place ON same_as(file, place);"
	"CREATE INDEX same_as_event ON same_as(brief, event);"
	/* Each event with those that it names or that name it. */
	"CREATE VIEW same_events(file, place, other_file, other_place) AS"
	" SELECT s.file, s.place, e.file, e.place FROM same_as s"
	"  JOIN briefs b ON b.id = s.brief JOIN events e ON e.file = b.file AND e.id = s.event"
	" UNION ALL"
	" SELECT e.file, e.place, s.file, s.place FROM same_as s"
	"  JOIN briefs b ON b.id = s.brief JOIN events e ON e.file = b.file AND e.id = s.event;";
