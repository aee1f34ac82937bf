#!/bin/sh
# print: which briefings, which parts of them, how wide; and its exit status.
. tests/cli/lib.sh
cd "$TMPDIR" || exit 1

brief lib/a.yaml alpha 'First of all' 2025-02
cat >>lib/a.yaml <<'Y'
handling: TLP:AMBER
judgements:
  - {text: A second round will follow., likelihood: likely, confidence: low, sources: [s]}
gaps: [Who raised it?]
watch: [A date for it]
actors:
  - id: x
    name: Ann Example
    links:
      - {to: bob, type: head_of, start: 2010, end: 2012, sources: [s]}
      - {to: bob, type: owns, start: 2024, end: .., sources: [s]}
  - Bob
chronology:
  - {date: 2011-05, title: Earlier entry, actors: [x, bob], sources: [s]}
  - {date: 2025-02-03, title: Later entry, actors: [x], sources: [s]}
sources:
  - {id: s, title: A gazette, url: "https://example.org/one"}
Y
brief lib/sub/b.yaml beta 'Second of all' 2024
brief lib/c.yaml gamma 'Third of all' 2023
printf 'registry: 1\nactors: [Carl Registered]\n' >lib/r.yaml
brief more/d.yaml delta 'Fourth of all' 2022
echo 'related: [here, there, beta, everywhere]' >>more/d.yaml
echo 'colour: blue' >lib/settings.yaml

run "$ATTACHE" print lib/a.yaml
status_is 0 && silent_err
ok 'a briefing'
for text in 'First of all' TLP:AMBER 'All is said.' 'A second round will follow.' 'Who raised it?' \
	'A date for it' 'Ann Example' Bob 'Earlier entry' 'Later entry' 'A gazette' https://example.org/one; do
	out_has "$text"
	ok "shows $text"
done
! grep -q "$(printf '\033')" out
ok 'no escape sequences in a file'
! grep -q ' $' out
ok 'no blanks at the ends of lines'
cp out page
"$ATTACHE" print - <lib/a.yaml >out 2>err
status=$?
status_is 0 && cmp -s out page
ok 'standard input'
cat lib/a.yaml | "$ATTACHE" print - >out 2>err
status=$?
status_is 0 && cmp -s out page
ok 'standard input from a pipe'

for width in 20 40 80 120; do
	run "$ATTACHE" print --width $width lib/a.yaml
	status_is 0 && ! grep -qE "^.{$((width + 1))}" out
	ok "--width $width"
done
COLUMNS=40 run "$ATTACHE" print lib/a.yaml
cp out page
run "$ATTACHE" print --width=40 lib/a.yaml
cmp -s out page
ok 'COLUMNS'
COLUMNS=40 run "$ATTACHE" print --width 90 lib/a.yaml
cp out page
run "$ATTACHE" print --width 90 lib/a.yaml
cmp -s out page && [ "$(wc -L <out)" -le 90 ]
ok '--width goes before COLUMNS'
run "$ATTACHE" print lib/a.yaml
cp out page
for columns in '' 0 -5 wide 80x; do
	COLUMNS=$columns run "$ATTACHE" print lib/a.yaml
	cmp -s out page
	ok "COLUMNS='$columns' is 80"
done

run "$ATTACHE" print --section chronology lib/a.yaml
status_is 0 && out_has 'Later entry' && out_lacks 'All is said.' && out_lacks 'A second round' && out_lacks TLP
ok '--section leaves out all else'
run "$ATTACHE" print --section judgements lib/a.yaml
out_has 'A second round' && out_has 'Who raised it?' && out_has 'A date for it' && out_lacks 'Later entry'
ok '--section judgements has gaps and what to watch'
run "$ATTACHE" print --section chronology,summary lib/a.yaml
cp out page
[ "$(grep -n 'All is said.' page | cut -d : -f 1)" -lt "$(grep -n 'Later entry' page | cut -d : -f 1)" ]
ok 'sections stand in the order of the page'
run "$ATTACHE" print --section summary --section chronology lib/a.yaml
cmp -s out page
ok '--section twice'

run "$ATTACHE" print --as-of 2011-12 lib/a.yaml
status_is 0 && out_has 'Earlier entry' && out_lacks 'Later entry' && out_has 'head of' && out_lacks owns
ok '--as-of'
run "$ATTACHE" print --as-of 2025-02 lib/a.yaml
out_has 'Later entry' && out_lacks 'head of' && out_has owns
ok '--as-of a month: what may lie in it'
run "$ATTACHE" print --as-of 2011-12 --format json lib/a.yaml
out_has 'Earlier entry' && out_lacks 'Later entry' && out_has head_of && out_lacks owns
ok '--as-of in JSON'

