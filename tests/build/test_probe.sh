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
echo 'int u8_check(void); int main(void) { return u8_check(); }' >"$TMPDIR/use.c"
for kind in "" shared; do
	CC=$CC tests/tools/probe "$TMPDIR" $kind || fail "probe $kind failed"
	$CC -w -fno-builtin "$TMPDIR/use.c" -o "$TMPDIR/use" "@$TMPDIR/ldflags" "@$TMPDIR/libs" -fPIE ||
		fail "the $kind libraries do not link"
done
grep -q Bstatic "$TMPDIR/libs" && fail "shared libraries were asked for: $(cat "$TMPDIR/libs")"
exit 0
