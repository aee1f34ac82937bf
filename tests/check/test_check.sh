#!/bin/sh
# Every file of tests/data/check through `attache check`: its findings are those of its .expect, in
# order, in JSON and in text alike, and the exit status tells whether there were any.
set -u
data=tests/data/check
count=0
out=$TMPDIR/out

# The findings of one file in JSON Lines, as "LINE:COLUMN severity code".
findings() # file
{
	grep -F "\"file\": \"$1\"" "$out" |
		sed 's/.*"line": *\([0-9]*\), *"column": *\([0-9]*\), *"severity": *"\([a-z]*\)", *"code": *"\([a-z0-9-]*\)".*/\1:\2 \3 \4/'
}

# Prints what differs between the findings on standard input and the patterns of a file.
compare() # expect-file
{
	while IFS= read -r pattern || [ -n "$pattern" ]; do
		IFS= read -r found <&3 || found='nothing'
		case $found in
		$pattern) ;;
		*) echo "expected $pattern, found $found" ;;
		esac
	done <"$1"
	while IFS= read -r found <&3; do
		echo "found $found besides"
	done
}

result() # name problems
{
	count=$((count + 1))
	if [ -z "$2" ]; then
		echo "ok $count - $1"
	else
		echo "not ok $count - $1"
		echo "$2" | sed 's/^/# /'
	fi
}

# The worst that the expectations hold, as `check --strict` ends: 0 clean, 1 findings.
expected_status() # expect-file...
{
	if cat "$@" | grep -qv ' passed-over$'; then echo 1; else echo 0; fi
}

check() # path file...
{
	path=$1
	shift
	"$ATTACHE" check --strict -v --format json "$path" >"$out" 2>"$out.err"
	status=$?
	lines=0
	problems=$(
		set --
		for file in $files; do
			findings "$file" >"$out.found"
			compare "${file%.y*ml}.expect" 3<"$out.found"
			set -- "$@" "${file%.y*ml}.expect"
		done
		wanted=$(expected_status "$@")
		[ "$status" = "$wanted" ] || echo "ended with $status instead of $wanted"
		[ -s "$out.err" ] && cat "$out.err"
		"$ATTACHE" check --strict -v "$path" >"$out.text" 2>&1
		wrong=$(grep -cvE '^[^:]+:[0-9]+:[0-9]+: (error|warning): .+[^.]$' "$out.text")
		[ "$wrong" = 0 ] || grep -vE '^[^:]+:[0-9]+:[0-9]+: (error|warning): .+[^.]$' "$out.text"
		[ "$(wc -l <"$out")" = "$(wc -l <"$out.text")" ] || echo "text and JSON differ"
	)
	result "${path#"$data"/}" "$problems"
}

for file in "$data"/*.y*ml; do
	files=$file
	check "$file"
done
for folder in "$data"/*/; do
	files=$(ls "$folder"*.y*ml)
	check "${folder%/}"
done

# Without --strict only errors count.
"$ATTACHE" check "$data/unsourced-event.yaml" >"$out" && grep -q warning: "$out"
result "a warning alone ends with 0" "$([ $? = 0 ] || cat "$out")"
echo "1..$count"