titles() { grep -oE '(First|Second|Third) of all' out | cut -c 1 | tr -d '\n'; }
run "$ATTACHE" print lib
status_is 0 && silent_err && [ "$(titles)" = FTS ]
ok 'a folder, in the order of its paths'
run "$ATTACHE" print lib/c.yaml lib/a.yaml
status_is 0 && [ "$(titles)" = TF ]
ok 'files in the order in which they are named'
run "$ATTACHE" print lib/a.yaml ./lib/a.yaml lib/a.yaml
status_is 0 && [ "$(titles)" = F ]
ok 'a file that is named twice is printed once'
run "$ATTACHE" print lib/sub/ lib
[ "$(titles)" = SFT ]
ok 'a folder within another is printed once'
run "$ATTACHE" print lib
out_lacks 'Carl Registered'
ok 'a registry in a folder is not printed'
run "$ATTACHE" print lib/r.yaml
status_is 0 && out_has 'Carl Registered' && out_lacks current
ok 'a registry that is named is'
run "$ATTACHE" print more
out_has 'Related   here, there, beta, everywhere'
ok 'related briefings that are not at hand share a line'
run "$ATTACHE" print more lib/sub
out_has 'Related   here, there' && grep -qx ' *Second of all' out && grep -qx ' *everywhere' out
ok 'those at hand have lines of their own'
run "$ATTACHE" print --format json lib/r.yaml
status_is 0 && out_has '"registry": "1"' && out_has 'Carl Registered'
ok 'as JSON as well'

run "$ATTACHE" print --format json lib/a.yaml
status_is 0 && [ "$(sed -n 1,2p out)" = "$(printf '{\n  "briefing": "1",')" ]
ok 'JSON of one briefing is an object'
run "$ATTACHE" print --format json lib
status_is 0 && [ "$(sed -n 1,3p out)" = "$(printf '[\n  {\n    "briefing": "1",')" ] && [ "$(grep -c '"briefing": ' out)" = 3 ]
ok 'JSON of several is an array'
run "$ATTACHE" print --format json --section summary lib/a.yaml
out_has '"summary"' && out_has '"id": "alpha"' && out_lacks '"gaps"' && out_lacks '"actors"' && out_lacks '"sources"'
ok '--section in JSON'

printf '%s\n' 'briefing: 1' 'title: Shown still' 'date: yesterday' 'summary: All is said.' >faulty.yaml
run "$ATTACHE" print faulty.yaml
status_is 2 && out_has 'Shown still' && out_has 'All is said.' && grep -q '^faulty.yaml:3:7: error: ' err
ok 'a bad date: shown as far as it goes, status 2'
run "$ATTACHE" print --format json faulty.yaml
status_is 2 && out_has '"date": "yesterday"'
ok 'in JSON as it stands'
run "$ATTACHE" print faulty.yaml lib/c.yaml
status_is 2 && [ "$(titles)" = T ] && out_has 'Shown still'
ok 'the others are shown'
printf 'briefing: 1\ntitle: "\n' >broken.yaml
run "$ATTACHE" print broken.yaml lib/c.yaml
status_is 2 && [ "$(titles)" = T ] && grep -q '^broken.yaml:[0-9]*:[0-9]*: error: ' err
ok 'one that does not parse does not hide the others'
run "$ATTACHE" print broken.yaml
status_is 2 && silent_out
ok 'by itself there is nothing to show'
run "$ATTACHE" print lib/settings.yaml
status_is 2 && silent_out && grep -q '^lib/settings.yaml:1:1: error: ' err
ok 'no briefing, but named'
run "$ATTACHE" print no/such.yaml
status_is 2 && silent_out && grep -q '^no/such.yaml:1:1: error: ' err
ok 'no such file'
mkfifo pipe
run "$ATTACHE" print pipe
status_is 2 && silent_out && grep -q '^pipe:1:1: error: ' err
ok 'a named pipe is no file to wait for'
mkdir empty
run "$ATTACHE" print empty
status_is 1 && silent_out && err_has 'no briefing'
ok 'an empty folder'
sed 's/^title:/colour: blue\ntitle:/' lib/c.yaml >warned.yaml
run "$ATTACHE" print warned.yaml
status_is 0 && grep -q '^warned.yaml:3:1: warning: ' err
ok 'a warning leaves the status 0'
run "$ATTACHE" print -q warned.yaml
status_is 0 && silent_err
ok '-q keeps warnings back'
run "$ATTACHE" print -q faulty.yaml
status_is 2 && err_has error:
ok 'but no errors'
run "$ATTACHE" print -v lib
status_is 0 && err_has lib/settings.yaml
ok '-v names what was passed over'
plan
