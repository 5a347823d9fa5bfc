From answers without clusters to an index and a figure, with nothing to be said
in between: the survey file says the domains, and the pairs that the index joins
are counted.

    $ sed -e 's/clusters: .village., //' -e 's/^units:/by: [district]\nunits:/' tests/data/wards.yaml > build/golden/pairs.yaml; grep -n '^design\|^by' build/golden/pairs.yaml
    5:design: {id: form, strata: [district], weight: weight}
    27:by: [district]
    $ export SVYKIT_SURVEY=build/golden/pairs.yaml; svytally tests/data/wards.csv > build/golden/pairs-tally.csv; grep -F -c 'q1*q2' build/golden/pairs-tally.csv
    11
    $ export SVYKIT_SURVEY=build/golden/pairs.yaml; svyindex build/golden/pairs-tally.csv > build/golden/pairs.csv; cut -d, -f1-6 build/golden/pairs.csv
    district,item,stat,answer,estimate,se
    ,service,index,,51.890928041527864,15.210093600229298
    ,q1,index,,60.778443113772454,15.868846539518595
    ,q2,index,,43.003412969283275,16.981763089004055
    north,service,index,,74.32199959522364,22.97317898001711
    north,q1,index,,79.50819672131148,19.598929918085574
    north,q2,index,,69.1358024691358,27.025344013780217
    south,service,index,,41.509433962264154,20.136766088295413
    south,q1,index,,50,22.511418723485825
    south,q2,index,,33.0188679245283,21.15883009582781
    ,#end,,,,
    $ export SVYKIT_SURVEY=build/golden/pairs.yaml; svyindex tests/data/wards.csv | cmp - build/golden/pairs.csv
    $ export SVYKIT_SURVEY=build/golden/pairs.yaml; svyplot league build/golden/pairs.csv | grep -c North
    1

Other by-columns, and none, as before; those of the survey file must be in the
tally.

    $ svyindex -s build/golden/pairs.yaml -b village tests/data/wards.csv | cut -d, -f1-4 | head -n 5
    village,item,stat,answer
    ,service,index,
    ,q1,index,
    ,q2,index,
    n1,service,index,
    $ svyindex -s build/golden/pairs.yaml -b '' tests/data/wards.csv | cut -d, -f1-4
    item,stat,answer,estimate
    service,index,,51.890928041527864
    q1,index,,60.778443113772454
    q2,index,,43.003412969283275
    #end,,,
    $ svytally -s build/golden/pairs.yaml -b village tests/data/wards.csv | svyindex -s build/golden/pairs.yaml
    svyindex: -: the tally is not split by 'district'; make it with svytally -b district
    [1]

A column with a colon in its name is a by-column, too.

    $ sed 's/district/g:district/g' build/golden/pairs.yaml > build/golden/pairs-colon.yaml; sed '1s/district/g:district/' tests/data/wards.csv | svyindex -s build/golden/pairs-colon.yaml | head -n 2
    g:district,item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag
    ,service,index,,51.890928041527864,15.210093600229298,21.723098231026324,80.74029778696617,0.95,10,12,NA,NA,12,taylor logit,

Clusters need no pairs, nor do items that the index does not join, and whoever
says which pairs is believed.

    $ svytally -s tests/data/wards.yaml tests/data/wards.csv | grep -F -c '*q2'
    0
    [1]
    $ svytally -s build/golden/pairs.yaml -i q1,age tests/data/wards.csv | grep -F -c 'q1*'
    0
    [1]
    $ svytally -s build/golden/pairs.yaml --pairs '' tests/data/wards.csv | grep -F -c 'q1*'
    0
    [1]
    $ svytally -s build/golden/pairs.yaml --pairs 'q1*age' tests/data/wards.csv | cut -d, -f3 | grep -F '*q' | sort -u
    age*q1
    $ awk '{ print $0 (NR == 1 ? ",r1,r2" : ",1,2") }' tests/data/wards.csv | svytally -s build/golden/pairs.yaml --rep-weights r1,r2 | grep -F -c 'q1*'
    0
    [1]

Fourteen items are 91 pairs; fifteen are more than 100, which is told before
the answers are read.

    $ head='scales: {five: {codes: [1, 2, 3, 4, 5]}}'; for n in 14 15; do printf '%s\nitems: {' "$head"; for i in $(seq $n); do printf 'q%s: {scale: five}, ' $i; done; printf '}\nindex: {score: mean, nodes: {all: {of: [few, "q4..q%s"]}, few: {of: ["q1..q3"]}}}\n' $n; done > build/golden/pairs-n.yaml; head -n 3 build/golden/pairs-n.yaml > build/golden/pairs-14.yaml; tail -n 3 build/golden/pairs-n.yaml > build/golden/pairs-15.yaml; (seq -f 'q%g' -s, 15; yes | head -n 60 | awk '{ for (i = 1; i <= 15; i++) printf "%d%s", 1 + (NR * i * i + int(NR / i)) % 5, i < 15 ? "," : "\n" }') > build/golden/pairs-15.csv
    $ svytally -s build/golden/pairs-14.yaml build/golden/pairs-15.csv | cut -d, -f2 | grep -F '*q' | uniq | wc -l
    91
    $ svytally -s build/golden/pairs-15.yaml build/golden/pairs-15.csv | cut -d, -f2 | grep -F -c '*q'
    svytally: errors of the index need 105 pairs of items, and more than 100 are not counted unasked; add --pairs all, which takes about 6 times as long
    0
    [1]
    $ (cat build/golden/pairs-15.csv; echo broken) | svytally -s build/golden/pairs-15.yaml > build/golden/pairs-broken.csv
    svytally: errors of the index need 105 pairs of items, and more than 100 are not counted unasked; add --pairs all, which takes about 6 times as long
    svytally: -:62: 1 fields where the header has 15
    [1]
    $ svytally --lang vi -s build/golden/pairs-15.yaml build/golden/pairs-15.csv 2>&1 > build/golden/pairs-few.csv
    svytally: sai số của chỉ số cần 105 cặp câu hỏi, mà quá 100 cặp thì không tự đếm; hãy thêm --pairs all, mất thời gian gấp khoảng 6 lần
    $ svyindex -s build/golden/pairs-15.yaml build/golden/pairs-few.csv
    svyindex: build/golden/pairs-few.csv: the error of 'all' needs those who answered both q1 and q2, whom the tally lacks; count them with svytally --pairs all
    [1]
    $ svytally -s build/golden/pairs-15.yaml --pairs few build/golden/pairs-15.csv | cut -d, -f2 | grep -F '*q' | uniq
    q1*q2
    q1*q3
    q2*q3
    $ svytally -s build/golden/pairs-15.yaml -i q1..q14 build/golden/pairs-15.csv | cut -d, -f2 | grep -F '*q' | uniq | wc -l
    91
    $ svytally -s build/golden/pairs-15.yaml --pairs all build/golden/pairs-15.csv | svyindex -s build/golden/pairs-15.yaml > build/golden/pairs-all.csv; cut -d, -f1-5 build/golden/pairs-all.csv | head -n 3
    item,stat,answer,estimate,se
    all,index,,57.91111111111112,1.0929743872068485
    few,index,,60,2.3503549170354345
    $ svyindex -s build/golden/pairs-15.yaml build/golden/pairs-15.csv | cmp - build/golden/pairs-all.csv
