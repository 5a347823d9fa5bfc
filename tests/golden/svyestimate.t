# svyestimate

From answers or a tally to estimates, a row a statistic. The rows are for other
commands to read: numbers are whole, what does not apply is empty, what the data
cannot give is NA, and the last row says that nothing is missing.

    $ printf '%s\n' c,w,q 1,1,2 1,3,4 2,1,3 2,3,5 3,2,1 > build/golden/est-five.csv
    $ svyestimate -i q -w w --psu c build/golden/est-five.csv
    item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag
    q,mean,,3.4,0.7989993742175271,-0.03781683854515494,6.837816838545155,0.95,2,5,4.385964912280702,1.14,3,taylor t,
    #end,,,,,,,,,,,,,,

For people svytable rounds them.

    $ svyestimate -i q -w w --psu c build/golden/est-five.csv | svytable
    item  estimate   95% interval    n  flag
    ----  --------  -------------  ---  -----
    q         3.40  [−0.04; 6.84]    5  small

## Which answers

With options alone; without a scale it is said which codes count as satisfied.

    $ svyestimate -i q1,q2 --missing 9 --stat mean,top tests/data/wards.csv | \
          svytable --min-n 0 --digits 10 --columns item,stat,estimate,se,conf,df,n,neff,method
    svyestimate: no scale is declared: the highest codes seen count as satisfied (q1: 4 5)
    item  stat        estimate              se  conf   df    n  neff  method
    ----  ----  --------------  --------------  ----  ---  ---  ----  ------------
    q1    mean    3.5833333333    0.3785605378   95%   11   12    12  taylor t
    q1    top   66.6666666667%  14.2133810904%   95%   11   12  12.0  taylor logit
    q2    mean    3.2000000000    0.3851800051   95%    9   10  10.2  taylor t
    q2    top   50.0000000000%  16.5144564769%   95%    9   10  10.2  taylor logit

With a survey file, which has weights, strata, clusters and codes that are
missing. Derived items are items.

    $ export SVYKIT_SURVEY=tests/data/wards.yaml; svyestimate tests/data/wards.csv | \
          svytable -s '' --min-n 0 --digits 10 --columns item,stat,estimate,se,df,n,psus,method,flag
    item           stat      estimate            se   df    n  psus  method    flag
    -------------  ----  ------------  ------------  ---  ---  ----  --------  ----
    q1             mean  3.4251497006  0.2810842264    4   12     6  taylor t
    q2             mean  3.0204778157  0.1683559904    4   10     6  taylor t
    all_satisfied  mean  0.4300341297  0.1579276327    4   10     6  taylor t

From a tally of the answers the bytes are the same, also from one that is split
further.

    $ svyestimate -s tests/data/wards.yaml --stat mean,total,share,top,bottom,net -b district \
          tests/data/wards.csv > build/golden/est-answers.csv
    $ svytally -s tests/data/wards.yaml -b district,age tests/data/wards.csv | \
          svyestimate -s tests/data/wards.yaml --stat mean,total,share,top,bottom,net -b district | \
          cmp - build/golden/est-answers.csv && echo equal
    equal

Waves are samples of their own.

    $ printf '%s\n' wave,q 2022,1 2022,2 2024,4 2024,5 | svyestimate -i q --totals | \
          svytable --min-n 0 --columns wave,item,stat,estimate,se
    wave  item  stat  estimate    se
    ----  ----  ----  --------  ----
    2022  q     mean      1.50  0.50
    2024  q     mean      4.50  0.50

Published counts have the shares of a simple random sample.

    $ printf '%s\n' region,item,answer,n north,q1,1,3 north,q1,2,7 south,q1,1,5 south,q1,2,5 > \
          build/golden/est-published.csv
    $ svytally build/golden/est-published.csv | svyestimate -i q1 --stat share -b region | \
          svytable --min-n 0 --digits 10 --columns region,stat,answer,estimate,se,df
    region  stat   answer        estimate              se   df
    ------  -----  ------  --------------  --------------  ---
    north   share  1       30.0000000000%  14.8678388335%    9
    north   share  2       70.0000000000%  14.8678388335%    9
    south   share  1       50.0000000000%  16.2221421131%    9
    south   share  2       50.0000000000%  16.2221421131%    9

## Which statistics

Fractions, and a total in people.

    $ svyestimate -s tests/data/wards.yaml --stat top,bottom,net,mean,total -i q1 \
          tests/data/wards.csv | svytable --columns stat,estimate,se,interval
    stat    estimate     se      95% interval
    ------  --------  -----  ----------------
    top        60.8%   5.9%    [43.7%; 75.5%]
    bottom     27.2%  12.7%     [5.9%; 69.1%]
    net        33.5%  16.2%   [−15.7%; 69.4%]
    mean        3.43   0.28      [2.64; 4.21]
    total     572.00  47.48  [440.18; 703.82]

