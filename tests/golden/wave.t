A wave by another name. The survey file says which column it is; from the tally
on it is called wave.

    $ awk -F, -v OFS=, '{ print $0, NR == 1 ? "quarter" : NR % 2 ? "2026-Q1" : "2025-Q4" }' tests/data/wards.csv > build/golden/quarter.csv; head -n 2 build/golden/quarter.csv
    form,district,village,weight,q1,q2,age,quarter
    1,north,n1,10,5,4,34,2025-Q4
    $ sed -e 's/form, strata/form, wave: quarter, strata/' -e 's/^columns:/columns:\n  quarter: {label: Quarter, scale: quarters}/' -e 's/^scales:/scales:\n  quarters: {codes: {2025-Q4: {label: autumn}, 2026-Q1: {label: spring}}}/' tests/data/wards.yaml > build/golden/quarter.yaml
    $ svytally -s build/golden/quarter.yaml -b district build/golden/quarter.csv > build/golden/quarter-tally.csv; head -n 2 build/golden/quarter-tally.csv
    wave,district,stratum,psu,item,answer,n,w,w2
    2025-Q4,,north,n1,#psu,,1,10,100
    $ svyestimate -s build/golden/quarter.yaml -i q1 -b district build/golden/quarter-tally.csv > build/golden/quarter-est.csv; cut -d, -f1-6 build/golden/quarter-est.csv
    wave,district,item,stat,answer,estimate
    2025-Q4,north,q1,mean,,4.590163934426229
    2025-Q4,south,q1,mean,,3.0566037735849054
    2026-Q1,north,q1,mean,,3.180327868852459
    2026-Q1,south,q1,mean,,3.2641509433962264
    ,,#end,,,
    $ svyestimate -s build/golden/quarter.yaml -i q1 -b district build/golden/quarter.csv | cmp - build/golden/quarter-est.csv
    $ svytable -s build/golden/quarter.yaml build/golden/quarter-est.csv | head -n 3
    A survey of two districts

    Quarter  district  item              estimate   95% interval    n  flag
    $ svyindex -s build/golden/quarter.yaml build/golden/quarter.csv | cut -d, -f1-5 | head -n 2
    wave,item,stat,answer,estimate
    2025-Q4,service,index,,41.71797250569284
    $ svycompare -s build/golden/quarter.yaml -i q1 --against wave build/golden/quarter.csv | cut -d, -f1-6
    wave,item,stat,answer,estimate,se
    2026-Q1,q1,mean,,-0.38323353293413165,0.8581181527444733
    ,#end,,,,

Figures and tables call it by its label.

    $ svyplot league -s build/golden/quarter.yaml -i q1 --min-n 1 build/golden/quarter-est.csv | grep -e 'stimates and' -e '"autumn"' | cut -f3
    "Estimates and 95% intervals, spring"
    "autumn"
    $ svyestimate -s build/golden/quarter.yaml -i q1,q2 --stat share build/golden/quarter.csv | svyplot likert -s build/golden/quarter.yaml --min-n 1 | grep 'zero is'
    14.00	45.70	"Percent of those who answered, sorted by mean; zero is the middle of the scale, spring"
    $ svycompare -s build/golden/quarter.yaml -i q1 --against wave build/golden/quarter.csv | svytable -s build/golden/quarter.yaml --columns wave,against,estimate
    A survey of two districts

    Quarter  against  estimate
    -------  -------  --------
    spring   autumn      −0.38

    Simulated data. Source: made up as an example. Weighted.

Which of two waves is the earlier says the scale of their column, else numbers in
their names by size, for figures and differences alike.

    $ sed 's/2026-Q1/Q1-2026/; s/2025-Q4/Q4-2025/' build/golden/quarter.csv > build/golden/turned.csv; sed 's/2026-Q1/Q1-2026/; s/2025-Q4/Q4-2025/' build/golden/quarter.yaml > build/golden/turned.yaml
    $ svycompare -s build/golden/turned.yaml -i q1 --against wave build/golden/turned.csv | cut -d, -f1-5,17
    wave,item,stat,answer,estimate,against
    Q1-2026,q1,mean,,-0.38323353293413165,wave=Q4-2025
    ,#end,,,,
    $ svyestimate -s build/golden/turned.yaml -i q1 -b district build/golden/turned.csv | svyplot league -s build/golden/turned.yaml --min-n 1 | grep -e 'stimates and' -e '"autumn"' | cut -f3
    "Estimates and 95% intervals, spring"
    "autumn"
    $ sed '1s/quarter/wave/; s/2026-Q1/10/; s/2025-Q4/9/' build/golden/quarter.csv | svyestimate -i q1 -w weight -b district --psu village | svyplot league --min-n 1 | grep -e 'stimates and' -e '"9"' | cut -f3
    "Estimates and 95% intervals, 10"
    "9"

