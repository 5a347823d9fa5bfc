# svyindex

From answers or a tally to an index: node, then its items, each a score from 0
to 100. The survey file says what is added up to what.

    $ printf '%s\n' 'scales: {five: {codes: [1, 2, 3, 4, 5]}}' \
          'items: {a: {scale: five}, b: {scale: five}}' 'design: {psu: [c]}' \
          'index: {score: mean0, nodes: {all: {of: [a, b]}}}' > build/golden/idx-small.yaml
    $ printf '%s\n' c,a,b 1,3,4 1,2,1 2,5,1 2,1,2 3,2,4 3,3,1 4,3,4 4,5,3 > \
          build/golden/idx-small.csv
    $ svyindex -s build/golden/idx-small.yaml build/golden/idx-small.csv
    item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag
    all,index,,43.75,8.462540004829124,20.6578026373788,69.91068038246837,0.95,3,8,NA,NA,4,taylor logit,
    a,index,,50,8.838834764831844,24.50545452910477,75.49454547089523,0.95,3,8,16,0.5,4,taylor logit,
    b,index,,37.5,10.206207261596575,13.04859306300075,70.57887359646229,0.95,3,8,12,0.6666666666666666,4,taylor logit,
    #end,,,,,,,,,,,,,,

The tree of a survey by district, the whole first.

    $ svyindex -s tests/data/wards.yaml -b district tests/data/wards.csv | svytable \
          --columns district,item,estimate,se,interval,df,n,deff,psus,flag
    district  item     estimate    se  95% interval   df    n  deff  psus  flag
    --------  -------  --------  ----  ------------  ---  ---  ----  ----  -------------
    all       service      51.9  10.0  [26.2; 76.6]    4   12     –     6  small
    all       q1           60.8   5.9  [43.7; 75.5]    4   12  0.16     6  small
    all       q2           43.0  15.8  [11.2; 81.9]    4   10  0.92     6  small
    north     service      74.3  25.5   [0.9; 99.9]    2    6     –     3  small
    north     q1           79.5  18.2   [3.1; 99.8]    2    6  1.01     3  small
    north     q2           69.1  33.0   [0.3; 99.9]    2    4  1.53     3  small
    south     service      41.5   8.4  [13.7; 76.0]    2    6     –     3  small
    south     q1           50.0  20.4   [2.9; 97.1]    2    6     –     3  small, review
    south     q2           33.0  16.9   [1.8; 92.9]    2    6  0.64     3  small

From a tally the bytes are the same, also from one that is split more finely.

    $ svyindex -s tests/data/wards.yaml -b district tests/data/wards.csv > build/golden/idx-index.csv
    $ svytally -s tests/data/wards.yaml -b district,age tests/data/wards.csv | \
          svyindex -s tests/data/wards.yaml -b district | \
          cmp - build/golden/idx-index.csv && echo equal
    equal

## What the tree may say

Other scores of the items.

    $ for s in mean mean0 net; do sed "s/score: top2/score: $s/" tests/data/wards.yaml > \
          build/golden/idx-score.yaml; svyindex -s build/golden/idx-score.yaml tests/data/wards.csv | \
          svytable --title $s -i service --digits 10 --columns item,estimate,se; done
    mean

    item          estimate            se
    -------  -------------  ------------
    service  64.4562751630  4.2889451493
    mean0

    item          estimate            se
    -------  -------------  ------------
    service  55.5703439537  5.3611814366
    net

    item          estimate             se
    -------  -------------  -------------
    service  20.1794363491  15.3639713736

Weights of the children said outright, another mean of them, a derived item in
the tree.

    $ sed 's/of: .q1, q2./of: {q1: 3, q2: 1}/' tests/data/wards.yaml > build/golden/idx-tree.yaml
    $ svyindex -s build/golden/idx-tree.yaml tests/data/wards.csv | \
          svytable -i service --digits 10 --columns item,estimate,se
    item          estimate            se
    -------  -------------  ------------
    service  56.3346855777  7.5326124428
    $ sed 's/of: .q1, q2./of: [q1, q2], aggregate: geometric/' tests/data/wards.yaml > \
          build/golden/idx-tree.yaml
    $ svyindex -s build/golden/idx-tree.yaml tests/data/wards.csv | \
          svytable --digits 6 --columns item,estimate,se,interval
    item      estimate         se            95% interval
    -------  ---------  ---------  ----------------------
    service  51.124167  11.085179  [23.384178; 78.188624]
    q1       60.778443   5.924181  [43.733579; 75.546944]
    q2       43.003413  15.792763  [11.198233; 81.864984]
    $ sed 's/of: .q1, q2./of: [q1, q2, all_satisfied]/' tests/data/wards.yaml > \
          build/golden/idx-tree.yaml
    $ svyindex -s build/golden/idx-tree.yaml tests/data/wards.csv | \
          svytable --digits 10 --columns item,stat,estimate,se
    item           stat        estimate             se
    -------------  -----  -------------  -------------
    service        index  48.9284230174  11.8374216335
    q1             index  60.7784431138   5.9241812319
    q2             index  43.0034129693  15.7927632709
    all_satisfied  index  43.0034129693  15.7927632709

