From answers, with options alone; without a scale it is said which codes count
as satisfied.

    $ svyestimate -i q1,q2 --missing 9 --stat mean,top tests/data/wards.csv | cut -d, -f1-5,8-11,14
    svyestimate: no scale is declared: the highest codes seen count as satisfied (q1: 4 5)
    item,stat,answer,estimate,se,conf,df,n,neff,method
    q1,mean,,3.5833333333333335,0.37856053783784804,0.95,11,12,12,taylor t
    q1,top,,0.6666666666666666,0.14213381090374028,0.95,11,12,12.000000000000004,taylor logit
    q2,mean,,3.2,0.38518000514517414,0.95,9,10,10.185185185185185,taylor t
    q2,top,,0.5,0.16514456476895412,0.95,9,10,10.185185185185183,taylor logit
    #end,,,,,,,,,

With the survey file: weights, strata and clusters, typed missing. Derived items
are items.

    $ export SVYKIT_SURVEY=tests/data/wards.yaml; svyestimate tests/data/wards.csv | cut -d, -f1-5,9-10,13-15
    item,stat,answer,estimate,se,df,n,psus,method,flag
    q1,mean,,3.4251497005988023,0.2810842264153869,4,12,6,taylor t,
    q2,mean,,3.0204778156996586,0.16835599038727275,4,10,6,taylor t,
    all_satisfied,mean,,0.4300341296928328,0.15792763270890264,4,10,6,taylor t,
    #end,,,,,,,,,

Shares of every answer by district, the whole first; where nobody gave an answer
the limit is one-sided, where PSUs do not differ the error is one to review.

    $ svyestimate -s tests/data/wards.yaml --stat share -i q1 -b district --totals tests/data/wards.csv | svytable --columns district,answer,estimate,se,interval,df,flag
    district  answer  estimate     se    95% interval   df  flag
    --------  ------  --------  -----  --------------  ---  -------------
    all       1          10.8%  10.7%   [0.5%; 72.9%]    4  small
    all       2          16.5%  11.9%   [1.7%; 68.6%]    4  small
    all       3          12.0%  11.5%   [0.7%; 73.7%]    4  small
    all       4          41.0%   9.4%  [19.1%; 67.2%]    4  small
    all       5          19.8%  11.7%   [3.1%; 65.8%]    4  small
    north     1           0.0%   0.0%   [0.0%; 55.6%]    2  small
    north     2          20.5%  18.2%   [0.2%; 96.9%]    2  small
    north     3           0.0%   0.0%   [0.0%; 57.2%]    2  small
    north     4          50.0%  20.4%   [2.9%; 97.1%]    2  small, review
    north     5          29.5%  18.2%   [1.0%; 94.7%]    2  small
    south     1          17.0%  16.9%   [0.1%; 97.2%]    2  small
    south     2          14.2%  15.2%   [0.1%; 97.3%]    2  small
    south     3          18.9%  17.6%   [0.2%; 97.1%]    2  small
    south     4          35.8%  15.2%   [3.1%; 90.6%]    2  small
    south     5          14.2%  15.2%   [0.1%; 97.3%]    2  small

All statistics of one item: fractions, and a total in people.

    $ svyestimate -s tests/data/wards.yaml --stat top,bottom,net,mean,total -i q1 tests/data/wards.csv | svytable --columns stat,estimate,se,interval
    stat    estimate     se      95% interval
    ------  --------  -----  ----------------
    top        60.8%   5.9%    [43.7%; 75.5%]
    bottom     27.2%  12.7%     [5.9%; 69.1%]
    net        33.5%  16.2%   [−15.7%; 69.4%]
    mean        3.43   0.28      [2.64; 4.21]
    total     572.00  47.48  [440.18; 703.82]

Two tables in one file, one crossed: an empty cell is not split by this. A
domain inside one PSU shows no error; one where nobody answered has no estimate.

    $ printf 'c,unit,sex,q\n1,a,f,1\n1,a,m,2\n2,b,f,3\n3,b,f,5\n3,e,m,\n' > build/golden/est-few.csv
    $ svyestimate -i q --psu c -b unit -b unit,sex build/golden/est-few.csv | cut -d, -f1-3,6-7,11-12,15,17
    unit,sex,item,estimate,se,df,n,psus,flag
    a,,q,1.5,NA,0,2,1,lonely
    b,,q,4,0.8660254037844386,1,2,2,
    e,,q,NA,NA,0,0,0,
    a,f,q,1,NA,0,1,1,lonely
    a,m,q,2,NA,0,1,1,lonely
    b,f,q,4,0.8660254037844386,1,2,2,
    e,m,q,NA,NA,0,0,0,
    ,,#end,,,,,,

