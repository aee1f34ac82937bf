#!/bin/sh
# Opening addresses: browsers of all kinds, which record what they are given.
. tests/term/lib.sh

ATTACHE=${ATTACHE:-build/cc/attache}
BRIEFING=tests/screens/library/talks.yaml
MORNING=https://example.org/morning/embassy-staffing-discussed-in-istanbul
FOOTER='? help'
STUBS="$TERM_DIR/stubs"
TOLD="$TERM_DIR/told"

expect() # what, wanted, got
{
	[ "$2" = "$3" ] || term_fail "$1 is '$3', not '$2'"
}

# A program of that name, which records its arguments; the lines of its script follow.
stub() # name
{
	mkdir -p "$STUBS"
	{
		echo '#!/bin/sh'
		echo "{ for a; do printf '%s|' \"\$a\"; done; echo; } >>'$TOLD'"
		cat
	} >"$STUBS/$1"
	chmod 755 "$STUBS/$1"
}

was_told() { [ "$(tail -n 1 "$TOLD" 2>/dev/null)" = "$1" ]; }
expect_told() { term_until was_told "$1" || term_fail "told '$(cat "$TOLD" 2>/dev/null)', not '$1'"; }

start() # columns rows browser
{
	rm -f "$TOLD"
	term_start "$1" "$2" env PATH="$STUBS:/bin:/usr/bin" BROWSER="$3" "$ATTACHE" "$BRIEFING"
	term_wait "$FOOTER"
}

leave()
{
	term_keys Q
	expect 'the exit status' 0 "$(term_status)"
}

stub good </dev/null
echo 'exit 4' | stub bad
stub slow <<-END
	echo \$\$ >"$TERM_DIR/slow"
	exec sleep 300
END
stub w3m <<-'END'
	echo "w3m shows $1, $(stty size)"
	read line
END
echo 'exit 3' | stub xdg-open
echo 'kill -9 $$' | stub open

# The words of BROWSER are kept as a shell would keep them.
start 120 40 "$STUBS/good --new 'a b' %s -x:bad"
term_keys o
expect_told "--new|a b|$MORNING|-x|"
term_wait "Opened with good: $MORNING"
term_keys j
term_wait_gone 'Opened with'
leave

# One that fails makes room for the next, one that is missing as well. Enter opens an address.
start 120 40 nowhere-at-all:bad:good
term_keys Tab Tab Tab Enter
term_wait 'source 1'
term_keys Tab Tab Enter
expect_told "$MORNING|"
term_wait "Opened with good: $MORNING"
expect 'how many were told' 2 "$(grep -c . "$TOLD")"
leave

# Where none can do it, that is said.
start 160 40 nowhere-at-all
term_keys o
term_wait 'No browser opened it (open was ended by signal 9); BROWSER can name another'
leave

# One that hangs blocks nothing, and outlives the reader.
start 120 40 slow
term_keys o
expect_told "$MORNING|"
term_keys 3 z
term_wait_gone SUMMARY
leave
kill "$(cat "$TERM_DIR/slow")" || term_fail 'the browser has ended with the reader'

# One of the terminal gets it. What is typed to interrupt it does not end the reader, and the size
# may be another when it is given back.
start 120 40 w3m
term_keys 3 j j o
term_wait "w3m shows $MORNING, 40 120"
term_wait_gone CHRONOLOGY
term_keys C-c
term_wait CHRONOLOGY
term_wait 'w3m was ended by signal 2'
term_keys o
term_wait "w3m shows $MORNING"
term_resize 80 24
term_keys Enter
term_wait 'Opened the first of 2 addresses with w3m'
term_still
term_keys j
term_wait "$FOOTER"
expect 'the row of the footer' 24 "$(term_screen | grep -nF "$FOOTER" | cut -d: -f1)"
leave

# An address that no shell would leave alone is one argument. Keys come from the terminal, and the
# browser's streams lead nowhere, where the briefing comes from a pipe.
cat >"$TERM_DIR/odd.yaml" <<-'END'
	briefing: 1
	title: Odd
	date: 2025
	summary: See [@b].
	sources:
	- {id: b, title: B, url: "https://example.org/$(touch${IFS}oops);'`ls`\\&c=-d%20|"}
END
echo "readlink /proc/self/fd/0 /proc/self/fd/1 /proc/self/fd/2 >'$TERM_DIR/streams'" | stub good
rm -f "$TOLD"
term_start 120 40 sh -c "PATH='$STUBS:/bin:/usr/bin' BROWSER=good; export PATH BROWSER
	cat '$TERM_DIR/odd.yaml' | '$ATTACHE' -"
term_wait "$FOOTER"
term_keys o
term_wait 'Opened with good: https://example.org'
expect_told "https://example.org/\$(touch\$%7BIFS%7Doops);'%60ls%60%5C&c=-d%20%7C|"
if [ -e /proc/self/fd/0 ]; then
	term_until test -s "$TERM_DIR/streams" || term_fail 'the browser tells nothing'
	expect 'the streams' /dev/null "$(sort -u "$TERM_DIR/streams" | grep -v "$TERM_DIR")"
fi

# What has ended is not left over.
ps -A -o pid= -o ppid= -o stat= | awk -v of="$(term_tmux list-panes -F '#{pane_pid}')" '
	{ parent[$1] = $2; stat[$1] = $3 }
	END {
		for (pid in stat) {
			for (up = pid; up in parent && up != of; up = parent[up]) continue
			if (up == of && stat[pid] ~ /^Z/) exit 1
		}
	}' || term_fail 'a program that has ended is left over'
leave
