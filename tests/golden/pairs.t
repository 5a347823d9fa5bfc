# Pairs of items

Where respondents are sampled alone, the error of an index rests on who answered
two items both. The tally counts such pairs unasked, so that answers become an
index and a figure with nothing to be said in between: the survey file has the
rest, here by-columns too.

    $ sed -e 's/psu: .village., //' -e 's/^units:/by: [district]\nunits:/' \
          tests/data/wards.yaml > build/golden/pairs.yaml
    $ grep -e ^design -e ^by build/golden/pairs.yaml
    design: {id: form, strata: [district], weight: weight}
    by: [district]
    $ svytally -s build/golden/pairs.yaml tests/data/wards.csv > build/golden/pairs-tally.csv
    $ grep -F ',q1*q2,' build/golden/pairs-tally.csv
    north,north,q1*q2,2*3,1,12.5,156.25
    north,north,q1*q2,4*4,1,10,100
    north,north,q1*q2,5*4,1,10,100
    north,north,q1*q2,5*5,1,8,64
    south,south,q1*q2,1*2,1,18,324
    south,south,q1*q2,2*1,1,15,225
    south,south,q1*q2,3*2,1,20,400
    south,south,q1*q2,4*3,1,18,324
    south,south,q1*q2,4*4,1,20,400
    south,south,q1*q2,5*4,1,15,225
    $ svyindex -s build/golden/pairs.yaml build/golden/pairs-tally.csv > build/golden/pairs-index.csv
    $ svytable --digits 6 --min-n 0 --columns district,item,estimate,se build/golden/pairs-index.csv
    district  item      estimate         se
    --------  -------  ---------  ---------
    all       service  51.890928  15.210094
    all       q1       60.778443  15.868847
    all       q2       43.003413  16.981763
    north     service  74.322000  22.973179
    north     q1       79.508197  19.598930
    north     q2       69.135802  27.025344
    south     service  41.509434  20.136766
    south     q1       50.000000  22.511419
    south     q2       33.018868  21.158830
    $ svyplot league -s build/golden/pairs.yaml build/golden/pairs-index.csv | grep -c North
    1

The answers themselves give the same bytes.

    $ svyindex -s build/golden/pairs.yaml tests/data/wards.csv | \
          cmp - build/golden/pairs-index.csv && echo equal
    equal

Other by-columns may be asked for, or none; those of the survey file must be in
the tally that is read.

    $ svyindex -s build/golden/pairs.yaml -b village tests/data/wards.csv | \
          svytable --min-n 0 -i service --columns village,item,stat,estimate
    village  item     stat   estimate
    -------  -------  -----  --------
    all      service  index      51.9
    n1       service  index     100.0
    n2       service  index      25.0
    n3       service  index     100.0
    s1       service  index      50.0
    s2       service  index      50.0
    s3       service  index      25.0
    $ svyindex -s build/golden/pairs.yaml -b '' tests/data/wards.csv | \
          svytable --min-n 0 --digits 6
    item      estimate            95% interval    n
    -------  ---------  ----------------------  ---
    service  51.890928  [21.723098; 80.740298]   12
    q1       60.778443  [26.014069; 87.227829]   12
    q2       43.003413  [13.245819; 78.851091]   10
    $ svytally -s build/golden/pairs.yaml -b village tests/data/wards.csv | \
          svyindex -s build/golden/pairs.yaml
    svyindex: -: the tally is not split by 'district'; make it with svytally -b district
    [1]

A column with a colon in its name is a by-column, too.

    $ sed 's/district/g:district/g' build/golden/pairs.yaml > build/golden/pairs-colon.yaml
    $ sed '1s/district/g:district/' tests/data/wards.csv | \
          svyindex -s build/golden/pairs-colon.yaml | \
          svytable --min-n 0 -i service --digits 6
    g:district  item      estimate            95% interval    n
    ----------  -------  ---------  ----------------------  ---
    all         service  51.890928  [21.723098; 80.740298]   12
    north       service  74.322000  [11.592385; 98.458918]    6
    south       service  41.509434   [7.763295; 85.681221]    6

