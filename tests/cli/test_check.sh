#!/bin/sh
# check: every file of tests/data/check against what is expected of it, in text and JSON; statuses.
. tests/cli/lib.sh
top=$PWD
data=$top/tests/data/check

# The diagnostics of a file as LINE:COLUMN severity code.
found() { sed -n "s|^{\"file\": \"$1\", \"line\": \([0-9]*\), \"column\": \([0-9]*\), \"severity\": \"\([a-z]*\)\", \"code\": \"\([a-z-]*\)\".*|\1:\2 \3 \4|p" "$TMPDIR/out"; }

# Whether each line fits the pattern of the same line.
fits() # found expected
{
	[ "$(grep -c . "$1")" = "$(grep -c . "$2")" ] || return 1
	while read -r pattern <&3; do
		read -r line <&4
		case $line in $pattern) ;; *) return 1 ;; esac
	done 3<"$2" 4<"$1"
}

expected_status() # expect-file...
{
	if cat "$@" | grep -q .; then echo 1; else echo 0; fi
}

cd "$data" || exit 1
for expect in *.expect */*.expect; do
	file=$(ls "${expect%.expect}".y*ml)
	case $file in */*) target=${file%/*} ;; *) target=$file ;; esac
	[ "$target" = passed-over ] && set -- -v || set --
	run "$ATTACHE" check --strict --format json "$@" "$target"
	found "$file" >"$TMPDIR/found"
	case $file in */*) ;; *) status_is "$(expected_status "$expect")" ;; esac &&
		silent_err && fits "$TMPDIR/found" "$expect"
	ok "$file" || sed 's/^/# found: /' "$TMPDIR/found"
	cp "$TMPDIR/found" "$TMPDIR/json"
	run "$ATTACHE" check --strict "$@" "$target"
	sed -En "s#^$file:([0-9]+:[0-9]+): (error|warning): .+#\1 \2#p" "$TMPDIR/out" >"$TMPDIR/found"
	cut -d ' ' -f 1,2 "$TMPDIR/json" | cmp -s - "$TMPDIR/found" &&
		! grep -vqE '^[^:]+:[1-9][0-9]*:[1-9][0-9]*: (error|warning): .' "$TMPDIR/out"
	ok "$file as text"
done
cd "$TMPDIR" || exit 1

brief good.yaml good Good 2025
run "$ATTACHE" check good.yaml
status_is 0 && silent_out && silent_err
ok 'nothing to say'
sed 's/^title:/colour: blue\ntitle:/' good.yaml >warned.yaml
run "$ATTACHE" check warned.yaml
status_is 0 && grep -q '^warned.yaml:3:1: warning: .*colour' out
ok 'warnings leave the status 0'
run "$ATTACHE" check --strict warned.yaml
status_is 1 && grep -q '^warned.yaml:3:1: warning: ' out
ok 'with --strict they count'
run "$ATTACHE" check -q warned.yaml
status_is 0 && silent_out
ok '-q keeps them back'
printf 'briefing: 1\ntitle: [\n' >broken.yaml
run "$ATTACHE" check broken.yaml good.yaml
status_is 1 && silent_err
ok 'YAML that does not parse is 1'
run "$ATTACHE" check broken.yaml none.yaml
status_is 2 && grep -q '^none.yaml:1:1: error: ' out
ok 'what cannot be read is 2'
echo 'colour: blue' >settings.yaml
run "$ATTACHE" check settings.yaml
status_is 1 && grep -q '^settings.yaml:1:1: error: ' out
ok 'no briefing, but named'
mkdir lib
cp good.yaml settings.yaml lib
run "$ATTACHE" check --strict lib
status_is 0 && silent_out
ok 'in a folder it is passed over'
run "$ATTACHE" check --strict -v lib
status_is 0 && grep -q '^lib/settings.yaml:1:1: warning: ' out
ok '-v says so, which counts for nothing'
printf '%s\n' 'briefing: 1' 'titel: x' 'date: 2025-2-3' 'summary: ""' >many.yaml
run "$ATTACHE" check many.yaml
status_is 1 && [ "$(wc -l <out)" -ge 4 ] && out_has title && out_has 2025-02-03
ok 'all faults in one pass'
run "$ATTACHE" check --format json - <many.yaml
status_is 1 && [ "$(grep -c '^{"file": "-", ' out)" = "$(wc -l <out)" ]
ok 'standard input'
mkdir empty
run "$ATTACHE" check empty
status_is 1 && silent_out && err_has 'no briefing'
ok 'an empty folder'
run "$ATTACHE" check --strict "$top/briefs"
status_is 0 && silent_out
ok 'the shipped briefings'
plan
