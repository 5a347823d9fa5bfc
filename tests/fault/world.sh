#!/bin/bash
# The environment changes no byte of a result; twice the same is the same.
# shellcheck disable=SC2317 # the steps are called by name
. tests/fault/common

environment() {
    local set

    for set in LC_ALL=de_DE.UTF-8 LC_ALL=tr_TR.UTF-8 LC_ALL=vi_VN.UTF-8 \
        LC_ALL=xx LC_ALL=C LC_NUMERIC=de_DE.UTF-8 TMPDIR=/nonexistent \
        POSIXLY_CORRECT=1 HOME= TZ=:odd GSL_RNG_TYPE=nonsense \
        GSL_RNG_SEED=7 GSL_IEEE_MODE=double-precision; do
        run env "$set" "${command[@]}" "$good"
        works "$set" $?
    done
    run env -i PATH="$PATH" "${command[@]}" "$good"
    works "an empty environment" $?
    run "${command[@]}" "$good"
    works "a second time" $?
}

options() {
    run "${command[@]}" --no-such-option "$good"
    fails "an unknown option" $? 2
    grep -q -- "--help'" "$work/err" || complain "$filter: --help is not named"
    run "${command[@]}" --output
    fails "an option without its argument" $? 2
    run "${command[@]}" --lang=xyz "$good"
    fails "no language" $? 2
    run "${command[@]}" --help || complain "$filter: --help fails"
    [ ! -s "$work/err" ] || complain "$filter: --help complains"
    [ "$(head -c 6 "$work/out")" = "usage:" ] || complain "$filter: --help"
    run "${command[@]}" --version
    grep -q "^$filter (svykit) [0-9]" "$work/out" || complain "$filter: --version"
    run "${command[@]}" --output="$work/x" --output "$work/y" "$good"
    cp "$work/y" "$work/out"
    works "of an option given twice the last counts" $?
    [ ! -e "$work/x" ] || complain "$filter: the first -o was written too"
}

each environment
each options
finish
