#!/usr/bin/env python3
"""Draws a terminal's screen, as tmux captures it with its escape sequences, as SVG.

    svg.py dark|light COLUMNS <capture >picture.svg

Text stays text. Each run of one look is set to the width of its cells, so that the columns hold in any
fixed-width font; lines and corners are drawn, for fonts leave gaps between them."""
import re
import sys
import unicodedata
from html import escape

CELL, LINE, SIZE, MARGIN = 8.4, 18, 14, 14
FONT = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace"
# The terminal's own foreground and background.
PAPER = {"dark": ("#d0d0d0", "#1c1c1c"), "light": ("#262626", "#ffffff")}
ANSI = "000000 cd3131 0dbc79 e5e510 2472c8 bc3fbc 11a8cd e5e5e5 666666 f14c4c 23d18b f5f543 3b8eea d670d6 29b8db ffffff"
# Which of its four arms a sign has: left, right, up, down.
ARMS = {"─": "lr", "│": "ud", "┌": "rd", "┐": "ld", "└": "ru", "┘": "lu", "├": "rud", "┤": "lud",
        "┬": "lrd", "┴": "lru", "┼": "lrud", "╴": "l", "╶": "r", "╵": "u", "╷": "d"}


def palette(number):
    if number < 16:
        return "#" + ANSI.split()[number]
    if number >= 232:
        return "#" + f"{8 + 10 * (number - 232):02x}" * 3
    steps = (0, 95, 135, 175, 215, 255)
    number -= 16
    return "#%02x%02x%02x" % (steps[number // 36], steps[number // 6 % 6], steps[number % 6])


def apply(look, codes):
    """The look after one SGR sequence. A look is a dict of what differs from the terminal's own."""
    look, codes = dict(look), [int(c or 0) for c in re.split("[;:]", codes)]
    names = {1: "bold", 2: "dim", 3: "italic", 4: "underline", 7: "reverse"}
    ends = {22: ("bold", "dim"), 23: ("italic",), 24: ("underline",), 27: ("reverse",), 39: ("fg",), 49: ("bg",)}
    while codes:
        code = codes.pop(0)
        if code == 0:
            look.clear()
        elif code in names:
            look[names[code]] = True
        elif code in ends:
            for name in ends[code]:
                look.pop(name, None)
        elif code in (38, 48):
            where = "fg" if code == 38 else "bg"
            if codes.pop(0) == 5:
                look[where] = palette(codes.pop(0))
            else:
                look[where] = "#%02x%02x%02x" % tuple(codes[:3])
                del codes[:3]
        elif 30 <= code % 60 <= 37 or 40 <= code % 60 <= 47:
            bright = 8 if code >= 90 else 0
            look["fg" if code % 60 < 40 else "bg"] = palette(code % 10 + bright)
    return look


def columns_of(sign):
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def cells(line, look):
    """(column, sign, look) for each cell that holds one, and the look at the line's end."""
    found, column = [], 0
    line = re.sub("\x1b\\].*?(\x1b\\\\|\x07)", "", line)
    for part in re.split("(\x1b\\[[0-9;:]*m)", line):
        if part.startswith("\x1b"):
            look = apply(look, part[2:-1])
            continue
        for sign in part:
            if unicodedata.combining(sign) and found:
                found[-1] = (found[-1][0], found[-1][1] + sign, found[-1][2])
                continue
            found.append((column, sign, look))
            column += columns_of(sign)
    return found, look


def colours(look, paper):
    fg, bg = look.get("fg", paper[0]), look.get("bg", paper[1])
    return (bg, fg) if look.get("reverse") else (fg, bg)


def number(value):
    return f"{value:.2f}".rstrip("0").rstrip(".")


class Picture:
    def __init__(self, paper):
        self.paper, self.grounds, self.texts, self.lines, self.classes = paper, [], [], {}, {}

    def class_of(self, look):
        style = f"fill:{colours(look, self.paper)[0]}"
        style += ";font-weight:bold" * look.get("bold", False) + ";font-style:italic" * look.get("italic", False)
        style += ";text-decoration:underline" * look.get("underline", False) + ";opacity:.65" * look.get("dim", False)
        return self.classes.setdefault(style, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"[len(self.classes)])

    def draw_ground(self, row, column, columns, colour):
        self.grounds.append(f'<path fill="{colour}" d="M{number(column * CELL)} {row * LINE}'
                            f'h{number(columns * CELL)}v{LINE}h-{number(columns * CELL)}z"/>')

    def draw_arms(self, row, column, sign, look):
        x, y = int((column + .5) * CELL) + .5, int((row + .5) * LINE) + .5
        path = self.lines.setdefault(colours(look, self.paper)[0], [])
        for arm in ARMS[sign]:
            path.append((x, y) + {"l": (column * CELL, y), "r": ((column + 1) * CELL, y),
                                  "u": (x, row * LINE), "d": (x, (row + 1) * LINE)}[arm])

    def draw_text(self, row, column, columns, text, look):
        self.texts.append(f'<text class="{self.class_of(look)}" x="{number(column * CELL)}" y="{number(row * LINE + 13)}" '
                          f'textLength="{number(columns * CELL)}">{escape(text, quote=False)}</text>')

    def draw_line(self, row, line):
        """Runs of one look; blanks part them unless they stand alone between two words."""
        at = 0
        while at < len(line):
            column, sign, look = line[at]
            end = at + 1
            if sign in ARMS:
                self.draw_arms(row, column, sign, look)
            elif sign != " ":
                while end < len(line) and line[end][2] == look and line[end][1] not in ARMS and (
                        line[end][1] != " " or (end + 1 < len(line) and line[end + 1][1] not in {" ", *ARMS}
                                                and line[end + 1][2] == look)):
                    end += 1
                text = "".join(cell[1] for cell in line[at:end])
                columns = line[end - 1][0] + columns_of(line[end - 1][1][0]) - column
                self.draw_text(row, column, columns, text, look)
            at = end

    def draw_grounds(self, row, line):
        at = 0
        while at < len(line):
            ground, end = colours(line[at][2], self.paper)[1], at + 1
            while end < len(line) and colours(line[end][2], self.paper)[1] == ground:
                end += 1
            last = line[end - 1]
            if ground != self.paper[1]:
                self.draw_ground(row, line[at][0], last[0] + columns_of(last[1][0]) - line[at][0], ground)
            at = end

    def paths(self):
        """One path a colour, neighbouring lines joined."""
        for colour, arms in self.lines.items():
            across, down = {}, {}
            for x1, y1, x2, y2 in arms:
                if y1 == y2:
                    across.setdefault(y1, []).append((min(x1, x2), max(x1, x2)))
                else:
                    down.setdefault(x1, []).append((min(y1, y2), max(y1, y2)))
            steps = [f"M{number(a)} {number(y)}H{number(b)}" for y, parts in across.items() for a, b in joined(parts)]
            steps += [f"M{number(x)} {number(a)}V{number(b)}" for x, parts in down.items() for a, b in joined(parts)]
            yield f'<path fill="none" stroke="{colour}" d="{"".join(steps)}"/>'


def joined(parts):
    whole = []
    for a, b in sorted(parts):
        if whole and a <= whole[-1][1] + .01:
            whole[-1] = (whole[-1][0], max(b, whole[-1][1]))
        else:
            whole.append((a, b))
    return whole


def main():
    paper, columns = PAPER[sys.argv[1]], int(sys.argv[2])
    rows = sys.stdin.read().rstrip("\n").split("\n")
    picture, look = Picture(paper), {}
    for row, text in enumerate(rows):
        line, look = cells(text, look)
        picture.draw_grounds(row, line)
        picture.draw_line(row, line)
    width, height = columns * CELL + 2 * MARGIN, len(rows) * LINE + 2 * MARGIN
    styles = "".join(f".{name}{{{style}}}" for style, name in picture.classes.items())
    edge = "#3a3a3a" if sys.argv[1] == "dark" else "#d8d8d4"
    print(f'<svg xmlns="http://www.w3.org/2000/svg" width="{number(width)}" height="{number(height)}" '
          f'viewBox="{-MARGIN} {-MARGIN} {number(width)} {number(height)}">')
    print(f'<style>text{{font:{SIZE}px {FONT};white-space:pre}}{styles}</style>')
    print(f'<rect x="{-MARGIN + .5}" y="{-MARGIN + .5}" width="{number(width - 1)}" height="{number(height - 1)}" rx="6" '
          f'fill="{paper[1]}" stroke="{edge}"/>')
    print("\n".join([*picture.grounds, *picture.paths(), *picture.texts]))
    print("</svg>")


main()
