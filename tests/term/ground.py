"""The terminal's background: asked for once the first screen is there, never waited for, heeded where
nobody named a theme, and never left over for the shell."""
import os
import sys
import time

sys.path.insert(0, os.path.dirname(__file__))
from terminal import Terminal, colours

ATTACHE = os.environ.get("ATTACHE", "build/cc/attache")
LIBRARY = "tests/screens/library"
QUESTION = b"\033]11;?\a"
INK, ACCENT = 235, 94  # of the light theme in 256 colours


def opened(*options, term="xterm-256color", **environment):
    t = Terminal(term, [ATTACHE, *options, LIBRARY], **environment)
    t.until("help", t.until("Talks on embassy staffing"))
    return t


def answer(t, ground, end=b"\a"):
    since = t.settle(0.2)
    t.send(b"\033]11;rgb:" + ground + end)
    t.settle(0.2)
    return t.output[since:]


def leave(t):
    t.send(b"Q")
    assert t.end() == 0, t.process.returncode
    assert t.typed() == b"", "something is left for the shell"
    t.close()


def main():
    # The question comes behind the first screen, once.
    t = opened()
    asked = t.until(QUESTION)
    assert b"help" in t.output[:asked - len(QUESTION)], "asked before the first screen"
    assert INK not in colours(t.output)
    # A light ground: the light theme, which leaves the ground to the terminal.
    sent = answer(t, b"fdfd/f6f6/e3e3")
    assert INK in colours(sent) and b"48;5;231" not in sent, sent
    # The same again changes nothing; a dark one goes back.
    assert answer(t, b"ffff/ffff/ffff", b"\033\\") == b""
    assert INK not in colours(answer(t, b"1111/1111/1111"))
    assert t.output.count(QUESTION) == 1
    leave(t)

    # A dark one, nonsense and answers to other questions change nothing.
    t = opened()
    for ground in (b"0000/0000/0000", b"zz/zz/zz", b"", b"ffff/ffff", b"f" * 500):
        assert answer(t, ground) == b"", ground
    since = t.settle()
    t.send(b"\033]10;rgb:ffff/ffff/ffff\a\033]4;11;rgb:ffff/ffff/ffff\a")
    assert t.settle() == since
    leave(t)

    # Without an answer everything works.
    t = opened()
    t.settle(0.1)
    since = len(t.output)
    t.send(b"\r")
    t.until("SUMMARY", since)
    leave(t)

    # Where a theme was named, and where there are no colours or no answers, nobody asks.
    for options, environment in ((("--theme", "dark"), {}), (("--color", "never"), {}), ((), {"NO_COLOR": "1"}),
                                 ((), {"term": "linux"}), ((), {"term": "vt100"})):
        t = opened(*options, **environment)
        t.settle(0.2)
        assert b"\033]11" not in t.output, (options, environment)
        # An answer is not heeded then.
        assert options != ("--theme", "dark") or answer(t, b"ffff/ffff/ffff") == b""
        leave(t)

    # COLORFGBG tells as well, from the first screen on.
    t = opened(COLORFGBG="0;15")
    assert INK in colours(t.output)
    leave(t)
    t = opened(COLORFGBG="15;0")
    assert INK not in colours(t.output)
    leave(t)

    # Whoever leaves at once does not find the answer at the shell's prompt.
    t = opened()
    t.until(QUESTION)
    t.send(b"Q")
    time.sleep(0.03)
    t.send(b"\033]11;rgb:ffff/ffff/ffff\a")
    assert t.end() == 0
    assert t.typed() == b"", "the answer is left for the shell"
    t.close()


main()
