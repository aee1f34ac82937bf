# To be read by test scripts (". tests/term/lib.sh"): runs a program in a real terminal, a detached tmux
# with a server of its own, types, waits for what appears, and looks. Nothing sleeps for a fixed time.
#
#   term_start COLUMNS ROWS COMMAND...   starts it; TERM_NAME=screen-256color and the like chooses TERM
#   term_keys KEY...                     tmux's names (Enter, Tab, BSpace, C-z, PageDown) or text
#   term_wait TEXT                       until the screen holds TEXT; fails after TERM_PATIENCE seconds
#   term_wait_gone TEXT                  until it no longer does
#   term_still                           until two looks, a little apart, are the same
#   term_screen                          the screen as text, without blanks at the ends of rows
#   term_screen_styled                   the same with its escape sequences
#   term_cursor                          column,row from 0, and whether it shows (1 or 0): "12,3,1"
#   term_resize COLUMNS ROWS
#   term_status                          the program's exit status, once it has ended (waits for it)
#   term_compare FILE                    the screen must be as FILE; UPDATE=1 writes the file anew
#   term_stop                            ends everything (also at the script's end)
#
# A wait that fails shows the screen and ends the script with 1. Scripts are skipped without tmux.

command -v tmux >/dev/null 2>&1 || { echo "tmux is missing"; exit 77; }

TERM_PATIENCE=${TERM_PATIENCE:-20}
TERM_NUMBER=0
TERM_DIR=$(mktemp -d "${TMPDIR:-/tmp}/attache-term.XXXXXX") || exit 1
trap term_stop EXIT
trap 'exit 1' HUP INT TERM

term_tmux() { tmux -S "$TERM_DIR/socket$TERM_NUMBER" -f /dev/null "$@"; }

term_stop()
{
	term_tmux kill-server 2>/dev/null
	rm -rf "$TERM_DIR"
}

term_start()
{
	term_tmux kill-server 2>/dev/null
	# A server that is about to end must not be asked for a session.
	TERM_NUMBER=$((TERM_NUMBER + 1))
	rm -f "$TERM_DIR/status"
	columns=$1 rows=$2
	shift 2
	# The command is passed as a script of its own, so that no quoting is lost on the way.
	# An interruption is the program's, not the shell's.
	{
		echo 'trap : INT'
		printf 'export LC_ALL=C.UTF-8 TERM=%s\nunset COLUMNS LINES TMUX\n' "${TERM_NAME:-tmux-256color}"
		for word; do
			printf "'%s' " "$(printf '%s' "$word" | sed "s/'/'\\\\''/g")"
		done
		printf '\necho $? >"%s/status.new"; mv "%s/status.new" "%s/status"\n' \
			"$TERM_DIR" "$TERM_DIR" "$TERM_DIR"
		# The screen stays to be looked at after the program has ended.
		echo 'exec sleep 600'
	} >"$TERM_DIR/command"
	term_tmux -u new-session -d -x "$columns" -y "$rows" "sh '$TERM_DIR/command'" \; \
		set-option -g status off \; set-option -g escape-time 0 \; set-option -g remain-on-exit on ||
		term_fail "tmux does not start"
	term_resize "$columns" "$rows"
}

term_keys() { term_tmux send-keys "$@"; }
term_screen() { term_tmux capture-pane -p | sed 's/ *$//'; }
term_screen_styled() { term_tmux capture-pane -e -p; }
term_cursor() { term_tmux display-message -p '#{cursor_x},#{cursor_y},#{cursor_flag}'; }
term_resize() { term_tmux resize-window -x "$1" -y "$2"; }

term_fail()
{
	echo "$*; the screen:"
	term_screen 2>/dev/null | sed 's/^/|/'
	exit 1
}

# Asks again and again, every 50 ms, until the function named first says yes.
term_until()
{
	rounds=$((TERM_PATIENCE * 20))
	while ! "$@"; do
		rounds=$((rounds - 1))
		[ "$rounds" -gt 0 ] || return 1
		sleep 0.05
	done
}

term_shows() { term_screen | grep -qF -e "$1"; }
term_lacks() { ! term_shows "$1"; }
term_ended() { [ -e "$TERM_DIR/status" ]; }

term_same_twice()
{
	before=$(term_screen; term_cursor)
	sleep 0.1
	[ "$before" = "$(term_screen; term_cursor)" ]
}

term_wait() { term_until term_shows "$1" || term_fail "'$1' did not appear"; }
term_wait_gone() { term_until term_lacks "$1" || term_fail "'$1' did not go away"; }
term_still() { term_until term_same_twice || term_fail "the screen does not come to rest"; }

term_status()
{
	term_until term_ended || term_fail "the program did not end"
	cat "$TERM_DIR/status"
}

term_compare()
{
	if [ -n "${UPDATE:-}" ]; then
		term_screen >"$1"
		return
	fi
	term_screen | diff -u "$1" - || term_fail "not as $1"
}
