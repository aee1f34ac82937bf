#!/bin/sh
# Where output goes: terminals, pipes that close, full disks; and nothing hostile in any of it.
. tests/cli/lib.sh
top=$PWD
[ -n "${PYTHON:-}" ] || { echo 'python3-yaml is missing'; exit 77; }
cd "$TMPDIR" || exit 1
esc=$(printf '\033')

brief a.yaml alpha 'First of all' 2025-02
printf '%s\n' 'sources: [{id: s, title: A gazette, url: "https://example.org/one"}]' 'tags: [t]' >>a.yaml
mkdir lib
cp a.yaml lib

# Runs a command in a terminal of 50 columns, its output in out.
cat >terminal.py <<'P'
import fcntl, os, pty, struct, sys, termios
pid, fd = pty.fork()
if pid == 0:
    fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", 20, 50, 0, 0))
    os.execvp(sys.argv[1], sys.argv[1:])
data = b""
while True:
    try:
        piece = os.read(fd, 65536)
    except OSError:
        break
    if not piece:
        break
    data += piece
open("out", "wb").write(data.replace(b"\r\n", b"\n"))
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
P
in_terminal()
{
	"$PYTHON" terminal.py env TERM=xterm "$@" 2>err
	status=$?
}
plain() { ! grep -q "$esc" out; }

in_terminal "$ATTACHE" print a.yaml
status_is 0 && grep -q "$esc\[" out && grep -q "$esc\]8;[^;]*;https://example.org/one$esc" out
ok 'a terminal gets colour and links'
sed "s/$esc\[[0-9;]*m//g; s/$esc\]8;[^$esc]*$esc\\\\//g" out >seen
run "$ATTACHE" print --width 50 a.yaml
cmp -s out seen
ok 'of its own width, and the same text'
COLUMNS=120 in_terminal "$ATTACHE" print --color never a.yaml
cp out seen
run "$ATTACHE" print --width 50 a.yaml
cmp -s out seen
ok 'which goes before COLUMNS; --color never'
NO_COLOR=1 in_terminal "$ATTACHE" print a.yaml
status_is 0 && plain
ok NO_COLOR
NO_COLOR= in_terminal "$ATTACHE" print a.yaml
! plain
ok 'an empty NO_COLOR is none'
in_terminal env TERM=dumb "$ATTACHE" print a.yaml
plain
ok 'a dumb terminal'
run "$ATTACHE" print --color always a.yaml
status_is 0 && ! plain
ok '--color always in a file'
run "$ATTACHE" list --color always lib
status_is 0 && ! plain
ok 'of the list as well'
printf 'briefing: 1\nno: key\n' >faulty.yaml
in_terminal "$ATTACHE" check faulty.yaml
status_is 1 && ! plain
ok 'check in a terminal'
sed "s/$esc\[[0-9;]*m//g" out >seen
run "$ATTACHE" check faulty.yaml
cmp -s out seen && [ "$(wc -l <out)" = 4 ]
ok 'is not wrapped'
for command in 'print --format json' 'list --format json' 'list --format tsv' 'check --format json'; do
	run "$ATTACHE" $command --color always lib
	status_is 0 && plain
	ok "no colour in $command"
done

in_terminal "$ATTACHE" --theme no-such lib
status_is 2 && out_has no-such && out_has dark
ok 'a theme that is none: which there are'
in_terminal "$ATTACHE" no-such.yaml
status_is 2 && out_has 'no-such.yaml:1:1: error: '
ok 'the reader does not open where there is no file'

# A pipe that has no reader, with SIGPIPE as usual and ignored.
cat >leave.py <<'P'
import os, signal, subprocess, sys
ignored = sys.argv[1] == "ignored"
r, w = os.pipe()
os.close(r)
p = subprocess.Popen(sys.argv[2:], stdout=w, stderr=subprocess.PIPE,
                     restore_signals=False, preexec_fn=lambda: signal.signal(
                         signal.SIGPIPE, signal.SIG_IGN if ignored else signal.SIG_DFL))
os.close(w)
message = p.stderr.read()
print(message, p.wait())
sys.exit(message != b"" or p.returncode not in (0, -signal.SIGPIPE))
P
for command in 'print a.yaml' 'print --format json a.yaml' 'list lib' 'check faulty.yaml' help --version; do
	for how in usual ignored; do
		run "$PYTHON" leave.py $how "$ATTACHE" $command
		status_is 0
		ok "a closed pipe ends $command quietly, SIGPIPE $how"
	done
	if [ -e /dev/full ]; then
		"$ATTACHE" $command >/dev/full 2>err
		status=$?
		: >out
		status_is 2 && err_has 'attache: standard output: '
		ok "a full disk does not pass in silence: $command"
	fi
done

# Everything that could act on a terminal, wherever a file may say it, and in the file's name.
cat >hostile.py <<'P'
bad = [chr(c) for c in [*range(1, 9), 11, 12, *range(14, 32), *range(0x7f, 0xa0), 0x2028, 0x2029, 0xfeff, 0xe0001,
                        0xe0041, 0xe007f, 0xfdd0, 0xfffe, 0xffff, 0x10ffff, *range(0x202a, 0x202f), *range(0x2066, 0x206a)]]
