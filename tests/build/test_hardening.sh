#!/bin/sh
# The program as it is shipped is position-independent, has its relocations read-only, no executable
# stack, and was compiled with the stack protector and _FORTIFY_SOURCE.
[ "$(uname)" = Linux ] || { echo "only on Linux"; exit 77; }
[ -z "${SAN:-}${COV:-}" ] || { echo "not for a sanitizer's or coverage's build"; exit 77; }
command -v readelf >/dev/null || { echo "readelf is missing"; exit 77; }

n=0
verdict() # status name
{
	n=$((n + 1))
	if [ "$1" = 0 ]; then echo "ok $n - $2"; else echo "not ok $n - $2"; fi
}

header=$(readelf -Wh "$ATTACHE")
segments=$(readelf -Wl "$ATTACHE")
symbols=$(readelf -Ws "$ATTACHE")

echo "$header" | grep -q 'Type: *DYN'
verdict $? 'position-independent executable'
echo "$segments" | grep -q GNU_RELRO
verdict $? 'relocations are read-only after start'
echo "$segments" | grep GNU_STACK | grep -q 'RW '
verdict $? 'the stack is not executable'
echo "$symbols" | grep -q __stack_chk_fail
verdict $? 'stack protector'
echo "$symbols" | grep -q '__[a-z]*_chk@'
verdict $? 'fortified libc calls'
echo "1..$n"
