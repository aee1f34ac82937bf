#!/bin/sh
# The script that makes the README's pictures makes all of them from the program as it is, each a small
# and well-formed picture with the screen's text in it.
command -v tmux >/dev/null 2>&1 || { echo "tmux is missing"; exit 77; }
PYTHON=${PYTHON:-python3}
command -v "$PYTHON" >/dev/null 2>&1 || { echo "python3 is missing"; exit 77; }
export PYTHON
fail() { echo "$*"; exit 1; }

doc/pictures/make "$TMPDIR" >"$TMPDIR/names" || fail "$(cat "$TMPDIR/names")"
for picture in $(sed -n 's/^!\[.*](doc\/pictures\/\(.*\))$/\1/p' README.md); do
	[ -s "doc/pictures/$picture" ] || fail "README.md shows $picture, which is not there"
	grep -qx "$TMPDIR/$picture" "$TMPDIR/names" || fail "$picture is in README.md, and is not made"
	"$PYTHON" - "$TMPDIR/$picture" <<-'P' || fail "$picture"
		import os, sys, xml.etree.ElementTree as tree
		picture = tree.parse(sys.argv[1])
		texts = list(picture.iter("{http://www.w3.org/2000/svg}text"))
		width = float(picture.getroot().get("width"))
		assert len(texts) > 30, "hardly any text"
		assert any("help" in text.text for text in texts), "no footer"
		assert len({text.get("class") for text in texts}) > 3, "no colours"
		for text in texts:
		    assert 0 <= float(text.get("x")) and float(text.get("x")) + float(text.get("textLength")) < width, text.text
		assert os.path.getsize(sys.argv[1]) < 60000, "too big"
	P
done
[ "$(wc -l <"$TMPDIR/names")" = "$(grep -c '^!\[.*](doc/pictures/' README.md)" ] ||
	fail "not all that are made are in README.md: $(cat "$TMPDIR/names")"
