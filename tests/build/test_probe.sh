#!/bin/sh
# A missing library is named with its package on each system, before anything is compiled.
set -u
fail() { echo "$*"; exit 1; }
mkdir "$TMPDIR/none"
out=$(CC="${CC%% *} -nostdinc -I$TMPDIR/none" tests/tools/probe "$TMPDIR" 2>&1) && fail "probe found everything"
echo "$out" | grep -qF 'md4c.h is missing: apt install libmd4c-dev · dnf install md4c-devel · pacman -S md4c' ||
	fail "no package named: $out"
out=$(CC=no-such-compiler tests/tools/probe "$TMPDIR" 2>&1) && fail "probe needs no compiler"
echo "$out" | grep -q 'a C compiler (no-such-compiler) is missing: apt install build-essential' ||
	fail "no compiler's package named: $out"
CC=$CC tests/tools/probe "$TMPDIR" || fail "this machine's own libraries were not found"
[ -e "$TMPDIR/ldflags" ] || fail "no ldflags written"
exit 0
