# svykit - satisfaction surveys by small commands. `make help` lists the targets.
# Everything built goes under build/$(MODE); the source tree stays clean.

# All cores, unless -j says how many; a make that was called by one shares its.
ifeq ($(MAKELEVEL),0)
MAKEFLAGS += -j$(shell nproc 2>/dev/null || echo 1)
endif

MODE    ?= release
PREFIX  ?= /usr/local
VERSION := 0.1.0

CC       ?= cc
WARN     := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion \
            -Wstrict-prototypes -Wmissing-prototypes -Wwrite-strings -Wvla
CPPFLAGS += -Ilib -Itests -D_XOPEN_SOURCE=700 -DVERSION='"$(VERSION)"'
CFLAGS   += -std=c11 -g $(WARN) $(OPT_$(MODE)) $(MORE)
LDLIBS   += -lgsl -lgslcblas -lcsv -lyaml -lunistring -lm

OPT_release := -O2
SANITIZE    := -O1 -fno-omit-frame-pointer -fno-sanitize-recover=all
OPT_asan    := $(SANITIZE) -Wno-format-truncation -fsanitize=address,undefined
OPT_fuzz    := $(SANITIZE) -fsanitize=fuzzer-no-link,address,undefined
OPT_cover   := -O0 --coverage
OPT_mutants := -O2 -g0

B       := build/$(MODE)
# lib/ORDER is the list of modules; a module that is not in it is not built. It
# is FOLDER/MODULE.c, and as many FOLDER/MODULE_WORD.c as its subject needs.
MODULES := $(shell awk '!/^#/ && NF { print $$1 }' lib/ORDER)
LIB     := $B/libsvykit.a
CMDS    := $(patsubst cmd/%.c,%,$(wildcard cmd/*.c))
BINS    := $(CMDS:%=$B/bin/svy%)
TESTS   := $(wildcard tests/unit/*/*.c tests/law/*/*.c tests/common/*.c tests/golden/*.c)
PARTS   := $(wildcard plots/*.gp)
LAYOUT  := $(wildcard lib/*/*.[ch] cmd/*.c tests/*/*.[ch] tests/*/*/*.c)
SH      := $(wildcard tests/*/*.sh tests/lint/* tests/*/run tests/run tests/mutants/try tests/demo tests/slow/memory surveys/*/*.sh \
             surveys/*/*/*.sh cmd/completion.bash .ci/run)
FUZZERS := $(patsubst tests/fuzz/%.c,build/fuzz/bin/%,$(wildcard tests/fuzz/*.c))
DEST    := $(DESTDIR)$(PREFIX)
T       ?= *

all: $(BINS)            ## build the commands

check: all $B/check $B/nomem.so ## run every test, or those named: T='sum/*'
	tests/run $B '$T'

# What has no test of yes and no is measured: how often limits hold the truth,
# and how often differences that are none are called real.
SLOW := coverage degrees family

check-slow: scale check-memory check-digits $(SLOW:%=$B/%) ## measure growth, limits, families of tests: hours
	for p in $(SLOW); do nice $B/$$p $(SURVEYS) || exit 1; done

check-memory: all $B/nomem.so   ## let each request for memory fail in turn: ten minutes
	nice tests/slow/memory $B

check-digits: $B/digits       ## print and read N (10^8) doubles as printf and strtod do
	nice $B/digits $(N)

check-refs: all               ## compare with a table of others' values: REFS=FILE
	tests/refs/run $B/bin '$(REFS)'

mutants:                      ## put N (40) mistakes a SEED ('1 2') into the statistics: hours
	+$(MAKE) MODE=mutants mutated

mutated: all $B/check $B/mutate
	CC='$(CC) $(filter-out -DVERSION%,$(CPPFLAGS)) $(CFLAGS)' LIBS='$(LDLIBS)' \
	    nice -n 19 tests/mutants/run $B '$(or $(N),40)' '$(or $(SEED),1)'

demo: all                     ## the main job end to end, into build/demo
	tests/demo $B

scale: all                    ## double the size of many cases: time must not do more
	tests/scale/run $B/bin $(CASES)

bench: all                    ## time the commands on a large made-up survey
	tests/bench/run $B/bin

lint: build/packages-dev.ok     ## floors, sizes, pages, analyzers, format
	tests/lint/floors
	tests/lint/sizes
	tests/lint/messages
	for h in lib/*/*.h; do $(CC) $(CPPFLAGS) -std=c11 -fsyntax-only -x c $$h || exit 1; done
	shellcheck -x $(SH)
	mandoc -T lint -W warning cmd/*.[157]
	cppcheck --quiet --std=c11 --enable=warning,portability,performance --inline-suppr \
	    --error-exitcode=1 -Ilib lib cmd
	printf '%s\n' lib/*/*.c cmd/*.c | xargs -P 2 -n 1 tests/lint/tidy $(CPPFLAGS)
	clang-format --dry-run -Werror $(LAYOUT)

format:                       ## rewrite the layout of every C file
	clang-format -i $(LAYOUT)

fuzz: build/packages-dev.ok     ## feed any bytes to the readers, SECONDS (60) each
	+$(MAKE) MODE=fuzz CC=clang $(FUZZERS)
	tests/fuzz/run $(or $(SECONDS),60) $(FUZZERS)

install: all                  ## install commands, pages, completion
	install -d $(DEST)/bin \
	    $(DEST)/share/bash-completion/completions $(DEST)/share/man/man1 \
	    $(DEST)/share/man/man5 $(DEST)/share/man/man7
	install $(BINS) $(DEST)/bin
	for c in $(CMDS); do \
	    install -m 644 cmd/completion.bash $(DEST)/share/bash-completion/completions/svy$$c && \
	    install -m 644 cmd/$$c.1 $(DEST)/share/man/man1/svy$$c.1 || exit 1; done
	for s in 5 7; do for p in cmd/*.$$s; do \
	    [ ! -f $$p ] || install -m 644 $$p $(DEST)/share/man/man$$s || exit 1; done; done

clean:                        ## forget everything built
	rm -rf build

help:                         ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile

$B/bin/svy%: $B/cmd/%.o $(LIB)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)

$(LIB): $(MODULES:%=$B/lib/%.o) $(patsubst %.c,$B/%.o,$(wildcard lib/*/*_*.c))
	rm -f $@
	$(AR) rcs $@ $^

