#!/bin/sh
# Without apt, deps is content when nothing is missing; else it names the packages for other systems
# and fails. With apt it prints the command it runs, for no more than what is missing.
set -u
fail() { echo "$*"; exit 1; }
bin=$TMPDIR/bin
mkdir "$bin" "$TMPDIR/none"
for tool in sh awk cat dirname env grep id mkdir rm sed sort tmux python3; do
	path=$(command -v $tool) && ln -s "$path" "$bin/$tool"
done
compiler=$(command -v "${CC%% *}")

out=$(PATH=$bin CC=no-such-compiler tests/tools/deps build 2>&1) && fail "nothing is missing: $out"
for line in '^dnf install gcc .*md4c-devel' '^pacman -S base-devel .*md4c' '^apk add build-base .*md4c-dev' \
	'^brew install gcc .*md4c'; do
	echo "$out" | grep -q "$line" || fail "no line '$line' in: $out"
done

# A machine that has all the headers, but no apt. The compiler finds its own parts by the usual PATH.
printf '#!/bin/sh\nPATH=%s exec %s "$@"\n' "$PATH" "$compiler" >"$bin/cc"
printf '#!/bin/sh\nexit 0\n' >"$bin/make"
chmod +x "$bin/cc" "$bin/make"
PATH=$bin CC=cc tests/tools/deps build >"$TMPDIR/out" 2>&1 || fail "all is there: $(cat "$TMPDIR/out")"

# An apt that only says what it was asked.
printf '#!/bin/sh\necho "asked: $*"\n' >"$bin/apt-get"
printf '#!/bin/sh\ncase $* in *libyaml-dev*) echo "install ok installed" ;; *) exit 1 ;; esac\n' >"$bin/dpkg-query"
printf '#!/bin/sh\nexec "$@"\n' >"$bin/sudo"
chmod +x "$bin/apt-get" "$bin/dpkg-query" "$bin/sudo"
out=$(PATH=$bin CC="cc -nostdinc -I$TMPDIR/none" tests/tools/deps build 2>&1) || fail "apt failed: $out"
echo "$out" | grep -q '^+ .*apt-get install -y .*libmd4c-dev' || fail "the command is not shown: $out"
echo "$out" | grep -q '^asked: install -y .*libmd4c-dev' || fail "the command is not run: $out"
echo "$out" | grep -q 'libyaml-dev\|build-essential' && fail "what is there is installed again: $out"
exit 0
