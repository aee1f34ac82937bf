#!/bin/sh
# Editing the file one is in: editors of all kinds, which record what they are given.
. tests/term/lib.sh

ATTACHE=${ATTACHE:-build/cc/attache}
FOOTER='? help'
STUBS="$TERM_DIR/stubs"
TOLD="$TERM_DIR/told"
DESK="$TERM_DIR/a desk's \"own\""

expect() # what, wanted, got
{
	[ "$2" = "$3" ] || term_fail "$1 is '$3', not '$2'"
}

# A program of that name, which records its arguments; the lines of its script follow.
stub() # name
{
	{
		echo '#!/bin/sh'
		echo "{ for a; do printf '%s|' \"\$a\"; done; echo; } >>'$TOLD'"
		cat
	} >"$STUBS/$1"
	chmod 755 "$STUBS/$1"
}

was_told() { [ "$(tail -n 1 "$TOLD" 2>/dev/null)" = "$1" ]; }
expect_told() { term_until was_told "$1" || term_fail "told '$(cat "$TOLD" 2>/dev/null)', not '$1'"; }

start() # columns rows editor file
{
	rm -f "$TOLD"
	term_start "$1" "$2" env -u VISUAL PATH="$STUBS:/bin:/usr/bin" EDITOR="$3" sh -c '
		cd "$1" && shift && exec "$@"' sh "$DESK" "$PWD/${ATTACHE#"$PWD/"}" -- "$4"
	term_wait "$FOOTER"
}

leave()
{
	term_keys Q
	expect 'the exit status' 0 "$(term_status)"
}

mkdir -p "$STUBS" "$DESK"
printf 'briefing: 1\ntitle: Plain\ndate: 2025\nsummary: Words.\n' >"$TERM_DIR/plain.yaml"
for name in '-dash.yaml' '+plus $(x).yaml' 'plain.yaml'; do
	cat >"$DESK/$name" <<-'END'
		briefing: 1
		title: First words
		date: 2025
		summary: |
		  One line.

		  Another line.
		chronology:
		- {date: 2025-01-01, title: Beginning}
		- date: 2025-02-01
		  title: Middle
		- date: 2025-03-01
		  title: End
	END
done

# It has the terminal to itself and is told the line; what it saves is shown, and one is where one
# was. The size may be another by then.
stub nano <<-'END'
	echo "nano edits, $(stty size)"
	read line
	sed -i 's/First words/Other words/; s/Beginning/A new beginning/' "$2"
END
start 100 30 'nano --opt "a b"' plain.yaml
term_keys 3 j j e
term_wait 'nano edits, 30 100'
term_wait_gone CHRONOLOGY
expect_told '--opt|a b|+12,3|plain.yaml|'
term_keys C-c
term_wait CHRONOLOGY
term_wait 'nano was ended by signal 2'
stub nano <<-'END'
	echo "nano edits, $(stty size)"
	read line
	sed -i 's/First words/Other words/; s/Beginning/A new beginning/' "$4"
END
term_keys e
term_wait 'nano edits'
term_resize 80 24
term_keys Enter
term_wait 'Other words'
term_wait "$FOOTER"
term_still
expect 'the row of the footer' 24 "$(term_screen | grep -nF "$FOOTER" | cut -d: -f1)"
row=$(term_cursor | cut -d, -f2)
expect 'the line one is at' 1 "$(term_screen | sed -n "$((row + 1))p" | grep -c 'Mar .*End')"
leave

# Names that look like options are none, and nothing in them is read by a shell.
stub vi </dev/null
for name in '-dash.yaml' '+plus $(x).yaml'; do
	start 80 24 vi "$name"
	term_keys j j e
	expect_told "+7|./$name|"
	term_wait "$FOOTER"
	leave
done

# An editor with a window of its own leaves the terminal alone.
stub code <<-END
	echo \$\$ >"$TERM_DIR/code"
	exec sleep 300
END
start 80 24 code plain.yaml
term_keys e
expect_told '--wait|--goto|plain.yaml:5:3|'
term_wait 'Editing with code: plain.yaml'
term_keys 3 z
term_wait_gone SUMMARY
leave
kill "$(cat "$TERM_DIR/code")" || term_fail 'the editor has ended with the reader'

# What fails or is missing is said.
echo 'exit 5' | stub code
start 80 24 code plain.yaml
term_keys e
term_wait 'code ended with status 5'
leave
start 80 24 nowhere-at-all plain.yaml
term_keys e
term_wait 'nowhere-at-all cannot be run'
term_keys 3
term_wait "$FOOTER"
leave

# One that is stopped stops the reader as well, and the shell has the terminal; both go on together.
stub vi <<-END
	kill -s TSTP 0
	echo "went on"
	read line
END
term_start 80 24 env -u VISUAL PS1='ready> ' PATH="$STUBS:/bin:/usr/bin" EDITOR=vi sh -i
term_wait 'ready>'
term_keys "'$PWD/${ATTACHE#"$PWD/"}' '$TERM_DIR/plain.yaml'" Enter
term_wait "$FOOTER"
term_keys e
term_wait 'Stopped'
term_keys fg Enter
term_wait 'went on'
term_keys Enter
term_wait "$FOOTER"
term_keys Q
term_wait_gone "$FOOTER"
term_keys 'exit' Enter
expect 'the exit status' 0 "$(term_status)"

# From the list the file itself, and a broken one at its problem.
printf 'briefing: 1\ntitle: "never closed\n' >"$DESK/broken.yaml"
stub vi </dev/null
start 80 24 vi .
term_keys g e
expect_told './-dash.yaml|'
term_keys G e
expect_told '+2|./broken.yaml|'
leave
