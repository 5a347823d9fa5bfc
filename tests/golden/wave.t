# Waves

A wave may have another name. The survey file says which column it is; from the
tally on it is called wave, and tables and figures call it by its label.

    $ awk -F, -v OFS=, '{ print $0, NR == 1 ? "quarter" : NR % 2 ? "2026-Q1" : "2025-Q4" }' \
          tests/data/wards.csv > build/golden/wave.csv; head -n 3 build/golden/wave.csv
    form,district,village,weight,q1,q2,age,quarter
    1,north,n1,10,5,4,34,2025-Q4
    2,north,n1,10,4,4,51,2026-Q1
    $ sed -e 's/form, strata/form, wave: quarter, strata/' \
          -e 's/^columns:/columns:\n  quarter: {label: Quarter, scale: quarters}/' \
          -e 's/^scales:/&\n  quarters: {codes: {2025-Q4: {label: autumn}, 2026-Q1: {label: spring}}}/' \
          tests/data/wards.yaml > build/golden/wave.yaml
    $ svytally -s build/golden/wave.yaml -b district build/golden/wave.csv > build/golden/wave-tally.csv
    $ head -n 2 build/golden/wave-tally.csv
    wave,district,stratum,psu,item,answer,n,w,w2
    2025-Q4,,north,n1,#psu,,1,10,100
    $ svyestimate -s build/golden/wave.yaml -i q1 -b district build/golden/wave-tally.csv > \
          build/golden/wave-est.csv
    $ svytable --min-n 0 --digits 10 --columns wave,district,item,stat,estimate build/golden/wave-est.csv
    wave     district  item  stat      estimate
    -------  --------  ----  ----  ------------
    2025-Q4  north     q1    mean  4.5901639344
    2025-Q4  south     q1    mean  3.0566037736
    2026-Q1  north     q1    mean  3.1803278689
    2026-Q1  south     q1    mean  3.2641509434
    $ svytable -s build/golden/wave.yaml --min-n 0 build/golden/wave-est.csv
    A survey of two districts

    Quarter  district  item              estimate   95% interval    n
    -------  --------  ----------------  --------  -------------  ---
    autumn   North     Staff are polite      4.59   [3.03; 6.15]    3
    autumn   South     Staff are polite      3.06   [0.74; 5.37]    3
    spring   North     Staff are polite      3.18   [0.05; 6.31]    3
    spring   South     Staff are polite      3.26  [−1.76; 8.29]    3

    Simulated data. Source: made up as an example. Weighted.

The answers give the same bytes.

    $ svyestimate -s build/golden/wave.yaml -i q1 -b district build/golden/wave.csv | \
          cmp - build/golden/wave-est.csv && echo equal
    equal

## In indices, differences and figures

    $ svyindex -s build/golden/wave.yaml build/golden/wave.csv | \
          svytable --min-n 0 --digits 10 -i service --columns wave,item,stat,estimate
    wave     item     stat        estimate
    -------  -------  -----  -------------
    2025-Q4  service  index  41.7179725057
    2026-Q1  service  index  61.5378514494
    $ svycompare -s build/golden/wave.yaml -i q1 --reference wave build/golden/wave.csv > \
          build/golden/wave-cmp.csv
    $ svytable --min-n 0 --digits 10 --columns wave,item,stat,estimate,se build/golden/wave-cmp.csv
    wave     item  stat       estimate            se
    -------  ----  ----  -------------  ------------
    2026-Q1  q1    mean  −0.3832335329  0.8581181527
    $ svytable -s build/golden/wave.yaml --columns wave,reference,estimate build/golden/wave-cmp.csv
    A survey of two districts

    Quarter  reference  estimate
    -------  ---------  --------
    spring   autumn        −0.38

    Simulated data. Source: made up as an example. Weighted.
    $ svyplot league -s build/golden/wave.yaml -i q1 --min-n 1 build/golden/wave-est.csv | \
          grep -o -e '"Estimates.*"' -e '"autumn"'
    "Estimates and 95% intervals, spring"
    "autumn"
    $ svyestimate -s build/golden/wave.yaml -i q1,q2 --stat share build/golden/wave.csv | \
          svyplot likert -s build/golden/wave.yaml --min-n 1 | grep -o '"Percent.*"'
    "Percent of those who answered, sorted by mean; zero is the middle of the scale, spring"

