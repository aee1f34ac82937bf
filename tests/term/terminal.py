"""A terminal of one's own for tests: what a program sends it can be looked at byte by byte, and it
answers only what a test has it answer."""
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import fcntl
import time

PATIENCE = float(os.environ.get("TERM_PATIENCE", "20"))


class Terminal:
    def __init__(self, name, arguments, rows=24, columns=80, **environment):
        self.output = b""
        self.master, self.slave = pty.openpty()
        fcntl.ioctl(self.slave, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.modes = termios.tcgetattr(self.slave)
        env = dict(os.environ, TERM=name, LC_ALL="C.UTF-8", **environment)
        for unwanted in ("COLUMNS", "LINES", "TMUX", "COLORFGBG", "NO_COLOR"):
            if unwanted not in environment:
                env.pop(unwanted, None)
        self.process = subprocess.Popen(
            arguments, stdin=self.slave, stdout=self.slave, stderr=self.slave, env=env, start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0))

    def read(self, seconds):
        """Whether anything came in that time."""
        if not select.select([self.master], [], [], seconds)[0]:
            return False
        self.output += os.read(self.master, 65536)
        return True

    def until(self, what, since=0):
        """Waits for that text in what was sent since that byte; gives the place after it."""
        what = what if isinstance(what, bytes) else what.encode()
        end = time.monotonic() + PATIENCE
        while True:
            found = self.output.find(what, since)
            if found >= 0:
                return found + len(what)
            left = end - time.monotonic()
            assert left > 0 and self.process.poll() is None or self.read(0), \
                f"{what!r} did not come; what came: {self.output[since:]!r}"
            self.read(max(0, min(left, 0.5)))

    def settle(self, seconds=0.3):
        """Reads until nothing has come for a while."""
        while self.read(seconds):
            pass
        return len(self.output)

    def send(self, data):
        os.write(self.master, data)

    def end(self):
        """The exit status; what comes until then is read."""
        end = time.monotonic() + PATIENCE
        while self.process.poll() is None:
            assert time.monotonic() < end, f"it does not end: {self.output[-300:]!r}"
            self.read(0.05)
        self.settle(0.05)
        return self.process.returncode

    def typed(self):
        """What was sent to the terminal's program and not read by it: what a shell would get."""
        modes = termios.tcgetattr(self.slave)
        modes[3] &= ~(termios.ICANON | termios.ECHO)
        termios.tcsetattr(self.slave, termios.TCSANOW, modes)
        return os.read(self.slave, 4096) if select.select([self.slave], [], [], 0.2)[0] else b""

    def close(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
        os.close(self.master)
        os.close(self.slave)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def capability(name, term):
    """The bytes of a capability as terminfo has it; empty where there is none."""
    done = subprocess.run(["tput", "-T", term, name], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return done.stdout if done.returncode == 0 else b""


def colours(output):
    """The colours that were asked for: numbers of 8 or 16 or 256, or (red, green, blue)."""
    found = set()
    for sequence in re.findall(rb"\033\[([0-9;:]*)m", output):
        codes = [int(c or 0) for c in re.split(rb"[;:]", sequence)]
        while codes:
            code = codes.pop(0)
            if code in (38, 48):
                if codes.pop(0) == 5:
                    found.add(codes.pop(0))
                else:
                    while len(codes) > 3 and codes[0] == 0:
                        codes.pop(0)
                    found.add(tuple(codes[:3]))
                    del codes[:3]
            elif 30 <= code <= 37 or 40 <= code <= 47:
                found.add(code % 10)
            elif 90 <= code <= 97 or 100 <= code <= 107:
                found.add(code % 10 + 8)
    return found
