#!/bin/bash
# A request for memory that fails, here and there; make check-memory tries all.
. tests/fault/common

asan && exit 0 # it hands out memory itself
[ -e "$SVY_BIN/../nomem.so" ] || exit 0 # the tests of mutants have none
tests/slow/memory "$SVY_BIN/.." 311 || failures=1
finish
