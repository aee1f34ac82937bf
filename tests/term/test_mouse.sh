#!/bin/sh
# What curses does not know of a terminal: the mouse, if it is switched on, and text that is pasted.
. tests/term/lib.sh

ATTACHE=${ATTACHE:-build/cc/attache}
LIBRARY=tests/screens/library

# The modes the terminal has been asked for: mouse, told in numbers.
modes() { term_tmux display-message -p '#{mouse_standard_flag}#{mouse_sgr_flag}'; }

expect() # what wanted seen
{
	[ "$2" = "$3" ] || term_fail "$1: $3 instead of $2"
}

printf '[reader]\nmouse = yes\n' >"$TERM_DIR/settings.ini"
term_start 80 24 sh -c "$ATTACHE --config '$TERM_DIR/settings.ini' $LIBRARY; echo done"
term_wait '? help'
expect 'the modes with a mouse' 11 "$(modes)"
term_keys -l "$(printf '\033[<0;20;7M\033[<0;20;7m')"
term_wait '2 of 5'
term_keys -l "$(printf '\033[<65;20;7M')"
term_wait '3 of 5'
term_keys q
term_wait done
expect 'the modes afterwards' 00 "$(modes)"

# Pasted text is no keys but where one types; there it is one line.
term_start 80 24 "$ATTACHE" "$LIBRARY"
term_wait '? help'
expect 'the modes without a mouse' 00 "$(modes)"
term_tmux set-buffer "$(printf 'Qmin\nRiyadh\n')"
term_tmux paste-buffer -p -r
term_wait 'Pasted text is taken only where one types'
term_tmux set-buffer "$(printf 'min\nRiyadh\n')"
term_keys F
term_wait 'filter:'
term_tmux paste-buffer -p -r
term_wait 'filter: min Riyadh'
term_wait '1 of 5'
term_keys Escape
term_wait_gone 'filter:'
term_keys Q
expect 'the exit status' 0 "$(term_status)"