A tally of the answers prints the same bytes, also one that is split further.

    $ svyestimate -s tests/data/wards.yaml --stat mean,total,share,top,bottom,net -b district tests/data/wards.csv > build/golden/est-answers.csv
    $ svytally -s tests/data/wards.yaml -b district,age tests/data/wards.csv | svyestimate -s tests/data/wards.yaml --stat mean,total,share,top,bottom,net -b district | cmp - build/golden/est-answers.csv

A domain keeps the whole design. Rows that are deleted beforehand take their
villages with them, and the standard error is another.

    $ svyestimate -i q1 --psu village --where 'q2 = 4' tests/data/wards.csv | cut -d, -f1,4-5,9-10,13
    item,estimate,se,df,n,psus
    q1,4.5,0.19364916731037085,2,4,3
    #end,,,,,
    $ awk -F, 'NR == 1 || $6 == 4' tests/data/wards.csv | svyestimate -i q1 --psu village | cut -d, -f1,4-5,9-10,13
    item,estimate,se,df,n,psus
    q1,4.5,0.21650635094610965,2,4,3
    #end,,,,,

Limits by t where asked, another level, other degrees of freedom.

    $ svyestimate -s tests/data/wards.yaml -i q1 --stat top -b district --ci wald --df inf -l 0.9 tests/data/wards.csv | svytable --columns district,estimate,se,interval,conf,df,method
    district  estimate     se     90% interval  conf   df  method
    --------  --------  -----  ---------------  ----  ---  --------
    north        79.5%  18.2%  [49.6%; 109.4%]   90%    ∞  taylor t
    south        50.0%  20.4%   [16.4%; 83.6%]   90%    ∞  taylor t
    $ svyestimate -s tests/data/wards.yaml -i q1 -b district --df design tests/data/wards.csv | svytable --columns district,estimate,se,interval,conf,df,method
    district  estimate    se  95% interval  conf   df  method
    --------  --------  ----  ------------  ----  ---  --------
    north         3.89  0.55  [2.37; 5.40]   95%    4  taylor t
    south         3.16  0.34  [2.22; 4.10]   95%    4  taylor t

Which codes are satisfied may be said.

    $ svyestimate -i q1 --stat top,net --satisfied 5 --dissatisfied 1,2,3 tests/data/wards.csv | cut -d, -f1-5
    item,stat,answer,estimate,se
    q1,top,,0.25,0.13055824196677338
    q1,net,,-0.08333333333333337,0.22890825651118377
    #end,,,,
    $ svyestimate -i q1 --stat top,net --top 1 --bottom 1 tests/data/wards.csv | cut -d, -f1-5
    svyestimate: no scale is declared: the highest codes seen count as satisfied (q1: 5)
    svyestimate: no scale is declared: the lowest codes seen count as dissatisfied (q1: 1)
    item,stat,answer,estimate,se
    q1,top,,0.25,0.13055824196677338
    q1,net,,0.16666666666666674,0.16666666666666666
    #end,,,,

Waves are samples of their own.

    $ printf 'wave,q\n2022,1\n2022,2\n2024,4\n2024,5\n' | svyestimate -i q --totals | cut -d, -f1-6
    wave,item,stat,answer,estimate,se
    2022,q,mean,,1.5,0.5
    2024,q,mean,,4.5,0.5
    ,#end,,,,

Published counts: shares of a simple random sample.

    $ printf 'region,item,answer,n\nnorth,q1,1,3\nnorth,q1,2,7\nsouth,q1,1,5\nsouth,q1,2,5\n' > build/golden/est-published.csv
    $ svytally build/golden/est-published.csv | svyestimate -i q1 --stat share -b region | cut -d, -f1-6,10
    region,item,stat,answer,estimate,se,df
    north,q1,share,1,0.30000000000000004,0.1486783883350056,9
    north,q1,share,2,0.7,0.1486783883350056,9
    south,q1,share,1,0.5,0.16222142113076254,9
    south,q1,share,2,0.5,0.16222142113076254,9
    ,#end,,,,,

The joint covariance beside the rows.

    $ svyestimate -s tests/data/wards.yaml -i q1 -b district --covariance build/golden/est-cov.csv tests/data/wards.csv > build/golden/est-rows.csv
    $ cat build/golden/est-cov.csv
    row,col,cov
    north;q1;mean;;,north;q1;mean;;,0.2973817191747328
    south;q1;mean;;,south;q1;mean;;,0.11394742601876866

