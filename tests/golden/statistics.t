# Statistics

More than means and shares: quantiles, variance, counts of people, and
statistics of two items.

## Quantiles and variance

Quartile and median of a scale, its codes taken as steps (`grouped`); the
coefficient of variation beside a mean; the variance of answers.

    $ svyestimate -i q1 --stat quantile --quantile 0.25,0.5 --quantile-rule grouped --missing 9 \
          -w weight --psu village tests/data/wards.csv | svytable --min-n 0 --digits 10 \
          --columns answer,estimate,se,interval,df,neff,deff
    answer      estimate            se                  95% interval   df  neff  deff
    ------  ------------  ------------  ----------------------------  ---  ----  ----
    0.25    2.3636363636  0.5530327796  [1.1517362260; 3.9949682613]    5  15.6  0.77
    0.5     3.7627737226  0.2862223200  [2.7678098094; 4.2393256031]    5  28.8  0.42
    $ svyestimate -i q1 --stat variance --missing 9 -w weight --psu village tests/data/wards.csv | \
          svytable --min-n 0 --digits 10 --columns estimate,se,interval,df,neff,deff,psus,method
        estimate            se                  95% interval   df  neff  deff  psus  method
    ------------  ------------  ----------------------------  ---  ----  ----  ----  --------
    1.7625326375  0.5703914552  [0.2962947235; 3.2287705515]    5     –     –     6  taylor t
    $ svyestimate -i q1 --missing 9 -w weight --psu village --deff wor --cv tests/data/wards.csv | \
          svytable --min-n 0 --digits 10 --columns estimate,se,interval,neff,deff,cv
        estimate            se                  95% interval  neff  deff            cv
    ------------  ------------  ----------------------------  ----  ----  ------------
    3.4251497006  0.2929193753  [2.6721764751; 4.1781229261]  19.1  0.63  0.0855201673

The design effect says how much the error is larger than that of a simple
sample; `wor` above took one without replacement, `kish` the weights alone.

    $ svyestimate -i q1 --missing 9 -w weight --psu village --deff kish tests/data/wards.csv | \
          svytable --min-n 0 --columns estimate,neff,deff
    estimate  neff  deff
    --------  ----  ----
        3.43  11.0  1.09

Where all answers are one there is no error, and no design effect.

    $ printf '%s\n' c,q a,3 a,3 b,3 | svyestimate -i q --stat quantile,variance --psu c | \
          svytable --min-n 0 --columns stat,answer,estimate,se,interval,conf,df,neff,deff,psus,method
    stat      answer  estimate    se  95% interval  conf   df  neff  deff  psus  method
    --------  ------  --------  ----  ------------  ----  ---  ----  ----  ----  ------------
    quantile  0.5         3.00  0.00  [3.00; 3.00]   95%    1     –     –     2  taylor logit
    variance              0.00  0.00  [0.00; 0.00]   95%    1     –     –     2  taylor t

## Two items

A difference and a correlation of the same respondents.

    $ svyestimate --difference q1/q2 --correlation q1/q2 --missing 9 -w weight --psu village \
          tests/data/wards.csv > build/golden/stat-two.csv
    $ svytable --min-n 0 --digits 10 --columns item,stat,estimate,se,interval,df,n \
          build/golden/stat-two.csv
    item   stat             estimate            se                   95% interval   df    n
    -----  -----------  ------------  ------------  -----------------------------  ---  ---
    q1/q2  difference   0.3242320819  0.2230428380  [−0.2491177859; 0.8975819497]    5   10
    q1/q2  correlation  0.8038014140  0.0552085928   [0.6095806024; 0.9069870566]    5   10
    $ svytable --min-n 0 --columns item,stat,neff,deff,psus,method build/golden/stat-two.csv
    item   stat         neff  deff  psus  method
    -----  -----------  ----  ----  ----  -------------
    q1/q2  difference   14.2  0.70     6  taylor t
    q1/q2  correlation     –     –     6  taylor fisher

