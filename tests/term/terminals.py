"""The reader in terminals of many kinds: each shows the list, opens, goes back, quits, leaves the
terminal as it was, and is sent no colours but those it has."""
import os
import subprocess
import sys
import tempfile
import termios

sys.path.insert(0, os.path.dirname(__file__))
from terminal import Terminal, capability, colours

ATTACHE = os.environ.get("ATTACHE", "build/cc/attache")
LIBRARY = "tests/screens/library"
KEYS = {"kcud1": "down", "kcuu1": "up", "knp": "page down", "kpp": "page up", "khome": "home", "kend": "end"}

# Direct colour, for systems whose terminfo has no entry for it.
DIRECT = r"""xterm-direct|xterm with direct colour,
	colors#0x1000000, pairs#0x7FFFF, RGB,
	setab=\E[%?%p1%{8}%<%t4%p1%d%e48\:2\:\:%p1%{65536}%/%d\:%p1%{256}%/%{255}%&%d\:%p1%{255}%&%d%;m,
	setaf=\E[%?%p1%{8}%<%t3%p1%d%e38\:2\:\:%p1%{65536}%/%d\:%p1%{256}%/%{255}%&%d\:%p1%{255}%&%d%;m,
	use=xterm-256color,
"""


def is_known(term):
    return subprocess.run(["tput", "-T", term, "cup"], stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL).returncode == 0


def make_direct(folder):
    with open(os.path.join(folder, "direct"), "w") as f:
        f.write(DIRECT)
    return subprocess.run(["tic", "-x", "-o", folder, f.name], stderr=subprocess.DEVNULL).returncode == 0


def are_within(found, most):
    if most == 1 << 24:
        return all(isinstance(c, tuple) or c < 8 for c in found)
    return all(isinstance(c, int) and c < most for c in found)


def read_in(term, *options, **environment):
    """Everything the reader does there; gives what it sent."""
    with Terminal(term, [ATTACHE, *options, LIBRARY], **environment) as t:
        shown = t.until("Talks on embassy staffing")
        shown = t.until("help", shown)
        t.settle(0.1)
        # The described keys arrive: down to the second briefing, and it opens.
        for name in KEYS:
            key = capability(name, term)
            if key:
                t.send(key)
        t.send((capability("khome", term) or b"g") + (capability("kcud1", term) or b"j"))
        t.settle(0.1)
        since = len(t.output)
        t.send(b"\r")
        t.until("SUMMARY", since)
        since = t.settle(0.1)
        # Sequences that mean nothing, and an answer to what nobody asked, do nothing.
        t.send(b"\033[99;99X\033[?61;4c\033P1$r0m\033\\\033]4;1;rgb:0/0/0\a\033_x\033\\\033[57441u")
        assert t.settle(0.2) == since, f"{term}: something is done: {t.output[since:]!r}"
        t.send(b"q")
        t.until("tests/screens/library", since)
        t.send(b"q")
        assert t.end() == 0, f"{term}: exit status {t.process.returncode}"
        assert termios.tcgetattr(t.slave) == t.modes, f"{term}: the modes are not as they were"
        assert t.typed() == b"", f"{term}: keys are left over"
        leave, last = capability("rmcup", term), t.output[-60:]
        assert leave in t.output[-200:], f"{term}: the screen is not given back: {last!r}"
        assert capability("rmkx", term) in t.output, f"{term}: the keypad is not given back"
        if b"\033[?2004h" in t.output:
            assert t.output.rindex(b"\033[?2004l") > t.output.rindex(b"\033[?2004h"), term
        return t.output


def look_in(term, *options, **environment):
    """What the reader sends there for its first page, and at its end."""
    with Terminal(term, [ATTACHE, *options, LIBRARY], **environment) as t:
        t.until("help", t.until("Talks on embassy staffing"))
        t.send(b"Q")
        assert t.end() == 0, f"{term}: exit status {t.process.returncode}"
        return t.output


def main():
    folder = tempfile.mkdtemp()
    os.environ["TERMINFO_DIRS"] = f"{folder}:{os.environ.get('TERMINFO_DIRS', '')}"
    if not is_known("xterm-direct"):
        make_direct(folder)
    tried = 0
    for term, most, some in (("xterm-256color", 256, True), ("tmux-256color", 256, True), ("screen-256color", 256, True),
                             ("rxvt-unicode-256color", 256, True), ("rxvt", 8, True), ("linux", 8, True),
                             ("xterm-direct", 1 << 24, True), ("vt100", 0, False), ("xterm-mono", 0, False)):
        if not is_known(term):
            print(f"# {term} is not known here")
            continue
        found = colours(read_in(term))
        print(f"# {term}: {len(found)} colours")
        assert are_within(found, most), f"{term} is sent the colours {found}"
        assert bool(found) == some, f"{term} is sent the colours {found}"
        if most == 1 << 24:
            assert any(isinstance(c, tuple) for c in found), f"{term}: no colour is direct: {found}"
        # The themes that bring much keep to it as well.
        for theme in ("console", "paper", "mono"):
            found = colours(look_in(term, "--theme", theme))
            assert are_within(found, most), f"{term} is sent the colours {found} for {theme}"
            assert theme != "mono" or not found, f"{term}: {theme} has colours: {found}"
        tried += 1
    assert tried >= 3, "hardly any terminal is known here"
    for options, environment in (((), {"NO_COLOR": "1"}), (("--color", "never"), {})):
        output = look_in("xterm-256color", *options, **environment)
        assert not colours(output), f"{options} {environment}: colours"
        for attribute, code in (("bold", b"1"), ("underline", b"4"), ("reverse", b"7")):
            assert b"\033[" + code + b"m" in output or b";" + code in output, f"nothing is {attribute}"


main()
