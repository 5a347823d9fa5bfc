#!/bin/bash
# Little memory, little stack, few files, huge records.
# shellcheck disable=SC2317 # the steps are called by name
. tests/fault/common

# With less and less memory a command does its work or says that it cannot.
memory() {
    local kib status

    for kib in 60000 40000 30000 24000 20000 18000 16000 14000 12000 10000; do
        (ulimit -v "$kib"; run "${command[@]}" <"$good")
        status=$?
        if [ "$status" = 0 ]; then
            works "$kib KiB of memory" 0
        elif ! grep -q 'error while loading shared' "$work/err"; then
            fails "$kib KiB of memory" "$status"
        fi
    done
}

huge() {
    (cat "$good"; head -c 20000000 /dev/zero | tr '\0' x) |
        (ulimit -v 120000; run "${command[@]}")
    fails "a field of 20 MB" "${PIPESTATUS[1]}"
    awk 'BEGIN { for (i = 0; i < 100000; i++) printf "c%d,", i; print "end" }' |
        run "${command[@]}"
    fails "100000 columns, none that is wanted" "${PIPESTATUS[1]}"
    (ulimit -v 40000 -t 1; run "${command[@]}" /dev/zero)
    fails "zeros without end" $?
    grep -q 'begins with zeros' "$work/err" || complain "$filter: no zeros"
    (ulimit -v 40000 -t 1; run "${command[@]}" -s /dev/zero "$good")
    fails "a survey file of zeros without end" $?
    grep -q 'begins with zeros' "$work/err" || complain "$filter: no zeros"
    (cat "$good" /dev/zero) | (ulimit -v 40000 -t 1; run "${command[@]}")
    fails "zeros without end after good rows" "${PIPESTATUS[1]}"
    grep -q 'is a NUL' "$work/err" || complain "$filter: no NUL"
}

little() {
    (ulimit -s 256; run "${command[@]}" <"$good")
    works "256 KiB of stack" $?
    (ulimit -n 4; run "${command[@]}" -o "$work/x" "$good")
    fails "one file too many" $?
}

asan && exit 0 # the sanitizer itself needs terabytes of addresses
for step in memory huge little; do
    each "$step"
done
finish
