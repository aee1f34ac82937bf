# For tests of the command line: TAP from a shell. Sourced; a test ends with `plan`.
# run COMMAND... leaves standard output in $TMPDIR/out, standard error in $TMPDIR/err, the exit status
# in $status.
set -u
n=0
failures=0

run()
{
	"$@" >"$TMPDIR/out" 2>"$TMPDIR/err"
	status=$?
}

ok() # name, after a command whose status is the verdict
{
	verdict=$?
	n=$((n + 1))
	if [ "$verdict" = 0 ]; then
		echo "ok $n - $1"
		return
	fi
	echo "not ok $n - $1"
	failures=$((failures + 1))
	echo "# exit status $status; standard output, then standard error:"
	head -n 20 "$TMPDIR/out" | sed 's/^/#  /'
	head -n 20 "$TMPDIR/err" | sed 's/^/#  /'
}

# What run left behind.
status_is() { [ "$status" = "$1" ]; }
silent_out() { [ ! -s "$TMPDIR/out" ]; }
silent_err() { [ ! -s "$TMPDIR/err" ]; }
out_is() { [ "$(cat "$TMPDIR/out")" = "$1" ]; }
err_is() { [ "$(cat "$TMPDIR/err")" = "$1" ]; }
out_has() { grep -qF -e "$1" "$TMPDIR/out"; }
out_lacks() { ! out_has "$1"; }
err_has() { grep -qF -e "$1" "$TMPDIR/err"; }
err_lacks() { ! err_has "$1"; }

# A briefing of that id and title; more lines of it on standard input, if it is no terminal.
brief() # path id title date
{
	mkdir -p "$(dirname "$1")"
	printf 'briefing: 1\nid: %s\ntitle: %s\ndate: %s\nsummary: All is said.\n' "$2" "$3" "$4" >"$1"
}

plan()
{
	echo "1..$n"
	[ "$failures" = 0 ]
}
