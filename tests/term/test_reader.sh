#!/bin/sh
# What a real terminal shows of a page is what the tests without one approved (tests/screens): the
# text, and where the cursor stands.
. tests/term/lib.sh

ATTACHE=${ATTACHE:-build/cc/attache}
LIBRARY=tests/screens/library

# The screen of that size from a golden: its text, then "column,row" of the cursor.
approved() # name size
{
	awk -v size="$2" '
		/^== / { on = index($0, "== " size ",") == 1; if (on) cursor = $(NF) "," $(NF - 2) }
		/^-- roles/ { on = 0 }
		on && !/^== / { print }
		END { sub(/,$/, "", cursor); print cursor }' "tests/screens/$1.txt"
}

check() # name columns rows keys...
{
	name=$1 columns=$2 rows=$3
	shift 3
	term_start "$columns" "$rows" "$ATTACHE" "$LIBRARY"
	term_wait '? help'
	[ $# -eq 0 ] || term_keys "$@"
	term_still
	approved "$name" "${columns}x$rows" >"$TERM_DIR/approved"
	{ term_screen; term_cursor | cut -d, -f1,2; } >"$TERM_DIR/shown"
	diff -u "$TERM_DIR/approved" "$TERM_DIR/shown" || term_fail "not as tests/screens/$name.txt has it"
}

for size in '80 24' '120 40' '40 12' '20 6'; do
	check list $size
	check briefing $size Enter
done
check briefing 200 60 Enter
check chronology 80 24 Enter 3 j j j j j
check link 80 24 Enter Tab Tab Tab
check actor 120 40 Enter Tab Enter
check matches 120 40 Enter / r o u n d Enter n n
check search 80 24 Enter / r o u n d
check problems 80 24 G Enter
check help 80 24 Enter '?'

# From the first page the program is left.
term_keys q q q
[ "$(term_status)" = 0 ] || term_fail "q ends with $(term_status)"