They are of those who answered both items: n is theirs. Where nobody did there
is no value.

    $ printf '%s\n' a,b,c 1,,3 ,2,4 2,,1 > build/golden/stat-some.csv
    $ svyestimate -i a --difference a/b --ratio a/c build/golden/stat-some.csv | \
          svytable --min-n 0 --columns item,stat,estimate,n
    item  stat        estimate    n
    ----  ----------  --------  ---
    a     mean            1.50    2
    a/c   ratio           0.75    2
    a/b   difference         –    0

Ratios stand in the order in which they were asked for, either way round.

    $ printf '%s\n' a,b,c 1,2,3 2,1,4 2,3,1 | svyestimate --ratio a/b --ratio a/c | \
          svytable --min-n 0 --digits 10 --columns item,stat,estimate,se
    item  stat       estimate            se
    ----  -----  ------------  ------------
    a/b   ratio  0.8333333333  0.2926570487
    a/c   ratio  0.6250000000  0.2609889545
    $ svyestimate --ratio a/c --ratio c/a build/golden/stat-some.csv | \
          svytable --min-n 0 --digits 10 --columns item,stat,estimate
    item  stat       estimate
    ----  -----  ------------
    a/c   ratio  0.7500000000
    c/a   ratio  1.3333333333

Where one of the two does not vary nothing can go with it.

    $ printf '%s\n' c,q,r a,3,1 a,3,2 b,3,2 | svyestimate --correlation q/r --psu c | \
          svytable --min-n 0 --columns item,estimate,se,interval,df,n,neff,deff,psus,method,flag
    item  estimate   se  interval   df    n  neff  deff  psus  method         flag
    ----  --------  ---  --------  ---  ---  ----  ----  ----  -------------  ----
    q/r          –    –         –    0    3     –     –     2  taylor fisher

## Counts of people

How many gave each answer, which total does not say. Of the schools of apiclus1,
R survey 4.5 svytotal(~stype, d), SE() and confint(, df = 14) give 4873.96746826172,
1333.31940494968, 2014.28175778317 and 7733.65317874027; the design effect is
1333.3^2 over (6194.0^2/183) (183/182) (144/183) (39/183).

    $ svyestimate -i stype --stat count -w pw --psu dnum --fpc fpc \
          tests/data/textbook/apiclus1.csv > build/golden/stat-stype.csv
    $ svytable --digits 11 --columns answer,estimate,se,interval build/golden/stat-stype.csv
    answer           estimate                 se                            95% interval
    ------  -----------------  -----------------  --------------------------------------
    E       4,873.96746826171  1,333.31940494967  [2,014.28175778317; 7,733.65317874026]
    H         473.85794830322    158.69927879262      [133.48184776665; 814.23404883980]
    M         846.17490768432    167.54989162139    [486.81613057270; 1,205.53368479595]
    $ svytable --columns answer,df,n,neff,deff,psus,method build/golden/stat-stype.csv
    answer   df    n   neff   deff  psus  method
    ------  ---  ---  -----  -----  ----  --------
    E        14  183    3.6  50.29    15  taylor t
    H        14  183  108.2   1.69    15  taylor t
    M        14  183  162.1   1.13    15  taylor t

Of a domain, and with the covariance beside the rows.

    $ svyestimate -i sch.wide --stat count -b stype --totals -w pw --psu dnum --fpc fpc \
          --where 'api00 > 800' --covariance build/golden/stat-cov.csv \
          tests/data/textbook/apiclus1.csv | \
          svytable --min-n 0 --digits 8 --columns stype,answer,estimate,se,interval,n
    stype  answer      estimate            se                    95% interval    n
    -----  ------  ------------  ------------  ------------------------------  ---
    all    Yes     473.85794830  205.01034315  [−53.13791592; 1,000.85381252]   14
    E      Yes     406.16395569  164.16469637    [−15.83483086; 828.16274224]   12
    M      Yes      67.69399261   45.66640280   [−512.55267097; 647.94065620]    2
    $ cat build/golden/stat-cov.csv
    row,col,cov
    ;sch.wide;count;Yes;,;sch.wide;count;Yes;,42029.24079870259
    E;sch.wide;count;Yes;,;sch.wide;count;Yes;,33446.933994387364
    E;sch.wide;count;Yes;,E;sch.wide;count;Yes;,26950.04753504593
    M;sch.wide;count;Yes;,;sch.wide;count;Yes;,8582.306804315222
    M;sch.wide;count;Yes;,E;sch.wide;count;Yes;,6496.886459341431
    M;sch.wide;count;Yes;,M;sch.wide;count;Yes;,2085.420344973792

