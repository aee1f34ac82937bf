#!/bin/sh
# Help, version, and what is said of a wrong command line: status 2, on standard error, with what was
# probably meant.
. tests/cli/lib.sh
cd "$TMPDIR" || exit 1
commands='print list check new demo help'

run "$ATTACHE" --version
status_is 0 && grep -Eqx 'attache [0-9]+\.[0-9]+\.[0-9]+' out && silent_err
ok '--version'

run "$ATTACHE" help
status_is 0 && silent_err && out_has 'attache [PATH...]'
ok 'help'
cp out overview
run "$ATTACHE" --help
status_is 0 && cmp -s out overview
ok '--help is help'
run "$ATTACHE" -h
status_is 0 && cmp -s out overview
ok '-h is --help'
for command in $commands; do
	grep -q "^  attache $command " overview
	ok "help names $command"
	run "$ATTACHE" help $command
	status_is 0 && silent_err && out_has "attache $command"
	ok "help $command"
	cp out page
	run "$ATTACHE" $command --help no-such-file
	status_is 0 && cmp -s out page
	ok "$command --help"
done
run "$ATTACHE" help --width=30 print
status_is 2 && silent_out && err_has 'unknown option --width here'
ok 'help has no --width'
COLUMNS=40 run "$ATTACHE" help list
status_is 0 && ! grep -qE '^.{41}' out
ok 'help keeps to the width'

run "$ATTACHE" help prnt
status_is 2 && silent_out && err_is "attache: there is no command 'prnt'; did you mean print?"
ok 'help of a misspelt command'
run "$ATTACHE" help print list
status_is 2 && silent_out
ok 'help of two commands'

run "$ATTACHE" list --formt json .
status_is 2 && silent_out && err_is 'attache: unknown option --formt; did you mean --format?'
ok 'a misspelt option'
run "$ATTACHE" --bogus
status_is 2 && silent_out && err_has 'unknown option --bogus'
ok 'an unknown option'
run "$ATTACHE" check -Z
status_is 2 && silent_out && err_has 'unknown option -Z'
ok 'an unknown letter'
run "$ATTACHE" print
status_is 2 && silent_out && err_has 'PATH'
ok 'print without a path'
run "$ATTACHE" print --format
status_is 2 && silent_out && err_has 'wants a value'
ok 'an option without its value'
run "$ATTACHE" list --since 2025-13
status_is 2 && silent_out && err_has "--since: '2025-13'"
ok 'a date that is none'
run "$ATTACHE" print --section sumary x.yaml
status_is 2 && silent_out && err_has 'did you mean summary?'
ok 'a section that is none'

run "$ATTACHE" lst .
status_is 2 && silent_out &&
	err_is "attache: there is no file, folder or command 'lst'; did you mean \"attache list\"?"
ok 'a misspelt command'
run "$ATTACHE" frobnicate
status_is 2 && silent_out &&
	err_is "attache: there is no file, folder or command 'frobnicate'; \"attache help\" lists the commands"
ok 'a word that is nothing'

for command in list check ''; do
	run "$ATTACHE" $command
	status_is 2 && silent_out && err_has ATTACHE_PATH && err_has ./briefs &&
		err_has 'attache demo' && err_has 'attache new'
	ok "${command:-attache} without briefings says what to do"
done

brief briefs/a.yaml here Here 2025
brief one/b.yaml one One 2025
brief two/c.yaml two Two 2025
run "$ATTACHE" list --format tsv
status_is 0 && [ "$(cut -f 1 out)" = here ]
ok 'without a path: ./briefs'
ATTACHE_PATH=one:two/c.yaml run "$ATTACHE" list --format tsv
status_is 0 && [ "$(cut -f 1 out | sort | tr '\n' ' ')" = 'one two ' ]
ok 'ATTACHE_PATH comes before ./briefs'
ATTACHE_PATH=one run "$ATTACHE" list --format tsv two
status_is 0 && [ "$(cut -f 1 out)" = two ]
ok 'a path comes before ATTACHE_PATH'
ATTACHE_PATH= run "$ATTACHE" list --format tsv
status_is 0 && [ "$(cut -f 1 out)" = here ]
ok 'an empty ATTACHE_PATH is none'
ATTACHE_PATH=:one: run "$ATTACHE" check
status_is 0 && silent_err
ok 'empty parts of ATTACHE_PATH are none'

brief print print Print 2025
run "$ATTACHE" -- print
status_is 0 && out_has 'All is said.'
ok 'behind -- no word is a command'
run "$ATTACHE" ./print
status_is 0 && out_has 'All is said.'
ok 'a path is no command'
run "$ATTACHE" one/b.yaml
cp out page
run "$ATTACHE" print one/b.yaml
status_is 0 && cmp -s out page
ok 'without a terminal a briefing is printed'
run "$ATTACHE" one two
cp out page
run "$ATTACHE" list one two
status_is 0 && cmp -s out page
ok 'without a terminal a library is listed'
run "$ATTACHE" nothing one/b.yaml
status_is 2 && [ "$(wc -l <out)" = 1 ] && err_has 'nothing:1:1: error'
ok 'a path that is not there does not hide the others'
brief lst lst Lst 2025
run "$ATTACHE" lst
status_is 0 && out_has 'All is said.'
ok 'a file that is there is no misspelt command'
run "$ATTACHE" one
status_is 0 && [ "$(wc -l <out)" = 1 ]
ok 'a folder is a library, even of one briefing'
plan
