The tree of a survey by district, the whole first; node, then its items.

    $ svyindex -s tests/data/wards.yaml -b district tests/data/wards.csv | svytable --columns district,item,estimate,se,interval,df,n,deff,psus,flag
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

From a tally the same bytes, also from one that is split more finely.

    $ svyindex -s tests/data/wards.yaml -b district tests/data/wards.csv > build/golden/idx-index.csv
    $ svytally -s tests/data/wards.yaml -b district,age tests/data/wards.csv | svyindex -s tests/data/wards.yaml -b district | cmp - build/golden/idx-index.csv

Other scores.

    $ for s in mean mean0 net; do sed "s/score: top2/score: $s/" tests/data/wards.yaml > build/golden/idx-score.yaml; svyindex -s build/golden/idx-score.yaml tests/data/wards.csv | sed -n 2p | cut -d, -f1-5; done
    service,index,,64.45627516298461,4.288945149266217
    service,index,,55.57034395373076,5.361181436582771
    service,index,,20.179436349144723,15.36397137363331

Other means of the children, weights said outright, a derived item in the tree.

    $ sed 's/of: .q1, q2./of: {q1: 3, q2: 1}/' tests/data/wards.yaml > build/golden/idx-tree.yaml; svyindex -s build/golden/idx-tree.yaml tests/data/wards.csv | sed -n 2p | cut -d, -f1-5
    service,index,,56.33468557765016,7.53261244281731
    $ sed 's/of: .q1, q2./of: [q1, q2], aggregate: geometric/' tests/data/wards.yaml > build/golden/idx-tree.yaml; svyindex -s build/golden/idx-tree.yaml tests/data/wards.csv | svytable --digits 6 --columns item,estimate,se,interval
    item      estimate         se            95% interval
    -------  ---------  ---------  ----------------------
    service  51.124167  11.085179  [23.384178; 78.188624]
    q1       60.778443   5.924181  [43.733579; 75.546944]
    q2       43.003413  15.792763  [11.198233; 81.864984]
    $ sed 's/of: .q1, q2./of: [q1, q2, all_satisfied]/' tests/data/wards.yaml > build/golden/idx-tree.yaml; svyindex -s build/golden/idx-tree.yaml tests/data/wards.csv | cut -d, -f1-5
    item,stat,answer,estimate,se
    service,index,,48.928423017446335,11.83742163354837
    q1,index,,60.778443113772454,5.924181231872127
    q2,index,,43.003412969283275,15.792763270890264
    all_satisfied,index,,43.003412969283275,15.792763270890264
    #end,,,,

Where nobody of a district answered an item, its node has no value; unless the
tree says that the others carry the weight.

    $ awk -F, -v OFS=, '$2 == "south" { $6 = "" } 1' tests/data/wards.csv > build/golden/idx-half.csv
    $ svyindex -s tests/data/wards.yaml -b district build/golden/idx-half.csv | grep -v '^,[^#]' | svytable --columns district,item,estimate,se,interval,n,flag | grep -v north
    district  item     estimate    se  95% interval    n  flag
    --------  -------  --------  ----  ------------  ---  -----------------
    south     service         –     –             –    6  small, incomplete
    south     q1           50.0  20.4   [2.9; 97.1]    6  small, review
    south     q2              –     –             –    0  small
    $ sed 's/of: .q1, q2./of: [q1, q2], incomplete: rescale/' tests/data/wards.yaml > build/golden/idx-tree.yaml; svyindex -s build/golden/idx-tree.yaml -b district build/golden/idx-half.csv | grep -v '^,[^#]' | svytable --columns district,item,estimate,se,interval,n,flag | grep -v north
    district  item     estimate    se  95% interval    n  flag
    --------  -------  --------  ----  ------------  ---  -------------------------
    south     service      50.0   0.0             –    6  small, review, incomplete
    south     q1           50.0  20.4   [2.9; 97.1]    6  small, review
    south     q2              –     –             –    0  small

The covariance of node and items.

    $ svyindex -s tests/data/wards.yaml --covariance build/golden/idx-cov.csv tests/data/wards.csv > build/golden/idx-rows.csv
    $ cat build/golden/idx-cov.csv
    row,col,cov
    service;index;;,service;index;;,99.67426727261197
    q1;index;;,service;index;;,46.095405157033355
    q1;index;;,q1;index;;,35.09592326806595
    q2;index;;,service;index;;,153.25312938819064
    q2;index;;,q1;index;;,57.094887046000736
    q2;index;;,q2;index;;,249.41137173038052

Respondents as a stage of their own: the node needs who answered both items.

    $ grep -v clusters tests/data/wards.yaml > build/golden/idx-srs.yaml; printf 'design: {id: form, strata: [district], weight: weight}\n' >> build/golden/idx-srs.yaml
    $ svyindex -s build/golden/idx-srs.yaml tests/data/wards.csv | cut -d, -f1-5
    item,stat,answer,estimate,se
    service,index,,51.890928041527864,15.210093600229298
    q1,index,,60.778443113772454,15.868846539518595
    q2,index,,43.003412969283275,16.981763089004055
    #end,,,,
    $ svytally -s build/golden/idx-srs.yaml --pairs "" tests/data/wards.csv | svyindex -s build/golden/idx-srs.yaml
    svyindex: -: the error of 'service' needs those who answered both q1 and q2, whom the tally lacks; count them with svytally --pairs service
    [1]
    $ svytally -s build/golden/idx-srs.yaml tests/data/wards.csv | svyindex -s build/golden/idx-srs.yaml | cut -d, -f1-5
    item,stat,answer,estimate,se
    service,index,,51.890928041527864,15.210093600229298
    q1,index,,60.778443113772454,15.868846539518595
    q2,index,,43.003412969283275,16.981763089004055
    #end,,,,

An index wants a tree.

    $ grep -v -e '^index' -e score -e nodes -e service tests/data/wards.yaml > build/golden/idx-tree.yaml; svyindex -s build/golden/idx-tree.yaml tests/data/wards.csv
    svyindex: build/golden/idx-tree.yaml: there is no key 'index', which says what is added up to what
    [1]
