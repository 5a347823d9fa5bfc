#!/bin/bash
# Files named with -o appear whole or not at all, whatever happens.
# shellcheck disable=SC2317 # the steps are called by name
. tests/fault/common

old() {
    echo "as it was" >"$work/old"
}

kept() {
    [ "$(cat "$work/old")" = "as it was" ] || complain "$filter: $1: old file lost"
}

bad_input() {
    old
    (cat "$good"; printf '"') | run "${command[@]}" -o "$work/old"
    fails "bad input" "${PIPESTATUS[1]}"
    kept "bad input"
}

replaces() {
    cp "$good" "$work/both"
    run "${command[@]}" -o "$work/both" "$work/both"
    cp "$work/both" "$work/out"
    works "output onto input" $?
    old
    ln -sf old "$work/link"
    run "${command[@]}" -o "$work/link" "$good"
    cp "$work/old" "$work/out"
    works "output through a link" $?
    [ -L "$work/link" ] || complain "$filter: the link is gone"
    (umask 027; run "${command[@]}" -o "$work/new.$filter" "$good")
    [ "$(stat -c %a "$work/new.$filter")" = 640 ] || complain "$filter: umask"
}

straight() {
    run "${command[@]}" -o /dev/stdout "$good"
    works "-o /dev/stdout" $?
    echo begun >"$work/out"
    "${command[@]}" -o /dev/stdout "$good" >>"$work/out" 2>"$work/err"
    sed -i 1d "$work/out"
    works "-o /dev/stdout, appended" $?
    run "${command[@]}" -o - "$good"
    works "-o -" $?
    mkfifo "$work/fifo.$filter"
    cat "$work/fifo.$filter" >"$work/out" &
    "${command[@]}" -o "$work/fifo.$filter" "$good"
    wait
    works "-o to a named pipe" $?
    [ -p "$work/fifo.$filter" ] || complain "$filter: the named pipe is gone"
    run "${command[@]}" -o /dev/full "$good"
    fails "-o /dev/full" $?
    [ -c /dev/full ] || complain "$filter: the device is gone"
}

refused() {
    mkdir -p "$work/folder"
    run "${command[@]}" -o "$work/folder" "$good"
    fails "output is a folder" $?
    rmdir "$work/folder" || complain "$filter: something is in the folder"
    run "${command[@]}" -o "$work/no/such/folder" "$good"
    fails "no such folder" $?
    run "${command[@]}" -o "" "$good"
    fails "an empty name" $? 2
    old
    (ulimit -f 1; trap '' XFSZ; run "${command[@]}" -o "$work/old" "$big")
    fails "too large a file" $?
    kept "too large a file"
}

# The command waits for a pipe that nobody ends, so that it is surely at work.
signals() {
    local signal status child

    for signal in INT TERM HUP KILL; do
        old
        mkfifo "$work/endless"
        (cat "$good"; exec sleep 30) >"$work/endless" &
        child=$!
        (trap - INT; exec "${command[@]}" -o "$work/old" "$work/endless") \
            >"$work/out" 2>"$work/err" &
        for _ in $(seq 100); do
            compgen -G "$work/.svykit-*" >/dev/null && break
            sleep 0.02
        done
        kill "-$signal" $!
        wait $! 2>/dev/null
        status=$?
        kill "$child" 2>/dev/null
        wait "$child" 2>/dev/null
        rm "$work/endless"
        kept "signal $signal"
        [ "$status" = $((128 + $(kill -l "$signal"))) ] ||
            complain "$filter: $signal: exit $status"
        [ "$signal" = KILL ] || ! compgen -G "$work/.svykit-*" >/dev/null ||
            complain "$filter: $signal leaves a file"
        rm -f "$work"/.svykit-*
    done
}

many_writers() {
    local child=()

    for _ in $(seq 12); do
        "${command[@]}" -o "$work/shared" "$good" 2>/dev/null &
        child+=($!)
    done
    wait "${child[@]}"
    cp "$work/shared" "$work/out"
    works "twelve writers" $?
}

disk_errors() {
    local call

    asan && return # a leak cannot be looked for under strace
    for call in fsync rename write; do
        old
        run strace -f -o "$work/trace" -e "trace=$call" -P "$work" \
            -e "inject=$call:error=ENOSPC" true
        run strace -f -o "$work/trace" -e "trace=$call" \
            -e "inject=$call:error=ENOSPC:when=1" \
            "${command[@]}" -o "$work/old" "$good"
        fails "$call fails" $?
        kept "$call fails"
    done
}

for step in bad_input replaces straight refused signals many_writers \
    disk_errors; do
    each "$step"
done
finish
