#!/usr/bin/env python3
"""brief.py SIZE FILE [HTML]: writes a briefing of about SIZE bytes (5k, 5M), always the same for a size.
brief.py library COUNT FOLDER: writes so many of 3k each, all different.

Prose in Latin, Cyrillic, Chinese and Arabic script, actors with links, a chronology and sources, all in
the format's own terms, so that `attache check` finds no error. HTML gets the same prose as a page, for
programs that read HTML.
"""

import os
import random
import sys

ENGLISH = """harbour ministry delegation ferry grain border customs railway envoy treaty council mayor
engineer survey winter pipeline cable island schedule protest audit tender budget court appeal archive
letter bridge station permit quota fleet warehouse inspector clinic school market river valley power
signed delayed confirmed denied opened closed visited announced postponed extended repaired the a of
in on for with after before under between near without again twice""".split()
RUSSIAN = """порт министерство делегация паром зерно граница таможня поезд посланник договор совет мэр
инженер зима кабель остров протест проверка тендер суд архив письмо мост станция квота флот склад
подписан отложен подтверждён закрыт открыт объявлен продлён в на для после перед между снова""".split()
ARABIC = """الميناء الوزارة الوفد العبارة الحبوب الحدود الجمارك القطار المبعوث المعاهدة المجلس المهندس
الشتاء الجزيرة الجسر المحطة السوق النهر الوادي أعلن وقع أجل فتح أغلق زار في على بعد قبل بين قرب""".split()
CHINESE = "港口部代表团渡轮粮食边境海关铁路特使条约议会市长工程师冬季电缆岛屿抗议审计法院档案信桥站配额船队仓库市场河谷签署推迟确认关闭开放宣布延长"
FIRST = "Ada Boris Chen Dina Emil Farah Goran Hana Igor Jana Kofi Lena Marat Nadia Omar Petra".split()
LAST = "Almaty Brenner Castell Dovzhenko Eskola Falk Grigoryan Haddad Ivarsen Jelinek Kovacs Lindqvist".split()
TYPES = ["person", "organisation", "group", "place"]
ROLES = ["harbour master", "deputy minister", "chief engineer", "envoy", "head of customs", "editor"]
LINKS = ["member_of", "works_for", "met_with", "opposed_to", "represents"]
POOL = 400


class Writer:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.sentences = [self.sentence() for _ in range(POOL)]

    def sentence(self):
        kind = self.random.random()
        length = self.random.randint(7, 16)
        if kind < 0.08:
            return "".join(self.random.choices(CHINESE, k=2 * length)) + "。"
        words = ENGLISH if kind < 0.75 else RUSSIAN if kind < 0.95 else ARABIC
        text = " ".join(self.random.choices(words, k=length))
        return text[0].upper() + text[1:] + "."

    def prose(self, sentences):
        return " ".join(self.random.choices(self.sentences, k=sentences))


def folded(text, indent):
    """The text as lines of a block scalar, none much longer than a screen is wide."""
    lines, line, width = [], [], 0
    for word in text.split(" "):
        if width + len(word) > 84 and line:
            lines.append(indent + " ".join(line))
            line, width = [], 0
        line.append(word)
        width += len(word) + 1
    lines.append(indent + " ".join(line))
    return "\n".join(lines) + "\n"


