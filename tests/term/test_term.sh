#!/bin/sh
# The reader in a real terminal: sizes, stopping and going on, ends of all kinds.
. tests/term/lib.sh

ATTACHE=${ATTACHE:-build/cc/attache}
BRIEFING=briefs/istanbul-first-round.yaml
FOOTER='? help'

expect() # what, wanted, got
{
	[ "$2" = "$3" ] || term_fail "$1 is '$3', not '$2'"
}

is_gone() { ! kill -0 "$1" 2>/dev/null; }

# The program's process: the last one that descends from the terminal's shell.
program_pid()
{
	pid=$(term_tmux list-panes -F '#{pane_pid}')
	while child=$(ps -A -o pid= -o ppid= | awk -v of="$pid" '$2 == of { print $1; exit }') && [ "$child" ]; do
		pid=$child
	done
	echo "$pid"
}

# Every size lays out anew; many at once end with the last.
term_start 120 40 "$ATTACHE" "$BRIEFING"
term_wait "$FOOTER"
for title in SUMMARY ACTORS CHRONOLOGY │; do
	term_wait "$title"
done
term_resize 40 12
term_wait_gone ACTORS
term_wait SUMMARY
for columns in 50 60 70 80 90 100 110; do
	term_resize $columns 30
done
term_resize 80 24
term_still
term_wait ACTORS
term_wait CHRONOLOGY
expect 'the number of rows with a footer' 1 "$(term_screen | grep -cF "$FOOTER")"
term_resize 19 5
term_wait_gone SUMMARY
term_resize 20 6
term_still
term_wait SUMMARY
term_resize 120 40
term_wait │
term_still
expect 'whether the cursor shows' 1 "$(term_cursor | cut -d, -f3)"
term_keys q
expect 'the exit status' 0 "$(term_status)"
term_wait_gone SUMMARY

# In a shell: Ctrl-Z gives the terminal back as it was, fg takes it again at the size it has then.
term_start 100 30 env PS1='ready> ' sh -i
term_wait 'ready>'
term_keys "$ATTACHE $BRIEFING" Enter
term_wait "$FOOTER"
term_keys C-z
term_wait_gone "$FOOTER"
term_wait Stopped
term_keys "stty -a | tr ';' '\n' | sed -n 's/^ *susp = /susp is /p; s/.* \(-*icanon\) .*/modes: \1/p'" Enter
term_wait 'susp is ^Z'
term_wait 'modes: icanon'
term_resize 60 20
term_keys fg Enter
term_wait "$FOOTER"
term_still
expect 'the number of rows with a footer' 1 "$(term_screen | grep -cF "$FOOTER")"

# The same when another program stops it, and when that cannot be caught; then the modes are still
# the reader's, where Enter is no end of a line.
for signal in TSTP STOP; do
	kill -s $signal "$(program_pid)"
	term_wait 'ready>'
	term_keys fg C-j
	term_wait_gone 'ready>'
	term_wait "$FOOTER"
done

# Ctrl-C and termination end it in order.
term_keys C-c
term_wait_gone "$FOOTER"
term_keys clear Enter 'echo "status $?"' Enter
term_wait 'ready>'
term_keys "$ATTACHE $BRIEFING; echo status \$?" Enter
term_wait "$FOOTER"
kill -s TERM "$(program_pid)"
term_wait 'status 0'
term_wait_gone "$FOOTER"
term_keys exit Enter

# A terminal that goes away ends it, too.
term_start 80 24 "$ATTACHE" "$BRIEFING"
term_wait "$FOOTER"
pid=$(program_pid)
term_tmux kill-server
term_until is_gone "$pid" || { echo "the program outlives its terminal"; exit 1; }

# Keys come from the terminal where the briefing comes from a pipe.
term_start 80 24 sh -c "cat $BRIEFING | $ATTACHE -"
term_wait "$FOOTER"
term_keys '?'
term_wait 'a line down'
term_keys Q
expect 'the exit status' 0 "$(term_status)"