Ratios, and what a tally lacks for them.

    $ svyestimate --ratio q2/q1 --missing 9 --psu village -b district tests/data/wards.csv | cut -d, -f1-6,11
    district,item,stat,answer,estimate,se,n
    north,q2/q1,ratio,,1,0.09682458365518543,4
    south,q2/q1,ratio,,0.8421052631578947,0.0690634550348916,6
    ,#end,,,,,
    $ svytally -i q1,q2 --missing 9 --psu village tests/data/wards.csv | svyestimate --ratio q2/q1
    svyestimate: -: the ratio q2/q1 needs those who answered both, whom the tally lacks; count them with svytally --pairs A*B
    [1]
    $ svytally --pairs 'q2*q1' -i q1,q2 --missing 9 --psu village tests/data/wards.csv | svyestimate --ratio q2/q1 | cut -d, -f1-5
    item,stat,answer,estimate,se
    q2/q1,ratio,,0.9142857142857144,0.06190317707472715
    #end,,,,

In Vietnamese.

    $ svyestimate --lang vi -i q1 -b distrikt tests/data/wards.csv
    svyestimate: tests/data/wards.csv: không có cột 'distrikt'; có phải là 'district' không?
    [1]

Unreliable rows, by rules with a name. What a rule suppresses leaves the
covariance, too; it keeps what it rests on.

    $ svyestimate -s tests/data/wards.yaml -i q1 --stat top,net --flag nchs,n:12 --flag cv --covariance build/golden/est-cov.csv tests/data/wards.csv | cut -d, -f1-17
    item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag
    q1,top,,NA,NA,NA,NA,0.95,4,12,NA,NA,6,taylor logit,suppressed
    q1,net,,0.33532934131736525,0.1622266033774135,-0.15733815239799742,0.6943452185604513,0.95,4,12,31.826507606265437,0.37704419688315577,6,taylor logit,
    #end,,,,,,,,,,,,,,
    $ cat build/golden/est-cov.csv
    row,col,cov
    q1;net;;,q1;net;;,0.026317470843372628
    $ svyestimate -s tests/data/wards.yaml -i q1 --flag nchs tests/data/wards.csv
    svyestimate: --flag nchs is a rule for proportions (share, top, bottom), and there is none; cv and n:K serve the others
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyestimate -s tests/data/wards.yaml -i q1 --flag n30 tests/data/wards.csv
    svyestimate: --flag: 'n30' is none of nchs, cv and n:K, K a number of respondents from 1 on
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]

Two respondents are hidden, in a table of rows and columns with both totals, and
no subtraction brings them back. The flag does not tell whom it is about, nor
does the covariance; a table and a figure leave the numbers out.

    $ awk 'BEGIN { print "psu,unit,sex,q"; split("2 12 9 11 14 8", n); for (i = 0; i < 6; i++) for (m = 1; m <= n[i + 1]; m++) print m "," substr("ncs", int(i / 2) + 1, 1) "," substr("fm", i % 2 + 1, 1) "," 1 + (m * 7 + i) % 5 }' > build/golden/est-hide.csv
    $ svyestimate -i q --psu psu -b unit,sex -b unit -b sex --totals --suppress 5 --flag n:10 build/golden/est-hide.csv | svytable --min-n 0 --columns unit,sex,estimate,se,n,flag
    unit  sex  estimate    se    n  flag
    ----  ---  --------  ----  ---  ----------
    all   all      2.96  0.08   56
    c     f           –     –    –  suppressed
    c     m           –     –    –  suppressed
    n     f           –     –    –  suppressed
    n     m           –     –    –  suppressed
    s     f        2.86  0.38   14
    s     m        3.13  0.50    8  small
    c     all      2.90  0.34   20
    n     all      3.07  0.34   14
    s     all      2.95  0.33   22
    all   f        3.00  0.23   25
    all   m        2.94  0.14   31
    $ svyestimate -i q --psu psu -b unit --suppress 15 --covariance build/golden/est-cov.csv build/golden/est-hide.csv
    unit,item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag
    c,q,mean,,2.9,0.3433208860078728,2.135033395187508,3.664966604812492,0.95,10,20,19.557802683959782,1.0226097646645593,11,taylor t,
    n,q,mean,,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,suppressed
    s,q,mean,,2.9545454545454546,0.32984462403165665,2.2419594672847096,3.6671314418061995,0.95,13,22,17.925199387622882,1.2273224706884274,14,taylor t,
    ,#end,,,,,,,,,,,,,,
    $ cut -d, -f1,2 build/golden/est-cov.csv
    row,col
    c;q;mean;;,c;q;mean;;
    s;q;mean;;,c;q;mean;;
    s;q;mean;;,s;q;mean;;
    $ svyestimate -i q --psu psu -b unit --suppress 15 build/golden/est-hide.csv | svyplot league -o build/golden/est-hide.svg
    $ svyestimate -i q --psu psu -b unit --suppress -1 build/golden/est-hide.csv
    svyestimate: --suppress wants a whole number, not '-1'
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
