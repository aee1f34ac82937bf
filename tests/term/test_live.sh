#!/bin/sh
# Files that change are shown by themselves, however they are saved, and the place is kept.
. tests/term/lib.sh

ATTACHE=${ATTACHE:-build/cc/attache}
FOOTER='? help'
DESK="$TERM_DIR/desk"

expect() # what, wanted, got
{
	[ "$2" = "$3" ] || term_fail "$1 is '$3', not '$2'"
}

# A briefing of many paragraphs, with the word in all of them or in one.
briefing() # title word [more [paragraph]]
{
	printf 'briefing: 1\ntitle: %s\ndate: 2025-01-01\nsummary: |\n' "$1"
	printf '%b' "$3"
	for i in 1 2 3 4 5 6 7 8 9 10 11 12; do
		printf '  Paragraph %s has a %s.\n\n' "$i" "$([ "$i" = "${4:-$i}" ] && echo "$2" || echo word)"
	done
}

# The row one is at.
row() { term_screen | sed -n "$(($(term_cursor | cut -d, -f2) + 1))p"; }

mkdir "$DESK"
briefing One word >"$DESK/one.yaml"
briefing Two word >"$DESK/two.yaml"
term_start 80 12 "$ATTACHE" "$DESK"
term_wait "$FOOTER"
term_keys Enter
term_wait 'Paragraph 1 has a word'
term_keys z j j j j j j j j j j j j j j
term_still
expect 'the row' ' Paragraph 8 has a word.' "$(row)"

# In place, with lines put before the one that one is at.
briefing One sentence '  Put before.\n\n  So is this.\n\n' 8 >"$DESK/one.yaml"
term_wait 'Paragraph 8 has a sentence'
term_still
expect 'the row' ' Paragraph 8 has a sentence.' "$(row)"

# By renaming, as most editors do.
briefing One phrase '' 8 >"$DESK/one.new"
mv "$DESK/one.new" "$DESK/one.yaml"
term_wait 'Paragraph 8 has a phrase'
term_wait 'Read again: '
term_still
expect 'the row' ' Paragraph 8 has a phrase.' "$(row)"

# Truncated, and so broken: the last good version stays, and what is wrong is said whatever one does.
: >"$DESK/one.yaml"
term_wait 'Kept as it was'
term_keys j j
term_wait 'Paragraph 9 has a word'
term_wait 'Kept as it was'
printf 'briefing: 1\ntitle: "One\n' >"$DESK/one.yaml"
term_wait 'Kept as it was; line 2, column 8'
term_wait 'Paragraph 9 has a word'
briefing One line '' 9 >"$DESK/one.yaml"
term_wait 'Paragraph 9 has a line'
term_wait_gone Kept

# Another file does not disturb; while one types, nothing changes.
term_keys / l i n
term_wait '/lin'
briefing One stroke >"$DESK/one.yaml"
term_still
term_wait '/lin'
term_screen | grep -q stroke && term_fail 'the page changes while one types'
term_keys Escape
term_wait 'has a stroke'

# Removed, and there again; added, renamed away, in a new folder.
rm "$DESK/one.yaml"
term_wait 'what this page showed is gone'
briefing One word >"$DESK/one.yaml"
term_wait 'has a word'
term_keys BSpace
term_wait 'by date'
briefing Three word >"$DESK/three.yaml"
term_wait 'New: '
term_wait ' of 3'
mkdir "$DESK/folder"
mv "$DESK/three.yaml" "$DESK/folder/three.yml"
briefing Four word >"$DESK/folder/four.yaml"
term_wait ' of 4'
term_keys g
term_wait Four
rm -r "$DESK/folder"
term_wait ' of 2'
term_wait_gone Four
term_keys Q
expect 'the exit status' 0 "$(term_status)"

# A file that was named is waited for.
term_start 80 12 "$ATTACHE" "$DESK/two.yaml"
term_wait 'Paragraph 1 has a word'
rm "$DESK/two.yaml"
term_wait 'Kept as it was'
term_wait 'Paragraph 1 has a word'
briefing Two sentence >"$DESK/two.yaml"
term_wait 'Paragraph 1 has a sentence'
term_keys Q
expect 'the exit status' 0 "$(term_status)"
