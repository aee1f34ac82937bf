#!/bin/sh
# tests/lint/layers finds each kind of breach in a tree that has them all.
set -u
fail() { echo "$*"; exit 1; }
mkdir -p "$TMPDIR/tests/lint" "$TMPDIR/src/base" "$TMPDIR/src/ui" "$TMPDIR/src/model"
cp tests/lint/layers "$TMPDIR/tests/lint/layers"
cd "$TMPDIR" || exit 1
echo 'int clean(void);' >src/base/clean.h
echo '#include "base/clean.h"' >src/ui/screen.c
CC=$CC CPPFLAGS= tests/lint/layers >out 2>&1 || fail "a clean tree fails: $(cat out)"

printf '#include "ui/app.h"\n#include <curses.h>\n#include "clean.h"\n' >src/base/up.c
echo '#include "model/b.h"' >src/model/a.h
echo '#include "model/a.h"' >src/model/b.h
echo 'size_t broken(void);' >src/ui/app.h
CC=$CC CPPFLAGS=-Isrc tests/lint/layers >out 2>&1 && fail "breaches pass"
for breach in 'src/base/up.c:1: "ui/app.h" lies above base' 'src/base/up.c:2: <curses.h> belongs in src/ui/term.c' \
	'src/base/up.c:3: "clean.h" is not written' 'circle of includes: ' 'src/ui/app.h: does not compile alone'; do
	grep -qF "$breach" out || fail "not found: $breach; in: $(cat out)"
done
