Quantiles, variance, and statistics of two items.

    $ svyestimate -i q1 --stat quantile --quantile 0.25,0.5 --quantile-rule grouped --missing 9 -w weight --psu village tests/data/wards.csv
    item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag
    q1,quantile,0.25,2.3636363636363638,0.5530327795563218,1.1517362259917654,3.994968261269651,0.95,5,12,15.645800467204664,0.7669789746554249,6,taylor logit,
    q1,quantile,0.5,3.7627737226277373,0.2862223200458023,2.767809809375266,4.239325603102112,0.95,5,12,28.841344757117646,0.4160693650402194,6,taylor logit,
    #end,,,,,,,,,,,,,,
    $ svyestimate -i q1 --stat variance --difference q1/q2 --correlation q1/q2 --missing 9 -w weight --psu village tests/data/wards.csv
    item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag
    q1,variance,,1.762532637501263,0.5703914552148578,0.2962947235237854,3.228770551478741,0.95,5,12,NA,NA,6,taylor t,
    q1/q2,difference,,0.32423208191126274,0.2230428379571071,-0.24911778591005063,0.8975819497325761,0.95,5,10,14.193457637524569,0.7045499592405212,6,taylor t,
    q1/q2,correlation,,0.8038014139960493,0.05520859279372001,0.6095806023590679,0.9069870565723421,0.95,5,10,NA,NA,6,taylor fisher,
    #end,,,,,,,,,,,,,,
    $ svyestimate -i q1 --stat mean --missing 9 -w weight --psu village --deff wor --cv tests/data/wards.csv
    item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag,cv
    q1,mean,,3.4251497005988023,0.2929193753114627,2.67217647511722,4.178122926080385,0.95,5,12,19.065851067063974,0.6293975526080686,6,taylor t,,0.08552016726750748
    #end,,,,,,,,,,,,,,,
    $ svyestimate -i q1 --stat mean --missing 9 -w weight --psu village --deff kish tests/data/wards.csv | cut -d, -f1,11,12
    item,neff,deff
    q1,10.986409296828835,1.0922585965792966
    #end,,
    $ printf 'c,q\na,3\na,3\nb,3\n' | svyestimate -i q --stat quantile,variance --psu c
    item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag
    q,quantile,0.5,3,0,3,3,0.95,1,3,NA,NA,2,taylor logit,
    q,variance,,0,0,0,0,0.95,1,3,NA,NA,2,taylor t,
    #end,,,,,,,,,,,,,,
    $ printf 'c,q,r\na,3,1\na,3,2\nb,3,2\n' | svyestimate --correlation q/r --psu c
    item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag
    q/r,correlation,,NA,NA,NA,NA,0.95,0,3,NA,NA,2,taylor fisher,
    #end,,,,,,,,,,,,,,
    $ printf 'c,q\na,\nb,\n' | svyestimate -i q --stat quantile --psu c
    svyestimate: -: nobody answered any of the items asked for
    [1]
    $ printf 'a,b,c\n1,,3\n,2,4\n2,,1\n' | svyestimate -i a --difference a/b --ratio a/c | cut -d, -f1-4,10
    item,stat,answer,estimate,n
    a,mean,,1.5,2
    a/c,ratio,,0.75,2
    a/b,difference,,NA,0
    #end,,,,
    $ printf 'a,b,c\n1,2,3\n2,1,4\n2,3,1\n' | svyestimate --ratio a/b --ratio a/c | cut -d, -f1-5
    item,stat,answer,estimate,se
    a/b,ratio,,0.8333333333333333,0.29265704869035386
    a/c,ratio,,0.625,0.2609889545076573
    #end,,,,
    $ printf 'a,b,c\n1,,3\n,2,4\n2,,1\n' | svyestimate --ratio a/c --ratio c/a | cut -d, -f1-4
    item,stat,answer,estimate
    a/c,ratio,,0.75
    c/a,ratio,,1.3333333333333333
    #end,,,
    $ printf 'a,b\n1,\n,2\n' | svyestimate --difference a/b
    svyestimate: -: nobody answered any of the items asked for
    [1]

