# svykit - satisfaction surveys by small commands. `make help` lists the targets.
# Everything built goes under build/$(MODE); the source tree stays clean.

MODE    ?= release
PREFIX  ?= /usr/local
VERSION := 0.1.0

CC       ?= cc
WARN     := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion \
            -Wstrict-prototypes -Wmissing-prototypes -Wwrite-strings -Wvla
CPPFLAGS += -Ilib -D_XOPEN_SOURCE=700 -DVERSION='"$(VERSION)"'
CFLAGS   += -std=c11 -g $(WARN) $(OPT_$(MODE))
LDLIBS   += -lgsl -lgslcblas -lcsv -lyaml -lunistring -lm

OPT_release := -O2
OPT_asan    := -O1 -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=all
OPT_cover   := -O0 --coverage

B       := build/$(MODE)
# lib/ORDER is the list of modules; a module that is not in it is not built.
MODULES := $(shell awk '!/^#/ && NF { print $$1 }' lib/ORDER)
LIB     := $B/libsvykit.a
CMDS    := $(patsubst cmd/%.c,%,$(wildcard cmd/*.c))
BINS    := $(CMDS:%=$B/bin/svy%)
TESTS   := $(wildcard tests/unit/*.c tests/law/*.c tests/golden/*.c)
PARTS   := $(wildcard plots/*.gp)
MO      := $B/share/locale/vi/LC_MESSAGES/svykit.mo
SH      := $(wildcard tests/*/*.sh tests/lint/* tests/bench/run surveys/*/*.sh .ci/run)
T       ?= *

all: $(BINS) $(MO)            ## build the commands

check: all $B/check           ## run every test, or those named: T='sum/*'
	tests/run $B '$T'

demo: all                     ## the main job end to end, into build/demo
	tests/demo $B

bench: all                    ## time the commands on a large made-up survey
	tests/bench/run $B/bin

lint:                         ## floors, sizes, pages, analyzers, format
	tests/lint/floors
	tests/lint/sizes
	for h in lib/*.h; do $(CC) $(CPPFLAGS) -std=c11 -fsyntax-only -x c $$h || exit 1; done
	shellcheck $(SH) tests/run tests/demo cmd/completion.bash
	mandoc -T lint -W warning cmd/*.[157]
	cppcheck --quiet --std=c11 --enable=warning,portability,performance --inline-suppr \
	    --error-exitcode=1 -Ilib lib cmd
	printf '%s\n' lib/*.c cmd/*.c | xargs -P 2 -n 1 tests/lint/tidy $(CPPFLAGS)
	clang-format --dry-run -Werror $(wildcard lib/*.[ch] cmd/*.c tests/*/*.c)

format:                       ## rewrite the layout of every C file
	clang-format -i $(wildcard lib/*.[ch] cmd/*.c tests/*/*.c)

fuzz: $(patsubst tests/fuzz/%.c,build/fuzz/%,$(wildcard tests/fuzz/*.c))  ## SECONDS (60) each
	tests/fuzz/run $(or $(SECONDS),60) $^

install: all                  ## install commands, pages, messages, completion
	tests/lint/install '$B' '$(DESTDIR)$(PREFIX)'

clean:                        ## forget everything built
	rm -rf build

help:                         ## this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' Makefile

$B/bin/svy%: $B/cmd/%.o $(LIB)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(LDLIBS)

$(LIB): $(MODULES:%=$B/lib/%.o)
	rm -f $@
	$(AR) rcs $@ $^

$B/check: $(TESTS:%.c=$B/%.o) $(LIB)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ -lcriterion $(LDLIBS)

$(MO): lib/vi.po
	@mkdir -p $(@D)
	msgfmt --check-format -o $@ $<

# The gnuplot parts, as C: a script that svyplot writes needs nothing else.
$B/plots.c: plots/embed.awk $(PARTS)
	@mkdir -p $(@D)
	awk -f plots/embed.awk $(PARTS) > $@

$B/lib/plots.o: $B/plots.c
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS) $(CFLAGS) -c -o $@ $<

build/fuzz/%: tests/fuzz/%.c $(patsubst lib/plots.c,$B/plots.c,$(MODULES:%=lib/%.c))
	@mkdir -p $(@D)
	clang $(CPPFLAGS) -g -O1 -fsanitize=fuzzer,address,undefined -o $@ $^ $(LDLIBS)

$B/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

-include $(shell find $B -name "*.d" -type f 2>/dev/null)
.SECONDARY:
.PHONY: all check demo bench lint format fuzz install clean help