Nobody of the sample in a domain has no limits; its share has some.

    $ printf '%s\n' g,c,q a,1,x a,2,x b,1,x b,2,y b,3,y > build/golden/stat-nobody.csv
    $ svyestimate -i q --stat count,share -b g --psu c build/golden/stat-nobody.csv | svytable
    g    item  answer  stat   estimate     95% interval    n  flag
    ---  ----  ------  -----  --------  ---------------  ---  -------------
    a    q     x       count      2.00  [−10.71; 14.71]    2  small
    a    q     y       count      0.00                –    2  small, review
    a    q     x       share    100.0%  [14.7%; 100.0%]    2  small
    a    q     y       share      0.0%    [0.0%; 85.3%]    2  small
    b    q     x       count      1.00    [−3.30; 5.30]    3  small
    b    q     y       count      2.00    [−2.30; 6.30]    3  small
    b    q     x       share     33.3%    [0.1%; 99.7%]    3  small
    b    q     y       share     66.7%    [0.3%; 99.9%]    3  small

Counts are compared like means, also with a null value.

    $ svycompare -i q --stat count -b g --reference all --psu c --adjust none \
          build/golden/stat-nobody.csv | svytable
    g    item  answer  estimate   95% interval    n  reference      p   padj   mdd  flag
    ---  ----  ------  --------  -------------  ---  ---------  -----  -----  ----  -----
    a    q     x           1.00  [−5.77; 7.77]    5  b          0.460  0.460  7.96  small
    a    q     y          −2.00  [−8.77; 4.77]    5  b          0.237  0.237  7.96  small
    $ svycompare -i q --stat count --null 2 --psu c build/golden/stat-nobody.csv | \
          svytable --min-n 0 --digits 10 --columns answer,estimate,se,interval,p
    answer      estimate            se                   95% interval             p
    ------  ------------  ------------  -----------------------------  ------------
    x       1.0000000000  1.7320508076  [−6.4524131353; 8.4524131353]  0.6220355270
    y       0.0000000000  1.0000000000  [−4.3026527297; 4.3026527297]             1

They are suppressed like means: here no domain has enough people.

    $ svyestimate -i q --stat count --flag n:3 --suppress 3 -b g --totals --psu c \
          build/golden/stat-nobody.csv > build/golden/stat-hidden.csv
    $ svytable --min-n 0 --columns g,answer,estimate,se,df,flag build/golden/stat-hidden.csv
    g    answer  estimate    se   df  flag
    ---  ------  --------  ----  ---  ----------
    all  x           3.00  1.73    2
    all  y           2.00  1.00    2
    a    x              –     –    –  suppressed
    a    y              –     –    –  suppressed
    b    x              –     –    –  suppressed
    b    y              –     –    –  suppressed
    $ grep suppressed build/golden/stat-hidden.csv
    a,q,count,x,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,suppressed
    a,q,count,y,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,suppressed
    b,q,count,x,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,suppressed
    b,q,count,y,NA,NA,NA,NA,0.95,NA,NA,NA,NA,NA,taylor t,suppressed

