# attache: make deps | all | run | test | lint | bench | coverage | install | uninstall | clean
# Variants: CC=clang, SAN=1 (address and undefined-behaviour sanitizers), COV=1 (coverage), WERROR=1,
# SHARED=1 (no library linked in that could be shared), V=1 (whole command lines).
# For single tests: make unit TESTS="test_edtf test_diag".

VERSION = 0.1.0
PREFIX ?= /usr/local
BINDIR = $(PREFIX)/bin
DATADIR = $(PREFIX)/share/attache
MANDIR = $(PREFIX)/share/man
INSTALL ?= install

# Each kind of build has an output folder of its own, so that they never mix.
VARIANT = $(notdir $(firstword $(CC)))$(if $(SAN),-san)$(if $(COV),-cov)
B = build/$(VARIANT)

WARN = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes \
	-Wvla -Wformat=2 -Wundef $(if $(WERROR),-Werror)
HARDEN = -fstack-protector-strong -fPIE
OPT = -O2 -g
ifdef SAN
OPT = -O1 -g -fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=all
else ifdef COV
OPT = -O0 -g --coverage
else
HARDEN += -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2
endif

CPPFLAGS += -D_GNU_SOURCE -Isrc -DATTACHE_VERSION='"$(VERSION)"' -DATTACHE_DATADIR='"$(DATADIR)"'
CFLAGS += -std=c17 $(WARN) $(HARDEN) $(OPT)
LDFLAGS += $(filter -fsanitize% --coverage,$(OPT))
LDLIBS = @$B/libs

# cflags, ldflags and libs hold what only this machine needs; tests/tools/probe writes them next to config.
COMPILE = $(CC) $(CPPFLAGS) @$B/cflags $(CFLAGS)
LINK = $(CC) $(CFLAGS) $(LDFLAGS) @$B/ldflags

LIB_SRC = $(filter-out src/main.c,$(wildcard src/*/*.c))
LIB_OBJ = $(LIB_SRC:src/%.c=$B/%.o)
TEST_SRC = $(wildcard tests/unit/test_*.c)
TEST_BIN = $(TEST_SRC:tests/unit/%.c=$B/tests/%)
SCRIPTS = $(wildcard tests/*/test_*.sh)
BENCH_BIN = $(addprefix $B/bench/,screen race word list events $(if $(wildcard src/load/load.c),load))
TESTS ?= $(notdir $(TEST_BIN))
MAN1 = $(wildcard doc/*.1)

# A short line for each command; V=1 shows the command itself.
show = $(if $V,,@echo '  $1' $(or $2,$@);)

# "make deps test" is one command: whatever is built in it waits for deps, under -j as well.
FIRST = $(filter deps deps-%,$(MAKECMDGOALS))

all: $B/attache

$B/attache: $B/main.o $B/libattache.a
	$(call show,link)$(LINK) -o $@ $^ $(LDLIBS)

$B/libattache.a: $(LIB_OBJ)
	$(call show,ar  )rm -f $@ && $(AR) rcs $@ $^

$B/%.o: src/%.c $B/config
	@mkdir -p $(@D)
	$(call show,cc  ,$<)$(COMPILE) -MMD -MP -c -o $@ $<

$B/tests/%: tests/unit/%.c $B/libattache.a | $B/tests/cmocka
	@mkdir -p $(@D)
	$(call show,test)$(COMPILE) -DTEST_DATA='"tests/data"' -MMD -MP $(LDFLAGS) @$B/ldflags -o $@ $< \
		$B/libattache.a $(LDLIBS) -lcmocka

# The bench's floor programs link only what they are the floor of.
$B/bench/screen: tests/bench/vt.c tests/bench/vt.h
$B/bench/word $B/bench/list: LDLIBS = -lncursesw
$B/bench/events: LDLIBS = -lyaml
$B/bench/screen $B/bench/race: LDLIBS =
$B/bench/load: $B/libattache.a
$B/bench/%: tests/bench/%.c $B/config
	@mkdir -p $(@D)
	$(call show,link)$(COMPILE) $(LDFLAGS) @$B/ldflags -o $@ $(filter %.c %.a,$^) $(LDLIBS)

# What the objects were made with: a change of compiler, flags or PREFIX makes them anew. A missing
# library is named here, before the first file is compiled.
$B/config: export CONFIG = $(COMPILE) $(LDFLAGS) $(LDLIBS) $(if $(SHARED),shared)
$B/config: export CC := $(CC)
$B/config: FORCE | $(FIRST)
	@mkdir -p $B
	@test -f $@ && test "$$CONFIG" = "$$(cat $@)" || \
		{ tests/tools/probe $B $(if $(SHARED),shared) && printf '%s\n' "$$CONFIG" >$@; }

$B/tests/cmocka: export CC := $(CC)
$B/tests/cmocka: | $B/config
	@mkdir -p $(@D)
	@tests/tools/probe --require cmocka.h && touch $@

deps: export CC := $(CC)
deps:
	@tests/tools/deps build test

deps-lint deps-bench: export CC := $(CC)
deps-lint deps-bench: | $(filter deps,$(FIRST))
	@tests/tools/deps $(@:deps-%=%)

run: $B/attache
	@$B/attache briefs

tests: $(TEST_BIN)

unit: $(TESTS:%=$B/tests/%)
	@set -e; for t in $(TESTS); do $B/tests/$$t; done

test: $B/attache $(TEST_BIN) | $(FIRST)
	@BUILD=$B CC="$(CC)" SAN=$(SAN) COV=$(COV) tests/run $(TEST_BIN) $(SCRIPTS)

coverage:
	@rm -f $$(find build -name '*.gcda' 2>/dev/null)
	@$(MAKE) --no-print-directory COV=1 test; tests=$$?; \
		GCOV="$(if $(findstring clang,$(CC)),llvm-cov gcov,gcov)" \
		tests/tools/coverage $(B:-cov=)-cov 90 && exit $$tests

lint: export CPPFLAGS := $(CPPFLAGS)
lint: $B/config | $(FIRST)
	@BUILD=$B CC="$(CC)" tests/lint/run

# make bench ROWS="keystroke burst" measures only those.
bench: $B/attache $(BENCH_BIN) | $(FIRST)
	@BUILD=$B tests/bench/run $(ROWS)

install: $B/attache
	$(INSTALL) -d $(DESTDIR)$(BINDIR)
	$(INSTALL) -m 755 $B/attache $(DESTDIR)$(BINDIR)/attache
	$(call install-files,$(wildcard themes/*.ini),$(DATADIR)/themes)
	$(call install-files,$(wildcard doc/demo/*.yaml),$(DATADIR)/demo)
	$(call install-files,$(MAN1),$(MANDIR)/man1)

install-files = $(if $1,$(INSTALL) -d $(DESTDIR)$2 && $(INSTALL) -m 644 $1 $(DESTDIR)$2)

uninstall:
	rm -f $(DESTDIR)$(BINDIR)/attache $(MAN1:doc/%=$(DESTDIR)$(MANDIR)/man1/%)
	rm -rf $(DESTDIR)$(DATADIR)

clean:
	rm -rf build

FORCE:
.PHONY: all deps deps-lint deps-bench run tests unit test lint bench coverage install uninstall clean
-include $(LIB_OBJ:.o=.d) $(TEST_BIN:=.d) $B/main.d
