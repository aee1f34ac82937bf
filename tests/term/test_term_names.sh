#!/bin/sh
# Terminals of many, few and no colours, and those that cannot be used.
. tests/term/lib.sh

ATTACHE=${ATTACHE:-build/cc/attache}
BRIEFING=briefs/istanbul-first-round.yaml
FOOTER='? help'
ESC=$(printf '\033')

refused() # TERM, words of the message
{
	TERM_NAME=$1 term_start 100 10 "$ATTACHE" "$BRIEFING"
	[ "$(term_status)" = 2 ] || term_fail "TERM=$1: exit status $(term_status)"
	term_wait "$2"
	term_wait "(TERM=$1)"
}

# Whether what is shown has a colour; tmux tells attributes and colours as SGR.
has_colour() { term_screen_styled | grep -Eq "$ESC\[([0-9]+;)*[34][0-8][;m]"; }
has_attribute() { term_screen_styled | grep -Eq "$ESC\[([0-9]+;)*[147](;[0-9]+)*m"; }

open_reader() # TERM
{
	TERM_NAME=$1 term_start 80 24 "$ATTACHE" "$BRIEFING"
	term_wait "$FOOTER"
	term_keys Down j Tab
	term_still
	has_attribute || term_fail "TERM=$1: nothing stands out"
}

leave()
{
	term_keys Q
	[ "$(term_status)" = 0 ] || term_fail "exit status $(term_status)"
}

for name in xterm-256color tmux-256color linux xterm-color; do
	infocmp "$name" >/dev/null 2>&1 || continue
	open_reader "$name"
	has_colour || term_fail "TERM=$name: no colour"
	leave
done
for name in vt100 xterm-mono; do
	infocmp "$name" >/dev/null 2>&1 || continue
	open_reader "$name"
	has_colour && term_fail "TERM=$name: a colour"
	leave
done

term_start 80 24 env NO_COLOR=1 "$ATTACHE" "$BRIEFING"
term_wait "$FOOTER"
has_colour && term_fail 'NO_COLOR: a colour'
leave

# curses loses what it had allocated when it finds no terminal.
export ASAN_OPTIONS="${ASAN_OPTIONS:+$ASAN_OPTIONS:}detect_leaks=0"
refused nonesuch 'TERM names no terminal that is known here'
refused dumb 'cannot show a screen of text'
