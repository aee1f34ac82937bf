#!/bin/sh
# The demo is right: does what its briefings say, in their order, and sees what they promise.
. tests/term/lib.sh

term_start 80 24 "$ATTACHE" demo
term_wait 'open'
term_wait 'Start here: moving about'

# 1: moving about.
term_keys Enter
term_wait 'You have opened a briefing'
term_keys Space
term_wait_gone 'You have opened a briefing'
term_keys b
term_wait 'You have opened a briefing'
term_keys G
term_wait '100%'
term_keys g
term_wait 'You have opened a briefing'
term_keys l
term_wait 'Pane 1, where a briefing opens'
term_keys h
term_wait 'You have opened a briefing'
term_keys 3
term_wait 'You opened this briefing'
term_keys 1
term_wait '2 ACTORS'
term_keys z
term_wait_gone '2 ACTORS'
term_keys z
term_wait '2 ACTORS'
term_keys '/' heron
term_wait '1 of '
term_keys Escape
term_wait 'You have opened a briefing'
term_keys '/' heron Enter n
term_wait '2 of '
term_keys N
term_wait '1 of '
term_keys Escape
term_wait_gone '1 of '
term_keys '/' cafe
term_wait '1 of '
term_keys Escape
term_wait_gone '/cafe'
term_keys '?'
term_wait 'Keys of a briefing'
term_keys q
term_wait 'Start here: moving about'
term_keys g Space Space Space
term_wait 'What comes next'
term_keys Tab
term_wait 'follow'
term_keys Enter

# 2: links.
term_wait 'If you followed a link to come here'
term_keys BSpace
term_wait 'What comes next'
term_keys L
term_wait 'If you followed a link to come here'
term_keys Tab Enter
term_wait 'Follows links'
term_wait 'Writes as well'
term_keys Space
term_wait 'A reader arrives by a link'
term_keys BSpace
term_wait 'If you followed a link to come here'
term_keys Tab Tab Tab Enter
term_wait 'in Start here: moving about'
term_keys BSpace
term_wait 'If you followed a link to come here'
term_keys Tab Enter
term_wait 'RESTS ON IT ALONE'
term_keys BSpace
term_wait 'If you followed a link to come here'
term_keys 2 j Enter
term_wait 'employs'
term_keys BSpace
term_wait 'The Reading Desk'
term_keys 3 Enter
term_wait 'A reader arrives by a link'
term_keys BSpace 1 Tab Enter

# 2, again: taking it along.
term_keys BSpace g y
term_wait 'Copied the paragraph'
term_keys o
term_wait 'There is no address to open here'
term_keys L

# 3: writing.
term_wait 'A briefing is one text file'
term_keys q q q
term_wait 'Briefings in'
term_keys q
[ "$(term_status)" = 0 ] || term_fail "exit status $(term_status)"