Mistakes.

    $ svyestimate -i q1 --stat ratio tests/data/wards.csv 2>&1 | head -n 1
    svyestimate: --stat: a ratio is of two items; say --ratio A/B
    $ svyestimate -i q1 --stat quantile --quantile 50 tests/data/wards.csv 2>&1 | head -n 1
    svyestimate: --quantile wants a number from 0 to 1, not '50'
    $ svyestimate -i q1 --stat quantile --quantile-rule hf3 tests/data/wards.csv 2>&1 | head -n 1
    svyestimate: --quantile-rule: 'hf3' is none of math, school, hf4, hf5, hf6, hf7, hf8, hf9, grouped
    $ svyestimate -i q1 --stat quantile --quantile '' tests/data/wards.csv 2>&1 | head -n 1
    svyestimate: --quantile wants a number from 0 to 1, not ''
    $ svyestimate -i q1 --quantile 0.25 tests/data/wards.csv 2>&1 | head -n 1
    svyestimate: --quantile does nothing without --stat quantile
    $ svyestimate --ratio q1/q2 --quantile-rule grouped tests/data/wards.csv 2>&1 | head -n 1
    svyestimate: --quantile-rule does nothing without --stat quantile
    $ svyestimate --difference q1 tests/data/wards.csv 2>&1 | head -n 1
    svyestimate: --difference: 'q1' is not A/B
    $ svyestimate -i q1 --deff srs tests/data/wards.csv 2>&1 | head -n 1
    svyestimate: --deff: 'srs' is none of wr, wor, kish
    $ printf 'q\nyes\nno\n' | svyestimate -i q --stat quantile
    svyestimate: -: answer 'no' of q is not a number, so it has no quantile; declare it missing (--missing) or ask for shares
    [1]
    $ printf 'q\n1\n1.5\n2\n' | svyestimate -i q --stat quantile --quantile-rule grouped
    svyestimate: -: --quantile-rule grouped is for scales of whole steps, and answers '1' and '1.5' of q are none apart; take another rule
    [1]
    $ svytally -i q1,q2 --psu village tests/data/wards.csv | svyestimate --correlation q1/q2
    svyestimate: -: the correlation q1/q2 needs those who answered both, whom the tally lacks; count them with svytally --pairs A*B
    [1]

How many gave each answer, which total does not say. Of the schools of apiclus1,
R survey 4.5 svytotal(~stype, d), SE() and confint(, df = 14) give 4873.96746826172,
1333.31940494968, 2014.28175778317 and 7733.65317874027; the design effect is
1333.3^2 over (6194.0^2/183) (183/182) (144/183) (39/183).

    $ svyestimate -i stype --stat count -w pw --psu dnum --fpc fpc tests/data/textbook/apiclus1.csv
    item,stat,answer,estimate,se,low,high,conf,df,n,neff,deff,psus,method,flag
    stype,count,E,4873.9674682617115,1333.3194049496733,2014.281757783166,7733.653178740256,0.95,14,183,3.638971625875427,50.28893292235432,15,taylor t,
    stype,count,H,473.857948303222,158.69927879262366,133.4818477666467,814.2340488397972,0.95,14,183,108.21433721908421,1.6910883040341433,15,taylor t,
    stype,count,M,846.1749076843249,167.54989162138995,486.8161305726972,1205.5336847959527,0.95,14,183,162.0797517846035,1.1290737922846683,15,taylor t,
    #end,,,,,,,,,,,,,,
    $ svyestimate -i sch.wide --stat count -b stype --totals -w pw --psu dnum --fpc fpc --where 'api00 > 800' --covariance build/golden/count.csv tests/data/textbook/apiclus1.csv | cut -d, -f1-8,11
    stype,item,stat,answer,estimate,se,low,high,n
    ,sch.wide,count,Yes,473.857948303222,205.01034315054105,-53.13791591712652,1000.8538125235705,14
    E,sch.wide,count,Yes,406.163955688476,164.16469637241113,-15.834830859194767,828.1627422361468,12
    M,sch.wide,count,Yes,67.693992614746,45.666402803086996,-512.5526709658994,647.9406561953914,2
    ,#end,,,,,,,
    $ cat build/golden/count.csv
    row,col,cov
    ;sch.wide;count;Yes;,;sch.wide;count;Yes;,42029.24079870259
    E;sch.wide;count;Yes;,;sch.wide;count;Yes;,33446.93399438736
    E;sch.wide;count;Yes;,E;sch.wide;count;Yes;,26950.04753504593
    M;sch.wide;count;Yes;,;sch.wide;count;Yes;,8582.306804315223
    M;sch.wide;count;Yes;,E;sch.wide;count;Yes;,6496.88645934143
    M;sch.wide;count;Yes;,M;sch.wide;count;Yes;,2085.420344973792