## Which of two is the earlier

The scale of their column says it, for figures and differences alike. Here
Q1-2026 comes before Q4-2025 as bytes.

    $ sed 's/2026-Q1/Q1-2026/; s/2025-Q4/Q4-2025/' build/golden/wave.csv > build/golden/wave-turn.csv
    $ sed 's/2026-Q1/Q1-2026/; s/2025-Q4/Q4-2025/' build/golden/wave.yaml > build/golden/wave-turn.yaml
    $ svycompare -s build/golden/wave-turn.yaml -i q1 --reference wave build/golden/wave-turn.csv | \
          svytable --min-n 0 --digits 10 --columns wave,item,stat,estimate,reference
    wave     item  stat       estimate  reference
    -------  ----  ----  -------------  ---------
    Q1-2026  q1    mean  −0.3832335329  Q4-2025
    $ svyestimate -s build/golden/wave-turn.yaml -i q1 -b district build/golden/wave-turn.csv | \
          svyplot league -s build/golden/wave-turn.yaml --min-n 1 | \
          grep -o -e '"Estimates.*"' -e '"autumn"'
    "Estimates and 95% intervals, spring"
    "autumn"

Without a scale numbers in their names say it, by size: 9 is before 10.

    $ sed '1s/quarter/wave/; s/2026-Q1/10/; s/2025-Q4/9/' build/golden/wave.csv | \
          svyestimate -i q1 -w weight -b district --psu village | svyplot league --min-n 1 | \
          grep -o -e '"Estimates.*"' -e '"9"'
    "Estimates and 95% intervals, 10"
    "9"

## By either name

By-columns and conditions may call it either way, and mean the wave.

    $ for by in quarter wave district,quarter; do \
          svytally -s build/golden/wave.yaml -b $by -i q1 build/golden/wave.csv | head -n 1; done
    wave,stratum,psu,item,answer,n,w,w2
    wave,stratum,psu,item,answer,n,w,w2
    wave,district,stratum,psu,item,answer,n,w,w2
    $ svyestimate -s build/golden/wave.yaml -b quarter -i q1 build/golden/wave-tally.csv | \
          svytable --min-n 0 --digits 10 --columns wave,item,stat,estimate
    wave     item  stat      estimate
    -------  ----  ----  ------------
    2025-Q4  q1    mean  3.6167664671
    2026-Q1  q1    mean  3.2335329341
    $ svyestimate -s build/golden/wave.yaml --where 'wave = 2026-Q1' -i q1 build/golden/wave.csv > \
          build/golden/wave-1.csv
    $ svytable --min-n 0 --digits 10 --columns wave,item,stat,estimate build/golden/wave-1.csv
    wave     item  stat      estimate
    -------  ----  ----  ------------
    2026-Q1  q1    mean  3.2335329341
    $ svyestimate -s build/golden/wave.yaml --where 'quarter = 2026-Q1' -i q1 build/golden/wave.csv | \
          cmp - build/golden/wave-1.csv && echo equal
    equal
    $ sed 's/^derive:/&\n  half: {recode: wave, into: {old: [2025-Q4], new: [2026-Q1]}}/' \
          build/golden/wave.yaml > build/golden/wave-half.yaml
    $ svyestimate -s build/golden/wave-half.yaml --stat share -i half build/golden/wave.csv | \
          svytable --min-n 0 --columns wave,item,stat,answer,estimate
    wave     item  stat   answer  estimate
    -------  ----  -----  ------  --------
    2025-Q4  half  share  old       100.0%
    2025-Q4  half  share  new         0.0%
    2026-Q1  half  share  old         0.0%
    2026-Q1  half  share  new       100.0%