Where nobody of a district answered an item, its node has no value; unless the
tree says that the others carry the weight.

    $ awk -F, -v OFS=, '$2 == "south" { $6 = "" } 1' tests/data/wards.csv > build/golden/idx-half.csv
    $ svyindex -s tests/data/wards.yaml -b district build/golden/idx-half.csv | \
          grep -v -e '^,[^#]' -e north | \
          svytable --columns district,item,estimate,se,interval,n,flag
    district  item     estimate    se  95% interval    n  flag
    --------  -------  --------  ----  ------------  ---  -----------------
    south     service         –     –             –    6  small, incomplete
    south     q1           50.0  20.4   [2.9; 97.1]    6  small, review
    south     q2              –     –             –    0  small
    $ sed 's/of: .q1, q2./of: [q1, q2], incomplete: rescale/' tests/data/wards.yaml > \
          build/golden/idx-tree.yaml
    $ svyindex -s build/golden/idx-tree.yaml -b district build/golden/idx-half.csv | \
          grep -v -e '^,[^#]' -e north | \
          svytable --columns district,item,estimate,se,interval,n,flag
    district  item     estimate    se  95% interval    n  flag
    --------  -------  --------  ----  ------------  ---  -------------------------
    south     service      50.0   0.0             –    6  small, review, incomplete
    south     q1           50.0  20.4   [2.9; 97.1]    6  small, review
    south     q2              –     –             –    0  small

## Errors

The covariance of node and items.

    $ svyindex -s tests/data/wards.yaml --covariance build/golden/idx-cov.csv \
          tests/data/wards.csv > build/golden/idx-rows.csv
    $ cat build/golden/idx-cov.csv
    row,col,cov
    service;index;;,service;index;;,99.67426727261197
    q1;index;;,service;index;;,46.09540515703334
    q1;index;;,q1;index;;,35.09592326806595
    q2;index;;,service;index;;,153.2531293881906
    q2;index;;,q1;index;;,57.094887046000736
    q2;index;;,q2;index;;,249.41137173038052

Respondents as a stage of their own: the node needs who answered both items.

    $ grep -v psu: tests/data/wards.yaml > build/golden/idx-srs.yaml
    $ echo 'design: {id: form, strata: [district], weight: weight}' >> build/golden/idx-srs.yaml
    $ svyindex -s build/golden/idx-srs.yaml tests/data/wards.csv > build/golden/idx-srs.csv
    $ svytable --digits 10 --columns item,stat,estimate,se build/golden/idx-srs.csv
    item     stat        estimate             se
    -------  -----  -------------  -------------
    service  index  51.8909280415  15.2100936002
    q1       index  60.7784431138  15.8688465395
    q2       index  43.0034129693  16.9817630890
    $ svytally -s build/golden/idx-srs.yaml tests/data/wards.csv | \
          svyindex -s build/golden/idx-srs.yaml | cmp - build/golden/idx-srs.csv && echo equal
    equal
    $ svytally -s build/golden/idx-srs.yaml --pairs "" tests/data/wards.csv | \
          svyindex -s build/golden/idx-srs.yaml \
          2> build/golden/idx-said || fmt -s -w 100 build/golden/idx-said
    svyindex: -: the error of 'service' needs those who answered both q1 and q2, whom the tally
    lacks; count them with svytally --pairs service

## What is refused

An index wants a tree.

    $ grep -v -e ^index -e score -e nodes -e service tests/data/wards.yaml > build/golden/idx-tree.yaml
    $ svyindex -s build/golden/idx-tree.yaml tests/data/wards.csv
    svyindex: build/golden/idx-tree.yaml: there is no key 'index', which says what is added up to what
    [1]