A half-sample without anybody of a domain has a count of 0 there, so the four
have 4, 2, 2 and 0: se^2 = 2, as by linearization.

    $ printf '%s\n' h,c,g,q 1,1,a,x 1,2,b,x 2,3,a,x 2,4,b,x > build/golden/stat-half.csv
    $ svyestimate -i q --stat count -b g --strata h --psu c --variance brr \
          build/golden/stat-half.csv | \
          svytable --min-n 0 --digits 10 --columns g,answer,estimate,se,interval,conf,psus,method
    g    answer      estimate            se  interval  conf  psus  method
    ---  ------  ------------  ------------  --------  ----  ----  ------
    a    x       2.0000000000  1.4142135624         –   95%     2  brr t
    b    x       2.0000000000  1.4142135624         –   95%     2  brr t
    $ svyestimate -i q --stat count -b g --strata h --psu c build/golden/stat-half.csv | \
          svytable --min-n 0 --digits 10 --columns g,answer,estimate,se,interval,conf,psus,method
    g    answer      estimate            se  interval  conf  psus  method
    ---  ------  ------------  ------------  --------  ----  ----  --------
    a    x       2.0000000000  1.4142135624         –   95%     2  taylor t
    b    x       2.0000000000  1.4142135624         –   95%     2  taylor t

## What is refused

A statistic that is none, or is of two items.

    $ svyestimate -i q1 --stat counts tests/data/wards.csv
    svyestimate: --stat: 'counts' is none of mean, [...]
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyestimate -i q1 --stat ratio tests/data/wards.csv
    svyestimate: --stat: a ratio is of two items; say --ratio A/B
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyestimate --difference q1 tests/data/wards.csv
    svyestimate: --difference: 'q1' is not A/B
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]

Quantiles and design effects by other words than there are, or for nothing.

    $ svyestimate -i q1 --stat quantile --quantile 50 tests/data/wards.csv
    svyestimate: --quantile wants a number from 0 to 1, not '50'
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyestimate -i q1 --stat quantile --quantile '' tests/data/wards.csv
    svyestimate: --quantile wants a number from 0 to 1, not ''
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyestimate -i q1 --quantile 0.25 tests/data/wards.csv
    svyestimate: --quantile does nothing without --stat quantile
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyestimate -i q1 --stat quantile --quantile-rule hf3 tests/data/wards.csv
    svyestimate: --quantile-rule: 'hf3' is none of math, school, hf4, hf5, hf6, hf7, hf8, hf9, grouped
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyestimate --ratio q1/q2 --quantile-rule grouped tests/data/wards.csv
    svyestimate: --quantile-rule does nothing without --stat quantile
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]
    $ svyestimate -i q1 --deff srs tests/data/wards.csv
    svyestimate: --deff: 'srs' is none of wr, wor, kish
    usage: svyestimate [-s SURVEY] [-i NAMES] [--stat NAMES] [-b COLUMNS] [FILE]
    Try 'svyestimate --help'.
    [2]

Answers of which there is no such statistic.

    $ printf '%s\n' q yes no | svyestimate -i q --stat quantile \
          2> build/golden/stat-said || fmt -s -w 100 build/golden/stat-said
    svyestimate: -: answer 'no' of q is not a number, so it has no quantile; declare it missing
    (--missing) or ask for shares
    $ printf '%s\n' q 1 1.5 2 | svyestimate -i q --stat quantile --quantile-rule grouped \
          2> build/golden/stat-said || fmt -s -w 100 build/golden/stat-said
    svyestimate: -: --quantile-rule grouped is for scales of whole steps, and answers '1' and '1.5'
    of q are none apart; take another rule
    $ printf '%s\n' c,q a, b, | svyestimate -i q --stat quantile --psu c
    svyestimate: -: nobody answered any of the items asked for
    [1]
    $ printf '%s\n' a,b 1, ,2 | svyestimate --difference a/b
    svyestimate: -: nobody answered any of the items asked for
    [1]

A tally that did not count who answered both.

    $ svytally -i q1,q2 --psu village tests/data/wards.csv | svyestimate --correlation q1/q2 \
          2> build/golden/stat-said || fmt -s -w 100 build/golden/stat-said
    svyestimate: -: the correlation q1/q2 needs those who answered both, whom the tally lacks;
    count them with svytally --pairs A*B
