"""A styled capture of a screen (tmux capture-pane -e -N) as text that can be read and compared: the rows,
then a letter for the look of each cell, then what the letters mean. Blanks have the look of their ground.

    looks.py <capture"""
import re
import sys
import unicodedata

NAMES = {1: "bold", 2: "dim", 3: "italic", 4: "underline", 7: "reverse"}
ENDS = {22: ("bold", "dim"), 23: ("italic",), 24: ("underline",), 27: ("reverse",), 39: ("fg",), 49: ("bg",)}
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"


def apply(look, sequence):
    look, codes = dict(look), [int(c or 0) for c in re.split("[;:]", sequence)]
    while codes:
        code = codes.pop(0)
        if code == 0:
            look.clear()
        elif code in NAMES:
            look[NAMES[code]] = ""
        elif code in ENDS:
            for name in ENDS[code]:
                look.pop(name, None)
        elif code in (38, 48):
            kind = codes.pop(0)
            value = codes.pop(0) if kind == 5 else "#%02x%02x%02x" % tuple(codes[-3:])
            if kind != 5:
                codes.clear()
            look["fg" if code == 38 else "bg"] = f" {value}"
        elif 30 <= code % 60 <= 37 or 40 <= code % 60 <= 47:
            look["fg" if code % 60 < 40 else "bg"] = f" {code % 10 + (8 if code >= 90 else 0)}"
    return look


def name_of(look, blank):
    seen = {k: v for k, v in look.items() if not blank or k in ("bg", "reverse", "underline")}
    return ", ".join(k + seen[k] for k in sorted(seen, key="fg bg bold dim italic underline reverse".split().index))


def columns_of(sign):
    if unicodedata.combining(sign) or unicodedata.category(sign) in ("Cf", "Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def main():
    letters, texts, rows, look = {"": "."}, [], [], {}
    for line in sys.stdin.read().split("\n")[:-1]:
        text = row = ""
        for part in re.split("(\033\\[[0-9;:]*m|\033\\]8;[^\033]*\033\\\\|[\016\017])", line):
            if part.startswith("\033["):
                look = apply(look, part[2:-1])
            elif not part.startswith(("\033", "\016", "\017")):
                for sign in part:
                    text += sign
                    name = name_of(look, sign == " ")
                    row += letters.setdefault(name, LETTERS[len(letters) - 1]) * columns_of(sign)
        texts.append(text.rstrip())
        rows.append(row.rstrip("."))
    print("\n".join(texts + ["-- looks"] + rows))
    for name, letter in letters.items():
        print(letter, name or "as the terminal")


main()