Nobody of the sample in a domain has no limits; its share has some.

    $ printf 'g,c,q\na,1,x\na,2,x\nb,1,x\nb,2,y\nb,3,y\n' > build/golden/nobody.csv
    $ svyestimate -i q --stat count,share -b g --psu c build/golden/nobody.csv | svytable
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
    $ svycompare -i q --stat count -b g --against all --psu c --adjust none build/golden/nobody.csv | svytable
    g    item  answer  estimate   95% interval    n  against      p   padj  visible  flag
    ---  ----  ------  --------  -------------  ---  -------  -----  -----  -------  -----
    a    q     x           1.00  [−5.77; 7.77]    5  b        0.460  0.460     7.96  small
    a    q     y          −2.00  [−8.77; 4.77]    5  b        0.237  0.237     7.96  small
    $ svycompare -i q --stat count --figure 2 --psu c build/golden/nobody.csv | cut -d, -f1-7,17
    item,stat,answer,estimate,se,low,high,p
    q,count,x,1,1.7320508075688772,-6.452413135250989,8.452413135250989,0.6220355269907725
    q,count,y,0,1,-4.302652729749462,4.302652729749462,1
    #end,,,,,,,
    $ svyestimate -i q --stat count --flag n:3 --suppress 3 -b g --totals --psu c build/golden/nobody.csv | cut -d, -f1-6,10,15
    g,item,stat,answer,estimate,se,df,method
    ,q,count,x,3,1.7320508075688772,2,taylor t
    ,q,count,y,2,1,2,taylor t
    a,q,count,x,NA,NA,NA,taylor t
    a,q,count,y,NA,NA,NA,taylor t
    b,q,count,x,NA,NA,NA,taylor t
    b,q,count,y,NA,NA,NA,taylor t
    ,#end,,,,,,

A half-sample without anybody of a domain has a count of 0 there, so the four
have 4, 2, 2 and 0: se^2 = 2, as by linearization.

    $ printf 'h,c,g,q\n1,1,a,x\n1,2,b,x\n2,3,a,x\n2,4,b,x\n' > build/golden/half.csv
    $ for v in taylor brr; do svyestimate -i q --stat count -b g --strata h --psu c --variance $v build/golden/half.csv | cut -d, -f1-9,14; done
    g,item,stat,answer,estimate,se,low,high,conf,psus
    a,q,count,x,2,1.4142135623730951,NA,NA,0.95,2
    b,q,count,x,2,1.4142135623730951,NA,NA,0.95,2
    ,#end,,,,,,,,
    g,item,stat,answer,estimate,se,low,high,conf,psus
    a,q,count,x,2,1.4142135623730951,NA,NA,0.95,2
    b,q,count,x,2,1.4142135623730951,NA,NA,0.95,2
    ,#end,,,,,,,,
    $ svyestimate -i q --stat counts build/golden/half.csv 2>&1 | head -n 1
    svyestimate: --stat: 'counts' is none of mean, total, count, share, top, bottom, net, variance, quantile
