#!/bin/sh
# What a few pages look like in a real terminal of 256 colours, dark and light (tests/screens/looks).
# UPDATE=1 writes them anew.
. tests/term/lib.sh

ATTACHE=${ATTACHE:-build/cc/attache}
PYTHON=${PYTHON:-python3}
$PYTHON -c pass 2>/dev/null || { echo "python3 is missing"; exit 77; }
LIBRARY=tests/screens/library

# What all looks at all sizes of one page are.
page() # name, then keys
{
	name=$1
	shift
	for theme in dark light; do
		for size in '80 24' '120 40'; do
			term_start $size "$ATTACHE" --theme $theme "$LIBRARY"
			term_wait '? help'
			[ $# -eq 0 ] || term_keys "$@"
			term_still
			echo "== $theme, $size"
			term_tmux capture-pane -e -N -p | $PYTHON tests/term/looks.py
		done
	done >"$TERM_DIR/$name"
	if [ -n "${UPDATE:-}" ]; then
		cp "$TERM_DIR/$name" "tests/screens/looks/$name.txt"
	else
		diff -u "tests/screens/looks/$name.txt" "$TERM_DIR/$name" || term_fail "not as tests/screens/looks/$name.txt"
	fi
}

page list j
page briefing Enter Tab Tab
page matches Enter / r o u n d Enter n
page choosing Enter T j