All is as if the column were called so.

    $ sed 's/wave: quarter, //' build/golden/wave.yaml > build/golden/wave-wave.yaml
    $ sed '1s/quarter/wave/' build/golden/wave.csv | \
          svytally -s build/golden/wave-wave.yaml -b district | grep -v '#' > build/golden/wave-plain.csv
    $ grep -v '#' build/golden/wave-tally.csv | cmp - build/golden/wave-plain.csv && echo equal
    equal

## Files without the column

Where a file has no such column, its wave is said, here or in the survey file;
where it has one, the column wins.

    $ grep -v 2026-Q1 build/golden/wave.csv > build/golden/wave-old.csv
    $ grep -v 2025-Q4 build/golden/wave.csv | sed 's/,[^,]*$//' > build/golden/wave-new.csv
    $ svytally -s build/golden/wave.yaml -b district build/golden/wave-old.csv \
          build/golden/wave-new.csv --set wave=2026-Q1 | grep -v '#' | \
          cmp - build/golden/wave-plain.csv && echo equal
    equal
    $ sed 's/^title:/wave: 2026-Q1\ntitle:/' build/golden/wave.yaml > build/golden/wave-said.yaml
    $ svytally -s build/golden/wave-said.yaml build/golden/wave-new.csv | head -n 2
    wave,stratum,psu,item,answer,n,w,w2
    2026-Q1,north,n1,#psu,,1,10,100
    $ svytally -s build/golden/wave.yaml build/golden/wave-old.csv build/golden/wave-new.csv
    svytally: build/golden/wave-new.csv: there is no column 'quarter'
    [1]
    $ svytally -s build/golden/wave.yaml build/golden/wave-new.csv --set quarter=1
    svytally: --set: 'quarter=1' is not of the form wave=W
    usage: svytally [-s SURVEY] [-b COLUMNS] [-i NAMES] [FILE ...]
    Try 'svytally --help'.
    [2]

Simulated answers have the column that the survey file names.

    $ sed 's/^design:/&\n  wave: quarter/; s/frame.csv/wave-&/' tests/data/sim/survey.yaml > \
          build/golden/wave-sim.yaml; cp tests/data/sim/frame.csv build/golden/wave-frame.csv
    $ svysim -s build/golden/wave-sim.yaml 2> build/golden/wave-note | head -n 2
    form,quarter,district,commune,village,N1,N2,weight,result,used,age,q1,q2,q3
    a/a1/v1/45,2024,a,a1,v1,3,2,100,1,no,56,4,NA:not-asked,counter web post

## What cannot be

    $ cd build/golden; sed '1s/,age/,wave/' wave.csv | svytally -s wave.yaml \
          2> wave-note || fmt -s -w 100 wave-note
    svytally: -: there is a column 'wave', but wave.yaml says that the wave stands in 'quarter';
    rename it, or take design: wave: out
    $ cd build/golden; sed '2s/2025-Q4//' wave.csv | svytally -s wave.yaml
    svytally: -: records whose quarter is empty or NA: 1 (line 2); fill it in, or leave the records out
    [1]
    $ svytally -s tests/data/wards.yaml -b quarter:wave build/golden/wave.csv
    svytally: --by: which column is the wave, the survey file says; write design: {wave: quarter}, or rename the column
    usage: svytally [-s SURVEY] [-b COLUMNS] [-i NAMES] [FILE ...]
    Try 'svytally --help'.
    [2]
    $ cd build/golden; sed 's/strata: .district./strata: [district, quarter]/' wave.yaml > wave-bad.yaml
    $ cd build/golden; svytally -s wave-bad.yaml wave.csv 2> wave-note || fmt -s -w 100 wave-note
    svytally: wave-bad.yaml:5:26: 'quarter' is a stratum or cluster already; each wave is a sample
    of its own, with strata and clusters in it: leave it out there
    $ cd build/golden; echo 'private: [quarter]' | cat wave.yaml - > wave-bad.yaml; \
          svytally -s wave-bad.yaml wave.csv
    svytally: wave-bad.yaml:34:11: 'quarter' is private and is never printed, so it cannot stand under design: wave
    [1]