Which codes are satisfied may be said, or how many of the highest and lowest.

    $ svyestimate -i q1 --stat top,net --satisfied 5 --dissatisfied 1,2,3 tests/data/wards.csv | \
          svytable --digits 10 --columns item,stat,estimate,se
    item  stat        estimate              se
    ----  ----  --------------  --------------
    q1    top   25.0000000000%  13.0558241967%
    q1    net   −8.3333333333%  22.8908256511%
    $ svyestimate -i q1 --stat top,net --top 1 --bottom 1 tests/data/wards.csv | \
          svytable --digits 10 --columns item,stat,estimate,se
    svyestimate: no scale is declared: the highest codes seen count as satisfied (q1: 5)
    svyestimate: no scale is declared: the lowest codes seen count as dissatisfied (q1: 1)
    item  stat        estimate              se
    ----  ----  --------------  --------------
    q1    top   25.0000000000%  13.0558241967%
    q1    net   16.6666666667%  16.6666666667%

Shares of every answer by district, the whole first; where nobody gave an answer
the limit is one-sided, where PSUs do not differ the error is one to review.

    $ svyestimate -s tests/data/wards.yaml --stat share -i q1 -b district --totals \
          tests/data/wards.csv | svytable --columns district,answer,estimate,se,interval,df,flag
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

Ratios, and what a tally lacks for them.

    $ svyestimate --ratio q2/q1 --missing 9 --psu village -b district tests/data/wards.csv | \
          svytable --min-n 0 --digits 10 --columns district,item,stat,estimate,se,n
    district  item   stat       estimate            se    n
    --------  -----  -----  ------------  ------------  ---
    north     q2/q1  ratio  1.0000000000  0.0968245837    4
    south     q2/q1  ratio  0.8421052632  0.0690634550    6
    $ svytally -i q1,q2 --missing 9 --psu village tests/data/wards.csv > build/golden/est-tally.csv
    $ cd build/golden; svyestimate --ratio q2/q1 est-tally.csv \
          2> est-said || fmt -s -w 100 est-said
    svyestimate: est-tally.csv: the ratio q2/q1 needs those who answered both, whom the tally lacks;
    count them with svytally --pairs A*B
    $ svytally --pairs 'q2*q1' -i q1,q2 --missing 9 --psu village tests/data/wards.csv | \
          svyestimate --ratio q2/q1 | svytable --digits 10 --columns item,stat,estimate,se
    item   stat       estimate            se
    -----  -----  ------------  ------------
    q2/q1  ratio  0.9142857143  0.0619031771

## Domains

Two tables in one file, one crossed: an empty cell is not split by this. A
domain inside one PSU shows no error; one where nobody answered has no estimate.

    $ printf '%s\n' c,unit,sex,q 1,a,f,1 1,a,m,2 2,b,f,3 3,b,f,5 3,e,m, > build/golden/est-few.csv
    $ svyestimate -i q --psu c -b unit -b unit,sex build/golden/est-few.csv | \
          svytable --min-n 0 --digits 10 --columns unit,sex,item,estimate,se,df,n,psus,flag
    unit  sex  item      estimate            se   df    n  psus  flag
    ----  ---  ----  ------------  ------------  ---  ---  ----  ------
    a     all  q     1.5000000000             –    0    2     1  lonely
    b     all  q     4.0000000000  0.8660254038    1    2     2
    e     all  q                –             –    0    0     0
    a     f    q     1.0000000000             –    0    1     1  lonely
    a     m    q     2.0000000000             –    0    1     1  lonely
    b     f    q     4.0000000000  0.8660254038    1    2     2
    e     m    q                –             –    0    0     0

A domain keeps the whole design. Rows that are deleted beforehand take their
villages with them, and the standard error is another.

    $ svyestimate -i q1 --psu village --where 'q2 = 4' tests/data/wards.csv | \
          svytable --min-n 0 --digits 10 --columns item,estimate,se,df,n,psus
    item      estimate            se   df    n  psus
    ----  ------------  ------------  ---  ---  ----
    q1    4.5000000000  0.1936491673    2    4     3
    $ awk -F, 'NR == 1 || $6 == 4' tests/data/wards.csv | svyestimate -i q1 --psu village | \
          svytable --min-n 0 --digits 10 --columns item,estimate,se,df,n,psus
    item      estimate            se   df    n  psus
    ----  ------------  ------------  ---  ---  ----
    q1    4.5000000000  0.2165063509    2    4     3

## Intervals

Limits by t where asked, another confidence level, other degrees of freedom.

    $ svyestimate -s tests/data/wards.yaml -i q1 --stat top -b district --ci wald --df inf -l 0.9 \
          tests/data/wards.csv | svytable --columns district,estimate,se,interval,conf,df,method
    district  estimate     se     90% interval  conf   df  method
    --------  --------  -----  ---------------  ----  ---  --------
    north        79.5%  18.2%  [49.6%; 109.4%]   90%    ∞  taylor t
    south        50.0%  20.4%   [16.4%; 83.6%]   90%    ∞  taylor t
    $ svyestimate -s tests/data/wards.yaml -i q1 -b district --df design tests/data/wards.csv | \
          svytable --columns district,estimate,se,interval,conf,df,method
    district  estimate    se  95% interval  conf   df  method
    --------  --------  ----  ------------  ----  ---  --------
    north         3.89  0.55  [2.37; 5.40]   95%    4  taylor t
    south         3.16  0.34  [2.22; 4.10]   95%    4  taylor t