text = "".join("<%s>" % c for c in bad)
quoted = '"%s"' % "".join(c if 31 < ord(c) < 127 else "\\U%08x" % ord(c) for c in text)
fields = ["briefing: 1"]
for key in "title date as_of updated status handling lang summary".split():
    fields.append("%s: %s" % (key, quoted))
for key in "authors tags related gaps watch".split():
    fields.append("%s: [%s]" % (key, quoted))
fields.append(quoted + ": " + quoted)
entry = ", ".join("%s: %s" % (k, quoted) for k in "date end title text place importance status confidence".split())
fields.append("chronology: [{%s, actors: [{id: x, role: %s}], tags: [%s], same_as: [%s], accounts: [{text: %s, date: %s}], "
              "sources: [{id: s, page: %s, quote: %s, credibility: %s}]}]" % ((entry,) + 8 * (quoted,)))
fields.append("judgements: [{text: %s, likelihood: %s, confidence: %s, basis: %s}]" % (4 * (quoted,)))
fields.append("actors: [{id: x, name: %s, type: %s, aliases: [%s], wikidata: %s, country: %s, role: %s, summary: %s, "
              "links: [{to: %s, type: %s, role: %s, start: %s, end: %s, note: %s}]}]" % (13 * (quoted,)))
fields.append("sources: [{id: s, title: %s, publisher: %s, author: %s, issued: %s, url: %s, archived: %s, accessed: %s, "
              "lang: %s, type: %s, reliability: %s, note: %s}]" % (11 * (quoted,)))
open("lib/hostile\x1b[31m\u202e.yaml", "w", encoding="utf-8").write("\n".join(fields) + "\n")
# One that has only ids and words wrong, and one that is a registry.
open("lib/ids.yaml", "w", encoding="utf-8").write(
    "briefing: 1\nid: %s\ntitle: T\ndate: 2025\nsummary: '[@a] [[b]]'\nactors: [%s]\n" % (quoted, quoted))
open("lib/registry.yaml", "w", encoding="utf-8").write("registry: 1\nactors: [{id: x, name: %s, type: %s}]\n" % (quoted, quoted))
P
"$PYTHON" hostile.py
cat >fit.py <<'P'
import sys, unicodedata
colours, tabs = "colours" in sys.argv, "tabs" in sys.argv
for name in ("out", "err"):
    text = open(name, encoding="utf-8", newline="").read()
    if colours:
        import re
        text = re.sub("\x1b(\\[[0-9;]*m|\\]8;[!-:<-~]*;[!-~]*\x1b\\\\)", "", text)
    for c in text:
        n = ord(c)
        assert c == "\n" or (tabs and c == "\t") or not (
            unicodedata.category(c) in ("Cc", "Zl", "Zp") or 0x202a <= n <= 0x202e or 0x2066 <= n <= 0x2069 or
            n == 0xfeff or 0xe0000 <= n <= 0xe007f or 0xfdd0 <= n <= 0xfdef or n & 0xfffe == 0xfffe), (name, hex(n))
P
hostile=$(ls lib/hostile*)
for command in 'print' 'print --format json' 'list' 'list --format json' 'check' 'check --format json' \
	'print --section actors,sources' 'list --sort title --width 30'; do
	run "$ATTACHE" $command lib "$hostile"
	[ $status -le 2 ] && [ -s out ] && "$PYTHON" fit.py 2>>err
	ok "nothing hostile in $command"
done
run "$ATTACHE" list --format tsv lib
"$PYTHON" fit.py tabs 2>>err && ! grep -qv "^[^	]*$(printf '\t[^\t]*\t[^\t]*\t[^\t]*\t[0-9]*\t[0-9]*\t[0-9]*\t[a-z]*\t[^\t]*')\$" out
ok 'nothing hostile in list --format tsv'
run "$ATTACHE" print --color always lib
"$PYTHON" fit.py colours 2>>err
ok 'nothing hostile in colour'
bad=$(printf 'x\033[31m\302\233\342\200\256')
for command in "print $bad" "print --section $bad a.yaml" "--$bad" "-$bad" "help $bad" "list --since $bad a.yaml" \
	"list --format $bad lib" "print --width $bad a.yaml" "list --actor $bad lib" "list --tag $bad lib"; do
	run "$ATTACHE" $command
	[ $status != 0 ] && "$PYTHON" fit.py 2>>err
	ok "nothing hostile in the answer to $(printf %s "$command" | tr -cd 'a-z -')"
done

for locale in C POSIX C.UTF-8 ''; do
	LC_ALL=$locale run "$ATTACHE" print "$top/tests/data/reading/chinese.yaml"
	cp out seen
	run "$ATTACHE" print "$top/tests/data/reading/chinese.yaml"
	status_is 0 && cmp -s out seen && out_has '的'
	ok "UTF-8 in a pipe, LC_ALL='$locale'"
done
plan