class Briefing:
    def __init__(self, size, write=None):
        self.write = write or Writer(size)
        self.random = self.write.random
        self.summary, self.actors, self.events, self.sources, self.html = [], [], [], [], []
        self.names = []
        self.bytes = 600
        self.add(self.summary, self.paragraph())
        while self.bytes < size:
            for _ in range(2):
                if self.bytes < size:
                    self.add(self.actors, self.actor())
            for _ in range(3):
                if self.bytes < size:
                    self.add(self.sources, self.source())
                    self.add(self.events, self.event())
            if self.bytes < size:
                self.add(self.summary, "\n" + self.paragraph())

    def add(self, part, text):
        part.append(text)
        self.bytes += len(text.encode())

    def show(self, tag, text):
        self.html.append("<%s>%s</%s>\n" % (tag, text, tag))

    def paragraph(self):
        text = self.write.prose(3)
        if self.names:
            text += " Present was **%s**, says the *gazette*." % self.random.choice(self.names[-50:])
        self.show("p", text)
        return folded(text, "  ")

    def actor(self):
        number = len(self.names) + 1
        name = "%s %s %d" % (self.random.choice(FIRST), self.random.choice(LAST), number)
        role, summary = ROLES[number % len(ROLES)], self.write.prose(1)
        self.names.append(name)
        self.show("h3", name)
        self.show("p", role + ". " + summary)
        text = "  - id: actor-%d\n    name: %s\n    type: %s\n" % (number, name, TYPES[number % 4])
        text += "    role: %s\n    summary: %s\n" % (role, summary)
        others = sorted({self.random.randint(1, number) for _ in range(3)} - {number})
        if others:
            text += "    links:\n"
        for to in others:
            text += "      - {to: actor-%d, type: %s, start: %d}\n" % (
                to, LINKS[(to + number) % 5], 1990 + number % 30)
        return text

    def event(self):
        number = len(self.events) + 1
        year, month, day = 2000 + number % 25, 1 + number % 12, 1 + number % 28
        date = ["%04d-%02d-%02d", "%04d-%02d", "%04d-%02d-%02d~"][number % 3]
        date = date % ((year, month, day)[: date.count("%")])
        prose = self.write.prose(1)
        text = "  - date: %s\n" % date
        if number % 2:
            title = self.write.prose(1).rstrip(".")
            text += "    title: %s\n" % title
            self.show("h3", date + " " + title)
        self.show("p", prose)
        text += "    text: >-\n" + folded(prose, "      ")
        text += "    actors: [actor-%d]\n    sources: [s%d]\n" % (len(self.names), len(self.sources))
        return text

    def source(self):
        number = len(self.sources) + 1
        title = "Gazette, number %d" % number
        url = "https://gazette.example.org/%d" % number
        self.show("p", '<a href="%s">%s</a>' % (url, title))
        return "  - {id: s%d, title: \"%s\", url: \"%s\", reliability: B}\n" % (number, title, url)

    def yaml(self, name="bench", title="Harbours and borders", date="2025-02-28", tags="harbours, borders"):
        yield "briefing: 1\nid: %s\ntitle: \"%s\"\ndate: %s\n" % (name, title, date)
        yield "as_of: 2025-03-01\ntags: [%s]\nsummary: |\n" % tags
        yield from self.summary
        yield "judgements:\n  - text: The ferry will sail again.\n    likelihood: likely\n"
        yield "    confidence: moderate\n    sources: [s1]\n"
        for head, part in (("actors", self.actors), ("chronology", self.events), ("sources", self.sources)):
            yield head + ":\n"
            yield from part


def write_library(count, folder):
    write = Writer(count)
    for number in range(count):
        part = os.path.join(folder, "%02d" % (number // 500))
        os.makedirs(part, exist_ok=True)
        date = "%04d-%02d-%02d" % (1990 + number % 36, 1 + number % 12, 1 + number % 28)
        title = " ".join(write.random.choices(ENGLISH, k=7)).capitalize()
        tags = ", ".join(sorted(set(write.random.choices(ENGLISH[:30], k=3))))
        with open(os.path.join(part, "b%05d.yaml" % number), "w", encoding="utf-8") as out:
            out.writelines(Briefing(3000, write).yaml(
                "b%05d" % number, "%s (%d)" % (title, number), date, tags))


def main():
    if sys.argv[1] == "library":
        write_library(int(sys.argv[2]), sys.argv[3])
        return
    size, path = sys.argv[1], sys.argv[2]
    factor = {"k": 1000, "M": 1000000}.get(size[-1], 1)
    briefing = Briefing(int(size.rstrip("kM")) * factor)
    with open(path, "w", encoding="utf-8") as out:
        out.writelines(briefing.yaml())
    if len(sys.argv) > 3:
        with open(sys.argv[3], "w", encoding="utf-8") as out:
            out.write('<!DOCTYPE html><meta charset="utf-8"><title>Harbours and borders</title>\n')
            out.writelines(briefing.html)


main()
