#!/bin/bash
# The whole job on simulated answers, into a directory: run.sh DIRECTORY
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=${1:?usage: run.sh DIRECTORY}
mkdir -p "$out"
export SVYKIT_SURVEY=$here/survey.yaml SVYKIT_LANG=vi

# Nobody answered: the sample of the frame, its weights, answers near the
# published levels, alike in communes, some missing. The sample says what it
# says: README.md tells which districts were made best and lowest.
svysim --seed 1 --means "$here/means.csv" --deff 1.6 --missing 0.02 \
    --nonresponse 0.04 > "$out/answers.simulated.csv"

svytally "$out/answers.simulated.csv" > "$out/tally.csv"
svyindex -b district "$out/tally.csv" > "$out/index.csv"
svycompare --index -b district --reference rest "$out/tally.csv" \
    > "$out/tests.csv"
svyestimate -i 'q9_24..q9_39' --stat share,mean "$out/tally.csv" \
    > "$out/service.csv"

for form in svg png; do
    svyplot league --tests "$out/tests.csv" -o "$out/league.$form" \
        "$out/index.csv"
    svyplot likert -o "$out/likert.$form" "$out/service.csv"
done
svytable "$out/index.csv" > "$out/index.txt"
svytable --wide -i total,policy,service "$out/index.csv" > "$out/summary.txt"
