#!/bin/bash
# How input arrives: in pieces, cut off, under odd names, or not at all.
# shellcheck disable=SC2317 # the steps are called by name
. tests/fault/common

pieces() {
    local half

    (head -c 40 "$good"; sleep 0.1; tail -c +41 "$good") | run "${command[@]}"
    works "a pause" "${PIPESTATUS[1]}"
    mkfifo "$work/fifo.$filter"
    cat "$good" >"$work/fifo.$filter" &
    run "${command[@]}" "$work/fifo.$filter"
    works "a named pipe" $?
    wait
    (echo "before"; cat "$good") >"$work/shifted"
    { read -r _; run "${command[@]}"; } <"$work/shifted"
    works "input that was begun by others" $?
    for file in - /dev/stdin /dev/fd/0; do
        run "${command[@]}" "$file" <"$good"
        works "$file" $?
    done
    run "${command[@]}" <(cat "$good")
    works "a file that the shell makes" $?

    half=$(($(wc -c <"$good") / 2))
    (head -c "$half" "$good"; printf '"') | run "${command[@]}"
    fails "cut off inside quotes" "${PIPESTATUS[1]}"
    (cat "$good"; printf '\341\272') | run "${command[@]}"
    fails "cut off inside a letter" "${PIPESTATUS[1]}"
    (cat "$good"; printf 'x,y\n') | run "${command[@]}"
    fails "cut off inside a row" "${PIPESTATUS[1]}"
    (cat "$good"; printf 'a\0b\n') | run "${command[@]}"
    fails "a NUL" "${PIPESTATUS[1]}"
    run "${command[@]}" </dev/null
    fails "nothing at all" $?
    head -c 1000000 /dev/zero | run "${command[@]}"
    fails "zeros" "${PIPESTATUS[1]}"
    head -c 100000 /dev/urandom | run "${command[@]}"
    fails "noise" "${PIPESTATUS[1]}"
}

names() {
    local odd

    run "${command[@]}" "$work"
    fails "a folder" $?
    run "${command[@]}" "$work/missing"
    fails "a missing file" $?
    run "${command[@]}" ""
    fails "an empty name" $?
    run "${command[@]}" /proc/self/mem
    fails "a read error" $?
    ln -sf circle "$work/circle"
    run "${command[@]}" "$work/circle"
    fails "a link to itself" $?
    run "${command[@]}" - -
    fails "standard input twice" $? 2
    for odd in 'two words' '%s%n' '-b' ';id' $'new\nline' 'xã'; do
        cp "$good" "$work/$odd"
        run "${command[@]}" "$work/$odd"
        works "a file called $odd" $?
        rm "$work/$odd"
        run "${command[@]}" "$work/$odd"
        fails "no file called $odd" $?
        [ "$(wc -l <"$work/err")" = 1 ] || complain "$filter: $odd: many lines"
    done
}

late_error() {
    asan && return # a leak cannot be looked for under strace
    run strace -f -o "$work/trace" -e trace=read -P "$big" \
        -e inject=read:error=EIO:when=2+ "${command[@]}" "$big"
    fails "a read error later on" $?
}

each pieces
each names
each late_error
finish
