# attache: make deps | all | run | test | lint | bench | coverage | install | uninstall | clean
# SAN=1 builds with address and undefined-behaviour sanitizers; CC=clang works as well.

VERSION = 0.1.0
PREFIX ?= /usr/local
BINDIR = $(PREFIX)/bin
DATADIR = $(PREFIX)/share/attache

# Each kind of build has an output folder of its own, so that they never mix.
VARIANT = $(notdir $(firstword $(CC)))$(if $(SAN),-san)$(if $(COV),-cov)
B = build/$(VARIANT)

WARN = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes \
	-Wvla -Wformat=2 -Wundef
HARDEN = -fstack-protector-strong -fPIE
OPT = -O2 -g
ifdef SAN
OPT = -O1 -g -fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=all
else ifdef COV
OPT = -O0 -g --coverage
else
HARDEN += -D_FORTIFY_SOURCE=2
endif

CPPFLAGS += -D_GNU_SOURCE -Isrc -DATTACHE_VERSION='"$(VERSION)"' -DATTACHE_DATADIR='"$(DATADIR)"'
CFLAGS += -std=c17 $(WARN) $(HARDEN) $(OPT)
LDFLAGS += -pie -Wl,-z,relro -Wl,-z,now -Wl,--as-needed $(filter -fsanitize% --coverage,$(OPT))
LDLIBS = -lncursesw -lyaml -liniparser -lunistring -lmd4c -lsqlite3 -ljansson -lpcre2-8 -lpthread

LIB_SRC = $(filter-out src/main.c,$(wildcard src/*/*.c))
LIB_OBJ = $(LIB_SRC:src/%.c=$B/%.o)
TEST_SRC = $(wildcard tests/unit/test_*.c)
TEST_BIN = $(TEST_SRC:tests/unit/%.c=$B/tests/%)

all: $B/attache

$B/attache: $B/main.o $B/libattache.a
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)

$B/libattache.a: $(LIB_OBJ)
	rm -f $@ && $(AR) rcs $@ $^

$B/%.o: src/%.c
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

$B/tests/%: tests/unit/%.c $B/libattache.a
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS) -DTEST_DATA='"tests/data"' $(CFLAGS) -MMD -MP $(LDFLAGS) -o $@ $< $B/libattache.a $(LDLIBS) -lcmocka

tests: $(TEST_BIN)

# make unit TESTS="test_edtf test_diag" runs only those.
TESTS ?= $(notdir $(TEST_BIN))
unit: $(TESTS:%=$B/tests/%)
	@set -e; for t in $(TESTS); do $B/tests/$$t; done

clean:
	rm -rf build

.PHONY: all tests unit clean
-include $(LIB_OBJ:.o=.d) $(TEST_BIN:=.d) $B/main.d
