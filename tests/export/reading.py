"""Reads briefings a second time, by PyYAML, and compares with what `attache print --format json` says.

reading.py ATTACHE FILE...: a TAP line for each file. The rules are the format's own (section 1 of the
manual), stated here once more and independently of src/load/fields.c.
"""

import json
import re
import subprocess
import sys
import unicodedata

import yaml

KEYS = {
    "briefing": "briefing id title date as_of updated status handling lang authors tags related summary "
                "judgements gaps watch actors chronology sources",
    "registry": "registry actors",
    "judgements": "text likelihood confidence basis sources",
    "actors": "id name type aliases wikidata country role summary sources links",
    "links": "to type role start end confidence sources note",
    "chronology": "date end id title text place actors tags importance status confidence accounts same_as sources",
    "participants": "id role",
    "accounts": "text date sources",
    "citations": "id page quote credibility",
    "sources": "id title publisher author issued url archived accessed lang type reliability note",
}
DEFAULTS = {
    "briefing": {"status": "current"},
    "actors": {"type": "other"},
    "links": {"type": "related_to"},
    "chronology": {"importance": "2", "status": "reported"},
}
BARE = {"actors": "name", "sources": "url", "citations": "id", "participants": "id"}
TEXTS = {"authors", "tags", "related", "gaps", "watch", "aliases", "same_as"}
DATES = {"date", "end", "start", "as_of", "updated", "issued", "accessed"}


def shape_of(shape, key):
    """The shape of the mappings in that list, None where it holds texts."""
    if shape == "briefing" or shape == "registry":
        return key if key in ("judgements", "actors", "chronology", "sources") else None
    if key == "sources":
        return "citations"
    if shape == "chronology" and key == "actors":
        return "participants"
    return key if key in ("links", "accounts") else None


def identifier(name):
    text = "".join(c for c in unicodedata.normalize("NFKD", name) if unicodedata.category(c) != "Mn")
    text = unicodedata.normalize("NFC", text.casefold())
    kept = (c if c in "._" or unicodedata.category(c)[0] in "LN" or unicodedata.category(c) == "Mc" else "-"
            for c in text)
    return re.sub("-+", "-", "".join(kept)).strip("-._")


def is_identifier(text):
    good = all(c in "._-" or unicodedata.category(c)[0] in "LMN" for c in text)
    return good and text == text.lower() and text[:1] not in "._-" and text[-1:] not in "._-"


def reference(text):
    return unicodedata.normalize("NFC", text) if is_identifier(text) else identifier(text)


def as_list(value):
    """One is a list of one, and where nothing stands there is none."""
    return value if isinstance(value, list) else [value] if value != "" else []


def mapping(shape, value, place, name):
    """A mapping as JSON has it, from what PyYAML has of it."""
    if not isinstance(value, dict):
        value = {BARE[shape]: value}
        if shape == "sources":
            value["id"] = str(place)
    value = dict(value)
    if shape == "briefing":
        value.setdefault("id", name)
    if shape == "actors":
        value.setdefault("id", identifier(value["name"]))
    for key, default in DEFAULTS.get(shape, {}).items():
        value.setdefault(key, default)
    out = {}
    for key in KEYS[shape].split():
        if key not in value:
            continue
        item, inner = value.pop(key), shape_of(shape, key)
        written = item == []
        if inner:
            item = [mapping(inner, v, i + 1, name) for i, v in enumerate(as_list(item))]
        elif key in TEXTS:
            item = as_list(item)
        elif key in DATES and isinstance(item, list):
            item = "[" + ",".join(item) + "]"
        elif (shape, key) in (("links", "to"), ("participants", "id")):
            item = reference(item)
        elif key == "id":
            item = unicodedata.normalize("NFC", item)
        if item != [] or written:
            out[key] = item
    if value:
        out["extra"] = value
    return out


def second_reading(path):
    with open(path, "rb") as f:
        top = yaml.load(f, Loader=yaml.BaseLoader)
    name = re.sub(r"\.ya?ml$", "", path.rsplit("/", 1)[-1])
    return {**mapping(next(iter(top)), top, 0, identifier(name)), "file": path}


def difference(a, b, where="$"):
    """The first place at which the two differ, order of keys included."""
    if type(a) is not type(b):
        return "%s: %r and %r" % (where, a, b)
    if isinstance(a, dict):
        if list(a) != list(b):
            return "%s: keys %s and %s" % (where, list(a), list(b))
        return next(filter(None, (difference(a[k], b[k], where + "." + k) for k in a)), None)
    if isinstance(a, list):
        if len(a) != len(b):
            return "%s: %d and %d items" % (where, len(a), len(b))
        return next(filter(None, (difference(x, y, "%s[%d]" % (where, i))
                                  for i, (x, y) in enumerate(zip(a, b)))), None)
    return None if a == b else "%s: %r and %r" % (where, a, b)


def printed(attache, paths):
    done = subprocess.run([attache, "print", "--format", "json", *paths], capture_output=True, check=False)
    return json.loads(done.stdout) if done.stdout else None


def main():
    attache, paths = sys.argv[1], sys.argv[2:]
    failed = 0
    verdicts = [(path, difference(printed(attache, [path]), second_reading(path))) for path in paths]
    several = [p for p in paths if p.startswith("briefs/")]
    verdicts.append(("several at once", difference(printed(attache, several), [second_reading(p) for p in several])))
    for number, (path, wrong) in enumerate(verdicts, 1):
        print("%s %d - %s" % ("not ok" if wrong else "ok", number, path))
        if wrong:
            print("# printed and read: " + wrong)
            failed = 1
    print("1..%d" % len(verdicts))
    return failed


sys.exit(main())
