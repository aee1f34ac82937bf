#!/bin/sh
# demo: the briefings that explain the reader, and what is said where they or any others are missing.
. tests/cli/lib.sh
top=$PWD
cd "$TMPDIR" || exit 1

run "$ATTACHE" check --strict "$top/doc/demo"
status_is 0 && silent_out && silent_err
ok 'the briefings have no faults'
run "$ATTACHE" list "$top/doc/demo"
cp out list
run "$ATTACHE" demo
status_is 0 && silent_err && cmp -s out list && head -n 1 out | grep -q 'Start here'
ok 'without a terminal they are listed, the one to begin with first'
run "$ATTACHE" demo somewhere
status_is 2 && silent_out && err_has 'demo takes no PATH'
ok 'a path is one too many'

mkdir -p tree/build/cc tree/doc/demo
cp "$ATTACHE" tree/build/cc/attache
run tree/build/cc/attache demo
status_is 2 && silent_out && err_has 'not in '"$TMPDIR/tree/doc/demo"
ok 'an empty folder is told of'
brief tree/doc/demo/1-moving.yaml other Other 2025
run tree/build/cc/attache demo
status_is 0 && out_has Other
ok 'a program in its tree has the demo of the tree'
plan
