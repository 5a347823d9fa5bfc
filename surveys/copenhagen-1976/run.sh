#!/bin/bash
# Real answers, from published counts to figures: run.sh DIRECTORY
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=${1:?usage: run.sh DIRECTORY}
mkdir -p "$out"
export SVYKIT_SURVEY=$here/survey.yaml SVYKIT_LANG=${SVYKIT_LANG:-vi}

svytally --freq freq "$here/housing.csv" > "$out/tally.csv"
svyindex -b type "$out/tally.csv" > "$out/index.csv"
svyestimate -i sat --stat share -b type --totals "$out/tally.csv" \
    > "$out/shares.csv"

for form in svg png; do
    svyplot league -o "$out/league.$form" "$out/index.csv"
    svyplot likert --unit type -o "$out/likert.$form" "$out/shares.csv"
done
svytable "$out/index.csv" > "$out/index.txt"
