#!/bin/sh
# new: a briefing to be filled in, and what is said of an id that is none.
. tests/cli/lib.sh
cd "$TMPDIR" || exit 1

before=$(date +%Y-%m-%d)
run "$ATTACHE" new istanbul-talks
after=$(date +%Y-%m-%d)
status_is 0 && silent_err && [ -s out ]
ok 'new'
cp out istanbul-talks.yaml
run "$ATTACHE" check --strict istanbul-talks.yaml
status_is 0 && silent_out && silent_err
ok 'the template has no faults'

# Without its comments it is this.
sed -e '/^ *#/d' -e 's/  *# .*//' istanbul-talks.yaml | cat -s | sed 1d >minimal
expected()
{
	cat <<-Y
	briefing: 1
	id: istanbul-talks
	title: Istanbul talks
	date: $1
	as_of: $1
	status: draft

	summary: |
	  In a sentence or two: what happened, and what it means [@first-source].

	  Then the rest. Names of actors are links as they stand, First Actor for one; so are
	  [[first-actor]] and [[first-actor|other words for it]].

	actors:
	  - id: first-actor
	    name: First Actor
	    type: person
	    role: What the actor is in this
	    sources: [first-source]

	chronology:
	  - date: $1
	    title: What happened
	    actors:
	      - id: first-actor
	    status: reported
	    sources:
	      - id: first-source

	sources:
	  - id: first-source
	    title: What it is called
	    publisher: Who published it
	    url: https://example.org/
	Y
}
expected "$before" | cmp -s - minimal || expected "$after" | cmp -s - minimal
ok 'without comments the minimal briefing stays'
run cat minimal
[ "$failures" = 0 ] || sed 's/^/# /' out

# With all comments in use it is good as well, but for what it refers to and does not have.
sed 's/^\( *\)# /\1/' istanbul-talks.yaml >full.yaml
run "$ATTACHE" check full.yaml
status_is 0 && [ "$(grep -c 'is known' out)" = "$(grep -cv 'rests on one source' out)" ]
ok 'with all comments in use'
run "$ATTACHE" print full.yaml
status_is 0 && out_has 'What you conclude.' && out_has 'What others say.' && out_has 'the very words'
ok 'all of it prints'

run "$ATTACHE" new --title 'Round #2: "talks" & more' second
cp out second.yaml
status_is 0 && "$ATTACHE" list --format tsv second.yaml | cut -f 1,3 >row &&
	[ "$(cat row)" = "$(printf 'second\tRound #2: "talks" & more')" ]
ok '--title'
run "$ATTACHE" new анкара_2025.v2
cp out third.yaml
status_is 0 && "$ATTACHE" list --format tsv third.yaml | cut -f 1,3 >row &&
	[ "$(cat row)" = "$(printf 'анкара_2025.v2\tанкара 2025.v2')" ]
ok 'an id of another script'

refuse() # what stands in the message, arguments
{
	words=$1
	shift
	run "$ATTACHE" new "$@"
	status_is 2 && silent_out && err_has "$words" && [ "$(wc -l <err)" = 1 ]
	ok "$(printf '%s ' new "$@" | tr -cd '[:print:]')"
}
refuse "'Istanbul Talks' is no id; write istanbul-talks" 'Istanbul Talks'
refuse "write турция-стамбул" 'Турция, Стамбул!'
refuse "write x.yaml" 'x.yaml/'
refuse "is no id; an id holds letters" -- '---?'
refuse "is no id" ''
refuse "is no id; write a-b" "$(printf 'a\nb')"
refuse 'wants one ID'
refuse 'wants one ID' one two
refuse 'is no title' --title '' one
refuse 'is no title' --title '  ' one
refuse 'is no title' --title "$(printf 'two\nlines')" one
refuse 'is no title' --title "$(printf 'a\033[31m')" one
refuse 'is no title' --title "$(printf '\377')" one
plan
