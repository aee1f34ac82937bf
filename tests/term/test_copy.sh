#!/bin/sh
# Copying: what the terminal gets is what its clipboard holds then.
. tests/term/lib.sh

ATTACHE=${ATTACHE:-build/cc/attache}
BRIEFING=tests/screens/library/talks.yaml
FOOTER='? help'

expect() # what, wanted, got
{
	[ "$2" = "$3" ] || term_fail "$1 is '$3', not '$2'"
}

copied() { term_tmux show-buffer 2>/dev/null; }
has_copied() { [ "$(copied | head -n 1)" = "$1" ]; }

term_start 120 40 "$ATTACHE" "$BRIEFING"
term_tmux set-option -s set-clipboard on
term_wait "$FOOTER"
term_keys Tab y
term_wait 'Copied the id coulter'
term_until has_copied coulter || term_fail "copied '$(copied)'"
term_keys 3 j j y
term_wait 'Copied the entry of 27 Feb 2025 with 2 sources'
term_until has_copied '27 February 2025: First Istanbul round (major)' || term_fail "copied '$(copied)'"
expect 'the number of sources' 2 "$(copied | grep -c '^\[[12]\] .*https://')"

# Nothing of it shows, and what is shown next is in its place.
term_keys j
term_wait_gone Copied
term_still
expect 'the number of rows with a footer' 1 "$(term_screen | grep -cF "$FOOTER")"
expect 'the row of the footer' 40 "$(term_screen | grep -nF "$FOOTER" | cut -d: -f1)"
term_keys Q
expect 'the exit status' 0 "$(term_status)"