It is the same as if the column were called so.

    $ sed 's/wave: quarter, //' build/golden/quarter.yaml > build/golden/quarter-wave.yaml; sed '1s/quarter/wave/' build/golden/quarter.csv | svytally -s build/golden/quarter-wave.yaml -b district | grep -v '#' > build/golden/quarter-plain.csv; grep -v '#' build/golden/quarter-tally.csv | cmp - build/golden/quarter-plain.csv

By-columns and conditions may call it either way, and mean the wave.

    $ for by in quarter wave district,quarter; do svytally -s build/golden/quarter.yaml -b $by -i q1 build/golden/quarter.csv | head -n 1; done
    wave,stratum,psu,item,answer,n,w,w2
    wave,stratum,psu,item,answer,n,w,w2
    wave,district,stratum,psu,item,answer,n,w,w2
    $ svyestimate -s build/golden/quarter.yaml -b quarter -i q1 build/golden/quarter-tally.csv | head -n 2 | cut -d, -f1-5
    wave,item,stat,answer,estimate
    2025-Q4,q1,mean,,3.6167664670658684
    $ for c in wave quarter; do svyestimate -s build/golden/quarter.yaml --where "$c = 2026-Q1" -i q1 build/golden/quarter.csv | sed -n 2,4p | cut -d, -f1-5; done
    2026-Q1,q1,mean,,3.2335329341317367
    ,#end,,,
    2026-Q1,q1,mean,,3.2335329341317367
    ,#end,,,
    $ sed 's/^derive:/derive:\n  half: {recode: wave, into: {old: [2025-Q4], new: [2026-Q1]}}/' build/golden/quarter.yaml > build/golden/quarter-half.yaml; svyestimate -s build/golden/quarter-half.yaml --stat share -i half build/golden/quarter.csv | cut -d, -f1-5 | head -n 3
    wave,item,stat,answer,estimate
    2025-Q4,half,share,old,1
    2025-Q4,half,share,new,0

Where a file has no such column, its wave is said; the column wins.

    $ grep -v 2026-Q1 build/golden/quarter.csv > build/golden/quarter-1.csv; grep -v 2025-Q4 build/golden/quarter.csv | sed 's/,[^,]*$//' > build/golden/quarter-2.csv
    $ svytally -s build/golden/quarter.yaml -b district build/golden/quarter-1.csv build/golden/quarter-2.csv --set wave=2026-Q1 | grep -v '#' | cmp - build/golden/quarter-plain.csv
    $ svytally -s build/golden/quarter.yaml build/golden/quarter-1.csv build/golden/quarter-2.csv
    svytally: build/golden/quarter-2.csv: there is no column 'quarter'
    [1]
    $ svytally -s build/golden/quarter.yaml build/golden/quarter-2.csv --set quarter=1
    svytally: --set: 'quarter=1' is not of the form wave=W
    usage: svytally [-s SURVEY] [-b COLUMNS] [-i NAMES] [FILE ...]
    Try 'svytally --help'.
    [2]
    $ sed 's/^title:/wave: 2026-Q1\ntitle:/' build/golden/quarter.yaml > build/golden/quarter-said.yaml; svytally -s build/golden/quarter-said.yaml build/golden/quarter-2.csv | sed -n 2p
    2026-Q1,north,n1,#psu,,1,10,100

What cannot be.

    $ sed '1s/,age/,wave/' build/golden/quarter.csv | svytally -s build/golden/quarter.yaml
    svytally: -: there is a column 'wave', but build/golden/quarter.yaml says that the wave stands in 'quarter'; rename it, or take design: wave: out
    [1]
    $ sed '2s/2025-Q4//' build/golden/quarter.csv | svytally -s build/golden/quarter.yaml
    svytally: -: records whose quarter is empty or NA: 1 (line 2); fill it in, or leave the records out
    [1]
    $ svytally -s tests/data/wards.yaml -b quarter:wave build/golden/quarter.csv 2>&1 | head -n 1
    svytally: --by: which column is the wave, the survey file says; write design: {wave: quarter}, or rename the column
    $ sed 's/strata: .district./strata: [district, quarter]/' build/golden/quarter.yaml > build/golden/quarter-bad.yaml; svytally -s build/golden/quarter-bad.yaml build/golden/quarter.csv
    svytally: build/golden/quarter-bad.yaml:5:26: 'quarter' is a stratum or cluster already; each wave is a sample of its own, with strata and clusters in it: leave it out there
    [1]
    $ echo 'private: [quarter]' | cat build/golden/quarter.yaml - > build/golden/quarter-bad.yaml; svytally -s build/golden/quarter-bad.yaml build/golden/quarter.csv
    svytally: build/golden/quarter-bad.yaml:34:11: 'quarter' is private and is never printed, so it cannot stand under design: wave
    [1]

Simulated answers have the column that the survey file names.

    $ sed 's/^design:/design:\n  wave: quarter/' tests/data/sim/survey.yaml > build/golden/quarter-sim.yaml; cp tests/data/sim/frame.csv build/golden/; svysim -s build/golden/quarter-sim.yaml 2>/dev/null | head -n 2 | cut -d, -f1-4
    form,quarter,district,commune
    a/a1/v1/45,2024,a,a1