Clusters need no pairs, nor do items that the index does not join, nor replicate
weights; and whoever says which pairs is believed.

    $ svytally -s tests/data/wards.yaml tests/data/wards.csv | grep -F -c '*q2'
    0
    [1]
    $ svytally -s build/golden/pairs.yaml -i q1,age tests/data/wards.csv | grep -F -c 'q1*'
    0
    [1]
    $ sed '1s/$/,r1,r2/; 1!s/$/,1,2/' tests/data/wards.csv | \
          svytally -s build/golden/pairs.yaml --rep-weights r1,r2 | grep -F -c 'q1*'
    0
    [1]
    $ svytally -s build/golden/pairs.yaml --pairs '' tests/data/wards.csv | grep -F -c 'q1*'
    0
    [1]
    $ svytally -s build/golden/pairs.yaml --pairs 'q1*age' tests/data/wards.csv | \
          cut -d, -f3 | grep -F '*q' | uniq
    age*q1

Fourteen items are 91 pairs; fifteen are more than the 100 that are counted
unasked. That is told before the answers are read, and the tally has none.

    $ for n in 14 15; do { \
          echo 'scales: {five: {codes: [1, 2, 3, 4, 5]}}'; \
          echo "items: {$(seq -s ', ' -f 'q%g: {scale: five}' $n)}"; \
          echo "index: {score: mean, nodes: {all: {of: [few, q4..q$n]}, few: {of: [q1..q3]}}}"; \
          } > build/golden/pairs-$n.yaml; done
    $ awk 'BEGIN { for (r = 0; r <= 60; r++) for (i = 1; i <= 15; i++) \
          printf "%s%s", r ? 1 + (r * i * i + int(r / i)) % 5 : "q" i, i < 15 ? "," : "\n" }' > \
          build/golden/pairs-15.csv
    $ svytally -s build/golden/pairs-14.yaml build/golden/pairs-15.csv | \
          cut -d, -f2 | grep -F '*q' | uniq | wc -l
    91
    $ svytally -s build/golden/pairs-15.yaml build/golden/pairs-15.csv > \
          build/golden/pairs-few.csv 2> build/golden/pairs-said
    $ fmt -s -w 100 build/golden/pairs-said; grep -F -c '*q' build/golden/pairs-few.csv
    svytally: errors of the index need 105 pairs of items, and more than 100 are not counted unasked;
    add --pairs all, which takes about 6 times as long
    0
    [1]
    $ (cat build/golden/pairs-15.csv; echo broken) | \
          svytally -s build/golden/pairs-15.yaml > build/golden/pairs-broken.csv \
          2> build/golden/pairs-said || fmt -s -w 100 build/golden/pairs-said
    svytally: errors of the index need 105 pairs of items, and more than 100 are not counted unasked;
    add --pairs all, which takes about 6 times as long
    svytally: -:62: 1 fields where the header has 15
    $ svytally --lang vi -s build/golden/pairs-15.yaml build/golden/pairs-15.csv \
          2>&1 > build/golden/pairs-few.csv | fmt -s -w 100
    svytally: sai số của chỉ số cần 105 cặp câu hỏi, mà quá 100 cặp thì không
    tự đếm; hãy thêm --pairs all, mất thời gian gấp khoảng 6 lần
    $ cd build/golden; svyindex -s pairs-15.yaml pairs-few.csv 2> pairs-said || fmt -s -w 100 pairs-said
    svyindex: pairs-few.csv: the error of 'all' needs those who answered both q1 and q2, whom the
    tally lacks; count them with svytally --pairs all

Fewer items are fewer pairs; a node names the pairs below it, and `all` is all.

    $ svytally -s build/golden/pairs-15.yaml -i q1..q14 build/golden/pairs-15.csv | \
          cut -d, -f2 | grep -F '*q' | uniq | wc -l
    91
    $ svytally -s build/golden/pairs-15.yaml --pairs few build/golden/pairs-15.csv | \
          cut -d, -f2 | grep -F '*q' | uniq
    q1*q2
    q1*q3
    q2*q3
    $ svytally -s build/golden/pairs-15.yaml --pairs all build/golden/pairs-15.csv | \
          svyindex -s build/golden/pairs-15.yaml > build/golden/pairs-all.csv
    $ svytable -i all,few --digits 6 --columns item,estimate,se build/golden/pairs-all.csv
    item   estimate        se
    ----  ---------  --------
    all   57.911111  1.092974
    few   60.000000  2.350355
    $ svyindex -s build/golden/pairs-15.yaml build/golden/pairs-15.csv | \
          cmp - build/golden/pairs-all.csv && echo equal
    equal

