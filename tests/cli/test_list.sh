#!/bin/sh
# list: its rows, orders, filters and formats.
. tests/cli/lib.sh
cd "$TMPDIR" || exit 1

brief lib/a.yaml alpha 'Étude' 2025-02
cat >>lib/a.yaml <<'Y'
updated: 2025-06-01
tags: [talks, Türkiye]
status: draft
handling: TLP:AMBER
actors: [{id: x, name: Ann Example, aliases: [Annie]}, Bob]
chronology: [{date: 2025, title: It}]
sources: [{id: s, title: T}, https://example.org/]
Y
brief lib/b.yaml beta "'漢字の題名はとても長いので切り詰められることになるはずです'" 2025-02-27
echo 'tags: talks' >>lib/b.yaml
brief lib/sub/c.yaml gamma Zebra 2024
printf 'updated: 2025-07\nactors: [{id: x, name: Ann Example}]\n' >>lib/sub/c.yaml
brief lib/sub/d.yaml delta apple '"[..2020]"'
printf 'registry: 1\nactors: [Carl]\n' >lib/r.yaml
echo 'colour: blue' >lib/settings.yaml

ids() { cut -f 1 out | tr '\n' ' '; }

run "$ATTACHE" list --format tsv lib
status_is 0 && silent_err && [ "$(ids)" = 'beta alpha gamma delta ' ]
ok 'by date, the latest first'
[ "$(sed -n 2p out)" = "$(printf 'alpha\t2025-02\tÉtude\ttalks,Türkiye\t2\t1\t2\ttrue\tlib/a.yaml')" ]
ok 'columns of TSV'
run "$ATTACHE" list --sort title --format tsv lib
status_is 0 && [ "$(ids)" = 'gamma delta alpha beta ' ]
ok '--sort title, by the locale'
run "$ATTACHE" list --sort updated --format tsv lib
status_is 0 && [ "$(ids | cut -d ' ' -f 1-2)" = 'gamma alpha' ]
ok '--sort updated, the latest first'

expect() # ids, arguments
{
	want=$1
	shift
	run "$ATTACHE" list --format tsv "$@" lib
	if [ -n "$want" ]; then
		status_is 0 && [ "$(ids)" = "$want " ]
	else
		status_is 1 && silent_out && err_has 'no briefing'
	fi
	ok "list $*"
}

expect 'beta alpha' --tag talks
expect alpha --tag talks --tag Türkiye
expect '' --tag none
expect 'beta alpha' --since 2025
expect 'gamma delta' --until 2024
expect gamma --since 2024 --until 2024
expect 'beta alpha' --since 2025-02-10
expect alpha --since 2025-02-28
expect 'alpha gamma delta' --until 2025-02-01
expect '' --since 2026
expect alpha --status draft
expect 'beta gamma delta' --status current
expect '' --status archived
expect 'alpha gamma' --actor x
expect alpha --actor bob
expect 'alpha gamma' --actor ANNIE
expect 'alpha gamma' --actor 'ann EXAMPLE'
expect '' --actor nobody

expect '' --since 2025-03 --until 2024-12
mkdir day
for times in 09:02 18:01 12:01; do
	hour=${times%:*}
	brief day/at-$hour.yaml "at-$hour" Round "2025-02-27T$hour:00"
	echo "updated: 2025-03-${times#*:}T$hour:30" >>day/at-$hour.yaml
done
brief day/all.yaml all Round 2025-02-27
run "$ATTACHE" list --format tsv day
status_is 0 && [ "$(ids)" = 'at-18 at-12 at-09 all ' ]
ok 'within a day, times order'
run "$ATTACHE" list --sort updated --format tsv day
status_is 0 && [ "$(ids)" = 'at-09 at-18 at-12 all ' ]
ok 'within a day of update as well'

run "$ATTACHE" list --format json lib
status_is 0 && [ "$(wc -l <out)" = 4 ] &&
	[ "$(sed -n 2p out)" = '{"id": "alpha", "title": "Étude", "date": "2025-02", "tags": ["talks", "Türkiye"], "actors": 2, "events": 1, "sources": 2, "unread": true, "file": "lib/a.yaml"}' ]
ok 'JSON, an object a line'

for width in 20 30 40 60 80 120 200; do
	run "$ATTACHE" list --width $width lib
	status_is 0 && [ "$(wc -l <out)" = 4 ] && "${PYTHON:-true}" -c '
import sys, unicodedata
for line in open("out", encoding="utf-8"):
    columns = sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line.rstrip("\n"))
    assert columns <= int(sys.argv[1]), line' $width
	ok "one line a briefing, at most $width columns"
done
run "$ATTACHE" list --width 60 lib
out_has '…' && out_has Zebra && out_has 'TLP:AMBER · draft'
ok 'long titles are cut, the marking stays'
[ "$(grep -n . out | grep -c 'Zebra')" = 1 ] &&
	[ "$("${PYTHON:-true}" -c '
rows = [l.rstrip("\n") for l in open("out", encoding="utf-8")]
print(rows[1].index("Étude") == rows[2].index("Zebra") == rows[3].index("apple"))' || echo True)" = True ]
ok 'titles begin in one column'

mkdir empty
run "$ATTACHE" list empty
status_is 1 && silent_out && err_has 'no briefing'
ok 'an empty folder'
run "$ATTACHE" list none lib
status_is 2 && [ "$(wc -l <out)" = 4 ] && grep -Eq '^none:1:1: error: ' err
ok 'a path that is not there does not hide the others'
printf 'briefing: 1\ntitle: [\n' >lib/z.yaml
run "$ATTACHE" list lib
status_is 2 && [ "$(wc -l <out)" = 4 ] && grep -Eq '^lib/z.yaml:[0-9]+:[0-9]+: error: ' err
ok 'a broken file does not hide the others'
rm lib/z.yaml
cp lib/a.yaml lib/twice.yaml
run "$ATTACHE" list lib
status_is 2 && [ "$(wc -l <out)" = 4 ] && err_has lib/a.yaml && err_has lib/twice.yaml
ok 'of two briefings with one id the first stays'
ln -s nowhere lib/lost.yaml
run "$ATTACHE" list lib lib lib/lost.yaml
status_is 2 && [ "$(grep -c '^lib/lost.yaml:1:1: error: ' err)" = 1 ]
ok 'a link to nowhere is told once'
rm lib/lost.yaml
printf '%s\n' 'briefing: 1' 'id: same' 'title: Same' 'date: 2025' 'summary: Two of a name.' \
	'actors: [{id: one, name: Jo Same}, {id: two, name: Jo Same}]' >same.yaml
run "$ATTACHE" list --actor 'jo same' same.yaml
status_is 2 && silent_out && err_has one && err_has two
ok 'an ambiguous actor: the candidates'
run "$ATTACHE" list --format tsv - <lib/b.yaml
status_is 0 && [ "$(ids)" = 'beta ' ]
ok 'standard input'
plan
