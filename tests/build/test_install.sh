#!/bin/sh
# install puts the program where it runs from, under DESTDIR and PREFIX; uninstall leaves nothing.
set -eu
fail() { echo "$*"; exit 1; }
run_make()
{
	make --no-print-directory CC="$CC" ${SAN:+SAN=1} ${COV:+COV=1} DESTDIR="$TMPDIR/root" "$@"
}

run_make install
bin=$TMPDIR/root/usr/local/bin/attache
[ -x "$bin" ] || fail "the program is not installed"
"$bin" --version >"$TMPDIR/version" || fail "the installed program does not run"
for theme in themes/*.ini; do
	[ ! -e "$theme" ] || cmp "$theme" "$TMPDIR/root/usr/local/share/attache/$theme"
done
for brief in doc/demo/*.yaml; do
	cmp "$brief" "$TMPDIR/root/usr/local/share/attache/${brief#doc/}"
done
run_make uninstall
left=$(find "$TMPDIR/root" -type f)
[ -z "$left" ] || fail "left behind: $left"