That two items are in other pairs says nothing of how they go together: those who
answered both have to be counted, or the tally is refused.

    $ printf '%s\n' s,q1,q2,q3,q4 1,1,2,4,5 1,5,5,1,2 1,3,4,, 2,2,2,5,4 2,4,5,2,1 2,,,3,3 > \
          build/golden/pairs-four.csv
    $ printf '%s\n' 'design: {strata: [s]}' 'scales: {five: {codes: [1, 2, 3, 4, 5]}}' \
          'items: {q1: {scale: five}, q2: {scale: five}, q3: {scale: five}, q4: {scale: five}}' \
          'index: {score: mean0, nodes: {top: {of: [q1, q3]}}}' > build/golden/pairs-four.yaml
    $ svytally -s build/golden/pairs-four.yaml --pairs 'q1*q2' --pairs 'q3*q4' \
          build/golden/pairs-four.csv | svyindex -s build/golden/pairs-four.yaml \
          2> build/golden/pairs-why || fmt -s -w 100 build/golden/pairs-why
    svyindex: -: the error of 'top' needs those who answered both q1 and q3, whom the tally lacks;
    count them with svytally --pairs top
    $ svytally -s build/golden/pairs-four.yaml build/golden/pairs-four.csv | \
          svyindex -s build/golden/pairs-four.yaml | svytable --min-n 0 --columns item,estimate,se
    item  estimate    se
    ----  --------  ----
    top       50.0   3.5
    q1        50.0  19.4
    q3        50.0  18.7
    $ svyindex -s build/golden/pairs-four.yaml build/golden/pairs-four.csv | \
          svytable --min-n 0 --columns item,estimate,se
    item  estimate    se
    ----  --------  ----
    top       50.0   3.5
    q1        50.0  19.4
    q3        50.0  18.7

A pair that was counted and that nobody is in is no lack: half of these were
asked the one question, half the other.

    $ printf '%s\n' s,q1,q2,q3,q4 1,1,2,, 1,5,5,, 1,,,4,4 2,2,2,, 2,,,2,1 2,,,3,3 > \
          build/golden/pairs-halves.csv
    $ svytally -s build/golden/pairs-four.yaml build/golden/pairs-halves.csv | \
          tee build/golden/pairs-halves.t | svyindex -s build/golden/pairs-four.yaml | \
          svytable --min-n 0 --columns item,estimate,se
    item  estimate    se
    ----  --------  ----
    top       45.8  15.2
    q1        41.7  29.5
    q3        50.0  11.8
    $ grep -F -c ',q1*q3,' build/golden/pairs-halves.t
    0
    [1]
    $ svyindex -s build/golden/pairs-four.yaml build/golden/pairs-halves.csv | \
          svytable --min-n 0 --columns item,estimate,se
    item  estimate    se
    ----  --------  ----
    top       45.8  15.2
    q1        41.7  29.5
    q3        50.0  11.8

Nor is a pair there for a wave that was counted without it.

    $ svytally -s build/golden/pairs-four.yaml --set wave=1 build/golden/pairs-four.csv > \
          build/golden/pairs-w1.t
    $ svytally -s build/golden/pairs-four.yaml --set wave=2 --pairs 'q3*q4' \
          build/golden/pairs-four.csv > build/golden/pairs-w2.t
    $ svytally --merge build/golden/pairs-w[12].t --same-part 2> /dev/null | \
          svyindex -s build/golden/pairs-four.yaml 2> build/golden/pairs-why || \
          fmt -s -w 100 build/golden/pairs-why
    svyindex: -: the error of 'top' needs those who answered both q1 and q3, whom the tally lacks;
    count them with svytally --pairs top