The joint covariance beside the rows.

    $ svyestimate -s tests/data/wards.yaml -i q1 -b district --covariance \
          build/golden/est-cov.csv tests/data/wards.csv > build/golden/est-rows.csv
    $ cat build/golden/est-cov.csv
    row,col,cov
    north;q1;mean;;,north;q1;mean;;,0.2973817191747328
    south;q1;mean;;,south;q1;mean;;,0.11394742601876866

## Rows that are not reliable

Rules have names. What a rule suppresses leaves the covariance, too; it keeps
what it rests on.

    $ svyestimate -s tests/data/wards.yaml -i q1 --stat top,net --flag nchs,n:12 --flag cv \
          --covariance build/golden/est-cov.csv tests/data/wards.csv > build/golden/est-rule.csv
    $ svytable --min-n 0 --digits 10 --columns stat,estimate,se,interval,flag build/golden/est-rule.csv
    stat        estimate              se                       95% interval  flag
    ----  --------------  --------------  ---------------------------------  ----------
    top                –               –                                  –  suppressed
    net   33.5329341317%  16.2226603377%  [−15.7338152398%; 69.4345218560%]
    $ svytable --min-n 0 --columns stat,conf,df,n,neff,deff,psus,method build/golden/est-rule.csv
    stat  conf   df    n  neff  deff  psus  method
    ----  ----  ---  ---  ----  ----  ----  ------------
    top    95%    4   12     –     –     6  taylor logit
    net    95%    4   12  31.8  0.38     6  taylor logit
    $ grep top build/golden/est-rule.csv; cat build/golden/est-cov.csv
    q1,top,,NA,NA,NA,NA,0.95,4,12,NA,NA,6,taylor logit,suppressed
    row,col,cov
    q1;net;;,q1;net;;,0.026317470843372628

Two respondents are hidden, in a table of rows and columns with both totals, and
no subtraction brings them back. The flag does not tell whom it is about, nor
does the covariance; a table and a figure leave the numbers out.

    $ awk 'BEGIN { print "psu,unit,sex,q"; split("2 12 9 11 14 8", n); \
          for (i = 0; i < 6; i++) for (m = 1; m <= n[i + 1]; m++) print m "," \
          substr("ncs", int(i / 2) + 1, 1) "," substr("fm", i % 2 + 1, 1) "," 1 + (m * 7 + i) % 5 }' > \
          build/golden/est-hide.csv
    $ svyestimate -i q --psu psu -b unit,sex -b unit -b sex --totals --suppress 5 --flag n:10 \
          build/golden/est-hide.csv | svytable --min-n 0 --columns unit,sex,estimate,se,n,flag
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
    $ svyestimate -i q --psu psu -b unit --suppress 15 --covariance build/golden/est-cov.csv \
          build/golden/est-hide.csv > build/golden/est-unit.csv
    $ svytable --min-n 0 --digits 10 --columns unit,estimate,se,interval,df,flag \
          build/golden/est-unit.csv
    unit      estimate            se                  95% interval   df  flag
    ----  ------------  ------------  ----------------------------  ---  ----------
    c     2.9000000000  0.3433208860  [2.1350333952; 3.6649666048]   10
    n                –             –                             –    –  suppressed
    s     2.9545454545  0.3298446240  [2.2419594673; 3.6671314418]   13
    $ grep ^n build/golden/est-unit.csv; cut -d, -f1,2 build/golden/est-cov.csv
    n,q,mean,,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,suppressed
    row,col
    c;q;mean;;,c;q;mean;;
    s;q;mean;;,c;q;mean;;
    s;q;mean;;,s;q;mean;;
    $ svyplot league -o build/golden/est-hide.svg build/golden/est-unit.csv

## What is refused

    $ cd build/golden; svyestimate -s ../../tests/data/wards.yaml -i q1 --flag nchs \
          ../../tests/data/wards.csv 2> est-said || fmt -s -w 100 est-said
    svyestimate: --flag nchs is a rule for proportions (share, top, bottom), and there is none;
    cv and n:K serve the others
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    $ svyestimate -s tests/data/wards.yaml -i q1 --flag n30 tests/data/wards.csv
    svyestimate: --flag: 'n30' is none of nchs, cv and n:K, K a number of respondents from 1 on
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyestimate -i q --psu psu -b unit --suppress -1 build/golden/est-hide.csv
    svyestimate: --suppress wants a whole number, not '-1'
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyestimate --lang vi -i q1 -b distrikt tests/data/wards.csv
    svyestimate: tests/data/wards.csv: không có cột 'distrikt'; có phải là 'district' không?
    [1]
