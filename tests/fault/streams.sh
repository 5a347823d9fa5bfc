#!/bin/bash
# Standard streams that are full, closed, or end early.
# shellcheck disable=SC2317 # the steps are called by name
. tests/fault/common

streams() {
    local status

    run true
    timeout 60 "${command[@]}" <"$good" 2>"$work/err" >/dev/full
    fails "a full output" $?
    timeout 60 "${command[@]}" <"$big" 2>"$work/err" >/dev/full
    fails "a full output, much to print" $?
    grep -q 'No space left' "$work/err" || complain "$filter: no reason given"
    timeout 60 "${command[@]}" <"$good" 2>"$work/err" >&-
    fails "a closed output" $?
    timeout 60 "${command[@]}" --help 2>"$work/err" >/dev/full
    fails "help that cannot be printed" $?
    run "${command[@]}" <&-
    fails "a closed input" $?

    timeout 60 "${command[@]}" <"$good" >"$work/out" 2>&-
    works "closed messages" $?
    printf '"' | timeout 60 "${command[@]}" >"$work/out" 2>&-
    [ "${PIPESTATUS[1]}" = 1 ] || complain "$filter: closed messages hide failure"

    timeout 60 "${command[@]}" <"$big" 2>"$work/err" | head -n 1 >/dev/null
    status=${PIPESTATUS[0]}
    [ "$status" = 141 ] || complain "$filter: | head: exit $status"
    [ ! -s "$work/err" ] || complain "$filter: | head: says $(cat "$work/err")"
    (
        trap '' PIPE
        timeout 60 "${command[@]}" <"$big" 2>"$work/err" | head -n 1 >/dev/null
        exit "${PIPESTATUS[0]}"
    )
    fails "a reader that went away" $?

    timeout 60 "${command[@]}" <"$good" >"$work/out" 2>&1
    works "messages and output in one stream" $?
}

each streams
finish
