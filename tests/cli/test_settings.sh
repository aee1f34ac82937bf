#!/bin/sh
# Settings, keys and themes: where they are looked for, what is said of mistakes, and that what help
# shows of them can be saved and read back.
. tests/cli/lib.sh
TOP=$PWD
cd "$TMPDIR" || exit 1
export XDG_CONFIG_HOME="$TMPDIR/config"
mkdir -p config/attache/themes
settings=config/attache/settings.ini

brief briefs/a.yaml here Here 2025
brief set/b.yaml set Set 2025
brief env/c.yaml env Env 2025
brief other/d.yaml other Other 2025

# The order: PATH, ATTACHE_PATH, the setting, ./briefs.
found_is() { status_is 0 && silent_err && [ "$(cut -f 1 out | tr '\n' ' ')" = "$1 " ]; }
printf '[library]\npath = %s/set\n' "$TMPDIR" >$settings
run "$ATTACHE" list --format tsv
found_is set
ok 'the setting comes before ./briefs'
ATTACHE_PATH=env run "$ATTACHE" list --format tsv
found_is env
ok 'ATTACHE_PATH comes before the setting'
ATTACHE_PATH=env run "$ATTACHE" list --format tsv other
found_is other
ok 'a path comes before both'
mkdir -p "$HOME/mine"
cp set/b.yaml "$HOME/mine"
printf '[library]\npath = ~/mine:other\n' >$settings
run "$ATTACHE" list --format tsv --sort title
found_is 'other set'
ok 'the setting names several, and home as ~'
printf '[library]\npath =\n' >$settings
run "$ATTACHE" list --format tsv
found_is here
ok 'an empty setting is none'

printf '[library]\npath = other\n' >mine.ini
run "$ATTACHE" --config mine.ini list --format tsv
found_is other
ok '--config'
run "$ATTACHE" --config none.ini list
status_is 2 && silent_out && err_is 'none.ini:1:1: error: No such file or directory'
ok '--config names no file'
run "$ATTACHE" list --keys none.ini
status_is 2 && silent_out && err_is 'none.ini:1:1: error: No such file or directory'
ok '--keys names no file'
run "$ATTACHE" help theme --theme ligth
status_is 2 && silent_out && err_has "there is no theme 'ligth'; did you mean 'light'?"
ok '--theme names no theme'

# Mistakes are told and do no harm.
cat >$settings <<'EOF'
[library]
path = set
[reader]
colour = never
mouse = perhaps
[keys]
page-dwn = x
search = g
EOF
run "$ATTACHE" list --format tsv
status_is 0 && [ "$(cut -f 1 out)" = set ]
ok 'what is good applies'
err_is "$TMPDIR/$settings:4:1: warning: 'colour' is no key of [reader]; did you mean 'color'?
$TMPDIR/$settings:5:9: warning: mouse: 'perhaps' is not no or yes
$TMPDIR/$settings:7:1: warning: 'page-dwn' is no action; did you mean 'page-down'?
$TMPDIR/$settings:8:10: warning: search: 'g' is taken from top; say which keys that is to have, or none: 'top ='"
ok 'every mistake is told with file, line and key'
for command in check print; do
	run "$ATTACHE" $command set
	err_has "mouse: 'perhaps'"
	ok "$command tells of them as well"
done
run "$ATTACHE" -q list
silent_err
ok '-q passes over them'
rm $settings
mkdir $settings
run "$ATTACHE" list --format tsv
status_is 0 && [ "$(cut -f 1 out)" = here ] && err_has 'settings.ini:1:1: error: is a folder'
ok 'a folder in the place of the settings'
rmdir $settings
printf '\357\273\277[reader]\ntheme = nonesuch\n' >$settings
run "$ATTACHE" help theme
status_is 0 && out_has 'name = Dark' &&
	err_has "settings.ini:2:9: warning: theme: there is no theme 'nonesuch'"
ok 'settings that name no theme'
printf '[reader]\ncolor = always\n' >$settings
run "$ATTACHE" print briefs/a.yaml
out_has "$(printf '\033[')"
ok 'color = always'
run "$ATTACHE" print --color never briefs/a.yaml
out_lacks "$(printf '\033')"
ok '--color comes before the setting'
NO_COLOR=1 run "$ATTACHE" print --color auto briefs/a.yaml
out_lacks "$(printf '\033')"
ok '--color auto does so as well'

# Round trips: what help shows is read without complaint, and shown again as it was.
round() # name, the option or the file that takes it
{
	name=$1
	shift
	cp out first
	run "$@"
	sed '/^;/d' first >first.values
	sed '/^;/d' out >again.values
	status_is 0 && silent_err && [ -s first.values ] && cmp -s first.values again.values
	ok "help $name is read back"
}
cat >$settings <<'EOF'
[library]
path = ~/a;b
[reader]
layout = linear
theme = light
[keys]
search = semicolon, C-f, hash
zoom =
top = "'"
EOF
run "$ATTACHE" help settings
status_is 0 && silent_err
ok 'help settings'
cp out saved.ini
round settings "$ATTACHE" --config saved.ini help settings
out_has 'path = "~/a;b"' && out_has 'layout = linear' && grep -q '^search .*= semicolon, C-f, hash' out
ok 'help settings shows what holds, keys among it'
run "$ATTACHE" help keys
cp out saved.ini
rm $settings
round keys "$ATTACHE" --keys saved.ini help keys
for theme in "$TOP"/themes/*.ini; do
	name=$(basename "$theme" .ini)
	run "$ATTACHE" help theme --theme "$name"
	cp out config/attache/themes/saved.ini
	round "theme of $name" "$ATTACHE" help themes --theme saved
done
run "$ATTACHE" help theme --theme light
out_has 'text         = #' && out_has '; what one types' && out_has 'There are: console' && out_has 'saved, slate'
ok 'help theme tells of roles and of themes'
plan
