#!/bin/bash
# The files that one run writes appear together or not at all, and no two of
# them are one; what a run started ends with it.
# shellcheck disable=SC2317 # the steps are called by name
. tests/fault/common

# A line: ending of the name of the first output, the command, whose last word
# is the option that names the second.
writers() {
    cat <<'LIST'
csv|svyestimate -w weight -b unit -i q1,q2 answers.csv --covariance
csv|svyestimate -w weight --psu unit --strata q1 --lonely collapse -i q2 answers.csv --collapse-map
csv|svycompare -w weight -b unit -i q1 --stat mean answers.csv --covariance
csv|svyindex -s tree.yaml -b unit answers.csv --covariance
svg|svyplot league estimates.csv --data
LIST
}

cat >"$work/tree.yaml" <<'LIST'
design: {weight: weight}
scales: {five: {codes: [1, 2, 3, 4, 5]}}
items: {q1: {scale: five}, q2: {scale: five}}
index: {score: mean, nodes: {all: {of: [q1, q2]}}}
LIST

# Lets $first and $second be as they were, then runs the command in the folder
# with the further arguments.
try() {
    local first=$1 second=$2

    shift 2
    rm -f "$work/$first" "$work/$second"
    echo "as it was" >"$work/$first"
    echo "as it was" >"$work/$second"
    (cd "$work" && timeout 60 "${command[@]}" "$@") >"$work/out" 2>"$work/err"
}

# kept LABEL NAME...
kept() {
    local label=$1 name

    shift
    for name; do
        [ "$(cat "$work/$name")" = "as it was" ] ||
            complain "$filter $option: $1: $label: $name is another"
    done
}

together() {
    try "a.$ending" b b -o "a.$ending" ||
        complain "$filter $option: $(cat "$work/err")"
    ! grep -q "as it was" "$work/a.$ending" "$work/b" ||
        complain "$filter $option: not written"
    mv "$work/b" "$work/right"
    (cd "$work" && timeout 60 "${command[@]}" b) >"$work/out" 2>"$work/err"
    cmp -s "$work/b" "$work/right" ||
        complain "$filter $option: another beside standard output"
}

one_fails() {
    ln -sf /dev/full "$work/full.$ending"
    try a b b -o "full.$ending"
    fails "the first is full" $?
    kept "the first is full" b
    try a b b -o "none/a.$ending"
    fails "no folder for the first" $?
    kept "no folder for the first" b
    try "a.$ending" b /dev/full -o "a.$ending"
    fails "$option is full" $?
    kept "$option is full" "a.$ending"
    echo "as it was" >"$work/b"
    (cd "$work" && timeout 60 "${command[@]}" b) 2>"$work/err" \
        >/dev/full
    fails "standard output is full" $?
    kept "standard output is full" b
    asan && return # a leak cannot be looked for under strace
    command=(strace -f -o trace -e trace=rename
        -e inject=rename:error=ENOSPC:when=1 "${command[@]}")
    try "a.$ending" b b -o "a.$ending"
    fails "no place" $?
    kept "no place" "a.$ending" b
    try a b b
    fails "no place beside standard output" $?
    kept "no place beside standard output" b
}

same() {
    local name

    ln -sf "b.$ending" "$work/link.$ending"
    for name in "b.$ending" "./b.$ending" "link.$ending" "$PWD/$work/b.$ending"; do
        try a "b.$ending" "$name" -o "b.$ending"
        fails "$option $name" $? 2
        kept "$option $name" "b.$ending"
        rm "$work/b.$ending"
        (cd "$work" && "${command[@]}" "b.$ending" -o "$name") 2>"$work/err"
        fails "$option $name, not there yet" $? 2
        [ ! -e "$work/b.$ending" ] || complain "$filter $option $name: is made"
    done
    try a "b.$ending" "hard.$ending" -o "b.$ending"
    ln -f "$work/b.$ending" "$work/hard.$ending"
    (cd "$work" && "${command[@]}" "hard.$ending" -o "b.$ending") 2>"$work/err"
    fails "a hard link" $? 2
    (cd "$work" && "${command[@]}" ./b) >"$work/b" 2>"$work/err"
    fails "what the shell made for standard output" $? 2
    try a b /dev/stdout
    fails "$option /dev/stdout" $? 2
    try a b /dev/null >/dev/null || complain "$filter: $option /dev/null"
}

while IFS='|' read -r ending line; do
    for step in together one_fails same; do
        read -ra command <<<"$line"
        filter=${command[0]}
        option=${command[-1]}
        "$step"
    done
done < <(writers)

# svyplot and gnuplot, which here is another.
filter=svyplot
option=--data
mkdir -p "$work/path"

stub() { # stub COMMAND
    printf '#!/bin/sh\n%s\n' "$1" >"$work/path/gnuplot"
    chmod +x "$work/path/gnuplot"
}

# What is dead may lie about where nobody asks how it ended.
at_work() { # at_work PID
    grep -qs '^State:[[:space:]]*[^ZX[:space:]]' "/proc/$1/status"
}

command=(env "PATH=$PWD/$work/path:$PATH" svyplot league estimates.csv)
stub 'echo drawn; echo "no such font" >&2; exit 3'
try a.svg b --data b -o a.svg
fails "gnuplot fails" $?
kept "gnuplot fails" a.svg b
stub 'kill -KILL $$'
try a.svg b --data b -o a.svg
fails "gnuplot is killed" $?
kept "gnuplot is killed" a.svg b
chmod -x "$work/path/gnuplot"

for signal in INT TERM HUP QUIT KILL; do
    stub 'echo $$ >drawing; exec sleep 50'
    echo "as it was" >"$work/b"
    cp "$work/b" "$work/a.svg"
    rm -f "$work/drawing"
    (cd "$work" && trap - INT QUIT && exec "${command[@]}" --data b -o a.svg) \
        >"$work/out" 2>"$work/err" &
    for _ in $(seq 200); do
        [ -s "$work/drawing" ] && break
        sleep 0.02
    done
    kill "-$signal" $!
    wait $! 2>/dev/null
    drawing=$(cat "$work/drawing")
    for _ in $(seq 50); do
        at_work "$drawing" || break
        sleep 0.02
    done
    if at_work "$drawing"; then
        complain "svyplot: $signal leaves gnuplot at work"
        kill "$drawing"
    fi
    kept "$signal" a.svg b
    [ "$signal" = KILL ] || ! compgen -G "$work/.svykit-*" >/dev/null ||
        complain "svyplot: $signal leaves a file"
    rm -f "$work"/.svykit-*
done
finish
