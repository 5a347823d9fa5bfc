#!/bin/bash
# A stratified sample with finite populations: run.sh DIRECTORY
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=${1:?usage: run.sh DIRECTORY}
mkdir -p "$out"
export SVYKIT_SURVEY=$here/survey.yaml SVYKIT_LANG=${SVYKIT_LANG:-vi}

# A row a rating again: each stands for its weight, not for one.
awk -F, 'NR == 1 { print "id," $1 "," $2 "," $3 "," $5 "," $6; next }
    { for (i = 0; i < $4; i++)
        print ++id "," $1 "," $2 "," $3 "," $5 "," $6 }' \
    "$here/ratings.csv" > "$out/answers.csv"

svytally "$out/answers.csv" > "$out/tally.csv"
svyestimate -i rating --stat mean,top,net -b design --totals "$out/tally.csv" \
    > "$out/estimates.csv"
svyindex -b design "$out/tally.csv" > "$out/index.csv"
svycompare --index -b design "$out/tally.csv" > "$out/tests.csv"
svyplot league --tests "$out/tests.csv" -o "$out/league.svg" "$out/index.csv"
svytable "$out/estimates.csv" > "$out/estimates.txt"
