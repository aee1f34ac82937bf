#!/bin/sh
# The helper itself: what is typed arrives, the screen has the size asked for, the exit status comes back.
. tests/term/lib.sh

term_start 60 12 sh -c 'printf "size %s\n" "$(stty size)"; read line; echo "got: $line — '"it's"' Дарчиев"; exit 7'
term_wait 'size 12 60'
term_keys 'two words' Enter
term_wait "got: two words — it's Дарчиев"
[ "$(term_status)" = 7 ] || term_fail "exit status $(term_status)"
term_screen | sed -n 3p >"$TERM_DIR/third"
printf '%s\n' "got: two words — it's Дарчиев" | cmp - "$TERM_DIR/third" || term_fail 'the third row differs'

term_start 20 6 sh -c 'trap "stty size" WINCH; echo ready; while :; do sleep 0.05; done'
term_wait ready
term_resize 40 10
term_wait '10 40'