$B/check: $(TESTS:%.c=$B/%.o) $(LIB)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ -lcriterion $(LDLIBS)

$(SLOW:%=$B/%): $B/%: $B/tests/slow/%.o $B/tests/slow/survey.o $(LIB)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)

$B/digits: $B/tests/slow/digits.o $B/tests/common/doubles.o $(LIB)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)

$B/nomem.so: tests/slow/nomem.c | build/packages.ok
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS) -std=c11 $(WARN) -O2 -fPIC -shared -o $@ $<

$B/mutate: $B/tests/mutants/mutate.o $(LIB)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)

# The catalogue, as C: it is there wherever the command is, and needs no memory.
$B/vi.c: lib/vi.po Makefile | build/packages.ok
	@mkdir -p $(@D)
	msgfmt --check-format --endianness=little -o $B/vi.mo $<
	{ printf '#include "ground/vi.h"\n\nconst unsigned char svy_vi[] = {\n'; \
	    od -An -v -tu1 $B/vi.mo | sed 's/[0-9][0-9]*/&,/g'; echo '};'; } > $@

# The gnuplot parts, as C: a script that svyplot writes needs nothing else.
$B/plots.c: plots/embed.awk $(PARTS)
	@mkdir -p $(@D)
	awk -f plots/embed.awk $(PARTS) > $@

# The powers of ten, as C: exact, as no list that was typed is known to be.
$B/powten.c: lib/ground/powten.awk
	@mkdir -p $(@D)
	awk -f lib/ground/powten.awk > $@

$B/lib/show/gpparts.o: $B/plots.c | build/packages.ok
$B/lib/ground/vi.o: $B/vi.c | build/packages.ok
$B/lib/ground/powten.o: $B/powten.c | build/packages.ok
$B/lib/show/gpparts.o $B/lib/ground/vi.o $B/lib/ground/powten.o:
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS) $(CFLAGS) -c -o $@ $<

build/fuzz/bin/%: $B/tests/fuzz/%.o $(LIB)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -fsanitize=fuzzer -o $@ $^ $(LDLIBS)

# Long loops over replicates, where vectors halve the time (perf).
build/release/lib/measure/domain_again.o: CFLAGS += -O3

$B/%.o: %.c | build/packages.ok
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

$(TESTS:%.c=$B/%.o): | build/packages-dev.ok

# What Debian must have: root gets it installed, others are told what to type.
# One list after the other, for apt lets one in at a time.
build/packages-dev.ok: | build/packages.ok
build/%.ok: %.txt
	tests/lint/packages $<
	@mkdir -p $(@D) && touch $@

-include $(shell find $B -name "*.d" -type f 2>/dev/null)
.SECONDARY:
.PHONY: all check check-slow check-memory check-digits check-refs mutants mutated demo scale bench \
    lint format fuzz install clean help
