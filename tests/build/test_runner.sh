#!/bin/sh
# tests/run counts what passed, failed and was skipped, and fails where a test did.
set -u
fail() { echo "$*"; exit 1; }
test_of() # name body
{
	printf '#!/bin/sh\n%s\n' "$2" >"$TMPDIR/$1"
	chmod +x "$TMPDIR/$1"
}
expect() # last-line status test...
{
	want=$1 status=$2
	shift 2
	out=$(cd "$TMPDIR" && "$OLDPWD/tests/run" "$@")
	got=$?
	[ "$(echo "$out" | tail -n 1)" = "$want" ] || fail "wanted '$want', got: $out"
	[ "$got" = "$status" ] || fail "$*: exit status $got, wanted $status"
}
cd . && test_of pass 'exit 0'
test_of fail 'echo the reason; exit 3'
test_of skip 'exit 77'
test_of tap 'echo 1..3; echo "ok 1 - a"; echo "not ok 2 - b"; echo "ok 3 # SKIP c"; exit 1'
test_of short 'echo 1..3; echo "ok 1 - a"'
test_of crash 'echo 1..2; echo "ok 1 - a"; kill -SEGV $$'
expect '1 passed, 0 failed' 0 ./pass
expect '1 passed, 1 failed' 1 ./pass ./fail
expect '1 passed, 0 failed, 1 skipped' 0 ./pass ./skip
expect '1 passed, 1 failed, 1 skipped' 1 ./tap
expect '1 passed, 2 failed' 1 ./short
expect '1 passed, 1 failed' 1 ./crash
expect '0 passed, 0 failed' 1
cd "$TMPDIR" && "$OLDPWD/tests/run" ./fail | grep -q 'the reason' || fail "a failed test's output is not shown"
